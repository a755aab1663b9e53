import { describe, expect, it } from "vitest";
import { proportionInterval } from "../../src/engine/statistics/intervals.ts";
import { compile } from "../../src/models/compile.ts";
import { createSlices } from "../../src/models/measures/slices.ts";
import { TOTAL_INDEX, TOTALS } from "../../src/models/measures/totalNames.ts";
import type { LoadedScenario } from "../../src/models/scenario/loadedScenario.ts";
import { aimOf } from "../../src/models/scenario/schema.ts";
import { countChances } from "../../src/planning/objectives.ts";
import { createLocalRunner, createTaskRunner } from "../../src/planning/runner.ts";
import { simulate } from "../../src/planning/simulate.ts";
import { scenarioOf } from "../support/scenarios.ts";

const LIKELY = { atLeast: "90 %", probability: "80 %" };

describe("objectives with a probability", () => {
  it("are read beside plain ones, and both say what they aim at", () => {
    const { objectives, demand } = scenarioOf({
      objectives: { handlingRate: LIKELY },
      demand: { calls: { objectives: { serviceLevel: "85 %" } } },
    });
    expect(objectives.handlingRate).toEqual({ atLeast: 0.9, probability: 0.8 });
    expect(aimOf(objectives.handlingRate)).toBe(0.9);
    const { calls } = demand;
    expect(calls?.kind === "immediate" && aimOf(calls.objectives.serviceLevel)).toBe(0.85);
    expect(aimOf(undefined)).toBeUndefined();
  });

  it("count the periods that reach them, and leave out those in which nobody came", () => {
    const scenario = scenarioOf({
      objectives: { handlingRate: LIKELY },
      demand: { calls: { objectives: { handlingRate: { atLeast: "50 %", probability: "100 %" } } } },
    });
    const plan = compile(scenario);
    const { names } = createSlices(plan);
    const flow = names.findIndex(({ kind }) => kind === "flow");
    const counts = countChances(scenario, plan);
    for (const [presented, handled] of [
      [10, 9],
      [10, 8],
      [0, 0],
      [20, 4],
    ] as const) {
      const totals = new Float64Array(names.length * TOTALS.length);
      for (const at of [0, flow * TOTALS.length]) {
        totals[at + TOTAL_INDEX.presented] = presented;
        totals[at + TOTAL_INDEX.handled] = handled;
      }
      counts.add(totals);
    }
    expect(counts.chances()).toEqual([
      {
        slice: { kind: "all", key: "" },
        measure: "handlingRate",
        path: "objectives.handlingRate",
        atLeast: 0.9,
        probability: 0.8,
        // Exactly 90 % reaches 90 %.
        reached: proportionInterval(1, 3),
      },
      {
        slice: { kind: "flow", key: "calls" },
        measure: "handlingRate",
        path: "demand.calls.objectives.handlingRate",
        atLeast: 0.5,
        probability: 1,
        reached: proportionInterval(2, 3),
      },
    ]);
  });

  it("are counted over the replications of a run, and stand beside the comparison of their flow", async () => {
    const scenario = scenarioOf({
      demand: {
        calls: { objectives: { serviceLevel: { atLeast: "97 %", probability: "50 %" } } },
        mails: {
          kind: "deferred",
          volume: 40,
          handling: { law: "constant", mean: "5 min" },
          dueOpenDays: 2,
          objectives: { inTimeRate: { atLeast: "10 %", probability: "90 %" } },
        },
      },
    });
    const loaded: LoadedScenario = { scenario, file: "test.yaml", evidence: [], unstated: [] };
    const { scenarios } = await simulate(
      { scenarios: [loaded], baseline: 0, seed: 3, replications: { count: 12 } },
      createLocalRunner([scenario]),
    );
    const tasks = createTaskRunner([scenario]);
    let reached = 0;
    for (let replication = 0; replication < 12; replication++) {
      const totals = tasks.run({ scenario: 0, seed: 3, replication });
      if (totals[TOTAL_INDEX.handledWithin]! / totals[TOTAL_INDEX.presented]! >= 0.97) reached += 1;
    }
    const [calls, mails] = scenarios[0]!.chances;
    expect(reached).toBeGreaterThan(0);
    expect(reached).toBeLessThan(12);
    expect(calls!.reached).toEqual(proportionInterval(reached, 12));
    expect(mails).toMatchObject({ measure: "mailsInTimeRate", reached: { mean: 1, count: 12 } });
    const comparison = scenarios[0]!.closure.comparisons.find(({ path }) => path.endsWith("serviceLevel"));
    expect(comparison).toMatchObject({ value: 0.97, as: "objective", chance: calls });
  });
});
