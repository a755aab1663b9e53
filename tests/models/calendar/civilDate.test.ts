import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  dateExists,
  dateOfDayNumber,
  datePartsOf,
  dayNumber,
  dayNumberOf,
  daysBetween,
  isoDate,
  monthIndex,
  weekdayIndex,
} from "../../../src/models/calendar/civilDate.ts";

const anyDayNumber = fc.integer({ min: dayNumber("1600-01-01"), max: dayNumber("2399-12-31") });

// Every day of four centuries, after which the calendar repeats itself.
const ERA = Array.from({ length: 146_097 }, (_, place) => dayNumber("1900-01-01") + place);

test("a day number and its date are two names of one day", () => {
  expect(ERA.filter((number) => dayNumber(dateOfDayNumber(number)) !== number)).toEqual([]);
});

test("day numbers count as Date.UTC does", () => {
  const differing = ERA.filter((number) => {
    const { year, month, day } = datePartsOf(number);
    return dayNumberOf({ year, month, day }) !== Date.UTC(year, month - 1, day) / 86_400_000;
  });
  expect(differing).toEqual([]);
});

test("each day is followed by the next day of the week", () => {
  expect(weekdayIndex("1969-12-31")).toBe(2);
  expect(weekdayIndex("1970-01-01")).toBe(3);
  expect(weekdayIndex("2017-04-03")).toBe(0);
  fc.assert(
    fc.property(anyDayNumber, (number) => {
      const [today, tomorrow] = [dateOfDayNumber(number), dateOfDayNumber(number + 1)];
      expect(weekdayIndex(tomorrow)).toBe((weekdayIndex(today) + 1) % 7);
    }),
  );
});

test("adding days crosses months, years and the leap day", () => {
  expect(addDays("2016-02-28", 1)).toBe("2016-02-29");
  expect(addDays("2017-02-28", 1)).toBe("2017-03-01");
  expect(addDays("2017-12-31", 1)).toBe("2018-01-01");
  expect(addDays("2017-01-01", -1)).toBe("2016-12-31");
  expect(daysBetween("2017-01-01", "2017-12-31")).toBe(364);
  expect(daysBetween("2017-12-31", "2017-01-01")).toBe(-364);
});

test("months are numbered from 0 January to 11 December", () => {
  expect(["2017-01-31", "2017-02-01", "2017-12-01"].map(monthIndex)).toEqual([0, 1, 11]);
});

test("only days that the calendar has exist", () => {
  expect(dateExists({ year: 2016, month: 2, day: 29 })).toBe(true);
  expect(dateExists({ year: 2000, month: 2, day: 29 })).toBe(true);
  expect(dateExists({ year: 1900, month: 2, day: 29 })).toBe(false);
  expect(dateExists({ year: 2017, month: 2, day: 30 })).toBe(false);
  expect(dateExists({ year: 2017, month: 13, day: 1 })).toBe(false);
  expect(dateExists({ year: 2017, month: 0, day: 1 })).toBe(false);
  expect(dateExists({ year: 2017, month: 1, day: 0 })).toBe(false);
});

test("an ISO date has four, two and two figures", () => {
  expect(isoDate({ year: 987, month: 6, day: 5 })).toBe("0987-06-05");
});

test("a text that is no date is refused by name", () => {
  expect(() => dayNumber("2017-02-30")).toThrow('expected an ISO date, received "2017-02-30"');
  expect(() => dayNumber("tomorrow")).toThrow(RangeError);
});
