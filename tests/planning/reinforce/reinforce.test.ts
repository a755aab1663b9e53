import { describe, expect, it } from "vitest";
import type { Scenario } from "../../../src/models/scenario/schema.ts";
import {
  createReinforceQuestion,
  type ReinforceRequest,
  type ReinforceResult,
} from "../../../src/planning/reinforce/reinforce.ts";
import { type Hours, reservesOf, withPositions } from "../../../src/planning/reinforce/reserves.ts";
import { createSimulatedDays } from "../../../src/planning/reinforce/simulatedDays.ts";
import { createLocalRunner, type Runner } from "../../../src/planning/runner.ts";
import { threeHalfHours, tuesday } from "./smallDay.ts";

const DAYS = 40;
const NINE = 9 * 3600;
const HALF_HOUR = 1800;

function ask(request: Partial<ReinforceRequest> = {}, runner: Runner = createLocalRunner([])) {
  return createReinforceQuestion(requestOf(request)).ask(runner, () => {});
}

function requestOf(request: Partial<ReinforceRequest>): ReinforceRequest {
  const day = tuesday(threeHalfHours(), 90);
  return { day, target: 0.9, confidence: 0.8, seed: 7, replications: DAYS, ...request };
}

/** Share of all days of a plan that reach the target: no search, no early stop. */
async function shareReached(day: Scenario, positions: number, target: number, seed: number, hours?: Hours) {
  const plan = withPositions(day, reservesOf(day), positions, hours);
  const days = createSimulatedDays(plan, createLocalRunner([]), seed);
  await days.runTo(DAYS);
  return days.reached(target) / DAYS;
}

describe("the fewest reinforcement positions", () => {
  it.each([
    { target: 0.85, confidence: 0.7, seed: 7 },
    { target: 0.8, confidence: 0.9, seed: 9 },
  ])("agree with an exhaustive search over numbers and hours: %o", async ({ target, confidence, seed }) => {
    const { day } = requestOf({});
    const result = await ask({ day, target, confidence, seed });
    const enough: number[] = [];
    for (let positions = 0; positions <= 6; positions++)
      if ((await shareReached(day.scenario, positions, target, seed)) >= confidence) enough.push(positions);
    expect(result.enough).toBe(enough[0]);
    const fits: Hours[] = [];
    for (let from = 0; from < 3; from++) {
      for (let to = from + 1; to <= 3; to++) {
        const hours = { fromSeconds: NINE + from * HALF_HOUR, toSeconds: NINE + to * HALF_HOUR };
        const share = await shareReached(day.scenario, enough[0]!, target, seed, hours);
        if (share >= confidence) fits.push(hours);
      }
    }
    const lengthOf = (hours: Hours): number => hours.toSeconds - hours.fromSeconds;
    const shortest = Math.min(...fits.map(lengthOf));
    expect(lengthOf(result.hours!)).toBe(shortest);
    expect(fits).toContainEqual({
      fromSeconds: result.hours!.fromSeconds,
      toSeconds: result.hours!.toSeconds,
    });
  });

  it("are none where the day needs none", async () => {
    const result = await ask({ day: tuesday(threeHalfHours(), 10), target: 0.5 });
    expect(result.enough).toBe(0);
    expect(result.hours).toBeUndefined();
    expect(result.from).toEqual([0]);
  });

  it("are out of reach on a day that everybody cannot save, and then the rate within reach is one that so many days had", async () => {
    const result = await ask({ day: tuesday(threeHalfHours(), 400) });
    expect(result.enough).toBeUndefined();
    expect(result.from).toEqual([6]);
    const everybody = result.curve.at(-1)!;
    expect(everybody.positions).toBe(6);
    const share = await shareReached(result.day.scenario, 6, everybody.rateReached, 7);
    expect(share).toBeGreaterThanOrEqual(0.8);
    expect(await shareReached(result.day.scenario, 6, everybody.rateReached + 1e-9, 7)).toBeLessThan(0.8);
  });

  it("do not depend on how many runs are under way at once", async () => {
    const one = await ask();
    const several = await ask({}, { ...createLocalRunner([]), parallel: 5 });
    expect(figuresOf(several)).toEqual(figuresOf(one));
  });

  it("stop where the most positions in all are present, and the curve with them", async () => {
    const base = threeHalfHours();
    const helpers = base.teams.helpers!;
    const calledUp = { ...helpers.calledUp!, upToPositions: 4 };
    const capped = { ...base, teams: { ...base.teams, helpers: { ...helpers, calledUp } } };
    const result = await ask({ day: tuesday(capped, 400) });
    expect(result.curve.map(({ positions }) => positions)).toEqual([0, 1, 2]);
  });
});

describe("what is known before the end", () => {
  it("is nothing before the first day, and some of the curve after an interruption", async () => {
    const question = createReinforceQuestion(requestOf({}));
    expect(question.soFar()).toBeUndefined();
    const runner = createLocalRunner([]);
    let runs = 0;
    const stopping: Runner = {
      ...runner,
      run(task) {
        runs += 1;
        return runs > 150 ? Promise.reject(new Error("stopped")) : runner.run(task);
      },
    };
    await expect(question.ask(stopping, () => {})).rejects.toThrow("stopped");
    const partial = question.soFar()!;
    expect(partial.hours).toBeUndefined();
    expect(Math.min(...partial.curve.map(({ count }) => count))).toBeLessThan(DAYS);
  });
});

function figuresOf({ curve, enough, certain, hours, from }: ReinforceResult) {
  return { curve, enough, certain, hours, from };
}
