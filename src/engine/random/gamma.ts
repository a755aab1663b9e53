import { lowerGamma, upperGamma } from "../statistics/incompleteGamma.ts";
import { invertProbability } from "../statistics/invertProbability.ts";
import { gammaKernel } from "../statistics/kernels.ts";
import { logGamma } from "../statistics/logGamma.ts";
import { normalQuantile } from "../statistics/normalQuantile.ts";
import { requireNonNegative, requirePositive } from "../statistics/requireParameter.ts";
import { constant } from "./constant.ts";
import type { Distribution } from "./distribution.ts";

/**
 * The gamma distribution, by mean and spread: shape 1/cv², scale mean × cv² (Johnson, Kotz & Balakrishnan, 1994,
 * Continuous Univariate Distributions, chapter 17).
 * @param mean mean, finite, above 0
 * @param coefficientOfVariation standard deviation ÷ mean, finite, at least 0; at 0 the mean is the only value
 * @returns the distribution; variance (cv × mean)²; a draw takes a few microseconds
 * @throws RangeError if a parameter is outside its range
 */
export function gamma(mean: number, coefficientOfVariation: number): Distribution {
  requirePositive("mean", mean);
  requireNonNegative("coefficientOfVariation", coefficientOfVariation);
  if (coefficientOfVariation === 0) return constant(mean);
  const shape = 1 / (coefficientOfVariation * coefficientOfVariation);
  const scale = mean / shape;
  const logGammaNext = logGamma(shape + 1);

  const lower = (x: number) => lowerGamma(shape, x);
  const upper = (x: number) => upperGamma(shape, x);
  const rise = (x: number) => gammaKernel(shape, x);
  const fall = (x: number) => -gammaKernel(shape, x);
  /** The better of two guesses, each good where the other is too low: x^a/Γ(a + 1) = u, and Wilson & Hilferty (1931). */
  const guess = (u: number) => {
    const nearZero = Math.exp((Math.log(u) + logGammaNext) / shape);
    const cubeRoot = 1 - 1 / (9 * shape) + normalQuantile(u) / (3 * Math.sqrt(shape));
    return Math.max(nearZero, shape * cubeRoot ** 3);
  };
  return {
    mean,
    variance: (mean * coefficientOfVariation) ** 2,
    quantile: (u) => {
      const start = u > 0 ? guess(u) : 0;
      // So near zero x^a/Γ(a + 1) = u holds to the last digit, and smaller numbers have too few for Newton.
      if (start < 1e-300) return scale * start;
      return (
        scale *
        (u < 0.5 ? invertProbability(lower, rise, u, start) : invertProbability(upper, fall, 1 - u, start))
      );
    },
    cdf: (x) => (x > 0 ? lowerGamma(shape, x / scale) : 0),
  };
}
