import { InvariantError } from "../errors.ts";
import { gammaKernel } from "./kernels.ts";
import { requireParameter, requirePositive } from "./requireParameter.ts";

/**
 * The regularised lower incomplete gamma function P(a, x): the distribution function of a gamma variate of scale 1
 * (Abramowitz & Stegun, 1964, 6.5.1).
 * @param a shape, finite, above 0
 * @param x value, at least 0; Infinity gives 1
 * @returns the probability of at most x, in [0, 1]
 * @throws RangeError if a parameter is outside its range
 */
export function lowerGamma(a: number, x: number): number {
  requireArguments(a, x);
  return x < a + 1 ? series(a, x) : 1 - continuedFraction(a, x);
}

/**
 * The regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), precise also where it is
 * small, from x = a + 1 on.
 * @param a shape, finite, above 0
 * @param x value, at least 0; Infinity gives 0
 * @returns the probability of more than x, in [0, 1]
 * @throws RangeError if a parameter is outside its range
 */
export function upperGamma(a: number, x: number): number {
  requireArguments(a, x);
  return x < a + 1 ? 1 - series(a, x) : continuedFraction(a, x);
}

/** P(a, x) by Abramowitz & Stegun 6.5.29; about 6 √a terms where x is near a. */
function series(a: number, x: number): number {
  if (x === 0) return 0;
  let term = 1 / a;
  let sum = term;
  for (let n = a + 1; term > sum * Number.EPSILON * 0.1; n++) {
    term *= x / n;
    sum += term;
  }
  return Math.min(1, sum * gammaKernel(a, x));
}

/** Q(a, x) by the contracted fraction of Abramowitz & Stegun 6.5.31, by the modified method of Lentz (1976). */
function continuedFraction(a: number, x: number): number {
  if (x === Infinity) return 0;
  const limit = 1000 + 20 * Math.sqrt(a);
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n <= limit; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 2 * Number.EPSILON) return Math.min(1, fraction * gammaKernel(a, x));
  }
  throw new InvariantError(`incomplete gamma: no convergence in ${limit} steps at a = ${a}, x = ${x}`);
}

function requireArguments(a: number, x: number): void {
  requirePositive("a", a);
  requireParameter("x", x, x >= 0, "a number of at least 0");
}
