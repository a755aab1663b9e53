import type { Estimate } from "../engine/statistics/intervals.ts";
import type { MeasureId, Unit } from "../models/measures/catalogue.ts";
import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { Comparison } from "../planning/closure.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import { measureOf, type ReportContext, sentence } from "./context.ts";
import { decimalsOf, estimateText, NO_VALUE, valueText } from "./estimates.ts";
import { figureOf, reasonOf } from "./figures.ts";
import { signedText } from "./numbers.ts";
import { type Column, GAP, tableLines, tableWidth } from "./table.ts";
import { NO_BREAK_SPACE, wrap } from "./textLayout.ts";

/** What was published as something else than a result of the period. */
const PUBLISHED_AS: Partial<Record<MeasureId, Bilingual>> = {
  callsPerPositionDay: { fr: "objectif", en: "objective" },
  mailsPerPositionDay: { fr: "objectif", en: "objective" },
  callsHandledOnFullDay: { fr: "capacité", en: "capacity" },
};

const INDENT = "  ";

const NOTE: Bilingual = {
  fr: "L'intervalle est celui de la moyenne de nombreuses répétitions ; ce qui a été publié n'en est qu'une, et peut s'en écarter davantage. Aucun résultat n'est recalé sur le publié.",
  en: "The interval is that of the mean of many replications; what was published is a single one, and may lie further off. No result is adjusted to what was published.",
};

/**
 * Sets what was published beside what the run gives.
 *
 * @param result of the scenario with the published figures
 * @param context of the report
 * @returns the table; nothing when nothing was published
 */
export function publishedTable(result: ScenarioResult, context: ReportContext): readonly string[] {
  const { comparisons } = result.closure;
  if (comparisons.length === 0) return [];
  const { language, width, palette } = context;
  const rows = comparisons.map((comparison) => {
    const measure = measureOf(context, comparison.measure);
    const as = PUBLISHED_AS[comparison.measure];
    const { label, unit } = measure;
    const simulated = comparison.simulated && figureOf(result.figures, measure);
    return {
      label: label[language] + (as ? ` (${as[language]})` : ""),
      published: publishedText(comparison, unit, language),
      simulated: simulated
        ? estimateText(simulated, unit, language)
        : `${NO_VALUE} (${reasonOf(measure, result.figures)[language]})`,
      gap: simulated ? gapText(comparison.published, simulated, unit, language) : NO_VALUE,
    };
  });
  const column = (header: Bilingual, key: "published" | "simulated" | "gap"): Column => ({
    header: header[language],
    align: "right",
    cells: rows.map((row) => row[key]),
  });
  const figures = [
    column({ fr: "Publié", en: "Published" }, "published"),
    column({ fr: "Simulé", en: "Simulated" }, "simulated"),
    column({ fr: "Écart", en: "Gap" }, "gap"),
  ];
  // A label that finds no room beside its figures begins on lines of its own.
  const room = width - INDENT.length - tableWidth(figures) - GAP.length;
  const labels = rows.map(({ label }) => wrap(label, room));
  const label: Column = {
    header: language === "fr" ? "Mesure" : "Measure",
    align: "left",
    cells: labels.map((lines) => lines.at(-1)!),
  };
  const titles = labels.map((lines) => lines.slice(0, -1).map((line) => INDENT + line));
  const note = wrap(sentence(NOTE[language], language), width).map(palette.faint);
  return [...tableLines([label, ...figures], INDENT, titles), "", ...note];
}

/** A published figure, with as many decimals as it was published with. */
function publishedText({ published }: Comparison, unit: Unit, language: Language): string {
  const shown = unit === "share" ? published * 100 : published;
  const decimals = [0, 1, 2].find((each) => Math.abs(shown - Number(shown.toFixed(each))) < 1e-9) ?? 2;
  return valueText(published, unit, decimals, language);
}

/** Shares differ in points, all else by a part of what was published. */
function gapText(published: number, simulated: Estimate, unit: Unit, language: Language): string {
  if (unit === "share") {
    const points = signedText((simulated.mean - published) * 100, decimalsOf(simulated, unit), language);
    return `${points}${NO_BREAK_SPACE}${language === "fr" ? "pt" : "pts"}`;
  }
  if (published === 0) return NO_VALUE;
  const relative = signedText((simulated.mean / published - 1) * 100, 1, language);
  return language === "fr" ? `${relative}${NO_BREAK_SPACE}%` : `${relative}%`;
}
