import { describe, expect, it } from "vitest";
import { proportionInterval } from "../../../src/engine/statistics/intervals.ts";
import {
  type FewestTask,
  fewest,
  fewestPerhaps,
  fewestToDecide,
} from "../../../src/planning/staff/fewest.ts";
import type { Trial } from "../../../src/planning/staff/trials.ts";

/** Of 100 replications, those that reach the target with n people: a curve that is known. */
function taskOf(reaching: (number: number) => number, more: Partial<FewestTask> = {}) {
  const extended: number[] = [];
  const counts = new Map<Trial, { count: number; readonly number: number }>();
  const task: FewestTask = {
    guess: 10,
    least: 0,
    most: 100,
    confidence: 0.9,
    replications: 100,
    trialOf(number) {
      const state = { count: 0, number };
      extended.push(number);
      const trial = {
        extendTo: async (count: number) => {
          state.count = count;
        },
      } as unknown as Trial;
      counts.set(trial, state);
      return trial;
    },
    reached(trial) {
      const { count, number } = counts.get(trial)!;
      return proportionInterval(Math.round((reaching(number) / 100) * count), count)!;
    },
    ...more,
  };
  return { task, extended };
}

/** 40 % with 30 people, 10 points more with each. */
const STEEP = (number: number): number => Math.min(100, Math.max(0, 40 + 10 * (number - 30)));

describe("the fewest people", () => {
  it("are found from any guess, and each number is tried once", async () => {
    for (const guess of [0, 1, 10, 34, 35, 36, 50, 99, 100]) {
      const { task, extended } = taskOf(STEEP, { guess });
      const found = await fewest(task);
      // 36 people: 100 of 100. 35: 90 of 100, which the interval 83–94 % leaves undecided. 34: 80 of 100, too few.
      expect(found.enough).toBe(36);
      expect(found.candidates.find(({ number }) => number === 35)!.verdict).toBe("undecided");
      const tooFew = found.candidates.filter(({ number }) => number < 35);
      expect(tooFew.every(({ verdict }) => verdict === "tooFew")).toBe(true);
      expect(fewestPerhaps(found, task)).toBe(Math.max(...tooFew.map(({ number }) => number), -1) + 1);
      expect(new Set(extended).size).toBe(extended.length);
    }
  });

  it("are not given when not even the most allowed are enough", async () => {
    const { task } = taskOf(() => 50);
    const found = await fewest(task);
    expect(found.enough).toBeUndefined();
    expect(fewestPerhaps(found, task)).toBeUndefined();
  });

  it("are zero where nobody is needed", async () => {
    expect((await fewest(taskOf(() => 100).task)).enough).toBe(0);
  });

  it("take as many replications as show the probability when all of them reach the target: n ÷ (n + 1.96²)", () => {
    expect(fewestToDecide(0.9)).toBe(Math.ceil((0.9 / 0.1) * 1.959964 ** 2));
    expect(fewestToDecide(0.95)).toBe(Math.ceil((0.95 / 0.05) * 1.959964 ** 2));
  });
});
