import type { Bilingual, Language } from "../../models/scenario/bilingual.ts";
import type { CompareResult } from "../../planning/compare.ts";
import type { Selected } from "../../planning/selecting.ts";
import { titleOf, type WordedContext } from "../context.ts";
import { differenceText, estimateText, NO_VALUE, sharedDecimals } from "../estimates.ts";
import { type Column, GAP, tableLines, tableWidth } from "../table.ts";
import { NO_BREAK_SPACE, wrap } from "../textLayout.ts";

const INDENT = "  ";

/**
 * Ranks the scenarios by the rate that decides, and says when each was dropped.
 *
 * @param result of the comparison
 * @param selected who may still be the best
 * @param context of the report
 * @returns the lines
 */
export function rankingTable(
  result: CompareResult,
  selected: Selected,
  { language, width }: WordedContext,
): readonly string[] {
  const { order, behind } = selected;
  const figures = order.map((scenario) => result.scenarios[scenario]!.figures[result.measure]);
  const gaps = order.map((scenario) => behind[scenario]);
  const rateDecimals = sharedDecimals(figures, "share");
  const gapDecimals = sharedDecimals(gaps, "share");
  const column = (header: Bilingual, align: Column["align"], cells: readonly string[]): Column => ({
    header: header[language],
    align,
    cells,
  });
  const columns = [
    column(
      { fr: "Taux", en: "Rate" },
      "right",
      figures.map((each) => (each ? estimateText(each, "share", language, rateDecimals) : NO_VALUE)),
    ),
    column(
      { fr: "Écart au premier", en: "Behind the first" },
      "right",
      gaps.map((each) =>
        each ? `${differenceText(each, "share", language, gapDecimals)}${NO_BREAK_SPACE}pt` : NO_VALUE,
      ),
    ),
    column(
      { fr: "Sort", en: "Outcome" },
      "left",
      order.map((scenario) => outcome(scenario, selected, language)),
    ),
  ];
  const room = width - INDENT.length - tableWidth(columns) - GAP.length;
  const labels = order.map((scenario, i) => {
    const title = titleOf(result.scenarios[scenario]!, result, language);
    return wrap(`${i + 1}. ${title}${scenario === 0 ? " (base)" : ""}`, Math.max(room, 20), ["", "   "]);
  });
  const label = column(
    { fr: "Scénario", en: "Scenario" },
    "left",
    labels.map((lines) => lines.at(-1)!),
  );
  const titles = labels.map((lines) => lines.slice(0, -1).map((line) => INDENT + line));
  return tableLines([label, ...columns], INDENT, titles);
}

function outcome(scenario: number, { contenders, droppedAfter }: Selected, language: Language): string {
  const after = droppedAfter[scenario];
  if (after !== undefined) return language === "fr" ? `écarté à ${after} rép.` : `dropped at ${after}`;
  if (contenders.length === 1) return language === "fr" ? "retenu" : "chosen";
  return language === "fr" ? "en lice" : "in the running";
}
