import type { Language } from "../../models/scenario/bilingual.ts";
import { WORDS } from "../words.ts";

const LARGEST_BYTES = 1_000_000;

/** What became of the reader's files. */
export interface ReadFiles {
  /** By name. */
  readonly texts: ReadonlyMap<string, string>;
  /** A sentence for each that is no text or too large. */
  readonly refused: readonly string[];
}

/** Reads files as UTF-8 texts, without byte order mark. */
export async function readFiles(files: readonly File[], language: Language): Promise<ReadFiles> {
  const texts = new Map<string, string>();
  const refused: string[] = [];
  for (const file of files) {
    if (file.size > LARGEST_BYTES) {
      refused.push(`${file.name} ${WORDS.tooLarge[language]}`);
      continue;
    }
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
      if (text.includes("\0")) refused.push(`${file.name} ${WORDS.notText[language]}`);
      else texts.set(file.name, text);
    } catch {
      refused.push(`${file.name} ${WORDS.notText[language]}`);
    }
  }
  return { texts, refused };
}
