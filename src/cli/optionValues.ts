import { type Bilingual, quoted } from "../models/scenario/bilingual.ts";
import { readShare } from "../models/scenario/quantities/share.ts";
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

/** Of replications, seeds and threads. */
const MOST = {
  replications: 100_000,
  explorations: 1000,
  seed: Number.MAX_SAFE_INTEGER,
  workers: 256,
} as const;

/** Reads a number of replications, at least 1. */
export function readReplications(option: string, text: string): number {
  return readWhole(option, text, 1, MOST.replications);
}

/** Reads a number of replications from which a difference gets an interval, at least 2. */
export function readReplicationsOfPairs(option: string, text: string): number {
  return readWhole(option, text, 2, MOST.replications);
}

/** Reads a number of replications of variants: none at all, or at least 2, from which a difference gets an interval. */
export function readExplorations(option: string, text: string): number {
  const count = readWhole(option, text, 0, MOST.explorations);
  if (count !== 1) return count;
  throw badValue(option, text, {
    fr: `0, ou un nombre entier de 2 à ${MOST.explorations}`,
    en: `0, or a whole number from 2 to ${MOST.explorations}`,
  });
}

/** Reads a seed of chance. */
export function readSeed(option: string, text: string): number {
  return readWhole(option, text, 0, MOST.seed);
}

/** Reads a number of calculations at once. */
export function readWorkers(option: string, text: string): number {
  return readWhole(option, text, 1, MOST.workers);
}

/**
 * Reads a probability such as "0.95" or "95 %".
 *
 * @param option as "--confidence"
 * @param text as written
 * @returns at least 0.5 and below 1
 * @throws UsageError if it is anything else
 */
export function readConfidence(option: string, text: string): number {
  const reading = readShare(text);
  if ("value" in reading && reading.value >= 0.5 && reading.value <= 0.9999) return reading.value;
  throw badValue(option, text, {
    fr: "une probabilité de 0,5 à 0,9999, comme 0,95 ou 95%",
    en: "a probability from 0.5 to 0.9999, such as 0.95 or 95%",
  });
}

/**
 * Reads a difference of shares in points, such as "0.2" or "0,2".
 *
 * @param option as "--indifference"
 * @param text as written
 * @returns as a share, 0.002 for 0.2 points
 * @throws UsageError if it is anything else
 */
export function readPoints(option: string, text: string): number {
  const plain = text.trim().replace(",", ".");
  const points = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  if (points >= 0.01 && points <= 50) return points / 100;
  throw badValue(option, text, {
    fr: "un nombre de points sans unité, de 0,01 à 50, comme 0,2",
    en: "a number of points without a unit, from 0.01 to 50, such as 0.2",
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
    fr: words.length === 1 ? words[0]! : `${words.slice(0, -1).join(", ")} ou ${words.at(-1)}`,
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
