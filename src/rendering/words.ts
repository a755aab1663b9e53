import type { Measure, Wording } from "../models/measures/catalogue.ts";
import type { SliceName } from "../models/measures/slices.ts";
import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { Contacts, Flow, Scenario } from "../models/scenario/schema.ts";
import { mannerOf, NOUNS, type Noun, personOf } from "./nouns.ts";
import { deferredFlows, immediateFlows } from "./wholeFlows.ts";

/** The nouns that a text takes: for immediate contacts where it says calls, for deferred ones where it says mails. */
export interface Words {
  readonly calls: Contacts;
  readonly mails: Contacts;
  /** For both kinds together. */
  readonly contacts: Contacts;
}

const CALLS: Contacts = "calls";
const MAILS: Contacts = "mails";

/**
 * Chooses the nouns for figures of the whole: that of the flows of a kind when they share one, else "contacts".
 *
 * @param scenarios that the figures are of
 * @returns the nouns; calls and mails where there is no flow of the kind
 */
export function wordsOf(scenarios: readonly Scenario[]): Words {
  const immediate = scenarios.flatMap(immediateFlows).map(contactsOf);
  const deferred = scenarios.flatMap(deferredFlows).map(contactsOf);
  return {
    calls: shared(immediate) ?? CALLS,
    mails: shared(deferred) ?? MAILS,
    contacts: shared([...immediate, ...deferred]) ?? "contacts",
  };
}

/**
 * Chooses the nouns for figures of a part: those of the flow for a flow, else those of the whole.
 *
 * @param slice the part
 * @param scenario that it is a part of
 * @returns the nouns
 */
export function wordsOfSlice({ kind, key }: SliceName, scenario: Scenario): Words {
  const flow = kind === "flow" ? scenario.demand[key] : undefined;
  if (flow === undefined) return wordsOf([scenario]);
  const contacts = contactsOf(flow);
  return { calls: contacts, mails: contacts, contacts };
}

/** What the contacts of a flow are called, told or not. */
function contactsOf(flow: Flow): Contacts {
  return flow.contacts ?? (flow.kind === "immediate" ? CALLS : MAILS);
}

function shared(nouns: readonly Contacts[]): Contacts | undefined {
  if (nouns.length === 0) return undefined;
  return nouns.every((noun) => noun === nouns[0]) ? nouns[0] : "contacts";
}

/**
 * Puts the nouns into the texts of a measure.
 *
 * @param measure as the catalogue has it
 * @param words nouns for its contacts
 * @returns the measure with texts to be read
 */
export function wordMeasure(measure: Measure, words: Words): Measure {
  return {
    ...measure,
    label: fillBoth(measure.label, words),
    definition: fillBoth(measure.definition, words),
  };
}

/** Fills a text in both languages; see `fill`. */
export function fillBoth(text: Wording, words: Words): Bilingual {
  return { fr: fill(text.fr, words, "fr"), en: fill(text.en, words, "en") };
}

/**
 * Fills the gaps of a text. `{calls}`, `{Calls}`, `{call}` are the noun of immediate contacts, `{mails}`, … that of deferred
 * ones, `{contacts}` that of both, `{callers}`, … who makes them. French has also `{de calls}`, `{le call}`, `{un call}`,
 * `{aucun call}`, which elide and agree, and the feminine endings `{e}` of the calls, `{me}` of the mails, `{ce}` of the
 * callers; `{mle}` is the "le" of auxquelles. `{redials}`, `{talk}`, `{gaveUp}`, `{givingUp}` are words of the phone.
 *
 * @param text with gaps
 * @param words nouns to put there
 * @param language of the text
 * @returns the text; a gap that is none of these stays as it is
 */
export function fill(text: string, words: Words, language: Language): string {
  return text.replace(
    /\{(?:(de|le|un|aucun) )?(\w+)\}/g,
    (gap, article: string | undefined, name: string) => {
      const word = language === "fr" ? frenchWord(article, name, words) : englishWord(name, words);
      if (word === undefined) return gap;
      return /^[A-Z]/.test(name) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    },
  );
}

function englishWord(name: string, words: Words): string | undefined {
  const found = nounOf(name, words);
  if (found) return found.noun.en[found.number];
  return manner(name, words, "en");
}

function frenchWord(article: string | undefined, name: string, words: Words): string | undefined {
  const ending = FEMININE_ENDINGS[name];
  if (ending) return nounOf(ending.of, words)!.noun.fr.isFeminine ? ending.text : "";
  const found = nounOf(name, words);
  const word = found ? found.noun.fr[found.number] : manner(name, words, "fr");
  if (word === undefined || article === undefined) return word;
  const isFeminine = found?.noun.fr.isFeminine === true;
  const isElided = /^[aeéiouh]/.test(word);
  switch (article) {
    case "de":
      return isElided ? `d'${word}` : `de ${word}`;
    case "le":
      return isElided ? `l'${word}` : `${isFeminine ? "la" : "le"} ${word}`;
    case "un":
      return `${isFeminine ? "une" : "un"} ${word}`;
    default:
      return `${isFeminine ? "aucune" : "aucun"} ${word}`;
  }
}

const FEMININE_ENDINGS: Readonly<Record<string, { readonly of: string; readonly text: string }>> = {
  e: { of: "call", text: "e" },
  me: { of: "mail", text: "e" },
  mle: { of: "mail", text: "le" },
  ce: { of: "caller", text: "e" },
};

function nounOf(
  name: string,
  words: Words,
): { readonly noun: Noun; readonly number: "one" | "many" } | undefined {
  const singular = name.toLowerCase().replace(/s$/, "");
  const number = name.endsWith("s") ? "many" : "one";
  if (singular === "call") return { noun: NOUNS[words.calls], number };
  if (singular === "mail") return { noun: NOUNS[words.mails], number };
  if (singular === "contact") return { noun: NOUNS[words.contacts], number };
  return singular === "caller" ? { noun: personOf(words.calls), number } : undefined;
}

function manner(name: string, words: Words, language: Language): string | undefined {
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  return Object.entries(mannerOf(words.calls)[language]).find(([each]) => each === key)?.[1];
}
