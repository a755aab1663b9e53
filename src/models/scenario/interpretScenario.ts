import { crossFieldFindings, type SoundParts } from "./checks.ts";
import { setEvidenceAside } from "./evidence.ts";
import type { LoadedScenario } from "./loadedScenario.ts";
import { type Problem, problemAt, ScenarioError } from "./problems.ts";
import { type Scenario, scenarioSchema } from "./schema.ts";
import { schemaProblems } from "./schemaProblems.ts";
import { plainValue, positionOf, type Written } from "./written.ts";

/**
 * Turns what was written into a scenario.
 *
 * @param written the whole file, the files it extends merged in
 * @param file as the user named it
 * @returns the scenario with its evidence
 * @throws ScenarioError with every problem of the file at once
 */
export function interpretScenario(written: Written, file: string): LoadedScenario {
  const { bare, evidence, unstated, problems: evidenceProblems } = setEvidenceAside(written, scenarioSchema);
  const plain = plainValue(bare);
  const parsed = scenarioSchema.safeParse(plain);
  const problems: Problem[] = [...evidenceProblems];
  if (!parsed.success) problems.push(...schemaProblems(scenarioSchema, bare, parsed.error.issues));
  for (const { path, expected, received, hint } of crossFieldFindings(parsed.data ?? soundParts(plain))) {
    problems.push(problemAt(positionOf(bare, path), path, expected, received, hint));
  }
  if (problems.length > 0 || !parsed.success) throw new ScenarioError(problems);
  return { scenario: parsed.data, evidence, unstated, file };
}

/** Parts without a slip in themselves; one that is left out counts as its default, or as unknown. */
function soundParts(plain: unknown): SoundParts {
  if (typeof plain !== "object" || plain === null || Array.isArray(plain)) return {};
  const written: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(plain));
  const part = <Part extends Exclude<keyof Scenario, "start">>(name: Part): Scenario[Part] | undefined => {
    const parsed = scenarioSchema.shape[name].safeParse(written[name]);
    return parsed.success ? (parsed.data as Scenario[Part]) : undefined;
  };
  return {
    horizon: part("horizon"),
    opening: part("opening"),
    demand: part("demand"),
    sites: part("sites"),
    shifts: part("shifts"),
    teams: part("teams"),
    blending: part("blending"),
    activities: part("activities"),
    incidents: part("incidents"),
  };
}
