import type { Bilingual } from "../../models/scenario/bilingual.ts";
import { quoted, same } from "../../models/scenario/bilingual.ts";
import { nearest } from "../../models/scenario/nearest.ts";
import { type Problem, problemAt } from "../../models/scenario/problems.ts";
import type { CellKind } from "./csvCells.ts";
import type { Cell } from "./csvTable.ts";

/** The words by which a column may be called, the first being the one to suggest. */
export type Words = readonly [string, ...string[]];

/** A column is called so once accents, capitals and dashes are taken off. */
function plainWord(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}

/**
 * Tells whether a column is called by one of some words.
 *
 * @param header of the column
 * @param words in lower case, without accents
 */
export function isCalled(header: string, words: readonly string[]): boolean {
  return words.includes(plainWord(header));
}

/**
 * Finds a column by its header.
 *
 * @param header cells of the first line
 * @param words by which the column may be called
 * @returns its place; undefined when there is none
 */
export function columnCalled(header: readonly Cell[], words: Words): number | undefined {
  const place = header.findIndex(({ text }) => isCalled(text, words));
  return place < 0 ? undefined : place;
}

/**
 * Says that a column is missing, and which one was perhaps meant for it.
 *
 * @param header cells of the first line
 * @param words by which the column may be called
 * @returns the problem
 */
export function missingColumn(header: readonly Cell[], words: Words): Problem {
  const expected: Bilingual = {
    fr: `une colonne ${words.join(" ou ")}`,
    en: `a column ${words.join(" or ")}`,
  };
  const meant = header.find(({ text }) => nearest(plainWord(text), words) !== undefined);
  const list = same(header.map(({ text }) => text).join(", "));
  if (meant === undefined) return problemAt(header[0]!.at, [], expected, list);
  const word = nearest(plainWord(meant.text), words)!;
  const hint: Bilingual = {
    fr: `vouliez-vous dire ${quoted(word).fr} ?`,
    en: `did you mean ${quoted(word).en}?`,
  };
  return problemAt(meant.at, [], expected, quoted(meant.text), hint);
}

/**
 * Reads one cell of a row.
 *
 * @param row the cells; blank ones at its end may be missing
 * @param header cells of the first line
 * @param place of the column
 * @param kind what the cell should hold
 * @param problems grows by a cell that does not
 * @returns the value; undefined after a problem
 */
export function readCell<Value>(
  row: readonly Cell[],
  header: readonly Cell[],
  place: number,
  kind: CellKind<Value>,
  problems: Problem[],
): Value | undefined {
  const cell = row[place];
  const text = cell?.text ?? "";
  const reading = kind.read(text);
  if ("value" in reading) return reading.value;
  const received = text === "" ? { fr: "rien", en: "nothing" } : quoted(text);
  const at = cell?.at ?? row[0]!.at;
  problems.push(problemAt(at, [header[place]!.text], kind.expected, received, reading.hint));
  return undefined;
}
