import type { TeamPlan } from "../plan.ts";

/**
 * People are numbered through all teams, in the order of the plan.
 * @returns by team: the number of its first person; then, as one more entry, the number of people in all
 */
export function firstPeople(teams: readonly Pick<TeamPlan, "people">[]): readonly number[] {
  const first = [0];
  for (const team of teams) first.push(first.at(-1)! + team.people);
  return first;
}
