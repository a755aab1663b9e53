import { areaY, dot, line, ruleX, ruleY, text } from "@observablehq/plot";
import type { PositionsCurve, PositionsPoint } from "../../planning/report/exploration.ts";
import { objectivePercent } from "../chances.ts";
import { differenceText, estimateText, NO_VALUE, sharedDecimals } from "../estimates.ts";
import { numberText, percentText } from "../numbers.ts";
import { NO_BREAK_SPACE } from "../textLayout.ts";
import { bottomAxis, leftAxis } from "./axes.ts";
import { type Chart, type ChartContext, isNarrow, say } from "./chart.ts";
import { ACCENT, BAND, INK, MUTED, SHORT, WHITE } from "./colours.ts";
import { drawChart } from "./drawChart.ts";

/** What the curve is of, beside its points. */
export interface PositionsSubject {
  /** Title of the team. */
  readonly team: string;
  /** Handling rate to reach, 0–1; undefined where there is none. */
  readonly objective: number | undefined;
  /** Whether the platform can call up positions, which then make up for some that are missing. */
  readonly hasReinforcements: boolean;
}

/**
 * Draws the handling rate with fewer and with more people, with its interval.
 *
 * @param curve rates by number of posts of a team
 * @param subject team and objective
 * @param context of the chart
 * @returns undefined with fewer than three points
 */
export function positionsChart(
  curve: PositionsCurve,
  subject: PositionsSubject,
  context: ChartContext,
): Chart | undefined {
  const { language } = context;
  const { points } = curve;
  if (points.length < 3) return undefined;
  const id = "positions";
  const { objective } = subject;
  const title = titleOf(curve, subject, context);
  const description = say(
    `Taux {de calls} traité{e}s selon les positions de l'équipe « ${subject.team} », avec son intervalle de confiance.`,
    `Handling rate by the positions of the team “${subject.team}”, with its confidence interval.`,
    context,
  );
  const rates = points.map(({ handlingRate: { mean, low, high } }) => [low ?? mean, high ?? mean] as const);
  const lowest = Math.min(...rates.map(([low]) => low), objective ?? 1);
  const highest = Math.max(...rates.map(([, high]) => high), objective ?? 0);
  const room = Math.max((highest - lowest) * 0.12, 0.005);
  const planned = points.filter(({ posts }) => posts === curve.planned);
  const others = points.filter(({ posts }) => posts !== curve.planned);
  const x = ({ positions }: PositionsPoint): number => positions;
  const y = ({ handlingRate }: PositionsPoint): number => handlingRate.mean;
  const step = isNarrow(context) ? Math.ceil(points.length / 6) : 1;
  const svg = drawChart(
    {
      id,
      title,
      description,
      legend: [
        { mark: "line", colour: ACCENT, text: say("taux simulé", "simulated rate", context) },
        { mark: "area", colour: BAND, text: say("intervalle à 95 %", "95% interval", context) },
        { mark: "ring", colour: INK, text: say("effectif prévu", "as planned", context) },
        ...(objective === undefined
          ? []
          : [{ mark: "dashed" as const, colour: SHORT, text: say("objectif", "objective", context) }]),
      ],
      panels: [
        {
          height: 316,
          options: {
            marginLeft: 52,
            marginRight: 16,
            marginTop: 24,
            marginBottom: 58,
            y: { domain: [lowest - room, Math.min(1, highest + room)] },
            marks: [
              ...leftAxis({
                label: say("Taux {de calls} traité{e}s", "Handling rate", context),
                format: (value) => percentText(value, decimalsFor(highest - lowest), language),
              }),
              areaY(points, {
                x,
                y1: ({ handlingRate }: PositionsPoint) => handlingRate.low ?? handlingRate.mean,
                y2: ({ handlingRate }: PositionsPoint) => handlingRate.high ?? handlingRate.mean,
                fill: BAND,
              }),
              ...(objective === undefined
                ? []
                : [
                    ruleY([objective], { stroke: SHORT, strokeDasharray: "5 4", strokeWidth: 1.6 }),
                    text([objective], {
                      y: (value: number) => value,
                      text: () => objectivePercent(objective, language),
                      frameAnchor: "right",
                      textAnchor: "end",
                      dy: -8,
                      fill: SHORT,
                      fontWeight: "bold",
                    }),
                  ]),
              ruleX(planned, { x, stroke: MUTED, strokeDasharray: "2 3" }),
              line(points, { x, y, stroke: ACCENT, strokeWidth: 2.4 }),
              dot(others, { x, y, fill: ACCENT, r: 3 }),
              dot(planned, { x, y, symbol: "square", stroke: INK, fill: WHITE, strokeWidth: 2.4, r: 6 }),
              ...bottomAxis({
                label: say("Positions de l'équipe (postes)", "Positions of the team (posts)", context),
                lines: 2,
                ticks: points.filter((_, i) => i % step === 0).map(x),
                format: (value) => tickText(points.find((each) => each.positions === value)!, context),
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
    table: tableOf(curve, context),
    note: noteOf(curve, subject, context),
  };
}

function decimalsFor(spread: number): number {
  return spread < 0.03 ? 1 : 0;
}

function tickText({ positions, posts }: PositionsPoint, { language }: ChartContext): string {
  return `${countText(positions, language)}\n(${countText(posts, language)})`;
}

function countText(value: number, language: ChartContext["language"]): string {
  return numberText(value, Number.isInteger(value) ? 0 : 1, language);
}

function titleOf(
  { points, planned }: PositionsCurve,
  { objective, team }: PositionsSubject,
  context: ChartContext,
): string {
  const { language } = context;
  const posts = (count: number): string =>
    `${countText(count, language)}${NO_BREAK_SPACE}${language === "fr" ? (count < 2 ? "poste" : "postes") : count === 1 ? "post" : "posts"}`;
  const now = points.find((each) => each.posts === planned);
  if (objective !== undefined) {
    const aim = objectivePercent(objective, language);
    const reaching = points.find(({ handlingRate: { low, mean } }) => (low ?? mean) >= objective);
    if (reaching === undefined)
      return say(
        `Même avec ${posts(points.at(-1)!.posts)} (${team}), rien n'assure un taux moyen de ${aim}`,
        `Even with ${posts(points.at(-1)!.posts)} (${team}), nothing assures a mean rate of ${aim}`,
        context,
      );
    if (reaching.posts > planned)
      return say(
        `${posts(reaching.posts)} au lieu de ${countText(planned, language)} (${team}) donnent un taux moyen d'au moins ${aim}`,
        `${posts(reaching.posts)} instead of ${countText(planned, language)} (${team}) give a mean rate of at least ${aim}`,
        context,
      );
    if (reaching.posts < planned)
      return say(
        `${posts(reaching.posts)} (${team}) suffisent pour un taux moyen de ${aim} ; ${countText(planned, language)} sont prévus`,
        `${posts(reaching.posts)} (${team}) are enough for a mean rate of ${aim}; ${countText(planned, language)} are planned`,
        context,
      );
    return say(
      `Les ${posts(planned)} prévus (${team}) donnent un taux moyen d'au moins ${aim}`,
      `The ${posts(planned)} planned (${team}) give a mean rate of at least ${aim}`,
      context,
    );
  }
  const most = points.at(-1)!;
  const gain = most.difference;
  if (gain === undefined || now === undefined || gain.low === null || gain.low <= 0)
    return say(
      "Plus de postes ne changent pas nettement le taux",
      "More posts do not clearly change the rate",
      context,
    );
  const points100 = differenceText(gain, "share", language);
  return say(
    `${posts(most.posts)} au lieu de ${countText(planned, language)} changent le taux de ${points100} points`,
    `${posts(most.posts)} instead of ${countText(planned, language)} change the rate by ${points100} points`,
    context,
  );
}

function tableOf({ points, planned }: PositionsCurve, context: ChartContext): Chart["table"] {
  const { language } = context;
  const rates = sharedDecimals(
    points.map(({ handlingRate }) => handlingRate),
    "share",
  );
  const gaps = sharedDecimals(
    points.map(({ difference }) => difference),
    "share",
  );
  return {
    headers: [
      say("Postes", "Posts", context),
      say("Positions", "Positions", context),
      say("Taux {de calls} traité{e}s", "Handling rate", context),
      say("Écart au prévu, en points", "Change from the plan, in points", context),
    ],
    rows: points.map(({ posts, positions, handlingRate, difference }) => [
      countText(posts, language) + (posts === planned ? say(" (prévu)", " (planned)", context) : ""),
      countText(positions, language),
      estimateText(handlingRate, "share", language, rates),
      difference ? differenceText(difference, "share", language, gaps) : NO_VALUE,
    ]),
  };
}

function noteOf(
  { replications }: PositionsCurve,
  { hasReinforcements }: PositionsSubject,
  context: ChartContext,
): string {
  const rule = hasReinforcements
    ? say(
        " Les renforts continuent d'être appelés selon leur règle et compensent une partie de l'écart.",
        " Reinforcements are still called up by their rule and make up for a part of the change.",
        context,
      )
    : "";
  return say(
    `Positions = postes × (1 − absence). Taux moyen sur ${replications} répétitions, tout le reste égal, avec les mêmes {callers} ; une période prise seule peut faire moins ou davantage. Seuls les effectifs marqués d'un point ont été simulés.${rule}`,
    `Positions = posts × (1 − absence). Mean rate over ${replications} replications, all else equal, on the same {callers}; a single period may do worse or better. Only the numbers with a dot were simulated.${rule}`,
    context,
  );
}
