import { describe, expect, test } from "vitest";
import { ruleFindings } from "../../../src/models/scenario/checks/ruleChecks.ts";
import { scenarioOf, type WrittenScenario } from "../../support/scenarios.ts";

/** What is wrong with a small scenario, as "path: expected, received (hint)". */
function wrong(overrides: WrittenScenario, language: "fr" | "en" = "en"): readonly string[] {
  return ruleFindings(scenarioOf(overrides)).map(({ path, expected, received, hint }) => {
    const end = hint === undefined ? "" : ` (${hint[language]})`;
    return `${path.join(".")}: ${expected[language]}, ${received[language]}${end}`;
  });
}

const advisers = (more: WrittenScenario) => wrong({ teams: { advisers: more } });
const MAILS = {
  kind: "deferred",
  volume: 100,
  handling: { law: "constant", mean: "3 min" },
  dueOpenDays: 2,
};

test("the small scenario that the tests change is right", () => {
  expect(wrong({})).toEqual([]);
});

describe("activities", () => {
  const activity = (more: WrittenScenario, language: "fr" | "en" = "en") =>
    wrong({ activities: { meeting: { teams: ["advisers"], hours: "9h00 - 10h00", ...more } } }, language);

  test("take place on weekdays or on dates of the horizon", () => {
    expect(activity({ weekdays: ["monday"] })).toEqual([]);
    expect(activity({ dates: ["2017-03-06", "2017-03-12"] })).toEqual([]);
    expect(activity({})).toEqual(["activities.meeting: either weekdays or dates, neither"]);
    expect(activity({ weekdays: ["monday"], dates: ["2017-03-06"] }, "fr")).toEqual([
      "activities.meeting: weekdays ou dates, les deux",
    ]);
    expect(activity({ dates: ["2017-03-06", "2017-03-13"] })).toEqual([
      "activities.meeting.dates.1: a date of the horizon, 2017-03-06 to 2017-03-12, 2017-03-13",
    ]);
  });

  test("are of teams that exist, in hours in which one of them works", () => {
    const weekdays = ["monday"];
    expect(activity({ weekdays, teams: ["advisors"] })).toEqual([
      'activities.meeting.teams.0: a team of "teams" (advisers), "advisors" (did you mean "advisers"?)',
    ]);
    expect(activity({ weekdays, hours: "8h00 - 9h01" })).toEqual([]);
    expect(activity({ weekdays, hours: "8h00 - 9h00" })).toEqual([
      "activities.meeting.hours: hours in which somebody works (9h00 - 17h00), 8h00 - 9h00",
    ]);
  });
});

describe("incidents together", () => {
  const two = (second: WrittenScenario) =>
    wrong({
      incidents: {
        a: { from: "2017-03-07", to: "2017-03-08", demand: { calls: 10 } },
        b: { demand: { calls: 11 }, ...second },
      },
    });

  test("multiply the volume of a day by a hundred at most", () => {
    expect(two({ from: "2017-03-09", to: "2017-03-10" })).toEqual([]);
    expect(two({ from: "2017-03-08", to: "2017-03-10" })).toEqual([
      "incidents.b.demand.calls: at most ×100 for all incidents of a day together, more on 2017-03-08",
    ]);
  });
});

describe("incidents", () => {
  const incident = (more: WrittenScenario) =>
    wrong({ incidents: { fire: { from: "2017-03-07", to: "2017-03-08", ...more } } });

  test("hit something", () => {
    const nothing = "incidents.fire: what it hits: sites, teams (and absent), demand or cut, nothing";
    expect(incident({})).toEqual([nothing]);
    expect(incident({ sites: ["here"], absent: 0 })).toEqual([nothing]);
    for (const hits of [
      { sites: ["here"] },
      { teams: ["advisers"] },
      { demand: { calls: 2 } },
      { cut: ["calls"] },
    ]) {
      expect(incident(hits)).toEqual([]);
    }
  });

  test("hit sites, teams and flows that exist, and cut immediate flows only", () => {
    expect(incident({ sites: ["her"], teams: ["adviser"] })).toEqual([
      'incidents.fire.sites.0: a site of "sites" (here), "her" (did you mean "here"?)',
      'incidents.fire.teams.0: a team of "teams" (advisers), "adviser" (did you mean "advisers"?)',
    ]);
    expect(incident({ demand: { call: 2 } })).toEqual([
      'incidents.fire.demand.call: a flow of "demand" (calls), "call" (did you mean "calls"?)',
    ]);
    const fire = { from: "2017-03-07", to: "2017-03-08", cut: ["mails"], demand: { mails: 2 } };
    expect(wrong({ demand: { mails: MAILS }, incidents: { fire } })).toEqual([
      'incidents.fire.cut.0: an immediate flow of "demand" (calls), "mails"',
    ]);
  });

  test("begin before they end, and lie in the horizon at least partly", () => {
    const dates = (from: string, to: string) => incident({ from, to, sites: ["here"] });
    expect(dates("2017-02-01", "2017-03-06")).toEqual([]);
    expect(dates("2017-03-12", "2017-04-01")).toEqual([]);
    expect(dates("2017-03-08", "2017-03-07")).toEqual([
      "incidents.fire.to: a date not before 2017-03-08, 2017-03-07",
    ]);
    expect(dates("2017-03-13", "2017-03-14")).toEqual([
      "incidents.fire.from: a date of the horizon, 2017-03-06 to 2017-03-12, 2017-03-13",
    ]);
    expect(dates("2017-03-01", "2017-03-05")).toEqual([
      "incidents.fire.to: a date of the horizon, 2017-03-06 to 2017-03-12, 2017-03-05",
    ]);
  });
});

describe("rules of teams", () => {
  test("a reinforcement comes by forecast or during the day", () => {
    const calledUp = (more: WrittenScenario) => advisers({ calledUp: { upToPositions: 9, ...more } });
    expect(calledUp({})).toEqual([]);
    expect(calledUp({ forecastAbove: "never" })).toEqual([
      'teams.advisers.calledUp.forecastAbove: a number of calls forecast, or a rule "duringDay", never',
    ]);
    const duringDay = { positions: 2, queueAbove: 0 };
    expect(calledUp({ forecastAbove: "never", duringDay })).toEqual([]);
    expect(calledUp({ duringDay: { positions: 2, handlingRateBelow: "80 %" } })).toEqual([]);
    expect(calledUp({ duringDay: { positions: 2 } })).toEqual([
      "teams.advisers.calledUp.duringDay: queueAbove or handlingRateBelow, or both, neither",
    ]);
  });

  test("listening has room in its hours, and a team that listens", () => {
    const listening = (more: WrittenScenario) =>
      advisers({ listening: { sessions: 9, lasts: "30 min", within: "9h00 - 9h30", ...more } });
    expect(listening({ by: "advisers" })).toEqual([]);
    expect(listening({ by: "adviser", within: "9h00 - 9h29" })).toEqual([
      'teams.advisers.listening.by: a team of "teams" (advisers), "adviser" (did you mean "advisers"?)',
      "teams.advisers.listening.within: at least 30 min, a session, 9h00 - 9h29",
    ]);
  });

  test("overtime looks at a deferred flow", () => {
    const overtime = (flow: string) =>
      wrong({
        demand: { mails: MAILS },
        teams: { advisers: { overtime: { flow, backlogDaysAbove: 10, hours: "1 h" } } },
      });
    expect(overtime("mails")).toEqual([]);
    expect(overtime("calls")).toEqual([
      'teams.advisers.overtime.flow: a deferred flow of "demand" (mails), "calls"',
    ]);
  });

  test("set hours for deferred contacts are hours in which somebody works", () => {
    const hours = (written: string) => wrong({ blending: { setHours: { hours: written, share: "50 %" } } });
    expect(hours("16h00 - 18h00")).toEqual([]);
    expect(hours("17h00 - 18h00")).toEqual([
      "blending.setHours.hours: hours in which somebody works (9h00 - 17h00), 17h00 - 18h00",
    ]);
  });
});

test("parts that are wrong in themselves are passed over", () => {
  const { activities, incidents } = scenarioOf({
    activities: { meeting: { teams: ["nobody"], hours: "1h00 - 2h00", dates: ["1999-01-01"] } },
    incidents: { fire: { from: "1999-01-02", to: "1999-01-01", sites: ["nowhere"] } },
  });
  expect(ruleFindings({ activities, incidents })).toEqual([]);
});
