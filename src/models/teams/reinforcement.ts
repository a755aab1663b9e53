import type { CalledUpPlan } from "../plan.ts";

/**
 * How many reinforcement positions the rule calls up for a day.
 * @param forecast - fresh calls that hypervision expects
 * @param present - positions present without this team
 * @param available - people of the team who could come
 */
export function positionsCalledUp(
  rule: CalledUpPlan,
  forecast: number,
  present: number,
  available: number,
): number {
  if (forecast <= rule.forecastAbove) return 0;
  const room = Math.floor(rule.upToPositions) - present;
  const wanted =
    rule.callsPerPosition === "all" ? available : Math.ceil(forecast / rule.callsPerPosition) - present;
  return Math.max(0, Math.min(available, room, wanted));
}
