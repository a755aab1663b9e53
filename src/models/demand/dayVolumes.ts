import type { PlanDay } from "../plan.ts";

/** How a volume is spread over days: an index by month and weekday (1 is ordinary), and special days. */
export interface DayShape {
  /** Index of month 0–11; a month without one counts 1. */
  readonly months: ReadonlyMap<number, number>;
  /** Index of weekday 0–6 (Monday is 0); a weekday without one counts 1. */
  readonly weekdays: ReadonlyMap<number, number>;
  /** Factors on single dates, multiplied where a date has several. */
  readonly specialDays: readonly { readonly dates: readonly string[]; readonly factor: number }[];
}

/**
 * Spreads a volume over days in proportion to month × weekday × special-day index.
 * @param volume - expected total over the days
 * @param days - the days that share it
 * @returns expected volume of each day; all zero when every index is zero
 */
export function dayVolumes(volume: number, days: readonly PlanDay[], shape: DayShape): Float64Array {
  const special = new Map<string, number>();
  for (const { dates, factor } of shape.specialDays) {
    for (const date of dates) special.set(date, (special.get(date) ?? 1) * factor);
  }
  const weights = Float64Array.from(
    days,
    (day) =>
      (shape.months.get(day.month) ?? 1) *
      (shape.weekdays.get(day.weekday) ?? 1) *
      (special.get(day.date) ?? 1),
  );
  return inProportion(volume, weights);
}

/**
 * Splits a total in proportion to weights.
 * @returns parts that sum to the total; all zero when the weights are
 */
export function inProportion(total: number, weights: Float64Array): Float64Array {
  const sum = weights.reduce((a, b) => a + b, 0);
  return sum > 0 ? weights.map((weight) => (total * weight) / sum) : weights.slice();
}
