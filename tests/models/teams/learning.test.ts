import { describe, expect, it } from "vitest";
import { learningFactor } from "../../../src/models/teams/learning.ts";

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
