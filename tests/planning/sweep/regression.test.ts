import { describe, expect, it } from "vitest";
import { rankRegression, ranks, regression } from "../../../src/planning/sweep/regression.ts";

describe("a regression", () => {
  const x = [0, 1, 2, 3, 4, 5];
  const z = [1, 0, 1, 1, 0, 1];

  it("finds a line again, exactly", () => {
    const line = regression(
      [x, z],
      x.map((value, i) => 2 * value - 3 * z[i]! + 7),
    )!;
    expect(line.slopes.map(({ mean }) => mean)).toEqual([expect.closeTo(2, 10), expect.closeTo(-3, 10)]);
    expect(line.explained).toBeCloseTo(1, 12);
  });

  it("has the slope, interval and R² of a table of Anscombe (1973), set I", () => {
    const a = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const b = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const line = regression([a], b)!;
    expect(line.slopes[0]!.mean).toBeCloseTo(0.5001, 4);
    expect(line.explained).toBeCloseTo(0.6665, 4);
    // Standard error 0.1179, t(0.975, 9) = 2.2622.
    expect(line.slopes[0]!.halfWidth).toBeCloseTo(0.1179 * 2.2622, 3);
  });

  it("says nothing where variables say the same, where one does not vary, or with too few points", () => {
    expect(regression([x, x.map((value) => 2 * value + 1)], z)).toBeUndefined();
    expect(regression([x.map(() => 3)], z)).toBeUndefined();
    expect(regression([x], [0.1 + 0.2, 0.3, 0.3, 0.3, 0.3, 0.3])).toBeUndefined();
    expect(
      regression(
        [x],
        x.map(() => 1),
      ),
    ).toBeUndefined();
    expect(
      regression(
        [
          [0, 1],
          [1, 0],
        ],
        [1, 2],
      ),
    ).toBeUndefined();
  });

  it("between ranks follows any rising curve, and equal values share a rank", () => {
    const curve = rankRegression(
      [x],
      x.map((value) => Math.exp(-value)),
    )!;
    expect(curve.slopes[0]!.mean).toBeCloseTo(-1, 12);
    expect(curve.explained).toBeCloseTo(1, 12);
    expect(ranks([5, 1, 5, 7])).toEqual([2.5, 1, 2.5, 4]);
  });
});
