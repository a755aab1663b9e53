import type { Bilingual } from "../../models/scenario/bilingual.ts";

/** An option of a command, as its help shows it. */
export interface Option {
  /** Stands for the value in the help; a flag has none. */
  readonly value?: Bilingual;
  /** May be given more than once. */
  readonly isRepeatable?: boolean;
  readonly help: Bilingual;
}

export const NUMBER: Bilingual = { fr: "N", en: "N" };

export const LANG = {
  value: { fr: "LANGUE", en: "LANGUAGE" },
  help: {
    fr: "fr ou en (par défaut, celle du système)",
    en: "fr or en (default: that of the system)",
  },
} as const satisfies Option;

/** Of chance, where neither the command line nor a study says another. */
export const DEFAULT_SEED = 2017;

export const SEED = {
  value: NUMBER,
  help: {
    fr: `graine du hasard : la même donne le même résultat (par défaut, ${DEFAULT_SEED})`,
    en: `seed of chance: the same gives the same result (default: ${DEFAULT_SEED})`,
  },
} as const satisfies Option;

export const SET = {
  value: { fr: "CHEMIN=VALEUR", en: "PATH=VALUE" },
  isRepeatable: true,
  help: {
    fr: "change une valeur de tous les scénarios, par exemple teams.sudo.posts=28 ; peut se répéter",
    en: "changes a value of every scenario, for example teams.sudo.posts=28; may be repeated",
  },
} as const satisfies Option;

export const WORKERS = {
  value: NUMBER,
  help: {
    fr: "calculs menés de front (par défaut, autant que de cœurs) ; le résultat n'en dépend pas",
    en: "calculations at once (default: one for each core); the result does not depend on it",
  },
} as const satisfies Option;

export const HELP = { help: { fr: "montre cette aide", en: "shows this help" } } as const satisfies Option;
