import type { Streams } from "../../engine/random/stream.ts";
import type { TeamPlan } from "../plan.ts";
import { positionsCalledUp } from "./reinforcement.ts";

/** Who comes on one day. */
export interface Attendance {
  /** By person, numbered through all teams: 1 for who comes. */
  readonly comes: Uint8Array<ArrayBuffer>;
  /** By team: people who come. */
  readonly positions: readonly number[];
}

/**
 * Draws who comes on a day: each person of a team that works is there with the probability of the plan, and the people of
 * a reinforcement only as far as its rule calls them up. A person's chance is their own place in the team's stream, so
 * that a post added to a team disturbs nobody else.
 * @param date - the day's ISO date, which names its streams
 * @param forecast - fresh calls that hypervision expects
 */
export function drawAttendance(
  teams: readonly TeamPlan[],
  streams: Streams,
  date: string,
  openIndex: number,
  forecast: number,
): Attendance {
  const comes = new Uint8Array(teams.reduce((sum, team) => sum + team.people, 0));
  const positions = teams.map(() => 0);
  let firstPerson = 0;
  const reinforcements: { index: number; team: TeamPlan; ready: number[] }[] = [];
  teams.forEach((team, index) => {
    const ready: number[] = [];
    if (team.works[openIndex] === 1) {
      const stream = streams("presence", date, team.name);
      for (let i = 0; i < team.people; i++) if (stream() < team.presence[i]!) ready.push(firstPerson + i);
    }
    firstPerson += team.people;
    if (team.calledUp) {
      reinforcements.push({ index, team, ready });
    } else {
      for (const person of ready) comes[person] = 1;
      positions[index] = ready.length;
    }
  });
  for (const { index, team, ready } of reinforcements) {
    const present = positions.reduce((sum, count) => sum + count, 0);
    const called = positionsCalledUp(team.calledUp!, forecast, present, ready.length);
    for (const person of ready.slice(0, called)) comes[person] = 1;
    positions[index] = called;
  }
  return { comes, positions };
}
