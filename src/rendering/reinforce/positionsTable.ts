import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Unit } from "../../models/measures/catalogue.ts";
import type { CurvePoint } from "../../planning/reinforce/positionsCurve.ts";
import type { ReinforceResult } from "../../planning/reinforce/reinforce.ts";
import type { Writer } from "../check/write.ts";
import type { ReportContext } from "../context.ts";
import { differenceText, estimateText, NO_VALUE, sharedDecimals, valueText } from "../estimates.ts";
import { numberText, percentText } from "../numbers.ts";
import { type FlexibleColumn, fitColumns, tableLines } from "../table.ts";
import { wrap } from "../textLayout.ts";

/**
 * Writes the curve: one line for each number of positions, from none to all, and one for the rule of the scenario.
 *
 * @param result of the question
 * @param context of the report
 * @param writer for the reader
 * @returns the lines
 */
export function positionsTable(
  { curve, rule, enough }: ReinforceResult,
  { width, language, palette }: ReportContext,
  writer: Writer,
): readonly string[] {
  const { say } = writer;
  const points = rule ? [...curve, rule] : curve;
  const own = (point: CurvePoint): string =>
    point === rule
      ? say("règle", "rule")
      : `${point.positions === enough ? "→ " : ""}${numberText(point.positions, 0, language)}`;
  const estimates = (header: string, unit: Unit, of: (point: CurvePoint) => Estimate | undefined) =>
    estimateColumn(header, unit, points.map(of), writer);
  const names = points.map(own);
  const chances = points.map((point) => chanceText(point, writer));
  const band = points.map(({ band: { low, high } }) =>
    say(
      `${percentText(low, 0, language)} – ${percentText(high, 0, language)}`,
      `${percentText(low, 0, language)} – ${percentText(high, 0, language)}`,
    ),
  );
  const gain = points.map((point) => point.gain);
  const decimals = sharedDecimals(gain, "share");
  const every: readonly FlexibleColumn[] = [
    {
      header: say("Renforts", "Reinforcements"),
      align: "right",
      cells: names,
      short: names,
      style: (text, row) => (points[row]!.positions === enough ? palette.good(text) : text),
    },
    {
      header: say("Objectif atteint", "Target reached"),
      align: "right",
      cells: chances,
      short: chances,
    },
    estimates(say("Taux traité", "Handling rate"), "share", ({ figures }) => figures.handlingRate),
    {
      header: say("8 jours sur 10 entre", "8 days in 10 between"),
      align: "right",
      cells: band,
      short: band,
    },
    estimates(say("Reste du jour", "Rest of the day"), "share", ({ rest }) => rest),
    estimates(
      say("Dossiers non traités", "Files not processed"),
      "files",
      ({ figures }) => figures.filesLost,
    ),
    estimates(
      say("{Callers} servi{ce}s", "{Callers} served"),
      "share",
      ({ figures }) => figures.callersServedRate,
    ),
  ];
  const keys = every.filter(({ cells }) => cells.some((cell) => cell !== NO_VALUE));
  const gains = gain.map((each) => (each ? differenceText(each, "share", language, decimals) : NO_VALUE));
  const extras: readonly FlexibleColumn[] = [
    estimates(say("Attente moyenne", "Mean wait"), "seconds", ({ figures }) => figures.meanWaitSeconds),
    estimates(say("{Mails} en stock", "{Mail} backlog"), "mails", ({ figures }) => figures.mailBacklogEnd),
    estimates(say("Présents", "Present"), "positions", ({ figures }) => figures.meanPositions),
    { header: say("Gain en points", "Gain in points"), align: "right", cells: gains, short: gains },
    estimates(
      say("{Calls} présenté{e}s", "{Calls} presented"),
      "calls",
      ({ figures }) => figures.callsPresented,
    ),
    estimates(say("Renforts venus", "Came"), "positions", ({ figures }) => figures.reinforcementPositionDays),
  ];
  const said = extras.filter(({ cells }) => cells.some((cell) => cell !== NO_VALUE));
  const fitted = fitColumns(keys, said, width);
  const notes = [
    say(
      "Objectif atteint : part des jours simulés, intervalle de Wilson à 95 % entre crochets. Un jour sur dix finit sous la fourchette, un sur dix au-dessus.",
      "Target reached: share of simulated days, Wilson's 95% interval in brackets. One day in ten ends below the range, one in ten above.",
    ),
    ...(rule
      ? [
          say(
            `Règle : celle du fichier, qui appelle ${rule.figures.reinforcementPositionDays ? estimateText(rule.figures.reinforcementPositionDays, "positions", language) : NO_VALUE} positions en moyenne.`,
            `Rule: that of the file, which calls up ${rule.figures.reinforcementPositionDays ? estimateText(rule.figures.reinforcementPositionDays, "positions", language) : NO_VALUE} positions on average.`,
          ),
        ]
      : []),
    ...(fitted.isShortened
      ? [
          say(
            "Les colonnes sans intervalle donnent la moyenne seule ; --format csv et --format json les donnent tous.",
            "Columns without an interval give the mean alone; --format csv and --format json give them all.",
          ),
        ]
      : []),
  ];
  return [
    ...tableLines(fitted.columns),
    "",
    ...notes.flatMap((note) => wrap(note, width)).map(palette.faint),
  ];
}

function estimateColumn(
  header: string,
  unit: Unit,
  estimates: readonly (Estimate | undefined)[],
  { language }: Writer,
): FlexibleColumn {
  const decimals = sharedDecimals(estimates, unit);
  return {
    header,
    align: "right",
    cells: estimates.map((each) => (each ? estimateText(each, unit, language, decimals) : NO_VALUE)),
    short: estimates.map((each) => (each ? valueText(each.mean, unit, decimals, language) : NO_VALUE)),
  };
}

/** No decimal where the number of days makes the share a whole per cent: 89.6 % must not read as 90 %. */
function chanceText({ reached, count }: CurvePoint, { language, say }: Writer): string {
  const share = percentText(reached.mean, 100 % count === 0 ? 0 : 1, language);
  const [low, high] = [reached.low ?? 0, reached.high ?? 1].map((each) =>
    numberText(each * 100, 0, language),
  );
  return `${share} ${say(`[${low} ; ${high}]`, `[${low}, ${high}]`)}`;
}
