import type { Problem } from "../../models/scenario/problems.ts";
import type { WaitRow } from "../../models/scenario/schema/tables.ts";
import { ANSWER_CELL, WAIT_CELL } from "./csvCells.ts";
import { columnCalled, missingColumn, readCell, type Words } from "./csvColumns.ts";
import type { CsvTable } from "./csvTable.ts";

const WAIT: Words = ["attente", "wait", "seconds", "secondes"];
const ANSWERED: Words = ["decroche", "answered", "traite", "repondu", "handled"];

/**
 * Reads waits: a column that says how long each was and one that says whether it was answered. Other columns are left
 * alone.
 *
 * @param table as parsed
 * @param problems grows by everything wrong
 * @returns the rows
 */
export function readWaits({ header, rows }: CsvTable, problems: Problem[]): readonly WaitRow[] {
  const wait = columnCalled(header, WAIT);
  const answered = columnCalled(header, ANSWERED);
  if (wait === undefined) problems.push(missingColumn(header, WAIT));
  if (answered === undefined) problems.push(missingColumn(header, ANSWERED));
  if (wait === undefined || answered === undefined) return [];
  return rows.flatMap((row) => {
    const seconds = readCell(row, header, wait, WAIT_CELL, problems);
    const isAnswered = readCell(row, header, answered, ANSWER_CELL, problems);
    return seconds === undefined || isAnswered === undefined ? [] : [{ seconds, answered: isAnswered }];
  });
}
