import { HELP, LANG, NUMBER, type Option, SEED, SET, WORKERS } from "./common.ts";

/** Points of a grid that nobody asks for by accident: at half a second a year, twice over a night. */
export const MOST_GRID_POINTS = 2_000;

/** The options of `plateau sweep`, in the order of its help. */
export const SWEEP_OPTIONS = {
  vary: {
    value: { fr: "CHEMIN=VALEURS", en: "PATH=VALUES" },
    isRepeatable: true,
    help: {
      fr: "ce qui varie : chemin=28..45 (tous les nombres entiers), chemin=2 min..4 min/3 (trois valeurs régulières, bornes comprises), chemin=0;7 (une liste), chemin=×0,9..×1,2/4 (des multiples de la valeur du scénario) ; se répète, une fois par variable",
      en: "what varies: path=28..45 (every whole number), path=2 min..4 min/3 (three evenly spaced values, both ends included), path=0,7 (a list), path=×0.9..×1.2/4 (multiples of the scenario's value); repeated, once for each variable",
    },
  },
  design: {
    value: { fr: "PLAN", en: "DESIGN" },
    help: {
      fr: "grid (toutes les combinaisons, par défaut) ou latin (hypercube latin : des combinaisons tirées, pour trois variables et plus)",
      en: "grid (every combination, the default) or latin (Latin hypercube: combinations that are drawn, for three variables and more)",
    },
  },
  points: {
    value: NUMBER,
    help: {
      fr: `nombre de combinaisons à tirer avec --design latin ; avec grid, nombre permis au plus (par défaut, ${MOST_GRID_POINTS})`,
      en: `number of combinations to draw with --design latin; with grid, the most that are allowed (default: ${MOST_GRID_POINTS})`,
    },
  },
  measure: {
    value: { fr: "MESURE", en: "MEASURE" },
    help: {
      fr: "mesure étudiée, par son nom dans measures.csv, comme meanWaitSeconds (par défaut, celle dont parle le scénario : handlingRate, serviceLevel ou mailsInTimeRate)",
      en: "measure to study, by its name in measures.csv, such as meanWaitSeconds (default: what the scenario is about: handlingRate, serviceLevel or mailsInTimeRate)",
    },
  },
  format: {
    value: { fr: "FORME", en: "FORM" },
    help: {
      fr: "forme du résultat : table (une page à lire, par défaut), json ou csv (une ligne par point et mesure)",
      en: "form of the result: table (a page to read, the default), json or csv (a row for each point and measure)",
    },
  },
  out: {
    value: { fr: "DOSSIER", en: "DIR" },
    help: {
      fr: "garde chaque point fait dans ce dossier : interrompue, la même commande reprend où elle en était ; à la fin, y écrit aussi sweep.csv, report.txt et result.json",
      en: "keeps each point in this folder when it is done: interrupted, the same command goes on where it stopped; at the end also writes sweep.csv, report.txt and result.json there",
    },
  },
  lang: LANG,
  seed: SEED,
  replications: {
    value: NUMBER,
    help: {
      fr: "répétitions de chaque point, au moins 2 (par défaut, 10, ou 50 pour un mois au plus) ; une année de SUDO prend environ une demi-seconde",
      en: "replications of each point, at least 2 (default: 10, or 50 for at most a month); a year of SUDO takes about half a second",
    },
  },
  workers: WORKERS,
  set: SET,
  help: HELP,
} as const satisfies Record<string, Option>;
