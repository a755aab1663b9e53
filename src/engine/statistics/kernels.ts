import { stirlingError } from "./logGamma.ts";

// The two densities below are products of huge and tiny powers. Written plainly their logarithms cancel and at a shape
// of 5,000 five digits are lost; in the form of Loader (2000, Fast and Accurate Computation of Binomial Probabilities)
// nothing large is ever subtracted.

/**
 * The density of ln X for a gamma variate X of scale 1: x^a e^(−x) / Γ(a).
 * @param a shape, above 0
 * @param x value, at least 0
 * @returns the density, at least 0
 */
export function gammaKernel(a: number, x: number): number {
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a) - deviance(a, x));
}

/**
 * The density of the log-odds of a beta variate: x^a y^b / B(a, b).
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @param x value, in [0, 1]
 * @param y 1 − x, given apart because it may be known better than the subtraction would give it
 * @returns the density, at least 0
 */
export function betaKernel(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.sqrt(a / n) * Math.sqrt(b / (2 * Math.PI)) * Math.exp(exponent);
}

/** Loader's bd0: value ln(value/mean) + mean − value, by series where the two are close. */
function deviance(value: number, mean: number): number {
  const difference = value - mean;
  if (Math.abs(difference) >= 0.1 * (value + mean)) return value * Math.log(value / mean) - difference;
  const v = difference / (value + mean);
  let sum = difference * v;
  let power = 2 * value * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
