import { describe, expect, it } from "vitest";
import { mainTeam } from "../../../src/planning/staff/mainTeam.ts";
import { flowsUnservedBy } from "../../../src/planning/staff/phoneTeams.ts";
import { plannedByHalfHour } from "../../../src/planning/staff/plannedPeople.ts";
import { scenarioOf } from "../../support/scenarios.ts";

const SCENARIO = scenarioOf({
  demand: {
    visits: {
      kind: "immediate",
      volume: 100,
      patience: { law: "exponential", mean: "9 min" },
      talk: { law: "exponential", mean: "5 min" },
    },
    files: {
      kind: "deferred",
      volume: 20,
      handling: { law: "exponential", mean: "10 min" },
      dueOpenDays: 2,
    },
  },
  teams: {
    advisers: { posts: 4, skills: { calls: {} } },
    all: { site: "here", posts: 3, shift: "day" },
    office: { site: "here", posts: 50, shift: "day", skills: { files: {} } },
  },
});

describe("the teams that people are planned for", () => {
  it("are the largest of those that take calls, however many do files alone", () => {
    expect(mainTeam(SCENARIO)).toBe("advisers");
  });

  it("say which flows nobody like them would answer", () => {
    expect(flowsUnservedBy(SCENARIO, "advisers")).toEqual(["visits"]);
    expect(flowsUnservedBy(SCENARIO, "all")).toEqual([]);
    expect(flowsUnservedBy(SCENARIO, "office")).toEqual(["calls", "visits"]);
  });

  it("count as planned on the phone, and nobody else", () => {
    expect(plannedByHalfHour(SCENARIO, 0, [{ fromSeconds: 10 * 3600 }])).toEqual([7]);
  });
});
