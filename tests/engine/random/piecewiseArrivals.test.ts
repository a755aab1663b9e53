import { describe, expect, it } from "vitest";
import {
  createPiecewiseArrivals,
  createStreams,
  exponential,
  type PiecewiseArrivals,
  type Stream,
} from "../../../src/engine/random/index.ts";
import { createTally } from "../../../src/engine/statistics/tally.ts";
import { expectWithinFour } from "../statistics/fourStandardErrors.ts";

/** A stream whose every draw is one unit exponential of exactly one. */
const oneUnit = () => 1 - Math.exp(-1);

function create(
  breakpoints: number[],
  rates: ArrayLike<number>,
  stream: Stream = oneUnit,
): PiecewiseArrivals {
  return createPiecewiseArrivals(
    new Float64Array(breakpoints),
    rates instanceof Float64Array ? rates : Float64Array.from(rates),
    () => exponential(1).quantile(stream()),
  );
}

function all(arrivals: PiecewiseArrivals): number[] {
  const times: number[] = [];
  for (let time = arrivals.next(); time < Infinity; time = arrivals.next()) times.push(time);
  return times;
}

const rounded = (times: number[]) => times.map((time) => Number(time.toFixed(9)));

describe("piecewise arrivals", () => {
  it("carry what is left of a gap over a change of rate and over an interval without arrivals", () => {
    const arrivals = create([0, 11, 20, 30], [0.5, 0, 0.2]);
    arrivals.reset();
    // 5.5 units up to 11, none up to 20, then 5 s a unit: the sixth arrival lies half a unit after 20.
    expect(rounded(all(arrivals))).toEqual([2, 4, 6, 8, 10, 22.5, 27.5]);
    expect(arrivals.next()).toBe(Infinity);
  });

  it("start and end with intervals without arrivals, several in a row", () => {
    let units = 0.9;
    const stream = () => 1 - Math.exp(-units);
    const arrivals = create([-5, 0, 1, 4, 5, 6, 7], [0, 0, 1, 0, 0, 0], stream);
    arrivals.reset();
    expect(rounded(all(arrivals))).toEqual([1.9, 2.8, 3.7]);
    units = 0;
    arrivals.reset();
    expect(arrivals.next()).toBe(1);
  });

  it("add the offset, so that one set of breakpoints serves every day", () => {
    const arrivals = create([10, 15], [1]);
    arrivals.reset(86_400);
    expect(rounded(all(arrivals))).toEqual([86_411, 86_412, 86_413, 86_414]);
    arrivals.reset();
    expect(rounded(all(arrivals))).toEqual([11, 12, 13, 14]);
  });

  it("use the rates as their owner has rewritten them before the reset", () => {
    const rates = new Float64Array([1, 0]);
    const arrivals = create([0, 2.5, 5], rates);
    arrivals.reset();
    expect(rounded(all(arrivals))).toEqual([1, 2]);
    rates.set([0, 2]);
    arrivals.reset();
    expect(rounded(all(arrivals))).toEqual([3, 3.5, 4, 4.5]);
  });

  it("are those of a plain Poisson process, number for number, where the rate is constant", () => {
    const arrivals = create([0, 40, 50, 300], [0.3, 0.3, 0.3], createStreams(1, 0)("arrivals"));
    arrivals.reset();
    const stream = createStreams(1, 0)("arrivals");
    const gap = exponential(1 / 0.3);
    let time = 0;
    for (const arrival of all(arrivals)) {
      time += gap.quantile(stream());
      expect(arrival).toBeCloseTo(time, 9);
    }
    expect(time + gap.quantile(stream())).toBeGreaterThan(300);
  });

  it("count in each interval as a Poisson variate of mean rate × length, independently of the others", () => {
    const breakpoints = [0, 100, 150, 400, 500, 501];
    const rates = new Float64Array([0.05, 0.4, 0, 0.08, 3]);
    const arrivals = create(breakpoints, rates, createStreams(8, 0)("arrivals"));
    const days = 4000;
    const tallies = Array.from(rates, createTally);
    const total = createTally();
    for (let day = 0; day < days; day++) {
      const counts = new Array<number>(rates.length).fill(0);
      arrivals.reset(1000 * day);
      let last = 1000 * day;
      for (const time of all(arrivals)) {
        expect(time).toBeGreaterThanOrEqual(last);
        last = time;
        counts[breakpoints.findLastIndex((start) => start <= time - 1000 * day)]! += 1;
      }
      counts.forEach((count, i) => {
        tallies[i]!.add(count);
      });
      total.add(counts.reduce((sum, count) => sum + count));
    }
    const expected = [5, 20, 0, 8, 3];
    [...tallies, total].forEach((tally, i) => {
      const mean = expected[i] ?? 36;
      expectWithinFour(tally.mean!, mean, Math.sqrt(mean / days));
      // The fourth central moment of a Poisson variate is m + 3 m², so s² has a variance of about (m + 2 m²)/n.
      expectWithinFour(tally.variance!, mean, Math.sqrt((mean + 2 * mean * mean) / days));
    });
  });

  it("give none before the first reset", () => {
    expect(create([0, 1], [5]).next()).toBe(Infinity);
  });

  it("refuse breakpoints and rates that make no sense", () => {
    expect(() => create([0, 1], [1, 1])).toThrow(
      new RangeError("breakpoints.length: expected 3, received 2"),
    );
    expect(() => create([0, 1, 1], [1, 1])).toThrow(
      /breakpoints\[2\]: expected finite and after the last, received 1/,
    );
    expect(() => create([0, Infinity], [1])).toThrow(/breakpoints\[1\]/);
    expect(() => create([0, 1], [-1]).reset()).toThrow(
      new RangeError("rates[0]: expected a finite number of at least 0, received -1"),
    );
    expect(() => create([0, 1], [Number.NaN]).reset()).toThrow(RangeError);
  });
});
