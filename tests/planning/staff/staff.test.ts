import { describe, expect, it } from "vitest";
import { createLocalRunner, type Runner } from "../../../src/planning/runner.ts";
import { classesOfDays } from "../../../src/planning/staff/byDay.ts";
import { exactShare, quantileRanks } from "../../../src/planning/staff/exactShare.ts";
import {
  dayOfHorizon,
  freshCallsOn,
  monthsOf,
  ordinaryDays,
  partOfHorizon,
} from "../../../src/planning/staff/horizonPart.ts";
import { mainTeam } from "../../../src/planning/staff/mainTeam.ts";
import { plannedByHalfHour } from "../../../src/planning/staff/plannedPeople.ts";
import { type StaffAnswer, type StaffRequest, staff } from "../../../src/planning/staff/staff.ts";
import { postsFor, withPosts } from "../../../src/planning/staff/staffing.ts";
import { loadsOf, peopleInTheory, rateInTheory } from "../../../src/planning/staff/theory.ts";
import { createTry } from "../../../src/planning/staff/trials.ts";
import { scenarioOf } from "../../support/scenarios.ts";

/** A week of three half-hours a day, and somebody who is called up. */
const WEEK = scenarioOf({
  opening: { phone: "9h00 - 10h30" },
  demand: { calls: { volume: 150, weekdays: { monday: 2 }, caisses: undefined } },
  shifts: { day: { hours: "9h00 - 10h30" } },
  teams: {
    advisers: { posts: 3, absence: "20 %" },
    reserve: { site: "here", posts: 9, shift: "day", calledUp: { upToPositions: 4, forecastAbove: 40 } },
  },
});
const REQUEST: StaffRequest = {
  scenario: WEEK,
  by: "horizon",
  team: "advisers",
  measure: "handlingRate",
  target: 0.9,
  confidence: 0.6,
  seed: 3,
  replications: 25,
};

/** Posts with which the week misses the target nowhere, in the exhaustive search. */
const MOST = 12;

describe("posts", () => {
  it("are positions divided by 1 − absence, rounded up: 6 positions take 7 posts at 1/7, not 6 × 8/7", () => {
    expect(postsFor(6, 1 / 7)).toBe(7);
    expect(postsFor(30, 1 / 7)).toBe(35);
    expect(postsFor(31, 1 / 7)).toBe(37);
    expect(postsFor(10, 0.5)).toBe(20);
    expect(postsFor(0, 0.5)).toBe(0);
  });

  it("of a team over the horizon are as few as trying every number with every replication finds", async () => {
    const { confidence, replications } = REQUEST;
    const parts: StaffAnswer[] = [];
    const answer = await staff(REQUEST, createLocalRunner([]), undefined, (part) => parts.push(part));
    const tryOut = createTry(createLocalRunner([]), REQUEST.seed, () => {});
    const reaching: number[] = [];
    const needs = Array.from({ length: replications }, () => MOST + 1);
    for (let posts = MOST; posts >= 0; posts--) {
      const trial = tryOut(withPosts(WEEK, "advisers", posts));
      await trial.extendTo(replications);
      const rates = needs.map((_, replication) => trial.figure("handlingRate", replication));
      reaching[posts] = rates.filter((rate) => rate >= REQUEST.target).length;
      rates.forEach((rate, i) => {
        if (rate >= REQUEST.target && needs[i] === posts + 1) needs[i] = posts;
      });
    }
    const { low, high } = quantileRanks(replications, confidence);
    needs.sort((a, b) => a - b);
    const enough = needs[high - 1]!;
    expect(enough).toBeGreaterThan(3);
    expect(enough).toBeLessThan(MOST);
    expect(answer).toMatchObject({
      by: "horizon",
      posts: {
        isDone: true,
        perhaps: needs[low - 1]!,
        enough: { posts: enough, reached: exactShare(reaching[enough]!, replications) },
        planned: { posts: 3, verdict: "undecided" },
      },
    });
    expect(exactShare(reaching[enough]!, replications).low).toBeGreaterThanOrEqual(confidence);
    expect(exactShare(reaching[enough - 1]!, replications).low).toBeLessThan(confidence);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts[0]).toMatchObject({ by: "horizon", posts: { isDone: false, planned: { posts: 3 } } });
  });

  it("are the same whatever the order in which the runner is done with its tasks", async () => {
    const local = createLocalRunner([]);
    const shuffled: Runner = {
      ...local,
      parallel: 3,
      async run(task) {
        for (let i = (task.replication * 7) % 5; i > 0; i--) await Promise.resolve();
        return local.run(task);
      },
    };
    for (const by of ["horizon", "month", "day"] as const) {
      const answer = await staff({ ...REQUEST, by }, createLocalRunner([]));
      expect(await staff({ ...REQUEST, by }, shuffled)).toEqual(answer);
    }
  });

  it("of a month are those of the search over its part of the horizon", async () => {
    const answer = await staff({ ...REQUEST, by: "month" }, createLocalRunner([]));
    const { from, to } = WEEK.horizon;
    const scenario = partOfHorizon(WEEK, from, to);
    const { posts } = (await staff({ ...REQUEST, scenario }, createLocalRunner([]))) as Extract<
      StaffAnswer,
      { by: "horizon" }
    >;
    // The table of a horizon shows the fewest that may be enough, so that these are tried with all.
    const { enough, perhaps } = posts;
    expect(answer).toMatchObject({ by: "month", months: [{ month: 3, from, perhaps, enough }] });
    expect(posts.tried.some((each) => each.posts === perhaps)).toBe(true);
  });

  it("have figures of replications that nobody picked: all with the answer, the first ones with the plan", async () => {
    const { posts } = (await staff(REQUEST, createLocalRunner([]))) as Extract<
      StaffAnswer,
      { by: "horizon" }
    >;
    const trial = createTry(createLocalRunner([]), REQUEST.seed, () => {})(WEEK);
    await trial.extendTo(posts.planned.figures!.replications);
    expect(posts.planned.figures!.replications).toBe(12);
    expect(posts.planned.figures!.rate).toEqual(trial.rate("handlingRate"));
    expect(posts.enough!.figures!.replications).toBe(REQUEST.replications);
    for (const { reached, figures } of posts.tried)
      expect(reached!.count).toBe(figures?.replications === 12 ? reached!.count : REQUEST.replications);
  });

  it("are those of the largest team that is no reinforcement unless one is named", () => {
    expect(mainTeam(WEEK)).toBe("advisers");
  });
});

describe("a part of the horizon", () => {
  it("expects on its days what the whole expects: Mondays count double, 50 and 25 calls", () => {
    expect(freshCallsOn(WEEK, "2017-03-06")).toBeCloseTo(50, 9);
    expect(freshCallsOn(WEEK, "2017-03-08")).toBeCloseTo(25, 9);
    const part = partOfHorizon(WEEK, "2017-03-06", "2017-03-07");
    expect(part.demand.calls!.volume).toBeCloseTo(75, 9);
    expect(freshCallsOn(part, "2017-03-06")).toBeCloseTo(50, 9);
    expect(dayOfHorizon(WEEK, "2017-03-06", 70).demand.calls!.volume).toBeCloseTo(70, 9);
  });

  it("is a month, the first and the last cut where the horizon is", () => {
    expect(monthsOf({ from: "2017-01-15", to: "2017-03-02" })).toEqual([
      { month: 1, from: "2017-01-15", to: "2017-01-31" },
      { month: 2, from: "2017-02-01", to: "2017-02-28" },
      { month: 3, from: "2017-03-01", to: "2017-03-02" },
    ]);
  });

  it("has ordinary days, and classes of days that add up to its open days", () => {
    expect(ordinaryDays(WEEK).map(({ weekday, freshCalls }) => [weekday, Math.round(freshCalls)])).toEqual([
      [0, 50],
      [1, 25],
      [2, 25],
      [3, 25],
      [4, 25],
    ]);
    // Nothing random is foreseen here: four days of 25 and one of 50.
    expect(classesOfDays(WEEK, 1, 30)).toEqual({
      daysAbove: 0,
      classes: [
        { from: 0, to: 30, days: expect.closeTo(4, 9) },
        { from: 30, to: 60, days: expect.closeTo(1, 9) },
      ],
    });
  });
});

describe("theory", () => {
  it("counts redials in the load and gives the fewest people that reach the target", () => {
    const day = scenarioOf({
      horizon: { from: "2017-03-07", to: "2017-03-07" },
      demand: { calls: { volume: 280, redial: { share: "50 %", delay: "20 min", attempts: 3 } } },
    });
    const [load] = loadsOf(day, 0.8);
    // 280 calls over 14 half-hours are 20; attempts per caller: 1 + 0.5 × 0.2 + (0.5 × 0.2)².
    expect(load!.arrivalsPerSecond * 1800).toBeCloseTo(20 * 1.11, 9);
    const people = peopleInTheory(load!, 0.8, "handlingRate");
    expect(rateInTheory(load!, people, "handlingRate")).toBeGreaterThanOrEqual(0.8);
    expect(rateInTheory(load!, people - 1, "handlingRate")).toBeLessThan(0.8);
  });
});

describe("the plan's people", () => {
  it("are posts less absence and breaks, without reinforcements: 3 × 0.8 less a quarter of an hour in the hour", () => {
    const scenario = scenarioOf({
      opening: { phone: "9h00 - 10h30" },
      shifts: { day: { hours: "9h00 - 10h30", breaks: [{ lasts: "15 min", within: "9h30 - 10h30" }] } },
      teams: { advisers: { posts: 3, absence: "20 %" } },
    });
    const halfHours = [9, 9.5, 10].map((hour) => ({ fromSeconds: hour * 3600 }));
    const planned = plannedByHalfHour(scenario, 0, halfHours);
    expect(planned[0]).toBeCloseTo(2.4, 9);
    expect(planned[1]).toBeCloseTo(1.8, 9);
    expect(planned[2]).toBeCloseTo(1.8, 9);
  });
});
