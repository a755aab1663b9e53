import { createEntityLists } from "../../engine/entityLists.ts";
import type { Streams } from "../../engine/random/stream.ts";
import { createStreamBank } from "../../engine/random/streamBank.ts";
import type { Simulation } from "../../engine/simulation.ts";
import { callsAgain, createOpeningClock, delayUniform } from "../demand/redials.ts";
import {
  CALL_ABANDONED,
  CALL_ABANDONED_WITHIN,
  CALL_FRESH,
  CALL_HANDLED,
  CALL_HANDLED_AT_ONCE,
  CALL_HANDLED_WITHIN,
  CALL_PRESENTED,
  CALL_REFUSED,
  CALL_TALK,
  CALL_WAIT_ABANDONED,
  CALL_WAIT_HANDLED,
  CALL_WRAP_UP,
  STAFF_ON_CALLS,
  TEAM_CALLS_HANDLED,
} from "../measures/counters.ts";
import type { Plan } from "../plan.ts";
import { createCallers } from "./callers.ts";
import type { Ledger } from "./ledger.ts";
import { RANK } from "./ranks.ts";
import type { Staff } from "./staff.ts";
import type { Workday } from "./workday.ts";

/** Calls from the first ring to the last attempt. */
export interface CallHandling {
  /** Opens the day's streams, from which each caller is drawn. */
  beginDay(streams: Streams, date: string): void;
  /** A caller of a caisse calls for the first time. */
  callerIsBorn(caisse: number): void;
  waiting(): number;
  /** Gives a free person the call that has waited longest; false when none waits. */
  serveNext(person: number): boolean;
  /** Nobody is left to answer: whoever waits hangs up. */
  dismissWaiting(): void;
  /** Callers who would call again after the last day. */
  redialsPending(): number;
  reset(): void;
}

/** What is drawn for each caller; each has its own stream for each day and caisse. */
const TRAITS = ["patience", "talk", "wrapUp", "redial"] as const;
const PATIENCE = 0;
const TALK = 1;
const WRAP_UP = 2;
const REDIALS = 3;

/** The one line in which calls of all caisses wait. */
const POOL = 0;

/**
 * Creates the handling of a plan's calls: one pooled line, first come first served, by whoever has been idle longest.
 * @param capacity - callers on the line or about to call again
 */
export function createCallHandling(
  plan: Plan,
  capacity: number,
  simulation: Simulation,
  staff: Staff,
  ledger: Ledger,
  workday: Workday,
): CallHandling {
  const { patience, redial, talk, wrapUp, waitingPlaces } = plan.calls;
  const { calls, teams: teamCounts, waits } = ledger;
  const { answerWithinSeconds } = plan;
  const { teamOf, handleTime, contactSeconds } = staff;
  const callers = createCallers(capacity);
  const line = createEntityLists(1, capacity);
  const chance = createStreamBank(plan.caisses.flatMap(() => [patience, talk, wrapUp, undefined]));
  const isDrawn = [patience, talk, wrapUp, redial];
  const addOpeningTime = createOpeningClock(plan);
  const pending = new Int32Array(1);

  function callerIsBorn(caisse: number): void {
    const caller = callers.take();
    const streams = caisse * TRAITS.length;
    callers.caisse[caller] = caisse;
    if (patience) callers.patience[caller] = chance.next(streams + PATIENCE);
    callers.talk[caller] = chance.next(streams + TALK);
    if (wrapUp) callers.wrapUp[caller] = chance.next(streams + WRAP_UP);
    if (redial) callers.redial[caller] = chance.next(streams + REDIALS);
    callers.attempts[caller] = 0;
    const cell = ledger.callCell(simulation.now(), caisse);
    calls[cell + CALL_FRESH]! += 1;
    present(caller, cell);
  }

  function present(caller: number, cell: number): void {
    const now = simulation.now();
    callers.cell[caller] = cell;
    callers.presentedAt[caller] = now;
    calls[cell + CALL_PRESENTED]! += 1;
    if (staff.idleCount() > 0) {
      const person = staff.longestIdle(false);
      staff.leaveIdle(person);
      answer(person, caller);
    } else if (line.length(POOL) >= waitingPlaces) {
      calls[cell + CALL_REFUSED]! += 1;
      goUnserved(caller);
    } else {
      line.append(POOL, caller);
      if (patience) {
        simulation.schedule(now + callers.patience[caller]!, HANG_UP, caller);
      }
    }
  }

  function answer(person: number, caller: number): void {
    const cell = callers.cell[caller]!;
    const waited = simulation.now() - callers.presentedAt[caller]!;
    const team = teamOf[person]!;
    const talkSeconds = callers.talk[caller]! * handleTime[team]!;
    const wrapUpSeconds = callers.wrapUp[caller]! * handleTime[team]!;
    calls[cell + CALL_HANDLED]! += 1;
    if (waited === 0) calls[cell + CALL_HANDLED_AT_ONCE]! += 1;
    if (waited <= answerWithinSeconds) {
      calls[cell + CALL_HANDLED_WITHIN]! += 1;
    }
    calls[cell + CALL_WAIT_HANDLED]! += waited;
    calls[cell + CALL_TALK]! += talkSeconds;
    calls[cell + CALL_WRAP_UP]! += wrapUpSeconds;
    waits[callers.caisse[caller]!]!.add(waited);
    const teamCell = ledger.teamCell(team) + TEAM_CALLS_HANDLED;
    teamCounts[teamCell]! += 1;
    callers.release(caller);
    contactSeconds[person] = talkSeconds + wrapUpSeconds;
    workday.keepBusy(person, STAFF_ON_CALLS);
  }

  function hangUp(caller: number): void {
    line.remove(POOL, caller);
    const cell = callers.cell[caller]!;
    const waited = simulation.now() - callers.presentedAt[caller]!;
    calls[cell + CALL_ABANDONED]! += 1;
    if (waited <= answerWithinSeconds) {
      calls[cell + CALL_ABANDONED_WITHIN]! += 1;
    }
    calls[cell + CALL_WAIT_ABANDONED]! += waited;
    goUnserved(caller);
  }

  function goUnserved(caller: number): void {
    callers.attempts[caller]! += 1;
    if (redial && callsAgain(redial, callers.redial[caller]!, callers.attempts[caller]!)) {
      const delay = redial.delay.quantile(delayUniform(callers.redial[caller]!, callers.attempts[caller]!));
      const again = addOpeningTime(simulation.now(), delay);
      if (again < Number.POSITIVE_INFINITY) {
        simulation.schedule(again, REDIAL, caller);
        return;
      }
      pending[0]! += 1;
    }
    callers.release(caller);
  }

  function callAgain(caller: number): void {
    present(caller, ledger.callCell(simulation.now(), callers.caisse[caller]!));
  }

  const REDIAL = simulation.on(RANK.redial, callAgain);
  const HANG_UP = simulation.on(RANK.hangUp, hangUp);

  return {
    beginDay(streams, date) {
      plan.caisses.forEach((caisse, index) => {
        TRAITS.forEach((trait, i) => {
          if (isDrawn[i]) chance.open(index * TRAITS.length + i, streams.key(trait, date, caisse));
        });
      });
    },
    callerIsBorn,
    waiting: () => line.length(POOL),
    serveNext(person) {
      const caller = line.first(POOL);
      if (caller < 0) return false;
      line.remove(POOL, caller);
      // NOTE: in this order the new event takes the place of the one under way, which saves a sift (bench).
      answer(person, caller);
      simulation.cancel(HANG_UP, caller);
      return true;
    },
    dismissWaiting() {
      for (let caller = line.first(POOL); caller >= 0; caller = line.first(POOL)) {
        simulation.cancel(HANG_UP, caller);
        hangUp(caller);
      }
    },
    redialsPending: () => pending[0]!,
    reset() {
      callers.releaseAll();
      line.clear();
      pending[0] = 0;
    },
  };
}
