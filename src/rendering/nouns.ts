import type { Contacts } from "../models/scenario/schema.ts";

/** What a noun needs so that sentences about it agree. */
interface FrenchNoun {
  readonly one: string;
  readonly many: string;
  readonly isFeminine?: true;
}

interface EnglishNoun {
  readonly one: string;
  readonly many: string;
}

export interface Noun {
  readonly fr: FrenchNoun;
  readonly en: EnglishNoun;
}

/** What contacts are called. */
export const NOUNS: Readonly<Record<Contacts, Noun>> = {
  calls: { fr: { one: "appel", many: "appels" }, en: { one: "call", many: "calls" } },
  visits: { fr: { one: "visite", many: "visites", isFeminine: true }, en: { one: "visit", many: "visits" } },
  contacts: { fr: { one: "contact", many: "contacts" }, en: { one: "contact", many: "contacts" } },
  mails: { fr: { one: "courriel", many: "courriels" }, en: { one: "mail", many: "mails" } },
  letters: { fr: { one: "courrier", many: "courriers" }, en: { one: "letter", many: "letters" } },
  documents: { fr: { one: "document", many: "documents" }, en: { one: "document", many: "documents" } },
  files: { fr: { one: "dossier", many: "dossiers" }, en: { one: "file", many: "files" } },
  appointments: {
    fr: { one: "rendez-vous", many: "rendez-vous" },
    en: { one: "appointment", many: "appointments" },
  },
  complaints: {
    fr: { one: "réclamation", many: "réclamations", isFeminine: true },
    en: { one: "complaint", many: "complaints" },
  },
};

/** What the person behind an immediate contact is called. */
const CALLER: Noun = { fr: { one: "appelant", many: "appelants" }, en: { one: "caller", many: "callers" } };
const VISITOR: Noun = {
  fr: { one: "visiteur", many: "visiteurs" },
  en: { one: "visitor", many: "visitors" },
};
const PERSON: Noun = {
  fr: { one: "personne", many: "personnes", isFeminine: true },
  en: { one: "person", many: "people" },
};

/** @returns the noun for who makes an immediate contact */
export function personOf(contacts: Contacts): Noun {
  if (contacts === "calls") return CALLER;
  return contacts === "visits" ? VISITOR : PERSON;
}

/** Words of the phone, and what other contacts have in their place. */
interface Manner {
  readonly talk: string;
  readonly redials: string;
  readonly gaveUp: string;
  readonly givingUp: string;
}

const BY_PHONE: { readonly fr: Manner; readonly en: Manner } = {
  fr: { talk: "communication", redials: "rappels", gaveUp: "raccroché", givingUp: "abandon" },
  en: { talk: "talk", redials: "redials", gaveUp: "hung up", givingUp: "hanging up" },
};
const IN_PERSON: { readonly fr: Manner; readonly en: Manner } = {
  fr: { talk: "entretien", redials: "retours", gaveUp: "renoncé", givingUp: "abandon" },
  en: { talk: "talk", redials: "returns", gaveUp: "left", givingUp: "leaving" },
};

/** @returns how such contacts are made and given up */
export function mannerOf(contacts: Contacts): { readonly fr: Manner; readonly en: Manner } {
  return contacts === "calls" ? BY_PHONE : IN_PERSON;
}
