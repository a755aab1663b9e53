import { areaY, dot, line, ruleY, text } from "@observablehq/plot";
import type { Course, Quantiles } from "../../planning/report/course.ts";
import { objectivePercent } from "../chances.ts";
import { dateText, dayNumber } from "../dates.ts";
import { NO_VALUE } from "../estimates.ts";
import { numberText, percentText } from "../numbers.ts";
import { bottomAxis, dayTicks, leftAxis } from "./axes.ts";
import { type Chart, type ChartContext, say } from "./chart.ts";
import { ACCENT, BAND, INK, SHORT } from "./colours.ts";
import { drawChart } from "./drawChart.ts";

interface Point {
  readonly date: string;
  readonly day: number;
  readonly values: Quantiles;
}

/**
 * Draws how the period may go: the handling rate since the first day, of which eight replications in ten stay in the band.
 * Where nobody calls, the backlog of deferred contacts instead.
 *
 * @param course quantiles at some days
 * @param objective share to reach, 0–1; undefined where there is none
 * @param context of the chart
 * @returns undefined with fewer than three days to show
 */
export function courseChart(
  course: Course,
  objective: number | undefined,
  context: ChartContext,
): Chart | undefined {
  const rates = pointsOf(course, "handlingRate");
  const isRate = rates.length > 0;
  const points = isRate ? rates : pointsOf(course, "mailBacklog");
  if (points.length < 3) return undefined;
  const { language } = context;
  const id = "course";
  const aim = isRate ? objective : undefined;
  const title = titleOf(points.at(-1)!, isRate, aim, context);
  const measure = isRate
    ? say("Taux {de calls} traité{e}s depuis le début", "Handling rate since the first day", context)
    : say("{Mails} en stock", "{Mail} backlog", context);
  const description = say(
    `${measure}, jour après jour : la médiane et la bande où restent huit répétitions sur dix.`,
    `${measure}, day by day: the median and the band in which eight replications in ten stay.`,
    context,
  );
  const lowest = isRate ? Math.min(...points.map(({ values }) => values.low), aim ?? 1) : 0;
  const highest = Math.max(...points.map(({ values }) => values.high), aim ?? 0);
  const room = (highest - lowest) * 0.1 || 0.01;
  const write = (value: number): string =>
    writeValue(value, isRate, highest - lowest < 0.04 ? 1 : 0, context);
  const svg = drawChart(
    {
      id,
      title,
      description,
      legend: [
        { mark: "line", colour: ACCENT, text: say("médiane", "median", context) },
        { mark: "area", colour: BAND, text: say("8 répétitions sur 10", "8 replications in 10", context) },
        ...(aim === undefined
          ? []
          : [{ mark: "dashed" as const, colour: SHORT, text: say("objectif", "objective", context) }]),
      ],
      panels: [
        {
          height: 290,
          options: {
            marginLeft: 58,
            marginRight: 14,
            marginTop: 26,
            marginBottom: 44,
            x: { domain: [points[0]!.day, points.at(-1)!.day] },
            y: {
              domain: [isRate ? lowest - room : 0, isRate ? Math.min(1, highest + room) : highest + room],
            },
            marks: [
              ...leftAxis({ label: measure, format: write }),
              areaY(points, {
                x: "day",
                y1: ({ values }: Point) => values.low,
                y2: ({ values }: Point) => values.high,
                fill: BAND,
              }),
              line(points, {
                x: "day",
                y: ({ values }: Point) => values.median,
                stroke: ACCENT,
                strokeWidth: 2.4,
              }),
              dot(points.slice(-1), {
                x: "day",
                y: ({ values }: Point) => values.median,
                fill: ACCENT,
                r: 4,
              }),
              ...(aim === undefined
                ? []
                : [
                    ruleY([aim], { stroke: SHORT, strokeDasharray: "5 4", strokeWidth: 1.6 }),
                    text([aim], {
                      y: (value: number) => value,
                      text: () => objectivePercent(aim, language),
                      frameAnchor: "right",
                      textAnchor: "end",
                      dy: -8,
                      fill: SHORT,
                      fontWeight: "bold",
                    }),
                  ]),
              ...(isRate ? [] : [ruleY([0], { stroke: INK })]),
              ...bottomAxis(dayTicks(points[0]!.date, points.at(-1)!.date, context)),
            ],
          },
        },
      ],
    },
    context,
  );
  const note = say(
    `Sur ${course.replications} répétitions : une sur dix est sous la bande, une sur dix au-dessus. C'est ce qui peut arriver à une période prise seule, et non l'incertitude de la moyenne.`,
    `Of ${course.replications} replications, one in ten is below the band and one in ten above. This is what may happen to a single period, not the uncertainty of the mean.`,
    context,
  );
  return { id, title, description, svg, table: tableOf(points, isRate, measure, context), note };
}

function pointsOf({ points }: Course, key: "handlingRate" | "mailBacklog"): readonly Point[] {
  return points.flatMap(({ date, [key]: values }) =>
    values === undefined ? [] : [{ date, day: dayNumber(date), values }],
  );
}

function writeValue(value: number, isRate: boolean, decimals: number, { language }: ChartContext): string {
  return isRate ? percentText(value, decimals, language) : numberText(value, 0, language);
}

function titleOf(
  { date, values }: Point,
  isRate: boolean,
  aim: number | undefined,
  context: ChartContext,
): string {
  const { language } = context;
  const [low, high] = [values.low, values.high].map((value) => writeValue(value, isRate, 1, context));
  const what = isRate
    ? say("le taux {de calls} traité{e}s", "the handling rate", context)
    : say("le stock", "the backlog", context);
  const said = say(
    `Huit fois sur dix, ${what} finit entre ${low} et ${high}`,
    `Eight times in ten, ${what} ends between ${low} and ${high}`,
    context,
  );
  if (aim === undefined) return `${said} ${language === "fr" ? "au" : "by"} ${dateText(date, language)}`;
  const objective = objectivePercent(aim, language);
  if (values.high < aim)
    return say(
      `${said}, au-dessous de l'objectif de ${objective}`,
      `${said}, below the objective of ${objective}`,
      context,
    );
  if (values.low >= aim)
    return say(
      `${said}, au niveau de l'objectif de ${objective} ou au-dessus`,
      `${said}, at or above the objective of ${objective}`,
      context,
    );
  return say(
    `${said}, de part et d'autre de l'objectif de ${objective}`,
    `${said}, on either side of the objective of ${objective}`,
    context,
  );
}

function tableOf(
  points: readonly Point[],
  isRate: boolean,
  measure: string,
  context: ChartContext,
): Chart["table"] {
  const { language } = context;
  const cell = (value: number): string => writeValue(value, isRate, 1, context);
  return {
    headers: [
      say("Jour", "Day", context),
      say(
        `${measure} : 1 répétition sur 10 est au-dessous de`,
        `${measure}: 1 replication in 10 is below`,
        context,
      ),
      say("Médiane", "Median", context),
      say("1 sur 10 est au-dessus de", "1 in 10 is above", context),
    ],
    rows: points.map(({ date, values }) => [
      dateText(date, language),
      ...[values.low, values.median, values.high].map((value) =>
        Number.isFinite(value) ? cell(value) : NO_VALUE,
      ),
    ]),
  };
}
