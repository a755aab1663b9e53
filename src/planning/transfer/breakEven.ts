import type { Estimate } from "../../engine/statistics/intervals.ts";

/**
 * When what a transfer costs in calls handled is paid back.
 *
 * `identical`: not one call more or less. `unclear`: gains and losses are within chance. `free`: nothing is clearly lost at
 * any moment, and something is gained. `repaid`: what was lost is paid back. `never`: not within the period.
 */
export interface BreakEven {
  readonly kind: "identical" | "unclear" | "free" | "repaid" | "never";
  /** `repaid`: the week from which the cumulated difference is at least 0 and stays so, by its mean. */
  readonly week?: number;
  /** `free` and `repaid`: the week from which it is above 0 and stays so whatever the chance. */
  readonly clearWeek?: number;
  /** The week in which the cumulated difference is lowest, where something is clearly lost. */
  readonly worstWeek?: number;
}

/**
 * Finds the break-even week.
 *
 * @param cumulated difference of calls handled from the date to the end of each week, with its interval
 * @returns what becomes of it at the end of the period, and when
 */
export function findBreakEven(cumulated: readonly Estimate[]): BreakEven {
  const last = cumulated.at(-1);
  if (last === undefined || cumulated.every(({ mean, halfWidth }) => mean === 0 && (halfWidth ?? 0) === 0))
    return { kind: "identical" };
  const isLost = cumulated.some(({ high }) => high !== null && high < 0);
  const worst = isLost ? { worstWeek: lowest(cumulated) } : {};
  if (last.high !== null && last.high < 0) return { kind: "never", ...worst };
  if (last.low === null || last.low <= 0) return { kind: "unclear", ...worst };
  const clearWeek = stays(cumulated, ({ low }) => low !== null && low > 0);
  if (!isLost) return { kind: "free", clearWeek };
  return { kind: "repaid", week: stays(cumulated, ({ mean }) => mean >= 0), clearWeek, ...worst };
}

/** The first week from which it holds to the end; it holds in the last. */
function stays(cumulated: readonly Estimate[], holds: (estimate: Estimate) => boolean): number {
  return cumulated.findLastIndex((each) => !holds(each)) + 1;
}

function lowest(cumulated: readonly Estimate[]): number {
  return cumulated.reduce((worst, { mean }, week) => (mean < cumulated[worst]!.mean ? week : worst), 0);
}
