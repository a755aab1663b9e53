import { type Bilingual, quoted } from "../models/scenario/bilingual.ts";
import { isEvidenceMap } from "../models/scenario/evidenceMap.ts";
import { type Problem, problemAt } from "../models/scenario/problems.ts";
import { tableKindOf, tableOf } from "../models/scenario/schema/tables.ts";
import { scenarioSchema } from "../models/scenario/schema.ts";
import { alternatives, branchesFor, type Schema, schemasUnder } from "../models/scenario/schemaWalk.ts";
import {
  COMMAND_LINE,
  type Path,
  type Position,
  type Written,
  type WrittenEntry,
} from "../models/scenario/written.ts";
import { type CsvTable, parseCsv } from "./csv/csvTable.ts";
import { readCounts } from "./csv/readCounts.ts";
import { readWaits } from "./csv/readWaits.ts";
import type { SourceFiles } from "./sourceFiles.ts";

const LARGEST_MEGABYTES = 50;
const SHOWN_PROBLEMS = 20;

const CSV: Bilingual = { fr: "un fichier CSV", en: "a CSV file" };
const RIGHT: Bilingual = { fr: "un fichier sans faute", en: "a file without mistakes" };

/**
 * Reads the CSV files that a scenario names and puts their rows beside the names.
 *
 * @param source of the files
 * @param root the whole file, files it extends and settings merged in: a name is relative to the file that wrote it, or
 *   to the working directory when it was set on the command line
 * @param problems grows by everything wrong with the tables
 * @returns the file with its tables; one with problems has no rows
 */
export function readTables(source: SourceFiles, root: Written, problems: Problem[]): Written {
  const counts = (mention: Mention) => {
    const caisses = caissesBeside(root, mention.path);
    return tableOf(
      "counts",
      readTable(source, mention, problems, (table, found) => readCounts(table, caisses, found)),
    );
  };
  const waits = (mention: Mention) => tableOf("waits", readTable(source, mention, problems, readWaits));

  function visit(written: Written, schemas: readonly Schema[], path: Path): Written {
    if (written.kind === "scalar") {
      const kind = schemas.map(tableKindOf).find((each) => each !== undefined);
      if (kind === undefined || typeof written.value !== "string") return written;
      const mention = { at: written.at, name: written.value, path };
      return { ...written, table: kind === "counts" ? counts(mention) : waits(mention) };
    }
    if (written.kind === "list") {
      const items = written.items.map((item, place) =>
        visit(item, schemasUnder(schemas, place), [...path, place]),
      );
      return { ...written, items };
    }
    const isWrapped = path.length > 0 && isEvidenceMap(written);
    const branches = isWrapped ? schemas : branchesFor(schemas, written);
    const entries = [...written.entries].map(([key, entry]): [string, WrittenEntry] => {
      if (isWrapped && key !== "value") return [key, entry];
      const value = isWrapped
        ? visit(entry.value, schemas, path)
        : visit(entry.value, schemasUnder(branches, key), [...path, key]);
      return [key, { ...entry, value }];
    });
    return { ...written, entries: new Map(entries) };
  }
  return visit(root, alternatives(scenarioSchema), []);
}

/** Where a table is named. */
interface Mention {
  readonly at: Position;
  readonly name: string;
  readonly path: Path;
}

function readTable<Row>(
  source: SourceFiles,
  { at, name, path }: Mention,
  problems: Problem[],
  readRows: (table: CsvTable, found: Problem[]) => readonly Row[],
): readonly Row[] {
  const file = at.file === COMMAND_LINE ? name : source.beside(at.file, name);
  const text = source.read(file, LARGEST_MEGABYTES);
  if ("received" in text) {
    const { fr, en } = text.received;
    const received = { fr: `${quoted(file).fr}, ${fr}`, en: `${quoted(file).en}, ${en}` };
    problems.push(problemAt(at, path, CSV, received, text.hint));
    return [];
  }
  const found: Problem[] = [];
  const table = parseCsv(text.text, file, found);
  const rows = table === undefined ? [] : readRows(table, found);
  problems.push(...firstOf(found));
  return found.length > 0 ? [] : rows;
}

/** The caisses of the flow whose counts stand at a path; undefined where it names none. */
function caissesBeside(root: Written, path: Path): readonly string[] | undefined {
  const flow = path.slice(0, 2).reduce<Written | undefined>((here, key) => under(here, String(key)), root);
  const caisses = under(flow, "caisses");
  return caisses?.kind === "map" ? [...caisses.entries.keys()] : undefined;
}

function under(written: Written | undefined, key: string): Written | undefined {
  return withoutEvidence(written?.kind === "map" ? written.entries.get(key)?.value : undefined);
}

function withoutEvidence(written: Written | undefined): Written | undefined {
  if (written?.kind !== "map" || !isEvidenceMap(written)) return written;
  return withoutEvidence(written.entries.get("value")!.value);
}

/** A column in a wrong form makes as many problems as it has rows. */
function firstOf(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - SHOWN_PROBLEMS;
  if (more <= 0) return problems;
  const { file, line, column } = problems[SHOWN_PROBLEMS]!;
  const received = { fr: `${more} fautes de plus à partir d'ici`, en: `${more} more mistakes from here on` };
  return [...problems.slice(0, SHOWN_PROBLEMS), problemAt({ file, line, column }, [], RIGHT, received)];
}
