import { writeToString } from "@fast-csv/format";
import type { Language } from "../models/scenario/bilingual.ts";

const BYTE_ORDER_MARK = "\ufeff";

/**
 * Writes rows as CSV, the way the spreadsheet of the language opens it by a double click: semicolons and a byte order
 * mark in French, commas in English.
 *
 * @param rows of text
 * @param language of the reader
 * @returns the text, ending in a line break
 */
export async function csvText(rows: readonly (readonly string[])[], language: Language): Promise<string> {
  const french = language === "fr";
  const text = await writeToString(
    rows.map((row) => [...row]),
    { delimiter: french ? ";" : ",", includeEndRowDelimiter: true },
  );
  return french ? BYTE_ORDER_MARK + text : text;
}
