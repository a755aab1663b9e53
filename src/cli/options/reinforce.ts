import { HELP, LANG, NUMBER, type Option, SEED, SET, WORKERS } from "./common.ts";

/** The options of `plateau reinforce`, in the order of its help. */
export const REINFORCE_OPTIONS = {
  day: {
    value: { fr: "DATE", en: "DATE" },
    help: {
      fr: "le jour à préparer, un jour ouvré de la période du scénario, par exemple 2017-03-14",
      en: "the day to prepare, an open day of the scenario's period, for example 2017-03-14",
    },
  },
  forecast: {
    value: NUMBER,
    help: {
      fr: "premiers appels attendus ce jour-là (par défaut, ceux du calendrier du scénario, avec toute leur incertitude)",
      en: "first calls expected that day (default: those of the scenario's calendar, with all their uncertainty)",
    },
  },
  presented: {
    help: {
      fr: "la prévision compte les appels présentés, rappels compris ; elle est convertie en premiers appels",
      en: "the forecast counts calls presented, redials included; it is converted into first calls",
    },
  },
  backlog: {
    value: NUMBER,
    help: {
      fr: "courriels en stock le matin (par défaut, le stock initial du scénario)",
      en: "mails waiting in the morning (default: the first backlog of the scenario)",
    },
  },
  now: {
    value: { fr: "HEURE", en: "TIME" },
    help: {
      fr: "en cours de journée : l'heure qu'il est, par exemple 11h00 ; demande --state",
      en: "while the day runs: what time it is, for example 11:00; takes --state",
    },
  },
  state: {
    value: { fr: "FICHIER", en: "FILE" },
    help: {
      fr: "ce que disent les compteurs à cette heure (YAML : presented, handled, abandoned, waiting, mails, present, calledUp)",
      en: "what the counters say at that time (YAML: presented, handled, abandoned, waiting, mails, present, calledUp)",
    },
  },
  lead: {
    value: { fr: "DURÉE", en: "DURATION" },
    help: {
      fr: "délai entre l'appel d'un renfort et son arrivée, avec --now (par défaut, 30 min)",
      en: "from calling a reinforcement up to its being there, with --now (default: 30 min)",
    },
  },
  target: {
    value: { fr: "PART", en: "SHARE" },
    help: {
      fr: "taux d'appels traités à atteindre, par exemple 90% (par défaut, l'objectif du scénario, sinon 90%)",
      en: "handling rate to reach, for example 90% (default: the scenario's objective, else 90%)",
    },
  },
  confidence: {
    value: { fr: "P", en: "P" },
    help: {
      fr: "probabilité avec laquelle l'atteindre, par exemple 0,8 ou 80% (par défaut, celle de l'objectif, sinon 0,9)",
      en: "probability with which to reach it, for example 0.8 or 80% (default: the objective's, else 0.9)",
    },
  },
  format: {
    value: { fr: "FORME", en: "FORM" },
    help: {
      fr: "forme du résultat : table (une page à lire, par défaut), json ou csv (la courbe)",
      en: "form of the result: table (a page to read, the default), json or csv (the curve)",
    },
  },
  lang: LANG,
  seed: SEED,
  replications: {
    value: NUMBER,
    help: {
      fr: "jours simulés pour chaque nombre de positions (par défaut, 100 ; 60 pendant la journée)",
      en: "days simulated for each number of positions (default: 100; 60 during the day)",
    },
  },
  workers: WORKERS,
  set: SET,
  help: HELP,
} as const satisfies Record<string, Option>;
