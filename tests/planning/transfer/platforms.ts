import type { Scenario } from "../../../src/models/scenario/schema.ts";
import { createLocalRunner } from "../../../src/planning/runner.ts";
import type { TransferAsk, TransferPlan } from "../../../src/planning/transfer/ask.ts";
import { planTransfer } from "../../../src/planning/transfer/planTransfer.ts";
import { scenariosOf, transfer } from "../../../src/planning/transfer/transfer.ts";
import { scenarioOf, type WrittenScenario } from "../../support/scenarios.ts";

/** Six weeks of two sites that serve one line, and a team of recruits at the second. */
export function twoSites(overrides: WrittenScenario = {}, calls = 6000): Scenario {
  return scenarioOf({
    horizon: { from: "2017-03-06", to: "2017-04-14" },
    demand: {
      calls: { volume: calls, patience: { mean: "1 min" } },
      mails: {
        kind: "deferred",
        volume: 600,
        handling: { law: "exponential", mean: "3 min" },
        dueOpenDays: 2,
        arrive: "8h00 - 20h00",
      },
    },
    sites: {
      here: { fr: "Ici", en: "Here" },
      there: { fr: "Là", en: "There" },
      empty: { fr: "Vide", en: "Empty" },
    },
    teams: {
      advisers: { site: "here", posts: 4.9, absence: "1/7", shift: "day" },
      others: { site: "there", posts: 3.5, absence: "1/7", shift: "day" },
    },
    ...overrides,
  });
}

export const ASK: TransferAsk = { from: "here", to: "there", positions: 2, on: "2017-03-15" };

/** Plans what can be planned. */
export function planned(scenario: Scenario, ask: Partial<TransferAsk> = {}): TransferPlan {
  const plan = planTransfer(scenario, { ...ASK, ...ask });
  if ("kind" in plan) throw new Error(`no plan: ${JSON.stringify(plan)}`);
  return plan;
}

export function run(plan: TransferPlan, replications: number, runner = createLocalRunner(scenariosOf(plan))) {
  return transfer({ plan, seed: 42, replications }, runner);
}

/** People employed on a date, reinforcements aside. */
export function postsOn({ teams }: Scenario, date: string, names?: readonly string[]): number {
  return Object.entries(teams)
    .filter(
      ([name, { calledUp, from, until }]) =>
        calledUp === undefined &&
        (names === undefined || names.includes(name)) &&
        (from === undefined || from <= date) &&
        (until === undefined || date <= until),
    )
    .reduce((sum, [, { posts }]) => sum + posts, 0);
}
