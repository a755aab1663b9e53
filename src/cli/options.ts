import { HELP, LANG, NUMBER, type Option, SET, WORKERS } from "./options/common.ts";
import { COMPARE_OPTIONS } from "./options/compare.ts";
import { REINFORCE_OPTIONS } from "./options/reinforce.ts";
import { SCHEDULE_OPTIONS } from "./options/schedule.ts";
import { SERVE_OPTIONS } from "./options/serve.ts";
import { STAFF_OPTIONS } from "./options/staff.ts";
import { SWEEP_OPTIONS } from "./options/sweep.ts";
import { TRANSFER_OPTIONS } from "./options/transfer.ts";

export type { Option } from "./options/common.ts";

/** The options of `plateau simulate`, in the order of its help. */
const SIMULATE_OPTIONS = {
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
      fr: "écrit aussi dans ce dossier le rapport (report.html, à ouvrir dans un navigateur, et la même page dans l'autre langue) et ses chiffres en CSV et en JSON",
      en: "also writes the report (report.html, for a browser, and the same page in the other language) and its figures as CSV and JSON into this folder",
    },
  },
  csv: {
    value: LANG.value,
    help: {
      fr: "forme des CSV de --out : fr (points-virgules, virgule décimale) ou en (par défaut, celle de --lang)",
      en: "form of the CSV files of --out: fr (semicolons, decimal commas) or en (default: that of --lang)",
    },
  },
  explorations: {
    value: NUMBER,
    help: {
      fr: "répétitions de chaque variante essayée pour les graphiques du rapport : plus ou moins de postes, chaque hypothèse aux bouts de sa fourchette (par défaut, 4, qui prennent une minute ou plus pour une année ; 0 : sans)",
      en: "replications of each variant tried for the report's charts: fewer or more posts, each assumption at the ends of its range (default: 4, which take a minute or more for a year; 0: none)",
    },
  },
  lang: LANG,
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
  workers: WORKERS,
  set: SET,
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
  help: HELP,
} as const satisfies Record<string, Option>;

/** The options of `plateau check`. */
const CHECK_OPTIONS = {
  format: {
    value: { fr: "FORME", en: "FORM" },
    help: {
      fr: "forme du résultat : text (une page à lire, par défaut) ou json",
      en: "form of the result: text (a page to read, the default) or json",
    },
  },
  lang: LANG,
  seed: {
    value: NUMBER,
    help: {
      fr: "graine du hasard de la courte simulation (par défaut, 2017)",
      en: "seed of chance of the short simulation (default: 2017)",
    },
  },
  replications: {
    value: NUMBER,
    help: {
      fr: "répétitions de la courte simulation (par défaut, 5)",
      en: "replications of the short simulation (default: 5)",
    },
  },
  workers: WORKERS,
  set: SET,
  help: HELP,
} as const satisfies Record<string, Option>;

/** The options of `plateau schema`. */
const SCHEMA_OPTIONS = {
  study: {
    help: {
      fr: "le schéma d'une étude plutôt que celui d'un scénario",
      en: "the schema of a study instead of a scenario",
    },
  },
  result: {
    help: {
      fr: "le schéma d'un résultat en JSON (simulate --format json)",
      en: "the schema of a result in JSON (simulate --format json)",
    },
  },
  lang: LANG,
  help: HELP,
} as const satisfies Record<string, Option>;

/** The options of `plateau init`. */
const INIT_OPTIONS = {
  lang: {
    value: LANG.value,
    help: {
      fr: "langue des commentaires du fichier : fr ou en (par défaut, celle du système)",
      en: "language of the file's comments: fr or en (default: that of the system)",
    },
  },
  help: HELP,
} as const satisfies Record<string, Option>;

/** The options of each command, in the order of the help. */
export const COMMAND_OPTIONS = {
  simulate: SIMULATE_OPTIONS,
  compare: COMPARE_OPTIONS,
  reinforce: REINFORCE_OPTIONS,
  transfer: TRANSFER_OPTIONS,
  staff: STAFF_OPTIONS,
  schedule: SCHEDULE_OPTIONS,
  sweep: SWEEP_OPTIONS,
  check: CHECK_OPTIONS,
  serve: SERVE_OPTIONS,
  schema: SCHEMA_OPTIONS,
  init: INIT_OPTIONS,
} as const satisfies Record<string, Readonly<Record<string, Option>>>;

/** A command's name. */
export type CommandName = keyof typeof COMMAND_OPTIONS;

/** The name of an option of a command, without its dashes. */
export type OptionName<Name extends CommandName = CommandName> = Name extends CommandName
  ? keyof (typeof COMMAND_OPTIONS)[Name]
  : never;
