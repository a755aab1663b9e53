import { requireParameter } from "../statistics/requireParameter.ts";
import type { Distribution } from "./distribution.ts";

/**
 * The continuous uniform distribution over an interval.
 * @param low lower end, finite
 * @param high upper end, finite, above `low`
 * @returns the distribution; mean (low + high)/2, variance (high − low)²/12
 * @throws RangeError if an end is not finite or the interval is empty
 */
export function uniform(low: number, high: number): Distribution {
  requireParameter("low", low, Number.isFinite(low), "a finite number");
  requireParameter("high", high, Number.isFinite(high) && high > low, `a finite number above low (${low})`);
  const width = high - low;
  return {
    mean: low + width / 2,
    variance: (width * width) / 12,
    quantile: (u) => low + u * width,
    cdf: (x) => Math.min(1, Math.max(0, (x - low) / width)),
  };
}
