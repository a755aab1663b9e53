import { HELP, LANG, NUMBER, type Option, SET, WORKERS } from "./common.ts";

/** The options of `plateau compare`. */
export const COMPARE_OPTIONS = {
  format: {
    value: { fr: "FORME", en: "FORM" },
    help: {
      fr: "forme du résultat : table (à lire, par défaut), json ou csv",
      en: "form of the result: table (to be read, the default), json or csv",
    },
  },
  lang: LANG,
  indifference: {
    value: { fr: "POINTS", en: "POINTS" },
    help: {
      fr: "écart de taux, en points, en dessous duquel une différence ne compte pas (par défaut, 0,2)",
      en: "difference in rate, in points, below which it does not matter (default: 0.2)",
    },
  },
  confidence: {
    value: { fr: "PART", en: "SHARE" },
    help: {
      fr: "confiance avec laquelle les jugements sur le taux valent ensemble, et le meilleur est choisi (par défaut, 0,95)",
      en: "confidence with which the verdicts on the rate hold together, and the best is chosen (default: 0.95)",
    },
  },
  "most-replications": {
    value: NUMBER,
    help: {
      fr: "répétitions de chaque scénario après lesquelles s'arrêter, même sans décision (par défaut, 60)",
      en: "replications of each scenario after which to stop, even undecided (default: 60)",
    },
  },
  replications: {
    value: NUMBER,
    help: {
      fr: "au lieu d'autant qu'il en faut : un nombre fixe de répétitions, au moins 2",
      en: "instead of as many as it takes: a fixed number of replications, at least 2",
    },
  },
  seed: {
    value: NUMBER,
    help: {
      fr: "graine du hasard : la même donne le même résultat (par défaut, celle de l'étude, sinon 2017)",
      en: "seed of chance: the same gives the same result (default: the study's, else 2017)",
    },
  },
  workers: WORKERS,
  set: SET,
  "fail-on-objective": {
    help: {
      fr: "se termine par le code 3 si un scénario n'atteint pas son objectif",
      en: "ends with exit code 3 if a scenario does not meet its objective",
    },
  },
  help: HELP,
} as const satisfies Record<string, Option>;
