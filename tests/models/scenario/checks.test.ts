import { describe, expect, test } from "vitest";
import { changed, interpret, refusal, SCENARIO } from "./scenarioText.ts";

test("the scenario that the tests change is right", () => {
  expect(refusal(SCENARIO)).toEqual(["accepted"]);
});

describe("demand", () => {
  test("the shares of the caisses sum to 100 % within 0.1 %", () => {
    const landes = (share: string) => refusal(changed("landes: 40 %", `landes: ${share}`));
    expect(landes("39.9 %")).toEqual(["accepted"]);
    expect(landes("40.1 %")).toEqual(["accepted"]);
    expect(landes("39.8 %")).toEqual([
      "s.yaml:15:14 demand.calls.caisses: expected shares that sum to 100 %, received 99.8 %",
    ]);
    expect(landes("41 %")[0]).toMatch(/received 101 %$/);
    expect(refusal(changed("{ gironde: 60 %, landes: 40 % }", "{}"))[0]).toMatch(/received 0 %$/);
  });

  test("there is one index for each half-hour of the opening hours, or none", () => {
    const halfHours = (list: string) => refusal(changed("[1, 2, 2, 1]", list));
    expect(halfHours("[]")).toEqual(["accepted"]);
    expect(halfHours("[1, 2, 2]")).toEqual([
      "s.yaml:19:16 demand.calls.halfHours: expected 4 indexes, one for each half-hour of the opening hours, received 3",
    ]);
    expect(halfHours("[1, 2,5, 2, 1]")).toEqual([
      "s.yaml:19:16 demand.calls.halfHours: expected 4 indexes, one for each half-hour of the opening hours, received 5 (in a list 1,2 is two values: write 1.2)",
    ]);
    expect(refusal(changed("9h00 - 11h00", "9h00 - 10h45"))).toEqual(["accepted"]);
  });

  test("indexes leave some half-hour and some day for the calls to come", () => {
    expect(refusal(changed("[1, 2, 2, 1]", "[0, 0, 0, 0]"))).toEqual([
      "s.yaml:19:16 demand.calls.halfHours: expected at least one index above 0, received only zeros",
    ]);
    const monday = changed("[monday, tuesday, wednesday, thursday, friday]", "[monday]").replace(
      /, trainingDays: 20/,
      "",
    );
    expect(refusal(changed("{ monday: 1.3 }", "{ monday: 0 }", monday))).toEqual([
      "s.yaml:13:5 demand.calls: expected at least one index above 0, received only zeros",
    ]);
    const june = changed("from: 2017-01-01, to: 2017-12-31", "from: 2017-06-06, to: 2017-06-06")
      .replace("closed: [2017-05-26]", "closed: []")
      .replace(/ {2}recruits.*\n/, "");
    const silent = june.replace("{ dates: [2017-02-06], factor: 1.4 }", "{ dates: [2017-06-06], factor: 0 }");
    expect(refusal(silent)).toEqual([
      "s.yaml:13:5 demand.calls: expected at least one index above 0, received only zeros",
    ]);
    expect(refusal(silent.replace("factor: 0", "factor: 0.1"))).toEqual(["accepted"]);
  });

  test("indexes leave some day for the mails to come, an open one or not", () => {
    const saturday = changed("from: 2017-01-01, to: 2017-12-31", "from: 2017-06-09, to: 2017-06-10")
      .replace("closed: [2017-05-26]", "closed: []")
      .replace("dates: [2017-02-06]", "dates: [2017-06-09]")
      .replace(/ {2}recruits.*\n/, "");
    const mails = (weekdays: string) =>
      refusal(saturday.replace("    dueOpenDays", `    weekdays: ${weekdays}\n    dueOpenDays`));
    expect(mails("{ friday: 0 }")).toEqual(["accepted"]);
    expect(mails("{ friday: 0, saturday: 0 }")).toEqual([
      "s.yaml:23:5 demand.mails: expected at least one index above 0, received only zeros",
    ]);
  });

  test("no calls and no staff are legal", () => {
    expect(interpret(changed("volume: 775 927", "volume: 0")).scenario.demand.calls?.volume).toBe(0);
    const nobody = changed("posts: 35", "posts: 0").replace(/ {2}recruits.*\n/, "");
    expect(interpret(nobody).scenario.teams.sudo?.posts).toBe(0);
    const noTeam = SCENARIO.slice(0, SCENARIO.indexOf("teams:"));
    expect(interpret(`${noTeam}teams: {}\n`).scenario.teams).toEqual({});
  });
});

describe("horizon", () => {
  test("the horizon runs forward", () => {
    expect(refusal(changed("to: 2017-12-31", "to: 2016-12-31"))).toEqual([
      "s.yaml:5:34 horizon.to: expected a date not before 2017-01-01, received 2016-12-31",
    ]);
  });

  test("the horizon is at most ten years long", () => {
    expect(refusal(changed("to: 2017-12-31", "to: 2026-12-31"))).toEqual(["accepted"]);
    expect(refusal(changed("to: 2017-12-31", "to: 2027-01-01"))).toEqual([
      "s.yaml:5:34 horizon.to: expected a horizon of at most 10 years from 2017-01-01, received 2027-01-01",
    ]);
  });

  test("a horizon without an open day names the holiday that closes it", () => {
    const one = changed("from: 2017-01-01, to: 2017-12-31", "from: 2017-05-01, to: 2017-05-01")
      .replace("closed: [2017-05-26]", "closed: []")
      .replace("dates: [2017-02-06]", "dates: [2017-05-01]")
      .replace(/ {2}recruits.*\n/, "");
    const message =
      "s.yaml:5:10 horizon: expected at least one open day, received only closed days and public holidays, 2017-05-01 to 2017-05-01";
    expect(refusal(one)).toEqual([`${message} (2017-05-01 is Labour Day)`]);
    expect(refusal(one.replace("holidays: france", "holidays: none"))).toEqual(["accepted"]);
    const closed = one.replace("holidays: france", "holidays: none").replace("[]", "[2017-05-01]");
    expect(refusal(closed)).toEqual([message]);
  });

  test("closed dates and special days lie in the horizon", () => {
    const where = "expected a date of the horizon, 2017-01-01 to 2017-12-31";
    expect(refusal(changed("[2017-05-26]", "[2017-05-26, 2018-05-11]"))).toEqual([
      `s.yaml:9:24 opening.closed.1: ${where}, received 2018-05-11`,
    ]);
    expect(refusal(changed("[2017-02-06]", "[2016-02-06]"))).toEqual([
      `s.yaml:18:39 demand.calls.specialDays.payment.dates.0: ${where}, received 2016-02-06`,
    ]);
  });
});

describe("teams", () => {
  test("a site or shift of a team is one that the file describes", () => {
    expect(refusal(changed("site: gironde, posts", "site: girond, posts"))).toEqual([
      's.yaml:34:17 teams.sudo.site: expected a site of "sites" (gironde, landes), received "girond" (did you mean "gironde"?)',
    ]);
    expect(refusal(changed("shift: late", "shift: night"))).toEqual([
      's.yaml:35:46 teams.recruits.shift: expected a shift of "shifts" (day, late), received "night"',
    ]);
    expect(refusal(changed("site: gironde, posts", "site: constructor, posts"))).toHaveLength(1);
  });

  test("a break lies inside its shift and its window is long enough", () => {
    const within = (hours: string) => refusal(changed("11h30 - 14h00", hours));
    expect(within("8h30 - 9h15")).toEqual(["accepted"]);
    expect(within("8h00 - 9h15")).toEqual([
      "s.yaml:31:65 shifts.day.breaks.0.within: expected hours within 8h30 - 16h30, received 8h00 - 9h15",
    ]);
    expect(within("16h00 - 17h00")[0]).toMatch(/received 16h00 - 17h00$/);
    expect(within("12h00 - 12h30")).toEqual([
      "s.yaml:31:65 shifts.day.breaks.0.within: expected at least 45 min, the break itself, received 12h00 - 12h30",
    ]);
  });

  test("a team is there on some day of the horizon, and comes before it goes", () => {
    expect(refusal(changed("from: 2017-04-03", "from: 2016-04-03"))).toEqual(["accepted"]);
    expect(refusal(changed("until: 2017-06-30", "until: 2018-06-30"))).toEqual(["accepted"]);
    const late = changed("from: 2017-04-03", "from: 2018-04-03").replace(
      "until: 2017-06-30",
      "until: 2018-06-30",
    );
    expect(refusal(late)).toEqual([
      "s.yaml:35:58 teams.recruits.from: expected a date not after 2017-12-31, the last day of the horizon, received 2018-04-03",
    ]);
    const early = changed("from: 2017-04-03", "from: 2015-04-03").replace(
      "until: 2017-06-30",
      "until: 2016-06-30",
    );
    expect(refusal(early)).toEqual([
      "s.yaml:35:77 teams.recruits.until: expected a date not before 2017-01-01, received 2016-06-30",
    ]);
    expect(refusal(changed("until: 2017-06-30", "until: 2017-04-02"))).toEqual([
      "s.yaml:35:77 teams.recruits.until: expected a date not before 2017-04-03, received 2017-04-02",
    ]);
  });

  test("training is over while the team is there", () => {
    // From 3 April to 30 June 2017: 65 weekdays, 5 holidays and the closed 26 May.
    const training = (days: number) => refusal(changed("trainingDays: 20", `trainingDays: ${days}`));
    expect(training(59)).toEqual(["accepted"]);
    expect(training(60)).toEqual([
      "s.yaml:35:103 teams.recruits.trainingDays: expected at most 59 days, the open days of the team, received 60",
    ]);
  });
});

test("broken rules of different parts are reported together", () => {
  const text = changed("landes: 40 %", "landes: 30 %")
    .replace("[1, 2, 2, 1]", "[1]")
    .replace("site: gironde, posts", "site: girond, posts");
  expect(refusal(text).map((line) => line.split(": ")[0])).toEqual([
    "s.yaml:15:14 demand.calls.caisses",
    "s.yaml:19:16 demand.calls.halfHours",
    "s.yaml:34:17 teams.sudo.site",
  ]);
});
