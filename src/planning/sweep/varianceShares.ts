import { type Estimate, meanInterval } from "../../engine/statistics/intervals.ts";
import { createTally } from "../../engine/statistics/tally.ts";
import type { SweepPoint } from "./design.ts";

/** Numerators and denominators of a measure at one point, by replication; denominators are 1 for a mean. */
export interface Counted {
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
}

/** How the variation of a measure over a grid is made up; the parts add up to 1. */
export interface VarianceShares {
  /** Of each variable by itself: its main effect. */
  readonly variables: readonly Estimate[];
  /** What variables do together beyond the sum of what each does. */
  readonly interaction: Estimate;
  /** Chance of the simulation, which more replications would take away. */
  readonly chance: number;
  /** The variable with the largest share. */
  readonly first: number;
  /** Share of that one less the largest of the others; undefined for a single variable. */
  readonly lead: Estimate | undefined;
}

/** Groups of replications that are left out in turn, at most. */
const MOST_GROUPS = 25;
/** Differences of this part of a value are those of binary fractions. */
const ROUNDING = 1e-12;
/** With fewer, the jackknife says next to nothing. */
const LEAST_GROUPS = 3;

/**
 * Takes the variation over a full grid apart into sums of squares (Fisher 1925; Saltelli et al. 2008, Global Sensitivity
 * Analysis, section 1.2): SS of a variable is that of the means at its levels, the interaction is what remains of the total.
 *
 * Chance adds to every sum of squares. For independent replications with residuals e_i at all points (the same callers,
 * hence correlated), a quadratic form of their mean has the expectation Σ_i SS(e_i) ÷ (n (n − 1)), which is taken off.
 * Intervals are by the jackknife, leaving groups of replications out (Efron & Stein 1981).
 *
 * @param points of a full grid
 * @param counted what was counted at each, by replication, at least 2
 * @returns undefined where the measure does not vary at all
 */
export function varianceShares(
  points: readonly SweepPoint[],
  counted: readonly Counted[],
  level = 0.95,
): VarianceShares | undefined {
  const replications = counted[0]!.numerators.length;
  const all = Array.from({ length: replications }, (_, i) => i);
  const shares = sharesOver(points, counted, all);
  if (shares === undefined) return undefined;
  const groups = Math.min(replications, MOST_GROUPS);
  const left =
    groups < LEAST_GROUPS
      ? []
      : Array.from({ length: groups }, (_, group) =>
          sharesOver(
            points,
            counted,
            all.filter((i) => i % groups !== group),
          ),
        );
  const estimate = (pick: (parts: readonly number[]) => number): Estimate =>
    jackknife(
      pick(shares),
      left.flatMap((parts) => (parts === undefined ? [] : [pick(parts)])),
      level,
    );
  const variables = points[0]!.places.length;
  const order = Array.from({ length: variables }, (_, i) => i).sort((a, b) => shares[b]! - shares[a]!);
  const [first = 0, second] = order;
  return {
    variables: Array.from({ length: variables }, (_, i) => estimate((parts) => parts[i]!)),
    interaction: estimate((parts) => parts[variables]!),
    chance: 1 - shares.reduce((sum, share) => sum + share, 0),
    first,
    lead: second === undefined ? undefined : estimate((parts) => parts[first]! - parts[second]!),
  };
}

/** Shares of the variables in order, then of the interaction. */
function sharesOver(
  points: readonly SweepPoint[],
  counted: readonly Counted[],
  chosen: readonly number[],
): readonly number[] | undefined {
  const responses = counted.map(({ numerators, denominators }) => {
    const y = chosen.map((i) => numerators[i]!);
    const x = chosen.map((i) => denominators[i]!);
    const meanX = mean(x);
    const value = mean(y) / meanX;
    return { value, residuals: y.map((yi, i) => (yi - value * x[i]!) / meanX) };
  });
  const signal = squares(
    points,
    responses.map(({ value }) => value),
  );
  const total = signal.at(-1)!;
  const largest = Math.max(...responses.map(({ value }) => Math.abs(value)));
  if (total <= responses.length * (ROUNDING * largest) ** 2) return undefined;
  const noise = signal.map(() => 0);
  if (chosen.length > 1) {
    for (let i = 0; i < chosen.length; i++) {
      const of = squares(
        points,
        responses.map(({ residuals }) => residuals[i]!),
      );
      of.forEach((square, part) => {
        noise[part]! += square / (chosen.length * (chosen.length - 1));
      });
    }
  }
  return signal.slice(0, -1).map((square, part) => Math.max(0, square - noise[part]!) / total);
}

/** Sums of squares of the variables in order, of the interaction, and of all. */
function squares(points: readonly SweepPoint[], values: readonly number[]): readonly number[] {
  const overall = mean(values);
  const total = values.reduce((sum, value) => sum + (value - overall) ** 2, 0);
  const main = points[0]!.places.map((_, variable) => {
    const levels = new Map<number, { sum: number; count: number }>();
    points.forEach(({ places }, point) => {
      const level = levels.get(places[variable]!) ?? { sum: 0, count: 0 };
      level.sum += values[point]!;
      level.count += 1;
      levels.set(places[variable]!, level);
    });
    return [...levels.values()].reduce(
      (sum, each) => sum + each.count * (each.sum / each.count - overall) ** 2,
      0,
    );
  });
  return [...main, Math.max(0, total - main.reduce((sum, each) => sum + each, 0)), total];
}

function jackknife(whole: number, left: readonly number[], level: number): Estimate {
  const groups = left.length;
  if (groups < LEAST_GROUPS)
    return { mean: whole, low: null, high: null, halfWidth: null, count: Math.max(1, groups), level };
  const tally = createTally();
  for (const part of left) tally.add(groups * whole - (groups - 1) * part);
  const { halfWidth } = meanInterval(tally.snapshot(), level)!;
  // Around the share itself: the bias-corrected middle of the pseudo-values would no longer add up to 1 with the others.
  return { mean: whole, low: whole - halfWidth!, high: whole + halfWidth!, halfWidth, count: groups, level };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
