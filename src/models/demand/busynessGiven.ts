import type { Stream } from "../../engine/random/stream.ts";
import { type Cholesky, cholesky } from "../../engine/statistics/cholesky.ts";
import { normalQuantile } from "../../engine/statistics/normalQuantile.ts";
import type { BusynessPlan } from "../plan.ts";
import { dayFactors, SCORES } from "./busyness.ts";

/** What was counted of a flow until a moment of its day; lists are by type. */
export interface CountedSoFar {
  /** First contacts that the calendar let one expect until then, in the first half of the opening hours and in the second. */
  readonly morning: readonly number[];
  readonly afternoon: readonly number[];
  /** Redials expected among the presented. */
  readonly redials: readonly number[];
  /** Contacts presented, redials included: by type, or one number for all. */
  readonly presented: readonly number[] | number;
}

/** One way in which a day may be: factors on what the calendar lets one expect, by type, in each half of the day. */
export interface WayOfDay {
  readonly morning: readonly number[];
  readonly afternoon: readonly number[];
}

/** Draws that are weighted, of which the ones kept are chosen. */
const DRAWS = 6000;
/** Of these, the part that comes from the law before anything was counted (defensive sampling; Hesterberg 1995). */
const PRIOR_SHARE = 0.1;
const MOST_STEPS = 60;
/** A step in a normal score that is small enough to be the last, and one to take a slope with. */
const LAST_STEP = 1e-7;
const SLOPE_STEP = 1e-5;

/**
 * What the factors of a day may be, given what was counted until a moment: the law of `createBusyness`, weighted with the
 * chance of the counts, presented ~ Poisson(expected × factor + redials).
 *
 * The integral is over the normal scores of the day, four in common and four of each type, too many for a grid. Importance
 * sampling: draws from the normal law around the most likely scores (Laplace; Tierney & Kadane 1986) are weighted with
 * density ÷ density of the draws, and as many as are wanted are kept in proportion to the weights (systematic resampling).
 * Exact as the draws grow in number; any law, any number of types, counts by type or in all.
 * @param busyness - spreads of the flow; a forecast that is given has taken `foreseen` away
 * @param stream - chance of the draws
 * @param wanted - how many to keep
 * @returns equally likely ways in which the day may be
 */
export function busynessGiven(
  busyness: BusynessPlan,
  counted: CountedSoFar,
  stream: Stream,
  wanted: number,
): readonly WayOfDay[] {
  const types = counted.morning.length;
  const size = SCORES * (1 + types);
  const commonWeight = Math.sqrt(busyness.commonShare);
  const ownWeight = Math.sqrt(1 - busyness.commonShare);
  const factors = dayFactors(busyness);

  function factorsAt(scores: Float64Array): WayOfDay {
    const days = counted.morning.map((_, i) =>
      factors((k) => commonWeight * scores[k]! + ownWeight * scores[SCORES * (1 + i) + k]!),
    );
    return { morning: days.map(({ morning }) => morning), afternoon: days.map(({ afternoon }) => afternoon) };
  }

  /** Expected numbers of presented, one for each number counted. */
  function expectedAt(scores: Float64Array): Float64Array {
    const { morning, afternoon } = factorsAt(scores);
    const each = Float64Array.from(
      morning,
      (factor, i) =>
        factor * counted.morning[i]! + afternoon[i]! * counted.afternoon[i]! + counted.redials[i]!,
    );
    return Array.isArray(counted.presented) ? each : Float64Array.of(each.reduce((sum, one) => sum + one, 0));
  }

  const presented = Float64Array.from(
    typeof counted.presented === "number" ? [counted.presented] : counted.presented,
  );

  /** Logarithm of prior × likelihood, up to a constant. */
  function logDensity(scores: Float64Array): number {
    const expected = expectedAt(scores);
    let sum = -squares(scores) / 2;
    // Nobody who was expected, and nobody who came: nothing is learnt.
    presented.forEach((count, i) => {
      if (expected[i]! > 0) sum += count * Math.log(expected[i]!) - expected[i]!;
    });
    return sum;
  }

  /** Precision of the scores by what the counts tell (Fisher's information) and before, and the slope of the density. */
  function curvatureAt(scores: Float64Array): { readonly precision: Cholesky; readonly slope: Float64Array } {
    const expected = expectedAt(scores);
    const slopes = Array.from({ length: size }, (_, k) => {
      const moved = Float64Array.from(scores);
      moved[k]! += SLOPE_STEP;
      return expectedAt(moved).map((value, i) => (value - expected[i]!) / SLOPE_STEP);
    });
    const matrix = new Float64Array(size * size);
    for (let row = 0; row < size; row++) {
      for (let column = 0; column <= row; column++) {
        let sum = row === column ? 1 : 0;
        expected.forEach((value, i) => {
          if (value > 0) sum += (slopes[row]![i]! * slopes[column]![i]!) / value;
        });
        matrix[row * size + column] = sum;
      }
    }
    const slope = Float64Array.from(scores, (score, k) => {
      let sum = -score;
      expected.forEach((value, i) => {
        if (value > 0) sum += slopes[k]![i]! * (presented[i]! / value - 1);
      });
      return sum;
    });
    return { precision: cholesky(matrix, size), slope };
  }

  /** Fisher scoring, each step halved until it leads upwards. */
  function mostLikely(): Float64Array {
    let scores: Float64Array = new Float64Array(size);
    for (let step = 0; step < MOST_STEPS; step++) {
      const { precision, slope } = curvatureAt(scores);
      const move = precision.solve(slope);
      const here = logDensity(scores);
      let length = 1;
      const moved = () => scores.map((score, k) => score + length * move[k]!);
      while (length > LAST_STEP && !(logDensity(moved()) >= here)) length /= 2;
      scores = moved();
      if (length * Math.sqrt(squares(move)) < LAST_STEP) break;
    }
    return scores;
  }

  const mode = mostLikely();
  const { precision } = curvatureAt(mode);
  const draws: Float64Array[] = [];
  const logWeights = Float64Array.from({ length: DRAWS }, (_, draw) => {
    const normals = Float64Array.from({ length: size }, () =>
      normalQuantile(Math.max(stream(), Number.EPSILON)),
    );
    const isPrior = draw < DRAWS * PRIOR_SHARE;
    const scores = isPrior ? normals : precision.solveTransposed(normals).map((x, k) => mode[k]! + x);
    draws.push(scores);
    const away = precision.multiplyTransposed(scores.map((score, k) => score - mode[k]!));
    const around = Math.log1p(-PRIOR_SHARE) + precision.logDeterminant - squares(away) / 2;
    return logDensity(scores) - logSum(Math.log(PRIOR_SHARE) - squares(scores) / 2, around);
  });
  return chosen(logWeights, wanted).map((draw) => factorsAt(draws[draw]!));
}

function squares(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return sum;
}

/** ln(eᵃ + eᵇ). */
function logSum(a: number, b: number): number {
  const larger = Math.max(a, b);
  return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
}

/** Systematic resampling (Kitagawa 1996) from the middle of each step: places in proportion to weights. */
function chosen(logWeights: Float64Array, wanted: number): readonly number[] {
  const largest = logWeights.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY);
  const weights = logWeights.map((each) => Math.exp(each - largest));
  const step = weights.reduce((sum, weight) => sum + weight, 0) / wanted;
  let passed = weights[0]!;
  let draw = 0;
  return Array.from({ length: wanted }, (_, i) => {
    while (passed < (i + 0.5) * step && draw < weights.length - 1) {
      draw += 1;
      passed += weights[draw]!;
    }
    return draw;
  });
}
