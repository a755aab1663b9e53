/** One day of deferred work. */
export interface DeferredDay {
  /** Units dealt with on this day, the oldest first. */
  readonly handled: number;
  /** Units left at the end of the day. */
  readonly carriedOver: number;
  /** Age of the oldest unit left, 0 for one that arrived today; null when nothing is left [days]. */
  readonly oldestDays: number | null;
}

/**
 * Deferred work day by day, first in first out: left = max(0, left before + arrivals - capacity), the
 * recursion of Lindley (1952) with whole days (what arrives may be dealt with on the same day).
 *
 * @param arrivals units that arrive, day by day, 0 or more
 * @param capacityPerDay units that can be dealt with, day by day, or the same every day, 0 or more
 * @returns one entry a day
 */
export function deferred(
  arrivals: readonly number[],
  capacityPerDay: number | readonly number[],
): readonly DeferredDay[] {
  const left = [...arrivals];
  let oldest = 0;
  return arrivals.map((_, day) => {
    let capacity = typeof capacityPerDay === "number" ? capacityPerDay : (capacityPerDay[day] ?? 0);
    let handled = 0;
    for (; oldest <= day; oldest++) {
      const taken = Math.min(left[oldest]!, capacity);
      left[oldest]! -= taken;
      capacity -= taken;
      handled += taken;
      if (left[oldest]! > 0) break;
    }
    const carriedOver = left.slice(oldest, day + 1).reduce((sum, units) => sum + units, 0);
    return { handled, carriedOver, oldestDays: oldest <= day ? day - oldest : null };
  });
}
