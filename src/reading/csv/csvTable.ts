// NOTE: fast-csv's own parser, without its stream: the files of a command are read at once, so that the problems of all
// of them are told together, and the stream would cost every start of the program.
import { ParserOptions } from "@fast-csv/parse/build/src/ParserOptions.js";
import { Parser } from "@fast-csv/parse/build/src/parser/index.js";
import { type Bilingual, quoted, same } from "../../models/scenario/bilingual.ts";
import { type Problem, problemAt } from "../../models/scenario/problems.ts";
import { plainSpaces } from "../../models/scenario/quantities/numbers.ts";
import type { Position } from "../../models/scenario/written.ts";

/** One cell of a table, and where it stands. */
export interface Cell {
  /** With plain spaces, none at the ends. */
  readonly text: string;
  readonly at: Position;
}

/** A table as it stands in a file, blank lines left out. */
export interface CsvTable {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

const TABLE: Bilingual = { fr: "une ligne de titres, puis des lignes", en: "a line of headers, then rows" };
const EMPTY: Bilingual = { fr: "un fichier vide", en: "an empty file" };
const HEADER_ONLY: Bilingual = { fr: "des titres sans lignes", en: "headers without rows" };
const QUOTES: Bilingual = {
  fr: "des guillemets qui entourent toute la cellule, sur une même ligne",
  en: "quotes around a whole cell, within one line",
};
const LONGEST_QUOTE = 40;

/**
 * Takes a CSV text apart: cells parted by semicolons if the first line has one, else by commas.
 *
 * @param text of the file
 * @param file as the user named it
 * @param problems grows by what is wrong with the form of it
 * @returns the table; undefined when there are no rows to look at
 */
export function parseCsv(text: string, file: string, problems: Problem[]): CsvTable | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const delimiter = (lines.find((line) => line.trim() !== "") ?? "").includes(";") ? ";" : ",";
  const parser = new Parser(new ParserOptions({ delimiter, trim: true }));
  const rows: (readonly Cell[])[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const row = cellsOf(parser, line, delimiter, { file, line: index + 1, column: 1 }, problems);
    if (row === undefined || row.every((cell) => cell.text === "")) continue;
    const header = rows[0];
    if (header === undefined || hasWidth(row, header.length, problems)) rows.push(row);
  }
  const [header, ...others] = rows;
  if (header !== undefined && others.length > 0) return { header, rows: others };
  // Rows that were refused have been reported.
  if (problems.length === 0) {
    const at = { file, line: header === undefined ? 0 : 1, column: header === undefined ? 0 : 1 };
    problems.push(problemAt(at, [], TABLE, header === undefined ? EMPTY : HEADER_ONLY));
  }
  return undefined;
}

function cellsOf(
  parser: Parser,
  line: string,
  delimiter: string,
  at: Position,
  problems: Problem[],
): readonly Cell[] | undefined {
  try {
    const texts = parser.parse(line, false).rows[0] ?? [];
    const columns = columnsOf(line, delimiter);
    return Array.from(texts, (text, place) => ({
      text: plainSpaces(String(text)),
      at: { ...at, column: columns[place] ?? at.column },
    }));
  } catch {
    problems.push(problemAt(at, [], QUOTES, quotedStart(line)));
    return undefined;
  }
}

/** Where each cell begins, from 1; a delimiter between quotes parts nothing. */
function columnsOf(line: string, delimiter: string): readonly number[] {
  const columns = [1];
  let isQuoted = false;
  for (let place = 0; place < line.length; place++) {
    if (line[place] === '"') isQuoted = !isQuoted;
    else if (line[place] === delimiter && !isQuoted) columns.push(place + 2);
  }
  return columns;
}

/** Spreadsheets put blank cells at the end of short and of long rows. */
function hasWidth(row: readonly Cell[], width: number, problems: Problem[]): boolean {
  if (row.length <= width || row.slice(width).every((cell) => cell.text === "")) return true;
  const expected: Bilingual = {
    fr: `${width} cellules, une par titre`,
    en: `${width} cells, one for each header`,
  };
  const hint: Bilingual = {
    fr: "une virgule décimale dans un fichier à virgules se met entre guillemets",
    en: "put a decimal comma in quotes in a file with commas",
  };
  problems.push(problemAt(row[width]!.at, [], expected, same(String(row.length)), hint));
  return false;
}

function quotedStart(line: string): Bilingual {
  return quoted(line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line);
}
