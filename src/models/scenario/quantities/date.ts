import { type DateParts, dateExists, datePartsOf, dayNumberOf, isoDate } from "../../calendar/civilDate.ts";
import { type Bilingual, didYouMean } from "../bilingual.ts";
import { plainSpaces } from "./numbers.ts";
import { quantityLeaf, type Reading } from "./quantity.ts";

const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const YEARS: Bilingual = {
  fr: `une année de ${FIRST_YEAR} à ${LAST_YEAR}`,
  en: `a year from ${FIRST_YEAR} to ${LAST_YEAR}`,
};

/**
 * Reads a date, ISO ("2017-04-01") or French ("01/04/2017", the day first).
 *
 * @param written what stands in the file
 * @returns the ISO form of a date that exists
 */
function readDate(written: unknown): Reading<string> {
  if (typeof written !== "string") return { hint: undefined };
  const text = plainSpaces(written);
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  const [, frenchDay, frenchMonth, frenchYear] = DAY_FIRST.exec(text) ?? [];
  if (year === undefined && frenchYear === undefined) return { hint: undefined };
  const parts: DateParts = {
    year: Number(year ?? frenchYear),
    month: Number(month ?? frenchMonth),
    day: Number(day ?? frenchDay),
  };
  if (parts.year < FIRST_YEAR || parts.year > LAST_YEAR) return { hint: YEARS };
  if (!dateExists(parts)) return { hint: lastDayOf(parts) };
  const iso = isoDate(parts);
  return year === undefined || iso === text ? { value: iso } : { hint: didYouMean(iso) };
}

function lastDayOf({ year, month }: DateParts): Bilingual | undefined {
  if (month < 1 || month > 12) return undefined;
  const { day } = datePartsOf(dayNumberOf({ year, month: month + 1, day: 0 }));
  return { fr: `ce mois a ${day} jours`, en: `that month has ${day} days` };
}

/** The leaf for a date, from either written form to the ISO one. */
export const date = quantityLeaf(
  {
    kind: "date",
    expected: {
      fr: "une date qui existe, comme 2017-04-01",
      en: "a date that exists, such as 2017-04-01",
    },
    read: readDate,
  },
  ["2017-04-01"],
);
