import type { ListeningPlan, Plan } from "../plan.ts";
import { PRESENCE } from "./attendance.ts";
import { firstPeople } from "./numbering.ts";

/** A supervisor hears contacts of an adviser, then both talk about them. */
export interface ListeningSession {
  /** Beginning [s since midnight]. */
  readonly time: number;
  /** Length [s]. */
  readonly seconds: number;
  /** The adviser's team, by whose plan the session is held. */
  readonly team: number;
  /** The adviser. */
  readonly person: number;
  /** Undefined where the supervisor is nobody of this plan. */
  readonly supervisor: number | undefined;
}

/**
 * Lays out the listening sessions of a day. A plan's sessions are spread evenly over the open days and, on each of them,
 * over the hours in which they may be held. Advisers and supervisors take turns, from one day to the next; whose turn it
 * is and who is not there, or in another session, is passed over. Without an adviser or a supervisor the session is not
 * held, and not made up for.
 * @param comes - by person, who comes that day
 * @returns in order of time
 */
export function layListening(plan: Plan, openIndex: number, comes: Uint8Array): readonly ListeningSession[] {
  const { weekday } = plan.days[plan.openDays[openIndex]!]!;
  const first = firstPeople(plan.teams);
  const sessions: ListeningSession[] = [];

  /** Whoever of a team can take part, the one whose turn it is first; undefined when nobody can. */
  function inTurn(team: number, turn: number, time: number, seconds: number, except?: number) {
    const { people, shifts, shiftOf } = plan.teams[team]!;
    for (let passed = 0; passed < people; passed++) {
      const place = (turn + passed) % people;
      const person = first[team]! + place;
      const shift = shifts[shiftOf[place]!]!;
      const isThere =
        comes[person] === PRESENCE.comes &&
        shift.weekdays[weekday] === 1 &&
        shift.fromSeconds <= time &&
        time + seconds <= shift.toSeconds;
      if (isThere && person !== except && isFree(person, time, seconds)) return person;
    }
    return undefined;
  }

  function isFree(person: number, time: number, seconds: number): boolean {
    return !sessions.some(
      (session) =>
        (session.person === person || session.supervisor === person) &&
        session.time < time + seconds &&
        time < session.time + session.seconds,
    );
  }

  plan.teams.forEach(({ listening }, team) => {
    if (listening === undefined) return;
    const { by, lastsSeconds: seconds } = listening;
    const held = sessionsUntil(listening, openIndex, plan.openDays.length);
    const today = sessionsUntil(listening, openIndex + 1, plan.openDays.length) - held;
    for (let i = 0; i < today; i++) {
      const room = listening.toSeconds - listening.fromSeconds - seconds;
      const time = listening.fromSeconds + ((i + 0.5) / today) * room;
      const person = inTurn(team, held + i, time, seconds);
      if (person === undefined) continue;
      const supervisor = by === undefined ? undefined : inTurn(by, held + i, time, seconds, person);
      if (by !== undefined && supervisor === undefined) continue;
      sessions.push({ time, seconds, team, person, supervisor });
    }
  });
  return sessions.sort((a, b) => a.time - b.time);
}

/** Sessions planned before an open day. */
function sessionsUntil({ sessions }: ListeningPlan, openIndex: number, openDays: number): number {
  return Math.floor((sessions * openIndex) / openDays);
}
