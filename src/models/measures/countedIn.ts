import type { Plan } from "../plan.ts";
import type { Measure, SignedTotal } from "./catalogue/measure.ts";
import type { SliceKind, SliceName } from "./slices.ts";
import type { Total } from "./totalNames.ts";

type Kinds = readonly SliceKind[];

const OF_CALLS: Kinds = ["all", "flow", "caisse", "month", "weekday", "halfHour", "day", "weekdayHalfHour"];
const OF_MAILS: Kinds = ["all", "flow", "caisse", "month", "weekday", "day"];
const OF_PRESENCE: Kinds = ["all", "team", "month", "weekday", "halfHour", "day", "weekdayHalfHour"];
const OF_TEAMS: Kinds = ["all", "team", "month", "weekday", "day"];
const OF_DAYS: Kinds = ["all", "month", "weekday", "day"];
const OF_WAITS: Kinds = ["all", "flow", "caisse"];

/** Parts of the time so short that callers try again in another one. */
const SHORT: ReadonlySet<SliceKind> = new Set(["halfHour", "day", "weekday", "weekdayHalfHour"]);

/** What a total belongs to: contacts of one kind, or neither. */
type Part = "calls" | "mails" | "platform";

interface Counted {
  readonly kinds: Kinds;
  readonly part: Part;
}

const calls = (kinds: Kinds = OF_CALLS): Counted => ({ kinds, part: "calls" });
const mails = (kinds: Kinds = OF_MAILS): Counted => ({ kinds, part: "mails" });
const platform = (kinds: Kinds): Counted => ({ kinds, part: "platform" });

/** The breakdowns in which each total is counted; elsewhere it is zero for no reason of the platform. */
const COUNTED: Readonly<Record<Total, Counted>> = {
  fresh: calls(),
  presented: calls(),
  refused: calls(),
  abandoned: calls(),
  abandonedWithin: calls(),
  handled: calls(),
  handledAtOnce: calls(),
  handledWithin: calls(),
  waitHandled: calls(),
  waitAbandoned: calls(),
  talk: calls(),
  wrapUp: calls(),
  servedBefore: calls(),
  leftBefore: calls(),
  callbacksAccepted: calls(),
  callbacksHandled: calls(),
  callbacksUnreached: calls(),
  handedOver: calls(),
  turned: calls(),
  present: platform(OF_PRESENCE),
  onCalls: platform(OF_PRESENCE),
  onMails: platform(OF_PRESENCE),
  positions: platform([...OF_TEAMS, "flow"]),
  teamCalls: calls([...OF_TEAMS, "flow"]),
  teamMails: mails([...OF_TEAMS, "flow"]),
  overtime: platform(OF_TEAMS),
  training: platform(OF_TEAMS),
  calledUp: platform(OF_TEAMS),
  calledUpSeconds: platform(OF_TEAMS),
  filesLost: platform(OF_TEAMS),
  documentsLost: platform(OF_TEAMS),
  activities: platform(OF_TEAMS),
  listeningSessions: platform(OF_TEAMS),
  listeningSeconds: platform(OF_TEAMS),
  mailsArrived: mails(),
  mailsHandled: mails(),
  mailsInTime: mails(),
  mailAge: mails(),
  mailBacklogEnd: mails(),
  mailsSettledBefore: mails(),
  mailsPending: mails(),
  mailsRejected: mails(),
  mailsReturned: mails(),
  oldestMailAge: mails(),
  mailsFromFlows: mails(),
  // A weekday is not a stretch of days that a stock could last for.
  mailBacklogOpenDays: mails(["all", "flow", "caisse", "month"]),
  openDays: platform([...OF_DAYS, "flow", "caisse"]),
  peakDays: calls(OF_DAYS),
  presentedOnPeakDays: calls(OF_DAYS),
  handledOnPeakDays: calls(OF_DAYS),
  reinforcedDays: platform(OF_DAYS),
  fullDays: platform(OF_DAYS),
  handledOnFullDays: calls(OF_DAYS),
  withinFullCapacity: calls(OF_DAYS),
  presentedToFullCapacity: calls(OF_DAYS),
  impliedCapacity: calls(["all"]),
  withWaits: calls(OF_WAITS),
  waitMedian: calls(OF_WAITS),
  waitQuantile90: calls(OF_WAITS),
  waitQuantile95: calls(OF_WAITS),
  redialsPending: calls(["all"]),
  callbacksPending: calls(["all"]),
  returnsPending: mails(["all"]),
};

/**
 * Tells which measures mean anything in the slices of a plan: presence belongs to no caller, deferred contacts to a
 * caisse only where their flow is split, and nothing of the mails to a flow of calls.
 *
 * @param plan whose slices they are
 * @returns whether everything that a measure is made of is counted in a slice
 */
export function countedIn(plan: Plan): (measure: Measure, slice: SliceName) => boolean {
  const immediate = new Set(plan.immediate.map((flow) => flow.name));
  const caissesWith = {
    calls: caissesOf(plan, plan.immediateTypes),
    mails: caissesOf(plan, plan.deferredTypes),
  };
  const has = ({ kind, key }: SliceName, part: Part): boolean => {
    if (part === "platform") return true;
    if (kind === "flow") return immediate.has(key) === (part === "calls");
    return kind !== "caisse" || caissesWith[part].has(key);
  };
  return ({ numerator, denominator = [], ofCallers }, slice) =>
    !(ofCallers && SHORT.has(slice.kind)) &&
    [...numerator, ...denominator].every((signed) => {
      const { kinds, part } = COUNTED[totalOf(signed)];
      return kinds.includes(slice.kind) && has(slice, part);
    });
}

function caissesOf(plan: Plan, types: Plan["immediateTypes"]): ReadonlySet<string> {
  return new Set(types.flatMap(({ caisse }) => (caisse === undefined ? [] : [plan.caisses[caisse]!])));
}

function totalOf(signed: SignedTotal): Total {
  return signed.replace("-", "") as Total;
}
