import { InvariantError } from "../errors.ts";
import { requireParameter } from "./requireParameter.ts";

/** The range and the fineness of a histogram; two histograms merge only if theirs are equal. */
export interface HistogramRange {
  /** Values up to 2^minimumExponent count as zero; a whole number from −1022. */
  readonly minimumExponent: number;
  /** Values above 2^maximumExponent share one bucket; a whole number up to 1023. */
  readonly maximumExponent: number;
  /** Buckets per power of two, as a power of two, from 0 to 20; 7 makes each bucket at most 1/128 wide, relatively. */
  readonly bucketBits: number;
}

/** Counts of non-negative values in buckets of bounded relative width. */
export interface LogLinearHistogram {
  readonly count: number;
  /**
   * Adds a value.
   * @param value finite, at least 0
   * @throws InvariantError if it is negative or not finite
   */
  add(value: number): void;
  /**
   * The quantile of the values seen: that of the ⌈p × count⌉-th smallest, which is the inverse of the empirical
   * distribution function (R's type 1), at the middle of its bucket.
   * @param p probability, in [0, 1]
   * @returns the quantile, within half a bucket and within the extremes; undefined if nothing was added
   * @throws RangeError if p is outside its range
   */
  quantile(p: number): number | undefined;
  /**
   * The share of the values that are at most x; exact where x is the end of a bucket (with 7 bits, each whole number
   * up to 256), linear within one.
   * @param x any number
   * @returns the share, in [0, 1]; undefined if nothing was added
   */
  fractionAtMost(x: number): number | undefined;
  /**
   * Adds the values of another histogram, which stays as it is.
   * @param other a histogram of the same range, or what `pack` made of one
   * @throws InvariantError if the range is another
   */
  merge(other: LogLinearHistogram | Float64Array): void;
  /** @returns the histogram as a plain array that may travel: range, extremes, then a pair for each used bucket */
  pack(): Float64Array;
  /** Forgets all values. */
  reset(): void;
}

const COUNT = 0;
const MINIMUM = 1;
const MAXIMUM = 2;

// A number's bits: its high word is the sign, 11 bits of exponent and the first 20 of the mantissa.
const float = new Float64Array([1]);
const words = new Int32Array(float.buffer);
const HIGH = words[1] === 0 ? 0 : 1;
const LOW = 1 - HIGH;

/**
 * Creates an empty histogram, log-linear as in HdrHistogram (Gil Tene, 2012): the bucket is read off the exponent and
 * the first bits of the mantissa. A bucket excludes its lower end and includes its upper one, so that "at most 20 s"
 * splits no bucket.
 * @param range its range; by default from 1/64 to 2^20 (12 days, in seconds) in buckets of at most 0.8 %
 * @returns the histogram
 * @throws RangeError if the range is outside its bounds or empty
 */
export function createLogLinearHistogram(range: Partial<HistogramRange> = {}): LogLinearHistogram {
  const { minimumExponent = -6, maximumExponent = 20, bucketBits = 7 } = range;
  requireRange(minimumExponent, maximumExponent, bucketBits);
  const shift = 20 - bucketBits;
  const perPower = 2 ** bucketBits;
  // The key of the last number that counts as zero; keys count on from there, one a bucket.
  const zeroKey = (minimumExponent + 1023) * perPower - 1;
  const top = (maximumExponent - minimumExponent) * perPower + 1;
  const counts = new Float64Array(top + 1);
  const state = new Float64Array([0, Infinity, -Infinity]);

  const indexOf = (value: number) => {
    float[0] = value;
    // One unit in the last place less, so that the upper end of a bucket belongs to it.
    const key = (words[HIGH]! - (words[LOW] === 0 ? 1 : 0)) >> shift;
    const index = key - zeroKey;
    return index <= 0 ? 0 : Math.min(index, top);
  };
  const lowerEnd = (index: number) => {
    if (index === 0) return 0;
    const steps = index - 1;
    const power = Math.floor(steps / perPower);
    return 2 ** (minimumExponent + power) * (1 + (steps - power * perPower) / perPower);
  };
  const upperEnd = (index: number) => (index === top ? state[MAXIMUM]! : lowerEnd(index + 1));

  const histogram: Omit<LogLinearHistogram, "count"> = {
    add(value) {
      if (!(value >= 0 && value < Infinity)) {
        throw new InvariantError(`histogram: expected a finite value of at least 0, received ${value}`);
      }
      counts[indexOf(value)]! += 1;
      state[COUNT]! += 1;
      if (value < state[MINIMUM]!) state[MINIMUM] = value;
      if (value > state[MAXIMUM]!) state[MAXIMUM] = value;
    },
    quantile(p) {
      requireParameter("p", p, p >= 0 && p <= 1, "a number from 0 to 1");
      if (state[COUNT] === 0) return undefined;
      const rank = Math.max(1, Math.ceil(p * state[COUNT]!));
      let index = 0;
      for (let below = counts[0]!; below < rank; below += counts[index]!) index++;
      const middle = index === 0 ? 0 : (lowerEnd(index) + upperEnd(index)) / 2;
      return Math.min(Math.max(middle, state[MINIMUM]!), state[MAXIMUM]!);
    },
    fractionAtMost(x) {
      if (state[COUNT] === 0) return undefined;
      if (x < 0) return 0;
      if (x >= state[MAXIMUM]!) return 1;
      const last = indexOf(x);
      let below = 0;
      for (let i = 0; i < last; i++) below += counts[i]!;
      const low = lowerEnd(last);
      const within = last === 0 ? 1 : (x - low) / (upperEnd(last) - low);
      return (below + counts[last]! * within) / state[COUNT]!;
    },
    merge(other) {
      const packed = other instanceof Float64Array ? other : other.pack();
      if (packed[0] !== minimumExponent || packed[1] !== maximumExponent || packed[2] !== bucketBits) {
        throw new InvariantError(
          `histogram: expected the range of the other, received ${packed.slice(0, 3)}`,
        );
      }
      state[MINIMUM] = Math.min(state[MINIMUM]!, packed[3]!);
      state[MAXIMUM] = Math.max(state[MAXIMUM]!, packed[4]!);
      for (let i = 5; i < packed.length; i += 2) {
        counts[packed[i]!]! += packed[i + 1]!;
        state[COUNT]! += packed[i + 1]!;
      }
    },
    pack() {
      const packed = [minimumExponent, maximumExponent, bucketBits, state[MINIMUM]!, state[MAXIMUM]!];
      for (let i = 0; i <= top; i++) if (counts[i]! > 0) packed.push(i, counts[i]!);
      return new Float64Array(packed);
    },
    reset() {
      counts.fill(0);
      state.set([0, Infinity, -Infinity]);
    },
  };
  return Object.assign(new Counted(state), histogram);
}

/**
 * NOTE: a class for the one getter, because V8 keeps an object with a getter of its own as a dictionary, and then no
 * call of `add` is inlined (bench: 10 ms of an Erlang A year).
 */
class Counted {
  readonly #state: Float64Array;
  constructor(state: Float64Array) {
    this.#state = state;
  }
  get count(): number {
    return this.#state[COUNT]!;
  }
}

function requireRange(minimumExponent: number, maximumExponent: number, bucketBits: number): void {
  const isExponent = (e: number) => Number.isInteger(e) && e >= -1022 && e <= 1023;
  requireParameter(
    "minimumExponent",
    minimumExponent,
    isExponent(minimumExponent),
    "a whole number from −1022",
  );
  requireParameter(
    "maximumExponent",
    maximumExponent,
    isExponent(maximumExponent) && maximumExponent > minimumExponent,
    `a whole number from ${minimumExponent + 1} to 1023`,
  );
  const isBits = Number.isInteger(bucketBits) && bucketBits >= 0 && bucketBits <= 20;
  requireParameter("bucketBits", bucketBits, isBits, "a whole number from 0 to 20");
}
