import type { Distribution } from "../../engine/random/distribution.ts";
import { requireParameter } from "../../engine/statistics/requireParameter.ts";
import type { WaitRow } from "../scenario/schema/tables.ts";

/** The survival curve at its steps: after `seconds[i]`, the share `survival[i]` has not hung up. */
export interface SurvivalCurve {
  /** Times at which somebody hung up [s], ascending. */
  readonly seconds: readonly number[];
  readonly survival: readonly number[];
  /** The longest wait, answered or not [s]. */
  readonly longest: number;
}

/**
 * The product-limit estimate of patience: S(t) = Π (1 − dᵢ/nᵢ) over the times tᵢ ≤ t at which dᵢ of the nᵢ callers
 * still waiting hung up (Kaplan & Meier, 1958, Journal of the American Statistical Association 53, 457–481). Whoever was
 * answered would have waited at least that long (censored); at equal times hang-ups come before answers.
 *
 * It assumes that how long a caller must wait says nothing of how patient the caller is.
 *
 * @param rows waits in any order
 * @returns the curve, from 1 down; without steps where nobody hung up
 */
export function survivalCurve(rows: readonly WaitRow[]): SurvivalCurve {
  const sorted = [...rows].sort((a, b) => a.seconds - b.seconds);
  const seconds: number[] = [];
  const survival: number[] = [];
  let left = 1;
  for (let i = 0; i < sorted.length; ) {
    const time = sorted[i]!.seconds;
    const waiting = sorted.length - i;
    let hungUp = 0;
    for (; i < sorted.length && sorted[i]!.seconds === time; i++) if (!sorted[i]!.answered) hungUp += 1;
    if (hungUp === 0) continue;
    left *= 1 - hungUp / waiting;
    seconds.push(time);
    survival.push(left);
  }
  return { seconds, survival, longest: sorted.at(-1)?.seconds ?? 0 };
}

/**
 * Patience as Kaplan & Meier estimate it. A draw is one of the times at which somebody hung up: the curve is a step
 * function, and nothing is put between its steps.
 *
 * Where the longest waits were answered, the curve ends above 0 and nothing is known beyond. Whoever is left then waits
 * the longest wait and an exponential time more, with the hazard of the late part of the curve: hang-ups after the
 * median positive time of hanging up ÷ time waited after it (all of both where nothing lies after the median).
 *
 * @param rows waits; at least one ended, after more than 0 s, by hanging up
 * @returns the distribution [s]
 * @throws RangeError if nobody hung up after a wait; checks refuse such files
 */
export function kaplanMeier(rows: readonly WaitRow[]): Distribution {
  const { seconds, survival, longest } = survivalCurve(rows);
  const times = Float64Array.from(seconds);
  const shares = Float64Array.from(survival, (left) => 1 - left);
  const steps = times.length;
  requireParameter("rows", steps, steps > 0 && times[steps - 1]! > 0, "waits that ended by hanging up");
  const beyond = survival[steps - 1]!;
  const meanBeyond = beyond > 0 ? 1 / lateHazard(rows) : 0;
  const { mean, variance } = moments(times, survival, beyond, longest, meanBeyond);
  return {
    mean,
    variance,
    quantile: (u) => {
      const place = firstAbove(shares, u);
      if (place < steps) return times[place]!;
      return longest - meanBeyond * Math.log1p(-(u - (1 - beyond)) / beyond);
    },
    cdf: (x) => {
      if (x > longest && beyond > 0) return 1 - beyond * Math.exp(-(x - longest) / meanBeyond);
      const reached = firstAbove(times, x);
      return reached === 0 ? 0 : shares[reached - 1]!;
    },
  };
}

/** Occurrence ÷ exposure [1/s] after the median positive time of hanging up. */
function lateHazard(rows: readonly WaitRow[]): number {
  const hangUps = rows.filter(({ answered, seconds }) => !answered && seconds > 0);
  const sorted = hangUps.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)]!;
  const from = sorted.at(-1)! > median ? median : 0;
  const exposure = rows.reduce((sum, { seconds }) => sum + Math.max(0, seconds - from), 0);
  return sorted.filter((seconds) => seconds > from).length / exposure;
}

function moments(
  times: Float64Array,
  survival: readonly number[],
  beyond: number,
  longest: number,
  meanBeyond: number,
): { readonly mean: number; readonly variance: number } {
  const mass = (i: number) => (survival[i - 1] ?? 1) - survival[i]!;
  let mean = beyond * (longest + meanBeyond);
  times.forEach((time, i) => {
    mean += mass(i) * time;
  });
  let variance = beyond * ((longest + meanBeyond - mean) ** 2 + meanBeyond ** 2);
  times.forEach((time, i) => {
    variance += mass(i) * (time - mean) ** 2;
  });
  return { mean, variance };
}

/** The first place whose value is above x, where values ascend; their number when none is. */
function firstAbove(values: Float64Array, x: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! > x) high = middle;
    else low = middle + 1;
  }
  return low;
}
