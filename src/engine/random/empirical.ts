import { requireParameter } from "../statistics/requireParameter.ts";
import { constant } from "./constant.ts";
import type { Distribution } from "./distribution.ts";

/**
 * The distribution of what was observed, smoothed: its quantile runs linearly from each observation to the next, the
 * i-th smallest of n at (i − 1)/(n − 1) (R's type 7; Hyndman & Fan, 1996, The American Statistician 50, 361–365).
 * It gives nothing outside the observed range, so its variance is a little below that of the sample.
 * @param observations finite values in any order, at least one; copied
 * @returns the distribution; mean and variance are its own, not the sample's
 * @throws RangeError if there is no observation or one is not finite
 */
export function empirical(observations: ArrayLike<number>): Distribution {
  const sorted = Float64Array.from(observations).sort();
  const steps = sorted.length - 1;
  requireParameter("observations.length", sorted.length, sorted.length > 0, "at least 1");
  for (const value of sorted) {
    requireParameter("observations", value, Number.isFinite(value), "finite numbers");
  }
  if (steps === 0) return constant(sorted[0]!);
  const { mean, variance } = momentsOfLinearSorted(sorted);
  return {
    mean,
    variance,
    quantile: (u) => {
      const position = u * steps;
      const i = Math.min(Math.floor(position), steps - 1);
      return sorted[i]! + (position - i) * (sorted[i + 1]! - sorted[i]!);
    },
    cdf: (x) => {
      if (x < sorted[0]!) return 0;
      if (x >= sorted[steps]!) return 1;
      const i = lastAtMostSorted(sorted, x);
      return (i + (x - sorted[i]!) / (sorted[i + 1]! - sorted[i]!)) / steps;
    },
  };
}

/** Each step is uniform over its interval, and all steps weigh the same. */
function momentsOfLinearSorted(sorted: Float64Array): { mean: number; variance: number } {
  const steps = sorted.length - 1;
  let mean = 0;
  for (let i = 0; i < steps; i++) mean += (sorted[i]! + sorted[i + 1]!) / 2 / steps;
  let variance = 0;
  for (let i = 0; i < steps; i++) {
    const a = sorted[i]! - mean;
    const b = sorted[i + 1]! - mean;
    variance += (a * a + a * b + b * b) / 3 / steps;
  }
  return { mean, variance };
}

/** The index of the last value of at most x, where x is at least the first and below the last. */
function lastAtMostSorted(sorted: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= x) low = middle;
    else high = middle;
  }
  return low;
}
