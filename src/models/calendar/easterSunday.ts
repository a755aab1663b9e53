import { isoDate } from "./civilDate.ts";

/**
 * Easter Sunday by the anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms", 1991, chapter 8, after Butcher
 * 1876 and Jones 1922), with the letters of the book.
 *
 * @param year Gregorian, from 1583
 * @returns ISO date, between 22 March and 25 April
 */
export function easterSunday(year: number): string {
  const a = year % 19; // place in the cycle of Meton
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30; // from 21 March to the full moon
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7; // from there to Sunday
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return isoDate({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}
