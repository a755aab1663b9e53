import type { Language } from "../../models/scenario/bilingual.ts";
import type { SweepRequest } from "../../planning/sweep/answer.ts";
import type { Variable } from "../../planning/sweep/variable.ts";
import { measureOf, type WordedContext } from "../context.ts";
import { estimateText, NO_VALUE } from "../estimates.ts";
import { type Column, tableLines } from "../table.ts";
import { wrap } from "../textLayout.ts";
import { levelText, variableName } from "./naming.ts";
import type { SweepReport } from "./report.ts";

/** A path may break at its points. */
function headerOf(variable: Variable, request: SweepRequest, language: Language): string {
  const name = variableName(variable, request, language);
  return name === variable.path ? name.replaceAll(".", ". ") : `${name[0]!.toUpperCase()}${name.slice(1)}`;
}

/** Points that a page shows. */
const MOST_SHOWN = 30;

/**
 * Lists points one by one: where a sweep was interrupted, or where its measure has no value somewhere.
 *
 * @param report of the sweep
 * @param context of the report
 * @returns the lines of a table
 */
export function pointsTable({ request, answer }: SweepReport, context: WordedContext): readonly string[] {
  const { language, width } = context;
  const { unit } = measureOf(context, request.measure);
  const shown = answer.points.slice(0, MOST_SHOWN);
  const columns: Column[] = [
    ...request.variables.map(
      (variable, at): Column => ({
        header: headerOf(variable, request, language),
        align: "right",
        cells: shown.map(({ levels }) => levelText(levels[at]!, variable, language)),
      }),
    ),
    {
      header: measureOf(context, request.measure).label[language],
      align: "right",
      cells: shown.map(({ figures }) => {
        const figure = figures[request.measure];
        return figure === undefined ? NO_VALUE : estimateText(figure, unit, language);
      }),
    },
  ];
  const rest = answer.points.length - shown.length;
  const note =
    language === "fr"
      ? `… et ${rest} autres : --format csv les donne tous.`
      : `… and ${rest} more: --format csv gives all of them.`;
  return [...tableLines(columns), ...(rest > 0 ? wrap(note, width) : [])];
}
