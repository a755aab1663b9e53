import type { Streams } from "../../engine/random/stream.ts";
import { createStreamBank } from "../../engine/random/streamBank.ts";
import type { Simulation } from "../../engine/simulation.ts";
import {
  MAIL_AGE,
  MAIL_ARRIVED,
  MAIL_BACKLOG,
  MAIL_FROM_FLOWS,
  MAIL_HANDLED,
  MAIL_HANDLED_IN_TIME,
  MAIL_OLDEST_AGE,
  MAIL_PENDING,
  MAIL_REJECTED,
  MAIL_RETURNED,
  MAIL_SETTLED_BEFORE,
  STAFF_ON_MAILS,
  TEAM_MAILS_HANDLED,
} from "../measures/counters.ts";
import type { Plan } from "../plan.ts";
import type { Routing } from "../routing/routing.ts";
import type { People } from "../teams/people.ts";
import type { Blending } from "./blending.ts";
import { createDeferredArrivals } from "./deferredArrivals.ts";
import { createDeferredBacklog } from "./deferredBacklog.ts";
import type { Ledger } from "./ledger.ts";
import type { Staff } from "./staff.ts";
import type { Today } from "./today.ts";
import type { Workday } from "./workday.ts";

/** Deferred contacts, "mails", from arrival to answer. */
export interface DeferredHandling {
  /** Lets the contacts of a calendar day arrive. */
  beginDay(streams: Streams): void;
  /** Says how many people of each team there are on the open day, and takes back what comes back. */
  openDay(positions: readonly number[]): void;
  /** A contact of another flow goes on here. */
  arriveFromFlow(type: number): void;
  /** Contacts of all types in the backlog. */
  waitingInAll(): number;
  /** Idle people take deferred contacts as long as the rules of blending let them. */
  takeWhileAllowed(): void;
  /** Gives a deferred contact to a free person whom the set hours want on them; false when they do not. */
  takeFirst(person: number): boolean;
  /** Contacts without an answer that become calls on the open day, by immediate type: expected number. */
  remind(expected: Float64Array): void;
  /** Stock of a flow in days of production, as known on the morning of an open day. */
  backlogDays(flow: number): number;
  endDay(): void;
  /** Contacts that will come back after the last day. */
  returnsPending(): number;
  reset(streams: Streams): void;
}

/** Streams of a flow for the whole run: handle times, and what becomes of the handled. */
const STREAMS_PER_FLOW = 2;
const HANDLING = 0;
const OUTCOME = 1;

/** Creates the handling of a plan's deferred contacts. */
export function createDeferredHandling(
  plan: Plan,
  routing: Routing,
  simulation: Simulation,
  staff: Staff,
  people: People,
  ledger: Ledger,
  today: Today,
  workday: Workday,
  blending: Blending,
): DeferredHandling {
  const { deferred: flows, deferredTypes: types } = plan;
  const { mails: counts, teams: teamCounts } = ledger;
  const { teamOf, poolOf, contactSeconds } = staff;
  const { deferredWork, deferredPreference, deferredHandleTime, pools } = routing;
  const flowOf = Uint16Array.from(types, ({ flow }) => flow);
  const backlog = createDeferredBacklog(plan);
  const arrivals = createDeferredArrivals(plan, simulation, today, arrive);
  const chance = createStreamBank(flows.flatMap(({ handling }) => [handling, undefined]));
  const nextOpen = Int32Array.from(plan.days, (day) => day.nextOpenIndex);
  /** Contacts of a flow that may still be taken today. */
  const allowed = new Float64Array(flows.length);
  const handledSoFar = new Float64Array(flows.length);
  /** `[type * openDays + openIndex]`: come back on the morning of an open day. */
  const returns = new Int32Array(types.length * plan.openDays.length);
  const beyond = new Int32Array(1);
  const byDueDay = plan.blending.order === "due";
  const hasOutcome = flows.map(({ pendingShare, rejectedShare }) => pendingShare + rejectedShare > 0);

  function arrive(type: number, uniform: number): void {
    const cell = ledger.mailCell(today.day, type);
    counts[cell + MAIL_ARRIVED]! += 1;
    if (uniform < flows[flowOf[type]!]!.settledBefore) {
      counts[cell + MAIL_SETTLED_BEFORE]! += 1;
      return;
    }
    backlog.arrive(type, today.day);
    takeWhileAllowed();
  }

  /** The type that a pool takes next: by priority, then the oldest or the first due; −1 when there is nothing. */
  function nextType(pool: number): number {
    const groups = deferredWork[pool]!;
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i]!;
      let chosen = -1;
      let first = Number.POSITIVE_INFINITY;
      for (let j = 0; j < group.length; j++) {
        const type = group[j]!;
        if (backlog.waiting(type) === 0 || allowed[flowOf[type]!]! < 1) continue;
        const day = byDueDay ? backlog.nextDueDay(type) : backlog.oldestDay(type);
        if (day >= first) continue;
        chosen = type;
        first = day;
      }
      if (chosen >= 0) return chosen;
    }
    return -1;
  }

  function takeWhileAllowed(): void {
    while (backlog.waitingInAll() > 0) {
      let taker = -1;
      let takes = -1;
      let preference = Number.POSITIVE_INFINITY;
      for (let pool = 0; pool < pools; pool++) {
        const person = staff.firstIdle(pool);
        if (person < 0 || deferredWork[pool]!.length === 0 || !blending.allows(pool)) continue;
        const type = nextType(pool);
        if (type < 0) continue;
        const here = deferredPreference[pool * types.length + type]!;
        if (here > preference) continue;
        if (here === preference && staff.idleSince[person]! >= staff.idleSince[taker]!) continue;
        taker = person;
        takes = type;
        preference = here;
      }
      if (taker < 0) return;
      staff.leaveIdle(taker);
      take(taker, takes);
    }
  }

  function take(person: number, type: number): void {
    const flow = flowOf[type]!;
    const team = teamOf[person]!;
    const day = backlog.take(type);
    const age = today.openIndex - nextOpen[day]!;
    const { dueIn } = flows[flow]!;
    allowed[flow]! -= 1;
    handledSoFar[flow]! += 1;
    const cell = ledger.mailCell(today.day, type);
    counts[cell + MAIL_HANDLED]! += 1;
    counts[cell + MAIL_AGE]! += age;
    if ((dueIn.of === "open" ? age : today.day - day) <= dueIn.days)
      counts[cell + MAIL_HANDLED_IN_TIME]! += 1;
    if (hasOutcome[flow]) decide(type, flow, cell);
    const teamCell = ledger.teamCell(team) + TEAM_MAILS_HANDLED;
    teamCounts[teamCell]! += 1;
    // Contacts of a flow are taken in order of arrival, so drawing now gives each its own handle time all the same.
    contactSeconds[person] =
      chance.next(flow * STREAMS_PER_FLOW + HANDLING) *
      people.handleTime[person]! *
      deferredHandleTime[team * types.length + type]!;
    workday.keepBusy(person, STAFF_ON_MAILS);
  }

  /** Something is missing and the contact comes back, or it is turned down, or all is well. */
  function decide(type: number, flow: number, cell: number): void {
    const { pendingShare, rejectedShare, returnsAfterOpenDays } = flows[flow]!;
    const uniform = chance.next(flow * STREAMS_PER_FLOW + OUTCOME);
    if (uniform < pendingShare) {
      counts[cell + MAIL_PENDING]! += 1;
      const comesBack = today.openIndex + returnsAfterOpenDays;
      if (comesBack < plan.openDays.length) returns[type * plan.openDays.length + comesBack]! += 1;
      else beyond[0]! += 1;
    } else if (uniform < pendingShare + rejectedShare) {
      counts[cell + MAIL_REJECTED]! += 1;
    }
  }

  function takeBack(): void {
    for (let type = 0; type < types.length; type++) {
      const number = returns[type * plan.openDays.length + today.openIndex]!;
      for (let i = 0; i < number; i++) backlog.arrive(type, today.day);
      const cell = ledger.mailCell(today.day, type) + MAIL_RETURNED;
      counts[cell]! += number;
    }
  }

  function positionsFor(flow: number, positions: readonly number[]): number {
    const { firstType, types: width } = flows[flow]!;
    return plan.teams.reduce((sum, team, index) => {
      const skilled = team.deferredSkills.slice(firstType, firstType + width).some((skill) => skill);
      return skilled ? sum + positions[index]! : sum;
    }, 0);
  }

  return {
    beginDay: (streams) => arrivals.beginDay(streams),
    openDay(positions) {
      flows.forEach(({ dailyLimit }, flow) => {
        const there = positionsFor(flow, positions);
        allowed[flow] = dailyLimit === Number.POSITIVE_INFINITY ? dailyLimit : there * dailyLimit;
      });
      takeBack();
    },
    arriveFromFlow(type) {
      const cell = ledger.mailCell(today.day, type) + MAIL_FROM_FLOWS;
      counts[cell]! += 1;
      arrive(type, 1);
    },
    waitingInAll: () => backlog.waitingInAll(),
    takeWhileAllowed,
    takeFirst(person) {
      if (backlog.waitingInAll() === 0 || !blending.wantsMoreOnDeferred()) return false;
      const type = nextType(poolOf[person]!);
      if (type < 0) return false;
      take(person, type);
      return true;
    },
    remind(expected) {
      flows.forEach(({ reminder, firstType, types: width }) => {
        if (!reminder) return;
        for (let i = 0; i < width; i++) {
          const without = backlog.ofAge(firstType + i, reminder.afterOpenDays, today.openIndex);
          expected[reminder.immediateTypeOf[i]!]! += without * reminder.share;
        }
      });
    },
    backlogDays(flow) {
      const { firstType, types: width, volumes } = flows[flow]!;
      let waiting = 0;
      for (let i = 0; i < width; i++) waiting += backlog.waiting(firstType + i);
      const days = today.openIndex;
      const expected = volumes.reduce((sum, volume) => sum + volume, 0) / plan.openDays.length;
      const production = days > 0 ? handledSoFar[flow]! / days : expected;
      return production > 0 ? waiting / production : 0;
    },
    endDay() {
      for (let type = 0; type < types.length; type++) {
        const cell = ledger.mailCell(today.day, type);
        const waiting = backlog.waiting(type);
        counts[cell + MAIL_BACKLOG] = waiting;
        if (waiting > 0) {
          const until = today.openIndex >= 0 ? today.openIndex : nextOpen[today.day]! - 1;
          counts[cell + MAIL_OLDEST_AGE] = Math.max(0, until - nextOpen[backlog.oldestDay(type)]!);
        }
      }
    },
    returnsPending: () => beyond[0]!,
    reset(streams) {
      backlog.reset();
      returns.fill(0);
      handledSoFar.fill(0);
      beyond[0] = 0;
      flows.forEach(({ name }, flow) => {
        chance.open(flow * STREAMS_PER_FLOW + HANDLING, streams.key("handling", name));
        chance.open(flow * STREAMS_PER_FLOW + OUTCOME, streams.key("outcome", name));
      });
    },
  };
}
