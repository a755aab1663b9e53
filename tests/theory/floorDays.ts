import { exponential } from "../../src/engine/random/index.ts";
import {
  CALL_ABANDONED,
  CALL_ABANDONED_WITHIN,
  CALL_FRESH,
  CALL_HANDLED,
  CALL_HANDLED_AT_ONCE,
  CALL_HANDLED_WITHIN,
  CALL_PRESENTED,
  CALL_REFUSED,
  CALL_WAIT_ABANDONED,
  CALL_WAIT_HANDLED,
  STAFF_ON_CALLS,
  STAFF_PRESENT,
} from "../../src/models/measures/counters.ts";
import { createPlatform } from "../../src/models/platform/platform.ts";
import { expectWithinFour } from "../engine/statistics/fourStandardErrors.ts";
import { at, type PlanOptions, planOf, type TeamOptions } from "../support/plans.ts";
import { type Estimated, ratioOfMeans } from "../support/ratioOfMeans.ts";
import { callsIn, secondsIn } from "../support/readCounts.ts";

/** A queue of the theory module, on the platform: everything exponential, one caisse, no mails, no breaks. */
export interface FloorQueue {
  readonly arrivalsPerSecond: number;
  readonly serviceSeconds: number;
  /** Infinity when nobody hangs up. */
  readonly patienceSeconds: number;
  readonly thresholdSeconds: number;
  readonly waitingPlaces?: number;
}

/** What one day counted over some of its half-hours; each day starts empty and is independent of the others. */
export interface FloorDay {
  readonly arrivals: number;
  readonly presented: number;
  readonly handled: number;
  readonly handledAtOnce: number;
  readonly handledWithin: number;
  readonly abandoned: number;
  readonly abandonedWithin: number;
  readonly refused: number;
  readonly waitHandled: number;
  readonly waitAbandoned: number;
  readonly onCalls: number;
  readonly present: number;
}

const COUNTERS = [
  ["arrivals", CALL_FRESH],
  ["presented", CALL_PRESENTED],
  ["handled", CALL_HANDLED],
  ["handledAtOnce", CALL_HANDLED_AT_ONCE],
  ["handledWithin", CALL_HANDLED_WITHIN],
  ["abandoned", CALL_ABANDONED],
  ["abandonedWithin", CALL_ABANDONED_WITHIN],
  ["refused", CALL_REFUSED],
  ["waitHandled", CALL_WAIT_HANDLED],
  ["waitAbandoned", CALL_WAIT_ABANDONED],
] as const;

/** The plan of a queue on days with phone hours and teams of their own. */
export function floorPlan(
  queue: FloorQueue,
  days: number,
  phone: readonly [from: number, to: number],
  teams: readonly TeamOptions[],
  calls: PlanOptions["calls"] = {},
) {
  const { arrivalsPerSecond, serviceSeconds, patienceSeconds, waitingPlaces } = queue;
  return planOf({
    days,
    phone,
    volume: arrivalsPerSecond * (phone[1] - phone[0]),
    teams,
    answerWithinSeconds: queue.thresholdSeconds,
    calls: {
      talk: exponential(serviceSeconds),
      patience: patienceSeconds === Number.POSITIVE_INFINITY ? undefined : exponential(patienceSeconds),
      waitingPlaces: waitingPlaces ?? Number.POSITIVE_INFINITY,
      ...calls,
    },
  });
}

/**
 * Lives many days and counts over some half-hours of the grid.
 * @param seed - fixed in every test; a sound simulator breaks one comparison in 16,000
 */
export function liveDays(
  plan: ReturnType<typeof planOf>,
  halfHours: readonly [from: number, to: number],
  seed: number,
): FloorDay[] {
  const counts = createPlatform(plan).run(seed, 0);
  return plan.openDays.map((_, openDay) => {
    const where = { openDay, halfHours };
    const calls = COUNTERS.map(([name, counter]) => [name, callsIn(plan, counts, counter, where)]);
    return {
      ...(Object.fromEntries(calls) as Record<(typeof COUNTERS)[number][0], number>),
      onCalls: secondsIn(plan, counts, STAFF_ON_CALLS, where),
      present: secondsIn(plan, counts, STAFF_PRESENT, where),
    };
  });
}

/** Estimates Σ numerator ÷ Σ denominator over days. */
export function estimateOver(
  days: readonly FloorDay[],
  numerator: (day: FloorDay) => number,
  denominator: (day: FloorDay) => number = () => 1,
): Estimated {
  return ratioOfMeans(days.map((day) => [numerator(day), denominator(day)]));
}

/** Holds an estimate to the truth within four standard errors. */
export function expectTrue({ estimate, standardError }: Estimated, truth: number): void {
  expectWithinFour(estimate, truth, standardError);
}

/** Eight hours from 9:00, and people who stay until nobody can be waiting any more. */
export const EIGHT_HOURS = [at(9), at(17)] as const;
export const UNTIL_LATE = [at(9), at(22)] as const;

/** The seed of all theory tests; PLATEAU_SEED tries another. */
export const SEED = Number(process.env.PLATEAU_SEED ?? 20170401);
