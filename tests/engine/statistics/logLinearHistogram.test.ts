import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvariantError } from "../../../src/engine/errors.ts";
import { exponential } from "../../../src/engine/random/exponential.ts";
import { createStreams } from "../../../src/engine/random/stream.ts";
import { createLogLinearHistogram, type HistogramRange } from "../../../src/engine/statistics/index.ts";
import { expectRelative } from "./fourStandardErrors.ts";

function histogramOf(values: Iterable<number>, range: Partial<HistogramRange> = {}) {
  const histogram = createLogLinearHistogram(range);
  for (const value of values) histogram.add(value);
  return histogram;
}

const inRange = fc.double({ min: 2 ** -6, max: 2 ** 20, minExcluded: true, noNaN: true });

describe("a log-linear histogram", () => {
  it("gives each quantile of type 1 within half a bucket", () => {
    fc.assert(
      fc.property(
        fc.array(inRange, { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const sorted = Float64Array.from(values).sort();
          const exact = sorted[Math.max(1, Math.ceil(p * sorted.length)) - 1]!;
          expectRelative(histogramOf(values).quantile(p)!, exact, 1 / 256);
        },
      ),
    );
  });

  it("follows an exponential distribution of many values", () => {
    const distribution = exponential(100);
    const n = 100_000;
    const histogram = histogramOf(Array.from({ length: n }, (_, i) => distribution.quantile((i + 0.5) / n)));
    for (const p of [0.01, 0.5, 0.9, 0.999]) {
      expectRelative(histogram.quantile(p)!, distribution.quantile(p), 1 / 256 + 0.002);
      // A bucket holds at most 1/128 × x/100 × exp(−x/100) < 0.3 % of the values; inside it the density is all but flat.
      expect(Math.abs(histogram.fractionAtMost(distribution.quantile(p))! - p)).toBeLessThan(2e-5);
    }
  });

  it("counts exactly what is at most a whole number up to 256, ties included", () => {
    const stream = createStreams(9, 0)("histogram");
    const values = Array.from({ length: 3000 }, (_, i) =>
      i % 3 === 0 ? Math.floor(300 * stream()) : 300 * stream(),
    );
    const histogram = histogramOf(values);
    for (let x = 0; x <= 256; x++) {
      if (x === 0) continue;
      expect(histogram.fractionAtMost(x)).toBe(values.filter((value) => value <= x).length / values.length);
    }
  });

  it("puts a value that is the end of a bucket in the bucket below", () => {
    const histogram = histogramOf([20, 20.0000001]);
    expect(histogram.fractionAtMost(20)).toBe(0.5);
    expect(histogram.fractionAtMost(19.99)).toBeLessThan(0.5);
    expect(histogram.fractionAtMost(19.8)).toBe(0);
  });

  it("runs linearly within a bucket", () => {
    // The bucket from 20 to 20.125 holds both values.
    const histogram = histogramOf([20.05, 20.1, 500]);
    expect(histogram.fractionAtMost(20.0625)).toBeCloseTo(1 / 3, 12);
  });

  it("takes what is at most its minimum for zero", () => {
    const histogram = histogramOf([0, 0, 2 ** -6, 0.001, 10]);
    expect(histogram.quantile(0.5)).toBe(0);
    expect(histogram.fractionAtMost(0)).toBe(0.8);
    expect(histogram.fractionAtMost(-1)).toBe(0);
    expect(histogramOf([0.01]).quantile(0.5)).toBe(0.01);
  });

  it("counts what is above its maximum, up to the largest value seen", () => {
    const histogram = histogramOf([1, 5000, 9000], { maximumExponent: 10 });
    expect(histogram.count).toBe(3);
    expect(histogram.fractionAtMost(1024)).toBe(1 / 3);
    expect(histogram.fractionAtMost(9000)).toBe(1);
    expect(histogram.quantile(1)).toBeGreaterThan(1024);
    expect(histogram.quantile(1)).toBeLessThanOrEqual(9000);
  });

  it("has no quantile and no share while it is empty, also after a reset", () => {
    const histogram = histogramOf([1, 2, 3]);
    histogram.reset();
    expect(histogram.count).toBe(0);
    expect(histogram.quantile(0.5)).toBeUndefined();
    expect(histogram.fractionAtMost(5)).toBeUndefined();
    histogram.add(7);
    expect(histogram.pack()).toEqual(histogramOf([7]).pack());
  });

  it("merges to what one histogram of all the values would be, from another or from its packed form", () => {
    const anything = fc.array(fc.double({ min: 0, max: 2 ** 23, noNaN: true }));
    fc.assert(
      fc.property(anything, anything, anything, (first, second, third) => {
        const merged = histogramOf(first);
        const other = histogramOf(second);
        const before = other.pack();
        merged.merge(other);
        expect(other.pack()).toEqual(before);
        merged.merge(structuredClone(histogramOf(third).pack()));
        const whole = histogramOf([...first, ...second, ...third]);
        expect(merged.pack()).toEqual(whole.pack());
        expect(merged.count).toBe(whole.count);
      }),
    );
  });

  it("does not change when it is read", () => {
    const histogram = histogramOf([1, 20, 300]);
    const before = histogram.pack();
    histogram.quantile(0.5);
    histogram.fractionAtMost(1e9);
    expect(histogram.pack()).toEqual(before);
    expect(histogram.count).toBe(3);
  });

  it("honours coarser and finer buckets", () => {
    for (const bucketBits of [0, 3, 12, 20]) {
      const quantile = histogramOf([1000, 1000.5, 2000], { bucketBits }).quantile(0.5)!;
      expectRelative(quantile, 1000.5, 0.5 ** (bucketBits + 1) * 2);
    }
  });

  it("refuses values, ranges and partners that it cannot hold", () => {
    const histogram = createLogLinearHistogram();
    for (const value of [-1, Number.NaN, Infinity])
      expect(() => histogram.add(value)).toThrow(InvariantError);
    expect(histogram.count).toBe(0);
    expect(() => histogram.quantile(1.1)).toThrow(RangeError);
    expect(() => histogram.merge(createLogLinearHistogram({ bucketBits: 6 }))).toThrow(InvariantError);
    expect(() => createLogLinearHistogram({ minimumExponent: 5, maximumExponent: 5 })).toThrow(RangeError);
    expect(() => createLogLinearHistogram({ bucketBits: 21 })).toThrow(RangeError);
    expect(() => createLogLinearHistogram({ minimumExponent: 0.5 })).toThrow(RangeError);
  });
});
