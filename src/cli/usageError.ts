import { type Bilingual, didYouMean } from "../models/scenario/bilingual.ts";
import { nearest } from "../models/scenario/nearest.ts";

/** The command was written wrongly. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly sentence: Bilingual;

  /** @param sentence what is wrong and what would be right, without a full stop */
  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

/**
 * Makes the error of a word that is none of those known.
 *
 * @param sentence names the word
 * @param word as written
 * @param known the words that would have been right
 * @param otherwise what to do when none of them is near
 * @returns the sentence, with the nearest word in brackets
 */
export function unknownWord(
  sentence: Bilingual,
  word: string,
  known: readonly string[],
  otherwise: Bilingual,
): UsageError {
  const found = nearest(word, known);
  const hint = found === undefined ? otherwise : didYouMean(found);
  return new UsageError({ fr: `${sentence.fr} (${hint.fr})`, en: `${sentence.en} (${hint.en})` });
}
