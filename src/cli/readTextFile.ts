import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { type Bilingual, didYouMean } from "../models/scenario/bilingual.ts";
import { nearest } from "../models/scenario/nearest.ts";
import type { FileFault } from "../reading/sourceFiles.ts";

const LARGEST_MEGABYTES = 1;
const MEGABYTE = 1_000_000;
const NOT_FOUND: Bilingual = { fr: "fichier introuvable", en: "file not found" };
const FOLDER: Bilingual = { fr: "un dossier", en: "a folder" };
const NOT_A_FILE: Bilingual = { fr: "autre chose qu'un fichier", en: "something else than a file" };
const BINARY: Bilingual = { fr: "un fichier binaire", en: "a binary file" };
const OTHER_ENCODING: Bilingual = { fr: "un texte dans un autre codage", en: "a text in another encoding" };
const SAVE_AS_UTF8: Bilingual = { fr: "enregistrez-le en UTF-8", en: "save it as UTF-8" };

/**
 * Reads a text file: a scenario, a study or a table.
 *
 * @param file path, relative to the working directory
 * @param largest the largest size allowed [MB]
 * @returns its text without byte order mark, or why it cannot be one: missing, a folder, too large, not in UTF-8
 */
export function readTextFile(
  file: string,
  largest = LARGEST_MEGABYTES,
): { readonly text: string } | FileFault {
  try {
    const status = statSync(file);
    if (status.isDirectory()) return { received: FOLDER };
    if (!status.isFile()) return { received: NOT_A_FILE };
    if (status.size > largest * MEGABYTE) return { received: tooLarge(largest) };
    return decode(readFileSync(file));
  } catch (error) {
    return faultOf(error, file);
  }
}

function tooLarge(megabytes: number): Bilingual {
  return { fr: `un fichier de plus de ${megabytes} Mo`, en: `a file of more than ${megabytes} MB` };
}

function decode(bytes: Uint8Array): { readonly text: string } | FileFault {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return { received: OTHER_ENCODING, hint: SAVE_AS_UTF8 };
  if (bytes.includes(0)) return { received: BINARY };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { received: OTHER_ENCODING, hint: SAVE_AS_UTF8 };
  }
}

function faultOf(error: unknown, file: string): FileFault {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  if (code === "ENOENT" || code === "ENOTDIR") return { received: NOT_FOUND, hint: nearestFile(file) };
  if (code === "EACCES" || code === "EPERM") {
    return { received: { fr: "un fichier que vous ne pouvez pas lire", en: "a file that you may not read" } };
  }
  return { received: { fr: `une erreur de lecture (${code})`, en: `a read error (${code})` } };
}

function nearestFile(file: string): Bilingual | undefined {
  const folder = dirname(file);
  const name = basename(file);
  let names: readonly string[];
  try {
    names = readdirSync(folder).sort();
  } catch {
    return { fr: `il n'y a pas de dossier ${folder}`, en: `there is no folder ${folder}` };
  }
  const withoutExtension = names.find((each) => each === `${name}.yaml` || each === `${name}.yml`);
  const found = withoutExtension ?? nearest(name, names);
  return found === undefined ? undefined : didYouMean(found);
}
