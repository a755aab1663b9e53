import type { Estimate } from "../../engine/statistics/intervals.ts";
import { dayParts, weekdayOf } from "../dates.ts";
import { isoOf, monthTitle } from "./axes.ts";
import { type ChartContext, isNarrow } from "./chart.ts";
import { STEPS } from "./colours.ts";

/** An open day of a calendar. */
export interface Day {
  readonly date: string;
  readonly number: number;
  readonly calls: Estimate;
  /** Share of the replications in which the day is a peak, 0–1. */
  readonly peakShare: number;
}

/** [px] between months, of the name above a month and of its weekday letters. */
const GUTTER = 18;
const NAME = 38;

/** A day and where its square stands [px]. */
export type Cell = Day & {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
};

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/**
 * Places every day in the block of its month: a column for each weekday that is open, a row for each week.
 *
 * @param days open days in order
 * @param context of the chart
 * @returns squares, texts where there is none, names of months and the height [px] of all
 */
export function layOut(days: readonly Day[], context: ChartContext) {
  const { language, width } = context;
  const months = monthsOf(days);
  const weekdays = [...new Set(days.map(({ number }) => weekdayOf(number)))].sort((a, b) => a - b);
  const perRow = Math.min(months.length, isNarrow(context) ? 2 : 4);
  const block = (width - GUTTER * (perRow - 1)) / perRow;
  const side = Math.min(34, block / weekdays.length);
  const tall = Math.min(side, 24);
  const isYears = months[0]!.year !== months.at(-1)!.year;
  const cells: Cell[] = [];
  const names: Label[] = [];
  const blanks: Label[] = [];
  let top = 0;
  for (let row = 0; row * perRow < months.length; row++) {
    const inRow = months.slice(row * perRow, (row + 1) * perRow);
    const weeks = inRow.map(({ first, last }) => weekOf(last) - weekOf(first) + 1);
    inRow.forEach(({ year, month, first, last }, column) => {
      const left = column * (block + GUTTER);
      names.push({ x: left + 2, y: top + 10, text: monthTitle(year, month, isYears, language) });
      weekdays.forEach((weekday, i) => {
        blanks.push({ x: left + (i + 0.5) * side, y: top + NAME - 9, text: initial(weekday, language) });
      });
      for (let number = first; number <= last; number++) {
        const i = weekdays.indexOf(weekdayOf(number));
        if (i < 0) continue;
        const x1 = left + i * side;
        const y1 = top + NAME + (weekOf(number) - weekOf(first)) * tall;
        const day = days.find((each) => each.number === number);
        if (day) cells.push({ ...day, x1, x2: x1 + side, y1, y2: y1 + tall });
        else blanks.push({ x: x1 + side / 2, y: y1 + tall / 2, text: String(dayParts(isoOf(number)).day) });
      }
    });
    top += NAME + Math.max(...weeks) * tall + 10;
  }
  return { cells, names, blanks, height: top };
}

/** Weeks begin on Monday. */
function weekOf(number: number): number {
  return Math.floor((number - weekdayOf(number)) / 7);
}

function monthsOf(days: readonly Day[]) {
  const [from, to] = [days[0]!.number, days.at(-1)!.number];
  const months: { year: number; month: number; first: number; last: number }[] = [];
  for (let number = from; number <= to; number++) {
    const { year, month } = dayParts(isoOf(number));
    const current = months.at(-1);
    if (current?.year === year && current.month === month) current.last = number;
    else months.push({ year, month, first: number, last: number });
  }
  return months;
}

function initial(weekday: number, language: ChartContext["language"]): string {
  return (language === "fr" ? "LMMJVSD" : "MTWTFSS")[weekday]!;
}

const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * Chooses the bounds between the shades: round numbers that split the range evenly.
 *
 * @param days of the calendar
 * @returns one bound fewer than there are shades
 */
export function classesOf(days: readonly Day[]): readonly number[] {
  const volumes = days.map(({ calls }) => calls.mean);
  const [low, high] = [Math.min(...volumes), Math.max(...volumes)];
  const raw = (high - low) / STEPS.length;
  const unit = 10 ** Math.floor(Math.log10(Math.max(raw, 1)));
  const width = ROUND.map((factor) => factor * unit).find((each) => each >= raw) ?? unit;
  const first = Math.ceil(low / width) * width;
  const start = first === low ? first + width : first;
  return Array.from({ length: STEPS.length - 1 }, (_, i) => start + i * width);
}
