import { probabilitiesFromRatios } from "./probabilitiesFromRatios.ts";

/** One uniformised step: writes x (I + A / Λ) into out. */
export type Step = (x: Float64Array, out: Float64Array) => void;

/** A state after some time, and what it summed to on the way. */
export interface Advanced {
  /** x(h) = x(0) exp(A h). */
  readonly state: Float64Array;
  /** ∫ x(t) dt from 0 to h [s × the state's unit]. */
  readonly integral: Float64Array;
}

/**
 * Solves dx/dt = x A with constant A by uniformisation (Jensen 1953): x(h) = Σ P(N = k) x (I + A/Λ)^k and ∫ x
 * = Σ P(N > k) x (I + A/Λ)^k / Λ, with N Poisson of mean Λh. Every term is positive when the off-diagonal of
 * A is and Λ is at least its fastest diagonal rate, so the error is rounding plus a Poisson tail below 1e-19.
 *
 * @param step one step (I + A / Λ)
 * @param start x(0); not changed
 * @param beat Λ [1/s], above 0
 * @param seconds h [s], 0 or more
 * @returns the state at h and its integral
 */
export function uniformise(step: Step, start: Float64Array, beat: number, seconds: number): Advanced {
  const meanSteps = beat * seconds;
  const steps = probabilitiesFromRatios((k) => meanSteps / (k + 1), Infinity);
  const state = new Float64Array(start.length);
  const integral = new Float64Array(start.length);
  let x: Float64Array = Float64Array.from(start);
  let out: Float64Array = new Float64Array(start.length);
  const lastStep = steps.first + steps.shares.length - 1;
  const laterShares = tails(steps.shares);
  for (let k = 0; k <= lastStep; k++) {
    const now = steps.shares[k - steps.first] ?? 0;
    const later = (laterShares[k - steps.first] ?? 1) / beat;
    for (let i = 0; i < x.length; i++) {
      state[i]! += now * x[i]!;
      integral[i]! += later * x[i]!;
    }
    if (k === lastStep) break;
    step(x, out);
    [x, out] = [out, x];
  }
  return { state, integral };
}

/** tails[i] is the sum of what follows shares[i]. */
function tails(shares: Float64Array): Float64Array {
  const later = new Float64Array(shares.length);
  for (let i = shares.length - 2; i >= 0; i--) later[i] = later[i + 1]! + shares[i + 1]!;
  return later;
}
