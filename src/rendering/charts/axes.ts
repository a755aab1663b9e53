import { axisX, axisY, gridX, gridY, type Markish } from "@observablehq/plot";
import type { Language } from "../../models/scenario/bilingual.ts";
import { dayNumber, dayParts, dayText, MONTH_NAMES, timeText, weekdayOf } from "../dates.ts";
import { NO_BREAK_SPACE } from "../textLayout.ts";
import { type ChartContext, isNarrow } from "./chart.ts";
import { GRID, MUTED } from "./colours.ts";

/** What stands beside an axis. */
export interface AxisText {
  /** What it counts, with the unit. */
  readonly label: string;
  readonly format: (value: number) => string;
  readonly ticks?: number | readonly number[];
  /** Lines of each text, 1 unless told. */
  readonly lines?: number;
}

const LINES = { stroke: GRID, strokeOpacity: 1 };

/**
 * @param text label and format
 * @param withGrid false where lines would disturb
 * @returns a vertical axis on the left, with its grid
 */
export function leftAxis({ label, format, ticks = 5 }: AxisText, withGrid = true): Markish[] {
  const at = typeof ticks === "number" ? { ticks } : { ticks: [...ticks] };
  return [
    ...(withGrid ? [gridY({ ...at, ...LINES })] : []),
    axisY({
      ...at,
      anchor: "left",
      label,
      labelArrow: "none",
      labelOffset: 40,
      tickSize: 0,
      tickFormat: format,
      fill: MUTED,
    }),
  ];
}

/**
 * @param text label and format
 * @param withGrid false where lines would disturb
 * @returns a horizontal axis at the bottom, with its grid
 */
export function bottomAxis({ label, format, ticks = 6, lines = 1 }: AxisText, withGrid = false): Markish[] {
  const at = typeof ticks === "number" ? { ticks } : { ticks: [...ticks] };
  return [
    ...(withGrid ? [gridX({ ...at, ...LINES })] : []),
    axisX({
      ...at,
      anchor: "bottom",
      label,
      labelArrow: "none",
      labelAnchor: "center",
      labelOffset: 24 + 12 * lines,
      tickSize: 0,
      tickFormat: format,
      fill: MUTED,
    }),
  ];
}

const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fr: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" "),
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
};

/** Above this many days, months are marked; else weeks or days. */
const LONG = 70;

/**
 * Chooses what to write under a row of days.
 *
 * @param from ISO date
 * @param to ISO date
 * @param context for whom
 * @returns day numbers and their texts
 */
export function dayTicks(from: string, to: string, context: ChartContext): AxisText {
  const { language } = context;
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const label = language === "fr" ? "Date" : "Date";
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (days.length <= LONG) {
    const isShort = days.length <= 10;
    const step = days.length > 35 && isNarrow(context) ? 2 : 1;
    const ticks = days.filter((day) => isShort || weekdayOf(day) === 0).filter((_, i) => i % step === 0);
    return { label, ticks, format: (day) => shortDay(isoOf(day), language) };
  }
  const months = days.filter((day) => dayParts(isoOf(day)).day === 1 || day === first);
  const room = context.width / (isNarrow(context) ? 52 : 48);
  const step = Math.ceil(months.length / room);
  const ticks = months.filter((_, i) => i % step === 0);
  const isYears = dayParts(from).year !== dayParts(to).year;
  return {
    label,
    ticks,
    format: (day) => {
      const { year, month } = dayParts(isoOf(day));
      const name = SHORT_MONTHS[language][month - 1]!;
      return isYears && (month === 1 || day === first) ? `${name}\n${year}` : name;
    },
  };
}

/**
 * @param number of a day
 * @returns its ISO date
 */
export function isoOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

function shortDay(iso: string, language: Language): string {
  const { month, day } = dayParts(iso);
  return `${day}${NO_BREAK_SPACE}${SHORT_MONTHS[language][month - 1]}`;
}

/**
 * @param iso a date
 * @param language of the reader
 * @returns `le 1er avril`, `on 1 April`
 */
export function onDay(iso: string, language: Language): string {
  return `${language === "fr" ? "le" : "on"} ${dayText(iso, language)}`;
}

/** The full name of a month, with its year where the period has several. */
export function monthTitle(year: number, month: number, withYear: boolean, language: Language): string {
  const name = MONTH_NAMES[language][month - 1]!;
  const text = language === "fr" ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  return withYear ? `${text}${NO_BREAK_SPACE}${year}` : text;
}

/**
 * @param fromSeconds [s] since midnight
 * @param toSeconds [s] since midnight
 * @param language of the reader
 * @returns `de 9 h 30 à 11 h`, `from 9:30 to 11:00`
 */
export function spanText(fromSeconds: number, toSeconds: number, language: Language): string {
  const [from, to] = [timeText(fromSeconds, language), timeText(toSeconds, language)];
  return language === "fr" ? `de ${from} à ${to}` : `from ${from} to ${to}`;
}
