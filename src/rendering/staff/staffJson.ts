import type { StaffReport } from "./report.ts";

/**
 * Writes the answer for programs.
 *
 * @param report request and answer
 * @param version of the product
 * @returns JSON, ending in a line break
 */
export function staffJson({ request, loaded, answer, isPartial }: StaffReport, version: string): string {
  const { scenario, by, team, measure, target, confidence, seed, replications } = request;
  const { absence } = scenario.teams[team]!;
  return `${JSON.stringify(
    {
      plateau: version,
      scenario: scenario.name,
      file: loaded.file,
      by,
      team,
      absence,
      measure,
      target,
      confidence,
      seed,
      replications,
      partial: isPartial,
      ...contentOf(answer),
    },
    undefined,
    2,
  )}\n`;
}

/** Without the trials, which are no figures. */
function contentOf({ by: _, ...content }: StaffReport["answer"]): object {
  return content;
}
