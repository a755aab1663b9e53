import { describe, expect, it } from "vitest";
import { createStreams } from "../../src/engine/random/stream.ts";
import { normalQuantile } from "../../src/engine/statistics/normalQuantile.ts";
import { createTally } from "../../src/engine/statistics/tally.ts";
import { createSelection, squaredConstant } from "../../src/planning/kimNelson.ts";

describe("procedure KN", () => {
  it("takes its constant from the equation of the article", () => {
    for (const [systems, confidence, firstStage] of [
      [2, 0.95, 10],
      [10, 0.9, 24],
      [4, 0.99, 5],
    ] as const) {
      const eta = squaredConstant(systems, confidence, firstStage) / (2 * (firstStage - 1));
      const left = 0.5 * (1 + 2 * eta) ** (-(firstStage - 1) / 2);
      expect(left).toBeCloseTo((1 - confidence) / (systems - 1), 12);
    }
  });

  it("drops what is further behind than the triangle allows, and no sooner", () => {
    // n₀ = 3, α = 0.05, k = 2: η = ½ (0.1⁻¹ − 1) = 4.5, h² = 18. With S² = 1 and δ = 1, W(3) = (18 − 3) ÷ 6 = 2.5.
    const guarantee = { systems: 2, confidence: 0.95, indifference: 1, firstStage: 3 };
    const select = (behind: number, r: number) => {
      const selection = createSelection(guarantee, () => 1);
      selection.look(r, [0, -behind]);
      return selection.contenders;
    };
    expect(select(2.49, 3)).toEqual([0, 1]);
    expect(select(2.51, 3)).toEqual([0]);
    expect(select(0.49, 9)).toEqual([0, 1]);
    expect(select(0.51, 9)).toEqual([0]);
    // From r = 18 on the triangle is closed: whoever is ahead is chosen.
    expect(select(1e-9, 18)).toEqual([0]);
    expect(select(-1e-9, 18)).toEqual([1]);
  });

  it("drops nobody among means that are equal to the last digit, and reads no mean of who was dropped", () => {
    const selection = createSelection(
      { systems: 3, confidence: 0.95, indifference: 0.1, firstStage: 5 },
      () => 0,
    );
    selection.look(5, [0.5, 0.5, 0.4]);
    expect(selection.contenders).toEqual([0, 1]);
    selection.look(6, [0.5, 0.5, 99]);
    expect(selection.contenders).toEqual([0, 1]);
  });

  it("refuses a guarantee that is none", () => {
    const guarantee = { systems: 4, confidence: 0.95, indifference: 0.1, firstStage: 10 };
    expect(() => createSelection({ ...guarantee, confidence: 0.25 }, () => 1)).toThrow(RangeError);
    expect(() => createSelection({ ...guarantee, systems: 1 }, () => 1)).toThrow(RangeError);
    expect(() => createSelection({ ...guarantee, indifference: 0 }, () => 1)).toThrow(RangeError);
    expect(() => createSelection({ ...guarantee, firstStage: 1 }, () => 1)).toThrow(RangeError);
  });

  it("chooses the best of normal systems as often as it promises, with and without common random numbers", () => {
    const experiments = 600;
    const confidence = 0.9;
    for (const shared of [0, 0.8]) {
      const correct = Array.from({ length: experiments }, (_, seed) =>
        chosen(seed, shared, confidence),
      ).filter((best) => best === 3).length;
      // The least favourable case: all others are behind by exactly δ. Four standard errors of a share of 0.9.
      const least = experiments * confidence - 4 * Math.sqrt(experiments * confidence * (1 - confidence));
      expect(
        correct,
        `${correct} of ${experiments} with shared ${shared}, at least ${least}`,
      ).toBeGreaterThan(least);
    }
  });

  it("needs fewer observations on common random numbers", () => {
    const length = (shared: number): number => {
      let sum = 0;
      for (let seed = 0; seed < 40; seed++) chosen(seed, shared, 0.9, (r) => (sum += r));
      return sum;
    };
    expect(length(0.8)).toBeLessThan(length(0) / 2);
  });
});

/** Means 0, 0, 0 and δ = 1, standard deviation 2, of which a share of the variance is common to all systems. */
function chosen(
  seed: number,
  shared: number,
  confidence: number,
  onEnd: (r: number) => void = () => {},
): number {
  const firstStage = 10;
  const uniform = createStreams(seed, 0)("kim-nelson", String(shared));
  const normal = (): number => normalQuantile(uniform());
  const observations: number[][] = [[], [], [], []];
  const observe = (): void => {
    const common = normal();
    for (const [i, each] of observations.entries())
      each.push((i === 3 ? 1 : 0) + 2 * (Math.sqrt(shared) * common + Math.sqrt(1 - shared) * normal()));
  };
  while (observations[0]!.length < firstStage) observe();
  const selection = createSelection({ systems: 4, confidence, indifference: 1, firstStage }, (one, other) => {
    const tally = createTally();
    for (let i = 0; i < firstStage; i++) tally.add(observations[one]![i]! - observations[other]![i]!);
    return tally.variance!;
  });
  for (let r = firstStage; ; r++) {
    selection.look(
      r,
      observations.map((each) => each.reduce((sum, value) => sum + value, 0) / each.length),
    );
    if (selection.contenders.length === 1) {
      onEnd(r);
      return selection.contenders[0]!;
    }
    observe();
  }
}
