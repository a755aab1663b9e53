import { rangeEnds } from "../models/scenario/evidenceRange.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { ScenarioError } from "../models/scenario/problems.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import { readInput } from "./readInput.ts";
import type { SourceFiles } from "./sourceFiles.ts";

/** An assumption or an estimate, and the scenario with it at either end of its range. */
export interface RangedAssumption {
  readonly path: string;
  /** As the file writes it. */
  readonly value: string;
  readonly low: RangeEnd;
  readonly high: RangeEnd;
}

export interface RangeEnd {
  readonly value: string;
  readonly scenario: Scenario;
}

/** The assumptions of a scenario that can be tried, and the paths of those whose ends the rest of the file forbids. */
export interface RangedAssumptions {
  readonly assumptions: readonly RangedAssumption[];
  readonly impossible: readonly string[];
}

/**
 * Reads a scenario again and again, with one value at one end of its range, as `--set` would.
 *
 * @param source of its files
 * @param loaded the scenario, with its evidence
 * @param settings that it was read with
 * @returns what has a range, in the order of the file
 */
export function rangedAssumptions(
  source: SourceFiles,
  { file, evidence }: LoadedScenario,
  settings: readonly string[],
): RangedAssumptions {
  const assumptions: RangedAssumption[] = [];
  const impossible: string[] = [];
  const at = (path: string, value: string): RangeEnd => ({
    value,
    scenario: readInput(source, [file], [...settings, `${path}=${value}`]).scenarios[0]!.scenario,
  });
  for (const { path, range, writtenValue } of evidence) {
    const ends = range === undefined ? undefined : rangeEnds(range);
    if (ends === undefined) continue;
    try {
      const [low, high] = ends;
      assumptions.push({ path, value: writtenValue, low: at(path, low), high: at(path, high) });
    } catch (error) {
      // An end that contradicts another value of the file is no scenario.
      if (!(error instanceof ScenarioError)) throw error;
      impossible.push(path);
    }
  }
  return { assumptions, impossible };
}
