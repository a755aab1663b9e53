import { type Bilingual, quoted } from "../models/scenario/bilingual.ts";
import { UsageError, unknownWord } from "./usageError.ts";

/**
 * Reads a whole number.
 *
 * @param option as "--seed"
 * @param text as written
 * @param least allowed
 * @param most allowed
 * @returns the number
 * @throws UsageError if it is anything else
 */
export function readWhole(option: string, text: string, least: number, most: number): number {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "");
  const value = /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  throw badValue(option, text, {
    fr: `un nombre entier de ${least} à ${most}`,
    en: `a whole number from ${least} to ${most}`,
  });
}

/**
 * Reads a relative precision such as "0.5%" or "0,5 %". The sign is required, so that nobody takes 0.5 for half a per
 * cent and gets half.
 *
 * @param option as "--precision"
 * @param text as written
 * @returns a share, above 0 and below 0.5
 * @throws UsageError if it is anything else
 */
export function readPrecision(option: string, text: string): number {
  const found = /^(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]*%$/.exec(text.trim());
  const value = found?.[1] === undefined ? Number.NaN : Number(found[1].replace(",", ".")) / 100;
  if (value >= 0.00001 && value < 0.5) return value;
  throw badValue(option, text, {
    fr: "un pourcentage avec son signe, entre 0,001% et 50%, comme 0,5%",
    en: "a percentage with its sign, between 0.001% and 50%, such as 0.5%",
  });
}

/**
 * Reads one of a few words.
 *
 * @param option as "--format"
 * @param text as written
 * @param words that are allowed
 * @param command of which the help explains them
 * @returns the word
 * @throws UsageError if it is anything else
 */
export function readWord<Word extends string>(
  option: string,
  text: string,
  words: readonly Word[],
  command: string,
): Word {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  const sentence = expecting(option, text, {
    fr: `un de ${words.join(", ")}`,
    en: `one of ${words.join(", ")}`,
  });
  throw unknownWord(sentence, text, words, {
    fr: `plateau ${command} --help les explique`,
    en: `plateau ${command} --help explains them`,
  });
}

function badValue(option: string, text: string, expected: Bilingual): UsageError {
  return new UsageError(expecting(option, text, expected));
}

function expecting(option: string, text: string, expected: Bilingual): Bilingual {
  return {
    fr: `${option} attend ${expected.fr}, et non ${quoted(text).fr}`,
    en: `${option} expects ${expected.en}, not ${quoted(text).en}`,
  };
}
