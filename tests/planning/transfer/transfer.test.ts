import { describe, expect, it } from "vitest";
import type { Estimate } from "../../../src/engine/statistics/intervals.ts";
import type { Scenario } from "../../../src/models/scenario/schema.ts";
import { createLocalRunner, createTaskRunner, type Runner } from "../../../src/planning/runner.ts";
import { simulate } from "../../../src/planning/simulate.ts";
import { scenariosOf, type TransferResult } from "../../../src/planning/transfer/transfer.ts";
import { planned, run, twoSites } from "./platforms.ts";

const INSIDE = 0;
const ADDS = 1;

/** The whole change of calls handled, of a reading. */
function gain({ readings }: TransferResult, reading: number): Estimate {
  return readings[reading]!.whole.differences.callsHandled!;
}

async function handledBy(scenario: Scenario, other: Scenario, replications: number) {
  const loaded = [scenario, other].map((each, i) => ({
    scenario: { ...each, name: `s${i}` },
    file: "",
    evidence: [],
    unstated: [],
  }));
  const request = { scenarios: loaded, baseline: 0, seed: 42, replications: { count: replications } };
  return simulate(request, createLocalRunner(loaded.map((each) => each.scenario)));
}

describe("a move inside one line", () => {
  it("is neutral to the last call and mail where both sites work alike, and both sites say who handled them", async () => {
    const result = await run(planned(twoSites()), 3);
    const { whole, parts, weeks, breakEven } = result.readings[INSIDE]!;
    expect(whole.isIdentical).toBe(true);
    expect(whole.differences.callsHandled).toMatchObject({ mean: 0, low: 0, high: 0 });
    expect(breakEven).toEqual({ kind: "identical" });
    expect(weeks.every(({ cumulated }) => cumulated.mean === 0)).toBe(true);
    const [giver, receiver] = parts.map(({ change }) => change.differences.callsHandled!.mean);
    expect(giver).toBeLessThan(-100);
    expect(giver! + receiver!).toBeCloseTo(0, 6);
  });

  it("is neutral but for chance where those who move are another person every day: |mean| ≤ 4 standard errors", async () => {
    const teams = {
      advisers: {
        site: "here",
        posts: 4.9,
        absence: "1/7",
        shift: "day",
        leavers: { yearlyShare: "1 %", replacedAfterOpenDays: 1 },
      },
      others: {
        site: "there",
        posts: 3.5,
        absence: "1/7",
        shift: "day",
        leavers: { yearlyShare: "1 %", replacedAfterOpenDays: 1 },
      },
    };
    const result = await run(planned(twoSites({ teams })), 16);
    const { mean, halfWidth } = gain(result, INSIDE);
    const standardError = halfWidth! / 2.1314; // Student's 0.975 quantile for 15 degrees of freedom
    expect(Math.abs(mean), `${mean} of 0 ± ${standardError}`).toBeLessThanOrEqual(4 * standardError);
    expect(result.readings[INSIDE]!.whole.isIdentical).toBe(false);
  });

  it("only costs its training where both sites work alike, and is never repaid", async () => {
    const result = await run(planned(twoSites(), { trainingDays: 5 }), 8);
    const { whole, weeks, breakEven } = result.readings[INSIDE]!;
    expect(breakEven.kind).toBe("never");
    expect(whole.differences.trainingHours!.mean).toBeCloseTo(5 * 2 * 8, 5);
    expect(weeks.map(({ stage }) => stage.training)).toEqual(["all", "some", "none", "none", "none"]);
    expect(whole.differences.callsHandled!.high).toBeLessThan(0);
  });

  it("is repaid in the week that running both by hand gives, where they work faster afterwards", async () => {
    const teams = {
      advisers: { site: "here", posts: 3, shift: "day", handleTime: "×2" },
      others: { site: "there", posts: 1, shift: "day" },
    };
    const file = twoSites({ teams }, 14_000);
    const plan = planned(file, { positions: 3, trainingDays: 4 });
    const { readings } = await run(plan, 4);
    const { breakEven, weeks } = readings[INSIDE]!;
    expect(breakEven.kind).toBe("repaid");

    // In this order, since of two people idle since the same instant the first takes the call.
    const { advisers, others } = file.teams;
    const before: Scenario = { ...file, teams: { others: others!, advisers: advisers! } };
    const after: Scenario = {
      ...file,
      teams: {
        others: others!,
        moved: { ...others!, posts: 3, from: "2017-03-15", trainingDays: 4 },
        advisers: { ...advisers!, until: "2017-03-14" },
      },
    };
    const [base, variant] = (await handledBy(before, after, 4)).scenarios;
    const day = (slices: typeof base, date: string) =>
      slices!.slices.find(({ kind, key }) => kind === "day" && key === date)!.figures.callsHandled!.mean;
    const dates = base!.slices.flatMap(({ kind, key }) =>
      kind === "day" && key >= "2017-03-15" ? [key] : [],
    );
    let cumulated = 0;
    const byDay = dates.map((date) => {
      cumulated += day(variant, date) - day(base, date);
      return { date, cumulated };
    });
    const ends = weeks.map(({ week }) => byDay.find(({ date }) => date === week.to)!.cumulated);
    expect(weeks.map((week) => week.cumulated.mean)).toEqual(ends.map((end) => expect.closeTo(end, 6)));
    expect(breakEven.week).toBe(ends.findLastIndex((end) => end < 0) + 1);
    expect(breakEven.week).toBeGreaterThan(0);
  });
});

describe("a transfer that comes on top", () => {
  it("differs by what the same team written by hand differs", async () => {
    const file = twoSites();
    const plan = planned(file, {
      from: "gironde",
      trainingDays: 3,
      learning: { start: 1.5, halfLifeDays: 5 },
    });
    const result = await run(plan, 4);
    const written: Scenario = {
      ...file,
      teams: {
        ...file.teams,
        transfer: {
          ...file.teams.others!,
          posts: 2 / (6 / 7),
          from: "2017-03-15",
          trainingDays: 3,
          learning: { start: 1.5, halfLifeDays: 5 },
        },
      },
    };
    const simulated = (await handledBy(file, written, 4)).scenarios[1]!;
    for (const id of [
      "callsHandled",
      "handlingRate",
      "meanWaitSeconds",
      "mailsHandled",
      "occupancy",
    ] as const) {
      expect(result.readings[0]!.whole.differences[id]!.mean, id).toBeCloseTo(
        simulated.differences![id]!.mean,
        9,
      );
      expect(result.readings[0]!.whole.after[id]!.mean, id).toBeCloseTo(simulated.figures[id]!.mean, 9);
    }
  });

  it("changes nothing while it is in training, and handles more afterwards", async () => {
    const { readings } = await run(planned(twoSites(), { trainingDays: 3 }), 4);
    const { weeks, breakEven } = readings[ADDS]!;
    expect(weeks[0]!.stage.training).toBe("all");
    expect(weeks[0]!.change.differences).toMatchObject({
      callsHandled: { mean: 0, halfWidth: 0 },
      handlingRate: { mean: 0, halfWidth: 0 },
      mailsHandled: { mean: 0, halfWidth: 0 },
      trainingHours: { mean: expect.closeTo(3 * 2 * 8, 5) },
    });
    expect(breakEven.kind).toBe("free");
    expect(weeks.reduce((sum, { change }) => sum + change.differences.callsHandled!.mean, 0)).toBeCloseTo(
      readings[ADDS]!.whole.differences.callsHandled!.mean,
      6,
    );
  });
});

describe("the result of a transfer", () => {
  it("is the same whatever the number of workers and the order in which they finish", async () => {
    const plan = planned(twoSites(), { trainingDays: 2 });
    const tasks = createTaskRunner(scenariosOf(plan));
    const shuffled: Runner = {
      parallel: 4,
      add: tasks.add,
      async run(task) {
        for (let turn = (task.replication * 7 + task.scenario * 3) % 11; turn > 0; turn--)
          await Promise.resolve();
        return tasks.run(task);
      },
      close: () => Promise.resolve(),
    };
    expect(JSON.stringify(await run(plan, 3, shuffled))).toBe(JSON.stringify(await run(plan, 3)));
  });
});
