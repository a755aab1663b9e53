import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import { pad, textWidth, wrap } from "../rendering/textLayout.ts";
import { COMMAND_OPTIONS, type CommandName, type Option } from "./options.ts";

const LEFT = 26;

const INTRODUCTION: Bilingual = {
  fr: "Plateau simule une plateforme téléphonique : combien d'appels et de courriels elle traite, avec quelles attentes, et ce que changent les effectifs.",
  en: "Plateau simulates a phone platform: how many calls and mails it handles, with what waits, and what staffing changes.",
};

interface CommandHelp {
  /** What stands behind the command. */
  readonly operands: Bilingual;
  /** One sentence without a full stop, and without a capital. */
  readonly help: Bilingual;
  readonly examples: readonly string[];
}

const COMMANDS: Readonly<Record<CommandName, CommandHelp>> = {
  simulate: {
    operands: { fr: " FICHIER…", en: " FILE…" },
    help: {
      fr: "simule des scénarios, ou une étude qui en nomme plusieurs, et les compare",
      en: "simulates scenarios, or a study that names several, and compares them",
    },
    examples: [
      "plateau simulate scenarios/sudo-2017.yaml",
      "plateau simulate scenarios/sudo-2017.yaml --set teams.sudo.posts=38 --precision 0.5%",
      "plateau simulate scenarios/sudo-2017-study.yaml --out reports/study",
    ],
  },
  compare: {
    operands: { fr: " BASE VARIANTE…", en: " BASE VARIANT…" },
    help: {
      fr: "dit quelle différence fait un changement, si elle est réelle, et de plusieurs variantes laquelle est la meilleure",
      en: "says what difference a change makes, whether it is real, and which of several variants is the best",
    },
    examples: [
      "plateau compare scenarios/sudo-2017.yaml scenarios/sudo-2017-talk-3min.yaml",
      "plateau compare scenarios/sudo-2017-study.yaml --most-replications 10",
      "plateau compare base.yaml a.yaml b.yaml --indifference 0.5 --confidence 0.9",
    ],
  },
  reinforce: {
    operands: { fr: " FICHIER --day DATE", en: " FILE --day DATE" },
    help: {
      fr: "dit combien de positions de renfort appeler pour un jour, à quelles heures, d'où et à quel coût",
      en: "says how many reinforcement positions to call up for a day, when, from where and at what cost",
    },
    examples: [
      "plateau reinforce scenarios/sudo-2017.yaml --day 2017-03-14",
      "plateau reinforce scenarios/sudo-2017.yaml --day 2017-03-14 --forecast 4700 --presented",
      "plateau reinforce scenarios/sudo-2017.yaml --day 2017-03-14 --forecast 2900 --target 85%",
      "plateau reinforce scenarios/sudo-2017.yaml --day 2017-03-14 --now 11:00 --state scenarios/data/state-2017-03-14.yaml",
    ],
  },
  transfer: {
    operands: { fr: " FICHIER", en: " FILE" },
    help: {
      fr: "dit ce que changent des positions qui passent d'un site à un autre, pour les deux, semaine par semaine",
      en: "says what positions that move from one site to another change, for both, week by week",
    },
    examples: [
      "plateau transfer scenarios/sudo-2017.yaml --set teams.april=null --from gironde --to landes --positions 6 --on 2017-04-01",
      "plateau transfer scenarios/sudo-2017.yaml --from platform --to landes --positions 6 --on 2017-10-02 --training-days 0 --learning none",
    ],
  },
  staff: {
    operands: { fr: " FICHIER", en: " FILE" },
    help: {
      fr: "dit combien de postes ou de personnes il faut pour un objectif, avec quelle probabilité, par mois, par jour ou par demi-heure",
      en: "says how many posts or people a target takes, with what probability, by month, by day or by half-hour",
    },
    examples: [
      "plateau staff scenarios/sudo-2017.yaml",
      "plateau staff scenarios/sudo-2017.yaml --by month --target 90% --confidence 0.9",
      "plateau staff scenarios/sudo-2017.yaml --by half-hour",
    ],
  },
  schedule: {
    operands: { fr: " FICHIER", en: " FILE" },
    help: {
      fr: "dit quels horaires et quelles pauses couvrent une semaine au moindre coût, qui travaille quand, et le vérifie par simulation",
      en: "says which shifts and breaks cover a week at the least cost, who works when, and checks it by simulation",
    },
    examples: [
      "plateau schedule scenarios/sudo-2017.yaml --out planning.csv",
      "plateau schedule scenarios/sudo-2017.yaml --posts 47",
      "plateau schedule scenarios/sudo-2017.yaml --week 2017-03-06 --set 'scheduling.hours=8h00 - 18h00'",
    ],
  },
  sweep: {
    operands: { fr: " FICHIER --vary CHEMIN=VALEURS", en: " FILE --vary PATH=VALUES" },
    help: {
      fr: "dit ce que changent plusieurs valeurs à la fois (postes, volume, durées…), laquelle compte le plus et où l'objectif est atteint",
      en: "says what several values at once change (posts, volume, durations…), which matters most and where the objective is met",
    },
    examples: [
      "plateau sweep scenarios/sudo-2017.yaml --vary teams.sudo.posts=28..45",
      "plateau sweep scenarios/sudo-2017.yaml --vary teams.sudo.posts=30..50/5 --vary 'demand.calls.volume=×0.9..×1.2/4' --out reports/sweep",
      "plateau sweep scenarios/sudo-2017.yaml --design latin --points 60 --vary teams.sudo.posts=30..50 --vary 'demand.calls.talk.mean=3 min..4 min' --vary 'demand.calls.redial.share=30 %..70 %'",
    ],
  },
  check: {
    operands: { fr: " FICHIER", en: " FILE" },
    help: {
      fr: "dit en une page ce que signifie un scénario, ce qui y est supposé, et si ses chiffres publiés se recoupent",
      en: "says in one page what a scenario means, what is assumed in it, and whether its published figures agree",
    },
    examples: [
      "plateau check scenarios/sudo-2017.yaml",
      "plateau check scenarios/sudo-2017.yaml --set teams.sudo.posts=38",
    ],
  },
  serve: {
    operands: { fr: "", en: "" },
    help: {
      fr: "sert la page « et si ? » aux navigateurs de cet ordinateur : on déplace un réglage, les résultats suivent",
      en: "serves the what-if page to the browsers of this computer: move a lever, and the results follow",
    },
    examples: ["plateau serve", "plateau serve --port 8080"],
  },
  schema: {
    operands: { fr: "", en: "" },
    help: {
      fr: "écrit le schéma JSON des fichiers de scénario, avec lequel un éditeur complète et vérifie les clés",
      en: "prints the JSON Schema of scenario files, with which an editor completes and checks keys",
    },
    examples: ["plateau schema > plateau.schema.json", "plateau schema --study > plateau-study.schema.json"],
  },
  init: {
    operands: { fr: " [FICHIER]", en: " [FILE]" },
    help: {
      fr: "écrit un scénario de départ commenté, à remplir (plateau.yaml si aucun nom n'est donné)",
      en: "writes a commented scenario to start from and fill in (plateau.yaml unless named)",
    },
    examples: ["plateau init", "plateau init landes-2018.yaml"],
  },
};

/**
 * Writes the help.
 *
 * @param command to explain; all of them without it
 * @param language of the reader
 * @param width [columns] of the page
 * @returns the text, ending in a line break
 */
export function helpText(command: CommandName | undefined, language: Language, width: number): string {
  const french = language === "fr";
  const usage = french ? "Usage :" : "Usage:";
  const entry = (left: string, help: Bilingual): readonly string[] => {
    const first = `  ${left}`;
    const indent = " ".repeat(LEFT);
    // What leaves no gap before the text takes a line of its own.
    return textWidth(first) < LEFT - 1
      ? wrap(help[language], width, [pad(first, LEFT, "left"), indent])
      : [first, ...wrap(help[language], width, [indent, indent])];
  };
  if (command === undefined) {
    return text([
      ...wrap(INTRODUCTION[language], width),
      "",
      `${usage} plateau ${french ? "COMMANDE" : "COMMAND"}`,
      "",
      ...Object.entries(COMMANDS).flatMap(([name, { operands, help }]) =>
        entry(`${name}${operands[language]}`, help),
      ),
      ...entry("--version", { fr: "montre le numéro de version", en: "shows the version number" }),
      "",
      french
        ? "plateau COMMANDE --help montre les options d'une commande."
        : "plateau COMMAND --help shows the options of a command.",
    ]);
  }
  const { operands, help, examples } = COMMANDS[command];
  const options: readonly (readonly [string, Option])[] = Object.entries(COMMAND_OPTIONS[command]);
  return text([
    `${usage} plateau ${command}${operands[language]} [options]`,
    "",
    ...wrap(`${help[language][0]!.toUpperCase()}${help[language].slice(1)}.`, width),
    "",
    "Options",
    ...options.flatMap(([name, { value, help }]) =>
      entry(value === undefined ? `--${name}` : `--${name} ${value[language]}`, help),
    ),
    "",
    french ? "Exemples" : "Examples",
    ...examples.map((example) => `  ${example}`),
  ]);
}

function text(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
