import type { Streams } from "../../engine/random/stream.ts";
import type { Plan, TeamPlan } from "../plan.ts";
import { firstPeople } from "./numbering.ts";
import type { People } from "./people.ts";
import { positionsCalledUp } from "./reinforcement.ts";

/** What becomes of a person on a day. */
export const PRESENCE = { away: 0, comes: 1, standsBy: 2 } as const;

/** Who comes on one day. */
export interface Attendance {
  /** By person, numbered through all teams: one of `PRESENCE`; who stands by may be called up during the day. */
  readonly comes: Uint8Array<ArrayBuffer>;
  /** By team: people who come. */
  readonly positions: readonly number[];
  /** By team: those of them who were called up by forecast. */
  readonly calledUp: readonly number[];
}

/**
 * Draws who comes on a day: each person in post whose shift is worked is there with the probability of the plan, times
 * the share that incidents leave, and the people of a reinforcement only as far as its rule calls them up. A person's
 * chance is their own place in the team's stream, so that a post added to a team disturbs nobody else.
 * @param people - as they are on that day
 * @param forecast - fresh contacts that hypervision expects
 */
export function drawAttendance(
  plan: Plan,
  people: People,
  streams: Streams,
  openIndex: number,
  forecast: number,
): Attendance {
  const { date, weekday } = plan.days[plan.openDays[openIndex]!]!;
  const first = firstPeople(plan.teams);
  const comes = new Uint8Array(first.at(-1)!);
  const positions = plan.teams.map(() => 0);
  const calledUp = plan.teams.map(() => 0);

  function whoIsThere(team: TeamPlan, index: number): readonly number[] {
    const there: number[] = [];
    if (team.works[openIndex] === 0) return there;
    const stream = streams("presence", date, team.name);
    const left = team.leftByIncidents[openIndex]!;
    for (let i = 0; i < team.people; i++) {
      const isThere = stream() < team.presence[i]! * left;
      const person = first[index]! + i;
      const works = team.shifts[team.shiftOf[i]!]!.weekdays[weekday] === 1 && people.inPost[person] === 1;
      if (isThere && works) there.push(person);
    }
    return there;
  }

  const there = plan.teams.map(whoIsThere);
  plan.teams.forEach((team, index) => {
    if (team.calledUp) return;
    for (const person of there[index]!) comes[person] = PRESENCE.comes;
    positions[index] = there[index]!.length;
  });
  plan.teams.forEach((team, index) => {
    if (!team.calledUp) return;
    const ready = there[index]!;
    const present = positions.reduce((sum, count) => sum + count, 0);
    const called = positionsCalledUp(team.calledUp, forecast, present, ready.length);
    const others = team.calledUp.duringDay ? PRESENCE.standsBy : PRESENCE.away;
    ready.forEach((person, place) => {
      comes[person] = place < called ? PRESENCE.comes : others;
    });
    positions[index] = called;
    calledUp[index] = called;
  });
  return { comes, positions, calledUp };
}
