import type { Scenario } from "../../models/scenario/schema.ts";
import type { Difference } from "./ask.ts";

const OF_TEAM = [
  "shift",
  "absence",
  "handleTime",
  "spread",
  "skills",
  "caisses",
  "leavers",
  "overtime",
] as const satisfies readonly Difference[];

/**
 * Finds in what people find it otherwise where they go than where they were, their own training and learning apart.
 *
 * @param scenario of the platform
 * @param from their team
 * @param likeTeam the team they will work like
 * @param site where they go
 * @returns the properties that differ; none where a move cannot change anything
 */
export function differencesBetween(
  scenario: Scenario,
  from: string,
  likeTeam: string,
  site: string,
): readonly Difference[] {
  const [before, after] = [scenario.teams[from]!, scenario.teams[likeTeam]!];
  const own = OF_TEAM.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const activities = (team: string): string =>
    namesOf(scenario.activities, ({ teams }) => teams.includes(team));
  const incidents = (team: string, at: string): string =>
    namesOf(scenario.incidents, ({ teams, sites }) => teams.includes(team) || sites.includes(at));
  return [
    ...own,
    ...(activities(from) === activities(likeTeam) ? [] : (["activities"] as const)),
    ...(incidents(from, before.site) === incidents(likeTeam, site) ? [] : (["incidents"] as const)),
  ];
}

function namesOf<Rule>(rules: Readonly<Record<string, Rule>>, isMeant: (rule: Rule) => boolean): string {
  return JSON.stringify(
    Object.entries(rules)
      .filter(([, rule]) => isMeant(rule))
      .map(([name]) => name),
  );
}
