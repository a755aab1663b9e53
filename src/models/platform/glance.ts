import { CALL_HANDLED, CALL_PRESENTED, STAFF_ON_MAILS } from "../measures/counters.ts";
import type { CallHandling } from "./callHandling.ts";
import type { DeferredHandling } from "./deferredHandling.ts";
import type { Ledger } from "./ledger.ts";
import { STATE_BUSY, STATE_IDLE, STATE_PAUSED, type Staff } from "./staff.ts";

/** The floor at one moment. */
export interface Glance {
  /** Callers in the line. */
  readonly waiting: number;
  /** People: on immediate contacts, on deferred ones, free, and off the contacts (in a break, a meeting, a session). */
  readonly onCalls: number;
  readonly onMails: number;
  readonly idle: number;
  readonly paused: number;
  /** Deferred contacts in the backlog. */
  readonly backlog: number;
  /** Immediate contacts since the morning. */
  readonly presented: number;
  readonly handled: number;
}

/** Looks at the floor on every open day, from midnight on. */
export interface Watch {
  /** [s] between two looks. */
  readonly everySeconds: number;
  /** @param time - [s since midnight]; what happens at this very moment is still to come */
  look(date: string, time: number, glance: Glance): void;
}

/** Creates what takes a look; nothing is changed by looking. */
export function createGlance(
  staff: Staff,
  ledger: Ledger,
  calls: CallHandling,
  deferred: DeferredHandling | undefined,
): () => Glance {
  const { state, workOn, people } = staff;
  return () => {
    let [onCalls, onMails, idle, paused] = [0, 0, 0, 0];
    for (let person = 0; person < people; person++) {
      const now = state[person];
      if (now === STATE_IDLE) idle += 1;
      else if (now === STATE_PAUSED) paused += 1;
      else if (now === STATE_BUSY && workOn[person] === STAFF_ON_MAILS) onMails += 1;
      else if (now === STATE_BUSY) onCalls += 1;
    }
    return {
      waiting: calls.waiting(),
      onCalls,
      onMails,
      idle,
      paused,
      backlog: deferred?.waitingInAll() ?? 0,
      presented: ledger.todaysCalls(CALL_PRESENTED),
      handled: ledger.todaysCalls(CALL_HANDLED),
    };
  };
}
