import { expect, test } from "vitest";
import { weekdayIndex } from "../../../src/models/calendar/civilDate.ts";
import { easterSunday } from "../../../src/models/calendar/easterSunday.ts";

test("Easter falls on the dates of the almanacs", () => {
  const almanac = {
    1818: "1818-03-22", // the earliest possible
    1943: "1943-04-25", // the latest possible
    1954: "1954-04-18", // where Gauss's rule without its exceptions gives 25 April
    1981: "1981-04-19", // the same for 26 April
    2008: "2008-03-23",
    2016: "2016-03-27",
    2017: "2017-04-16",
    2018: "2018-04-01",
    2019: "2019-04-21",
    2024: "2024-03-31",
    2025: "2025-04-20",
    2038: "2038-04-25",
  };
  for (const [year, date] of Object.entries(almanac)) expect(easterSunday(Number(year))).toBe(date);
});

test("Easter is a Sunday between 22 March and 25 April in every year from 1900 to 2199", () => {
  for (let year = 1900; year < 2200; year++) {
    const easter = easterSunday(year);
    expect(weekdayIndex(easter)).toBe(6);
    expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
  }
});
