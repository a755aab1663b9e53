import { describe, expect, test } from "vitest";
import { teamFindings } from "../../../src/models/scenario/checks/teamChecks.ts";
import { scenarioOf, type WrittenScenario } from "../../support/scenarios.ts";

/** What is wrong with a small scenario, as "path: expected, received (hint)". */
function wrong(overrides: WrittenScenario, language: "fr" | "en" = "en"): readonly string[] {
  return teamFindings(scenarioOf(overrides)).map(({ path, expected, received, hint }) => {
    const end = hint === undefined ? "" : ` (${hint[language]})`;
    return `${path.join(".")}: ${expected[language]}, ${received[language]}${end}`;
  });
}

const advisers = (more: WrittenScenario) => ({ teams: { advisers: more } });
const CALLS = {
  kind: "immediate",
  volume: 100,
  patience: "endless",
  talk: { law: "constant", mean: "3 min" },
};
const MAILS = {
  kind: "deferred",
  volume: 100,
  handling: { law: "constant", mean: "3 min" },
  dueOpenDays: 2,
};

test("the small scenario that the tests change is right", () => {
  expect(wrong({})).toEqual([]);
});

describe("sites and shifts", () => {
  test("a site or shift of a team is one that the file describes", () => {
    expect(wrong(advisers({ site: "her" }))).toEqual([
      'teams.advisers.site: a site of "sites" (here), "her" (did you mean "here"?)',
    ]);
    expect(wrong(advisers({ shift: "night" }), "fr")).toEqual([
      "teams.advisers.shift: un horaire de « shifts » (day), « night »",
    ]);
    expect(wrong(advisers({ site: "constructor" }))).toHaveLength(1);
  });

  test("several shifts exist, and their shares sum to 100 % within 0.1 %", () => {
    const shifts = { late: { hours: "10h00 - 18h00" } };
    const shift = (shares: WrittenScenario) => wrong({ shifts, ...advisers({ shift: shares }) });
    expect(shift({ day: "60 %", late: "40 %" })).toEqual([]);
    expect(shift({ day: "60 %", late: "39.9 %" })).toEqual([]);
    expect(shift({ day: "60 %", late: "39 %" })).toEqual([
      "teams.advisers.shift: shares that sum to 100 %, 99 %",
    ]);
    expect(shift({})).toEqual(["teams.advisers.shift: shares that sum to 100 %, 0 %"]);
    expect(shift({ day: "60 %", lat: "40 %" })).toEqual([
      'teams.advisers.shift.lat: a shift of "shifts" (day, late), "lat" (did you mean "late"?)',
    ]);
  });

  test("a break lies in its shift and has room in its window", () => {
    const within = (hours: string) =>
      wrong({ shifts: { day: { breaks: [{ lasts: "45 min", within: hours }] } } });
    expect(within("9h00 - 9h45")).toEqual([]);
    expect(within("8h59 - 12h00")).toEqual([
      "shifts.day.breaks.0.within: hours within 9h00 - 17h00, 8h59 - 12h00",
    ]);
    expect(within("12h00 - 12h44")).toEqual([
      "shifts.day.breaks.0.within: at least 45 min, the break itself, 12h00 - 12h44",
    ]);
  });
});

describe("stays", () => {
  test("a team is there on some day of the horizon, and its training ends while it is", () => {
    expect(wrong(advisers({ from: "2017-03-12" }))).toEqual([]);
    expect(wrong(advisers({ from: "2017-03-13" }))).toEqual([
      "teams.advisers.from: a date not after 2017-03-12, the last day of the horizon, 2017-03-13",
    ]);
    expect(wrong(advisers({ trainingDays: 5 }))).toEqual([]);
    expect(wrong(advisers({ trainingDays: 6 }))).toEqual([
      "teams.advisers.trainingDays: at most 5 days, the open days of the team, 6",
    ]);
  });

  test("nothing is said about them when the horizon itself is wrong", () => {
    const horizon = { from: "2017-03-12", to: "2017-03-06" };
    expect(wrong({ horizon, ...advisers({ from: "2018-01-01" }) })).toEqual([]);
  });
});

describe("skills", () => {
  test("a skill names a flow, and an own caisse is one of some flow", () => {
    expect(wrong(advisers({ skills: { calls: {}, call: {} } }))).toEqual([
      'teams.advisers.skills.call: a flow of "demand" (calls), "call" (did you mean "calls"?)',
    ]);
    expect(wrong(advisers({ caisses: ["gironde", "lande"] }))).toEqual([
      'teams.advisers.caisses.1: a caisse of "demand" (gironde, landes), "lande" (did you mean "landes"?)',
    ]);
  });

  test("only a skill for an immediate flow waits before it helps", () => {
    const skills = { calls: { overflowAfter: "1 min" }, mails: { overflowAfter: "1 min", overflowAbove: 3 } };
    expect(
      wrong({ demand: { mails: MAILS }, ...advisers({ skills }) }).map((text) => text.split(":")[0]),
    ).toEqual(["teams.advisers.skills.mails.overflowAfter", "teams.advisers.skills.mails.overflowAbove"]);
  });

  test("somebody handles each flow that brings contacts", () => {
    const nobody = (demand: WrittenScenario) => wrong({ demand, ...advisers({ skills: { calls: {} } }) });
    expect(nobody({ mails: MAILS })).toEqual(["demand.mails: a team that handles this flow, no team"]);
    expect(nobody({ visits: CALLS })).toEqual(["demand.visits: a team that handles this flow, no team"]);
    expect(nobody({ mails: { ...MAILS, volume: 0 } })).toEqual([]);
    expect(nobody({ mails: { ...MAILS, volume: 0, backlog: 5 } })).toHaveLength(1);
    // Fed by others only.
    const calls = { handOver: { flow: "mails", share: "10 %" } };
    expect(nobody({ calls, mails: { ...MAILS, volume: 0 } })).toHaveLength(1);
    const never = { handOver: { flow: "mails", share: 0 } };
    expect(nobody({ calls: never, mails: { ...MAILS, volume: 0 } })).toEqual([]);
  });

  test("a platform without teams is legal", () => {
    expect(teamFindings({ ...scenarioOf(), teams: {} })).toEqual([]);
  });

  test("where caisses are kept apart, each is some team's own", () => {
    const team = { site: "here", posts: 1, shift: "day" };
    const own = (policy: string, ...caisses: string[][]) =>
      wrong({
        demand: { calls: { routing: { policy, overflowAfter: "1 min" } } },
        teams: Object.fromEntries(
          caisses.map((list, i) => [i === 0 ? "advisers" : `more${i}`, { ...team, caisses: list }]),
        ),
      });
    expect(own("pooled", ["gironde"])).toEqual([]);
    for (const policy of ["ownFirst", "separate"]) {
      expect(own(policy, ["gironde"], ["landes"])).toEqual([]);
      expect(own(policy, ["gironde"])).toEqual([
        "demand.calls.caisses.landes: a team that handles this flow and whose own caisse this is, no team",
      ]);
    }
    expect(wrong({ demand: { calls: { routing: { policy: "separate" } } } })).toEqual([]);
    // Contacts of a deferred flow wait for the teams whose own they are, whatever the calls do.
    const mails = { ...MAILS, caisses: { gironde: "50 %", landes: "50 %" } };
    expect(wrong({ demand: { mails }, ...advisers({ caisses: ["gironde"] }) })).toHaveLength(1);
  });
});
