import { accessSync, constants, existsSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { quoted } from "../models/scenario/bilingual.ts";
import { OutputError } from "./outputError.ts";
import { UsageError } from "./usageError.ts";

/**
 * Makes sure, before anything is run, that a new file can be written.
 *
 * @param named as the user named it
 * @throws UsageError if it is there already, or its folder is not or may not be written to
 */
export function checkRosterFile(named: string): void {
  const [fr, en] = [quoted(named).fr, quoted(named).en];
  if (existsSync(resolve(named))) {
    throw new UsageError({
      fr: `--out ${fr} existe déjà : nommez un autre fichier`,
      en: `--out ${en} exists already: name another file`,
    });
  }
  try {
    accessSync(dirname(resolve(named)), constants.W_OK);
  } catch {
    const folder = dirname(resolve(named));
    throw new UsageError({
      fr: `--out ${fr} : on ne peut pas écrire dans ${folder}`,
      en: `--out ${en}: ${folder} cannot be written to`,
    });
  }
}

/**
 * Writes the file, unless something took its place meanwhile.
 *
 * @throws OutputError if the system refuses
 */
export function writeRosterFile(named: string, text: string): void {
  try {
    writeFileSync(resolve(named), text, { flag: "wx" });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new OutputError({
      fr: `le planning n'a pas pu être écrit dans ${quoted(named).fr} (${reason})`,
      en: `the roster could not be written to ${quoted(named).en} (${reason})`,
    });
  }
}
