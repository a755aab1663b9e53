import type { Counts } from "../../../src/models/measures/counters.ts";
import type { Plan } from "../../../src/models/plan.ts";
import { createPlatform } from "../../../src/models/platform/platform.ts";
import { at, type PlanOptions, planOf } from "../../support/plans.ts";
import { callsIn, mailsByDay, secondsIn, teamsIn, type Where } from "../../support/readCounts.ts";

/** What one run counted, ready to be asked. */
export interface Lived {
  readonly plan: Plan;
  readonly counts: Counts;
  calls(counter: number, where?: Where): number;
  seconds(counter: number, where?: Where): number;
  /** People's time [s] between two half-hours of the first open day. */
  secondsBetween(counter: number, from: number, to: number, where?: Where): number;
  teams(counter: number, where?: Where): number;
  mails(counter: number, type?: number): number[];
}

/** Lives a small plan once. */
export function live(options: PlanOptions, seed = 1): Lived {
  const plan = planOf(options);
  const counts = createPlatform(plan).run(seed, 0);
  const halfHourAt = (clock: number) => Math.floor((clock - plan.grid.fromSeconds) / 1800);
  return {
    plan,
    counts,
    calls: (counter, where) => callsIn(plan, counts, counter, where),
    seconds: (counter, where) => secondsIn(plan, counts, counter, where),
    secondsBetween: (counter, from, to, where) =>
      secondsIn(plan, counts, counter, {
        openDay: 0,
        ...where,
        halfHours: [halfHourAt(from), halfHourAt(to)],
      }),
    teams: (counter, where) => teamsIn(plan, counts, counter, where),
    mails: (counter, type) => mailsByDay(plan, counts, counter, type),
  };
}

/**
 * Arrivals are Poisson, so a test that must know when calls come opens the phone for a millisecond: some fifty callers at
 * one moment, whose number the run tells. Times are then known to a millisecond for each call.
 */
export function burstAt(hours: number, minutes = 0) {
  return { phone: [at(hours, minutes), at(hours, minutes) + 0.001] as const, volume: 50 };
}

/** Sum of what a function gives for 0, 1, …, count − 1. */
export function sumOver(count: number, value: (i: number) => number): number {
  return Array.from({ length: count }, (_, i) => value(i)).reduce((sum, each) => sum + each, 0);
}
