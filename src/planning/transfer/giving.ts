import { addDays } from "../../models/calendar/civilDate.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { GivenPosts, Team, TransferAsk, TransferProblem } from "./ask.ts";
import { isRecruited } from "./rampUp.ts";

/**
 * Takes positions from the permanent teams that are there on the date, the largest first: positions ÷ (1 − absence) posts
 * of each.
 *
 * @param scenario of the platform
 * @param teams of the giving side, by name
 * @param ask what is asked
 * @returns the posts of each, or how many positions there are when they are too few
 */
export function givePosts(
  scenario: Scenario,
  teams: readonly string[],
  { positions, on }: TransferAsk,
): readonly GivenPosts[] | TransferProblem {
  const there = teams
    .filter((name) => isThere(scenario.teams[name]!, on))
    .sort((a, b) => scenario.teams[b]!.posts - scenario.teams[a]!.posts);
  const gives: GivenPosts[] = [];
  let left = positions;
  for (const name of there) {
    const { posts, absence } = scenario.teams[name]!;
    const taken = Math.min(left, posts * (1 - absence));
    if (taken <= 1e-9) continue;
    gives.push({ team: name, posts: Math.min(posts, tidy(taken / (1 - absence))) });
    left -= taken;
  }
  return left > 1e-6 ? { kind: "tooFew", positions: tidy(positions - left) } : gives;
}

function isThere({ from, until }: Team, date: string): boolean {
  return (from === undefined || from <= date) && (until === undefined || until >= date);
}

/** Free of the noise of binary fractions: 6 ÷ (1 − 1/7) is 7 posts, not one person more. */
export function tidy(posts: number): number {
  return Number(posts.toFixed(9));
}

/** Posts of one team that move, as teams of their own. */
export interface MovingTeam {
  /** Who moves, on the giving side: from the date on, or as long as the team is there. */
  readonly name: string;
  /** The giving team. */
  readonly of: string;
  readonly posts: number;
  /** Those people up to the eve, where that is a team of its own. */
  readonly eve: string | undefined;
  /** The team begins on the date or with the period, so that there is no eve. */
  readonly isWhole: boolean;
}

/** A platform whose moving posts are apart from those that stay. */
export interface Parted {
  readonly scenario: Scenario;
  readonly moving: readonly MovingTeam[];
}

/**
 * Parts each giving team into those who stay and those who will move, without changing who works when. Where its people
 * are no recruits and do not leave, those who will move are a team up to the eve and another from the date on: then a
 * move changes that second team alone, and what it does not change is the same to the last digit.
 *
 * @param scenario of the platform
 * @param gives posts of each giving team
 * @param on ISO date of the move
 * @returns the same platform with more teams
 */
export function partGivers(scenario: Scenario, gives: readonly GivenPosts[], on: string): Parted {
  const teams: Record<string, Team> = { ...scenario.teams };
  let { activities, incidents } = scenario;
  const moving = gives.map(({ team: of, posts }): MovingTeam => {
    const team = scenario.teams[of]!;
    const { listening: _, ...own } = team;
    const isWhole = on <= scenario.horizon.from || on === team.from;
    const isSplit = !isWhole && isSettled(team);
    teams[of] = { ...team, posts: tidy(team.posts - posts) };
    const name = freeName(teams, `${of}-moving`);
    teams[name] = isSplit ? { ...own, posts, from: on } : { ...own, posts };
    const eve = isSplit ? freeName(teams, `${of}-until-eve`) : undefined;
    if (eve !== undefined) teams[eve] = { ...own, posts, until: addDays(on, -1) };
    for (const each of eve === undefined ? [name] : [name, eve]) {
      activities = alsoFor(activities, of, each);
      incidents = alsoFor(incidents, of, each);
    }
    return { name, of, posts, eve, isWhole };
  });
  return { scenario: { ...scenario, teams, activities, incidents }, moving };
}

/** Whether a team's people are the same and as fast all the time. */
export function isSettled(team: Team): boolean {
  return !isRecruited(team) && team.leavers === undefined;
}

/** A name that no team has. */
export function freeName(teams: Readonly<Record<string, unknown>>, wanted: string): string {
  let name = wanted;
  for (let i = 2; Object.hasOwn(teams, name); i++) name = `${wanted}-${i}`;
  return name;
}

/** What names a team then names another too. */
export function alsoFor<Rule extends { readonly teams: readonly string[] }>(
  rules: Readonly<Record<string, Rule>>,
  team: string,
  other: string,
): Record<string, Rule> {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      rule.teams.includes(team) ? { ...rule, teams: [...rule.teams, other] } : rule,
    ]),
  );
}
