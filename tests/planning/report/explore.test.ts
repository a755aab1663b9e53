import { describe, expect, it } from "vitest";
import type { LoadedScenario } from "../../../src/models/scenario/loadedScenario.ts";
import type { Scenario } from "../../../src/models/scenario/schema.ts";
import { explore, type RangedAssumption } from "../../../src/planning/report/explore.ts";
import { createLocalRunner } from "../../../src/planning/runner.ts";
import { simulate } from "../../../src/planning/simulate.ts";
import { scenarioOf, type WrittenScenario } from "../../support/scenarios.ts";

const SHORT: WrittenScenario = { horizon: { from: "2017-03-06", to: "2017-03-07" } };

function small(overrides: WrittenScenario = {}): Scenario {
  return scenarioOf({ ...SHORT, ...overrides });
}

function loaded(scenario: Scenario): LoadedScenario {
  return { scenario, file: "test.yaml", evidence: [], unstated: [] };
}

const talk = (mean: string): Scenario => small({ demand: { calls: { talk: { mean } } } });
const patience = (mean: string): Scenario => small({ demand: { calls: { patience: { mean } } } });
const PATIENCE: RangedAssumption = {
  path: "demand.calls.patience.mean",
  value: "3 min",
  low: { value: "170 s", scenario: patience("170 s") },
  high: { value: "190 s", scenario: patience("190 s") },
};
const TALK: RangedAssumption = {
  path: "demand.calls.talk.mean",
  value: "3 min",
  low: { value: "2 min", scenario: talk("2 min") },
  high: { value: "4 min", scenario: talk("4 min") },
};

const ask = (base: Scenario, assumptions: readonly RangedAssumption[] = []) =>
  explore({ base: loaded(base), assumptions, seed: 3, replications: 4, days: 10 }, createLocalRunner([]));

/** What `plateau compare` would say of the same scenarios. */
async function differenceOf(base: Scenario, variant: Scenario) {
  const scenarios = [base, { ...variant, name: "variant" }].map(loaded);
  const result = await simulate(
    { scenarios, baseline: 0, seed: 3, replications: { count: 4 } },
    createLocalRunner(scenarios.map(({ scenario }) => scenario)),
  );
  return result.scenarios[1]!.differences!.handlingRate;
}

describe("the runs around a scenario", () => {
  it("put the assumption that moves the rate most first, each end as a comparison gives it", async () => {
    const { sensitivities } = await ask(small(), [PATIENCE, TALK]);
    expect(sensitivities.map(({ path }) => path)).toEqual([TALK.path, PATIENCE.path]);
    const [widest] = sensitivities;
    expect(widest!.low.difference).toEqual(await differenceOf(small(), TALK.low.scenario));
    expect(widest!.high.difference).toEqual(await differenceOf(small(), TALK.high.scenario));
    expect(widest).toMatchObject({ value: "3 min", low: { value: "2 min" }, replications: 4 });
    expect(widest!.low.difference.mean).toBeGreaterThan(0);
    expect(widest!.high.difference.mean).toBeLessThan(0);
  });

  it("try fewer and more posts in ascending order, never none, the planned ones among them", async () => {
    const { positions } = await ask(small());
    expect(positions).toMatchObject({ team: "advisers", planned: 3, replications: 4 });
    expect(positions!.points.map(({ posts }) => posts)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const planned = positions!.points.find(({ posts }) => posts === 3)!;
    expect(planned.difference).toBeUndefined();
    const five = positions!.points.find(({ posts }) => posts === 5)!;
    const withFive = small({ teams: { advisers: { posts: 5 } } });
    expect(five.difference).toEqual(await differenceOf(small(), withFive));
    expect(five.handlingRate.mean).toBeCloseTo(planned.handlingRate.mean + five.difference!.mean, 12);
  });

  it("count positions present, which absence makes fewer than posts", async () => {
    const { positions } = await ask(small({ teams: { advisers: { posts: 7, absence: "1/7" } } }));
    expect(positions!.points.find(({ posts }) => posts === 7)!.positions).toBeCloseTo(6, 12);
  });

  it("find the people that the busiest weekday requires, beside those planned", async () => {
    const base = small({ demand: { calls: { weekdays: { monday: 1, tuesday: 2 } } } });
    const { day } = await ask(base);
    expect(day).toMatchObject({ weekday: 1, target: 0.9 });
    expect(day!.freshCalls).toBeCloseTo((500 * 2) / 3, 9);
    expect(day!.halfHours).toHaveLength(14);
    for (const { planned, required } of day!.halfHours) {
      expect(planned).toBe(3);
      expect(required).toBeGreaterThan(0);
    }
  });

  it("aim at the scenario's own objective", async () => {
    const asked = async (handlingRate: string) => {
      const { day } = await ask(small({ objectives: { handlingRate } }));
      return { target: day!.target, people: day!.halfHours.reduce((sum, { required }) => sum + required, 0) };
    };
    const [low, high] = [await asked("50 %"), await asked("95 %")];
    expect([low.target, high.target]).toEqual([0.5, 0.95]);
    expect(low.people).toBeLessThan(high.people);
  });

  it("leave out what takes years when they are to be few", async () => {
    const request = { base: loaded(small()), assumptions: [TALK], seed: 3, replications: 0, days: 10 };
    const { day, positions, sensitivities } = await explore(request, createLocalRunner([]));
    expect(day!.halfHours).toHaveLength(14);
    expect({ positions, sensitivities }).toEqual({ positions: undefined, sensitivities: [] });
  });

  it("are left out where nobody calls", async () => {
    const mails = small({
      demand: {
        calls: undefined,
        files: {
          kind: "deferred",
          volume: 20,
          handling: { law: "exponential", mean: "10 min" },
          dueOpenDays: 2,
        },
      },
    });
    expect(await ask(mails)).toEqual({ day: undefined, positions: undefined, sensitivities: [] });
  });
});
