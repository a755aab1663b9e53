import type { ScheduleReport } from "./report.ts";

/**
 * Writes the answer for programs: times in seconds since midnight, shares 0–1.
 *
 * @param report request and answer
 * @param version of the product
 * @returns JSON, ending in a line break
 */
export function scheduleJson(
  { request, loaded, schedule, isPartial }: ScheduleReport,
  version: string,
): string {
  const { scenario, team, measure, target, confidence, posts, week, seed, replications } = request;
  return `${JSON.stringify(
    {
      plateau: version,
      scenario: scenario.name,
      file: loaded.file,
      team,
      measure,
      target,
      confidence,
      posts: posts ?? null,
      week: week ?? null,
      seed,
      replications,
      partial: isPartial,
      ...schedule,
    },
    undefined,
    2,
  )}\n`;
}
