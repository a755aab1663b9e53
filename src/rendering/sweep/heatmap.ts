import type { EffectMap, GridEffects, MapCell } from "../../planning/sweep/effects.ts";
import { measureOf, sentence, type WordedContext } from "../context.ts";
import { sharedDecimals, valueText } from "../estimates.ts";
import { numberText } from "../numbers.ts";
import { type Column, tableLines, tableWidth } from "../table.ts";
import { NO_BREAK_SPACE, wrap } from "../textLayout.ts";
import { levelText, variableName } from "./naming.ts";
import type { SweepReport } from "./report.ts";
import { judgePoint } from "./verdict.ts";

/** From the lowest fifth of the range to the highest. */
const SHADES = [" ", "░", "▒", "▓", "█"] as const;
/** Where the objective is met, where some of it is not decided, and elsewhere. */
const MARKS = { met: "*", unclear: "?", missed: " " } as const;
/** Beside the values of the scenario. */
export const OWN = "•";

/**
 * Draws a measure over the values of two variables: in each cell a shade, the value and a mark for the objective.
 *
 * @param effects of a grid of two variables or more
 * @param report of the sweep
 * @param context of the report
 * @returns the lines, one table below the other where the columns do not fit beside each other, and what the signs mean
 */
export function heatmap(
  { map, levels }: GridEffects,
  report: SweepReport,
  context: WordedContext,
): readonly string[] {
  if (map === undefined) return [];
  const { language, palette, width } = context;
  const { request } = report;
  const [one, other] = map.variables;
  // The longer one goes down the page, where there is room.
  const isTurned = levels[one]!.length < levels[other]!.length;
  const [down, across] = isTurned ? [other, one] : [one, other];
  const cellOf = (row: number, column: number): MapCell =>
    isTurned ? map.cells[column]![row]! : map.cells[row]![column]!;
  const all = map.cells.flat();
  const means = all.map(({ mean }) => mean.mean);
  const [least, most] = [Math.min(...means), Math.max(...means)];
  const decimals = sharedDecimals(
    all.map(({ mean }) => mean),
    unitOf(report, context),
  );
  const label = (variable: number, place: number): string => {
    const { level, isBase } = levels[variable]![place]!;
    return `${levelText(level, request.variables[variable]!, language)}${isBase ? OWN : ""}`;
  };
  const columns = levels[across]!.map((_, column): Column => {
    const cells = levels[down]!.map((_, row) => cellOf(row, column));
    return {
      header: label(across, column),
      align: "right",
      cells: cells.map((cell) => {
        const shade = shadeOf(cell.mean.mean, least, most);
        const value = cellValue(cell.mean.mean, decimals, report, context);
        return `${shade}${shade}${NO_BREAK_SPACE}${value}${MARKS[markOf(cell, report)]}`;
      }),
      style: (text, row) => {
        const mark = markOf(cells[row]!, report);
        return mark === "met" ? palette.good(text) : text;
      },
    };
  });
  const left: Column = {
    header: "",
    align: "right",
    cells: levels[down]!.map((_, row) => label(down, row)),
  };
  const name = (variable: number): string => variableName(request.variables[variable]!, request, language);
  const axes =
    language === "fr"
      ? `En lignes : ${name(down)} ; en colonnes : ${name(across)}.`
      : `Rows: ${name(down)}; columns: ${name(across)}.`;
  return [
    ...wrap(axes, width),
    "",
    ...pages(left, columns, width).flatMap((page, i) => [...(i > 0 ? [""] : []), ...tableLines(page)]),
    "",
    ...wrap(legend(map, report, context), width).map(palette.faint),
  ];
}

function markOf({ points }: MapCell, { answer, request }: SweepReport): keyof typeof MARKS {
  const verdicts = points.map((point) => judgePoint(answer.points[point]!, answer, request));
  if (verdicts.every((verdict) => verdict === "met")) return "met";
  return verdicts.every((verdict) => verdict === "missed" || verdict === undefined) ? "missed" : "unclear";
}

function shadeOf(value: number, least: number, most: number): string {
  const place = most === least ? 0 : Math.floor(((value - least) / (most - least)) * SHADES.length);
  return SHADES[Math.min(place, SHADES.length - 1)]!;
}

function unitOf({ request }: SweepReport, context: WordedContext) {
  return measureOf(context, request.measure).unit;
}

/** Shares stand without their sign, which the title has. */
function cellValue(value: number, decimals: number, report: SweepReport, context: WordedContext): string {
  const unit = unitOf(report, context);
  if (unit === "share") return numberText(value * 100, decimals, context.language);
  return valueText(value, unit, decimals, context.language);
}

function pages(left: Column, columns: readonly Column[], width: number): readonly (readonly Column[])[] {
  const made: Column[][] = [];
  for (const column of columns) {
    const last = made.at(-1);
    if (last !== undefined && tableWidth([...last, column]) <= width) last.push(column);
    else made.push([left, column]);
  }
  return made;
}

function legend(map: EffectMap, report: SweepReport, context: WordedContext): string {
  const { language } = context;
  const isFrench = language === "fr";
  const means = map.cells.flat().map(({ mean }) => mean);
  const unit = unitOf(report, context);
  const decimals = sharedDecimals(means, unit);
  const text = (value: number): string => valueText(value, unit, decimals, language);
  const least = text(Math.min(...means.map(({ mean }) => mean)));
  const most = text(Math.max(...means.map(({ mean }) => mean)));
  const widest = Math.max(...means.map(({ halfWidth }) => halfWidth ?? 0));
  const margin = unit === "share" ? numberText(widest * 100, Math.max(1, decimals), language) : text(widest);
  const points = map.cells[0]![0]!.points.length;
  const shades = isFrench
    ? `Du plus clair (à partir de ${least}) au plus foncé (jusqu'à ${most}), par cinquièmes de l'étendue`
    : `From the lightest (from ${least}) to the darkest (up to ${most}), by fifths of the range`;
  const own = isFrench ? `${OWN} valeur du scénario` : `${OWN} value of the scenario`;
  const signs =
    report.answer.objective === undefined ? [] : [MEANINGS[points > 1 ? "averaged" : "single"][language]];
  const averaged = isFrench
    ? ` Chaque case est la moyenne de ${points} points : toutes les valeurs des autres variables.`
    : ` Each cell is the mean of ${points} points: all values of the other variables.`;
  const intervals = isFrench
    ? ` Intervalles à 95 % : ± ${margin} au plus ; --format csv donne celui de chaque point.`
    : ` 95% intervals: ± ${margin} at most; --format csv gives that of each point.`;
  const parts = [shades, own, ...signs].join(isFrench ? " ; " : "; ");
  return sentence(`${parts}.${points > 1 ? averaged : ""}${intervals}`, language);
}

/** Of the marks, where a cell is one point and where it is the mean of several. */
const MEANINGS = {
  single: {
    fr: "* objectif atteint ; ? indécis (l'intervalle le contient) ; sans signe : manqué",
    en: "* objective met; ? undecided (the interval contains it); no sign: missed",
  },
  averaged: {
    fr: "* objectif atteint à toutes les valeurs des autres variables ; ? à certaines seulement, ou indécis ; sans signe : à aucune",
    en: "* objective met at every value of the other variables; ? at some of them only, or undecided; no sign: at none",
  },
} as const;
