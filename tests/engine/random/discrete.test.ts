import { describe, expect, it } from "vitest";
import { binomial, createStreams, type Distribution, poisson } from "../../../src/engine/random/index.ts";
import { createTally } from "../../../src/engine/statistics/tally.ts";
import { expectRelative, expectWithinFour } from "../statistics/fourStandardErrors.ts";

/** Masses by the textbook recurrence from 0, which small parameters allow. */
function poissonMasses(mean: number, last: number): number[] {
  const masses = [Math.exp(-mean)];
  for (let k = 1; k <= last; k++) masses.push((masses[k - 1]! * mean) / k);
  return masses;
}

function binomialMasses(n: number, p: number): number[] {
  const masses = [(1 - p) ** n];
  for (let k = 1; k <= n; k++) masses.push((masses[k - 1]! * ((n - k + 1) / k) * p) / (1 - p));
  return masses;
}

const small: [string, Distribution, number[]][] = [
  ["poisson(0.2)", poisson(0.2), poissonMasses(0.2, 12)],
  ["poisson(1)", poisson(1), poissonMasses(1, 18)],
  ["poisson(7.3)", poisson(7.3), poissonMasses(7.3, 45)],
  ["binomial(1, 0.5)", binomial(1, 0.5), binomialMasses(1, 0.5)],
  ["binomial(10, 0.05)", binomial(10, 0.05), binomialMasses(10, 0.05)],
  ["binomial(12, 0.9)", binomial(12, 0.9), binomialMasses(12, 0.9)],
  ["binomial(3, 0.999)", binomial(3, 0.999), binomialMasses(3, 0.999)],
];

const large: [string, Distribution][] = [
  ["poisson(5000)", poisson(5000)],
  ["poisson(123456.7)", poisson(123456.7)],
  ["binomial(8000, 0.6)", binomial(8000, 0.6)],
  ["binomial(100000, 0.0003)", binomial(100_000, 0.0003)],
];

describe.each(small)("%s", (_, distribution, masses) => {
  it("gives k exactly where u runs from the cdf below k to the cdf at k", () => {
    let below = 0;
    masses.forEach((mass, k) => {
      expectRelative(distribution.cdf(k), below + mass, 1e-13);
      expect(distribution.cdf(k + 0.5)).toBe(distribution.cdf(k));
      // A smaller mass has no room between the rounding of two cdfs.
      if (mass > 1e-12) {
        expect(distribution.quantile(below + mass * 1e-3)).toBe(k);
        expect(distribution.quantile(below + mass * (1 - 1e-3))).toBe(k);
      }
      below += mass;
    });
    expect(distribution.cdf(-0.1)).toBe(0);
    expect(distribution.quantile(0)).toBe(0);
  });
});

describe.each(large)("%s", (_, distribution) => {
  it("agrees with its cdf at every u that a stream may give", () => {
    const stream = createStreams(5, 0)("discrete");
    const some = Array.from({ length: 2000 }, stream);
    for (const u of [...some, 1e-12, 1e-6, 0.5, 1 - 1e-6, 1 - 1e-12]) {
      const k = distribution.quantile(u);
      // The cdf has about 14 digits; a value is right if u lies between the two cdfs to that precision.
      expect(distribution.cdf(k)).toBeGreaterThan(u - 1e-13);
      expect(distribution.cdf(k - 1)).toBeLessThanOrEqual(u + 1e-13);
    }
  });

  it("has draws with its mean and its variance", () => {
    const stream = createStreams(6, 0)("discrete");
    const n = 20_000;
    const tally = createTally();
    for (let i = 0; i < n; i++) tally.add(distribution.quantile(stream()));
    expectWithinFour(tally.mean!, distribution.mean, Math.sqrt(distribution.variance / n));
    // For a kurtosis near 3, as at these means, the variance of s² is 2 σ⁴/n.
    expectWithinFour(tally.variance!, distribution.variance, distribution.variance * Math.sqrt(2.05 / n));
  });

  it("never falls as u rises, from u = 0 to the last below 1", () => {
    let last = distribution.quantile(0);
    expect(last).toBeLessThan(distribution.quantile(1e-9));
    for (let i = 1; i <= 1000; i++) {
      const next = distribution.quantile(i < 1000 ? i / 1000 : 1 - 2 ** -53);
      expect(next).toBeGreaterThanOrEqual(last);
      last = next;
    }
    expect(last).toBeLessThan(distribution.mean + 12 * Math.sqrt(distribution.variance) + 12);
  });
});

describe("discrete distributions at the edge of their parameters", () => {
  it("give the only value there is", () => {
    for (const u of [0, 0.5, 1 - 2 ** -53]) {
      expect(poisson(0).quantile(u)).toBe(0);
      expect(binomial(0, 0.4).quantile(u)).toBe(0);
      expect(binomial(9, 0).quantile(u)).toBe(0);
      expect(binomial(9, 1).quantile(u)).toBe(9);
    }
  });

  it("stay within the possible values", () => {
    for (let n = 1; n <= 60; n++) {
      for (const p of [0.01, 0.3, 0.5, 0.77, 0.9, 0.999]) {
        expect(binomial(n, p).quantile(1 - 2 ** -53)).toBeLessThanOrEqual(n);
      }
    }
    expect(binomial(3, 1 - 1e-16).quantile(0.5)).toBe(3);
    expect(poisson(1e-9).quantile(0.5)).toBe(0);
  });

  it("refuse parameters out of range", () => {
    expect(() => poisson(-1)).toThrow(
      new RangeError("mean: expected a finite number of at least 0, received -1"),
    );
    expect(() => binomial(2.5, 0.5)).toThrow(
      new RangeError("n: expected a whole number of at least 0, received 2.5"),
    );
    expect(() => binomial(2, 1.5)).toThrow(new RangeError("p: expected a number from 0 to 1, received 1.5"));
  });
});
