import { describe, expect, it } from "vitest";
import { createStreams } from "../../../src/engine/random/stream.ts";
import type { SweepPoint } from "../../../src/planning/sweep/design.ts";
import { type Counted, varianceShares } from "../../../src/planning/sweep/varianceShares.ts";

function grid(...sizes: readonly number[]): readonly SweepPoint[] {
  const places = sizes.reduce<readonly (readonly number[])[]>(
    (made, size) => made.flatMap((each) => Array.from({ length: size }, (_, i) => [...each, i])),
    [[]],
  );
  return places.map((each) => ({ places: each, levels: [] }));
}

/** The same in each of four replications: no chance at all. */
function constant(
  points: readonly SweepPoint[],
  value: (places: readonly number[]) => number,
): readonly Counted[] {
  return points.map(({ places }) => ({
    numerators: Array.from({ length: 4 }, () => value(places) * 10),
    denominators: Array.from({ length: 4 }, () => 10),
  }));
}

describe("shares of the variation", () => {
  it("of an additive table are those of its sums of squares: 1:4:0 for steps of 1 and 2", () => {
    const points = grid(3, 3, 2);
    const shares = varianceShares(
      points,
      constant(points, ([a = 0, b = 0]) => a + 2 * b),
    )!;
    expect(shares.variables.map(({ mean }) => mean)).toEqual([
      expect.closeTo(0.2, 12),
      expect.closeTo(0.8, 12),
      expect.closeTo(0, 12),
    ]);
    expect(shares.interaction.mean).toBeCloseTo(0, 12);
    expect(shares.chance).toBeCloseTo(0, 12);
    expect(shares.first).toBe(1);
    expect(shares.lead).toMatchObject({ mean: expect.closeTo(0.6, 12), halfWidth: expect.closeTo(0, 9) });
  });

  it("of a product of centred values are all interaction", () => {
    const points = grid(2, 2);
    const shares = varianceShares(
      points,
      constant(points, ([a = 0, b = 0]) => (a - 0.5) * (b - 0.5)),
    )!;
    expect(shares.interaction.mean).toBeCloseTo(1, 12);
    expect(shares.variables.map(({ mean }) => mean)).toEqual([0, 0]);
  });

  it("are undefined where nothing varies, and have no intervals with two replications", () => {
    const points = grid(2, 2);
    expect(
      varianceShares(
        points,
        constant(points, () => 3),
      ),
    ).toBeUndefined();
    const two = constant(points, ([a = 0]) => a).map(({ numerators, denominators }) => ({
      numerators: numerators.slice(0, 2),
      denominators: denominators.slice(0, 2),
    }));
    expect(varianceShares(points, two)!.variables[0]).toMatchObject({ mean: 1, low: null });
  });

  it("do not take chance for an effect: taken off, it leaves the truth within four standard errors", () => {
    // Effects 0, 1 of a with variance 1/4 on a table of 2 × 2; independent noise of variance 1 and 10 replications adds
    // 3 × 1/10 to the sum of squares 1 of the table, of which 1/10 each goes to a, to b and to the interaction.
    const points = grid(2, 2);
    const squares: { a: number; b: number; total: number }[] = [];
    for (let seed = 0; seed < 200; seed++) {
      const stream = createStreams(seed, 0)("noise");
      const noise = (): number => Math.sqrt(12) * (stream() - 0.5);
      const counted = points.map(({ places }) => ({
        numerators: Array.from({ length: 10 }, () => places[0]! + noise()),
        denominators: Array.from({ length: 10 }, () => 1),
      }));
      const means = counted.map(({ numerators }) => numerators.reduce((sum, each) => sum + each, 0) / 10);
      const middle = means.reduce((sum, each) => sum + each, 0) / 4;
      const total = means.reduce((sum, each) => sum + (each - middle) ** 2, 0);
      const shares = varianceShares(points, counted)!;
      squares.push({ a: shares.variables[0]!.mean * total, b: shares.variables[1]!.mean * total, total });
    }
    const of = (pick: (each: (typeof squares)[number]) => number) => {
      const values = squares.map(pick);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
      return { mean, error: Math.sqrt(variance / values.length) };
    };
    const [a, total] = [of((each) => each.a), of((each) => each.total)];
    expect(Math.abs(a.mean - 1), `${a.mean} ± ${a.error}, true 1`).toBeLessThanOrEqual(4 * a.error);
    expect(Math.abs(total.mean - 1.3), `${total.mean} ± ${total.error}`).toBeLessThanOrEqual(4 * total.error);
    // Never below nothing, so a little above it in the mean: at most E max(0, χ²₁ − 1) ÷ 10 = 0.0484.
    expect(of((each) => each.b).mean).toBeLessThan(0.0484 + 4 * of((each) => each.b).error);
  });
});
