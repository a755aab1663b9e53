import { rect, text } from "@observablehq/plot";
import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Wording } from "../../models/measures/catalogue.ts";
import type { Figures } from "../../planning/summary.ts";
import { secondsOfKey, timeText, WEEKDAY_NAMES } from "../dates.ts";
import { estimateText, NO_VALUE, sharedDecimals } from "../estimates.ts";
import { numberText, percentText } from "../numbers.ts";
import { bottomAxis, leftAxis, spanText } from "./axes.ts";
import { type Chart, type ChartContext, isNarrow, say } from "./chart.ts";
import { STEPS, textOnStep, WHITE } from "./colours.ts";
import { drawChart } from "./drawChart.ts";
import type { LegendItem } from "./legend.ts";

/** Figures of a part of the period: `1 09:00` is Monday from 9:00 to 9:30. */
export interface KeyedFigures {
  readonly key: string;
  readonly figures: Figures;
}

interface Cell {
  /** 0–6, Monday is 0. */
  readonly weekday: number;
  readonly fromSeconds: number;
  readonly rate: Estimate;
}

const HALF_HOUR_SECONDS = 1800;
/** [points] Steps are at least this wide, so that a difference of nothing much is no alarm. */
const LEAST_STEP = 2;
/** Half-hours that a title has room for. */
const MOST_NAMED = 4;

const MEASURES: Readonly<Record<WeekMeasure, Wording>> = {
  handlingRate: { fr: "Taux {de calls} traité{e}s", en: "Handling rate" },
  serviceLevel: { fr: "Niveau de service", en: "Service level" },
};

/** What the cells show. */
export type WeekMeasure = "handlingRate" | "serviceLevel";

/**
 * Draws the handling rate, or the service level, of each half-hour of each weekday: the darker, the lower it is.
 *
 * @param parts weekdays × half-hours of the period
 * @param measure to show
 * @param context of the chart
 * @returns undefined with fewer than two weekdays or half-hours that have calls
 */
export function weekHeatmap(
  parts: readonly KeyedFigures[],
  measure: WeekMeasure,
  context: ChartContext,
): Chart | undefined {
  const { language } = context;
  const cells = parts.flatMap((part) => cellOf(part, measure));
  const weekdays = [...new Set(cells.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  const times = [...new Set(cells.map(({ fromSeconds }) => fromSeconds))].sort((a, b) => a - b);
  if (weekdays.length < 2 || times.length < 2) return undefined;
  const id = "week";
  const title = titleOf(cells, measure, context);
  const description = say(
    `${MEASURES[measure].fr} par jour de la semaine et par demi-heure, en pour cent ; plus la case est sombre, plus le chiffre est bas.`,
    `${MEASURES[measure].en} by weekday and half-hour, in per cent; the darker the cell, the lower the figure.`,
    context,
  );
  // On a phone the day runs downwards, so that the numbers find room.
  const isUpright = isNarrow(context);
  const step = stepOf(cells);
  const drawn = cells.map((cell) => {
    const column = weekdays.indexOf(cell.weekday);
    const row = times.indexOf(cell.fromSeconds);
    const [x, y] = isUpright ? [column, row] : [row, column];
    return {
      x1: x,
      x2: x + 1,
      y1: y,
      y2: y + 1,
      x: x + 0.5,
      y: y + 0.5,
      fill: STEPS[step(cell)]!,
      ink: textOnStep(step(cell)),
      text: numberText(cell.rate.mean * 100, 0, language),
    };
  });
  const dayNames = weekdays.map((weekday) => shortWeekday(WEEKDAY_NAMES[language][weekday]!, isUpright));
  const timeNames = times.map((seconds) => timeText(seconds, language));
  const [columns, rows] = isUpright ? [dayNames, timeNames] : [timeNames, dayNames];
  const every = isUpright ? 1 : Math.ceil(columns.length / Math.floor((context.width - 80) / 46));
  const svg = drawChart(
    {
      id,
      title,
      description,
      legend: legendOf(cells, context),
      panels: [
        {
          height: rows.length * (isUpright ? 24 : 34) + 50,
          options: {
            marginLeft: isUpright ? 54 : 76,
            marginRight: 4,
            marginTop: 6,
            marginBottom: 44,
            x: { domain: [0, columns.length] },
            y: { domain: [0, rows.length], reverse: true },
            marks: [
              rect(drawn, {
                x1: "x1",
                x2: "x2",
                y1: "y1",
                y2: "y2",
                fill: "fill",
                stroke: WHITE,
                strokeWidth: 2,
              }),
              text(drawn, { x: "x", y: "y", text: "text", fill: "ink" }),
              ...leftAxis(
                { label: "", ticks: rows.map((_, i) => i + 0.5), format: (value) => rows[value - 0.5]! },
                false,
              ),
              ...bottomAxis({
                label: isUpright
                  ? say("Jour", "Weekday", context)
                  : say("Début de la demi-heure", "Half-hour from", context),
                ticks: columns.map((_, i) => i + 0.5).filter((_, i) => i % every === 0),
                format: (value) => columns[value - 0.5]!,
              }),
            ],
          },
        },
      ],
    },
    context,
  );
  const note = say(
    `${MEASURES[measure].fr}, en pour cent des {calls} présenté{e}s de la demi-heure, {redials} compris, en moyenne sur la période.`,
    `${MEASURES[measure].en}, in per cent of the {calls} presented in the half-hour, {redials} included, in the mean over the period.`,
    context,
  );
  return { id, title, description, svg, table: tableOf(cells, weekdays, times, context), note };
}

function cellOf({ key, figures }: KeyedFigures, measure: WeekMeasure): readonly Cell[] {
  const [weekday = "", time = ""] = key.split(" ");
  const rate = figures[measure];
  return rate ? [{ weekday: Number(weekday) - 1, fromSeconds: secondsOfKey(time), rate }] : [];
}

function shortWeekday(name: string, isShort: boolean): string {
  return isShort ? name.slice(0, 3) : name;
}

/** Steps of equal width, whole per cents, from the highest rate down; the last takes what is lower still. */
interface Steps {
  /** Upper end of the first step [%]. */
  readonly top: number;
  /** [points] */
  readonly width: number;
}

function stepsOf(cells: readonly Cell[]): Steps {
  const rates = cells.map(({ rate }) => rate.mean * 100);
  const top = Math.ceil(Math.max(...rates));
  const width = Math.max(LEAST_STEP, Math.ceil((top - Math.min(...rates)) / STEPS.length));
  return { top, width };
}

function stepOf(cells: readonly Cell[]): (cell: Cell) => number {
  const { top, width } = stepsOf(cells);
  return ({ rate }) =>
    Math.min(STEPS.length - 1, Math.max(0, Math.ceil((top - rate.mean * 100) / width) - 1));
}

/** The steps that some cell has, the highest rates first. */
function legendOf(cells: readonly Cell[], context: ChartContext): readonly LegendItem[] {
  const { language } = context;
  const { top, width } = stepsOf(cells);
  const step = stepOf(cells);
  const end = (at: number): string => numberText(Math.max(0, top - at * width), 0, language);
  return STEPS.flatMap((colour, i): readonly LegendItem[] =>
    cells.some((cell) => step(cell) === i)
      ? [{ mark: "area", colour, text: `${end(i + 1)}–${end(i)}${language === "fr" ? "\u00a0%" : "%"}` }]
      : [],
  );
}

/** Names the lowest half-hours as far as their intervals tell them from the others. */
function titleOf(cells: readonly Cell[], measure: WeekMeasure, context: ChartContext): string {
  const { language } = context;
  const sorted = [...cells].sort((a, b) => a.rate.mean - b.rate.mean);
  const [worst, best] = [sorted[0]!, sorted.at(-1)!];
  const { high } = worst.rate;
  const top = percentText(best.rate.mean, 0, language);
  const isClear = high !== null && best.rate.low !== null && high < best.rate.low;
  if (!isClear)
    return say(
      `${MEASURES[measure].fr} : pas de différence nette d'une demi-heure de la semaine à l'autre`,
      `${MEASURES[measure].en}: no clear difference between the half-hours of the week`,
      context,
    );
  const lowest = sorted.filter(({ rate }) => (rate.low ?? rate.mean) <= high);
  const rate = percentText(worst.rate.mean, 0, language);
  if (lowest.length > MOST_NAMED || lowest.some(({ weekday }) => weekday !== worst.weekday))
    return say(
      `${MEASURES[measure].fr} : de ${rate} à ${top} selon la demi-heure ; aucune n'est nettement la plus basse`,
      `${MEASURES[measure].en}: from ${rate} to ${top} by half-hour; none is clearly the lowest`,
      context,
    );
  const day = WEEKDAY_NAMES[language][worst.weekday]!;
  const when = whenText(lowest, language);
  const about = lowest.length > 1 ? say("environ ", "about ", context) : "";
  if (measure === "serviceLevel")
    return say(
      `Le creux de la semaine : le ${day} ${when}, le niveau de service est de ${rate}${about && " environ"}, contre ${top} au mieux`,
      `The low point of the week: on ${day}s ${when}, the service level is ${about}${rate}, against ${top} at best`,
      context,
    );
  return say(
    `Le creux de la semaine : le ${day} ${when}, ${about}${rate} des {calls} sont traité{e}s, contre ${top} au mieux`,
    `The low point of the week: on ${day}s ${when}, ${about}${rate} of the {calls} are handled, against ${top} at best`,
    context,
  );
}

/** `de 10 h à 10 h 30`; of several, `à 10 h, 10 h 30 et 12 h`. */
function whenText(cells: readonly Cell[], language: ChartContext["language"]): string {
  const starts = cells.map(({ fromSeconds }) => fromSeconds).sort((a, b) => a - b);
  if (starts.length === 1) return spanText(starts[0]!, starts[0]! + HALF_HOUR_SECONDS, language);
  const texts = starts.map((seconds) => timeText(seconds, language));
  const [at, and] = language === "fr" ? ["à", "et"] : ["at", "and"];
  return `${at} ${texts.slice(0, -1).join(", ")} ${and} ${texts.at(-1)}`;
}

function tableOf(
  cells: readonly Cell[],
  weekdays: readonly number[],
  times: readonly number[],
  context: ChartContext,
): Chart["table"] {
  const { language } = context;
  const decimals = sharedDecimals(
    cells.map(({ rate }) => rate),
    "share",
  );
  return {
    headers: [say("Début", "From", context), ...weekdays.map((weekday) => WEEKDAY_NAMES[language][weekday]!)],
    rows: times.map((seconds) => [
      timeText(seconds, language),
      ...weekdays.map((weekday) => {
        const cell = cells.find((each) => each.weekday === weekday && each.fromSeconds === seconds);
        return cell ? estimateText(cell.rate, "share", language, decimals) : NO_VALUE;
      }),
    ]),
  };
}
