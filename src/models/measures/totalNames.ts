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
  "servedBefore",
  "leftBefore",
  "callbacksAccepted",
  "callbacksHandled",
  "callbacksUnreached",
  "handedOver",
  "turned",
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
  "calledUpSeconds",
  "filesLost",
  "documentsLost",
  "activities",
  "listeningSessions",
  "listeningSeconds",
  // MAIL_…
  "mailsArrived",
  "mailsHandled",
  "mailsInTime",
  "mailAge",
  "mailBacklogEnd",
  "mailsSettledBefore",
  "mailsPending",
  "mailsRejected",
  "mailsReturned",
  "oldestMailAge",
  "mailsFromFlows",
  // The backlog at the end × open days: over the handled, the stock in days of production.
  "mailBacklogOpenDays",
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
  "waitQuantile95",
  // Still to come after the last day.
  "redialsPending",
  "callbacksPending",
  "returnsPending",
] as const;

export type Total = (typeof TOTALS)[number];

/** Place of a total in a slice. */
export const TOTAL_INDEX = Object.fromEntries(TOTALS.map((name, index) => [name, index])) as Readonly<
  Record<Total, number>
>;

/** Adds to a total, by its place, of a slice, by its number. */
export type AddTotal = (slice: number, total: number, value: number) => void;
