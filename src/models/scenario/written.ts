import { type Bilingual, quoted, same } from "./bilingual.ts";

/** Where something was written. */
export interface Position {
  /** As the user named it, or `COMMAND_LINE`. */
  readonly file: string;
  /** From 1; 0 when there is no line to point at. */
  readonly line: number;
  /** From 1; 0 when there is no line to point at. */
  readonly column: number;
}

/** The `file` of what was set on the command line. */
export const COMMAND_LINE = "command line";

/** A text, number, truth value or nothing. */
interface WrittenScalar {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** The value as it stands in the file, "0.30" for 0.3. */
  readonly text: string;
  /** Where the text names a table: its rows, once they were read. */
  readonly table?: readonly unknown[];
  readonly at: Position;
}

/** A list. */
interface WrittenList {
  readonly kind: "list";
  readonly items: readonly Written[];
  readonly at: Position;
}

/** One key of a map, and what it holds. */
export interface WrittenEntry {
  readonly keyAt: Position;
  readonly value: Written;
}

/** A map, in the order of its keys. */
export interface WrittenMap {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, WrittenEntry>;
  readonly at: Position;
}

/** A file as it was written: every value with its position, whatever format it came from. */
export type Written = WrittenScalar | WrittenList | WrittenMap;

/** Keys and, in lists, places from 0. */
export type Path = readonly (string | number)[];

/**
 * Writes a path as messages and `--set` do.
 *
 * @param path keys from the root
 * @returns as "shifts.day.breaks.0.lasts"
 */
export function pathText(path: Path): string {
  return path.join(".");
}

/**
 * Looks up what was written at a path.
 *
 * @param root the whole file
 * @param path keys from the root
 * @returns the value; undefined when the path leads nowhere
 */
export function writtenAt(root: Written, path: Path): Written | undefined {
  let here: Written | undefined = root;
  for (const key of path) {
    if (here?.kind === "map") here = here.entries.get(String(key))?.value;
    else if (here?.kind === "list") here = here.items[Number(key)];
    else return undefined;
  }
  return here;
}

/**
 * Finds the place to point at for a path, also for one that was not written.
 *
 * @param root the whole file
 * @param path keys from the root
 * @returns position of the value, or of the nearest map or list around it
 */
export function positionOf(root: Written, path: Path): Position {
  for (let length = path.length; length > 0; length--) {
    const found = writtenAt(root, path.slice(0, length));
    if (found !== undefined) return found.at;
  }
  return root.at;
}

/**
 * Takes the positions off.
 *
 * @param written any value
 * @returns the same as plain objects, arrays and scalars; rows in place of the name of their table
 */
export function plainValue(written: Written): unknown {
  if (written.kind === "scalar") return written.table ?? written.value;
  if (written.kind === "list") return written.items.map(plainValue);
  return Object.fromEntries([...written.entries].map(([key, entry]) => [key, plainValue(entry.value)]));
}

const LONGEST_QUOTE = 60;

/**
 * Completes "received …".
 *
 * @param written what stands at the place in question; undefined for nothing
 * @returns the scalar itself, quoted when it is a text, or the kind of thing found
 */
export function receivedText(written: Written | undefined): Bilingual {
  if (written === undefined || (written.kind === "scalar" && written.value === null)) {
    return { fr: "rien", en: "nothing" };
  }
  if (written.kind === "list") return { fr: "une liste", en: "a list" };
  if (written.kind === "map") return { fr: "un groupe de clés", en: "a map of keys" };
  if (typeof written.value !== "string") return same(written.text);
  const line = written.text.replace(/\s+/gu, " ");
  return quoted(line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line);
}
