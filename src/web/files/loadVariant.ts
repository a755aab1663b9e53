import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import { type Problem, ScenarioError } from "../../models/scenario/problems.ts";
import { readInput } from "../../reading/readInput.ts";
import type { SourceFiles } from "../../reading/sourceFiles.ts";
import type { Variant } from "../state/pageState.ts";

/** A scenario, or everything that is wrong with it. */
export type Loaded =
  | { readonly loaded: LoadedScenario }
  | { readonly problems: readonly Problem[]; readonly isStudy?: true };

/**
 * Reads a variant.
 *
 * @param source of the files
 * @param variant a file and settings on it
 */
export function loadVariant(source: SourceFiles, { file, settings }: Variant): Loaded {
  try {
    const { scenarios, study } = readInput(source, [file], settings);
    const [loaded] = scenarios;
    // A study names several scenarios, and the page plays one.
    return study || loaded === undefined ? { problems: [], isStudy: true } : { loaded };
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return { problems: error.problems };
  }
}
