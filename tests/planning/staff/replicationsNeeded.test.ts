import { describe, expect, it } from "vitest";
import { replicationsNeeded } from "../../../src/planning/staff/replicationsNeeded.ts";

describe("the replications that show a probability", () => {
  it("are those that the interval of the question takes when all of them reach the target", () => {
    for (const confidence of [0.5, 0.9, 0.95, 0.99]) {
      const exact = Math.ceil(Math.log(0.025) / Math.log(confidence));
      for (const by of ["horizon", "month", "day"] as const)
        expect(replicationsNeeded(by, confidence)).toBe(exact);
      const score = Math.ceil((confidence / (1 - confidence)) * 1.959964 ** 2);
      expect(replicationsNeeded("half-hour", confidence)).toBe(score);
    }
  });
});
