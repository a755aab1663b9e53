import { HELP, LANG, NUMBER, type Option, SEED, SET, WORKERS } from "./common.ts";

/** The options of `plateau transfer`. */
export const TRANSFER_OPTIONS = {
  from: {
    value: { fr: "NOM", en: "NAME" },
    help: {
      fr: "d'où partent les positions : un site, une équipe, ou une caisse dont les agents ne sont pas dans le fichier",
      en: "where the positions leave: a site, a team, or a caisse whose staff is not in the file",
    },
  },
  to: {
    value: { fr: "NOM", en: "NAME" },
    help: { fr: "où elles vont : un site ou une équipe", en: "where they go: a site or a team" },
  },
  positions: {
    value: NUMBER,
    help: {
      fr: "combien de personnes présentes ; les postes s'en déduisent par les absences (6 positions, 7 postes)",
      en: "how many people present; the posts follow by absence (6 positions, 7 posts)",
    },
  },
  on: {
    value: { fr: "DATE", en: "DATE" },
    help: { fr: "premier jour, comme 2017-04-01", en: "first day, such as 2017-04-01" },
  },
  "training-days": {
    value: NUMBER,
    help: {
      fr: "jours travaillés de formation à l'arrivée (par défaut, ceux des recrues du site qui reçoit, sinon 0)",
      en: "working days of training on arrival (default: those of the receiving site's recruits, else 0)",
    },
  },
  learning: {
    value: { fr: "×A/J", en: "×A/D" },
    help: {
      fr: "temps de traitement après la formation et jours où l'écart diminue de moitié, comme ×1,5/15, ou none (par défaut, celui des recrues du site qui reçoit)",
      en: "handle time after training and days in which half of the gap is gone, such as ×1.5/15, or none (default: that of the receiving site's recruits)",
    },
  },
  format: {
    value: { fr: "FORME", en: "FORM" },
    help: {
      fr: "forme du résultat : table (à lire, par défaut), json ou csv (les semaines)",
      en: "form of the result: table (to be read, the default), json or csv (the weeks)",
    },
  },
  lang: LANG,
  seed: SEED,
  replications: {
    value: NUMBER,
    help: {
      fr: "répétitions avec et sans (par défaut, 20)",
      en: "replications with and without (default: 20)",
    },
  },
  workers: WORKERS,
  set: SET,
  help: HELP,
} as const satisfies Record<string, Option>;
