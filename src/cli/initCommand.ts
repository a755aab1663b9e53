import { writeFileSync } from "node:fs";
import { type Language, quoted } from "../models/scenario/bilingual.ts";
import type { InitOptions } from "./commandLine.ts";
import { EXIT_DONE } from "./exitCodes.ts";
import { OutputError } from "./outputError.ts";
import { startingFile } from "./startingFile.ts";
import { write } from "./terminal.ts";
import { UsageError } from "./usageError.ts";

const DEFAULT_FILE = "plateau.yaml";

/**
 * Answers `plateau init`: writes a commented scenario to start from, never over a file that is there.
 *
 * @param options of the command line
 * @param language of the comments and of what is said
 * @returns the exit code
 * @throws UsageError if the file exists or its name is not that of a scenario; OutputError if the system refuses
 */
export async function initCommand(options: InitOptions, language: Language): Promise<number> {
  const file = options.file ?? DEFAULT_FILE;
  if (!/\.ya?ml$/i.test(file)) throw notYaml(file);
  writeNew(file, startingFile(language));
  await write(process.stdout, `${nextSteps(file)[language].join("\n")}\n`);
  return EXIT_DONE;
}

function writeNew(file: string, text: string): void {
  try {
    // Fails where something is, even if it came since we looked.
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (code === "EEXIST") throw alreadyThere(file);
    throw new OutputError({
      fr: `le fichier ${quoted(file).fr} n'a pas pu être écrit (${code})`,
      en: `the file ${quoted(file).en} could not be written (${code})`,
    });
  }
}

function notYaml(file: string): UsageError {
  return new UsageError({
    fr: `un scénario est un fichier .yaml : plateau init ${file}.yaml`,
    en: `a scenario is a .yaml file: plateau init ${file}.yaml`,
  });
}

function alreadyThere(file: string): UsageError {
  const example = file === DEFAULT_FILE ? "plateau-2.yaml" : DEFAULT_FILE;
  return new UsageError({
    fr: `${quoted(file).fr} existe déjà et reste tel quel : donnez un autre nom, par exemple plateau init ${example}`,
    en: `${quoted(file).en} exists already and stays as it is: give another name, for example plateau init ${example}`,
  });
}

function nextSteps(file: string): Readonly<Record<Language, readonly string[]>> {
  const name = /\s/.test(file) ? `"${file}"` : file;
  const [simulate, check] = [`  plateau simulate ${name}`, `  plateau check ${name}`];
  return {
    fr: [
      `Écrit : ${file}`,
      "Il se simule tel quel ; ses valeurs sont des exemples, à remplacer une à une. Ensuite :",
      check,
      "dit ce que signifie le fichier et ce qui y reste supposé ;",
      simulate,
      "donne le résultat.",
    ],
    en: [
      `Written: ${file}`,
      "It runs as it stands; its values are placeholders, to be replaced one by one. Then:",
      check,
      "says what the file means and what is still assumed in it;",
      simulate,
      "gives the result.",
    ],
  };
}
