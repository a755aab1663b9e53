import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Measure, MeasureId } from "../../models/measures/catalogue.ts";
import type { Bilingual } from "../../models/scenario/bilingual.ts";
import { inert, numberCell } from "../../rendering/csvRows.ts";
import { figureOf } from "../../rendering/figures.ts";
import type { Model } from "../model.ts";
import { VERSION } from "../version.ts";

const HEADERS: readonly Bilingual[] = [
  { fr: "variante", en: "variant" },
  { fr: "fichier", en: "file" },
  { fr: "réglages", en: "settings" },
  { fr: "mesure", en: "measure" },
  { fr: "moyenne", en: "mean" },
  { fr: "bas", en: "low" },
  { fr: "haut", en: "high" },
  { fr: "écart avec la référence", en: "difference from the reference" },
  { fr: "écart bas", en: "difference low" },
  { fr: "écart haut", en: "difference high" },
  { fr: "répétitions", en: "replications" },
  { fr: "graine", en: "seed" },
  { fr: "version", en: "version" },
];

/**
 * Lays the kept variants out as one row for each measure, for a spreadsheet.
 *
 * @param model of the page
 * @param measures the catalogue
 * @returns rows of text, the headers first; measures go by their ids
 */
export function keptRows(
  { kept, state: { language, seed } }: Pick<Model, "kept" | "state">,
  measures: readonly Measure[],
): readonly (readonly string[])[] {
  const bounds = (estimate: Estimate | undefined): readonly string[] =>
    [estimate?.mean, estimate?.low, estimate?.high].map((value) => numberCell(value ?? undefined, language));
  const rows = kept.flatMap(({ kept: { name }, variant, result }) =>
    measures.flatMap((measure) => {
      const figure = result && figureOf(result.figures, measure);
      if (!result || !figure) return [];
      return [
        [
          inert(name),
          inert(variant.file),
          inert(variant.settings.join(" ; ")),
          measure.id,
          ...bounds(figure),
          ...bounds(result.differences?.[measure.id as MeasureId]),
          String(result.replications),
          String(seed),
          VERSION,
        ],
      ];
    }),
  );
  return [HEADERS.map((header) => header[language]), ...rows];
}
