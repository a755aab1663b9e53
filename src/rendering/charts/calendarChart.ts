import { dot, rect, text } from "@observablehq/plot";
import type { Estimate } from "../../engine/statistics/intervals.ts";
import { dateText, dayNumber, dayParts } from "../dates.ts";
import { estimateText, NO_VALUE } from "../estimates.ts";
import { numberText, percentText } from "../numbers.ts";
import { onDay } from "./axes.ts";
import { type Cell, classesOf, type Day, layOut } from "./calendarLayout.ts";
import { type Chart, type ChartContext, say } from "./chart.ts";
import { INK, MUTED, SHORT, STEPS, textOnStep, WHITE } from "./colours.ts";
import { drawChart } from "./drawChart.ts";
import type { LegendItem } from "./legend.ts";
import type { KeyedFigures } from "./weekHeatmap.ts";

/** What a day is held against. */
export interface CalendarSubject {
  /** Calls presented above which a day is a peak; undefined where there is no threshold. */
  readonly peakAbove: number | undefined;
  /** Peak days of the whole period. */
  readonly peakDays: Estimate | undefined;
}

/** A day is marked as a peak when it is one in this part of the periods, and as a possible one from the other on. */
const OFTEN = 0.5;
const SOMETIMES = 0.1;

/**
 * Draws the days of a period month by month, shaded by calls presented, with the peak days marked.
 *
 * @param days open days, with the date as key
 * @param subject threshold of peak days, and how many there are
 * @param context of the chart
 * @returns undefined with fewer than five days that have calls
 */
export function calendarChart(
  days: readonly KeyedFigures[],
  subject: CalendarSubject,
  context: ChartContext,
): Chart | undefined {
  const shown = days.flatMap(dayOf);
  if (shown.length < 5 || shown.every(({ calls }) => calls.mean === 0)) return undefined;
  const id = "calendar";
  const title = titleOf(shown, subject, context);
  const description = say(
    "Calendrier des jours ouvrés : plus la case est sombre, plus il y a {de calls} présenté{e}s ; les jours de pointe portent un cadre et un triangle.",
    "Calendar of the open days: the darker the cell, the more {calls} presented; peak days have a frame and a triangle.",
    context,
  );
  const { cells, blanks, names, height } = layOut(shown, context);
  const classes = classesOf(shown);
  const stepOf = ({ calls }: Day): number => classes.filter((bound) => calls.mean >= bound).length;
  const often = cells.filter(({ peakShare }) => peakShare >= OFTEN);
  const sometimes = cells.filter(({ peakShare }) => peakShare >= SOMETIMES && peakShare < OFTEN);
  const corner = (side: "x1" | "x2" | "y1" | "y2", by: number) => (cell: Cell) => cell[side] + by;
  const frame = {
    x1: corner("x1", 1.5),
    x2: corner("x2", -1.5),
    y1: corner("y1", 1.5),
    y2: corner("y2", -1.5),
    fill: "none",
    stroke: SHORT,
  };
  const svg = drawChart(
    {
      id,
      title,
      description,
      legend: legendOf(classes, subject, context),
      panels: [
        {
          height,
          options: {
            margin: 0,
            x: { type: "identity" },
            y: { type: "identity" },
            axis: null,
            marks: [
              text(names, {
                x: "x",
                y: "y",
                text: "text",
                textAnchor: "start",
                fontWeight: "bold",
                fill: INK,
              }),
              text(blanks, { x: "x", y: "y", text: "text", fill: MUTED, fontSize: 10 }),
              rect(cells, {
                x1: "x1",
                x2: "x2",
                y1: "y1",
                y2: "y2",
                fill: (cell: Cell) => STEPS[stepOf(cell)]!,
                stroke: WHITE,
              }),
              text(cells, {
                x: (cell: Cell) => (cell.x1 + cell.x2) / 2,
                y: (cell: Cell) => (cell.y1 + cell.y2) / 2,
                text: (cell: Cell) => String(dayParts(cell.date).day),
                fill: (cell: Cell) => textOnStep(stepOf(cell)),
                fontSize: 10,
              }),
              // So that the frame stands out on a dark cell.
              rect(often, { ...frame, stroke: WHITE, strokeWidth: 4.4 }),
              rect(sometimes, { ...frame, strokeWidth: 1.5, strokeDasharray: "3 2" }),
              rect(often, { ...frame, strokeWidth: 2.4 }),
              dot(often, {
                x: corner("x2", -3),
                y: corner("y1", 3.5),
                symbol: "triangle",
                fill: SHORT,
                stroke: WHITE,
                strokeWidth: 1,
                r: 4,
              }),
            ],
          },
        },
      ],
    },
    context,
  );
  const { peakAbove } = subject;
  const count = shown[0]!.calls.count;
  const note =
    peakAbove === undefined
      ? say(
          "{Calls} présenté{e}s par jour ouvré, {redials} compris, en moyenne sur les répétitions.",
          "{Calls} presented on each open day, {redials} included, in the mean over the replications.",
          context,
        )
      : say(
          `{Calls} présenté{e}s par jour ouvré, {redials} compris, en moyenne sur les répétitions. Un jour de pointe dépasse ${numberText(peakAbove, 0, context.language)} {calls} ; sa fréquence est la part des ${count} répétitions où il les dépasse. Un jour précis est donc plus ou moins exposé : le simulateur ne prédit pas lequel dépassera le seuil.`,
          `{Calls} presented on each open day, {redials} included, in the mean over the replications. A peak day exceeds ${numberText(peakAbove, 0, context.language)} {calls}; how often is the share of the ${count} replications in which it does. A given day is thus more or less exposed: the simulator does not predict which one will exceed the threshold.`,
          context,
        );
  return { id, title, description, svg, table: tableOf(shown, subject, context), note };
}

function dayOf({ key: date, figures }: KeyedFigures): readonly Day[] {
  const { callsPresented: calls, peakDays } = figures;
  return calls ? [{ date, number: dayNumber(date), calls, peakShare: peakDays?.mean ?? 0 }] : [];
}

function legendOf(
  classes: readonly number[],
  { peakAbove }: CalendarSubject,
  context: ChartContext,
): readonly LegendItem[] {
  const bound = (value: number): string => numberText(value, 0, context.language);
  const shades = STEPS.map((colour, i): LegendItem => {
    const [from, to] = [classes[i - 1], classes[i]];
    const text =
      from === undefined
        ? `< ${bound(to!)}`
        : to === undefined
          ? `≥ ${bound(from)}`
          : `${bound(from)}–${bound(to)}`;
    return { mark: "area", colour, text };
  });
  if (peakAbove === undefined) return shades;
  return [
    ...shades,
    {
      mark: "up",
      colour: SHORT,
      text: say(
        `jour de pointe au moins 1 fois sur 2 (cadre plein)`,
        `peak day at least 1 time in 2 (solid frame)`,
        context,
      ),
    },
    {
      mark: "dashedRing",
      colour: SHORT,
      text: say("de 1 fois sur 10 à 1 fois sur 2", "1 time in 10 to 1 in 2", context),
    },
  ];
}

function titleOf(
  days: readonly Day[],
  { peakAbove, peakDays }: CalendarSubject,
  context: ChartContext,
): string {
  const { language } = context;
  const most = busiestText(days, context);
  if (peakAbove === undefined || peakDays === undefined) return most.charAt(0).toUpperCase() + most.slice(1);
  const threshold = numberText(peakAbove, 0, language);
  if (peakDays.mean === 0)
    return say(
      `Aucun jour simulé ne dépasse ${threshold} {calls} ; ${most}`,
      `No simulated day exceeds ${threshold} {calls}; ${most}`,
      context,
    );
  const count = estimateText(peakDays, "days", language);
  const often = days.filter(({ peakShare }) => peakShare >= OFTEN).length;
  const exposed =
    often === 0
      ? say("aucun n'y est exposé une fois sur deux", "none is exposed to it one time in two", context)
      : say(
          `${often} y ${often > 1 ? "sont exposés" : "est exposé"} au moins une fois sur deux`,
          `${often} of them ${often > 1 ? "are" : "is"} exposed to it at least one time in two`,
          context,
        );
  return say(
    `${count} jours dépassent ${threshold} {calls} en moyenne ; ${exposed}`,
    `${count} days exceed ${threshold} {calls} in the mean; ${exposed}`,
    context,
  );
}

/** Names the busiest day where its interval tells it from the others. */
function busiestText(days: readonly Day[], context: ChartContext): string {
  const { language } = context;
  const rounded = (calls: number): string => numberText(calls, calls >= 1000 ? -1 : 0, language);
  const [busiest, second] = [...days].sort((a, b) => b.calls.mean - a.calls.mean);
  const { mean, low } = busiest!.calls;
  if (low !== null && low > second!.calls.mean)
    return say(
      `le jour le plus chargé est ${onDay(busiest!.date, language)} (${rounded(mean)} {calls} en moyenne)`,
      `the busiest day is ${dateText(busiest!.date, language)} (${rounded(mean)} {calls} in the mean)`,
      context,
    );
  const all = days.reduce((sum, { calls }) => sum + calls.mean, 0) / days.length;
  return say(
    `${rounded(all)} {calls} par jour ouvré en moyenne ; aucun jour ne se détache nettement`,
    `${rounded(all)} {calls} on an open day in the mean; no day stands out clearly`,
    context,
  );
}

function tableOf(
  days: readonly Day[],
  { peakAbove }: CalendarSubject,
  context: ChartContext,
): Chart["table"] {
  const { language } = context;
  const isPeaked = peakAbove !== undefined;
  return {
    headers: [
      say("Jour", "Day", context),
      say("{Calls} présenté{e}s", "{Calls} presented", context),
      ...(isPeaked
        ? [say("Jour de pointe, part des répétitions", "Peak day, share of replications", context)]
        : []),
    ],
    rows: days.map(({ date, calls, peakShare }) => [
      dateText(date, language),
      estimateText(calls, "calls", language),
      ...(isPeaked ? [peakShare === 0 ? NO_VALUE : percentText(peakShare, 0, language)] : []),
    ]),
  };
}
