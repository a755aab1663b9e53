import type { Rules } from "./rules.ts";

/** Shifts that are alike for the rules of the week. */
export interface ShiftClass {
  readonly paidSeconds: number;
  /** [s since midnight] */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly isEarly: boolean;
  readonly isLate: boolean;
}

/** What somebody has worked by the end of a day: all that the rules ask about the days to come. */
export interface WeekState {
  readonly paidSeconds: number;
  readonly days: number;
  readonly early: number;
  readonly late: number;
  /** End of the shift of the day before [s since midnight]; −Infinity after a day off. */
  readonly endSeconds: number;
}

/** A step of a day: from a state to another, by a class of shift or by a day off. */
export interface WeekStep {
  readonly day: number;
  /** Index among the states at the beginning of the day, and at its end. */
  readonly from: number;
  readonly to: number;
  /** Index of the class; undefined on a day off. */
  readonly class: number | undefined;
}

/** All that a person's week can be: states by day, and the steps between them. */
export interface WeekGraph {
  /** By number of days gone, from 0; the first has one state. */
  readonly states: readonly (readonly WeekState[])[];
  readonly steps: readonly WeekStep[];
}

const DAY_SECONDS = 86_400;
const NOTHING: WeekState = {
  paidSeconds: 0,
  days: 0,
  early: 0,
  late: 0,
  endSeconds: Number.NEGATIVE_INFINITY,
};

/**
 * Lays out every week that keeps the rules of working time: at most one shift a day, the time of the contract, the days
 * of the week, the rest between two days.
 *
 * @param classes by day, those that are to be worked
 * @param offsets by day, its date in days from the first: only days next to each other ask for rest
 */
export function weekGraph(
  classes: readonly (readonly ShiftClass[])[],
  offsets: readonly number[],
  rules: Rules,
): WeekGraph {
  const all = classes.flat();
  const earliest = Math.min(...all.map(({ fromSeconds }) => fromSeconds));
  // Where the latest end leaves enough rest before the earliest beginning, the end need not be remembered.
  const endMatters = (end: number): boolean => earliest + DAY_SECONDS - end < rules.rest;
  const states: WeekState[][] = [[NOTHING]];
  const steps: WeekStep[] = [];
  classes.forEach((ofDay, day) => {
    const next = new Map<string, number>();
    const reached: WeekState[] = [];
    const reach = (from: number, state: WeekState, ofClass: number | undefined): void => {
      const key = Object.values(state).join();
      const known = next.get(key);
      const to = known ?? reached.push(state) - 1;
      next.set(key, to);
      steps.push({ day, from, to, class: ofClass });
    };
    const isNextDay = day > 0 && offsets[day]! - offsets[day - 1]! === 1;
    states[day]!.forEach((state, from) => {
      reach(from, { ...state, endSeconds: Number.NEGATIVE_INFINITY }, undefined);
      ofDay.forEach((each, place) => {
        const rested = each.fromSeconds + DAY_SECONDS - state.endSeconds >= rules.rest;
        if (isNextDay && !rested) return;
        const paidSeconds = state.paidSeconds + each.paidSeconds;
        if (paidSeconds > rules.hoursPerWeek || state.days >= rules.daysPerWeek) return;
        const endSeconds = endMatters(each.toSeconds) ? each.toSeconds : Number.NEGATIVE_INFINITY;
        const early = state.early + (each.isEarly ? 1 : 0);
        const late = state.late + (each.isLate ? 1 : 0);
        reach(from, { paidSeconds, days: state.days + 1, early, late, endSeconds }, place);
      });
    });
    states.push(reached);
  });
  return { states, steps };
}
