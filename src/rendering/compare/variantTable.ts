import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Measure, MeasureId } from "../../models/measures/catalogue.ts";
import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { CompareResult, VariantResult } from "../../planning/compare.ts";
import { applies } from "../applies.ts";
import { measureOf, sentence, titleOf, type WordedContext } from "../context.ts";
import { differenceText, estimateText, NO_VALUE, sharedDecimals, valueText } from "../estimates.ts";
import { bullet } from "../headings.ts";
import { type FlexibleColumn, fitColumns, GAP, tableLines, tableWidth } from "../table.ts";
import { NO_BREAK_SPACE, wrap } from "../textLayout.ts";
import { type DifferenceVerdict, judgeDifference } from "../verdicts.ts";
import { betterSentences, verdictWords } from "./compareWords.ts";

/** What a planner asks about, beside what decides. */
const ASKED: readonly MeasureId[] = [
  "handlingRate",
  "callersServedRate",
  "meanWaitSeconds",
  "serviceLevel",
  "mailsHandled",
  "mailsInTimeRate",
  "mailBacklogEnd",
  "occupancy",
  "filesLost",
  "documentsLost",
];

const WORDS: Readonly<Record<DifferenceVerdict, Bilingual>> = {
  higher: { fr: "hausse", en: "higher" },
  lower: { fr: "baisse", en: "lower" },
  unclear: { fr: "pas net", en: "not clear" },
  identical: { fr: "identique", en: "the same" },
  single: { fr: NO_VALUE, en: NO_VALUE },
};

const INDENT = "  ";

/**
 * Chooses the measures that say something about a scenario or its base, the one that decides first.
 *
 * @param result of the comparison
 * @param context of the report
 * @returns from the catalogue
 */
export function comparedMeasures(result: CompareResult, context: WordedContext): readonly Measure[] {
  const ids = [...new Set([result.measure, ...ASKED])];
  return ids
    .map((id) => measureOf(context, id))
    .filter((measure) =>
      result.scenarios.some(({ scenario, figures }) => applies(measure, scenario, figures)),
    );
}

/**
 * Sets the figures of a variant beside those of the base, with their differences and how likely it is better.
 *
 * @param variant to show
 * @param result of the comparison
 * @param context of the report
 * @returns the lines, a title with the verdict first
 */
export function variantTable(
  variant: VariantResult,
  result: CompareResult,
  context: WordedContext,
): { readonly lines: readonly string[]; readonly isShortened: boolean } {
  const { language, palette, width } = context;
  const scenario = result.scenarios[variant.scenario]!;
  const measures = comparedMeasures(result, context);
  const differences = measures.map(({ id }) => scenario.differences?.[id as MeasureId]);
  const figures = [
    figureColumn({ fr: "Base", en: "Base" }[language], "before"),
    figureColumn({ fr: "Variante", en: "Variant" }[language], "after"),
    plainColumn({ fr: "Écart", en: "Difference" }[language], "right", differences.map(gapCell)),
    plainColumn(
      { fr: "Jugement", en: "Verdict" }[language],
      "left",
      differences.map((each) => (each ? WORDS[judgeDifference(each)][language] : NO_VALUE)),
    ),
  ];
  // A label that finds no room beside its figures begins on a line of its own.
  const shortest = tableWidth(figures.map((column) => ({ ...column, cells: column.short })));
  const room = width - INDENT.length - shortest - GAP.length;
  const labels = measures.map(({ label }) => wrap(label[language], room));
  const last = labels.map((lines) => lines.at(-1)!);
  const fitted = fitColumns(
    [plainColumn({ fr: "Mesure", en: "Measure" }[language], "left", last), ...figures],
    [],
    width - INDENT.length,
  );
  const above = labels.map((lines) => lines.slice(0, -1).map((line) => INDENT + line));
  const words = verdictWords(variant.verdict)[language];
  const title = `${titleOf(scenario, result, language)} — ${words}`;
  const better = variant.better ? betterSentences(variant.better) : [];
  return {
    lines: [
      ...wrap(title, width).map(palette.strong),
      ...tableLines(fitted.columns, INDENT, above),
      ...better.flatMap((each) => bullet(sentence(each[language], language), context)),
    ],
    isShortened: fitted.isShortened,
  };

  function figureColumn(header: string, side: "before" | "after"): FlexibleColumn {
    const cell = (write: (estimate: Estimate, measure: Measure, decimals: number) => string): string[] =>
      measures.map((measure) => {
        const id = measure.id as MeasureId;
        const [before, after] = [variant.before[id], variant.after[id]];
        const estimate = side === "before" ? before : after;
        return estimate ? write(estimate, measure, sharedDecimals([before, after], measure.unit)) : NO_VALUE;
      });
    return {
      header,
      align: "right",
      cells: cell((estimate, { unit }, decimals) => estimateText(estimate, unit, language, decimals)),
      short: cell(({ mean }, { unit }, decimals) => valueText(mean, unit, decimals, language)),
    };
  }

  function gapCell(difference: Estimate | undefined, row: number): string {
    if (difference === undefined) return NO_VALUE;
    const { unit } = measures[row]!;
    const text = differenceText(difference, unit, language);
    return unit === "share" ? `${text}${NO_BREAK_SPACE}pt` : text;
  }
}

function plainColumn(header: string, align: "left" | "right", cells: readonly string[]): FlexibleColumn {
  return { header, align, cells, short: cells };
}
