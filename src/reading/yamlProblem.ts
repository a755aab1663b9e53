import type { YAMLError } from "yaml";
import { type Bilingual, quoted } from "../models/scenario/bilingual.ts";

/** Both halves of a message on a mistake of syntax. */
export interface SyntaxMistake {
  readonly expected: Bilingual;
  readonly received: Bilingual;
}

const SPACES: Bilingual = { fr: "des espaces pour décaler la ligne", en: "spaces to indent the line" };
const TAB: Bilingual = { fr: "une tabulation", en: "a tab" };
const CLOSED: Bilingual = {
  fr: "la fin de ce qui est ouvert : un crochet ], une accolade } ou un guillemet",
  en: "the end of what was opened: a bracket ], a brace } or a quote",
};
const SAME_COLUMN: Bilingual = {
  fr: "des clés d'un même groupe alignées l'une sous l'autre",
  en: "the keys of one map aligned under each other",
};
const COLON: Bilingual = {
  fr: "deux-points et une valeur après la clé",
  en: "a colon and a value after the key",
};
const ONE_KEY: Bilingual = {
  fr: "une clé, deux-points, une espace et une valeur par ligne (un texte avec « : » va entre guillemets)",
  en: 'one key, a colon, a space and one value on a line (a text with ": " goes in quotes)',
};
const QUOTES: Bilingual = {
  fr: "des guillemets autour d'une valeur qui commence par un signe spécial",
  en: "quotes around a value that starts with a special sign",
};
const SINGLE: Bilingual = { fr: "un seul document", en: "a single document" };
const WITHOUT_TAG: Bilingual = { fr: "une valeur sans étiquette YAML", en: "a value without a YAML tag" };
const ESCAPE: Bilingual = {
  fr: "une barre oblique inverse doublée, ou des apostrophes au lieu de guillemets",
  en: "a doubled backslash, or single quotes",
};
const SIMPLE_KEY: Bilingual = { fr: "un mot comme clé", en: "a word as the key" };
const LESS_DEEP: Bilingual = { fr: "moins de niveaux imbriqués", en: "fewer nested levels" };
const YAML: Bilingual = { fr: "du YAML correct", en: "correct YAML" };

/**
 * Says in plain words what is wrong with the syntax.
 *
 * @param error what the YAML parser reports
 * @param line the whole line that it points at
 * @returns what was expected, and the line or sign found
 */
export function syntaxMistake(error: YAMLError, line: string): SyntaxMistake {
  const trimmed = line.trim();
  const received = trimmed === "" ? { fr: "la fin", en: "the end" } : quoted(trimmed.slice(0, 60));
  switch (error.code) {
    case "TAB_AS_INDENT":
      return { expected: SPACES, received: TAB };
    case "BAD_INDENT":
      return { expected: error.message.startsWith("Flow") ? CLOSED : SAME_COLUMN, received };
    case "MISSING_CHAR":
      return { expected: error.message.startsWith("Implicit") ? COLON : CLOSED, received };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      return { expected: ONE_KEY, received };
    case "BAD_SCALAR_START":
      return { expected: QUOTES, received };
    case "MULTIPLE_DOCS":
      return { expected: SINGLE, received };
    case "TAG_RESOLVE_FAILED":
    case "BAD_COLLECTION_TYPE":
      return { expected: WITHOUT_TAG, received };
    case "BAD_DQ_ESCAPE":
      return { expected: ESCAPE, received };
    case "NON_STRING_KEY":
      return { expected: SIMPLE_KEY, received };
    case "RESOURCE_EXHAUSTION":
      return { expected: LESS_DEEP, received };
    default:
      return { expected: YAML, received };
  }
}
