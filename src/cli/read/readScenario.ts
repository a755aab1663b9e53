import { interpretScenario } from "../../models/scenario/interpretScenario.ts";
import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import { type Problem, ScenarioError } from "../../models/scenario/problems.ts";
import type { Written } from "../../models/scenario/written.ts";
import { applySettings } from "./applySettings.ts";

/**
 * Makes a scenario of a file as written.
 *
 * @param written the whole file, the files it extends merged in
 * @param file as the user named it
 * @param settings of `--set`
 * @param problems grows by everything wrong with it
 * @returns the scenario; undefined when something is wrong
 */
export function readScenario(
  written: Written,
  file: string,
  settings: readonly string[],
  problems: Problem[],
): LoadedScenario | undefined {
  try {
    return interpretScenario(applySettings(written, settings), file);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
