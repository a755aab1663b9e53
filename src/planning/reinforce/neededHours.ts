import type { Hours } from "./reserves.ts";

/** Asks by simulation whether the target holds when the reinforcement is there during these hours only. */
export type HoldsIn = (hours: Hours) => Promise<boolean>;

/**
 * Finds the shortest stretch of the day in which the reinforcement must be there.
 *
 * More hours never do worse (up to chance), so for each beginning the earliest end that holds is not before that of the
 * beginning before it: one walk along this staircase meets the shortest stretch, with at most about twice as many questions
 * as there are borders. Among stretches of the same length the first one.
 * @param borders - times at which people may come and go, in order [s since midnight]
 * @returns undefined where not even all of them hold
 */
export async function neededHours(borders: readonly number[], holds: HoldsIn): Promise<Hours | undefined> {
  const last = borders.length - 1;
  const between = (from: number, to: number): Hours => ({
    fromSeconds: borders[from]!,
    toSeconds: borders[to]!,
  });
  if (last < 1 || !(await holds(between(0, last)))) return undefined;
  let best = between(0, last);
  let to = last;
  for (let from = 0; from < last; from++) {
    // The first beginning starts from the whole, the others from an end that may be too early for them.
    if (from > 0) {
      to = Math.max(to, from + 1);
      while (to <= last && !(await holds(between(from, to)))) to += 1;
      if (to > last) break;
    }
    while (from === 0 && to > 1 && (await holds(between(0, to - 1)))) to -= 1;
    if (length(between(from, to)) < length(best)) best = between(from, to);
  }
  return best;
}

function length({ fromSeconds, toSeconds }: Hours): number {
  return toSeconds - fromSeconds;
}
