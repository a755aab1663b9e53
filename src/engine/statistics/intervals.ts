import { normalQuantile } from "./normalQuantile.ts";
import type { PairTallySnapshot } from "./pairTally.ts";
import { requireParameter } from "./requireParameter.ts";
import { studentQuantile } from "./student.ts";
import type { TallySnapshot } from "./tally.ts";

/** A figure and how far it may be from the truth. The three bounds are null together, when one observation is all. */
export interface Estimate {
  readonly mean: number;
  /** Lower end of the interval. */
  readonly low: number | null;
  /** Upper end of the interval. */
  readonly high: number | null;
  /** Half of `high − low`. */
  readonly halfWidth: number | null;
  /** Number of independent observations behind the figure, at least 1. */
  readonly count: number;
  /** Confidence level of the interval, in (0, 1). */
  readonly level: number;
}

/**
 * Estimates a mean, with Student's interval: mean ± t(count − 1) s/√count ("Student", 1908, Biometrika 6, 1–25).
 * Exact for independent normal observations.
 * @param tally the observations
 * @param level confidence level, in (0, 1)
 * @returns the estimate; undefined if there is no observation
 * @throws RangeError if the level is outside its range
 */
export function meanInterval(tally: TallySnapshot, level = 0.95): Estimate | undefined {
  requireLevel(level);
  if (tally.mean === undefined) return undefined;
  return around(tally.mean, tally.variance, tally.count, level);
}

/**
 * Estimates the ratio of the mean of x to the mean of y, r = x̄/ȳ, with the interval r ± t(count − 1) s/(|ȳ| √count),
 * where s² = sxx − 2 r sxy + r² syy is the variance of the residuals x − r y (Cochran, 1977, Sampling Techniques,
 * section 6.4; Law, 2015, Simulation Modeling and Analysis, section 9.5.3). Assumes independent pairs; r has a bias of
 * order 1/count, and the interval is good while ȳ is many of its standard errors from zero.
 * @param pairs the pairs, x the numerator and y the denominator
 * @param level confidence level, in (0, 1)
 * @returns the estimate; undefined if there is no pair or the denominators sum to zero
 * @throws RangeError if the level is outside its range
 */
export function ratioInterval(pairs: PairTallySnapshot, level = 0.95): Estimate | undefined {
  requireLevel(level);
  const { meanX, meanY, varianceX, varianceY, covariance, count } = pairs;
  if (meanX === undefined || meanY === undefined || meanY === 0) return undefined;
  const ratio = meanX / meanY;
  if (varianceX === undefined || varianceY === undefined || covariance === undefined) {
    return around(ratio, undefined, count, level);
  }
  // Rounding may leave a little less than zero where every pair has the same ratio.
  const residual = Math.max(0, varianceX - 2 * ratio * covariance + ratio * ratio * varianceY);
  return around(ratio, residual / (meanY * meanY), count, level);
}

/**
 * Estimates a proportion from independent trials, with the score interval (Wilson, 1927, Journal of the American
 * Statistical Association 22, 209–212), which stays within [0, 1] and is not centred on the proportion.
 * @param successes number of successes, from 0 to n
 * @param n number of trials, at least 0
 * @param level confidence level, in (0, 1)
 * @returns the estimate; undefined if there is no trial
 * @throws RangeError if a parameter is outside its range
 */
export function proportionInterval(successes: number, n: number, level = 0.95): Estimate | undefined {
  requireLevel(level);
  requireParameter("n", n, Number.isInteger(n) && n >= 0, "a whole number of at least 0");
  const isPossible = Number.isInteger(successes) && successes >= 0 && successes <= n;
  requireParameter("successes", successes, isPossible, `a whole number from 0 to ${n}`);
  if (n === 0) return undefined;
  const z = normalQuantile((1 + level) / 2);
  const p = successes / n;
  const centre = (successes + (z * z) / 2) / (n + z * z);
  const halfWidth = (z / (n + z * z)) * Math.sqrt(n * p * (1 - p) + (z * z) / 4);
  // At the ends the interval reaches 0 or 1 exactly, and rounding must not take it past them.
  const low = successes === 0 ? 0 : centre - halfWidth;
  const high = successes === n ? 1 : centre + halfWidth;
  return { mean: p, low, high, halfWidth, count: n, level };
}

function around(mean: number, variance: number | undefined, count: number, level: number): Estimate {
  if (variance === undefined) return { mean, low: null, high: null, halfWidth: null, count, level };
  const halfWidth = studentQuantile((1 + level) / 2, count - 1) * Math.sqrt(variance / count);
  return { mean, low: mean - halfWidth, high: mean + halfWidth, halfWidth, count, level };
}

function requireLevel(level: number): void {
  requireParameter("level", level, level > 0 && level < 1, "a number between 0 and 1");
}
