import { requireParameter } from "../statistics/requireParameter.ts";
import type { Distribution } from "./distribution.ts";

/**
 * The distribution that always gives the same value.
 * @param value the value, finite
 * @returns the distribution
 * @throws RangeError if the value is not finite
 */
export function constant(value: number): Distribution {
  requireParameter("value", value, Number.isFinite(value), "a finite number");
  return {
    mean: value,
    variance: 0,
    quantile: () => value,
    cdf: (x) => (x >= value ? 1 : 0),
  };
}
