import { interpretScenario } from "../models/scenario/interpretScenario.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { type Problem, ScenarioError } from "../models/scenario/problems.ts";
import type { Written } from "../models/scenario/written.ts";
import { applySettings } from "./applySettings.ts";
import { readTables } from "./readTables.ts";
import type { SourceFiles } from "./sourceFiles.ts";

/**
 * Makes a scenario of a file as written and of the tables that it names.
 *
 * @param source of the tables
 * @param written the whole file, the files it extends merged in
 * @param file as the user named it
 * @param settings of `--set`
 * @param problems grows by everything wrong with it
 * @returns the scenario; undefined when something is wrong
 */
export function readScenario(
  source: SourceFiles,
  written: Written,
  file: string,
  settings: readonly string[],
  problems: Problem[],
): LoadedScenario | undefined {
  try {
    return interpretScenario(readTables(source, applySettings(written, settings), problems), file);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
