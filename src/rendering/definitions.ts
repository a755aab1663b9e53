import type { MeasureId } from "../models/measures/catalogue.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import { type ReportContext, sentence } from "./context.ts";
import { wrap } from "./textLayout.ts";

/**
 * Defines the measures that a report shows, in the order of the catalogue.
 *
 * @param shown ids of the measures
 * @param context of the report
 * @returns one entry for each
 */
export function definitionLines(
  shown: readonly MeasureId[],
  { language, measures, palette, width }: ReportContext,
): readonly string[] {
  const wanted: ReadonlySet<string> = new Set(shown);
  return measures
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ label, definition }) => {
      const entry: Bilingual = {
        fr: `${label.fr} : ${definition.fr}`,
        en: `${label.en}: ${definition.en}`,
      };
      return wrap(sentence(entry[language], language), width, ["  ", "      "]).map(palette.faint);
    });
}
