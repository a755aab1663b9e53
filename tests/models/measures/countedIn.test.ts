import { describe, expect, it } from "vitest";
import { MEASURES } from "../../../src/models/measures/catalogue.ts";
import { countedIn } from "../../../src/models/measures/countedIn.ts";
import type { SliceKind } from "../../../src/models/measures/slices.ts";
import { planOf } from "../../support/plans.ts";

const PLAN = planOf({
  immediate: [{ name: "calls", caisses: ["north"] }],
  deferred: [{ name: "files" }],
});

function idsIn(kind: SliceKind, key: string, plan = PLAN): readonly string[] {
  const isCounted = countedIn(plan);
  return MEASURES.filter((measure) => isCounted(measure, { kind, key })).map(({ id }) => id);
}

describe("a slice has the measures that are counted in it", () => {
  it("all of them in the whole", () => {
    expect(idsIn("all", "")).toEqual(MEASURES.map(({ id }) => id));
  });

  it("those of its own kind in a flow, with the positions that handle it", () => {
    expect(idsIn("flow", "calls")).toEqual(
      expect.arrayContaining([
        "callsPresented",
        "waitQuantile95Seconds",
        "callsPerPositionDay",
        "meanPositions",
      ]),
    );
    expect(idsIn("flow", "calls").filter((id) => /mail/i.test(id))).toEqual([]);
    expect(idsIn("flow", "files")).toEqual(
      expect.arrayContaining(["mailsHandled", "mailsPerPositionDay", "backlogDaysOfProduction"]),
    );
    expect(idsIn("flow", "files").filter((id) => /call|occupancy|peak/i.test(id))).toEqual([]);
  });

  it("deferred contacts in a caisse only where their flow is split by it", () => {
    expect(idsIn("caisse", "north")).toContain("handlingRate");
    expect(idsIn("caisse", "north")).not.toContain("mailsHandled");
    const split = planOf({ immediate: [{}], deferred: [{ name: "files", caisses: ["north"] }] });
    expect(idsIn("caisse", "north", split)).toContain("mailsHandled");
    expect(idsIn("caisse", "north", split)).not.toContain("handlingRate");
  });

  it("people's time and what they handled in a team, no caller and no backlog", () => {
    expect(idsIn("team", "team-0")).toEqual(
      expect.arrayContaining(["occupancy", "utilisation", "callsPerPositionDay", "reinforcementHours"]),
    );
    expect(idsIn("team", "team-0").filter((id) => /rate|backlog|waitM/i.test(id))).toEqual([]);
  });
});
