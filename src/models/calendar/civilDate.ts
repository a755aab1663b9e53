/**
 * Arithmetic on civil dates, written as ISO strings ("2017-04-01") in the proleptic Gregorian calendar.
 *
 * A date has no time and no time zone here, so no clock and no `Date` is involved. Day number 0 is 1970-01-01.
 * Both conversions shift the year to start in March, so that the leap day comes last (Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms", 2013).
 */

const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const EPOCH_SHIFT = 719_468; // from 0000-03-01 to 1970-01-01
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The parts of a civil date. */
export interface DateParts {
  readonly year: number;
  /** 1 January … 12 December. */
  readonly month: number;
  /** 1 … 31. */
  readonly day: number;
}

/**
 * Number of a civil day.
 *
 * @param year four digits
 * @param month [1–12]
 * @param day [1–31]; beyond the end of the month it runs into the next
 * @returns days since 1970-01-01
 */
export function dayNumberOf({ year, month, day }: DateParts): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/**
 * Parts of the day with a number.
 *
 * @param dayNumber days since 1970-01-01, an integer
 * @returns its year, month and day
 */
export function datePartsOf(dayNumber: number): DateParts {
  const shifted = dayNumber + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/**
 * Writes a civil date.
 *
 * @param parts a date that exists
 * @returns ISO 8601, as "2017-04-01"
 */
export function isoDate({ year, month, day }: DateParts): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/**
 * Says whether a date exists: 2017-02-30 does not.
 *
 * @param parts any integers
 * @returns whether the calendar has this day
 */
export function dateExists(parts: DateParts): boolean {
  // A day that the month lacks has run into another month.
  const found = datePartsOf(dayNumberOf(parts));
  return found.year === parts.year && found.month === parts.month;
}

/**
 * Number of a day from its ISO form.
 *
 * @param date as "2017-04-01", a date that exists
 * @returns days since 1970-01-01
 * @throws RangeError when the text is no date
 */
export function dayNumber(date: string): number {
  const [, year, month, day] = ISO_DATE.exec(date) ?? [];
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  if (day === undefined || !dateExists(parts))
    throw new RangeError(`expected an ISO date, received "${date}"`);
  return dayNumberOf(parts);
}

/**
 * The ISO form of a day from its number.
 *
 * @param number days since 1970-01-01, an integer
 * @returns as "2017-04-01"
 */
export function dateOfDayNumber(number: number): string {
  return isoDate(datePartsOf(number));
}

/**
 * The date some days later.
 *
 * @param date ISO date
 * @param days [days] may be negative
 * @returns ISO date
 */
export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumber(date) + days);
}

/**
 * Days from one date to another.
 *
 * @param from ISO date
 * @param to ISO date
 * @returns [days], 0 for the same date, negative when `to` comes first
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Day of the week.
 *
 * @param date ISO date
 * @returns 0 Monday … 6 Sunday, as the indexes of `WEEKDAYS`
 */
export function weekdayIndex(date: string): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

/**
 * Month of the year.
 *
 * @param date ISO date
 * @returns 0 January … 11 December, as the indexes of `MONTHS`
 */
export function monthIndex(date: string): number {
  return datePartsOf(dayNumber(date)).month - 1;
}
