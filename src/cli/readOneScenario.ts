import { quoted } from "../models/scenario/bilingual.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { readInput } from "./readInput.ts";
import { UsageError } from "./usageError.ts";

/**
 * Reads the one scenario that a question is about.
 *
 * @param command that asks it
 * @param options the file as the user named it, and what `--set` says
 * @returns the scenario
 * @throws ScenarioError for a bad file, UsageError for a study
 */
export function readOneScenario(
  command: string,
  { file, settings }: { readonly file: string; readonly settings: readonly string[] },
): LoadedScenario {
  const { scenarios, study } = readInput([file], settings);
  const [loaded] = scenarios;
  if (study === undefined) return loaded!;
  throw new UsageError({
    fr: `${quoted(file).fr} est une étude ; la question porte sur un scénario : plateau ${command} ${loaded!.file}`,
    en: `${quoted(file).en} is a study; the question is about one scenario: plateau ${command} ${loaded!.file}`,
  });
}
