import { lowerGamma, upperGamma } from "../statistics/incompleteGamma.ts";
import { gammaKernel } from "../statistics/kernels.ts";
import { requireNonNegative } from "../statistics/requireParameter.ts";
import { constant } from "./constant.ts";
import type { Distribution } from "./distribution.ts";
import { type Masses, searchFromMode } from "./searchFromMode.ts";

/**
 * The Poisson distribution, exact at any mean: P(X ≤ k) = Q(k + 1, mean) (Abramowitz & Stegun, 1964, 26.4.21).
 * @param mean mean, finite, at least 0; at 0 the only value is 0
 * @returns the distribution; variance = mean; a draw takes about √mean steps
 * @throws RangeError if the mean is outside its range
 */
export function poisson(mean: number): Distribution {
  requireNonNegative("mean", mean);
  if (mean === 0) return constant(0);
  const mode = Math.floor(mean);
  const masses: Masses = {
    mode,
    massAtMode: gammaKernel(mode + 1, mean) / mean,
    cdfAtMode: upperGamma(mode + 1, mean),
    tailAtMode: lowerGamma(mode + 1, mean),
    ratio: (k) => mean / (k + 1),
  };
  return {
    mean,
    variance: mean,
    quantile: (u) => searchFromMode(masses, u),
    cdf: (x) => (x < 0 ? 0 : x === Infinity ? 1 : upperGamma(Math.floor(x) + 1, mean)),
  };
}
