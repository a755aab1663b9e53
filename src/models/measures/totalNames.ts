/** The totals of a slice, of which every measure is a quotient; the first ones are the counters in their own order. */
export const TOTALS = [
  // CALL_…
  "fresh",
  "presented",
  "refused",
  "abandoned",
  "abandonedWithin",
  "handled",
  "handledAtOnce",
  "handledWithin",
  "waitHandled",
  "waitAbandoned",
  "talk",
  "wrapUp",
  // STAFF_…
  "present",
  "onCalls",
  "onMails",
  // TEAM_…
  "positions",
  "teamCalls",
  "teamMails",
  "overtime",
  "training",
  "calledUp",
  "filesLost",
  // MAIL_…
  "mailsArrived",
  "mailsHandled",
  "mailsInTime",
  "mailAge",
  "mailBacklogEnd",
  // Of days; see dayTotals.ts.
  "openDays",
  "peakDays",
  "presentedOnPeakDays",
  "handledOnPeakDays",
  "reinforcedDays",
  "fullDays",
  "handledOnFullDays",
  "withinFullCapacity",
  "presentedToFullCapacity",
  "impliedCapacity",
  // Of waits: quantiles of one replication.
  "withWaits",
  "waitMedian",
  "waitQuantile90",
  "redialsPending",
] as const;

export type Total = (typeof TOTALS)[number];

/** Place of a total in a slice. */
export const TOTAL_INDEX = Object.fromEntries(TOTALS.map((name, index) => [name, index])) as Readonly<
  Record<Total, number>
>;
