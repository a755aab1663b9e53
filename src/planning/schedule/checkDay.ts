import type { Estimate } from "../../engine/statistics/intervals.ts";
import { halfHourKey } from "../../models/measures/slices.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { StaffMeasure } from "../staff/theory.ts";
import type { Try } from "../staff/trials.ts";
import type { RosterShift } from "./roster.ts";
import { rosterDay } from "./rosterDay.ts";

/** What a day of the roster is held against. */
export interface CheckTask {
  /** A scenario of the day. */
  readonly day: Scenario;
  readonly like: Scenario["teams"][string];
  readonly measure: StaffMeasure;
  readonly target: number;
  readonly confidence: number;
  readonly replications: number;
  readonly try: Try;
}

/** What the simulation says of a day with the people of the roster. */
export interface DayCheck {
  /** The measure over the day. */
  readonly rate: Estimate | undefined;
  /** Share of the simulated days that reach the target. */
  readonly reached: Estimate | undefined;
  /** The share is at least the confidence, its interval included. */
  readonly holds: boolean;
  /** By half-hour asked for; undefined where nobody calls. */
  readonly halfHourRates: readonly (Estimate | undefined)[];
}

/** Simulates a day with the shifts of a roster, each person present or absent by chance. */
export async function checkDay(
  task: CheckTask,
  shifts: readonly RosterShift[],
  halfHours: readonly { readonly fromSeconds: number }[],
): Promise<DayCheck> {
  const trial = task.try(rosterDay(task.day, task.like, shifts));
  await trial.extendTo(task.replications);
  const reached = trial.reached(task.measure, task.target);
  return {
    rate: trial.rate(task.measure),
    reached,
    holds: (reached?.low ?? 0) >= task.confidence,
    halfHourRates: halfHours.map(({ fromSeconds }) =>
      trial.rate(task.measure, { kind: "halfHour", key: halfHourKey(fromSeconds) }),
    ),
  };
}

/** As the half-hours of a plan are called. */
