import { incompleteBeta } from "./incompleteBeta.ts";
import { invertProbability } from "./invertProbability.ts";
import { betaKernel } from "./kernels.ts";
import { normalQuantile } from "./normalQuantile.ts";
import { requireParameter } from "./requireParameter.ts";

/**
 * The distribution function of Student's t (Abramowitz & Stegun, 1964, 26.7.1).
 * @param t any finite number, of a size below 1e150
 * @param degreesOfFreedom at least 1, finite, whole or not
 * @returns the probability of at most t, in [0, 1]
 * @throws RangeError if a parameter is outside its range
 */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  requireDegrees(degreesOfFreedom);
  requireParameter("t", t, Math.abs(t) < 1e150, "a number of a size below 1e150");
  const oneTail = beyond(Math.abs(t), degreesOfFreedom) / 2;
  return t < 0 ? oneTail : 1 - oneTail;
}

/**
 * The quantile of Student's t, by inversion of the incomplete beta function; relative error below 1e-10, in practice
 * about 1e-14.
 * @param p probability, from 1e-100 to below 1
 * @param degreesOfFreedom at least 1, finite, whole or not
 * @returns the value that a variate stays below with probability p
 * @throws RangeError if a parameter is outside its range
 */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  requireDegrees(degreesOfFreedom);
  requireParameter("p", p, p >= 1e-100 && p < 1, "a number from 1e-100 to below 1");
  if (p === 0.5) return 0;
  const twoTails = 2 * Math.min(p, 1 - p);
  // Near the middle the tails hardly move with t and what lies between them does.
  const between = Math.abs(2 * p - 1);
  const start = Math.abs(normalQuantile(p));
  const size =
    twoTails < 0.5
      ? invertProbability(
          (t) => beyond(t, degreesOfFreedom),
          (t) => -slope(t, degreesOfFreedom),
          twoTails,
          start,
        )
      : invertProbability(
          (t) => within(t, degreesOfFreedom),
          (t) => slope(t, degreesOfFreedom),
          between,
          start,
        );
  return p < 0.5 ? -size : size;
}

/** The probability of a size above t. */
function beyond(t: number, df: number): number {
  return incompleteBeta(df / 2, 0.5, df / (df + t * t), (t * t) / (df + t * t));
}

/** The probability of a size of at most t. */
function within(t: number, df: number): number {
  return incompleteBeta(0.5, df / 2, (t * t) / (df + t * t), df / (df + t * t));
}

/** The derivative of `within` with respect to ln t. */
function slope(t: number, df: number): number {
  return 2 * betaKernel(0.5, df / 2, (t * t) / (df + t * t), df / (df + t * t));
}

function requireDegrees(df: number): void {
  requireParameter("degreesOfFreedom", df, df >= 1 && Number.isFinite(df), "a finite number of at least 1");
}
