/** What a search needs to know of a distribution on 0, 1, 2, … whose masses rise to a mode and then fall. */
export interface Masses {
  readonly mode: number;
  readonly massAtMode: number;
  /** The probability of at most the mode. */
  readonly cdfAtMode: number;
  /** The probability of more than the mode. */
  readonly tailAtMode: number;
  /** The mass at k + 1 ÷ the mass at k, for k at least 0; 0 where k is the last value. */
  ratio(k: number): number;
}

/** Below this a mass cannot change the answer for any u but 0: numbers in [0, 1) are 2^-53 apart. */
const NEGLIGIBLE = 2 ** -70;

/**
 * Inverts a discrete distribution, from its mode outwards: about one standard deviation of steps, and one uniform
 * (Kemp & Kemp, 1991, Poisson random variate generation, Applied Statistics 40, 143–158).
 * @param masses the distribution
 * @param u probability, in [0, 1)
 * @returns the smallest k with a cdf above u: never a value of probability zero
 */
export function searchFromMode(masses: Masses, u: number): number {
  return u < masses.cdfAtMode ? searchDown(masses, u) : searchUp(masses, 1 - u);
}

function searchDown(masses: Masses, u: number): number {
  let k = masses.mode;
  let mass = masses.massAtMode;
  let cdfBelow = masses.cdfAtMode - mass;
  while (k > 0 && cdfBelow > u && mass > NEGLIGIBLE) {
    k--;
    mass /= masses.ratio(k);
    cdfBelow -= mass;
  }
  return k;
}

/** The smallest k whose tail is below `rest`; the tail is followed and not the cdf, so that no digit is lost near 1. */
function searchUp(masses: Masses, rest: number): number {
  let k = masses.mode;
  let mass = masses.massAtMode;
  let tail = masses.tailAtMode;
  while (tail >= rest && mass > NEGLIGIBLE) {
    const ratio = masses.ratio(k);
    if (ratio === 0) return k;
    k++;
    mass *= ratio;
    tail -= mass;
  }
  return k;
}
