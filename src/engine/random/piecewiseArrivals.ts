import { requireParameter } from "../statistics/requireParameter.ts";

/** The arrivals of a Poisson process whose rate changes at known times. */
export interface PiecewiseArrivals {
  /**
   * Starts a new pass over the breakpoints; reads the rates, which their owner may have rewritten.
   * @param offsetSeconds what to add to each breakpoint [s], so that the breakpoints of a day serve every day
   * @throws RangeError if a rate is negative or not finite
   */
  reset(offsetSeconds?: number): void;
  /**
   * Moves to the next arrival.
   * @returns its time [s], offset included; Infinity after the last, and again at each later request
   */
  next(): number;
}

const TIME = 0;
const OFFSET = 1;

/**
 * Creates the arrivals of a Poisson process with a piecewise-constant rate, by inversion of the cumulative rate
 * (Çinlar, 1975, Introduction to Stochastic Processes, section 4.7): the cumulative rates at the arrivals are those of
 * a process of rate 1, so each arrival lies one unit exponential of cumulative rate after the one before.
 * @param breakpoints the n + 1 ascending times [s] between which the rate is constant
 * @param rates the n rates [1/s], at least 0; may be rewritten before each `reset`
 * @param unitExponential the source of chance, exponential draws of mean 1; each arrival uses one, and so does finding
 *   that none is left
 * @returns the arrivals, which give Infinity until the first `reset`
 * @throws RangeError if the breakpoints are not ascending, or their number is not one more than that of the rates
 */
export function createPiecewiseArrivals(
  breakpoints: Float64Array,
  rates: Float64Array,
  unitExponential: () => number,
): PiecewiseArrivals {
  const intervals = rates.length;
  requireParameter(
    "breakpoints.length",
    breakpoints.length,
    breakpoints.length === intervals + 1,
    `${intervals + 1}`,
  );
  requireAscending(breakpoints);
  // The state is in typed arrays: a number in a closure's variable would be boxed anew at each arrival.
  const state = new Float64Array(2);
  const interval = new Int32Array([intervals]);

  return {
    reset(offsetSeconds = 0) {
      for (let i = 0; i < intervals; i++) {
        const rate = rates[i]!;
        requireParameter(`rates[${i}]`, rate, rate >= 0 && rate < Infinity, "a finite number of at least 0");
      }
      state[TIME] = breakpoints[0]!;
      state[OFFSET] = offsetSeconds;
      interval[0] = 0;
    },
    next() {
      let i = interval[0]!;
      if (i >= intervals) return Infinity;
      let time = state[TIME]!;
      let toGo = unitExponential();
      while (i < intervals) {
        const rate = rates[i]!;
        const left = rate * (breakpoints[i + 1]! - time);
        if (toGo < left) {
          time += toGo / rate;
          state[TIME] = time;
          interval[0] = i;
          return time + state[OFFSET]!;
        }
        toGo -= left;
        i++;
        time = breakpoints[i]!;
      }
      interval[0] = i;
      return Infinity;
    },
  };
}

function requireAscending(breakpoints: Float64Array): void {
  for (let i = 0; i < breakpoints.length; i++) {
    const time = breakpoints[i]!;
    const isAfter = i === 0 || time > breakpoints[i - 1]!;
    requireParameter(
      `breakpoints[${i}]`,
      time,
      isAfter && Number.isFinite(time),
      "finite and after the last",
    );
  }
}
