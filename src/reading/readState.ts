import type { Bilingual } from "../models/scenario/bilingual.ts";
import { type Problem, problemAt, ScenarioError } from "../models/scenario/problems.ts";
import { schemaProblems } from "../models/scenario/schemaProblems.ts";
import { plainValue, positionOf } from "../models/scenario/written.ts";
import { type DayState, dayStateSchema } from "../models/state/dayState.ts";
import { type StateContext, stateFindings } from "../models/state/stateChecks.ts";
import { parseYaml } from "./parseYaml.ts";
import type { SourceFiles } from "./sourceFiles.ts";

const FILE: Bilingual = { fr: "un fichier d'état du jour", en: "a file with the state of the day" };

/**
 * Reads what the counters say in the middle of a day.
 *
 * @param source of the file
 * @param file as the user named it
 * @param context that it must fit
 * @returns the state
 * @throws ScenarioError with every problem of the file
 */
export function readState(source: SourceFiles, file: string, context: StateContext): DayState {
  const found = source.read(file);
  if ("received" in found) {
    throw new ScenarioError([problemAt({ file, line: 0, column: 0 }, [], FILE, found.received, found.hint)]);
  }
  const problems: Problem[] = [];
  const written = parseYaml(found.text, file, problems);
  if (written === undefined) throw new ScenarioError(problems);
  const parsed = dayStateSchema.safeParse(plainValue(written));
  if (!parsed.success) problems.push(...schemaProblems(dayStateSchema, written, parsed.error.issues));
  else {
    for (const { path, expected, received, hint } of stateFindings(parsed.data, context)) {
      problems.push(problemAt(positionOf(written, path), path, expected, received, hint));
    }
  }
  if (problems.length > 0 || !parsed.success) throw new ScenarioError(problems);
  return parsed.data;
}
