import { expect } from "vitest";

/** Holds an estimate to the truth within four standard errors, a bound that a sound program breaks once in 16,000. */
export function expectWithinFour(estimate: number, truth: number, standardError: number, bias = 0): void {
  const message = `estimate ${estimate}, truth ${truth}, standard error ${standardError}, known bias ${bias}`;
  expect(Math.abs(estimate - truth), message).toBeLessThanOrEqual(4 * standardError + bias);
}

/** Holds a number to another within a relative error. */
export function expectRelative(found: number, expected: number, tolerance: number): void {
  const error = Math.abs(found - expected) / Math.abs(expected);
  expect(error, `found ${found}, expected ${expected}`).toBeLessThanOrEqual(tolerance);
}
