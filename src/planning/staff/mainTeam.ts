import type { Scenario } from "../../models/scenario/schema.ts";
import { isPhoneTeam } from "./phoneTeams.ts";

/**
 * The team that is planned for when none is named.
 *
 * @param scenario with at least one team
 * @returns the name of the largest team that takes immediate contacts and is no reinforcement, the first of those alike;
 *   of the largest at all where there is none
 */
export function mainTeam(scenario: Scenario): string {
  const all = Object.entries(scenario.teams);
  const own = all.filter(([, team]) => team.calledUp === undefined && isPhoneTeam(scenario, team));
  const [first, ...others] = own.length > 0 ? own : all;
  return others.reduce((best, each) => (each[1].posts > best[1].posts ? each : best), first!)[0];
}
