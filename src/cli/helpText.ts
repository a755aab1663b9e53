import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import { pad, wrap } from "../rendering/textLayout.ts";
import { type Option, SIMULATE_OPTIONS } from "./options.ts";

const LEFT = 26;

const INTRODUCTION: Bilingual = {
  fr: "Plateau simule une plateforme téléphonique : combien d'appels et de courriels elle traite, avec quelles attentes, et ce que changent les effectifs.",
  en: "Plateau simulates a phone platform: how many calls and mails it handles, with what waits, and what staffing changes.",
};

const SIMULATE: Bilingual = {
  fr: "simule des scénarios, ou une étude qui en nomme plusieurs, et les compare",
  en: "simulates scenarios, or a study that names several, and compares them",
};

const EXAMPLES: readonly string[] = [
  "plateau simulate scenarios/sudo-2017.yaml",
  "plateau simulate scenarios/sudo-2017.yaml --set teams.sudo.posts=38 --precision 0.5%",
  "plateau simulate scenarios/sudo-2017-study.yaml --out reports/study",
];

/**
 * Writes the help.
 *
 * @param command to explain; all of them without it
 * @param language of the reader
 * @param width [columns] of the page
 * @returns the text, ending in a line break
 */
export function helpText(command: "simulate" | undefined, language: Language, width: number): string {
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
      ...entry(french ? "simulate FICHIER…" : "simulate FILE…", SIMULATE),
      ...entry("--version", { fr: "montre le numéro de version", en: "shows the version number" }),
      "",
      french ? "plateau simulate --help montre les options." : "plateau simulate --help shows the options.",
    ]);
  }
  const options: readonly (readonly [string, Option])[] = Object.entries(SIMULATE_OPTIONS);
  return text([
    `${usage} plateau simulate ${french ? "FICHIER…" : "FILE…"} [options]`,
    "",
    ...wrap(`${SIMULATE[language][0]!.toUpperCase()}${SIMULATE[language].slice(1)}.`, width),
    "",
    "Options",
    ...options.flatMap(([name, { value, help }]) =>
      entry(value === undefined ? `--${name}` : `--${name} ${value[language]}`, help),
    ),
    "",
    french ? "Exemples" : "Examples",
    ...EXAMPLES.map((example) => `  ${example}`),
  ]);
}

function text(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
