import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvariantError } from "../../../src/engine/errors.ts";
import { createPairTally, createTally, createTimeAverage } from "../../../src/engine/statistics/index.ts";

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 50 });

function tallyOf(numbers: readonly number[]) {
  const tally = createTally();
  for (const value of numbers) tally.add(value);
  return tally;
}

function pairTallyOf(pairs: readonly (readonly [number, number])[]) {
  const tally = createPairTally();
  for (const [x, y] of pairs) tally.add(x, y);
  return tally;
}

describe("a tally", () => {
  it("knows count, mean, variance and extremes", () => {
    expect(tallyOf([2, 4, 4, 4, 5, 5, 7, 9]).snapshot()).toEqual({
      count: 8,
      mean: 5,
      variance: 32 / 7,
      minimum: 2,
      maximum: 9,
    });
  });

  it("says that there is no mean of nothing and no variance of one value", () => {
    const undefinedYet = { mean: undefined, variance: undefined, minimum: Infinity, maximum: -Infinity };
    expect(createTally().snapshot()).toEqual({ count: 0, ...undefinedYet });
    expect(tallyOf([3]).snapshot()).toEqual({
      count: 1,
      mean: 3,
      variance: undefined,
      minimum: 3,
      maximum: 3,
    });
  });

  it("loses no digit where the values are large and close together", () => {
    // A sum of squares would hold 1e18 and have nothing left for the variance of 30.
    expect(tallyOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance).toBeCloseTo(30, 9);
  });

  it("merges to what one tally of all the values would know", () => {
    fc.assert(
      fc.property(values, values, (some, others) => {
        const merged = tallyOf(some);
        merged.merge(tallyOf(others));
        const whole = tallyOf([...some, ...others]);
        expect(merged.count).toBe(whole.count);
        expect(merged.minimum).toBe(whole.minimum);
        expect(merged.maximum).toBe(whole.maximum);
        expect(merged.mean === undefined).toBe(whole.mean === undefined);
        expect(Math.abs((merged.mean ?? 0) - (whole.mean ?? 0))).toBeLessThan(1e-9);
        expect(Math.abs((merged.variance ?? 0) - (whole.variance ?? 0))).toBeLessThan(1e-14 * 1e12 * 4);
      }),
    );
  });

  it("merges snapshots, and leaves what it merges as it was", () => {
    const other = tallyOf([1, 2]);
    const before = other.snapshot();
    const tally = tallyOf([6]);
    tally.merge(JSON.parse(JSON.stringify(before)));
    tally.merge(other);
    expect(tally.snapshot()).toEqual({
      count: 5,
      mean: 2.4,
      variance: expect.closeTo(4.3, 12),
      minimum: 1,
      maximum: 6,
    });
    expect(other.snapshot()).toEqual(before);
  });

  it("does not change when it is read, nor does a snapshot when the tally goes on", () => {
    const tally = tallyOf([1, 2, 4]);
    const snapshot = tally.snapshot();
    expect(tally.snapshot()).toEqual(snapshot);
    tally.add(100);
    expect(snapshot.count).toBe(3);
    expect(tally.snapshot()).toEqual(tallyOf([1, 2, 4, 100]).snapshot());
  });

  it("refuses what is not a finite number", () => {
    expect(() => createTally().add(Number.NaN)).toThrow(InvariantError);
    expect(() => createTally().add(Infinity)).toThrow("tally: expected a finite value, received Infinity");
  });
});

describe("a tally of pairs", () => {
  it("knows means, variances and covariance", () => {
    const pairs = pairTallyOf([
      [1, 8],
      [2, 6],
      [3, 7],
      [6, 3],
    ]);
    expect(pairs.snapshot()).toEqual({
      count: 4,
      meanX: 3,
      meanY: 6,
      varianceX: expect.closeTo(14 / 3, 13),
      varianceY: expect.closeTo(14 / 3, 13),
      covariance: expect.closeTo(-13 / 3, 13),
    });
  });

  it("says what is undefined yet", () => {
    const none = { meanX: undefined, meanY: undefined };
    const noSpread = { varianceX: undefined, varianceY: undefined, covariance: undefined };
    expect(createPairTally().snapshot()).toEqual({ count: 0, ...none, ...noSpread });
    expect(pairTallyOf([[1, 2]]).snapshot()).toEqual({ count: 1, meanX: 1, meanY: 2, ...noSpread });
  });

  it("merges to what one tally of all the pairs would know", () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true });
    const someItems = fc.array(fc.tuple(number, number), { maxLength: 30 });
    fc.assert(
      fc.property(someItems, someItems, (some, others) => {
        const merged = pairTallyOf(some);
        merged.merge(pairTallyOf(others).snapshot());
        const whole = pairTallyOf([...some, ...others]);
        expect(merged.count).toBe(whole.count);
        for (const key of ["meanX", "meanY", "varianceX", "varianceY", "covariance"] as const) {
          expect(merged[key] === undefined).toBe(whole[key] === undefined);
          expect(Math.abs((merged[key] ?? 0) - (whole[key] ?? 0))).toBeLessThan(1e-8);
        }
      }),
    );
  });

  it("agrees with two tallies of single values", () => {
    const pairs = pairTallyOf([
      [1, 8],
      [2.5, 6],
      [3, 7.25],
      [6, 3],
    ]);
    expect(pairs.meanX).toBe(tallyOf([1, 2.5, 3, 6]).mean);
    expect(pairs.varianceY).toBe(tallyOf([8, 6, 7.25, 3]).variance);
  });

  it("refuses what is not a finite number", () => {
    expect(() => createPairTally().add(1, Number.NaN)).toThrow(InvariantError);
  });
});

describe("a time average", () => {
  it("weighs each level by the time it lasted", () => {
    const average = createTimeAverage(2, 100);
    average.set(5, 110);
    average.set(0, 114);
    average.set(1, 114);
    expect(average.areaUntil(120)).toBe(20 + 20 + 6);
    expect(average.averageUntil(120)).toBe(46 / 20);
    expect(average.level).toBe(1);
  });

  it("does not change when it is read", () => {
    const average = createTimeAverage();
    average.set(3, 10);
    average.averageUntil(1000);
    expect(average.areaUntil(20)).toBe(30);
    expect(average.areaUntil(20)).toBe(30);
  });

  it("has no value while no time has passed", () => {
    expect(createTimeAverage(7, 5).averageUntil(5)).toBeUndefined();
  });

  it("refuses a time before its last change", () => {
    const average = createTimeAverage();
    average.set(1, 10);
    expect(() => average.set(2, 9)).toThrow(
      new InvariantError("time average: expected a time from 10 s on, received 9"),
    );
    expect(() => average.areaUntil(Number.NaN)).toThrow(InvariantError);
  });
});
