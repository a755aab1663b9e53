import { compile } from "../../models/compile.ts";
import type { TeamPlan } from "../../models/plan/teamPlans.ts";
import type { Scenario } from "../../models/scenario/schema.ts";

/** @returns whether somebody of a team takes immediate contacts of some flow */
export function takesCalls({ skills }: Pick<TeamPlan, "skills">): boolean {
  return skills.some((skill) => skill !== undefined);
}

/** The same of a team as its file says: without skills it takes everything. */
export function isPhoneTeam({ demand }: Scenario, { skills }: Scenario["teams"][string]): boolean {
  return skills === undefined || Object.keys(skills).some((flow) => demand[flow]?.kind === "immediate");
}

/**
 * Finds the immediate flows that a team does not serve, or not for every caisse: people who are alike that team would
 * never answer them, however many they are.
 *
 * @param scenario whole
 * @param team name of one of its teams
 * @returns names of flows that people use, second levels left aside
 */
export function flowsUnservedBy(scenario: Scenario, team: string): readonly string[] {
  const plan = compile(scenario);
  const { skills } = plan.teams.find(({ name }) => name === team)!;
  return plan.immediate.flatMap(({ name, firstType, types, volumes, secondLevel }) => {
    const isUsed = !secondLevel && volumes.some((volume) => volume > 0);
    const isServed = skills.slice(firstType, firstType + types).every((skill) => skill !== undefined);
    return isUsed && !isServed ? [name] : [];
  });
}
