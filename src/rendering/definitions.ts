import type { MeasureId } from "../models/measures/catalogue.ts";
import { type ReportContext, sentence } from "./context.ts";
import { wrap } from "./textLayout.ts";

/** A measure and what it is. */
export interface Definition {
  readonly label: string;
  readonly text: string;
}

/**
 * Defines the measures that a report shows, in the order of the catalogue.
 *
 * @param shown ids of the measures
 * @param context of the report
 * @returns one entry for each
 */
export function definitions(
  shown: readonly MeasureId[],
  { language, measures }: Pick<ReportContext, "language" | "measures">,
): readonly Definition[] {
  const wanted: ReadonlySet<string> = new Set(shown);
  return measures
    .filter(({ id }) => wanted.has(id))
    .map(({ label, definition }) => ({
      label: label[language],
      text: sentence(definition[language], language),
    }));
}

/**
 * Writes the definitions of the measures that a report shows.
 *
 * @param shown ids of the measures
 * @param context of the report
 * @returns one entry for each
 */
export function definitionLines(shown: readonly MeasureId[], context: ReportContext): readonly string[] {
  const { language, palette, width } = context;
  const colon = language === "fr" ? " :" : ":";
  return definitions(shown, context).flatMap(({ label, text }) =>
    wrap(sentence(`${label}${colon} ${text}`, language), width, ["  ", "      "]).map(palette.faint),
  );
}
