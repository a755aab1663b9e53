import { describe, expect, it } from "vitest";
import { rulesOf } from "../../../src/planning/schedule/rules.ts";
import { type Template, templatesOf } from "../../../src/planning/schedule/templates.ts";
import { scenarioOf, type WrittenScenario } from "../../support/scenarios.ts";

const HOUR = 3600;

function templates(scheduling: WrittenScenario | undefined, overrides: WrittenScenario = {}) {
  const scenario = scenarioOf({ ...(scheduling && { scheduling }), ...overrides });
  const { rules, assumed } = rulesOf(scenario);
  return { ...templatesOf(scenario, rules), rules, assumed };
}

const hoursOf = ({ fromSeconds, toSeconds }: Template): string => `${fromSeconds / HOUR}-${toSeconds / HOUR}`;

describe("the rules of a roster", () => {
  it("are the file's where it has some, and else the usual ones, which are named as assumed", () => {
    const { rules, assumed } = templates({ hoursPerWeek: "32 h", spread: 2 });
    expect([rules.hoursPerWeek, rules.spread, rules.rest]).toEqual([32 * HOUR, 2, 11 * HOUR]);
    expect(assumed).not.toContain("hoursPerWeek");
    expect(assumed).not.toContain("spread");
    expect(assumed).toContain("rest");
    // The phone from nine to four, the shift to five.
    expect(rules.hours).toEqual({ fromSeconds: 9 * HOUR, toSeconds: 17 * HOUR });
  });
});

describe("the shifts that may be worked", () => {
  it("begin at every step and have every length, with the unpaid noon break on top", () => {
    const { templates: made } = templates({
      hours: "9h00 - 17h00",
      lengths: ["6 h", "7 h"],
      startsEvery: "30 min",
    });
    const own = made.filter(({ shift }) => shift === undefined);
    expect(own.map(hoursOf)).toEqual(["9-15.75", "9-16.75", "9.5-16.25", "10-16.75"]);
    expect(own.map(({ paidSeconds }) => paidSeconds / HOUR)).toEqual([6, 7, 6, 6]);
  });

  it("have only breaks that fall an hour from their beginning and end", () => {
    const { templates: made } = templates({ hours: "12h00 - 17h00", lengths: ["4 h"] });
    const own = made.find(({ shift }) => shift === undefined)!;
    // Noon to 16:45, lunch not paid: no morning break, lunch between 13:00 and 14:00, the last break over by 15:45.
    expect(own.breaks.map(({ starts }) => [starts[0]! / HOUR, starts.at(-1)! / HOUR])).toEqual([
      [13, 13.25],
      [14, 15.5],
    ]);
    expect(own.toSeconds).toBe(16.75 * HOUR);
  });

  it("include those of the teams, and leave out those without a break of 20 min before six hours are over", () => {
    const sound = { hours: "9h00 - 16h00", breaks: [{ lasts: "30 min", within: "11h30 - 14h00" }] };
    const { templates: made, leftOut } = templates(undefined, { shifts: { day: sound } });
    expect(leftOut).toEqual([]);
    expect(made[0]).toMatchObject({ shift: "day", paidSeconds: 6.5 * HOUR });
    expect(templates(undefined).leftOut).toEqual(["day"]);
    const short = { hours: "9h00 - 16h00", breaks: [{ lasts: "15 min", within: "11h30 - 14h00" }] };
    expect(templates(undefined, { shifts: { day: short } }).leftOut).toEqual(["day"]);
  });

  it("place the long break so that nobody works more than six hours in a row", () => {
    const long = { hours: "7h00 - 17h00", breaks: [{ lasts: "1 h", within: "9h00 - 16h00" }] };
    const [made] = templates({ hours: "7h00 - 17h00" }, { shifts: { day: long } }).templates;
    // At 13:00 at the latest, six hours after seven; and so that its end is six hours before five: from 10:00 on.
    expect(made!.breaks[0]!.starts[0]).toBe(10 * HOUR);
    expect(made!.breaks[0]!.starts.at(-1)).toBe(13 * HOUR);
  });

  it("never exceed ten paid hours a day, nor the hours of the week", () => {
    const long = { hours: "7h00 - 18h30", breaks: [{ lasts: "1 h", within: "11h00 - 14h00" }] };
    expect(templates({ hours: "7h00 - 19h00" }, { shifts: { day: long } }).leftOut).toEqual(["day"]);
    const { templates: made } = templates({ hoursPerWeek: "6 h", lengths: ["6 h", "7 h"] });
    expect(new Set(made.map(({ paidSeconds }) => paidSeconds / HOUR))).toEqual(new Set([6]));
  });
});
