import type { Distribution } from "./distribution.ts";

/** Values by which a law is stood for: enough for a tail that matters a thousandth. */
const VALUES = 4096;

/**
 * Prepares draws of what is left of a duration that somebody looks into at a random moment: a long one is met more often,
 * in proportion to its length, and at an even place of it (the stationary excess; Cox, 1962, Renewal Theory, chapter 5).
 * Its mean is E[X²] / (2 E[X]).
 * @param law of the duration, of a mean above 0; stood for by 4,096 of its quantiles
 * @returns what is left of it, from a uniform in [0, 1), in the unit of the law
 */
export function residualOf(law: Distribution): (uniform: number) => number {
  const values = Float64Array.from({ length: VALUES }, (_, i) => law.quantile((i + 0.5) / VALUES));
  const sums = new Float64Array(VALUES);
  let total = 0;
  values.forEach((value, i) => {
    total += value;
    sums[i] = total;
  });
  return (uniform) => {
    const place = uniform * total;
    let low = 0;
    let high = VALUES - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > place) high = middle;
      else low = middle + 1;
    }
    // How far the place lies from the end of the value in which it fell.
    return sums[low]! - place;
  };
}
