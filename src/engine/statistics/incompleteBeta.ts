import { InvariantError } from "../errors.ts";
import { betaKernel } from "./kernels.ts";
import { requireParameter, requirePositive } from "./requireParameter.ts";

/**
 * The regularised incomplete beta function I_x(a, b): the distribution function of a beta variate
 * (Abramowitz & Stegun, 1964, 26.5.1).
 * @param a first shape, finite, above 0
 * @param b second shape, finite, above 0
 * @param x value, in [0, 1]
 * @param y 1 − x; to be given where it is known better than the subtraction would give it
 * @returns the probability of at most x, in [0, 1]
 * @throws RangeError if a parameter is outside its range
 */
export function incompleteBeta(a: number, b: number, x: number, y: number = 1 - x): number {
  requirePositive("a", a);
  requirePositive("b", b);
  requireParameter("x", x, x >= 0 && x <= 1, "a number from 0 to 1");
  requireParameter("y", y, Math.abs(x + y - 1) <= 1e-15, `1 − x, where x is ${x}`);
  if (x === 0) return 0;
  if (y === 0) return 1;
  return x < (a + 1) / (a + b + 2) ? smallTail(a, b, x, y) : 1 - smallTail(b, a, y, x);
}

/**
 * I_x(a, b) for x below about its mean, by the even part of Müller's continued fraction (DiDonato & Morris, 1992,
 * ACM Transactions on Mathematical Software 18, 360–373, equation 9) and the modified method of Lentz (1976). Unlike
 * the fraction of Abramowitz & Stegun 26.5.8 it keeps its digits where a is huge and x all but 1.
 */
function smallTail(a: number, b: number, x: number, y: number): number {
  const limit = 1000 + 20 * Math.sqrt(a + b);
  const excess = a * y - b * x + 1;
  let fraction = (a * excess) / (a + 1);
  let c = fraction;
  let d = 0;
  for (let m = 1; m <= limit; m++) {
    const denominator = a + 2 * m - 1;
    const numerator = ((m * (a + m - 1)) / denominator) * ((a + b + m - 1) / denominator) * (b - m) * x * x;
    const term = m + (m * (b - m) * x) / denominator + ((a + m) * (excess + m * (1 + y))) / (denominator + 2);
    d = 1 / (term + numerator * d);
    c = term + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 2 * Number.EPSILON) return Math.min(1, betaKernel(a, b, x, y) / fraction);
  }
  throw new InvariantError(
    `incomplete beta: no convergence in ${limit} steps at a = ${a}, b = ${b}, x = ${x}`,
  );
}
