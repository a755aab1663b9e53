import { compile } from "../../models/compile.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { workingSeconds } from "../../models/teams/shifts.ts";
import { dayOfHorizon, ordinaryDays } from "./horizonPart.ts";
import { postsFor } from "./staffing.ts";
import { loadsOf, rateInTheory, type StaffMeasure } from "./theory.ts";

/**
 * Guesses the posts of a team from theory: the people with whom Erlang A reaches the target over the half-hours of the
 * mean ordinary day, and what breaks and absence take from them, less the people of the other teams. Where a search
 * begins; the simulation decides.
 */
export function guessPosts(scenario: Scenario, team: string, target: number, measure: StaffMeasure): number {
  const { absence } = scenario.teams[team]!;
  const days = ordinaryDays(scenario);
  if (days.length === 0) return scenario.teams[team]!.posts;
  const mean = days.reduce((sum, { freshCalls }) => sum + freshCalls, 0) / days.length;
  const day = dayOfHorizon(scenario, days[0]!.date, mean);
  const present = guessPositions(day, scenario, team, target, measure);
  return Math.max(1, postsFor(Math.max(1, present - othersPresent(scenario, team)), absence));
}

/**
 * Guesses the positions present on a day from theory: the people with whom Erlang A reaches the target over its
 * half-hours, and the time that their breaks take.
 *
 * @param day scenario of one open day
 * @param scenario whole, with the team whose shifts and speed they have
 */
export function guessPositions(
  day: Scenario,
  scenario: Scenario,
  team: string,
  target: number,
  measure: StaffMeasure,
): number {
  const loads = loadsOf(day, target, scenario.teams[team]!.handleTime);
  const calls = loads.reduce((sum, { arrivalsPerSecond }) => sum + arrivalsPerSecond, 0);
  if (calls === 0) return 0;
  const rate = (people: number): number =>
    loads.reduce((sum, load) => sum + load.arrivalsPerSecond * rateInTheory(load, people, measure), 0) /
    calls;
  let people = 1;
  while (rate(people) < target) people += 1;
  return Math.round(people / shareAtWork(scenario, team));
}

/** Of a shift of the team, the share that is no break. */
function shareAtWork(scenario: Scenario, team: string): number {
  const { shifts } = compile(scenario).teams.find(({ name }) => name === team)!;
  const worked = shifts.reduce((sum, shift) => sum + workingSeconds(shift), 0);
  const all = shifts.reduce((sum, { fromSeconds, toSeconds }) => sum + toSeconds - fromSeconds, 0);
  return worked / all;
}

/** Positions of the other teams that are no reinforcement, in the mean over the open days. */
function othersPresent(scenario: Scenario, team: string): number {
  const plan = compile(scenario);
  return plan.teams
    .filter(({ name, calledUp }) => name !== team && calledUp === undefined)
    .reduce((sum, { presence, works }) => {
      const days = works.reduce((count, isThere) => count + isThere, 0) / Math.max(1, works.length);
      return sum + days * presence.reduce((a, b) => a + b, 0);
    }, 0);
}
