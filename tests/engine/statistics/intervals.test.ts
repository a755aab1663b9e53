import { describe, expect, it } from "vitest";
import { createStreams } from "../../../src/engine/random/stream.ts";
import {
  createPairTally,
  createTally,
  type Estimate,
  meanInterval,
  normalQuantile,
  proportionInterval,
  ratioInterval,
  studentQuantile,
} from "../../../src/engine/statistics/index.ts";
import { expectWithinFour } from "./fourStandardErrors.ts";

const EXPERIMENTS = 2000;

/** The share of experiments whose interval holds the truth, and its standard error. */
function coverage(truth: number, level: number, experiment: (i: number) => Estimate | undefined) {
  let hits = 0;
  for (let i = 0; i < EXPERIMENTS; i++) {
    const estimate = experiment(i)!;
    if (estimate.low! <= truth && truth <= estimate.high!) hits++;
  }
  return { share: hits / EXPERIMENTS, standardError: Math.sqrt((level * (1 - level)) / EXPERIMENTS) };
}

function pairsOf(pairs: readonly (readonly [number, number])[]) {
  const tally = createPairTally();
  for (const [x, y] of pairs) tally.add(x, y);
  return tally;
}

describe("the interval of a mean", () => {
  it("is mean ± t s/√n", () => {
    const tally = createTally();
    for (const value of [9, 10, 11, 12, 13]) tally.add(value);
    const halfWidth = studentQuantile(0.95, 4) * Math.sqrt(2.5 / 5);
    expect(meanInterval(tally, 0.9)).toEqual({
      mean: 11,
      low: 11 - halfWidth,
      high: 11 + halfWidth,
      halfWidth,
      count: 5,
      level: 0.9,
    });
    // t(0.95; 4) = 2.131846786.
    expect(halfWidth).toBeCloseTo(2.131846786 * Math.sqrt(0.5), 9);
  });

  it("has no bounds for one observation, and no value for none", () => {
    const tally = createTally();
    expect(meanInterval(tally)).toBeUndefined();
    tally.add(4);
    expect(meanInterval(tally)).toEqual({
      mean: 4,
      low: null,
      high: null,
      halfWidth: null,
      count: 1,
      level: 0.95,
    });
  });

  it("covers the truth as often as it says, for ten normal observations", () => {
    const streams = createStreams(10, 0);
    for (const level of [0.5, 0.95]) {
      const { share, standardError } = coverage(3, level, (i) => {
        const stream = streams("normal", level, i);
        const tally = createTally();
        for (let k = 0; k < 10; k++) tally.add(3 + 2 * normalQuantile(Math.max(stream(), 2 ** -54)));
        return meanInterval(tally, level);
      });
      expectWithinFour(share, level, standardError);
    }
  });

  it("refuses a level outside (0, 1)", () => {
    expect(() => meanInterval(createTally(), 95)).toThrow(
      new RangeError("level: expected a number between 0 and 1, received 95"),
    );
  });
});

describe("the interval of a ratio", () => {
  it("is that of the residuals x − r y, worked out by hand", () => {
    // r = 4/6; the residuals are −1/3 and 1/3, s² = 2/9, and s/(ȳ √2) = 1/9.
    const estimate = ratioInterval(
      pairsOf([
        [1, 2],
        [3, 4],
      ]),
    )!;
    expect(estimate.mean).toBeCloseTo(2 / 3, 15);
    expect(estimate.halfWidth).toBeCloseTo(studentQuantile(0.975, 1) / 9, 12);
    expect(estimate.high! - estimate.low!).toBeCloseTo(2 * estimate.halfWidth!, 12);
  });

  it("is that of the mean of x where y is always 1", () => {
    const tally = createTally();
    for (const value of [3, 5, 4]) tally.add(value);
    expect(
      ratioInterval(
        pairsOf([
          [3, 1],
          [5, 1],
          [4, 1],
        ]),
      ),
    ).toEqual(meanInterval(tally));
  });

  it("has no width where each pair has the same ratio, and turns with the sign of y", () => {
    const estimate = ratioInterval(
      pairsOf([
        [0.3, 0.1],
        [0.6, 0.2],
        [2.1, 0.7],
      ]),
    )!;
    expect(estimate.mean).toBeCloseTo(3, 14);
    // The three terms of s², of about 1, cancel to a few 2^-53 each: s/ȳ is at most 1e-7, and t(2) is 4.3.
    expect(estimate.halfWidth).toBeLessThan(5e-7);
    const turned = ratioInterval(
      pairsOf([
        [1, -2],
        [3, -4],
      ]),
    )!;
    expect(turned.mean).toBeCloseTo(-2 / 3, 15);
    expect(turned.halfWidth).toBeGreaterThan(0);
  });

  it("has no value where there is no pair or the denominators sum to zero, and no bounds for one pair", () => {
    expect(ratioInterval(createPairTally())).toBeUndefined();
    expect(
      ratioInterval(
        pairsOf([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toBeUndefined();
    expect(ratioInterval(pairsOf([[3, 4]]))).toEqual({
      mean: 0.75,
      low: null,
      high: null,
      halfWidth: null,
      count: 1,
      level: 0.95,
    });
  });

  it("covers the truth as often as it says, for ten pairs whose denominators vary", () => {
    // x = 3 y + e with e normal and independent of y: then r − 3 = ē/ȳ is exactly normal given the y, and the interval
    // errs only in that it estimates the variance of e from e − ē − (ē/ȳ)(y − ȳ). With cv = 0.05 for y that variance is
    // off, relatively, by at most cv²/n × t² = 0.0013 near the edge of the interval. Coverage moves by half of that
    // times 2 t f(t) = 0.21 for nine degrees of freedom: 0.00014. The cross term has mean zero and a relative variance
    // of 4 cv² t²/(n (n − 1)) = 0.0006, which moves coverage by less than 0.0003. Known bias: at most 0.0005.
    const streams = createStreams(11, 0);
    const { share, standardError } = coverage(3, 0.95, (i) => {
      const stream = streams("pairs", i);
      const normal = () => normalQuantile(Math.max(stream(), 2 ** -54));
      const tally = createPairTally();
      for (let k = 0; k < 10; k++) {
        const y = 10 + 0.5 * normal();
        tally.add(3 * y + 0.3 * normal(), y);
      }
      return ratioInterval(tally);
    });
    expectWithinFour(share, 0.95, standardError, 0.0005);
  });
});

describe("the interval of a proportion", () => {
  it("is Wilson's, as Newcombe (1998, Statistics in Medicine 17, 857–872, table I) printed it", () => {
    const printed: [number, number, number, number][] = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    for (const [successes, n, low, high] of printed) {
      const estimate = proportionInterval(successes, n)!;
      expect(estimate.mean).toBe(successes / n);
      expect(estimate.low).toBeCloseTo(low, 4);
      expect(estimate.high).toBeCloseTo(high, 4);
      expect(estimate.halfWidth).toBeCloseTo((estimate.high! - estimate.low!) / 2, 14);
    }
  });

  it("reaches 0 and 1 exactly, and never further", () => {
    for (let n = 1; n <= 50; n++) {
      expect(proportionInterval(0, n)!.low).toBe(0);
      expect(proportionInterval(n, n)!.high).toBe(1);
    }
    expect(proportionInterval(7, 7)!.low).toBeCloseTo(1 - proportionInterval(0, 7)!.high!, 14);
  });

  it("solves |p̂ − p| = z √(p (1 − p)/n) at both ends", () => {
    const { mean, low, high } = proportionInterval(13, 40, 0.9)!;
    for (const p of [low!, high!]) {
      expect(Math.abs(mean - p) / Math.sqrt((p * (1 - p)) / 40)).toBeCloseTo(normalQuantile(0.95), 12);
    }
  });

  it("has no value without trials, and refuses what cannot be counted", () => {
    expect(proportionInterval(0, 0)).toBeUndefined();
    expect(() => proportionInterval(3, 2)).toThrow(
      new RangeError("successes: expected a whole number from 0 to 2, received 3"),
    );
    expect(() => proportionInterval(1, 2.5)).toThrow(RangeError);
    expect(() => proportionInterval(1, 2, 1)).toThrow(RangeError);
  });
});
