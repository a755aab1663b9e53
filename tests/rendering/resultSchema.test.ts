import { describe, expect, test } from "vitest";
import type { LoadedScenario } from "../../src/models/scenario/loadedScenario.ts";
import { createLocalRunner } from "../../src/planning/runner.ts";
import { simulate } from "../../src/planning/simulate.ts";
import { jsonReport } from "../../src/rendering/jsonReport.ts";
import { resultSchema, resultSchemaText } from "../../src/rendering/resultSchema.ts";
import { scenarioOf } from "../support/scenarios.ts";
import { context, result, scenarioResult, study } from "./handMadeResult.ts";

describe("the schema of a result", () => {
  test("describes what is written, of one scenario and of a study, whole and interrupted", () => {
    for (const each of [result(scenarioResult()), study()]) {
      for (const interruptedOf of [undefined, 60]) {
        const text = jsonReport(each, context({ interruptedOf }));
        expect(resultSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
      }
    }
  });

  test("describes a real run with every kind of part and an objective with a probability", async () => {
    const scenario = scenarioOf({
      objectives: { handlingRate: { atLeast: "90 %", probability: "80 %" } },
      published: { handlingRate: "84 %", callsPresented: 480 },
    });
    const loaded: LoadedScenario = {
      scenario,
      file: "test.yaml",
      evidence: [
        {
          path: "demand",
          kind: "assumed",
          text: { fr: "pourquoi", en: "why" },
          range: "1 .. 2",
          writtenValue: "1",
        },
      ],
      unstated: ["teams.advisers.posts"],
    };
    const run = await simulate(
      { scenarios: [loaded], baseline: 0, seed: 1, replications: { count: 2 } },
      createLocalRunner([scenario]),
    );
    const json: unknown = JSON.parse(jsonReport(run, context()));
    expect(resultSchema.safeParse(json).error).toBeUndefined();
    const kinds = new Set(resultSchema.parse(json).scenarios[0]!.slices.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      ["caisse", "day", "flow", "halfHour", "month", "team", "weekday", "weekdayHalfHour"].sort(),
    );
  });

  test("refuses a key that nobody described", () => {
    const json = JSON.parse(jsonReport(result(scenarioResult()), context())) as object;
    expect(resultSchema.safeParse({ ...json, more: 1 }).success).toBe(false);
  });

  test("is a JSON Schema", () => {
    const schema = JSON.parse(resultSchemaText()) as { $schema: string; required: readonly string[] };
    expect(schema.$schema).toContain("json-schema.org");
    expect(schema.required).toEqual(["plateau", "seed", "baseline", "scenarios"]);
  });
});
