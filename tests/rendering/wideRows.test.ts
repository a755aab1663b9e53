import { describe, expect, test } from "vitest";
import { dayRows, halfHourRows } from "../../src/rendering/wideRows.ts";
import { context, estimate, result, scenario, scenarioResult } from "./handMadeResult.ts";

const DAY = { callsPresented: estimate(3100, 40), handlingRate: estimate(0.84, 0.01) };
const SLICES = [
  { kind: "all" as const, key: "", figures: DAY },
  { kind: "halfHour" as const, key: "09:00", figures: { callsPresented: estimate(70_000.5) } },
  { kind: "day" as const, key: "2017-03-06", figures: DAY },
  { kind: "day" as const, key: "2017-03-07", figures: { callsPresented: estimate(2900, 30) } },
  { kind: "weekdayHalfHour" as const, key: "1 09:30", figures: { handlingRate: estimate(0.7, 0.02) } },
];

describe("the sheet of days", () => {
  test("has a row for each day, with its weekday, and three columns for each measure that some day has", () => {
    const rows = dayRows(result(scenarioResult({ slices: SLICES })), context());
    expect(rows).toHaveLength(3);
    expect(rows[0]!.slice(0, 4)).toEqual(["scenario", "date", "weekday", rows[0]![4]!.replace(" (low)", "")]);
    expect(rows[0]).toHaveLength(3 + 2 * 3);
    expect(rows[1]).toEqual([
      "sudo-2017",
      "2017-03-06",
      "Monday",
      "3100",
      "3060",
      "3140",
      "0.84",
      "0.83",
      "0.85",
    ]);
    expect(rows[2]!.slice(1)).toEqual(["2017-03-07", "Tuesday", "2900", "2870", "2930", "", "", ""]);
  });

  test("has decimal commas and French names in French", () => {
    const rows = dayRows(result(scenarioResult({ slices: SLICES })), context({ language: "fr" }));
    expect(rows[1]!.slice(1, 3)).toEqual(["2017-03-06", "lundi"]);
    expect(rows[1]).toContain("0,84");
  });

  test("does not let a name be taken for a formula", () => {
    const hostile = { ...scenario(), name: "=cmd()" };
    const rows = dayRows(result(scenarioResult({ slices: SLICES, scenario: hostile })), context());
    expect(rows[1]![0]).toBe("'=cmd()");
  });
});

describe("the sheet of half-hours", () => {
  test("has those of all days first, then those of each weekday", () => {
    const rows = halfHourRows(result(scenarioResult({ slices: SLICES })), context());
    expect(rows.map((row) => row.slice(1, 3))).toEqual([
      ["weekday", "from"],
      ["all", "09:00"],
      ["Monday", "09:30"],
    ]);
    // Without an interval the ends are left empty.
    expect(rows[1]!.slice(3, 6)).toEqual(["70000.5", "", ""]);
  });
});
