import { type ImmediateFlow, type Scenario, scenarioSchema } from "../../src/models/scenario/schema.ts";

/** A scenario as it stands in a file, before its quantities are read. */
export interface WrittenScenario {
  readonly [key: string]: unknown;
}

/** A week of a small platform with one of everything that is not optional. */
const SMALL: WrittenScenario = {
  plateau: 1,
  name: "small",
  title: { fr: "Petite", en: "Small" },
  horizon: { from: "2017-03-06", to: "2017-03-12" },
  opening: {
    days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    holidays: "france",
    phone: "9h00 - 16h00",
  },
  demand: {
    calls: {
      kind: "immediate",
      volume: 500,
      caisses: { gironde: "60 %", landes: "40 %" },
      patience: { law: "exponential", mean: "3 min" },
      talk: { law: "exponential", mean: "3 min" },
    },
  },
  sites: { here: { fr: "Ici", en: "Here" } },
  shifts: { day: { hours: "9h00 - 17h00" } },
  teams: { advisers: { site: "here", posts: 3, shift: "day" } },
};

/**
 * Makes a scenario for a test.
 * @param overrides - merged into a small scenario map by map, as `extends` does; `undefined` takes a key away
 */
export function scenarioOf(overrides: WrittenScenario = {}): Scenario {
  return scenarioSchema.parse(merge(SMALL, overrides));
}

function merge(base: WrittenScenario, over: WrittenScenario): WrittenScenario {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = base[key];
    merged[key] = isMap(before) && isMap(value) ? merge(before, value) : value;
  }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

function isMap(value: unknown): value is WrittenScenario {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The immediate flow of a name, which a scenario of the tests has. */
export function immediateFlow(scenario: Scenario, name = "calls"): ImmediateFlow {
  const flow = scenario.demand[name];
  if (flow?.kind !== "immediate") throw new Error(`no immediate flow is called "${name}"`);
  return flow;
}
