import type { Scenario } from "../../../src/models/scenario/schema.ts";
import type { PlannedDay } from "../../../src/planning/reinforce/dayScenario.ts";
import { dayScenario } from "../../../src/planning/reinforce/dayScenario.ts";
import { scenarioOf, type WrittenScenario } from "../../support/scenarios.ts";

export const TUESDAY = "2017-03-07";

/**
 * A week of a platform that is open for three half-hours, with a rush in the second one, one person of its own and three
 * who may be called up.
 */
export function threeHalfHours(overrides: WrittenScenario = {}): Scenario {
  return scenarioOf({
    opening: { phone: "9h00 - 10h30" },
    demand: {
      calls: {
        volume: 400,
        halfHours: [0.3, 2.2, 0.5],
        busyness: { foreseen: "30 %", day: "10 %" },
        patience: { law: "exponential", mean: "2 min" },
      },
    },
    shifts: { day: { hours: "9h00 - 10h30" } },
    teams: {
      advisers: { posts: 2 },
      helpers: {
        site: "here",
        posts: 6,
        shift: "day",
        calledUp: { callsPerPosition: 30, upToPositions: 20, filesLost: 30 },
      },
    },
    ...overrides,
  });
}

export function tuesday(scenario: Scenario, forecast?: number): PlannedDay {
  return dayScenario(scenario, { date: TUESDAY, forecast, backlog: undefined });
}
