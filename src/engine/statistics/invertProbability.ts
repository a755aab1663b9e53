import { InvariantError } from "../errors.ts";

/**
 * Finds the positive x at which a probability takes a given value, by Newton's method on ln probability against ln x.
 *
 * The density of ln X must be log-concave, as it is for the gamma and for the size of a Student variate. Then so is
 * each tail (Prékopa, 1973), and after its first step Newton approaches the root from one side: any start will do.
 * @param probability a tail of X, falling or rising, as a function of x
 * @param slope its derivative with respect to ln x
 * @param target the value to reach, above 0
 * @param start where to begin, above 0
 * @returns the root x, to about 1e-15 relatively beyond the precision of `probability`
 * @throws InvariantError if a hundred steps do not suffice
 */
export function invertProbability(
  probability: (x: number) => number,
  slope: (x: number) => number,
  target: number,
  start: number,
): number {
  let x = start;
  let step = 0;
  for (let steps = 0; steps < 100; steps++) {
    const found = probability(x);
    if (found === 0) {
      // The first step went so far past the root that nothing is left there: half-way back.
      step /= 2;
      x *= Math.exp(step);
      continue;
    }
    step = (Math.log(found / target) * found) / slope(x);
    x *= Math.exp(-step);
    // The error after a step is of the order of its square.
    if (Math.abs(step) < 1e-8) return x;
  }
  throw new InvariantError(`inversion of a probability: no convergence to ${target} from ${start}`);
}
