import { HELP, LANG, NUMBER, type Option, SEED, SET, WORKERS } from "./common.ts";

/** The options of `plateau staff`, in the order of its help. */
export const STAFF_OPTIONS = {
  by: {
    value: { fr: "QUOI", en: "WHAT" },
    help: {
      fr: "day (positions selon la prévision du jour, par défaut), half-hour (personnes par demi-heure d'un jour ordinaire), month (postes mois par mois) ou horizon (un nombre de postes pour toute la période) ; les deux derniers rejouent des mois ou l'année plus de cent fois, ce qui prend une demi-minute ou plus",
      en: "day (positions by the day's forecast, the default), half-hour (people by half-hour of an ordinary day), month (posts month by month) or horizon (one number of posts for the whole period); the last two run months or the year more than a hundred times, which takes half a minute or more",
    },
  },
  target: {
    value: { fr: "PART", en: "SHARE" },
    help: {
      fr: "part à atteindre, par exemple 90% (par défaut, l'objectif du scénario, sinon 90%)",
      en: "share to reach, for example 90% (default: the scenario's objective, else 90%)",
    },
  },
  confidence: {
    value: { fr: "P", en: "P" },
    help: {
      fr: "probabilité avec laquelle l'atteindre, par exemple 0,8 ou 80% (par défaut, celle de l'objectif, sinon 0,9)",
      en: "probability with which to reach it, for example 0.8 or 80% (default: the objective's, else 0.9)",
    },
  },
  measure: {
    value: { fr: "MESURE", en: "MEASURE" },
    help: {
      fr: "handlingRate (taux d'appels traités, par défaut) ou serviceLevel (part traitée dans le délai)",
      en: "handlingRate (the default) or serviceLevel (share handled within the threshold)",
    },
  },
  team: {
    value: { fr: "NOM", en: "NAME" },
    help: {
      fr: "équipe dont on cherche les postes (par défaut, la plus grande qui ne soit pas un renfort)",
      en: "team whose posts are looked for (default: the largest that is no reinforcement)",
    },
  },
  "without-reinforcement": {
    help: {
      fr: "laisse les équipes de renfort de côté",
      en: "leaves the reinforcement teams aside",
    },
  },
  format: {
    value: { fr: "FORME", en: "FORM" },
    help: {
      fr: "forme du résultat : table (une page à lire, par défaut) ou json",
      en: "form of the result: table (a page to read, the default) or json",
    },
  },
  lang: LANG,
  seed: SEED,
  replications: {
    value: NUMBER,
    help: {
      fr: "périodes simulées, assez pour montrer la probabilité (36 pour 90 %, davantage au-delà) ; par défaut, 36 années ou mois, 100 jours ; un plus grand nombre resserre la réponse",
      en: "simulated periods, enough to show the probability (36 for 90%, more above); default: 36 years or months, 100 days; more of them narrow the answer",
    },
  },
  workers: WORKERS,
  set: SET,
  help: HELP,
} as const satisfies Record<string, Option>;
