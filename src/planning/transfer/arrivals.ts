import { addDays } from "../../models/calendar/civilDate.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { RampUp, Reading, Team } from "./ask.ts";
import { alsoFor, freeName, type Parted } from "./giving.ts";

/** What becomes of people who come: they work like a team of the receiving side, after their ramp-up. */
export interface Arrival {
  readonly likeTeam: string;
  readonly site: string;
  /** ISO date. */
  readonly on: string;
  readonly rampUp: RampUp;
}

/** Sides of the base, by team names. */
export interface Sides {
  readonly giver: readonly string[];
  readonly receiver: readonly string[];
}

const NEW_TEAM = "transfer";

/**
 * The reading in which the posts come on top: the giving side keeps its own.
 *
 * @param scenario of the base
 * @param sides of the base
 * @param posts that come
 * @param arrival how they work
 * @returns the reading
 */
export function addPosts(scenario: Scenario, sides: Sides, posts: number, arrival: Arrival): Reading {
  const name = freeName(scenario.teams, NEW_TEAM);
  return {
    kind: "adds",
    scenario: withArrival(scenario, name, { posts, until: undefined }, arrival),
    giver: sides.giver,
    receiver: [...sides.receiver, name],
  };
}

/**
 * The reading in which the posts only change places: those who move leave their side for the other on the date.
 *
 * @param parted the base, with those who move apart
 * @param sides of the base
 * @param arrival how they work afterwards
 * @returns the reading
 */
export function movePosts({ scenario: base, moving }: Parted, sides: Sides, arrival: Arrival): Reading {
  let scenario = base;
  let { giver, receiver } = sides;
  for (const { name, posts, eve, isWhole } of moving) {
    const { until } = base.teams[name]!;
    // People of whom the eve is no team of its own keep their name until then, and take another afterwards.
    const isJoined = eve === undefined && !isWhole;
    const after = isJoined ? freeName(scenario.teams, NEW_TEAM) : name;
    if (isJoined) {
      const teams = { ...scenario.teams, [name]: { ...base.teams[name]!, until: addDays(arrival.on, -1) } };
      scenario = { ...scenario, teams };
    } else {
      giver = giver.filter((each) => each !== name);
    }
    scenario = withArrival(scenario, after, { posts, until }, arrival);
    receiver = [...receiver, after];
  }
  return { kind: "inside", scenario, giver, receiver };
}

function withArrival(
  scenario: Scenario,
  name: string,
  stay: { readonly posts: number; readonly until: string | undefined },
  { likeTeam, site, on, rampUp }: Arrival,
): Scenario {
  const {
    from: _from,
    until: _until,
    listening: _listening,
    calledUp: _calledUp,
    learning: _learning,
    title: _title,
    ...like
  } = scenario.teams[likeTeam]!;
  const team: Team = {
    ...like,
    title: { fr: "Postes transférés", en: "Transferred posts" },
    site,
    posts: stay.posts,
    from: on,
    ...(stay.until === undefined ? {} : { until: stay.until }),
    trainingDays: rampUp.trainingDays,
    ...(rampUp.learning === undefined ? {} : { learning: rampUp.learning }),
  };
  const others = <Rule extends { readonly teams: readonly string[] }>(
    rules: Readonly<Record<string, Rule>>,
  ) => alsoFor(without(rules, name), likeTeam, name);
  return {
    ...scenario,
    teams: { ...scenario.teams, [name]: team },
    activities: others(scenario.activities),
    incidents: others(scenario.incidents),
  };
}

/** What the people took part in where they were is not theirs any more. */
function without<Rule extends { readonly teams: readonly string[] }>(
  rules: Readonly<Record<string, Rule>>,
  team: string,
): Record<string, Rule> {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      { ...rule, teams: rule.teams.filter((each) => each !== team) },
    ]),
  );
}
