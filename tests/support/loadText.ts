import { interpretScenario } from "../../src/models/scenario/interpretScenario.ts";
import type { LoadedScenario } from "../../src/models/scenario/loadedScenario.ts";
import { type Problem, ScenarioError } from "../../src/models/scenario/problems.ts";
import { parseYaml } from "../../src/reading/parseYaml.ts";

/**
 * Reads a scenario that stands in a test.
 *
 * @param text YAML of a whole file
 * @returns the scenario with its evidence, as of the file "test.yaml"
 * @throws ScenarioError if anything is wrong with it
 */
export function loadText(text: string): LoadedScenario {
  const problems: Problem[] = [];
  const written = parseYaml(text, "test.yaml", problems);
  if (written === undefined || problems.length > 0) throw new ScenarioError(problems);
  return interpretScenario(written, "test.yaml");
}
