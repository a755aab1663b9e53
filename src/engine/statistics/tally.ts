import { InvariantError } from "../errors.ts";

/** What a tally knows, as plain data: it may travel between workers and be merged there. */
export interface TallySnapshot {
  readonly count: number;
  /** Undefined before the first value. */
  readonly mean: number | undefined;
  /** Unbiased variance, with divisor count − 1; undefined before the second value. */
  readonly variance: number | undefined;
  /** Smallest value; Infinity before the first. */
  readonly minimum: number;
  /** Largest value; −Infinity before the first. */
  readonly maximum: number;
}

/** Count, mean, variance and extremes of values that are seen once and not kept. */
export interface Tally extends TallySnapshot {
  /**
   * Adds a value.
   * @param value finite
   * @throws InvariantError if it is not finite
   */
  add(value: number): void;
  /**
   * Adds all the values behind another tally or snapshot, which stays as it is.
   * @param other what to add
   */
  merge(other: TallySnapshot): void;
  /** @returns what is known now; later values do not change it */
  snapshot(): TallySnapshot;
}

const COUNT = 0;
const MEAN = 1;
/** Sum of squared deviations from the mean. */
const SQUARES = 2;
const MINIMUM = 3;
const MAXIMUM = 4;

/**
 * Creates an empty tally. Values are added by Welford's recurrence (1962, Technometrics 4, 419–420) and tallies are
 * merged by the formula of Chan, Golub & LeVeque (1979), so no digit is lost to the subtraction of large sums.
 * @returns the tally
 */
export function createTally(): Tally {
  const state = new Float64Array([0, 0, 0, Infinity, -Infinity]);
  return {
    get count() {
      return state[COUNT]!;
    },
    get mean() {
      return state[COUNT]! > 0 ? state[MEAN]! : undefined;
    },
    get variance() {
      return state[COUNT]! > 1 ? state[SQUARES]! / (state[COUNT]! - 1) : undefined;
    },
    get minimum() {
      return state[MINIMUM]!;
    },
    get maximum() {
      return state[MAXIMUM]!;
    },
    add(value) {
      if (!Number.isFinite(value))
        throw new InvariantError(`tally: expected a finite value, received ${value}`);
      const count = state[COUNT]! + 1;
      const deviation = value - state[MEAN]!;
      const mean = state[MEAN]! + deviation / count;
      state[COUNT] = count;
      state[MEAN] = mean;
      state[SQUARES]! += deviation * (value - mean);
      if (value < state[MINIMUM]!) state[MINIMUM] = value;
      if (value > state[MAXIMUM]!) state[MAXIMUM] = value;
    },
    merge(other) {
      if (other.mean === undefined) return;
      const count = state[COUNT]! + other.count;
      const share = other.count / count;
      const deviation = other.mean - state[MEAN]!;
      const squares = (other.variance ?? 0) * (other.count - 1);
      state[SQUARES]! += squares + deviation * deviation * state[COUNT]! * share;
      state[MEAN]! += deviation * share;
      state[COUNT] = count;
      state[MINIMUM] = Math.min(state[MINIMUM]!, other.minimum);
      state[MAXIMUM] = Math.max(state[MAXIMUM]!, other.maximum);
    },
    snapshot() {
      return {
        count: this.count,
        mean: this.mean,
        variance: this.variance,
        minimum: this.minimum,
        maximum: this.maximum,
      };
    },
  };
}
