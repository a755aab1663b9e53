import { describe, expect, it } from "vitest";
import { compile } from "../../../../src/models/compile.ts";
import type { DayState } from "../../../../src/models/state/dayState.ts";
import { reservesOf, withPositions } from "../../../../src/planning/reinforce/reserves.ts";
import { createSimulatedDays, rateReached } from "../../../../src/planning/reinforce/simulatedDays.ts";
import { outlookOf } from "../../../../src/planning/reinforce/underWay/outlook.ts";
import { peopleOf, withPeopleNow } from "../../../../src/planning/reinforce/underWay/peopleNow.ts";
import { restOfDay } from "../../../../src/planning/reinforce/underWay/restOfDay.ts";
import { createLocalRunner } from "../../../../src/planning/runner.ts";
import type { WrittenScenario } from "../../../support/scenarios.ts";
import { TUESDAY, threeHalfHours, tuesday } from "../smallDay.ts";

const NINE = 9 * 3600;
const MOMENT = { nowSeconds: NINE + 1800, arriveSeconds: NINE + 3600 };
const STATE: DayState = {
  presented: 40,
  handled: 22,
  abandoned: 10,
  refused: 0,
  waiting: 6,
  present: 2,
  calledUp: 0,
};

function rest(state: Partial<DayState> = {}, overrides: WrittenScenario = {}, forecast = 90) {
  return restOfDay(tuesday(threeHalfHours(overrides), forecast), { ...STATE, ...state }, MOMENT, 7);
}

function postsIn(
  scenario: ReturnType<typeof rest>["scenario"],
): readonly (readonly [string, number, number])[] {
  return Object.entries(scenario.teams).map(([name, { posts, absence }]) => [name, posts, absence] as const);
}

describe("the people of a day that is taken up", () => {
  const teams = {
    advisers: { site: "here", posts: 6, absence: "50 %", shift: "day" },
    others: { site: "here", posts: 3, shift: "day" },
    helpers: { site: "here", posts: 6, shift: "day", calledUp: { upToPositions: 20 } },
    trainees: { site: "here", posts: 4, shift: "day", from: TUESDAY, trainingDays: 3 },
  };

  it("are those who were counted, in all or by team, and nobody in training", () => {
    const { scenario } = tuesday(threeHalfHours({ teams }));
    expect([...peopleOf(scenario).teams]).toEqual([
      ["advisers", 6],
      ["others", 3],
    ]);
    expect([...peopleOf(scenario).reserves]).toEqual([["helpers", 6]]);
    // Three are expected of each.
    expect(postsIn(rest({ present: 4 }, { teams }).scenario)).toEqual([
      ["advisers", 2, 0],
      ["others", 2, 0],
      ["helpers", 6, 0],
      ["trainees", 0, 0],
    ]);
    // More than a team has go to the other one.
    expect(postsIn(rest({ present: 8 }, { teams }).scenario).slice(0, 3)).toEqual([
      ["advisers", 5, 0],
      ["others", 3, 0],
      ["helpers", 6, 0],
    ]);
    expect(postsIn(rest({ present: { advisers: 1, others: 3 } }, { teams }).scenario)[0]).toEqual([
      "advisers",
      1,
      0,
    ]);
  });

  it("have those beside them who were called up, of whom fewer are left", () => {
    const { scenario } = rest({ calledUp: 2 });
    expect(postsIn(scenario)).toEqual([
      ["helpers there", 2, 0],
      ["advisers", 2, 0],
      ["helpers", 4, 0],
    ]);
    expect(reservesOf(scenario).map(({ team, available }) => [team, available])).toEqual([["helpers", 4]]);
    // Nobody but those further called up costs files.
    expect(compile(scenario).teams[0]!.calledUp).toBeUndefined();
  });

  it("lose nobody more to an incident of the whole day, which they have been counted in", () => {
    const flu = {
      title: { fr: "Grippe", en: "Flu" },
      from: TUESDAY,
      to: TUESDAY,
      teams: ["advisers"],
      absent: "50 %",
    };
    const { scenario } = tuesday(threeHalfHours({ incidents: { flu } }));
    const taken = withPeopleNow(scenario, { present: 2, calledUp: 0 });
    expect(compile(scenario).teams[0]!.leftByIncidents[0]).toBe(0.5);
    expect(compile(taken).teams[0]!.leftByIncidents[0]).toBe(1);
  });
});

describe("the contacts of a day that is taken up", () => {
  it("are split between caisses as the calendar splits them, in whole numbers, or as they were counted", () => {
    const flow = rest().scenario.start!.flows.calls!;
    expect(flow.waiting).toEqual([4, 2]);
    expect(flow.gaveUp).toEqual([6, 4]);
    const counted = rest({ waiting: { gironde: 1, landes: 5 }, refused: 5 }).scenario.start!.flows.calls!;
    expect(counted.waiting).toEqual([1, 5]);
    expect(counted.gaveUp).toEqual([9, 6]);
  });

  it("were as many as the profile of the day let one expect", () => {
    // 0.3 of 3 parts of 90 in the first of three half-hours.
    expect(rest().soFar.expectedFresh).toBeCloseTo(9, 9);
    expect(rest().soFar).toMatchObject({ presented: 40, redials: 0, fresh: 40, redialsToCome: 0 });
  });

  it("are fewer first ones where some called again", () => {
    const redial = { share: "50 %", delay: "15 min", attempts: 4 };
    const calls = { volume: 400, patience: { law: "exponential", mean: "2 min" }, redial };
    const { soFar } = rest({}, { demand: { calls } });
    expect(soFar.redials).toBeGreaterThan(0);
    expect(soFar.fresh + soFar.redials).toBeCloseTo(40, 9);
    expect(soFar.redials + soFar.redialsToCome).toBeLessThan(5);
  });

  it("count in the whole day with those of the rest, who waits once", async () => {
    const { scenario, soFar } = rest();
    const runner = createLocalRunner([]);
    const plan = withPositions(scenario, reservesOf(scenario), 0);
    const [whole, alone] = [
      createSimulatedDays(plan, runner, 1, () => {}, soFar),
      createSimulatedDays(plan, runner, 1),
    ];
    await whole.runTo(5);
    await alone.runTo(5);
    const presented = alone.measure("callsPresented")!.mean;
    const handled = alone.measure("callsHandled")!.mean;
    expect(whole.measure("callsPresented")!.mean).toBeCloseTo(40 - 6 + presented, 9);
    expect(whole.measure("callsHandled")!.mean).toBeCloseTo(22 + handled, 9);
    expect(whole.measure("handlingRate")!.mean).toBeCloseTo((22 + handled) / (34 + presented), 9);
    expect(whole.restRate()!.mean).toBeCloseTo(handled / presented, 9);
    expect(whole.rates).toHaveLength(5);
  });

  it("end at most at the rate that answering everybody would give", async () => {
    const { scenario, soFar } = rest(
      { handled: 10, abandoned: 24 },
      { demand: { calls: { volume: 400, patience: "endless" } } },
    );
    const runner = createLocalRunner([]);
    const everybody = {
      ...scenario,
      teams: { ...scenario.teams, advisers: { ...scenario.teams.advisers!, posts: 500 } },
    };
    const days = createSimulatedDays(
      withPositions(everybody, reservesOf(scenario), 0),
      runner,
      1,
      () => {},
      soFar,
    );
    await days.runTo(40);
    const { ceiling, fresh } = outlookOf(days, soFar, { target: 0.9, confidence: 0.8 });
    // Nobody gives up, so that the days reach just what they can.
    expect(rateReached(days.rates, 0.8)).toBeCloseTo(ceiling, 12);
    expect(ceiling).toBeLessThan(0.9);
    expect(fresh.low).toBeLessThanOrEqual(fresh.mean);
    expect(fresh.high).toBeGreaterThanOrEqual(fresh.mean);
  });
});
