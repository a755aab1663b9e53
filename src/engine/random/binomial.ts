import { incompleteBeta } from "../statistics/incompleteBeta.ts";
import { betaKernel } from "../statistics/kernels.ts";
import { requireParameter } from "../statistics/requireParameter.ts";
import { constant } from "./constant.ts";
import type { Distribution } from "./distribution.ts";
import { type Masses, searchFromMode } from "./searchFromMode.ts";

/**
 * The binomial distribution, exact at any number of trials: P(X ≤ k) = I(1 − p; n − k, k + 1)
 * (Abramowitz & Stegun, 1964, 26.5.24).
 * @param n number of trials, a whole number of at least 0
 * @param p probability of success, in [0, 1]
 * @returns the distribution; mean n p, variance n p (1 − p); a draw takes about √variance steps
 * @throws RangeError if a parameter is outside its range
 */
export function binomial(n: number, p: number): Distribution {
  requireParameter("n", n, Number.isSafeInteger(n) && n >= 0, "a whole number of at least 0");
  requireParameter("p", p, p >= 0 && p <= 1, "a number from 0 to 1");
  if (n === 0 || p === 0) return constant(0);
  if (p === 1) return constant(n);
  const q = 1 - p;
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const masses: Masses = {
    mode,
    massAtMode: betaKernel(mode + 1, n - mode + 1, p, q) / (p * q * (n + 1)),
    cdfAtMode: mode < n ? incompleteBeta(n - mode, mode + 1, q, p) : 1,
    tailAtMode: mode < n ? incompleteBeta(mode + 1, n - mode, p, q) : 0,
    ratio: (k) => ((n - k) / (k + 1)) * (p / q),
  };
  return {
    mean: n * p,
    variance: n * p * q,
    quantile: (u) => searchFromMode(masses, u),
    cdf: (x) => (x < 0 ? 0 : x >= n ? 1 : incompleteBeta(n - Math.floor(x), Math.floor(x) + 1, q, p)),
  };
}
