import { describe, expect, it } from "vitest";
import type { Scenario } from "../../../src/models/scenario/schema.ts";
import { createLocalRunner } from "../../../src/planning/runner.ts";
import { halfHourNeeds } from "../../../src/planning/staff/halfHourNeeds.ts";
import { requirementByHalfHour } from "../../../src/planning/staff/requirement.ts";
import { staffedDay } from "../../../src/planning/staff/staffedDay.ts";
import { createTry } from "../../../src/planning/staff/trials.ts";
import { scenarioOf } from "../../support/scenarios.ts";

/** One day of three half-hours: quiet, busy, quiet. */
const DAY = scenarioOf({
  horizon: { from: "2017-03-07", to: "2017-03-07" },
  opening: { phone: "9h00 - 10h30" },
  demand: { calls: { volume: 36, halfHours: [1, 2, 0.5], caisses: undefined } },
  shifts: { day: { hours: "9h00 - 10h30" } },
});
const LIKE = DAY.teams.advisers!;
const DAYS = 25;
const SEED = 7;
const STARTS = [9, 9.5, 10].map((hour) => hour * 3600);

const tryOut = () => createTry(createLocalRunner([]), SEED, () => {});
const staffed = (people: readonly number[]): Scenario =>
  staffedDay(
    DAY,
    LIKE,
    STARTS.map((fromSeconds, i) => ({ fromSeconds, positions: people[i]! })),
  );

async function lowsOf(people: readonly number[], make = tryOut()): Promise<readonly number[]> {
  const trial = make(staffed(people));
  await trial.extendTo(DAYS);
  return ["09:00", "09:30", "10:00"].map(
    (key) => trial.rate("handlingRate", { kind: "halfHour", key })!.low!,
  );
}

describe("people by half-hour", () => {
  it("are as few as an exhaustive search over three half-hours finds", async () => {
    const level = 0.8;
    let fewest = Number.POSITIVE_INFINITY;
    const make = tryOut();
    for (let a = 0; a <= 4; a++)
      for (let b = 0; b <= 6; b++)
        for (let c = 0; c <= 3; c++) {
          if (a + b + c >= fewest) continue;
          if ((await lowsOf([a, b, c], make)).every((low) => low >= level)) fewest = a + b + c;
        }
    for (const guess of [undefined, [0, 0, 0], [6, 8, 5]]) {
      const { halfHours } = await halfHourNeeds({
        day: DAY,
        like: LIKE,
        measure: "handlingRate",
        level,
        days: DAYS,
        isCautious: true,
        try: tryOut(),
        ...(guess && { guess }),
      });
      const people = halfHours.map(({ positions }) => positions);
      expect((await lowsOf(people)).every((low) => low >= level)).toBe(true);
      expect(people.reduce((sum, count) => sum + count, 0)).toBe(fewest);
    }
  });

  it("cannot be one fewer in any half-hour", async () => {
    const { halfHours } = await requirementByHalfHour(
      { scenario: DAY, date: "2017-03-07", target: 0.8, seed: SEED, replications: DAYS },
      createLocalRunner([]),
    );
    const people = halfHours.map(({ positions }) => positions);
    for (const [i, count] of people.entries()) {
      const lows = await lowsOf(people.with(i, count - 1));
      expect(Math.min(...lows)).toBeLessThan(0.8);
    }
  });

  it("are searched no longer than it makes sense where a greeting alone loses more than the level allows", async () => {
    const flow = DAY.demand.calls!;
    const greeting = { lasts: 20, servedShare: 0, leavesShare: 0.3 };
    const scenario = { ...DAY, demand: { calls: { ...flow, greeting } } } as Scenario;
    const { isReached, halfHours } = await requirementByHalfHour(
      { scenario, date: "2017-03-07", target: 0.8, seed: SEED, replications: 10 },
      createLocalRunner([]),
    );
    expect(isReached).toBe(false);
    for (const { rate } of halfHours) expect(rate!.mean).toBeLessThan(0.8);
  });

  it("reach the target on enough days when a confidence is asked, and are not fewer than without", async () => {
    const request = { scenario: DAY, date: "2017-03-07", target: 0.8, seed: SEED, replications: 40 };
    const mean = await requirementByHalfHour(request, createLocalRunner([]));
    const sure = await requirementByHalfHour({ ...request, confidence: 0.9 }, createLocalRunner([]));
    expect(sure.isReached).toBe(true);
    expect(sure.reached!.low).toBeGreaterThanOrEqual(0.9);
    const total = (halfHours: typeof mean.halfHours): number =>
      halfHours.reduce((sum, { positions }) => sum + positions, 0);
    expect(total(sure.halfHours)).toBeGreaterThanOrEqual(total(mean.halfHours));
  });
});

describe("a staffed day", () => {
  it("has exactly so many people in each half-hour, and whoever is needed in two stays", () => {
    const day = staffed([2, 4, 1]);
    const worked = Object.values(day.teams).map(({ posts, shift }) => ({
      posts,
      ...day.shifts[String(shift)]!.hours,
    }));
    expect(worked).toEqual([
      { posts: 1, fromSeconds: STARTS[0], toSeconds: STARTS[2]! + 1800 },
      { posts: 1, fromSeconds: STARTS[0], toSeconds: STARTS[2] },
      { posts: 2, fromSeconds: STARTS[1], toSeconds: STARTS[2] },
    ]);
  });

  it("handles no fewer calls in the mean with one person more in any half-hour", async () => {
    const make = tryOut();
    const base = make(staffed([2, 4, 2]));
    await base.extendTo(DAYS);
    for (const people of [
      [3, 4, 2],
      [2, 5, 2],
      [2, 4, 3],
    ]) {
      const more = make(staffed(people));
      await more.extendTo(DAYS);
      expect(more.rate("handlingRate")!.mean).toBeGreaterThanOrEqual(base.rate("handlingRate")!.mean);
    }
  });
});
