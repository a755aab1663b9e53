import { compile } from "../../models/compile.ts";
import { HALF_HOUR_SECONDS, type ImmediatePlan, type Plan } from "../../models/plan.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { erlangA } from "../../models/theory/erlangA.ts";

/** What calls ask of people in one half-hour, all flows together. */
export interface HalfHourLoad {
  /** [s since midnight] */
  readonly fromSeconds: number;
  /** Attempts to be expected if the target is just reached [1/s]. */
  readonly arrivalsPerSecond: number;
  /** Mean time that one takes [s]. */
  readonly serviceSeconds: number;
  /** Infinity where nobody hangs up. */
  readonly patienceSeconds: number;
  readonly thresholdSeconds: number;
}

/** The measures that people can be planned for. */
export type StaffMeasure = "handlingRate" | "serviceLevel";

/**
 * The load of each half-hour of a day in the mean: fresh calls × shape, and those who call again.
 *
 * @param day scenario of one open day
 * @param target rate at which redials are counted: a share q of those without an answer calls again, so there are
 *   1 + q(1 − target) + q²(1 − target)² + … attempts per caller
 * @param handleTime of the people ÷ the flow's own
 * @returns by half-hour, from the first opening to the last closing; none on a closed day
 */
export function loadsOf(day: Scenario, target: number, handleTime = 1): readonly HalfHourLoad[] {
  const plan = compile(day);
  const flows = plan.immediate.filter(({ volumes }) => volumes.some((volume) => volume > 0));
  if (plan.openDays.length === 0 || flows.length === 0) return [];
  const first = Math.min(...flows.map(({ openSeconds }) => openSeconds));
  const last = Math.max(...flows.map(({ closeSeconds }) => closeSeconds));
  const halfHours = Math.ceil((last - first) / HALF_HOUR_SECONDS);
  return Array.from({ length: halfHours }, (_, i) =>
    loadOf(plan, flows, first + i * HALF_HOUR_SECONDS, target, handleTime),
  );
}

function loadOf(
  plan: Plan,
  flows: readonly ImmediatePlan[],
  fromSeconds: number,
  target: number,
  handleTime: number,
): HalfHourLoad {
  let calls = 0;
  let work = 0;
  let patience = 0;
  let threshold = 0;
  for (const flow of flows) {
    const place = Math.floor((fromSeconds - flow.openSeconds) / HALF_HOUR_SECONDS);
    const share = flow.shapes[flow.shapeOf[0]!]![place] ?? 0;
    const fresh = flow.volumes.reduce((sum, volume) => sum + volume, 0) * share;
    const { greeting } = flow;
    const past = greeting === undefined ? 1 : 1 - greeting.servedShare - greeting.leavesShare;
    const count = fresh * past * attemptsPerCaller(flow, target);
    const onGrid = Math.floor((fromSeconds - plan.grid.fromSeconds) / HALF_HOUR_SECONDS);
    const factor = handleTime * (flow.handleTimeOfHalfHour?.[onGrid] ?? 1);
    calls += count;
    work += count * factor * (flow.talk.mean + (flow.wrapUp?.mean ?? 0));
    patience += count * (flow.patience?.mean ?? Number.POSITIVE_INFINITY);
    threshold += count * flow.answerWithinSeconds;
  }
  if (calls === 0) {
    return {
      fromSeconds,
      arrivalsPerSecond: 0,
      serviceSeconds: 1,
      patienceSeconds: 1,
      thresholdSeconds: 0,
    };
  }
  return {
    fromSeconds,
    arrivalsPerSecond: calls / HALF_HOUR_SECONDS,
    serviceSeconds: work / calls,
    patienceSeconds: patience / calls,
    thresholdSeconds: threshold / calls,
  };
}

function attemptsPerCaller({ redial }: ImmediatePlan, target: number): number {
  const again = redial === undefined ? 0 : redial.share * (1 - target);
  let attempts = 0;
  for (let k = 0; k < (redial?.attempts ?? 1); k++) attempts += again ** k;
  return attempts;
}

/**
 * The rate that the queue M/M/n+M gives in the steady state (Palm 1957; see `erlangA`): a first guess, since days
 * differ, times are no exponentials and a half-hour inherits the queue of the one before.
 *
 * @returns 0–1; 1 without calls, 0 where nobody hangs up and the line grows for ever
 */
export function rateInTheory(load: HalfHourLoad, people: number, measure: StaffMeasure): number {
  if (load.arrivalsPerSecond === 0) return 1;
  const erlangs = load.arrivalsPerSecond * load.serviceSeconds;
  if (people === 0 || (load.patienceSeconds === Number.POSITIVE_INFINITY && people <= erlangs)) return 0;
  const { answeredShare, answeredWithinShare } = erlangA({ ...load, people });
  return measure === "handlingRate" ? answeredShare : answeredWithinShare;
}

/** The fewest people with which theory reaches the target in a half-hour; searched around the load. */
export function peopleInTheory(load: HalfHourLoad, target: number, measure: StaffMeasure): number {
  if (load.arrivalsPerSecond === 0) return 0;
  const reaches = (people: number): boolean => rateInTheory(load, people, measure) >= target;
  // Square-root staffing (Halfin & Whitt 1981) with β = 0: the load itself, at which a queue of patient callers is just full.
  let people = Math.max(1, Math.round(load.arrivalsPerSecond * load.serviceSeconds * target));
  while (people > 0 && reaches(people - 1)) people -= 1;
  while (!reaches(people)) people += 1;
  return people;
}
