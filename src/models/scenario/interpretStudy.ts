import { ScenarioError } from "./problems.ts";
import { type Study, studySchema } from "./schema.ts";
import { schemaProblems } from "./schemaProblems.ts";
import { plainValue, type Written } from "./written.ts";

/**
 * Tells a study from a scenario.
 *
 * @param written the whole file
 * @returns whether it has the key `study`
 */
export function isStudy(written: Written): boolean {
  return written.kind === "map" && written.entries.has("study");
}

/**
 * Turns what was written into a study.
 *
 * @param written the whole file
 * @returns the study; its scenario files are not opened here
 * @throws ScenarioError with every problem of the file at once
 */
export function interpretStudy(written: Written): Study {
  const parsed = studySchema.safeParse(plainValue(written));
  if (parsed.success) return parsed.data;
  throw new ScenarioError(schemaProblems(studySchema, written, parsed.error.issues));
}
