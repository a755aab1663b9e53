import { expect, test } from "vitest";
import { scenarioDifferences } from "../../src/rendering/scenarioDifferences.ts";
import { scenarioResult, study } from "./handMadeResult.ts";

test("a removed team is one difference, with what its file said of it", () => {
  const { scenarios } = study();
  expect(scenarioDifferences(scenarios[0]!, scenarios[1]!)).toEqual([
    { path: "teams.april", before: "{ posts: 7 }", after: undefined },
  ]);
});

test("a value is shown as written where the file says where it comes from", () => {
  const base = scenarioResult();
  const variant = {
    scenario: {
      ...base.scenario,
      demand: { ...base.scenario.demand, calls: { ...base.scenario.demand.calls!, volume: 700_000 } },
    },
    evidence: base.evidence.map((entry) =>
      entry.path === "demand.calls.volume" ? { ...entry, writtenValue: "700 000" } : entry,
    ),
  };
  expect(scenarioDifferences(base, variant)).toEqual([
    { path: "demand.calls.volume", before: "714 000", after: "700 000" },
  ]);
});

test("names and titles are no difference", () => {
  const base = scenarioResult();
  const renamed = {
    ...base,
    scenario: { ...base.scenario, name: "other", title: { fr: "Autre", en: "Other" } },
  };
  expect(scenarioDifferences(base, renamed)).toEqual([]);
});
