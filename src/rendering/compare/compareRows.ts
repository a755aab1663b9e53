import type { MeasureId } from "../../models/measures/catalogue.ts";
import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { CompareResult } from "../../planning/compare.ts";
import type { ReportContext } from "../context.ts";
import { inert, numberCell } from "../csvRows.ts";
import { judgeDifference } from "../verdicts.ts";

const HEADERS: readonly Bilingual[] = [
  { fr: "variante", en: "variant" },
  { fr: "mesure", en: "measure" },
  { fr: "base", en: "base" },
  { fr: "variante, moyenne", en: "variant, mean" },
  { fr: "écart", en: "difference" },
  { fr: "bas", en: "low" },
  { fr: "haut", en: "high" },
  { fr: "jugement", en: "verdict" },
  { fr: "répétitions communes", en: "replications in common" },
];

const VERDICTS = {
  higher: { fr: "hausse", en: "higher" },
  lower: { fr: "baisse", en: "lower" },
  unclear: { fr: "pas net", en: "not clear" },
  identical: { fr: "identique", en: "the same" },
  single: { fr: "", en: "" },
} as const satisfies Record<string, Bilingual>;

/**
 * Lays a comparison out as one row for each variant and measure that has a value in both, for a spreadsheet.
 *
 * @param result of the comparison
 * @param context catalogue and language
 * @returns rows of text, the headers first
 */
export function compareRows(
  result: CompareResult,
  { measures, language }: Pick<ReportContext, "measures" | "language">,
): readonly (readonly string[])[] {
  const rows = result.variants.flatMap(({ scenario: index, before, after, pairs }) => {
    const { scenario, differences } = result.scenarios[index]!;
    return measures.flatMap((measure) => {
      const id = measure.id as MeasureId;
      const difference = differences?.[id];
      if (difference === undefined) return [];
      return [
        [
          inert(scenario.name),
          id,
          ...[before[id]?.mean, after[id]?.mean, difference.mean, difference.low, difference.high].map(
            (value) => numberCell(value ?? undefined, language),
          ),
          VERDICTS[judgeDifference(difference)][language],
          String(pairs),
        ],
      ];
    });
  });
  return [HEADERS.map((header) => header[language]), ...rows];
}
