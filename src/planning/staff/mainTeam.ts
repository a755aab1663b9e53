import type { Scenario } from "../../models/scenario/schema.ts";

/**
 * The team that is planned for when none is named.
 *
 * @param scenario with at least one team
 * @returns the name of the largest team that is no reinforcement, the first of those alike; of the largest at all where
 *   everybody is a reinforcement
 */
export function mainTeam({ teams }: Scenario): string {
  const all = Object.entries(teams);
  const own = all.filter(([, { calledUp }]) => calledUp === undefined);
  const [first, ...others] = own.length > 0 ? own : all;
  return others.reduce((best, each) => (each[1].posts > best[1].posts ? each : best), first!)[0];
}
