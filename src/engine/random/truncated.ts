import { integrateUnit } from "../statistics/integrateUnit.ts";
import { requireParameter } from "../statistics/requireParameter.ts";
import type { Distribution } from "./distribution.ts";

/**
 * A continuous distribution given that its value lies between two limits: what falls outside is not moved to the
 * limits but drawn again, in effect, so that the mean changes.
 * @param distribution a continuous distribution
 * @param low lower limit; −Infinity for none
 * @param high upper limit, above `low`; Infinity for none
 * @returns the distribution; mean and variance by numerical integration of its quantile, about 12 digits if smooth
 * @throws RangeError if the distribution has nothing between the limits
 */
export function truncated(distribution: Distribution, low: number, high: number): Distribution {
  requireParameter("high", high, high > low, `a number above low (${low})`);
  const below = distribution.cdf(low);
  const share = distribution.cdf(high) - below;
  requireParameter("high", high, share > 0, `a limit that leaves some probability above low (${low})`);
  const quantile = (u: number) => Math.min(Math.max(distribution.quantile(below + u * share), low), high);
  const mean = integrateUnit(quantile);
  return {
    mean,
    variance: integrateUnit((u) => (quantile(u) - mean) ** 2),
    quantile,
    cdf: (x) => Math.min(1, Math.max(0, (distribution.cdf(x) - below) / share)),
  };
}
