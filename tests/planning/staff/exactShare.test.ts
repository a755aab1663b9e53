import { describe, expect, it } from "vitest";
import { exactShare, fewestToDecide, quantileRanks } from "../../../src/planning/staff/exactShare.ts";

/** P(at least k successes of n), term by term. */
function atLeast(k: number, n: number, share: number): number {
  let logTerm = n * Math.log(1 - share);
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    if (i >= k) sum += Math.exp(logTerm);
    logTerm += Math.log(((n - i) / (i + 1)) * (share / (1 - share)));
  }
  return sum;
}

describe("the exact interval of a share", () => {
  it("ends where a result as high, or as low, has a probability of 2.5 %", () => {
    for (const [successes, n] of [
      [1, 3],
      [8, 10],
      [30, 36],
      [96, 100],
    ] as const) {
      const { low, high, mean } = exactShare(successes, n);
      expect(mean).toBe(successes / n);
      expect(atLeast(successes, n, low!)).toBeCloseTo(0.025, 10);
      expect(1 - atLeast(successes + 1, n, high!)).toBeCloseTo(0.025, 10);
    }
  });

  it("reaches 0 and 1, and ends at 0.025 to the 1/n there", () => {
    expect(exactShare(36, 36)).toMatchObject({ low: expect.closeTo(0.025 ** (1 / 36), 12), high: 1 });
    expect(exactShare(0, 36)).toMatchObject({ low: 0, high: expect.closeTo(1 - 0.025 ** (1 / 36), 12) });
  });
});

describe("the exact interval of a quantile", () => {
  const cases = [0.5, 0.6, 0.8, 0.9, 0.95, 0.99].flatMap((confidence) =>
    [0, 1, 17, 300].map((more) => [confidence, fewestToDecide(confidence) + more] as const),
  );

  it.each(cases)(
    "of %d with %d observations is wrong on either side at most 2.5 times in 100, and no wider",
    (confidence, count) => {
      const { low, high } = quantileRanks(count, confidence);
      // The observation of rank k is below the quantile when at least k are, with probability `confidence` each.
      expect(atLeast(high, count, confidence)).toBeLessThanOrEqual(0.025);
      expect(atLeast(high - 1, count, confidence)).toBeGreaterThan(0.025);
      // That of rank k is above it when at most k − 1 are below.
      expect(1 - atLeast(low, count, confidence)).toBeLessThanOrEqual(0.025);
      expect(1 - atLeast(low + 1, count, confidence)).toBeGreaterThan(0.025);
    },
  );

  it("says the same as the exact interval of the share that needs no more", () => {
    const { low, high } = quantileRanks(100, 0.9);
    expect(exactShare(high, 100).low).toBeGreaterThanOrEqual(0.9);
    expect(exactShare(high - 1, 100).low).toBeLessThan(0.9);
    expect(exactShare(low - 1, 100).high).toBeLessThan(0.9);
    expect(exactShare(low, 100).high).toBeGreaterThanOrEqual(0.9);
  });

  it("takes as many observations as show the probability when all of them are below: confidenceⁿ ≤ 2.5 %", () => {
    for (const confidence of [0.5, 0.9, 0.95])
      expect(fewestToDecide(confidence)).toBe(Math.ceil(Math.log(0.025) / Math.log(confidence)));
  });
});
