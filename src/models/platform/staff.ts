import { createEntityLists } from "../../engine/entityLists.ts";
import type { Plan } from "../plan.ts";
import type { Routing } from "../routing/routing.ts";

/** What a person is doing. */
export const STATE_AWAY = 0;
export const STATE_IDLE = 1;
export const STATE_BUSY = 2;
export const STATE_PAUSED = 3;

/** What a person does next, once the contact in hand is finished. */
export const NEXT_STAY = 0;
export const NEXT_PAUSE = 1;
/** The shift has ended. */
export const NEXT_LEAVE = 2;
/** Sent back to where a reinforcement came from. */
export const NEXT_RETURN = 3;

/** The people of all teams, numbered through: where each is, and who has been idle longest. */
export interface Staff {
  readonly people: number;
  readonly teamOf: Uint16Array;
  /** Pool in which the person is idle. */
  readonly poolOf: Uint16Array;
  /** 1 for who can take immediate contacts. */
  readonly takesCalls: Uint8Array;
  /** One of `STATE_…`. */
  readonly state: Uint8Array;
  /** Of who is busy: `STAFF_ON_CALLS` or `STAFF_ON_MAILS`. */
  readonly workOn: Uint8Array;
  /** One of `NEXT_…`. */
  readonly next: Uint8Array;
  /** How long the contact in hand takes this person [s]. */
  readonly contactSeconds: Float64Array;
  /** Length of the break that comes next [s]. */
  readonly breakSeconds: Float64Array;
  /** Since when the person is in the shift without a break [s]. */
  readonly presentSince: Float64Array;
  /** Since when the person is in the shift [s]. */
  readonly startedAt: Float64Array;
  /** End of the person's shift today [s]; 0 for who does not come. */
  readonly shiftEnd: Float64Array;
  /** Since when the person has been idle [s]. */
  readonly idleSince: Float64Array;
  becomeIdle(person: number, now: number): void;
  /** Takes an idle person out of the idle ones. */
  leaveIdle(person: number): void;
  /** Idle people who can take immediate contacts. */
  idleForCalls(): number;
  /** Whoever has been idle longest in a pool; −1 when nobody is. */
  firstIdle(pool: number): number;
  /** Whoever has been idle longest in one of some pools; −1 when nobody is. */
  longestIdle(pools: Uint16Array): number;
  /** Nobody is anywhere. */
  reset(): void;
}

/** Creates the people of a plan, all away. */
export function createStaff(plan: Plan, routing: Routing): Staff {
  const members = plan.teams.flatMap((team, index) => new Array<number>(team.people).fill(index));
  const people = members.length;
  const teamOf = Uint16Array.from(members);
  const poolOf = Uint16Array.from(members, (team) => routing.poolOf[team]!);
  const takesCalls = Uint8Array.from(poolOf, (pool) => (routing.work[pool]!.length > 0 ? 1 : 0));
  const state = new Uint8Array(people);
  const workOn = new Uint8Array(people);
  const next = new Uint8Array(people);
  const contactSeconds = new Float64Array(people);
  const breakSeconds = new Float64Array(people);
  const presentSince = new Float64Array(people);
  const startedAt = new Float64Array(people);
  const shiftEnd = new Float64Array(people);
  const idleSince = new Float64Array(people);
  const idle = createEntityLists(routing.pools, people);
  const idleForCalls = new Int32Array(1);

  return {
    people,
    teamOf,
    poolOf,
    takesCalls,
    state,
    workOn,
    next,
    contactSeconds,
    breakSeconds,
    presentSince,
    startedAt,
    shiftEnd,
    idleSince,
    becomeIdle(person, now) {
      const pool = poolOf[person]!;
      state[person] = STATE_IDLE;
      idleSince[person] = now;
      idle.append(pool, person);
      idleForCalls[0]! += takesCalls[person]!;
    },
    leaveIdle(person) {
      idle.remove(poolOf[person]!, person);
      idleForCalls[0]! -= takesCalls[person]!;
    },
    idleForCalls: () => idleForCalls[0]!,
    firstIdle: (pool) => idle.first(pool),
    longestIdle(pools) {
      let longest = -1;
      let since = Number.POSITIVE_INFINITY;
      for (let i = 0; i < pools.length; i++) {
        const person = idle.first(pools[i]!);
        if (person >= 0 && idleSince[person]! < since) {
          longest = person;
          since = idleSince[person]!;
        }
      }
      return longest;
    },
    reset() {
      for (const array of [state, workOn, next, breakSeconds, presentSince, startedAt, shiftEnd, idleSince])
        array.fill(0);
      idle.clear();
      idleForCalls[0] = 0;
    },
  };
}
