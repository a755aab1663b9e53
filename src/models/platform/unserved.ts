import type { Simulation } from "../../engine/simulation.ts";
import { createRedials } from "../demand/redials.ts";
import { CALL_TURNED } from "../measures/counters.ts";
import type { Plan } from "../plan.ts";
import type { Callers } from "./callers.ts";
import { FATE_TURN } from "./fates.ts";
import type { Ledger } from "./ledger.ts";
import { RANK } from "./ranks.ts";

/** What callers do whose attempt has failed: call again, write, or give up. */
export interface Unserved {
  /** An attempt has failed. */
  fail(caller: number, refused: boolean): void;
  /** Somebody whose first attempt failed before the run will call again at a moment [s]. */
  comesBack(caller: number, at: number): void;
  /** Callers who would call again after the last day. */
  redialsPending(): number;
  reset(): void;
}

/** How it goes on from here. */
export interface UnservedEvents {
  callAgain(caller: number): void;
  toDeferred(deferredType: number): void;
}

/**
 * Creates what becomes of the unserved of a plan.
 * @param capacity - callers at once
 */
export function createUnserved(
  plan: Plan,
  capacity: number,
  simulation: Simulation,
  callers: Callers,
  ledger: Ledger,
  events: UnservedEvents,
): Unserved {
  const redials = plan.immediateTypes.map(({ flow }) => {
    const found = plan.immediate[flow]!;
    return found.redial && createRedials(plan, found);
  });
  const turns = plan.immediateTypes.map(({ flow }, type) => {
    const { turnTo, firstType } = plan.immediate[flow]!;
    return turnTo && { share: turnTo.share, target: turnTo.deferredTypeOf[type - firstType]! };
  });
  const pending = new Int32Array(1);

  function writeInstead(caller: number): void {
    const turn = turns[callers.type[caller]!];
    if (!turn || callers.fates[FATE_TURN * capacity + caller]! >= turn.share) return;
    const cell = callers.cell[caller]! + CALL_TURNED;
    ledger.calls[cell]! += 1;
    events.toDeferred(turn.target);
  }

  const REDIAL = simulation.on(RANK.redial, events.callAgain);

  return {
    fail(caller, refused) {
      const redial = redials[callers.type[caller]!];
      const failed = callers.attempts[caller]! + 1;
      callers.attempts[caller] = failed;
      if (redial?.callsAgain(callers.redial[caller]!, failed, refused)) {
        const again = redial.nextAttempt(callers.redial[caller]!, failed, simulation.now());
        if (again < Number.POSITIVE_INFINITY) {
          simulation.schedule(again, REDIAL, caller);
          return;
        }
        pending[0]! += 1;
      } else {
        writeInstead(caller);
      }
      callers.release(caller);
    },
    comesBack(caller, at) {
      callers.attempts[caller] = 1;
      simulation.schedule(at, REDIAL, caller);
    },
    redialsPending: () => pending[0]!,
    reset() {
      pending[0] = 0;
    },
  };
}
