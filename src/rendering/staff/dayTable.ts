import type { ClassPositions } from "../../planning/staff/staff.ts";
import type { WordedContext } from "../context.ts";
import { estimateText, NO_VALUE } from "../estimates.ts";
import { numberText } from "../numbers.ts";
import { type Column, tableLines, tableWidth } from "../table.ts";
import { fill } from "../words.ts";
import { countText, rangeText, shareText } from "./wording.ts";

/**
 * Writes the positions that a day needs, by the forecast of the evening before.
 *
 * @param classes of forecasts
 * @param context of the report
 * @returns the lines of a table
 */
export function dayTable(classes: readonly ClassPositions[], context: WordedContext): readonly string[] {
  const { language, width, words } = context;
  const isFrench = language === "fr";
  const column = (header: string, cell: (row: ClassPositions) => string): Column => ({
    header,
    align: "right",
    cells: classes.map(cell),
  });
  const columns: Column[] = [
    column(
      fill(isFrench ? "Premiers {calls} prévus" : "Fresh {calls} forecast", words, language),
      ({ from, to }) =>
        from === 0
          ? `${isFrench ? "jusqu'à" : "up to"} ${numberText(to, 0, language)}`
          : `${numberText(from, 0, language)}–${numberText(to, 0, language)}`,
    ),
    column(isFrench ? "Jours" : "Days", ({ days }) => numberText(days, 0, language)),
    column(isFrench ? "Positions présentes" : "Positions present", ({ perhaps, enough }) =>
      rangeText(perhaps, enough, language),
    ),
    column(isFrench ? "soit postes" : "as posts", ({ posts }) =>
      posts === undefined ? NO_VALUE : countText(posts, language),
    ),
    column(isFrench ? "Taux" : "Rate", ({ rate }) =>
      rate === undefined ? NO_VALUE : estimateText(rate, "share", language),
    ),
    column(
      isFrench ? "Jours simulés qui l'atteignent, %" : "Simulated days that reach it, %",
      ({ reached }) => shareText(reached, language),
    ),
  ];
  while (tableWidth(columns) > width && columns.length > 4) columns.pop();
  return tableLines(columns);
}
