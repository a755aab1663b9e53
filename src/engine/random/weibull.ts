import { logGamma } from "../statistics/logGamma.ts";
import { requirePositive } from "../statistics/requireParameter.ts";
import type { Distribution } from "./distribution.ts";

/**
 * The Weibull distribution, by shape and scale (Weibull, 1951, Journal of Applied Mechanics 18, 293–297).
 * @param shape shape k, finite, above 0; below 1 the longer one has waited the longer one will, at 1 it is exponential
 * @param scale scale λ, finite, above 0
 * @returns the distribution; cdf 1 − exp(−(x/λ)^k), mean λ Γ(1 + 1/k)
 * @throws RangeError if a parameter is outside its range
 */
export function weibull(shape: number, scale: number): Distribution {
  requirePositive("shape", shape);
  requirePositive("scale", scale);
  const logMean = logGamma(1 + 1 / shape);
  const mean = scale * Math.exp(logMean);
  return {
    mean,
    // λ² [Γ(1 + 2/k) − Γ(1 + 1/k)²], without subtracting two numbers that are close where k is large.
    variance: mean * mean * Math.expm1(logGamma(1 + 2 / shape) - 2 * logMean),
    quantile: (u) => scale * (-Math.log1p(-u)) ** (1 / shape),
    cdf: (x) => (x > 0 ? -Math.expm1(-((x / scale) ** shape)) : 0),
  };
}

/**
 * The Weibull distribution, by mean and shape.
 * @param mean mean, finite, above 0
 * @param shape shape, finite, above 0
 * @returns the distribution; its scale is mean / Γ(1 + 1/shape)
 * @throws RangeError if a parameter is outside its range
 */
export function weibullOfMean(mean: number, shape: number): Distribution {
  requirePositive("mean", mean);
  requirePositive("shape", shape);
  return weibull(shape, mean / Math.exp(logGamma(1 + 1 / shape)));
}
