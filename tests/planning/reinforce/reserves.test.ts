import { describe, expect, it } from "vitest";
import { compile } from "../../../src/models/compile.ts";
import {
  dealPositions,
  type Hours,
  reservesOf,
  withPositions,
} from "../../../src/planning/reinforce/reserves.ts";
import { createSimulatedDays } from "../../../src/planning/reinforce/simulatedDays.ts";
import { createLocalRunner } from "../../../src/planning/runner.ts";
import { threeHalfHours, tuesday } from "./smallDay.ts";

const dear = { site: "here", posts: 3, shift: "day", calledUp: { upToPositions: 20, filesLost: 50 } };
const absent = { site: "here", posts: 4, absence: "30 %", shift: "day", calledUp: { upToPositions: 20 } };

describe("who can be called up", () => {
  it("is listed with the cheapest first, absences taken off", () => {
    const { scenario } = tuesday(
      threeHalfHours({
        teams: {
          advisers: { site: "here", posts: 2, shift: "day" },
          dear,
          absent,
          gone: { ...dear, until: "2017-03-06" },
        },
      }),
    );
    const reserves = reservesOf(scenario);
    expect(reserves.map(({ team, available, filesLost }) => [team, available, filesLost])).toEqual([
      ["absent", 2, 0],
      ["dear", 3, 50],
    ]);
    expect(dealPositions(reserves, 4)).toEqual([2, 2]);
    expect(dealPositions(reserves, 0)).toEqual([0, 0]);
  });

  it("comes whatever the rule of the scenario says, and nobody else does", async () => {
    const { scenario } = tuesday(threeHalfHours(), 90);
    const days = createSimulatedDays(
      withPositions(scenario, reservesOf(scenario), 4),
      createLocalRunner([]),
      1,
    );
    await days.runTo(3);
    expect(days.measure("reinforcementPositionDays")!.mean).toBe(4);
    expect(days.measure("filesLost")!.mean).toBeCloseTo(4 * 30, 9);
  });
});

describe("a reinforcement for a part of the day", () => {
  const hours: Hours = { fromSeconds: 9.5 * 3600, toSeconds: 10 * 3600 };

  it("costs files in proportion, and is there in these hours only", async () => {
    const { scenario } = tuesday(threeHalfHours(), 90);
    const plan = withPositions(scenario, reservesOf(scenario), 4, hours);
    const [days, none] = [plan, withPositions(scenario, reservesOf(scenario), 0)].map((each) =>
      createSimulatedDays(each, createLocalRunner([]), 1),
    );
    await days!.runTo(3);
    await none!.runTo(3);
    expect(days!.measure("filesLost")!.mean).toBeCloseTo((4 * 30) / 3, 9);
    const present = (half: number): number =>
      (days!.measureAt(half, "presentSeconds")!.mean - none!.measureAt(half, "presentSeconds")!.mean) / 1800;
    expect([0, 1, 2].map(present)).toEqual([0, 4, 0]);
  });

  it("takes the breaks that lie within it", () => {
    const breaks = [
      { lasts: "5 min", within: "9h00 - 9h30" },
      { lasts: "5 min", within: "9h30 - 9h45" },
    ];
    const { scenario } = tuesday(threeHalfHours({ shifts: { day: { hours: "9h00 - 10h30", breaks } } }));
    const helpers = compile(withPositions(scenario, reservesOf(scenario), 2, hours)).teams[1]!;
    expect(helpers.shifts[0]!.breaks).toHaveLength(1);
    const whole = compile(withPositions(scenario, reservesOf(scenario), 2)).teams[1]!;
    expect(whole.shifts[0]!.breaks).toHaveLength(2);
  });
});
