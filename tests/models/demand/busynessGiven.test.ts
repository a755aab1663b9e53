import { describe, expect, it } from "vitest";
import { poisson } from "../../../src/engine/random/poisson.ts";
import { createStreams } from "../../../src/engine/random/stream.ts";
import { createBusyness, dayFactors } from "../../../src/models/demand/busyness.ts";
import { busynessGiven, type CountedSoFar } from "../../../src/models/demand/busynessGiven.ts";
import type { BusynessPlan } from "../../../src/models/plan.ts";

const WANTED = 500;
const PLAN: BusynessPlan = {
  law: "lognormal",
  foreseen: 0.2,
  day: 0.1,
  partOfDay: 0.1,
  commonShare: 1,
  persistence: 0,
};
const NOTHING: CountedSoFar = { morning: [0], afternoon: [0], redials: [0], presented: 0 };

function given(plan: BusynessPlan, counted: CountedSoFar, seed = 1) {
  return busynessGiven(plan, counted, createStreams(seed, 0)("test"), WANTED);
}

function moments(values: readonly number[], weights?: readonly number[]) {
  const sum = weights?.reduce((total, each) => total + each, 0) ?? values.length;
  const at = (of: (value: number) => number): number =>
    values.reduce((total, value, i) => total + (weights?.[i] ?? 1) * of(value), 0) / sum;
  const mean = at((value) => value);
  return { mean, deviation: Math.sqrt(at((value) => (value - mean) ** 2)) };
}

/** Of 500 draws kept out of 6,000 weighted ones; the weights cost at most as much again (checked by other seeds). */
function expectNear(
  values: readonly number[],
  truth: { readonly mean: number; readonly deviation: number },
): void {
  const { mean, deviation } = moments(values);
  const standardError = truth.deviation * Math.sqrt(2 / WANTED);
  expect(Math.abs(mean - truth.mean)).toBeLessThanOrEqual(4 * standardError);
  // A deviation of nearly normal values has about 1/√2 of the standard error of their mean.
  expect(Math.abs(deviation - truth.deviation)).toBeLessThanOrEqual(4 * standardError);
}

/** Brute force for one type: every combination of a grid of scores, weighted with prior × Poisson. */
function onGrid(plan: BusynessPlan, counted: CountedSoFar) {
  const steps = Array.from({ length: 25 }, (_, i) => -4.8 + 0.4 * i);
  const factors = dayFactors(plan);
  const morning: number[] = [];
  const afternoon: number[] = [];
  const weights: number[] = [];
  const presented = counted.presented as number;
  for (const foreseen of plan.foreseen > 0 ? steps : [0]) {
    for (const day of plan.day > 0 ? steps : [0]) {
      for (const before of steps) {
        for (const after of steps) {
          const scores = [foreseen, day, before, after];
          const found = factors((i) => scores[i]!);
          const expected =
            found.morning * counted.morning[0]! +
            found.afternoon * counted.afternoon[0]! +
            counted.redials[0]!;
          const squares = scores.reduce((sum, score) => sum + score * score, 0);
          morning.push(found.morning);
          afternoon.push(found.afternoon);
          weights.push(
            Math.exp(presented * Math.log(expected / presented) - expected + presented - squares / 2),
          );
        }
      }
    }
  }
  return { morning: moments(morning, weights), afternoon: moments(afternoon, weights) };
}

describe("the busyness of a day, given its morning", () => {
  it("is what it was before, as long as nothing could be counted", () => {
    const ways = given(PLAN, NOTHING);
    const variance = (1 + 0.2 ** 2) * (1 + 0.1 ** 2) * (1 + 0.1 ** 2) - 1;
    for (const part of ["morning", "afternoon"] as const)
      expectNear(
        ways.map((way) => way[part][0]!),
        { mean: 1, deviation: Math.sqrt(variance) },
      );
  });

  it("is the calendar's where days do not differ, whatever was counted", () => {
    const still = { ...PLAN, foreseen: 0, day: 0, partOfDay: 0 };
    const ways = given(still, { ...NOTHING, morning: [100], presented: 180 });
    expect(ways.every(({ morning, afternoon }) => morning[0] === 1 && afternoon[0] === 1)).toBe(true);
  });

  it("is the ratio counted for the morning, once very many were", () => {
    const ways = given(PLAN, { ...NOTHING, morning: [1e7], redials: [2e6], presented: 1.5e7 });
    for (const { morning } of ways)
      expect(Math.abs(morning[0]! - 1.3)).toBeLessThan(4 * (Math.sqrt(1.5e7) / 1e7) * 1.3);
    // As far apart as a Poisson number of so many tells: a deviation of 4,000 nearly normal values, weights included.
    const counted = { ...NOTHING, morning: [1e7], redials: [2e6], presented: 1.5e7 };
    const many = busynessGiven(PLAN, counted, createStreams(1, 0)("test"), 4000);
    const spread = moments(many.map(({ morning }) => morning[0]!)).deviation / (Math.sqrt(1.5e7) / 1e7);
    expect(Math.abs(spread - 1)).toBeLessThanOrEqual(4 * Math.sqrt(2 / 4000));
    // The afternoon keeps a part of its own.
    expect(moments(ways.map(({ afternoon }) => afternoon[0]!)).deviation).toBeGreaterThan(0.1);
  });

  it.each([
    ["a busy morning", "lognormal", { ...NOTHING, morning: [60], redials: [10], presented: 105 }],
    ["a quiet one", "lognormal", { ...NOTHING, morning: [60], redials: [4], presented: 30 }],
    [
      "a busy morning, by the gamma law",
      "gamma",
      { ...NOTHING, morning: [60], redials: [10], presented: 105 },
    ],
    ["an afternoon half over", "lognormal", { ...NOTHING, morning: [60], afternoon: [40], presented: 140 }],
  ] as const)("agrees with a grid of all scores for %s", (_, law, counted) => {
    const plan = { ...PLAN, law, foreseen: 0, day: 0.25 };
    const ways = given(plan, counted);
    const truth = onGrid(plan, counted);
    expectNear(
      ways.map(({ morning }) => morning[0]!),
      truth.morning,
    );
    expectNear(
      ways.map(({ afternoon }) => afternoon[0]!),
      truth.afternoon,
    );
  });

  it("agrees with simulated days of which those are kept that had just these counts, caisse by caisse", () => {
    const plan = { ...PLAN, day: 0.4, commonShare: 0.6 };
    const counted = { morning: [4, 3], afternoon: [0, 0], redials: [0, 1], presented: [7, 3] };
    const busyness = createBusyness({ name: "calls", busyness: plan }, [
      { caisseName: "a" },
      { caisseName: "b" },
    ]);
    const kept: { readonly a: number; readonly b: number }[] = [];
    for (let replication = 0; replication < 30_000; replication++) {
      const streams = createStreams("days", replication);
      const [a, b] = busyness.draw(streams, "2017-03-07");
      busyness.reset();
      const stream = streams("counts");
      const first = poisson(4 * a!.morning).quantile(stream());
      const second = poisson(3 * b!.morning + 1).quantile(stream());
      if (first === 7 && second === 3) kept.push({ a: a!.afternoon, b: b!.afternoon });
    }
    expect(kept.length).toBeGreaterThan(200);
    const ways = given(plan, counted);
    for (const [i, key] of (["a", "b"] as const).entries()) {
      const truth = moments(kept.map((each) => each[key]));
      const mine = moments(ways.map(({ afternoon }) => afternoon[i]!));
      const standardError = truth.deviation * Math.sqrt(1 / kept.length + 2 / WANTED);
      expect(Math.abs(mine.mean - truth.mean)).toBeLessThanOrEqual(4 * standardError);
    }
  });

  it("is told by a number for all caisses as well, of which only the sum counts", () => {
    const counted = { morning: [400, 100], afternoon: [0, 0], redials: [0, 0], presented: 700 };
    const ways = given({ ...PLAN, commonShare: 0.5 }, counted);
    const sums = ways.map(({ morning }) => (400 * morning[0]! + 100 * morning[1]!) / 500);
    const { mean, deviation } = moments(sums);
    expect(mean).toBeGreaterThan(1.2);
    expect(mean).toBeLessThan(1.4);
    expect(deviation).toBeLessThan((1.3 * 1.5) / Math.sqrt(700));
  });
});
