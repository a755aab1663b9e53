import { z } from "zod";
import { type Bilingual, both, quoted, same } from "./bilingual.ts";
import { quantityOf } from "./quantities.ts";
import { knownKeys, literalsOf, type Schema } from "./schemaWalk.ts";

/** Completes "expected …" for the names that a user gives. */
export const NAME: Bilingual = {
  fr: "un nom (lettres sans accent, chiffres et tirets, une lettre d'abord)",
  en: "a name (letters without accents, digits and dashes, a letter first)",
};
const NOTHING: Bilingual = { fr: "rien", en: "nothing" };

/**
 * Completes "expected …" from the schema itself, so that messages cannot differ from the rule.
 *
 * @param schemas what may stand at a place
 * @returns as « "unlimited" or a number between 0 and 100 000 »
 */
export function expectedText(schemas: readonly Schema[]): Bilingual {
  const choices = schemas.flatMap(literalsOf);
  // Laws differ in their keys only: one of the maps stands for all.
  const parts: Bilingual[] = choices.length > 1 ? [oneOf(choices)] : choices.map(quotedChoice);
  const maps = schemas.filter((schema) => schema instanceof z.ZodObject);
  if (maps.length > 0) parts.push(mapText(maps));
  for (const schema of schemas) {
    const text = leafText(schema);
    if (text !== undefined && !parts.some((part) => part.en === text.en)) parts.push(text);
  }
  if (parts.length === 0) return NOTHING;
  return both((pick, language) => parts.map(pick).join(language === "fr" ? " ou " : " or "));
}

function leafText(schema: Schema): Bilingual | undefined {
  const quantity = quantityOf(schema);
  if (quantity !== undefined) return quantity.expected;
  if (schema instanceof z.ZodBoolean) return { fr: "true (oui) ou false (non)", en: "true or false" };
  if (schema instanceof z.ZodString) {
    return schema.format === "regex" ? NAME : { fr: "un texte", en: "a text" };
  }
  if (schema instanceof z.ZodArray) {
    const needsOne = schema._zod.def.checks?.some((check) => check._zod.def.check === "min_length") ?? false;
    return needsOne
      ? { fr: "une liste d'un élément au moins", en: "a list of at least one item" }
      : { fr: "une liste", en: "a list" };
  }
  return schema instanceof z.ZodRecord ? mapText([schema]) : undefined;
}

function mapText(schemas: readonly Schema[]): Bilingual {
  const keys = knownKeys(schemas);
  if (keys.length === 0)
    return { fr: "un groupe de clés, une par nom", en: "a map of keys, one for each name" };
  return { fr: `un groupe de clés (${listed(keys)})`, en: `a map of keys (${listed(keys)})` };
}

function listed(keys: readonly string[]): string {
  const shown = keys.slice(0, 4).join(", ");
  return keys.length > 4 ? `${shown}, …` : shown;
}

function quotedChoice(choice: string | number): Bilingual {
  return typeof choice === "string" ? quoted(choice) : same(String(choice));
}

function oneOf(choices: readonly (string | number)[]): Bilingual {
  return both((pick, language) => {
    const list = [...new Set(choices)].map((choice) => pick(quotedChoice(choice))).join(", ");
    return language === "fr" ? `un choix parmi ${list}` : `one of ${list}`;
  });
}
