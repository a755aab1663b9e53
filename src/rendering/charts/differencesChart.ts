import { dot, ruleX, ruleY, text } from "@observablehq/plot";
import type { Estimate } from "../../engine/statistics/intervals.ts";
import { differenceText, NO_VALUE, sharedDecimals } from "../estimates.ts";
import { signedText } from "../numbers.ts";
import { DIFFERENCE_WORDS, type DifferenceVerdict, judgeDifference } from "../verdicts.ts";
import { bottomAxis } from "./axes.ts";
import { type Chart, type ChartContext, isNarrow, say } from "./chart.ts";
import { ACCENT, INK, MUTED, SHORT, WHITE } from "./colours.ts";
import { drawChart } from "./drawChart.ts";
import { twoLines } from "./twoLines.ts";

/** A scenario and how much its rate differs from that of the baseline. */
export interface ScenarioChange {
  readonly title: string;
  readonly difference: Estimate;
}

/** What the chart is about. */
export interface ChangesSubject {
  /** The finding. */
  readonly title: string;
  /** "of the …", as under an axis. */
  readonly measure: string;
  readonly baseline: string;
}

/**
 * Draws how scenarios differ from the baseline, with the intervals of the differences.
 *
 * @param changes scenarios that can be compared
 * @param subject finding, measure, baseline
 * @param context of the chart
 * @returns undefined where nothing is compared
 */
export function differencesChart(
  changes: readonly ScenarioChange[],
  { title, measure, baseline }: ChangesSubject,
  context: ChartContext,
): Chart | undefined {
  const { language } = context;
  if (changes.length === 0) return undefined;
  const id = "differences";
  const sorted = [...changes].sort((a, b) => b.difference.mean - a.difference.mean);
  const description = say(
    `Écart de chaque scénario à « ${baseline} », en points, avec son intervalle à 95 %.`,
    `Change of each scenario from “${baseline}”, in points, with its 95% interval.`,
    context,
  );
  const isAbove = isNarrow(context);
  const characters = isAbove ? Math.floor((context.width - 10) / 6.4) : 38;
  const rows = sorted.map(({ title: name, difference }, row) => ({
    row,
    name: twoLines(name, characters),
    mean: difference.mean * 100,
    low: (difference.low ?? difference.mean) * 100,
    high: (difference.high ?? difference.mean) * 100,
    verdict: judgeDifference(difference),
    value: differenceText(difference, "share", language),
  }));
  type Row = (typeof rows)[number];
  const [low, high] = [
    Math.min(0, ...rows.map((each) => each.low)),
    Math.max(0, ...rows.map((each) => each.high)),
  ];
  const room = Math.max((high - low) * 0.06, 0.1);
  const of = (verdict: Row["verdict"]): readonly Row[] => rows.filter((each) => each.verdict === verdict);
  const rest = rows.filter(({ verdict }) => verdict !== "higher" && verdict !== "lower");
  const rowHeight = isAbove ? 56 : 38;
  const y = (each: Row): number => each.row + (isAbove ? 0.3 : 0);
  const svg = drawChart(
    {
      id,
      title,
      description,
      legend: [
        { mark: "up", colour: ACCENT, text: DIFFERENCE_WORDS.higher[language] },
        { mark: "down", colour: SHORT, text: DIFFERENCE_WORDS.lower[language] },
        {
          mark: "hollowDot",
          colour: MUTED,
          text: say("sans différence nette", "no clear difference", context),
        },
      ],
      panels: [
        {
          height: rows.length * rowHeight + 54,
          options: {
            marginLeft: isAbove ? 10 : 262,
            marginRight: isAbove ? 10 : 96,
            marginTop: 4,
            marginBottom: 48,
            x: { domain: [low - room, high + room] },
            y: { domain: [rows.length - 0.5, -0.5], axis: null },
            marks: [
              ...bottomAxis(
                {
                  label: say(`Écart ${measure}, en points`, `Change ${measure}, in points`, context),
                  ticks: isAbove ? 5 : 7,
                  format: (value) => signedText(value, Number.isInteger(value) ? 0 : 1, language),
                },
                true,
              ),
              ruleX([0], { stroke: INK, strokeWidth: 1.4 }),
              ruleY(rows, {
                y,
                x1: "low",
                x2: "high",
                stroke: ({ verdict }: Row) => colourOf(verdict),
                strokeWidth: 2.4,
              }),
              dot(of("higher"), { x: "mean", y, symbol: "triangle", fill: ACCENT, r: 6 }),
              dot(of("lower"), { x: "mean", y, symbol: "triangle", rotate: 180, fill: SHORT, r: 6 }),
              dot(rest, { x: "mean", y, fill: WHITE, stroke: MUTED, strokeWidth: 2, r: 5 }),
              text(rows, {
                y: isAbove ? (each: Row) => each.row - 0.18 : y,
                text: "name",
                frameAnchor: "left",
                textAnchor: isAbove ? "start" : "end",
                dx: isAbove ? 0 : -12,
                fill: INK,
                // Where a line passes behind.
                stroke: WHITE,
                strokeWidth: 4,
              }),
              ...(isAbove
                ? []
                : [
                    text(rows, {
                      y,
                      text: "value",
                      frameAnchor: "right",
                      textAnchor: "start",
                      dx: 8,
                      fill: INK,
                    }),
                  ]),
            ],
          },
        },
      ],
    },
    context,
  );
  const decimals = sharedDecimals(
    sorted.map(({ difference }) => difference),
    "share",
  );
  const table = {
    headers: [
      say("Scénario", "Scenario", context),
      say("Écart en points", "Change in points", context),
      say("Intervalle", "Interval", context),
      say("Verdict", "Verdict", context),
    ],
    rows: sorted.map(({ title: name, difference }) => [
      name,
      differenceText(difference, "share", language, decimals),
      intervalText(difference, decimals + 1, context),
      DIFFERENCE_WORDS[judgeDifference(difference)][language],
    ]),
  };
  return { id, title, description, svg, table };
}

function colourOf(verdict: DifferenceVerdict): string {
  return verdict === "higher" ? ACCENT : verdict === "lower" ? SHORT : MUTED;
}

/** As `−1,57 à −1,09`: a digit more than the change, so that an end near zero shows its side. */
function intervalText({ low, high }: Estimate, decimals: number, { language }: ChartContext): string {
  if (low === null || high === null) return NO_VALUE;
  const [from, to] = [low, high].map((end) => signedText(end * 100, decimals, language));
  return language === "fr" ? `${from} à ${to}` : `${from} to ${to}`;
}
