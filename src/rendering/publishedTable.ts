import type { Estimate } from "../engine/statistics/intervals.ts";
import type { Unit } from "../models/measures/catalogue.ts";
import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { Comparison } from "../planning/comparisons.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import { flowTitle as titleOfFlow } from "./check/flowTitle.ts";
import { measureOf, type ReportContext, sentence } from "./context.ts";
import { decimalsOf, estimateText, NO_VALUE, valueText } from "./estimates.ts";
import { reasonOf } from "./figures.ts";
import { percentText, signedText } from "./numbers.ts";
import { type Column, GAP, tableLines, tableWidth } from "./table.ts";
import { NO_BREAK_SPACE, wrap } from "./textLayout.ts";
import { isPlausible, judgeComparison, type ObjectiveVerdict } from "./verdicts.ts";
import { wordMeasure, wordsOfSlice } from "./words.ts";

const OBJECTIVE: Bilingual = { fr: "objectif", en: "objective" };
const CAPACITY: Bilingual = { fr: "capacité", en: "capacity" };
/** What stands beside the published figures without having been published itself. */
const ORIGINS = {
  estimated: { fr: "estimé", en: "estimated" },
  assumed: { fr: "supposé", en: "assumed" },
} as const satisfies Record<string, Bilingual>;

const PLAUSIBLE: Bilingual = { fr: "plausible", en: "plausible" };
const UNLIKELY: Bilingual = { fr: "peu plausible", en: "unlikely" };
const OBJECTIVE_WORDS: Readonly<Record<ObjectiveVerdict, Bilingual>> = {
  met: { fr: "atteint", en: "met" },
  missed: { fr: "manqué", en: "missed" },
  unclear: { fr: "incertain", en: "unclear" },
  metOnce: { fr: "atteint", en: "met" },
  missedOnce: { fr: "manqué", en: "missed" },
};

const INDENT = "  ";

/** What the verdicts mean. */
export const PUBLISHED_NOTE: Bilingual = {
  fr: "L'intervalle est celui de la moyenne de nombreuses répétitions ; ce qui a été publié n'en est qu'une, et peut s'en écarter davantage : « plausible » dit que cela tombe, à l'arrondi près, là où une répétition seule tombe 95 fois sur 100, ou à moins de 0,2 % du simulé. Aucun résultat n'est recalé sur le publié.",
  en: "The interval is that of the mean of many replications; what was published is a single one, and may lie further off: “plausible” says that it lies, up to its rounding, where a single replication falls 95 times in 100, or within 0.2% of the simulated figure. No result is adjusted to what was published.",
};

type Row = Readonly<Record<"label" | "published" | "simulated" | "gap" | "verdict", string>>;

/** A published figure, or an objective, beside the one of the run. */
export interface PublishedRow extends Row {
  /** Name of the flow that this row and those below it are of, where it needs saying. */
  readonly heading: string | undefined;
}

/** Above the columns; what is missing here has a label that says what it is. */
export const PUBLISHED_HEADERS: Readonly<Record<keyof Row, Bilingual>> = {
  label: { fr: "Mesure", en: "Measure" },
  published: { fr: "Publié", en: "Published" },
  simulated: { fr: "Simulé", en: "Simulated" },
  gap: { fr: "Écart", en: "Gap" },
  verdict: { fr: "Verdict", en: "Verdict" },
};

/**
 * Sets what was published, and objectives, beside what the run gives: of the whole, then of each flow.
 *
 * @param result of the scenario with the published figures
 * @param context of the report, with the catalogue as it is
 * @returns one row for each figure
 */
export function publishedRows(result: ScenarioResult, context: ReportContext): readonly PublishedRow[] {
  const { comparisons } = result.closure;
  return comparisons.map((comparison, i) => ({
    ...rowOf(comparison, result, context),
    heading: flowTitle(comparison, comparisons[i - 1], result, context.language),
  }));
}

/**
 * Writes what was published, and objectives, beside what the run gives.
 *
 * @param result of the scenario with the published figures
 * @param context of the report, with the catalogue as it is
 * @returns the table; nothing when nothing was published
 */
export function publishedTable(result: ScenarioResult, context: ReportContext): readonly string[] {
  const rows = publishedRows(result, context);
  if (rows.length === 0) return [];
  const { language, width, palette } = context;
  const figures = (["published", "simulated", "gap", "verdict"] as const).map(
    (key): Column => ({
      header: PUBLISHED_HEADERS[key][language],
      align: "right",
      cells: rows.map((row) => row[key]),
    }),
  );
  // A label that finds no room beside its figures begins on lines of its own.
  const room = width - INDENT.length - tableWidth(figures) - GAP.length;
  const labels = rows.map(({ label }) => wrap(label, room));
  const label: Column = {
    header: PUBLISHED_HEADERS.label[language],
    align: "left",
    cells: labels.map((lines) => lines.at(-1)!),
  };
  const titles = labels.map((lines, i) => [
    ...(rows[i]!.heading === undefined ? [] : [palette.strong(rows[i]!.heading)]),
    ...lines.slice(0, -1).map((line) => INDENT + line),
  ]);
  const note = wrap(sentence(PUBLISHED_NOTE[language], language), width).map(palette.faint);
  return [...tableLines([label, ...figures], INDENT, titles), "", ...note];
}

function rowOf(comparison: Comparison, result: ScenarioResult, context: ReportContext): Row {
  const { language } = context;
  const { slice, simulated } = comparison;
  const words = wordsOfSlice(slice, result.scenario);
  const measure = wordMeasure(measureOf(context, comparison.measure), words);
  const { unit } = measure;
  const figures = result.slices.find(({ kind, key }) => kind === slice.kind && key === slice.key)?.figures;
  // The reason stands with the label, which wraps; among the figures it would take the room of all columns.
  const missing = simulated ? "" : reasonOf(measure, figures ?? {}, words)[language];
  const origin = [originText(comparison, result, language), missing]
    .filter((text) => text !== "")
    .join(language === "fr" ? " ; " : "; ");
  return {
    label: measure.label[language] + (origin === "" ? "" : ` (${origin})`),
    published: valueText(comparison.value, unit, decimalsGiven(comparison.value, unit), language),
    simulated: simulated ? estimateText(simulated, unit, language) : NO_VALUE,
    gap: simulated ? gapText(comparison.value, simulated, unit, language) : NO_VALUE,
    verdict: verdictText(comparison, unit, language),
  };
}

/** A heading above the first row of each flow, where there is more than one flow that it could be of. */
function flowTitle(
  { slice }: Comparison,
  before: Comparison | undefined,
  { scenario }: ScenarioResult,
  language: Language,
): string | undefined {
  const isFirst = slice.kind === "flow" && (before?.slice.kind !== "flow" || before.slice.key !== slice.key);
  if (!isFirst || Object.keys(scenario.demand).length < 2) return undefined;
  return titleOfFlow(slice.key, scenario, { language });
}

/** What the value is, where it is not a published result. */
function originText(
  { as, path, chance }: Comparison,
  { evidence }: ScenarioResult,
  language: Language,
): string {
  const kind = evidence.find((entry) => entry.path === path)?.kind;
  const origin = kind === "estimated" || kind === "assumed" ? ORIGINS[kind][language] : "";
  const role = as === "objective" ? OBJECTIVE[language] : as === "capacity" ? CAPACITY[language] : "";
  const said = [role, origin].filter((word) => word !== "").join(language === "fr" ? " " : ", ");
  if (chance === undefined) return said;
  const probability = percentText(chance.probability, 0, language);
  return `${said}, ${language === "fr" ? "probabilité" : "probability"} ${probability}`;
}

function verdictText(comparison: Comparison, unit: Unit, language: Language): string {
  const verdict = judgeComparison(comparison);
  if (verdict !== undefined) return OBJECTIVE_WORDS[verdict][language];
  const rounding = 0.5 / 10 ** decimalsGiven(comparison.value, unit) / (unit === "share" ? 100 : 1);
  const plausible = isPlausible(comparison, rounding);
  if (plausible === undefined) return NO_VALUE;
  return (plausible ? PLAUSIBLE : UNLIKELY)[language];
}

/** The decimals that a figure was given with, at most two; a share's in per cent. */
function decimalsGiven(value: number, unit: Unit): number {
  const shown = unit === "share" ? value * 100 : value;
  return [0, 1, 2].find((each) => Math.abs(shown - Number(shown.toFixed(each))) < 1e-9) ?? 2;
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
