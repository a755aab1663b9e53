import { requirePositive } from "../statistics/requireParameter.ts";
import type { Distribution } from "./distribution.ts";

/**
 * The exponential distribution.
 * @param mean mean, finite, above 0
 * @returns the distribution; cdf 1 − exp(−x/mean), variance mean²
 * @throws RangeError if the mean is not a finite number above 0
 */
export function exponential(mean: number): Distribution {
  requirePositive("mean", mean);
  const quantile = (u: number) => -mean * Math.log(1 - u);
  return {
    mean,
    variance: mean * mean,
    quantile,
    transform(values, from, to) {
      for (let place = from; place < to; place++) values[place] = quantile(values[place]!);
    },
    cdf: (x) => (x > 0 ? -Math.expm1(-x / mean) : 0),
  };
}
