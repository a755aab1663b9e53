import type { Bilingual } from "../models/scenario/bilingual.ts";

/** What was to be written could not be. */
export class OutputError extends Error {
  override readonly name = "OutputError";
  readonly sentence: Bilingual;

  /** @param sentence where, and why not */
  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
