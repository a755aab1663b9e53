import { compile } from "../../models/compile.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { type Arrival, addPosts, movePosts } from "./arrivals.ts";
import type { TransferAsk, TransferPlan, TransferProblem } from "./ask.ts";
import { differencesBetween } from "./differing.ts";
import { givePosts, isSettled, partGivers, tidy } from "./giving.ts";
import { findParties, type Party } from "./parties.ts";
import { rampUpOf, teamToBeLike } from "./rampUp.ts";

/**
 * Prepares a transfer: who gives which posts, like whom they will work, and the platforms to run. Where the giving side
 * has people in the file there are two readings, else the posts can only come on top.
 *
 * @param scenario of the platform
 * @param ask what is asked
 * @returns the plan, or why there is none
 */
export function planTransfer(scenario: Scenario, ask: TransferAsk): TransferPlan | TransferProblem {
  const { from, to } = scenario.horizon;
  if (ask.on < from || ask.on > to) return { kind: "outsidePeriod", from, to };
  if (!Object.values(scenario.demand).some(({ kind }) => kind === "immediate")) return { kind: "noCalls" };
  const parties = findParties(scenario, ask);
  if ("kind" in parties) return parties;
  const { giver, receiver } = parties;
  const likeTeam = teamToBeLike(scenario, receiver, giver);
  if (likeTeam === undefined) return { kind: "calledUp", side: "to" };
  const gives = giver.teams.length === 0 ? [] : givePosts(scenario, giver.teams, ask);
  if ("kind" in gives) return gives;

  const { absence } = scenario.teams[likeTeam]!;
  const posts =
    gives.length === 0
      ? tidy(ask.positions / (1 - absence))
      : tidy(gives.reduce((sum, each) => sum + each.posts, 0));
  const { rampUp, origin } = rampUpOf(scenario, receiver, ask);
  const site = receiver.site!;
  const arrival: Arrival = { likeTeam, site, on: ask.on, rampUp };
  const parted = partGivers(scenario, gives, ask.on);
  const sides = {
    giver: [...giver.teams, ...parted.moving.flatMap(({ name, eve }) => (eve ? [name, eve] : [name]))],
    receiver: receiver.teams,
  };
  const added = addPosts(parted.scenario, sides, posts, arrival);
  const differing = [
    ...new Set(gives.flatMap(({ team }) => differencesBetween(scenario, team, likeTeam, site))),
  ];
  return {
    ask,
    posts,
    positionsThere: tidy(posts * (1 - absence)),
    giver: { kind: giver.kind, gives, hasReinforcement: giver.hasReinforcement },
    receiver: { kind: receiver.kind === "team" ? "team" : "site", site, likeTeam },
    team: added.receiver.at(-1)!,
    rampUp,
    rampUpOrigin: origin,
    base: { scenario: parted.scenario, ...sides },
    readings: gives.length === 0 ? [added] : [movePosts(parted, sides, arrival), added],
    differing,
    isSameWork: differing.length === 0 && gives.every(({ team }) => isSettled(scenario.teams[team]!)),
    already: teamAlike(scenario, receiver, posts, ask.on),
  };
}

/** A team of the file that came on that date to that side with as many posts. */
function teamAlike({ teams }: Scenario, receiver: Party, posts: number, on: string): string | undefined {
  return receiver.teams.find(
    (name) => teams[name]!.from === on && Math.abs(teams[name]!.posts - posts) < 0.01,
  );
}

/** Open days from the date to the end of the period. */
export function openDaysFrom(scenario: Scenario, on: string): readonly string[] {
  const plan = compile(scenario);
  return plan.openDays.map((day) => plan.days[day]!.date).filter((date) => date >= on);
}
