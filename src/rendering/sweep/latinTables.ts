import type { LatinEffects } from "../../planning/sweep/effects.ts";
import { measureOf, sentence, type WordedContext } from "../context.ts";
import { differenceText, estimateText, sharedDecimals } from "../estimates.ts";
import { numberText, percentText } from "../numbers.ts";
import { type Column, tableLines } from "../table.ts";
import { NO_BREAK_SPACE, wrap } from "../textLayout.ts";
import { levelText, variableName } from "./naming.ts";
import type { SweepReport } from "./report.ts";
import { judgePoint } from "./verdict.ts";

/**
 * Writes what each variable of a Latin hypercube does, the strongest first.
 *
 * @param effects found by regression
 * @param report of the sweep
 * @param context of the report
 * @returns the lines of a table, and how much of the variation it explains
 */
export function regressionTable(
  { variables, explained, rankExplained }: LatinEffects,
  { request }: SweepReport,
  context: WordedContext,
): readonly string[] {
  const { language, width, palette } = context;
  const isFrench = language === "fr";
  const { unit } = measureOf(context, request.measure);
  const rows = variables
    .map((effect, at) => ({ ...effect, variable: request.variables[at]! }))
    .sort((a, b) => Math.abs(b.rank.mean) - Math.abs(a.rank.mean));
  const points = unit === "share" ? ", points" : "";
  const columns: Column[] = [
    {
      header: "",
      align: "left",
      cells: rows.map(({ from, to, variable }) => {
        const ends = [from, to].map((level) => levelText(level, variable, language));
        return isFrench ? `  de ${ends.join(" à ")}` : `  from ${ends.join(" to ")}`;
      }),
    },
    {
      header: isFrench ? `Écart d'un bout à l'autre${points}` : `Change from end to end${points}`,
      align: "right",
      cells: rows.map(({ change }) => differenceText(change, unit, language)),
    },
    {
      header: isFrench ? "Pente des rangs" : "Slope of ranks",
      align: "right",
      cells: rows.map(
        ({ rank }) =>
          `${numberText(rank.mean, 2, language)}${NO_BREAK_SPACE}±${NO_BREAK_SPACE}${numberText(Math.max(rank.halfWidth ?? 0, 0.01), 2, language)}`,
      ),
    },
  ];
  const titles = rows.map(({ variable }) => {
    const name = variableName(variable, request, language);
    return wrap(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, width);
  });
  const [line, ranks] = [explained, rankExplained].map((share) => percentText(share, 0, language));
  const note = isFrench
    ? `Écart : par la droite des moindres carrés, les autres variables restant les mêmes ; elle explique ${line} de la variation entre les points (R²). Pente des rangs : de −1 à +1, par une droite entre les rangs, qui suit aussi une courbe tant qu'elle monte ou descend seulement ; elle explique ${ranks} (R²). Ce que R² laisse tient aux courbes, aux effets des variables ensemble et au hasard.`
    : `Change: by the line of least squares, the other variables held; it explains ${line} of the variation between the points (R²). Slope of ranks: from −1 to +1, by a line between ranks, which also follows a curve as long as it only rises or only falls; it explains ${ranks} (R²). What R² leaves is curves, effects of variables together and chance.`;
  return [
    ...tableLines(columns, "", titles),
    "",
    ...wrap(sentence(note, language), width).map(palette.faint),
  ];
}

/**
 * Writes the points of a Latin hypercube sorted into classes by the strongest variable, whatever the others.
 *
 * @param effects found by regression
 * @param report of the sweep
 * @param context of the report
 * @returns the lines of a table
 */
export function classesTable(
  { classes, first }: LatinEffects,
  { request, answer }: SweepReport,
  context: WordedContext,
): readonly string[] {
  const { language, width, palette } = context;
  const isFrench = language === "fr";
  const { unit } = measureOf(context, request.measure);
  const variable = request.variables[first]!;
  const decimals = sharedDecimals(
    classes.map(({ mean }) => mean),
    unit,
  );
  const columns: Column[] = [
    {
      header: "",
      align: "right",
      cells: classes.map(({ from, to }) => {
        const [low, high] = [from, to].map((level) => levelText(level, variable, language));
        return low === high ? low! : `${low}${NO_BREAK_SPACE}–${NO_BREAK_SPACE}${high}`;
      }),
    },
    {
      header: "Points",
      align: "right",
      cells: classes.map(({ points }) => String(points.length)),
    },
    {
      header: isFrench ? "Moyenne" : "Mean",
      align: "right",
      cells: classes.map(({ mean }) => estimateText(mean, unit, language, decimals)),
    },
  ];
  if (answer.objective !== undefined) {
    columns.push({
      header: isFrench ? "Objectif atteint" : "Objective met",
      align: "right",
      cells: classes.map(({ points }) =>
        String(points.filter((point) => judgePoint(answer.points[point]!, answer, request) === "met").length),
      ),
    });
  }
  const note = isFrench
    ? "Points de valeurs voisines, les autres variables n'importe où dans leur étendue ; ± dit comment ces points diffèrent."
    : "Points of similar values, the other variables anywhere in their range; ± tells how these points differ.";
  return [...tableLines(columns), "", ...wrap(sentence(note, language), width).map(palette.faint)];
}
