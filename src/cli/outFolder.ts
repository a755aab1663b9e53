import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { quoted } from "../models/scenario/bilingual.ts";
import { OutputError } from "./outputError.ts";
import { UsageError } from "./usageError.ts";

/** The files of a report; a folder with anything else is not ours. */
const FILES = [
  "report.html",
  "report.fr.html",
  "report.en.html",
  "report.txt",
  "measures.csv",
  "days.csv",
  "half-hours.csv",
  "result.json",
  "result.schema.json",
  "exploration.json",
  "run.json",
] as const;

/** What a report consists of, by file; what it does without is left out. */
export type ReportFiles = Readonly<Partial<Record<(typeof FILES)[number], string>>>;

/** How our JSON begins. */
const SIGNATURE = '{\n  "plateau": ';

/**
 * Makes sure, before anything is run, that a report can be written to a folder.
 *
 * @param named as the user named it
 * @throws UsageError if it is a file, holds what Plateau did not write, or may not be written
 */
export function checkOutFolder(named: string): void {
  const [fr, en] = [quoted(named).fr, quoted(named).en];
  // NOTE: as it will be written: "new/.." is there once resolved, though the system finds no "new" to start from.
  const folder = resolve(named);
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) {
      throw new UsageError({
        fr: `--out ${fr} est un fichier, pas un dossier`,
        en: `--out ${en} is a file, not a folder`,
      });
    }
    const foreign = foreignFile(folder);
    if (foreign !== undefined) {
      throw new UsageError({
        fr: `--out ${fr} contient ce que Plateau n'a pas écrit (${foreign}) : nommez un autre dossier`,
        en: `--out ${en} holds what Plateau did not write (${foreign}): name another folder`,
      });
    }
  }
  const parent = nearestFolder(dirname(folder));
  try {
    accessSync(parent, constants.W_OK);
    if (!statSync(parent).isDirectory()) throw new Error("not a folder");
  } catch {
    throw new UsageError({
      fr: `--out ${fr} : on ne peut pas écrire dans ${parent}`,
      en: `--out ${en}: ${parent} cannot be written to`,
    });
  }
}

function foreignFile(folder: string): string | undefined {
  const names = readdirSync(folder).sort();
  const foreign = names.find((name) => !FILES.some((file) => file === name));
  if (foreign !== undefined || names.length === 0) return foreign;
  const json = join(folder, "result.json");
  return existsSync(json) && readFileSync(json, "utf8").startsWith(SIGNATURE) ? undefined : names[0];
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

/** Makes a folder and those above it. NOTE: `mkdir` with `recursive` never returns below /proc (Node 20). */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * Writes a report as a whole: into a temporary folder beside, which then takes the place of the old one.
 *
 * @param folder checked before
 * @param files of the report
 * @throws OutputError if the system refuses; the folder is then as it was
 */
export function writeOutFolder(folder: string, files: ReportFiles): void {
  const target = existsSync(resolve(folder)) ? realpathSync(resolve(folder)) : resolve(folder);
  const beside = (suffix: string): string =>
    join(dirname(target), `.${basename(target)}.${process.pid}.${suffix}`);
  const fresh = beside("new");
  const old = beside("old");
  try {
    makeFolder(fresh);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(fresh, name), text);
    const isReplacing = existsSync(target);
    // The run took its time: what came since the check is not ours either.
    const foreign = isReplacing ? foreignFile(target) : undefined;
    if (foreign !== undefined) throw notOurs(folder, foreign);
    if (isReplacing) renameSync(target, old);
    try {
      renameSync(fresh, target);
    } catch (error) {
      if (isReplacing) renameSync(old, target);
      throw error;
    }
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (error instanceof OutputError) throw error;
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new OutputError({
      fr: `le rapport n'a pas pu être écrit dans ${quoted(folder).fr} (${reason})`,
      en: `the report could not be written to ${quoted(folder).en} (${reason})`,
    });
  }
}

function notOurs(folder: string, foreign: string): OutputError {
  return new OutputError({
    fr: `le rapport n'a pas été écrit : ${quoted(folder).fr} contient maintenant ce que Plateau n'a pas écrit (${foreign})`,
    en: `the report was not written: ${quoted(folder).en} now holds what Plateau did not write (${foreign})`,
  });
}
