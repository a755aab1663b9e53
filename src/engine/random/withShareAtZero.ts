import { requireParameter } from "../statistics/requireParameter.ts";
import type { Distribution } from "./distribution.ts";

/**
 * A distribution of which a share is moved to zero: 0 with probability p, else a draw of the distribution. A draw still
 * takes one uniform u: 0 for u < p, and the quantile at (u − p)/(1 − p) from there on.
 * @param share the share p at zero, in [0, 1]
 * @param distribution of values of at least 0
 * @returns the mixture; mean (1 − p) m, variance (1 − p)(v + p m²)
 * @throws RangeError if the share is outside its range
 */
export function withShareAtZero(share: number, distribution: Distribution): Distribution {
  requireParameter("share", share, share >= 0 && share <= 1, "a number in [0, 1]");
  const rest = 1 - share;
  const { mean, variance } = distribution;
  return {
    mean: rest === 0 ? 0 : rest * mean,
    variance: rest === 0 ? 0 : rest * (variance + share * mean * mean),
    quantile: (u) => (u < share ? 0 : distribution.quantile((u - share) / rest)),
    cdf: (x) => (x < 0 ? 0 : share + rest * distribution.cdf(x)),
  };
}
