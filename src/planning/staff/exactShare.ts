import { incompleteBeta } from "../../engine/statistics/incompleteBeta.ts";
import type { Estimate } from "../../engine/statistics/intervals.ts";

/** Confidence level of the shares. Each side may be wrong with half of what is left. */
const LEVEL = 0.95;
/** Halvings of [0, 1] that reach the last digit of a number. */
const HALVINGS = 60;

/**
 * Estimates a share from independent trials, with the exact interval (Clopper & Pearson, 1934, Biometrika 26, 404–413):
 * each side is wrong with a probability of at most 2.5 %, whatever the share. Somewhat wider than the score interval,
 * which holds its level only in the mean over shares: here a side decides how many people are enough.
 *
 * @param successes from 0 to n
 * @param n trials, at least 1
 * @returns the estimate
 */
export function exactShare(successes: number, n: number): Estimate {
  const risk = (1 - LEVEL) / 2;
  const low = successes === 0 ? 0 : shareWhere((share) => atLeast(successes, n, share) <= risk);
  const high = successes === n ? 1 : shareWhere((share) => 1 - atLeast(successes + 1, n, share) > risk);
  return { mean: successes / n, low, high, halfWidth: (high - low) / 2, count: n, level: LEVEL };
}

/** The ranks, in ascending order, between which a quantile lies. */
export interface QuantileRanks {
  /** The quantile is not below this one; 0 where even the least of all may be above it. */
  readonly low: number;
  /** It is not above this one. */
  readonly high: number;
}

/**
 * The exact interval of a quantile from independent observations (Thompson, 1936, Annals of Mathematical Statistics 7,
 * 122–128; David & Nagaraja, 2003, Order Statistics, section 7.1): with so many observations that are at most x as a share of
 * the confidence would hardly give, x is not below the quantile; with as few, not above. Whatever the law, each side is wrong
 * with a probability of at most 2.5 %.
 *
 * @param count observations, at least `fewestToDecide(confidence)`
 * @param confidence of the quantile, in (0, 1)
 */
export function quantileRanks(count: number, confidence: number): QuantileRanks {
  const risk = (1 - LEVEL) / 2;
  let high = count;
  while (high > 1 && atLeast(high - 1, count, confidence) <= risk) high -= 1;
  let low = 0;
  while (low < high && 1 - atLeast(low + 1, count, confidence) <= risk) low += 1;
  return { low, high };
}

/**
 * Replications that it takes to show a probability, when all of them reach the target: n such that confidenceⁿ is at most
 * 2.5 %.
 *
 * @param confidence in (0, 1)
 */
export function fewestToDecide(confidence: number): number {
  let count = 1;
  while (atLeast(count, count, confidence) > (1 - LEVEL) / 2) count += 1;
  return count;
}

/** P(successes ≥ k) of n trials: a beta distribution function (Abramowitz & Stegun, 1964, 26.5.24). */
function atLeast(k: number, n: number, share: number): number {
  return k <= 0 ? 1 : incompleteBeta(k, n - k + 1, share);
}

/** The last share of which something holds that holds below it and not above. */
function shareWhere(holds: (share: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
