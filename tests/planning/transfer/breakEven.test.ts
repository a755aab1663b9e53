import { describe, expect, it } from "vitest";
import type { Estimate } from "../../../src/engine/statistics/intervals.ts";
import { findBreakEven } from "../../../src/planning/transfer/breakEven.ts";

/** Weeks of a cumulated difference, each ± the same. */
function weeks(means: readonly number[], halfWidth: number | null = 5): readonly Estimate[] {
  return means.map((mean) => ({
    mean,
    low: halfWidth === null ? null : mean - halfWidth,
    high: halfWidth === null ? null : mean + halfWidth,
    halfWidth,
    count: 10,
    level: 0.95,
  }));
}

describe("the break-even week", () => {
  it("is the first from which the mean is at least zero and stays so, not the first that touches zero", () => {
    const found = findBreakEven(weeks([-10, -30, 0, -12, 0, 4, 20]));
    expect(found).toEqual({ kind: "repaid", week: 4, clearWeek: 6, worstWeek: 1 });
  });

  it("is not named where the deficit is still clear at the end", () => {
    expect(findBreakEven(weeks([-10, -30, -20]))).toEqual({ kind: "never", worstWeek: 1 });
  });

  it("is not named where the end is within chance, whatever its mean", () => {
    expect(findBreakEven(weeks([-10, -30, 4]))).toEqual({ kind: "unclear", worstWeek: 1 });
    expect(findBreakEven(weeks([2, 4]))).toEqual({ kind: "unclear" });
  });

  it("asks for nothing to pay back where nothing is clearly lost", () => {
    expect(findBreakEven(weeks([0, -2, 3, 9]))).toEqual({ kind: "free", clearWeek: 3 });
  });

  it("says that nothing changes only where no week of any replication does", () => {
    expect(findBreakEven(weeks([0, 0], 0))).toEqual({ kind: "identical" });
    expect(findBreakEven(weeks([0, 0], 5))).toEqual({ kind: "unclear" });
    expect(findBreakEven([])).toEqual({ kind: "identical" });
  });

  it("judges nothing by a single replication", () => {
    expect(findBreakEven(weeks([3, 9], null))).toEqual({ kind: "unclear" });
  });
});
