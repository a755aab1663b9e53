/** Probabilities of consecutive whole numbers; what lies outside is too small to matter. */
export interface Probabilities {
  /** The number that `shares[0]` belongs to. */
  readonly first: number;
  /** Probabilities, summing to 1. */
  readonly shares: Float64Array;
}

/** A weight this small against the sum is left out, together with the whole tail behind it. */
const NEGLIGIBLE_SHARE = 1e-19;

/** Beyond this many states a question is a mistake, not a platform. */
const MOST_STATES = 50_000_000;

/**
 * Probabilities known up to a factor by the ratios of neighbours, such as the steady state of a birth-death
 * chain: weights are built outwards from the largest, so nothing overflows, and the range is cut where a tail
 * is below 1e-19.
 *
 * @param ratio share(i + 1) / share(i) for i from 0; once it has come down to 1 it must stay at or below 1
 * @param last the largest number possible; Infinity when the ratios end below 1
 * @returns the probabilities of the numbers that matter
 * @throws RangeError when more than fifty million states would matter
 */
export function probabilitiesFromRatios(ratio: (index: number) => number, last: number): Probabilities {
  const mode = firstNotRising(ratio, last);
  const below: number[] = [];
  let sum = 1;
  for (let weight = 1, index = mode - 1; index >= 0; index--) {
    const growth = ratio(index);
    weight /= growth;
    below.push(weight);
    sum += weight;
    if (tailIsNegligible(weight, 1 / growth, sum)) break;
  }
  const above: number[] = [1];
  for (let weight = 1, index = mode; index < last; index++) {
    const growth = ratio(index);
    weight *= growth;
    above.push(weight);
    sum += weight;
    if (tailIsNegligible(weight, growth, sum)) break;
    if (above.length > MOST_STATES) throw tooMany();
  }
  const shares = Float64Array.from([...below.reverse(), ...above]);
  for (let i = 0; i < shares.length; i++) shares[i]! /= sum;
  return { first: mode - below.length, shares };
}

function firstNotRising(ratio: (index: number) => number, last: number): number {
  let low = 0;
  let high = 1;
  while (high < last && ratio(high) > 1) {
    low = high;
    high *= 2;
    if (high > 1e15) throw tooMany();
  }
  high = Math.min(high, last);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (ratio(middle) > 1) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The tail behind a weight is at most geometric, and so is its mean: w r / (1 - r)², with r the present
 * decay.
 */
function tailIsNegligible(weight: number, decay: number, sum: number): boolean {
  return weight <= NEGLIGIBLE_SHARE * sum * (1 - decay) ** 2;
}

function tooMany(): RangeError {
  return new RangeError(`more than ${MOST_STATES} states matter: the load is beyond any platform`);
}
