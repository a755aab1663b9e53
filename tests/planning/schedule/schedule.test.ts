import { beforeAll, describe, expect, it } from "vitest";
import { createHighsSolver } from "../../../src/cli/highsSolver.ts";
import { createLocalRunner } from "../../../src/planning/runner.ts";
import { cutsFor } from "../../../src/planning/schedule/cuts.ts";
import { shiftsOn } from "../../../src/planning/schedule/roster.ts";
import { rosterDay } from "../../../src/planning/schedule/rosterDay.ts";
import { type Schedule, type ScheduleRequest, schedule } from "../../../src/planning/schedule/schedule.ts";
import type { Solver } from "../../../src/planning/schedule/solver.ts";
import { weekDays } from "../../../src/planning/schedule/weekDays.ts";
import { dayOfHorizon } from "../../../src/planning/staff/horizonPart.ts";
import { requirementByHalfHour } from "../../../src/planning/staff/requirement.ts";
import { postsFor } from "../../../src/planning/staff/staffing.ts";
import { createTry } from "../../../src/planning/staff/trials.ts";
import { scenarioOf, type WrittenScenario } from "../../support/scenarios.ts";

const HOUR = 3600;
let solver: Solver;
let made: Schedule;
beforeAll(async () => {
  solver = await createHighsSolver();
  made = await answer(REQUEST);
});

/** A week of three half-hours a day. */
const weekOf = (scheduling: WrittenScenario, overrides: WrittenScenario = {}) =>
  scenarioOf({
    opening: { phone: "9h00 - 10h30" },
    demand: { calls: { volume: 150, weekdays: { monday: 2 }, caisses: undefined } },
    shifts: { day: { hours: "9h00 - 10h30" } },
    teams: { advisers: { posts: 3, absence: "20 %" } },
    scheduling: { startsEvery: "30 min", lengths: ["1 h", "1 h 30"], breaks: [], ...scheduling },
    ...overrides,
  });
const REQUEST: ScheduleRequest = {
  scenario: weekOf({ hours: "9h00 - 10h30" }),
  team: "advisers",
  measure: "handlingRate",
  target: 0.8,
  confidence: 0.6,
  seed: 3,
  replications: 25,
};
const answer = async (request: ScheduleRequest): Promise<Schedule> =>
  (await schedule(request, createLocalRunner([]), solver))!;

describe("a roster", () => {
  it("has at work, absence taken off, whom the requirement asks for, in every half-hour of every day", async () => {
    const { days, absence } = made;
    expect(days.map(({ weekday }) => weekday)).toEqual([0, 1, 2, 3, 4]);
    for (const { halfHours, date, freshCalls, level } of days.slice(0, 2)) {
      const needed = await requirementByHalfHour(
        { ...REQUEST, date, freshCalls, likelyLevel: level },
        createLocalRunner([]),
      );
      expect(halfHours.map(({ required }) => required)).toEqual(
        needed.halfHours.map(({ positions }) => positions),
      );
      for (const { required, asked, rostered, present, added } of halfHours) {
        expect(rostered).toBeGreaterThanOrEqual(asked);
        expect(asked - added).toBe(postsFor(required, absence));
        expect(present).toBeCloseTo(rostered * 0.8, 9);
        expect(present).toBeGreaterThanOrEqual(required - 1e-9);
      }
    }
  });

  it("is the same for the same file, and counts what its people work", async () => {
    expect(await answer(REQUEST)).toEqual(made);
    const paid = made.days
      .flatMap((_, day) => shiftsOn(made.roster, day))
      .map(({ paidSeconds }) => paidSeconds);
    expect(made.paidSeconds).toBe(paid.reduce((a, b) => a + b, 0));
    expect(made.roster.length).toBe(made.people);
    expect(made.contractSeconds).toBe(made.people * 35 * HOUR);
    // Monday brings 50 calls, the other days 25.
    expect(made.days[0]!.shifts.length).toBeGreaterThan(made.days[1]!.shifts.length);
    expect(made.people).toBe(made.days[0]!.shifts.length);
  });

  it("holds on simulated days that had no part in the search, and is tightened until it does", async () => {
    // Absence of a half makes days differ far more than the requirement, for which everybody comes, foresees.
    const scenario = weekOf(
      { hours: "9h00 - 10h30" },
      { teams: { advisers: { posts: 3, absence: "50 %" } } },
    );
    const request = { ...REQUEST, scenario, confidence: 0.7 };
    const seen: Schedule[] = [];
    const tight = (await schedule(
      request,
      createLocalRunner([]),
      solver,
      () => {},
      (each) => seen.push(each),
    ))!;
    expect(tight.rounds).toBeGreaterThan(0);
    expect(seen[0]!.people).toBeLessThanOrEqual(tight.people);
    expect(tight.days.flatMap(({ halfHours }) => halfHours).some(({ added }) => added > 0)).toBe(true);
    const unseen = createTry(createLocalRunner([]), REQUEST.seed, () => {});
    for (const { check, date, freshCalls, shifts } of tight.days) {
      expect(check.reached!.low).toBeGreaterThanOrEqual(0.7);
      const day = rosterDay(dayOfHorizon(scenario, date, freshCalls), scenario.teams.advisers!, shifts);
      const searched = unseen(day);
      await searched.extendTo(REQUEST.replications);
      // The rate shown is not the one that the roster was tightened on.
      expect(check.rate!.mean).not.toBe(searched.rate("handlingRate")!.mean);
    }
  });

  it("with one post names the half-hours that stay short, and asks for nobody more", async () => {
    const { people, days, rounds, leastPeople } = await answer({ ...REQUEST, posts: 1 });
    expect([people, rounds, leastPeople]).toEqual([1, 0, undefined]);
    const monday = days[0]!.halfHours;
    expect(monday.every(({ required, present }) => present < required)).toBe(true);
    expect(monday.every(({ rostered }) => rostered <= 1)).toBe(true);
    expect(days[0]!.check.holds).toBe(false);
  });

  it("marks half-hours outside all shifts, covers the others, and does not chase what it cannot reach", async () => {
    const scenario = weekOf(
      { hours: "9h00 - 10h00", lengths: ["1 h"] },
      { shifts: { day: { hours: "9h00 - 10h00" } } },
    );
    const { days, rounds } = await answer({ ...REQUEST, scenario });
    expect(rounds).toBe(0);
    for (const { halfHours } of days) {
      expect(halfHours.map(({ isOutside }) => isOutside)).toEqual([false, false, true]);
      expect(halfHours[2]!.rostered).toBe(0);
      expect(halfHours[0]!.present).toBeGreaterThanOrEqual(halfHours[0]!.required);
    }
  });

  it("of a week of the calendar leaves its closed days out", () => {
    const scenario = weekOf({}, { horizon: { from: "2017-04-03", to: "2017-04-30" } });
    // 17 April 2017 is Easter Monday.
    expect(weekDays(scenario, "2017-04-19").map(({ date }) => date)).toEqual([
      "2017-04-18",
      "2017-04-19",
      "2017-04-20",
      "2017-04-21",
    ]);
    expect(weekDays(scenario, "2018-01-01")).toEqual([]);
    expect(weekDays(scenario).length).toBe(5);
  });
});

describe("a day with the people of a roster", () => {
  it("has them there at their hours and not in their breaks: constant calls find nobody then", async () => {
    // A call a minute of no length, no patience at all: who finds nobody is lost.
    const day = scenarioOf({
      horizon: { from: "2017-03-07", to: "2017-03-07" },
      opening: { phone: "9h00 - 11h00" },
      demand: {
        calls: {
          volume: 2_000,
          caisses: undefined,
          talk: { law: "constant", mean: "0.001 s" },
          patience: { law: "constant", mean: "0 s" },
        },
      },
    });
    const shift = { fromSeconds: 9 * HOUR, toSeconds: 10.5 * HOUR, paidSeconds: 1.5 * HOUR };
    const shifts = [{ ...shift, breaks: [{ fromSeconds: 9.5 * HOUR, lastsSeconds: HOUR / 2 }] }];
    const trial = createTry(createLocalRunner([]), 1, () => {})(rosterDay(day, day.teams.advisers!, shifts));
    await trial.extendTo(2);
    const rates = ["09:00", "09:30", "10:00", "10:30"].map(
      (key) => trial.rate("handlingRate", { kind: "halfHour", key })!.mean,
    );
    expect(rates).toEqual([1, 0, 1, 0]);
  });
});

describe("cuts", () => {
  const rate = (mean: number) => ({ mean, low: mean, high: mean, halfWidth: 0, count: 10, level: 0.95 });

  it("raise the half-hours below the level, the worst ones first, above what they have", () => {
    const rates = [rate(0.95), undefined, rate(0.85), rate(0.5), rate(0.9)];
    expect(cutsFor(rates, [4, 0, 10, 10, 7], 0.9)).toEqual([
      { halfHour: 3, people: 12 },
      { halfHour: 2, people: 11 },
    ]);
  });

  it("raise those nearest to the level where none is below it, and nothing where nobody calls", () => {
    expect(cutsFor([rate(0.99), rate(0.92), rate(0.93)], [1, 2, 3], 0.9)).toEqual([
      { halfHour: 1, people: 3 },
      { halfHour: 2, people: 4 },
    ]);
    expect(cutsFor([undefined], [0], 0.9)).toEqual([]);
  });
});
