import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import { pad, wrap } from "../rendering/textLayout.ts";
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
  const entry = (left: string, help: Bilingual): readonly string[] =>
    wrap(help[language], width, [pad(`  ${left}`, LEFT, "left"), " ".repeat(LEFT)]);
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
