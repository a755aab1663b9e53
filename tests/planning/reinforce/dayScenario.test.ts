import { describe, expect, it } from "vitest";
import { compile } from "../../../src/models/compile.ts";
import type { Scenario } from "../../../src/models/scenario/schema.ts";
import { dayScenario } from "../../../src/planning/reinforce/dayScenario.ts";
import { freshOfPresented } from "../../../src/planning/reinforce/freshForecast.ts";
import { createSimulatedDays, rateReached } from "../../../src/planning/reinforce/simulatedDays.ts";
import { createLocalRunner } from "../../../src/planning/runner.ts";
import { immediateFlow, scenarioOf } from "../../support/scenarios.ts";
import { TUESDAY, threeHalfHours, tuesday } from "./smallDay.ts";

const MAILS = {
  kind: "deferred",
  volume: 700,
  arrive: "8h00 - 18h00",
  handling: { law: "exponential", mean: "3 min" },
  dueOpenDays: 2,
};

function expectedFresh(scenario: Scenario): number {
  const { volumes } = compile(scenario).immediate[0]!;
  return volumes.reduce((sum, volume) => sum + volume, 0);
}

describe("a day taken out of a scenario", () => {
  it("has the volume that the calendar gives it there", () => {
    const scenario = threeHalfHours({
      demand: {
        calls: {
          volume: 400,
          weekdays: { monday: 2, tuesday: 1, wednesday: 1, thursday: 1, friday: 1 },
          specialDays: { payment: { dates: [TUESDAY], factor: "×2" } },
        },
      },
    });
    const day = tuesday(scenario);
    expect(day.usual).toBeCloseTo((400 * 2) / 7, 9);
    expect(day.fresh).toBe(day.usual);
    expect(expectedFresh(day.scenario)).toBeCloseTo(day.usual, 9);
    expect(day.scenario.horizon).toEqual({ from: TUESDAY, to: TUESDAY });
  });

  it("keeps what hypervision would foresee uncertain unless a forecast is given, and the rest in both cases", () => {
    const scenario = threeHalfHours();
    expect(immediateFlow(tuesday(scenario).scenario).busyness).toMatchObject({ foreseen: 0.3, day: 0.1 });
    const forecast = tuesday(scenario, 90);
    expect(immediateFlow(forecast.scenario).busyness).toMatchObject({ foreseen: 0, day: 0.1 });
    expect(expectedFresh(forecast.scenario)).toBeCloseTo(90, 9);
    expect(forecast.fresh).toBe(90);
  });

  it("meets an incident once, not twice", () => {
    const incidents = {
      reform: {
        title: { fr: "Réforme", en: "Reform" },
        from: TUESDAY,
        to: TUESDAY,
        demand: { calls: "×2" },
      },
    };
    const scenario = threeHalfHours({ incidents });
    const whole = compile(scenario).immediate[0]!;
    const ofTuesday = whole.volumes.slice(whole.types, 2 * whole.types).reduce((sum, each) => sum + each, 0);
    expect(ofTuesday).toBeCloseTo(160, 9);
    expect(expectedFresh(tuesday(scenario).scenario)).toBeCloseTo(160, 9);
  });

  it("has the day's mails, and the backlog of the scenario unless one is given", () => {
    const scenario = threeHalfHours({
      demand: { mails: { ...MAILS, backlog: 50 }, letters: { ...MAILS, backlog: 150 } },
    });
    const backlogs = (backlog: number | undefined): readonly number[] => {
      const day = dayScenario(scenario, { date: TUESDAY, forecast: undefined, backlog });
      return compile(day.scenario).deferred.map((flow) => flow.backlog.reduce((sum, each) => sum + each, 0));
    };
    expect(backlogs(undefined)).toEqual([50, 150]);
    expect(backlogs(400)).toEqual([100, 300]);
    const day = dayScenario(scenario, { date: TUESDAY, forecast: undefined, backlog: 0 });
    expect(compile(day.scenario).deferred[0]!.volumes.reduce((sum, each) => sum + each, 0)).toBeCloseTo(
      100,
      9,
    );
  });

  it("leaves recruits where they were: trained since the first day of the horizon", () => {
    const learning = { start: "×2", halfLifeDays: 1 };
    const scenario = scenarioOf({ teams: { advisers: { trainingDays: 1, learning } } });
    const friday = dayScenario(scenario, { date: "2017-03-10", forecast: undefined, backlog: undefined });
    const [alone, within] = [compile(friday.scenario).teams[0]!, compile(scenario).teams[0]!];
    expect(alone.works[0]).toBe(1);
    expect(alone.handleTimeFactors[0]).toBeCloseTo(within.handleTimeFactors[4]!, 12);
  });
});

describe("a forecast of calls presented", () => {
  const redial = { share: "60 %", delay: "5 min", attempts: 5 };

  it("is one of first calls where nobody calls again", async () => {
    const fresh = await freshOfPresented(threeHalfHours(), TUESDAY, undefined, 300, createLocalRunner([]), 3);
    // Day by day the number of Poisson calls and the busyness of the day vary: 4 standard errors of 40 days.
    const tolerance = 4 * Math.sqrt((300 + (0.1 * 300) ** 2) / 40);
    expect(Math.abs(fresh - 300)).toBeLessThanOrEqual(tolerance);
  });

  it("is more than the first calls where people do, and those have as many presented again", async () => {
    const scenario = threeHalfHours({
      demand: { calls: { volume: 400, redial, patience: { law: "exponential", mean: "1 min" } } },
    });
    const fresh = await freshOfPresented(scenario, TUESDAY, undefined, 200, createLocalRunner([]), 3);
    expect(fresh).toBeLessThan(190);
    const days = createSimulatedDays(tuesday(scenario, fresh).scenario, createLocalRunner([]), 3);
    await days.runTo(40);
    // A whole number of first calls, and the tolerance of the search.
    expect(Math.abs(days.measure("callsPresented")!.mean - 200)).toBeLessThanOrEqual(0.001 * 200 + 2);
  });
});

describe("the rate that is reached on a share of the days", () => {
  it("is the highest that so many days had", () => {
    const rates = [0.5, 0.9, 0.7, 0.6, 0.8, 1, 0.4, 0.3, 0.2, 0.1];
    expect(rateReached(rates, 0.9)).toBe(0.2);
    expect(rateReached(rates, 0.95)).toBe(0.1);
    expect(rateReached(rates, 0.5)).toBe(0.6);
    expect(rateReached([0.7], 0.9)).toBe(0.7);
  });
});
