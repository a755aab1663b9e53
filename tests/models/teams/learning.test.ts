import { describe, expect, it } from "vitest";
import { learningFactor, learningFactors } from "../../../src/models/teams/learning.ts";

describe("the learning curve", () => {
  it("starts at its start and halves its gap every half-life", () => {
    expect([0, 20, 40, 60].map((day) => learningFactor(1.8, 20, day))).toEqual([1.8, 1.4, 1.2, 1.1]);
  });

  it("comes ever closer to full speed, from above or from below", () => {
    expect(learningFactor(2, 10, 10_000)).toBe(1);
    expect(learningFactor(0.5, 10, 10)).toBe(0.75);
    for (let day = 0; day < 200; day++) {
      expect(learningFactor(1.6, 30, day + 1)).toBeLessThan(learningFactor(1.6, 30, day));
    }
  });

  it("is flat for who starts at full speed", () => {
    expect(learningFactor(1, 5, 3)).toBe(1);
  });
});

describe("the learning curve as a table", () => {
  it("ends when full speed is reached to within a thousandth", () => {
    // Gaps of 0.5, 0.25, … : the ninth halving leaves 0.00098.
    const table = learningFactors({ start: 1.5, halfLifeDays: 1 }, 1000);
    expect([...table.slice(0, 3)]).toEqual([1.5, 1.25, 1.125]);
    expect(table).toHaveLength(9);
    expect(table.at(-1)! - 1).toBe(0.5 / 256);
    expect(learningFactors({ start: 0.5, halfLifeDays: 1 }, 1000)).toHaveLength(9);
  });

  it("is no longer than anybody works, and empty for who needs not learn", () => {
    expect(learningFactors({ start: 1.5, halfLifeDays: 100 }, 20)).toHaveLength(20);
    expect(learningFactors({ start: 1, halfLifeDays: 100 }, 20)).toHaveLength(0);
    expect(learningFactors(undefined, 20)).toHaveLength(0);
  });
});
