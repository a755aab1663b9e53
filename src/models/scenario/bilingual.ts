/** The two languages of everything that a user reads. */
export type Language = "fr" | "en";

/** One sentence or name in both languages. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/**
 * A text that reads the same in both languages: a figure, a key, a path.
 *
 * @param text language-neutral
 * @returns the pair
 */
export function same(text: string): Bilingual {
  return { fr: text, en: text };
}

/**
 * Puts a text between the quotation marks of each language.
 *
 * @param text as the user wrote or should write it
 * @returns « text » and "text"
 */
export function quoted(text: string): Bilingual {
  return { fr: `« ${text} »`, en: `"${text}"` };
}

/**
 * Asks whether the user meant something else.
 *
 * @param text what should probably be written
 * @returns the question
 */
export function didYouMean(text: string): Bilingual {
  return { fr: `vouliez-vous dire ${quoted(text).fr} ?`, en: `did you mean ${quoted(text).en}?` };
}

/**
 * Writes the same sentence in both languages.
 *
 * @param write builds one language; the function it gets picks that language out of a pair
 * @returns the pair
 */
export function both(write: (pick: (pair: Bilingual) => string, language: Language) => string): Bilingual {
  return { fr: write((pair) => pair.fr, "fr"), en: write((pair) => pair.en, "en") };
}
