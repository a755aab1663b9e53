import { describe, expect, it } from "vitest";
import {
  constant,
  createStreams,
  type Distribution,
  empirical,
  exponential,
  gamma,
  logNormal,
  truncated,
  uniform,
  weibull,
  weibullOfMean,
} from "../../../src/engine/random/index.ts";
import { integrateUnit } from "../../../src/engine/statistics/integrateUnit.ts";
import { expectRelative, expectWithinFour } from "../statistics/fourStandardErrors.ts";

const smooth: [string, Distribution][] = [
  ["uniform(2, 5)", uniform(2, 5)],
  ["exponential(207)", exponential(207)],
  ["logNormal(207, 0.8)", logNormal(207, 0.8)],
  ["logNormal(1, 0.05)", logNormal(1, 0.05)],
  ["gamma(1, 0.2)", gamma(1, 0.2)],
  ["gamma(180, 1)", gamma(180, 1)],
  ["gamma(3, 2)", gamma(3, 2)],
  ["weibull(0.7, 100)", weibull(0.7, 100)],
  ["weibull(3, 2)", weibull(3, 2)],
  ["weibullOfMean(180, 0.75)", weibullOfMean(180, 0.75)],
  ["truncated exponential", truncated(exponential(100), 20, 400)],
  ["truncated logNormal", truncated(logNormal(207, 0.8), 30, Infinity)],
];
const probabilities = [1e-9, 1e-4, 0.01, 0.1, 0.25, 0.4999, 0.5, 0.75, 0.9, 0.99, 0.9999, 1 - 1e-9];

describe.each(smooth)("%s", (_, distribution) => {
  it("has a cdf that undoes its quantile", () => {
    for (const u of probabilities) {
      expect(Math.abs(distribution.cdf(distribution.quantile(u)) - u)).toBeLessThan(1e-13);
    }
  });

  it("states the mean and the variance that its quantile integrates to", () => {
    expectRelative(distribution.mean, integrateUnit(distribution.quantile), 1e-9);
    const variance = integrateUnit((u) => (distribution.quantile(u) - distribution.mean) ** 2);
    expectRelative(distribution.variance, variance, 1e-9);
  });

  it("never falls as u rises, and is finite at u = 0 and at the last u below 1", () => {
    let last = distribution.quantile(0);
    expect(Number.isFinite(last)).toBe(true);
    for (let i = 1; i <= 1000; i++) {
      const next = distribution.quantile(i < 1000 ? i / 1000 : 1 - 2 ** -53);
      expect(next).toBeGreaterThanOrEqual(last);
      last = next;
    }
    expect(Number.isFinite(last)).toBe(true);
  });

  it("has draws whose average is its mean", () => {
    const stream = createStreams(4, 0)("draws");
    const n = 20_000;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += distribution.quantile(stream());
    expectWithinFour(sum / n, distribution.mean, Math.sqrt(distribution.variance / n));
  });

  it("leaves nothing below what it can give", () => {
    expect(distribution.cdf(-1)).toBe(0);
    expect(distribution.cdf(Infinity)).toBe(1);
  });
});

describe("distributions with a closed form", () => {
  it("give its values", () => {
    expect(constant(3).quantile(0.7)).toBe(3);
    expect([2.999, 3, 4].map(constant(3).cdf)).toEqual([0, 1, 1]);
    expect(uniform(2, 6).quantile(0.25)).toBe(3);
    expect(exponential(10).quantile(0)).toBeCloseTo(0, 15);
    expectRelative(exponential(10).quantile(0.5), 10 * Math.LN2, 1e-15);
    // Median exp(μ) = mean / √(1 + cv²).
    expectRelative(logNormal(207, 0.8).quantile(0.5), 207 / Math.sqrt(1.64), 1e-14);
    // Φ(1.959963984540054) = 0.975.
    const quantile = (207 / Math.sqrt(1.64)) * Math.exp(1.959963984540054 * Math.sqrt(Math.log(1.64)));
    expectRelative(logNormal(207, 0.8).quantile(0.975), quantile, 1e-13);
    expectRelative(weibull(2, 10).quantile(0.5), 10 * Math.sqrt(Math.LN2), 1e-15);
    expectRelative(weibull(2, 10).mean, 5 * Math.sqrt(Math.PI), 1e-14);
    expectRelative(weibullOfMean(180, 0.75).mean, 180, 1e-14);
    expectRelative(weibull(2, 10).variance, 100 * (1 - Math.PI / 4), 1e-13);
  });

  it("coincide where one is a special case of another", () => {
    for (const u of probabilities) {
      const value = exponential(180).quantile(u);
      expectRelative(gamma(180, 1).quantile(u), value, 1e-7);
      expectRelative(weibull(1, 180).quantile(u), value, 1e-7);
      expectRelative(weibullOfMean(180, 1).quantile(u), value, 1e-7);
    }
    // Γ with shape 2 and scale 1: cdf 1 − (1 + x) exp(−x).
    expectRelative(gamma(2, Math.SQRT1_2).cdf(3), 1 - 4 * Math.exp(-3), 1e-14);
  });

  it("are 0, or next to it, where the quantile of a gamma of a tiny shape is smaller than numbers are", () => {
    const distribution = gamma(207, 10);
    let last = 0;
    // u ** (1 / shape): the smallest normal number is at about u = 0.0008.
    for (let u = 0.0001; u < 0.002; u += 0.00001) {
      const value = distribution.quantile(u);
      expect(value).toBeGreaterThanOrEqual(last);
      last = value;
    }
    expectRelative(distribution.cdf(last), 0.002, 0.01);
  });

  it("reach the far tail of a gamma of a tiny shape, where the first step of the inversion goes too far", () => {
    for (const rest of [1e-6, 1e-9, 1e-12]) {
      const distribution = gamma(1, 30);
      expect(Math.abs(distribution.cdf(distribution.quantile(1 - rest)) - (1 - rest))).toBeLessThan(1e-14);
    }
  });

  it("keep the mean and the spread that they were asked for", () => {
    for (const make of [logNormal, gamma]) {
      for (const cv of [0.01, 0.3, 1, 2.5, 10]) {
        const distribution = make(50, cv);
        expectRelative(distribution.mean, 50, 1e-14);
        expectRelative(distribution.variance, (50 * cv) ** 2, 1e-10);
      }
      expect(make(50, 0).quantile(0.9)).toBe(50);
      expect(make(50, 0).variance).toBe(0);
    }
  });
});

describe("empirical", () => {
  it("interpolates between observations as R's type 7 does", () => {
    // Sorted 1 2 4 5 8; the positions (n − 1) u are 0, 0.4, 1, 2.4 and 3.6.
    const distribution = empirical([4, 1, 2, 8, 5]);
    const found = [0, 0.1, 0.25, 0.6, 0.9].map(distribution.quantile);
    expect(found.map((value) => value.toFixed(12))).toEqual(
      [1, 1.4, 2, 4.4, 6.8].map((value) => value.toFixed(12)),
    );
    expect(distribution.cdf(6.8)).toBeCloseTo(0.9, 14);
    expect([0.9, 8, 9].map(distribution.cdf)).toEqual([0, 1, 1]);
  });

  it("jumps where observations are equal, and states the moments of its own quantile", () => {
    const distribution = empirical([0, 2, 2, 2, 6]);
    expect(distribution.cdf(2)).toBe(0.75);
    expect(distribution.cdf(1.999999)).toBeLessThan(0.25);
    expect(distribution.quantile(0.5)).toBe(2);
    // One quarter uniform on [0, 2], one half at 2, one quarter uniform on [2, 6].
    expect(distribution.mean).toBeCloseTo(0.25 * 1 + 0.5 * 2 + 0.25 * 4, 14);
    const square = (0.25 * 4) / 3 + 0.5 * 4 + 0.25 * (16 + 16 / 12);
    expect(distribution.variance).toBeCloseTo(square - 2.25 ** 2, 13);
  });

  it("leaves the observations as they were, and takes a single one as a constant", () => {
    const observations = [3, 1, 2];
    empirical(observations);
    expect(observations).toEqual([3, 1, 2]);
    expect(empirical([5]).quantile(0.3)).toBe(5);
  });
});

describe("truncated", () => {
  it("shifts an exponential that is cut from below, which forgets its past", () => {
    const cut = truncated(exponential(100), 50, Infinity);
    for (const u of [0, 0.3, 0.99]) expectRelative(cut.quantile(u), 50 + exponential(100).quantile(u), 1e-13);
    expectRelative(cut.mean, 150, 1e-10);
    expectRelative(cut.variance, 10_000, 1e-10);
  });

  it("has the mean of a truncated exponential: m − h / (exp(h/m) − 1)", () => {
    expectRelative(truncated(exponential(100), 0, 250).mean, 100 - 250 / Math.expm1(2.5), 1e-12);
  });

  it("never leaves its limits", () => {
    const cut = truncated(logNormal(10, 2), 3, 4);
    for (let i = 0; i < 1000; i++) expect(Math.abs(cut.quantile(i / 1000) - 3.5)).toBeLessThanOrEqual(0.5);
    expect([2.9, 3, 4, 5].map(cut.cdf)).toEqual([0, 0, 1, 1]);
  });
});

describe("parameters out of range", () => {
  it.each([
    [() => exponential(0), "mean: expected a finite number above 0, received 0"],
    [() => exponential(Number.NaN), "mean: expected a finite number above 0, received NaN"],
    [() => logNormal(1, -1), "coefficientOfVariation: expected a finite number of at least 0, received -1"],
    [() => gamma(Infinity, 1), "mean: expected a finite number above 0, received Infinity"],
    [() => weibull(0, 1), "shape: expected a finite number above 0, received 0"],
    [() => weibullOfMean(-1, 2), "mean: expected a finite number above 0, received -1"],
    [() => uniform(3, 3), "high: expected a finite number above low (3), received 3"],
    [() => constant(Infinity), "value: expected a finite number, received Infinity"],
    [() => empirical([]), "observations.length: expected at least 1, received 0"],
    [() => empirical([1, Number.NaN]), "observations: expected finite numbers, received NaN"],
    [() => truncated(exponential(1), 5, 5), "high: expected a number above low (5), received 5"],
    [
      () => truncated(uniform(0, 1), 2, 3),
      "high: expected a limit that leaves some probability above low (2), received 3",
    ],
  ])("are refused with name, rule and value (%#)", (make, message) => {
    expect(make).toThrow(new RangeError(message));
  });
});
