import type { Estimate } from "../../engine/statistics/intervals.ts";

/** People more that a half-hour is to have, since the simulation of the day did not reach its target. */
export interface Cut {
  /** Index of the half-hour. */
  readonly halfHour: number;
  /** People of the roster that it is to have from now on. */
  readonly people: number;
}

/** Half-hours raised at once where some lie below the level, and where none does. */
const MOST_BELOW = 5;
const MOST_ABOVE = 2;
/** Rates at most this far below the level ask for one person more; larger gaps for several at once. */
const ONE_AT_A_TIME = 0.05;

/**
 * Says where a day that does not hold needs more people: in the half-hours furthest below the level, or where none is
 * below it in those nearest to it.
 *
 * @param rates by half-hour, in the mean over simulated days; undefined where nobody calls
 * @param atWork by half-hour: people of the roster at work
 * @param level that each half-hour is to reach in the mean, 0–1
 * @returns at least one, unless nobody calls at all; each above what the half-hour has
 */
export function cutsFor(
  rates: readonly (Estimate | undefined)[],
  atWork: readonly number[],
  level: number,
): readonly Cut[] {
  const gaps = rates
    .flatMap((rate, halfHour) => (rate === undefined ? [] : [{ halfHour, gap: level - rate.mean }]))
    .sort((a, b) => b.gap - a.gap || a.halfHour - b.halfHour);
  const below = gaps.filter(({ gap }) => gap > 0).slice(0, MOST_BELOW);
  const chosen = below.length > 0 ? below : gaps.slice(0, MOST_ABOVE);
  return chosen.map(({ halfHour, gap }) => {
    const people = atWork[halfHour]!;
    const more = gap <= ONE_AT_A_TIME ? 1 : Math.max(1, Math.floor((gap * people) / 2));
    return { halfHour, people: people + more };
  });
}
