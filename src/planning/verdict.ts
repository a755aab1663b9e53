import type { Estimate } from "../engine/statistics/intervals.ts";
import { proportionInterval } from "../engine/statistics/intervals.ts";
import { studentCdf, studentQuantile } from "../engine/statistics/student.ts";
import type { Measure } from "../models/measures/catalogue.ts";
import { compileMeasure } from "./summary.ts";

/** What is known of a difference at a look. */
export interface Verdict {
  /** By its interval; `none` while that contains zero. */
  readonly sign: "higher" | "lower" | "none";
  /** The whole interval lies within the indifference: nothing that matters, even if it is real. */
  readonly isSmall: boolean;
  /** No replication differs. */
  readonly isIdentical: boolean;
}

/** How likely the variant is better. */
export interface Better {
  /** In a single period: share of the replications in which it was, with Wilson's interval. */
  readonly periods: Estimate | undefined;
  /** In the mean over all periods: from Student's law of the paired differences; undefined where nothing differs. */
  readonly mean: number | undefined;
}

/**
 * Judges a difference.
 *
 * @param difference with its interval
 * @param indifference the smallest difference that matters
 * @returns undefined without an interval
 */
export function verdictOn({ mean, low, high }: Estimate, indifference: number): Verdict | undefined {
  if (low === null || high === null) return undefined;
  return {
    sign: low > 0 ? "higher" : high < 0 ? "lower" : "none",
    isSmall: low > -indifference && high < indifference,
    isIdentical: mean === 0 && low === 0 && high === 0,
  };
}

/**
 * Tells whether more replications would say more that matters.
 *
 * @param verdict so far; undefined where there is nothing to judge
 */
export function isDecided(verdict: Verdict | undefined): boolean {
  return verdict === undefined || verdict.sign !== "none" || verdict.isSmall;
}

/**
 * Estimates how likely a variant is better, for a measure of which more is better.
 *
 * @param measure that decides
 * @param difference of it, from these replications
 * @param baseline totals of the whole by replication
 * @param variant the same of the variant
 * @param level of Wilson's interval
 * @returns the probability for one period, and for the mean: P(T ≤ d̄ ÷ s_d̄) with count − 1 degrees of freedom, which is
 * the posterior probability of a positive mean under a flat prior (Gelman et al. 2013, section 3.2)
 */
export function betterOf(
  measure: Measure,
  difference: Estimate,
  baseline: readonly Float64Array[],
  variant: readonly Float64Array[],
  level: number,
): Better {
  const { numerator, denominator } = compileMeasure(measure);
  const rate = (totals: Float64Array): number => numerator(totals, 0) / (denominator?.(totals, 0) ?? 1);
  const pairs = variant
    .slice(0, difference.count)
    .map((after, i) => [rate(baseline[i]!), rate(after)] as const);
  // A share of nothing compares with nothing.
  const real = pairs.filter(([before, after]) => Number.isFinite(before) && Number.isFinite(after));
  const better = real.filter(([before, after]) => after > before).length;
  return { periods: proportionInterval(better, real.length, level), mean: probabilityPositive(difference) };
}

function probabilityPositive({ mean, halfWidth, count, level }: Estimate): number | undefined {
  if (halfWidth === null) return undefined;
  if (halfWidth === 0) return mean === 0 ? undefined : Number(mean > 0);
  const standardError = halfWidth / studentQuantile((1 + level) / 2, count - 1);
  return studentCdf(mean / standardError, count - 1);
}
