import { describe, expect, test } from "vitest";
import { MEASURES } from "../../src/models/measures/catalogue.ts";
import { csvRows, inert } from "../../src/rendering/csvRows.ts";
import { jsonReport } from "../../src/rendering/jsonReport.ts";
import {
  compared,
  context,
  estimate,
  FILES,
  result,
  scenario,
  scenarioResult,
  study,
  withoutCalls,
} from "./handMadeResult.ts";

interface Json {
  readonly partial?: boolean;
  readonly scenarios: readonly {
    readonly name: string;
    readonly replications: number;
    readonly seed: number;
    readonly file: string;
    readonly measures: Readonly<
      Record<string, { mean: number | null; low: number | null; high: number | null }>
    >;
    readonly differences: Readonly<Record<string, { mean: number }>> | null;
    readonly slices: readonly { kind: string; key: string; measures: Readonly<Record<string, unknown>> }[];
    readonly published: readonly {
      measure: string;
      published: number;
      flow: string | null;
      as: string;
      single: { low: number; high: number } | null;
    }[];
  }[];
}

const parse = (...args: Parameters<typeof jsonReport>): Json => JSON.parse(jsonReport(...args)) as Json;

describe("JSON", () => {
  test("has every measure of the catalogue, in its order", () => {
    const [scenario] = parse(result(scenarioResult()), context()).scenarios;
    expect(scenario).toMatchObject({
      name: "sudo-2017",
      replications: 20,
      seed: 2017,
      file: "scenarios/sudo-2017.yaml",
    });
    expect(Object.keys(scenario!.measures)).toEqual(MEASURES.map(({ id }) => id));
    expect(scenario!.measures.handlingRate).toEqual({
      mean: 0.8414,
      low: 0.8414 - 0.0021,
      high: 0.8414 + 0.0021,
    });
  });

  test("has nulls where there is no value or no interval", () => {
    const base = withoutCalls();
    const single = { ...base, figures: { ...base.figures, mailsHandled: estimate(12_400) } };
    const [scenario] = parse(result(single), context()).scenarios;
    expect(scenario!.measures.handlingRate).toEqual({ mean: null, low: null, high: null });
    expect(scenario!.measures.waitMedianSeconds).toEqual({ mean: null, low: null, high: null });
    expect(scenario!.measures.mailsHandled).toEqual({ mean: 12_400, low: null, high: null });
  });

  test("gives a slice what it has", () => {
    const [scenario] = parse(result(scenarioResult()), context()).scenarios;
    const caisse = scenario!.slices.find(({ key }) => key === "landes")!;
    expect(Object.keys(caisse.measures)).toEqual([
      "callsPresented",
      "callsHandled",
      "handlingRate",
      "callersServedRate",
      "meanWaitSeconds",
    ]);
    const month = scenario!.slices.find(({ kind }) => kind === "month")!;
    expect(Object.keys(month.measures)).toContain("mailsHandled");
  });

  test("gives differences for variants only", () => {
    const { scenarios } = parse(study(), context());
    expect(scenarios[0]!.differences).toBeNull();
    expect(scenarios[1]!.differences!.handlingRate!.mean).toBe(-0.0133);
    expect(scenarios[0]!.published[0]).toMatchObject({ measure: "callsPresented", published: 775_927 });
  });

  test("says of a published figure which flow it is of, what it is, and what a single replication may show", () => {
    const figures = { handlingRate: estimate(0.84, 0.01) };
    const comparisons = [
      compared("handlingRate", 0.9, figures, "objective", "calls"),
      compared("handlingRate", 0.9, { handlingRate: estimate(0.84) }),
    ];
    const { published } = parse(result(scenarioResult({ closure: { comparisons, findings: [] } })), context())
      .scenarios[0]!;
    // Of 20 replications: 0.01 × √21.
    expect(published[0]).toMatchObject({
      flow: "calls",
      as: "objective",
      single: { low: expect.closeTo(0.84 - 0.045826, 6), high: expect.closeTo(0.84 + 0.045826, 6) },
    });
    expect(published[1]).toMatchObject({ flow: null, as: "result", single: null });
  });

  test("says that it is partial only when it is", () => {
    expect(parse(result(scenarioResult()), context())).not.toHaveProperty("partial");
    expect(parse(result(scenarioResult()), context({ interruptedOf: 20 })).partial).toBe(true);
  });
});

describe("CSV", () => {
  test("has a row for each measure of the whole, and for those counted in a part", () => {
    const rows = csvRows(result(scenarioResult()), context());
    expect(rows[0]).toEqual([
      "scenario",
      "slice kind",
      "slice",
      "measure",
      "unit",
      "mean",
      "low",
      "high",
      "replications",
    ]);
    expect(rows.filter(([, kind]) => kind === "all")).toHaveLength(MEASURES.length);
    expect(rows).toContainEqual([
      "sudo-2017",
      "caisse",
      "landes",
      "handlingRate",
      "share (0 to 1)",
      "0.8449",
      "0.8409",
      "0.8489",
      "20",
    ]);
    expect(rows.filter(([, kind, , measure]) => kind === "caisse" && measure === "mailsHandled")).toEqual([]);
  });

  test("counts in the noun of the flow", () => {
    const figures = { mailsHandled: estimate(40_358, 12) };
    const files = scenarioResult({
      scenario: scenario({ demand: { snap: { ...FILES, contacts: "files" } } }),
      slices: [{ kind: "flow", key: "snap", figures }],
    });
    const unitIn = (language: "fr" | "en") => csvRows(result(files), context({ language }))[1]!.slice(1, 5);
    expect(unitIn("fr")).toEqual(["flux", "snap", "mailsHandled", "dossiers"]);
    expect(unitIn("en")).toEqual(["flow", "snap", "mailsHandled", "files"]);
  });

  test("has the decimal sign of the language, and empty cells for what has no value", () => {
    const rows = csvRows(result(withoutCalls()), context({ language: "fr" }));
    expect(rows).toContainEqual([
      "sudo-2017",
      "ensemble",
      "",
      "handlingRate",
      "part (0 à 1)",
      "",
      "",
      "",
      "20",
    ]);
    const french = csvRows(result(scenarioResult()), context({ language: "fr" }));
    expect(french[3]!.slice(5)).toEqual(["0,8414", "0,8393", "0,8435", "20"]);
  });

  test("a name that begins like a formula is inert, and a negative number stays a number", () => {
    const names = ["=1+1", "+1", "-1", "@sum", "\t=1"];
    expect(names.map(inert)).toEqual(names.map((name) => `'${name}`));
    expect(inert("lot-et-garonne")).toBe("lot-et-garonne");
    const base = scenarioResult();
    const hostile = {
      ...base,
      scenario: { ...base.scenario, name: "=cmd|' /C calc'!A0" },
      figures: { callsPresented: estimate(-3, 1) },
      slices: [{ kind: "caisse" as const, key: "@x", figures: { callsPresented: estimate(-3, 1) } }],
    };
    expect(csvRows(result(hostile), context())[1]).toEqual([
      "'=cmd|' /C calc'!A0",
      "caisse",
      "'@x",
      "callsPresented",
      "calls",
      "-3",
      "-4",
      "-2",
      "20",
    ]);
  });
});
