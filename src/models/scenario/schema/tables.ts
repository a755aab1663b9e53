import type { z } from "zod";
import { quantityLeaf, type Reading } from "../quantities/quantity.ts";

/** A count of contacts on a day, in one half-hour of it or over the whole, of one caisse or of all. */
export interface CountRow {
  /** ISO date. */
  readonly date: string;
  /** Start of the half-hour [s since midnight]; undefined for the whole day. */
  readonly fromSeconds: number | undefined;
  /** Undefined: of all caisses together. */
  readonly caisse: string | undefined;
  /** At least 0. */
  readonly count: number;
}

/** How long a caller waited, and how the wait ended. */
export interface WaitRow {
  /** [s] at least 0. */
  readonly seconds: number;
  /** Answered; otherwise the caller hung up. */
  readonly answered: boolean;
}

/** What a file names a table for; the reader of files puts its rows in place of the file's name. */
export type TableKind = "counts" | "waits";

/** By definition, which a schema keeps when it is described. */
const kinds = new WeakMap<object, TableKind>();
/** Rows that were read from a file: a list written into the scenario itself is none. */
const tables = new WeakMap<object, TableKind>();

interface RowOf {
  readonly counts: CountRow;
  readonly waits: WaitRow;
}

/**
 * Vouches for rows, so that the schema takes them in place of the name of their file.
 *
 * @param kind what the table holds
 * @param rows checked one by one
 * @returns the same rows
 */
export function tableOf<Kind extends TableKind>(
  kind: Kind,
  rows: readonly RowOf[Kind][],
): readonly RowOf[Kind][] {
  tables.set(rows, kind);
  return rows;
}

/**
 * Finds out whether a schema stands for a table that is read from a CSV file.
 *
 * @param schema any zod schema
 * @returns what the table holds; undefined for any other schema
 */
export function tableKindOf(schema: z.core.$ZodType): TableKind | undefined {
  return kinds.get(schema._zod.def);
}

function table<Row>(kind: TableKind, expected: { readonly fr: string; readonly en: string }) {
  const leaf = quantityLeaf(
    {
      kind: "table",
      expected,
      read: (written): Reading<readonly Row[]> =>
        Array.isArray(written) && tables.get(written) === kind ? { value: written } : { hint: undefined },
    },
    [`${kind}.csv`],
  );
  kinds.set(leaf._zod.def, kind);
  return leaf;
}

/** Rows of counts, from a CSV file whose name stands in the scenario. */
export const countTable = table<CountRow>("counts", {
  fr: "le nom d'un fichier CSV de volumes par jour ou par demi-heure",
  en: "the name of a CSV file with volumes by day or half-hour",
});

/** Rows of waits, from a CSV file whose name stands in the scenario. */
export const waitTable = table<WaitRow>("waits", {
  fr: "le nom d'un fichier CSV d'attentes, décroché ou non",
  en: "the name of a CSV file of waits, answered or not",
});
