import { expect, test } from "vitest";
import { frenchHolidays } from "../../../src/models/calendar/frenchHolidays.ts";

test("2017 has the eleven holidays of the law on their dates", () => {
  expect(frenchHolidays(2017).map(({ date, fr }) => `${date} ${fr}`)).toEqual([
    "2017-01-01 Jour de l'an",
    "2017-04-17 Lundi de Pâques",
    "2017-05-01 Fête du travail",
    "2017-05-08 Victoire de 1945",
    "2017-05-25 Ascension",
    "2017-06-05 Lundi de Pentecôte",
    "2017-07-14 Fête nationale",
    "2017-08-15 Assomption",
    "2017-11-01 Toussaint",
    "2017-11-11 Victoire de 1918",
    "2017-12-25 Noël",
  ]);
});

test("Good Friday and 26 December are working days outside Alsace and Moselle", () => {
  const dates = frenchHolidays(2017).map(({ date }) => date);
  expect(dates).not.toContain("2017-04-14");
  expect(dates).not.toContain("2017-12-26");
});

test("Ascension may share its date with Labour Day, as in 2008", () => {
  const sameDay = frenchHolidays(2008).filter(({ date }) => date === "2008-05-01");
  expect(sameDay.map(({ en }) => en)).toEqual(["Labour Day", "Ascension"]);
});
