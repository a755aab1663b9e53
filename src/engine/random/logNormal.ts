import { normalCdf } from "../statistics/normalCdf.ts";
import { normalQuantile } from "../statistics/normalQuantile.ts";
import { requireNonNegative, requirePositive } from "../statistics/requireParameter.ts";
import { constant } from "./constant.ts";
import type { Distribution } from "./distribution.ts";

/**
 * The log-normal distribution, by its own mean and spread rather than those of its logarithm:
 * σ² = ln(1 + cv²) and μ = ln(mean) − σ²/2 (Aitchison & Brown, 1957, section 2.3).
 * @param mean mean, finite, above 0
 * @param coefficientOfVariation standard deviation ÷ mean, finite, at least 0; at 0 the mean is the only value
 * @returns the distribution; variance (cv × mean)²
 * @throws RangeError if a parameter is outside its range
 */
export function logNormal(mean: number, coefficientOfVariation: number): Distribution {
  requirePositive("mean", mean);
  requireNonNegative("coefficientOfVariation", coefficientOfVariation);
  if (coefficientOfVariation === 0) return constant(mean);
  const sigmaSquared = Math.log1p(coefficientOfVariation * coefficientOfVariation);
  const sigma = Math.sqrt(sigmaSquared);
  const mu = Math.log(mean) - sigmaSquared / 2;
  const quantile = (u: number) => Math.exp(mu + sigma * normalQuantile(u));
  return {
    mean,
    variance: (mean * coefficientOfVariation) ** 2,
    quantile,
    transform(values, from, to) {
      for (let place = from; place < to; place++) values[place] = mu + sigma * normalQuantile(values[place]!);
      for (let place = from; place < to; place++) values[place] = Math.exp(values[place]!);
    },
    cdf: (x) => (x > 0 ? normalCdf((Math.log(x) - mu) / sigma) : 0),
  };
}
