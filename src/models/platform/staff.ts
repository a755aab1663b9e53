import { createEntityLists } from "../../engine/entityLists.ts";
import type { Plan } from "../plan.ts";

/** What a person is doing. */
export const STATE_AWAY = 0;
export const STATE_IDLE = 1;
export const STATE_BUSY = 2;
export const STATE_PAUSED = 3;

/** What a person does next, once the contact in hand is finished. */
export const NEXT_STAY = 0;
export const NEXT_PAUSE = 1;
export const NEXT_LEAVE = 2;

/** The people of all teams, numbered through: where each is, and who has been idle longest. */
export interface Staff {
  readonly people: number;
  readonly teamOf: Uint8Array;
  /** One of `STATE_…`. */
  readonly state: Uint8Array;
  /** One of `NEXT_…`. */
  readonly next: Uint8Array;
  /** By team: handle time today ÷ the flow's own. */
  readonly handleTime: Float64Array;
  /** How long the contact in hand takes this person [s]. */
  readonly contactSeconds: Float64Array;
  /** Length of the break that comes next [s]. */
  readonly breakSeconds: Float64Array;
  /** Since when the person is in the shift without a break [s]. */
  readonly presentSince: Float64Array;
  /** End of the person's shift today [s]; 0 for who does not come. */
  readonly shiftEnd: Float64Array;
  becomeIdle(person: number, now: number): void;
  /** Takes an idle person out of the idle ones. */
  leaveIdle(person: number): void;
  idleCount(): number;
  /** Whoever has been idle longest; −1 when nobody is. With `forMails`, among those who do mails. */
  longestIdle(forMails: boolean): number;
  /** Nobody is anywhere. */
  reset(): void;
}

/** Creates the people of a plan, all away. */
export function createStaff(plan: Plan): Staff {
  const members = plan.teams.flatMap((team, index) => new Array<number>(team.people).fill(index));
  const people = members.length;
  const teams = plan.teams.length;
  const teamOf = Uint8Array.from(members);
  const doesMails = Uint8Array.from(plan.teams, (team) => (team.mails ? 1 : 0));
  const state = new Uint8Array(people);
  const next = new Uint8Array(people);
  const contactSeconds = new Float64Array(people);
  const handleTime = new Float64Array(teams);
  const breakSeconds = new Float64Array(people);
  const presentSince = new Float64Array(people);
  const shiftEnd = new Float64Array(people);
  const idleSince = new Float64Array(people);
  const idle = createEntityLists(teams, people);
  const idleCount = new Int32Array(1);

  return {
    people,
    teamOf,
    state,
    next,
    handleTime,
    contactSeconds,
    breakSeconds,
    presentSince,
    shiftEnd,
    becomeIdle(person, now) {
      state[person] = STATE_IDLE;
      idleSince[person] = now;
      idle.append(teamOf[person]!, person);
      idleCount[0]! += 1;
    },
    leaveIdle(person) {
      idle.remove(teamOf[person]!, person);
      idleCount[0]! -= 1;
    },
    idleCount: () => idleCount[0]!,
    longestIdle(forMails) {
      let longest = -1;
      let since = Number.POSITIVE_INFINITY;
      for (let team = 0; team < teams; team++) {
        if (forMails && doesMails[team] === 0) continue;
        const person = idle.first(team);
        if (person >= 0 && idleSince[person]! < since) {
          longest = person;
          since = idleSince[person]!;
        }
      }
      return longest;
    },
    reset() {
      for (const array of [state, next, breakSeconds, presentSince, shiftEnd, idleSince]) array.fill(0);
      idle.clear();
      idleCount[0] = 0;
    },
  };
}
