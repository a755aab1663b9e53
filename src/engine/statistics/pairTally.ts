import { InvariantError } from "../errors.ts";

/** What a tally of pairs knows, as plain data. */
export interface PairTallySnapshot {
  readonly count: number;
  /** Undefined before the first pair. */
  readonly meanX: number | undefined;
  /** Undefined before the first pair. */
  readonly meanY: number | undefined;
  /** Unbiased variance, with divisor count − 1; undefined before the second pair. */
  readonly varianceX: number | undefined;
  /** Unbiased variance, with divisor count − 1; undefined before the second pair. */
  readonly varianceY: number | undefined;
  /** Unbiased covariance, with divisor count − 1; undefined before the second pair. */
  readonly covariance: number | undefined;
}

/** Means, variances and covariance of pairs that are seen once and not kept. */
export interface PairTally extends PairTallySnapshot {
  /**
   * Adds a pair.
   * @param x finite
   * @param y finite
   * @throws InvariantError if one of them is not finite
   */
  add(x: number, y: number): void;
  /**
   * Adds all the pairs behind another tally or snapshot, which stays as it is.
   * @param other what to add
   */
  merge(other: PairTallySnapshot): void;
  /** @returns what is known now; later pairs do not change it */
  snapshot(): PairTallySnapshot;
}

const COUNT = 0;
const MEAN_X = 1;
const MEAN_Y = 2;
/** Sums of products of deviations from the means. */
const SQUARES_X = 3;
const SQUARES_Y = 4;
const PRODUCTS = 5;

/**
 * Creates an empty tally of pairs, by the recurrences of Welford (1962) and Chan, Golub & LeVeque (1979) carried over
 * to the product of two deviations.
 * @returns the tally
 */
export function createPairTally(): PairTally {
  const state = new Float64Array(6);
  const mean = (at: number) => (state[COUNT]! > 0 ? state[at]! : undefined);
  const perDegree = (at: number) => (state[COUNT]! > 1 ? state[at]! / (state[COUNT]! - 1) : undefined);
  return {
    get count() {
      return state[COUNT]!;
    },
    get meanX() {
      return mean(MEAN_X);
    },
    get meanY() {
      return mean(MEAN_Y);
    },
    get varianceX() {
      return perDegree(SQUARES_X);
    },
    get varianceY() {
      return perDegree(SQUARES_Y);
    },
    get covariance() {
      return perDegree(PRODUCTS);
    },
    add(x, y) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) {
        throw new InvariantError(`tally of pairs: expected finite values, received (${x}, ${y})`);
      }
      const count = state[COUNT]! + 1;
      const deviationX = x - state[MEAN_X]!;
      const deviationY = y - state[MEAN_Y]!;
      state[COUNT] = count;
      state[MEAN_X]! += deviationX / count;
      state[MEAN_Y]! += deviationY / count;
      state[SQUARES_X]! += deviationX * (x - state[MEAN_X]!);
      state[SQUARES_Y]! += deviationY * (y - state[MEAN_Y]!);
      state[PRODUCTS]! += deviationX * (y - state[MEAN_Y]!);
    },
    merge(other) {
      if (other.meanX === undefined || other.meanY === undefined) return;
      const count = state[COUNT]! + other.count;
      const share = other.count / count;
      const weight = state[COUNT]! * share;
      const degrees = other.count - 1;
      const deviationX = other.meanX - state[MEAN_X]!;
      const deviationY = other.meanY - state[MEAN_Y]!;
      state[SQUARES_X]! += (other.varianceX ?? 0) * degrees + deviationX * deviationX * weight;
      state[SQUARES_Y]! += (other.varianceY ?? 0) * degrees + deviationY * deviationY * weight;
      state[PRODUCTS]! += (other.covariance ?? 0) * degrees + deviationX * deviationY * weight;
      state[MEAN_X]! += deviationX * share;
      state[MEAN_Y]! += deviationY * share;
      state[COUNT] = count;
    },
    snapshot() {
      return {
        count: this.count,
        meanX: this.meanX,
        meanY: this.meanY,
        varianceX: this.varianceX,
        varianceY: this.varianceY,
        covariance: this.covariance,
      };
    },
  };
}
