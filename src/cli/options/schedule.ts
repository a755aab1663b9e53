import { HELP, LANG, NUMBER, type Option, SEED, SET, WORKERS } from "./common.ts";

/** The options of `plateau schedule`, in the order of its help. */
export const SCHEDULE_OPTIONS = {
  posts: {
    value: NUMBER,
    help: {
      fr: "personnes dont on dispose : le planning qui laisse le moins de manques avec elles (par défaut, autant de personnes qu'il en faut, le moins possible)",
      en: "people that there are: the roster that leaves the fewest missing with them (default: as many people as it takes, as few as possible)",
    },
  },
  week: {
    value: { fr: "DATE", en: "DATE" },
    help: {
      fr: "une date de la semaine à planifier, avec ses volumes et ses jours fermés, par exemple 2017-03-06 (par défaut, une semaine ordinaire)",
      en: "a date of the week to plan, with its volumes and closed days, for example 2017-03-06 (default: an ordinary week)",
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
      fr: "probabilité avec laquelle chaque jour l'atteint, par exemple 0,8 ou 80% (par défaut, celle de l'objectif, sinon 0,9)",
      en: "probability with which each day reaches it, for example 0.8 or 80% (default: the objective's, else 0.9)",
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
      fr: "équipe dont tous ont les compétences, la vitesse et l'absence (par défaut, la plus grande qui ne soit pas un renfort)",
      en: "team whose skills, speed and absence everybody has (default: the largest that is no reinforcement)",
    },
  },
  format: {
    value: { fr: "FORME", en: "FORM" },
    help: {
      fr: "forme du résultat : table (une page à lire, par défaut), csv (le planning par personne) ou json",
      en: "form of the result: table (a page to read, the default), csv (the roster by person) or json",
    },
  },
  out: {
    value: { fr: "FICHIER.csv", en: "FILE.csv" },
    help: {
      fr: "écrit aussi le planning par personne dans ce fichier, qui ne doit pas encore exister",
      en: "also writes the roster by person into this file, which must not exist yet",
    },
  },
  lang: LANG,
  seed: SEED,
  replications: {
    value: NUMBER,
    help: {
      fr: "jours simulés derrière chaque décision, au moins 10 (par défaut, 100)",
      en: "simulated days behind each decision, at least 10 (default: 100)",
    },
  },
  workers: WORKERS,
  set: SET,
  help: HELP,
} as const satisfies Record<string, Option>;
