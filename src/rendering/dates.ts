import type { Language } from "../models/scenario/bilingual.ts";
import { NO_BREAK_SPACE } from "./textLayout.ts";

/** January first. */
export const MONTH_NAMES: Readonly<Record<Language, readonly string[]>> = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** Monday first. */
export const WEEKDAY_NAMES: Readonly<Record<Language, readonly string[]>> = {
  fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

const MILLISECONDS_PER_DAY = 86_400_000;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;

/** The parts of an ISO date. */
export interface DayParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/**
 * @param iso a date such as `2017-04-01`
 * @returns its year, month and day
 */
export function dayParts(iso: string): DayParts {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return { year, month, day };
}

/**
 * Numbers days so that they can be drawn beside each other.
 *
 * @param iso a date
 * @returns days since 1970-01-01; no time zone is involved
 */
export function dayNumber(iso: string): number {
  const { year, month, day } = dayParts(iso);
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

/**
 * @param number of a day, as `dayNumber` gives it
 * @returns 0–6, Monday is 0
 */
export function weekdayOf(number: number): number {
  return (((number + FIRST_WEEKDAY) % 7) + 7) % 7;
}

/**
 * Writes a date in words.
 *
 * @param iso a date
 * @param language of the reader
 * @returns `1er avril 2017` or `1 April 2017`, not to be broken
 */
export function dateText(iso: string, language: Language): string {
  const { year, month, day } = dayParts(iso);
  return [dayOfMonth(day, language), MONTH_NAMES[language][month - 1]!, String(year)].join(NO_BREAK_SPACE);
}

/** The same without the year. */
export function dayText(iso: string, language: Language): string {
  const { month, day } = dayParts(iso);
  return [dayOfMonth(day, language), MONTH_NAMES[language][month - 1]!].join(NO_BREAK_SPACE);
}

function dayOfMonth(day: number, language: Language): string {
  return language === "fr" && day === 1 ? "1er" : String(day);
}

/**
 * Writes a moment of the day.
 *
 * @param seconds [s] since midnight
 * @param language of the reader
 * @returns `9 h 30` or `9:30`, not to be broken
 */
export function timeText(seconds: number, language: Language): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.round((seconds % 3600) / 60);
  const two = String(minutes).padStart(2, "0");
  if (language === "en") return `${hours}:${two}`;
  return [hours, "h", ...(minutes === 0 ? [] : [two])].join(NO_BREAK_SPACE);
}

/**
 * Reads the key of a half-hour.
 *
 * @param key as `09:30`
 * @returns [s] since midnight
 */
export function secondsOfKey(key: string): number {
  const [hours = 0, minutes = 0] = key.split(":").map(Number);
  return hours * 3600 + minutes * 60;
}
