import type { Language } from "../../models/scenario/bilingual.ts";

// NOTE: the command line writes CSV with fast-csv, whose streams are Node's; a page has none.
const BYTE_ORDER_MARK = "\ufeff";

/**
 * Writes rows as CSV the way a spreadsheet of the language opens it: semicolons and a byte order mark in French, commas in
 * English.
 *
 * @param rows of text
 * @param language of the reader
 * @returns the text, lines ending as RFC 4180 has it
 */
export function csvText(rows: readonly (readonly string[])[], language: Language): string {
  const delimiter = language === "fr" ? ";" : ",";
  const lines = rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter));
  return `${language === "fr" ? BYTE_ORDER_MARK : ""}${lines.join("\r\n")}\r\n`;
}

function quoted(cell: string, delimiter: string): string {
  const isPlain = !cell.includes(delimiter) && !/["\r\n]/.test(cell);
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
