import { describe, expect, it } from "vitest";
import { probabilitiesFromRatios } from "../../../src/models/theory/probabilitiesFromRatios.ts";

describe("probabilitiesFromRatios", () => {
  it("finds a geometric distribution from its mode at 0", () => {
    const { first, shares } = probabilitiesFromRatios(() => 0.9, Infinity);
    expect(first).toBe(0);
    expect(shares[0]).toBeCloseTo(0.1, 14);
    expect(shares[40]).toBeCloseTo(0.1 * 0.9 ** 40, 15);
  });

  it("cuts both tails of a Poisson distribution whose first probability underflows", () => {
    const { first, shares } = probabilitiesFromRatios((k) => 10_000 / (k + 1), Infinity);
    const mean = shares.reduce((sum, share, i) => sum + share * (first + i), 0);
    expect(mean).toBeCloseTo(10_000, 7);
    expect(shares.length).toBeLessThan(3000);
  });

  it("puts everything on the last number when no ratio ends the rise", () => {
    const { first, shares } = probabilitiesFromRatios(() => Infinity, 5);
    expect(first + shares.length - 1).toBe(5);
    expect(shares.at(-1)).toBe(1);
  });

  it("puts everything on 0 when nothing ever arrives", () => {
    const { first, shares } = probabilitiesFromRatios(() => 0, Infinity);
    expect([first, shares[0]]).toEqual([0, 1]);
  });

  it("gives up, in words, on a rise without end", () => {
    expect(() => probabilitiesFromRatios(() => 2, Infinity)).toThrow("beyond any platform");
  });
});
