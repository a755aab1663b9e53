import { describe, expect, it } from "vitest";
import { normalQuantile, studentCdf, studentQuantile } from "../../../src/engine/statistics/index.ts";
import { expectRelative } from "./fourStandardErrors.ts";

const probabilities = [1e-12, 1e-6, 0.001, 0.025, 0.1, 0.3, 0.4999, 0.500001, 0.7, 0.95, 0.995, 0.999999];

describe("Student's t", () => {
  it("has the quantiles of the printed tables", () => {
    const table: [number, number][] = [
      [1, 12.706204736],
      [2, 4.30265273],
      [5, 2.570581836],
      [10, 2.228138852],
      [30, 2.042272456],
      [100, 1.983971519],
    ];
    for (const [df, t] of table) expect(studentQuantile(0.975, df)).toBeCloseTo(t, 9);
  });

  it("has its closed forms at one and two degrees of freedom, far into the tails", () => {
    for (const p of [...probabilities, 1e-30, 1e-90]) {
      // Cauchy: −cot(π p) for p below one half.
      const cauchy = p < 0.5 ? -1 / Math.tan(Math.PI * p) : 1 / Math.tan(Math.PI * (1 - p));
      expectRelative(studentQuantile(p, 1), cauchy, 1e-10);
      // (2 p − 1) √(2 / (4 p (1 − p))).
      expectRelative(studentQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 1e-13);
    }
    for (const t of [-1e6, -3, -0.01, 0, 0.5, 4]) {
      expectRelative(
        studentCdf(t, 1),
        t < -1 ? -Math.atan(1 / t) / Math.PI : 0.5 + Math.atan(t) / Math.PI,
        1e-14,
      );
      if (t > -1e3) expectRelative(studentCdf(t, 2), 0.5 + t / (2 * Math.sqrt(2 + t * t)), 1e-12);
    }
  });

  it("has its known quantiles at degrees of freedom that are not whole, and near the middle", () => {
    // mpmath 1.3, 30 digits.
    expectRelative(studentQuantile(0.975, 1.5), 6.016663104427928, 1e-13);
    expectRelative(studentQuantile(0.9995, 3.7), 9.474240137124664, 1e-13);
    expectRelative(studentQuantile(0.6, 9.25), 0.26074690346556295, 1e-13);
    expectRelative(studentQuantile(0.999999, 100), 5.048830877221447, 1e-10);
    expectRelative(studentQuantile(0.975, 1234.5), 1.961887483331345, 1e-13);
    expectRelative(studentQuantile(0.5000001, 7), 2.5974602742784954e-7, 1e-8);
    expect(studentQuantile(0.5, 7)).toBe(0);
  });

  it("has a cdf that undoes its quantile, and is symmetric", () => {
    for (const df of [1, 1.3, 2, 4.5, 9, 29, 250, 1e5, 1e8]) {
      for (const p of probabilities) {
        const t = studentQuantile(p, df);
        expectRelative(studentCdf(t, df), p, 1e-12);
        expectRelative(studentCdf(-t, df), 1 - p, 1e-9);
      }
    }
  });

  it("approaches the normal distribution as z + (z³ + z)/(4 df) (Abramowitz & Stegun 26.7.5)", () => {
    for (const df of [1e7, 1e9, 1e12]) {
      for (const p of [0.001, 0.025, 0.9, 0.999]) {
        const z = normalQuantile(p);
        expectRelative(studentQuantile(p, df), z + (z ** 3 + z) / (4 * df), 1e-12);
      }
    }
  });

  it("refuses what lies outside its range", () => {
    expect(() => studentQuantile(0.9, 0)).toThrow(
      new RangeError("degreesOfFreedom: expected a finite number of at least 1, received 0"),
    );
    expect(() => studentQuantile(1, 5)).toThrow(RangeError);
    expect(() => studentQuantile(0, 5)).toThrow(RangeError);
    expect(() => studentCdf(Infinity, 5)).toThrow(RangeError);
  });
});
