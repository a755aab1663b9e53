import { rect, ruleX, ruleY, text } from "@observablehq/plot";
import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Sensitivity, SensitivityEnd } from "../../planning/report/exploration.ts";
import { cleanText } from "../cleanText.ts";
import { quotedName } from "../context.ts";
import { differenceText, sharedDecimals } from "../estimates.ts";
import { signedText } from "../numbers.ts";
import { pointWord } from "../rateSentence.ts";
import { NO_BREAK_SPACE, truncate } from "../textLayout.ts";
import { judgeDifference } from "../verdicts.ts";
import { bottomAxis } from "./axes.ts";
import { type Chart, type ChartContext, isNarrow, say } from "./chart.ts";
import { ACCENT, BAND, INK, MUTED, WHITE } from "./colours.ts";
import { drawChart } from "./drawChart.ts";
import { twoLines } from "./twoLines.ts";

/** An assumption with the words for it. */
export type NamedSensitivity = Sensitivity & {
  /** What it is, in words; else its path. */
  readonly name: string;
};

/** Bars drawn; the table has all. */
const MOST = 12;

/**
 * Draws how far each assumption could move the handling rate within its range, the widest first.
 *
 * @param sensitivities the widest first
 * @param context of the chart
 * @returns undefined where there is none
 */
export function tornadoChart(
  sensitivities: readonly NamedSensitivity[],
  context: ChartContext,
): Chart | undefined {
  const { language } = context;
  if (sensitivities.length === 0) return undefined;
  const id = "tornado";
  const title = titleOf(sensitivities, context);
  const description = say(
    "Écart du taux {de calls} traité{e}s aux deux bouts de la plage de chaque hypothèse, en points ; barre pleine pour la valeur haute, barre claire pour la valeur basse.",
    "Change of the handling rate at either end of the range of each assumption, in points; full bar for the high value, light bar for the low one.",
    context,
  );
  const isAbove = isNarrow(context);
  const characters = isAbove ? Math.floor((context.width - 10) / 6.4) : 38;
  const rows = drawnOf(sensitivities).map((each, row) => ({
    row,
    name: twoLines(each.name, characters),
    low: { ...pointsOf(each.low.difference), text: valueText(each.low) },
    high: { ...pointsOf(each.high.difference), text: valueText(each.high) },
  }));
  type Row = (typeof rows)[number];
  const ends = rows.flatMap(({ low, high }) => [low.from, low.to, high.from, high.to]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = Math.max((most - least) * 0.16, 0.1);
  const rowHeight = isAbove ? 70 : 44;
  const shift = isAbove ? 0.21 : 0;
  const bar = (side: "low" | "high") => {
    const offset = side === "high" ? -0.19 : 0.19;
    return {
      x1: 0,
      x2: (each: Row) => each[side].mean,
      y1: (each: Row) => each.row + shift + offset - 0.15,
      y2: (each: Row) => each.row + shift + offset + 0.15,
    };
  };
  const whisker = (side: "low" | "high") => ({
    y: (each: Row) => each.row + shift + (side === "high" ? -0.19 : 0.19),
    x1: (each: Row) => each[side].from,
    x2: (each: Row) => each[side].to,
    stroke: INK,
    strokeWidth: 1.4,
  });
  const label = (side: "low" | "high") =>
    (["start", "end"] as const).map((textAnchor) =>
      text(
        rows.filter((each) => (each[side].mean >= 0 ? "start" : "end") === textAnchor),
        {
          x: (each: Row) => (textAnchor === "start" ? each[side].to : each[side].from),
          y: (each: Row) => each.row + shift + (side === "high" ? -0.19 : 0.19),
          text: (each: Row) => each[side].text,
          textAnchor,
          dx: textAnchor === "start" ? 5 : -5,
          fill: MUTED,
          fontSize: 11,
        },
      ),
    );
  const svg = drawChart(
    {
      id,
      title,
      description,
      legend: [
        {
          mark: "area",
          colour: ACCENT,
          text: say("valeur haute de la plage", "high end of the range", context),
        },
        { mark: "area", colour: BAND, text: say("valeur basse", "low end", context) },
        { mark: "line", colour: INK, text: say("intervalle à 95 %", "95% interval", context) },
      ],
      panels: [
        {
          height: rows.length * rowHeight + 54,
          options: {
            marginLeft: isAbove ? 10 : 262,
            marginRight: isAbove ? 10 : 16,
            marginTop: 4,
            marginBottom: 48,
            x: { domain: [least - room, most + room] },
            y: { domain: [rows.length - 0.5, -0.5], axis: null },
            marks: [
              ...bottomAxis(
                {
                  label: say(
                    "Écart du taux {de calls} traité{e}s, en points",
                    "Change of the handling rate, in points",
                    context,
                  ),
                  ticks: isAbove ? 5 : 7,
                  format: (value) => signedText(value, Number.isInteger(value) ? 0 : 1, language),
                },
                true,
              ),
              rect(rows, { ...bar("high"), fill: ACCENT }),
              rect(rows, { ...bar("low"), fill: BAND, stroke: ACCENT }),
              ruleY(rows, whisker("high")),
              ruleY(rows, whisker("low")),
              ruleX([0], { stroke: INK, strokeWidth: 1.4 }),
              ...label("high"),
              ...label("low"),
              text(rows, {
                y: (each: Row) => each.row - (isAbove ? 0.27 : 0),
                text: "name",
                frameAnchor: "left",
                textAnchor: isAbove ? "start" : "end",
                dx: isAbove ? 0 : -12,
                fill: INK,
                // Where a line passes behind.
                stroke: WHITE,
                strokeWidth: 4,
              }),
            ],
          },
        },
      ],
    },
    context,
  );
  return {
    id,
    title,
    description,
    svg,
    table: tableOf(sensitivities, context),
    note: noteOf(sensitivities, context),
  };
}

/** Those that change anything, the widest; all where none does. */
function drawnOf(sensitivities: readonly NamedSensitivity[]): readonly NamedSensitivity[] {
  const moving = sensitivities.filter(({ low, high }) =>
    [low, high].some(({ difference }) => judgeDifference(difference) !== "identical"),
  );
  return (moving.length > 0 ? moving : sensitivities).slice(0, MOST);
}

function pointsOf({ mean, low, high }: Estimate) {
  return { mean: mean * 100, from: (low ?? mean) * 100, to: (high ?? mean) * 100 };
}

function valueText({ value }: SensitivityEnd): string {
  return truncate(cleanText(value), 16);
}

function titleOf(sensitivities: readonly NamedSensitivity[], context: ChartContext): string {
  const { language } = context;
  const moving = sensitivities.find(({ low, high }) =>
    [low, high].some(({ difference }) => ["higher", "lower"].includes(judgeDifference(difference))),
  );
  if (moving === undefined)
    return say(
      "Aucune hypothèse ne change nettement le taux dans sa plage",
      "No assumption clearly changes the rate within its range",
      context,
    );
  const [from, to] = [moving.low, moving.high].map(({ difference: { mean } }) => {
    const points = signedText(mean * 100, 1, language);
    return `${points}${NO_BREAK_SPACE}${pointWord(mean, language)}`;
  });
  const name = quotedName(cleanText(moving.name), language);
  const [low, high] = [moving.low, moving.high].map(({ value }) => cleanText(value));
  const weighs = leads(moving, sensitivities)
    ? { fr: "pèse", en: "weighs" }
    : { fr: "semble peser", en: "seems to weigh" };
  return say(
    `L'hypothèse qui ${weighs.fr} le plus est ${name} : ${from} à ${low}, ${to} à ${high}`,
    `The assumption that ${weighs.en} most is ${name}: ${from} at ${low}, ${to} at ${high}`,
    context,
  );
}

/** Whether one moves the rate more than every other, whatever their intervals hold. */
function leads(first: NamedSensitivity, sensitivities: readonly NamedSensitivity[]): boolean {
  const reach = ({ low, high }: NamedSensitivity, sign: number): number => {
    const means = [0, low.difference.mean, high.difference.mean];
    const doubt = (low.difference.halfWidth ?? Infinity) + (high.difference.halfWidth ?? Infinity);
    return Math.max(...means) - Math.min(...means) + sign * doubt;
  };
  return sensitivities.every((each) => each === first || reach(each, 1) < reach(first, -1));
}

function tableOf(sensitivities: readonly NamedSensitivity[], context: ChartContext): Chart["table"] {
  const { language } = context;
  const decimals = sharedDecimals(
    sensitivities.flatMap(({ low, high }) => [low.difference, high.difference]),
    "share",
  );
  return {
    headers: [
      say("Hypothèse", "Assumption", context),
      say("Valeur retenue", "Value", context),
      say("Valeur basse", "Low end", context),
      say("Écart, en points", "Change, in points", context),
      say("Valeur haute", "High end", context),
      say("Écart, en points", "Change, in points", context),
    ],
    rows: sensitivities.map(({ name, path, value, low, high }) => [
      name === path ? path : `${name} (${path})`,
      value,
      low.value,
      differenceText(low.difference, "share", language, decimals),
      high.value,
      differenceText(high.difference, "share", language, decimals),
    ]),
  };
}

function noteOf(sensitivities: readonly NamedSensitivity[], context: ChartContext): string {
  const counts = sensitivities.map(({ replications }) => replications);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const fr = least === most ? String(most) : `${least} à ${most}`;
  const en = least === most ? String(most) : `${least} to ${most}`;
  const hidden = sensitivities.length - drawnOf(sensitivities).length;
  const leastFr =
    hidden > 1 ? `Les ${hidden} hypothèses qui pèsent le moins ne sont` : "Celle qui pèse le moins n'est";
  const leastEn = hidden > 1 ? `The ${hidden} that weigh least are` : "The one that weighs least is";
  return say(
    `Une hypothèse à la fois, tout le reste égal, sur ${fr} répétitions avec les mêmes {callers} ; deux hypothèses changées ensemble peuvent peser plus ou moins que leur somme. ${hidden > 0 ? `${leastFr} que dans les données. ` : ""}Chacune est jugée pour elle-même : sur une vingtaine, une différence nette peut être due au hasard. Les hypothèses sans plage n'y sont pas.`,
    `One assumption at a time, all else equal, on ${en} replications with the same {callers}; two assumptions changed together may weigh more or less than their sum. ${hidden > 0 ? `${leastEn} in the data only. ` : ""}Each is judged by itself: among twenty, one clear difference may be due to chance. Assumptions without a range are left out.`,
    context,
  );
}
