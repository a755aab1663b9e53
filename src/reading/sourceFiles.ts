import type { Bilingual } from "../models/scenario/bilingual.ts";

/** A file could not be used. */
export interface FileFault {
  /** What was found instead of a text. */
  readonly received: Bilingual;
  readonly hint?: Bilingual | undefined;
}

/** The port through which scenario files, and the files that they name, are read: a disk, or what was dropped on a page. */
export interface SourceFiles {
  /**
   * Reads a text.
   *
   * @param file as `beside` or the user named it
   * @param largest the largest size allowed [MB]; 1 unless given
   * @returns its text without byte order mark, or why there is none
   */
  read(file: string, largest?: number): { readonly text: string } | FileFault;
  /**
   * Finds a file that another one names.
   *
   * @param file the one that names it
   * @param name as written there
   */
  beside(file: string, name: string): string;
  /** @returns whether two names mean the same file */
  isSame(file: string, other: string): boolean;
}
