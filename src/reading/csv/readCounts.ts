import { type Bilingual, quoted } from "../../models/scenario/bilingual.ts";
import { nearest } from "../../models/scenario/nearest.ts";
import { nearestHint, type Problem, problemAt } from "../../models/scenario/problems.ts";
import type { CountRow } from "../../models/scenario/schema/tables.ts";
import { COUNT_CELL, DATE_CELL, HALF_HOUR_CELL } from "./csvCells.ts";
import { columnCalled, isCalled, missingColumn, readCell, type Words } from "./csvColumns.ts";
import type { Cell, CsvTable } from "./csvTable.ts";

const DATE: Words = ["date", "jour", "day"];
const TIME: Words = ["heure", "time", "demi-heure", "half-hour", "hour"];
const COUNT: Words = ["volume", "calls", "appels", "count", "nombre", "total"];
const NAME = /^[A-Za-z][A-Za-z0-9-]*$/;

const ONCE: Bilingual = { fr: "un titre par colonne, une seule fois", en: "each header once" };
const ONE_ROW: Bilingual = {
  fr: "une seule ligne par jour, ou par jour et demi-heure",
  en: "one row for each day, or for each day and half-hour",
};

/** A column of counts: of a caisse, or of all together. */
interface CountColumn {
  readonly place: number;
  readonly caisse: string | undefined;
}

/**
 * Reads counts of days or half-hours: a column of dates, one of times where half-hours were counted, and either one
 * column for all caisses together or one for each caisse.
 *
 * @param table as parsed
 * @param caisses names that the scenario gives; undefined where it names none
 * @param problems grows by everything wrong
 * @returns the rows
 */
export function readCounts(
  { header, rows }: CsvTable,
  caisses: readonly string[] | undefined,
  problems: Problem[],
): readonly CountRow[] {
  const date = columnCalled(header, DATE);
  const time = columnCalled(header, TIME);
  const wrongHeader: Problem[] = date === undefined ? [missingColumn(header, DATE)] : [];
  const columns = countColumns(header, [date, time], caisses, wrongHeader);
  if (date === undefined || wrongHeader.length > 0) {
    problems.push(...wrongHeader);
    return [];
  }
  const firstLines = new Map<string, number>();
  return rows.flatMap((row) => {
    const day = readCell(row, header, date, DATE_CELL, problems);
    const from = time === undefined ? undefined : readCell(row, header, time, HALF_HOUR_CELL, problems);
    const counts = columns.map((column) => readCell(row, header, column.place, COUNT_CELL, problems));
    if (day === undefined || (time !== undefined && from === undefined)) return [];
    if (isTwice(row[date]!, `${day} ${from}`, firstLines, problems)) return [];
    return columns.map(
      ({ caisse }, i): CountRow => ({ date: day, fromSeconds: from, caisse, count: counts[i] ?? 0 }),
    );
  });
}

function isTwice(cell: Cell, key: string, firstLines: Map<string, number>, problems: Problem[]): boolean {
  const first = firstLines.get(key);
  if (first === undefined) {
    firstLines.set(key, cell.at.line);
    return false;
  }
  const hint = { fr: `déjà à la ligne ${first}`, en: `already in line ${first}` };
  problems.push(problemAt(cell.at, [], ONE_ROW, quoted(cell.text), hint));
  return true;
}

/** Every column that is neither the date nor the time counts something; which caisse, its header says. */
function countColumns(
  header: readonly Cell[],
  taken: readonly (number | undefined)[],
  caisses: readonly string[] | undefined,
  problems: Problem[],
): readonly CountColumn[] {
  const columns: CountColumn[] = [];
  for (const [place, { text, at }] of header.entries()) {
    const isTwice = header.findIndex((other) => other.text === text) !== place;
    // Spreadsheets end their lines with blank cells.
    if (taken.includes(place) || (text === "" && place >= 1)) continue;
    // What was meant for the date has been reported as that.
    if (taken[0] === undefined && nearest(text, DATE) !== undefined) continue;
    if (isTwice) problems.push(problemAt(at, [], ONCE, quoted(text)));
    else if (isCalled(text, COUNT)) columns.push({ place, caisse: undefined });
    else if (isCaisse(text, caisses)) columns.push({ place, caisse: text });
    else problems.push(strangeColumn(header[place]!, caisses));
  }
  if (columns.length === 0 && problems.length === 0) problems.push(missingColumn(header, COUNT));
  const total = columns.find(({ caisse }) => caisse === undefined);
  if (total !== undefined && columns.length > 1) {
    const { at, text } = header[total.place]!;
    problems.push(problemAt(at, [], ONE_OR_EACH, quoted(text)));
  } else if (total === undefined && columns.length === 1 && caisses === undefined) {
    // One caisse alone would be all of them: this column is something else.
    problems.push(strangeColumn(header[columns[0]!.place]!, caisses));
  }
  return columns;
}

const ONE_OR_EACH: Bilingual = {
  fr: "une colonne pour l'ensemble, ou une par caisse",
  en: "one column for all together, or one for each caisse",
};

function isCaisse(header: string, caisses: readonly string[] | undefined): boolean {
  if (caisses !== undefined) return caisses.includes(header);
  return NAME.test(header) && nearestHint(header, [...DATE, ...TIME, ...COUNT]) === undefined;
}

function strangeColumn({ text, at }: Cell, caisses: readonly string[] | undefined): Problem {
  const names = [...(caisses ?? []), ...COUNT];
  const list = names.join(", ");
  const expected: Bilingual = { fr: `un titre parmi ${list}`, en: `one of the headers ${list}` };
  return problemAt(at, [], expected, quoted(text), nearestHint(text, [...names, ...DATE, ...TIME]));
}
