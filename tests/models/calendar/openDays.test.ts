import { expect, test } from "vitest";
import { openDays } from "../../../src/models/calendar/openDays.ts";

const WORKING_WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const opening = { days: [...WORKING_WEEK], holidays: "france" as const, closed: [] };
const year2017 = { from: "2017-01-01", to: "2017-12-31" };

test("2017 has 251 open weekdays in France", () => {
  const days = openDays(opening, year2017);
  expect(days).toHaveLength(251);
  expect(days[0]).toBe("2017-01-02");
  expect(days.at(-1)).toBe("2017-12-29");
});

test("2017 has 260 weekdays where no holiday is kept", () => {
  expect(openDays({ ...opening, holidays: "none" }, year2017)).toHaveLength(260);
});

test("a closed date is closed, once, whether a holiday or not", () => {
  const closed = ["2017-05-26", "2017-05-26", "2017-07-14", "2017-07-15"];
  const days = openDays({ ...opening, closed }, year2017);
  expect(days).toHaveLength(250);
  expect(days).not.toContain("2017-05-26");
});

test("both ends of the horizon are included", () => {
  expect(openDays(opening, { from: "2017-04-03", to: "2017-04-04" })).toEqual(["2017-04-03", "2017-04-04"]);
  expect(openDays(opening, { from: "2017-04-03", to: "2017-04-03" })).toEqual(["2017-04-03"]);
});

test("holidays of every year of the horizon are kept", () => {
  const days = openDays(opening, { from: "2016-12-30", to: "2019-01-02" });
  expect(days).not.toContain("2018-01-01");
  expect(days).not.toContain("2018-05-10");
  expect(days).not.toContain("2019-01-01");
  expect(days).toContain("2019-01-02");
});

test("a horizon of one public holiday has no open day", () => {
  expect(openDays(opening, { from: "2017-07-14", to: "2017-07-14" })).toEqual([]);
});
