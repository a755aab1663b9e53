import type { Bilingual } from "../models/scenario/bilingual.ts";

/** An option of a command, as its help shows it. */
export interface Option {
  /** Stands for the value in the help; a flag has none. */
  readonly value?: Bilingual;
  /** May be given more than once. */
  readonly isRepeatable?: boolean;
  readonly help: Bilingual;
}

const NUMBER: Bilingual = { fr: "N", en: "N" };

/** The options of `plateau simulate`, in the order of its help. */
export const SIMULATE_OPTIONS = {
  format: {
    value: { fr: "FORME", en: "FORM" },
    help: {
      fr: "forme du résultat : table (un rapport à lire, par défaut), json ou csv",
      en: "form of the result: table (a report to read, the default), json or csv",
    },
  },
  out: {
    value: { fr: "DOSSIER", en: "DIR" },
    help: {
      fr: "écrit aussi report.txt, result.json et measures.csv dans ce dossier",
      en: "also writes report.txt, result.json and measures.csv into this folder",
    },
  },
  lang: {
    value: { fr: "LANGUE", en: "LANGUAGE" },
    help: {
      fr: "fr ou en (par défaut, celle du système)",
      en: "fr or en (default: that of the system)",
    },
  },
  seed: {
    value: NUMBER,
    help: {
      fr: "graine du hasard : la même donne le même résultat (par défaut, celle de l'étude, sinon 2017)",
      en: "seed of chance: the same gives the same result (default: the study's, else 2017)",
    },
  },
  replications: {
    value: NUMBER,
    help: {
      fr: "répétitions de chaque scénario (par défaut, celles de l'étude, sinon 20)",
      en: "replications of each scenario (default: the study's, else 20)",
    },
  },
  precision: {
    value: { fr: "P", en: "P" },
    help: {
      fr: "au lieu d'un nombre : répéter jusqu'à ce que le taux d'appels traités soit connu à P près, en part de lui-même, par exemple 0,5%",
      en: "instead of a number: repeat until the handling rate is known within P of itself, for example 0.5%",
    },
  },
  workers: {
    value: NUMBER,
    help: {
      fr: "calculs menés de front (par défaut, autant que de cœurs) ; le résultat n'en dépend pas",
      en: "calculations at once (default: one for each core); the result does not depend on it",
    },
  },
  set: {
    value: { fr: "CHEMIN=VALEUR", en: "PATH=VALUE" },
    isRepeatable: true,
    help: {
      fr: "change une valeur de tous les scénarios, par exemple teams.sudo.posts=28 ; peut se répéter",
      en: "changes a value of every scenario, for example teams.sudo.posts=28; may be repeated",
    },
  },
  baseline: {
    value: { fr: "NOM", en: "NAME" },
    help: {
      fr: "nom du scénario auquel les autres sont comparés (par défaut, celui de l'étude, sinon le premier)",
      en: "name of the scenario that the others are compared with (default: the study's, else the first)",
    },
  },
  "fail-on-objective": {
    help: {
      fr: "se termine par le code 3 si un scénario n'atteint pas son objectif",
      en: "ends with exit code 3 if a scenario does not meet its objective",
    },
  },
  help: { help: { fr: "montre cette aide", en: "shows this help" } },
} as const satisfies Record<string, Option>;

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof SIMULATE_OPTIONS;
