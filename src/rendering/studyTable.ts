import type { MeasureId } from "../models/measures/catalogue.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { SimulationResult } from "../planning/simulate.ts";
import { sentence, type WordedContext } from "./context.ts";
import { changeNote, type StudyTitle, studyColumns } from "./studyColumns.ts";
import { fitColumns, tableLines } from "./table.ts";
import { wrap } from "./textLayout.ts";

const INDENT = "  ";

const SHORTENED: Bilingual = {
  fr: "Les colonnes sans ± donnent la moyenne seule ; --format csv et --format json donnent tous les intervalles.",
  en: "Columns without ± give the mean alone; --format csv and --format json give every interval.",
};

/**
 * Writes the scenarios of a study one under the other: title and verdict on a line of their own, figures below.
 *
 * @param result of at least two scenarios
 * @param context of the report
 * @returns the lines, and the measures among them
 */
export function studyTable(
  result: SimulationResult,
  context: WordedContext,
): { readonly lines: readonly string[]; readonly shown: readonly MeasureId[] } {
  const { language, width, palette } = context;
  const { keys, extras, titles } = studyColumns(result, context);
  const fitted = fitColumns(keys, extras, width - INDENT.length);
  const titleRows = titles.map((title) => titleLines(title, context));
  const headers = fitted.columns.map(({ header }) => header);
  const note = changeNote(result, context);
  const shortened = fitted.isShortened ? sentence(SHORTENED[language], language) : undefined;
  const notes = [note, shortened].filter((text) => text !== undefined);
  return {
    lines: [
      ...tableLines(fitted.columns, INDENT, titleRows),
      "",
      ...notes.flatMap((text) => wrap(text, width)).map(palette.faint),
    ],
    shown: [...keys, ...extras].flatMap(({ id, header }) =>
      id !== undefined && headers.includes(header) ? [id] : [],
    ),
  };
}

function titleLines(
  { title, isBaseline, verdict, words }: StudyTitle,
  { width, palette }: WordedContext,
): readonly string[] {
  if (isBaseline) return wrap(`${title} (${words})`, width).map(palette.strong);
  const style = verdict === "higher" ? palette.good : verdict === "lower" ? palette.bad : palette.faint;
  const lines = wrap(`${title} — ${words}`, width);
  const isOneLine = lines.length === 1;
  // A verdict that a line break tears apart is left uncoloured.
  return isOneLine ? [`${palette.strong(title)} — ${style(words)}`] : lines.map(palette.strong);
}
