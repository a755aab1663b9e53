import { createEntityLists } from "../../engine/entityLists.ts";
import type { Simulation } from "../../engine/simulation.ts";
import { CALL_LEFT_BEFORE, CALL_SERVED_BEFORE } from "../measures/counters.ts";
import type { Plan } from "../plan.ts";
import type { Callers } from "./callers.ts";
import { atAttempt, FATE_GREETING } from "./fates.ts";
import type { Ledger } from "./ledger.ts";
import { RANK } from "./ranks.ts";
import type { Today } from "./today.ts";

/** What a call goes through before it reaches the line: the network, the telephone lines, the greeting. */
export interface BeforeLine {
  /** Whether a flow has any of it; where not, calls go into the line at once. */
  concerns(flow: number): boolean;
  /** Lets an attempt come in. */
  comeIn(caller: number, flow: number): void;
  /** Takes a telephone line for a call that goes out. */
  seizeLine(flow: number): void;
  releaseLine(flow: number): void;
  /** The day is over: who is still in the greeting leaves. */
  dismiss(): void;
  reset(): void;
}

/** How it goes on from here. */
export interface BeforeLineEvents {
  enterLine(caller: number): void;
  refuse(caller: number): void;
  servedBefore(caller: number): void;
  leftBefore(caller: number): void;
}

/** The one list of callers in a greeting. */
const GREETING = 0;

/**
 * Creates what comes before the line. An attempt is refused while the network is cut, and when all telephone lines are
 * taken; then the greeting plays, in which some are served and some leave.
 * @param capacity - callers at once
 */
export function createBeforeLine(
  plan: Plan,
  capacity: number,
  simulation: Simulation,
  callers: Callers,
  ledger: Ledger,
  today: Today,
  events: BeforeLineEvents,
): BeforeLine {
  const flows = plan.immediate;
  const concerned = flows.map(
    ({ cuts, lines, greeting }) =>
      greeting !== undefined || lines < Number.POSITIVE_INFINITY || cuts.some((cut) => cut !== undefined),
  );
  const taken = new Int32Array(flows.length);
  const inGreeting = createEntityLists(1, capacity);

  function isCut(flow: number): boolean {
    const times = flows[flow]!.cuts[today.openIndex];
    if (!times) return false;
    const second = simulation.now() - today.dayStart;
    for (let i = 0; i < times.length; i += 2) if (second >= times[i]! && second < times[i + 1]!) return true;
    return false;
  }

  function greetingEnds(caller: number): void {
    inGreeting.remove(GREETING, caller);
    const { greeting } = flows[plan.immediateTypes[callers.type[caller]!]!.flow]!;
    const { servedShare, leavesShare } = greeting!;
    const uniform = atAttempt(callers.fates[FATE_GREETING * capacity + caller]!, callers.attempts[caller]!);
    const cell = callers.cell[caller]!;
    if (uniform < servedShare) {
      ledger.calls[cell + CALL_SERVED_BEFORE]! += 1;
      events.servedBefore(caller);
    } else if (uniform < servedShare + leavesShare) {
      leave(caller);
    } else {
      events.enterLine(caller);
    }
  }

  function leave(caller: number): void {
    const cell = callers.cell[caller]! + CALL_LEFT_BEFORE;
    ledger.calls[cell]! += 1;
    events.leftBefore(caller);
  }

  const GREETING_ENDS = simulation.on(RANK.callArrives, greetingEnds);

  return {
    concerns: (flow) => concerned[flow]!,
    comeIn(caller, flow) {
      const { lines, greeting } = flows[flow]!;
      if (isCut(flow) || taken[flow]! >= lines) {
        events.refuse(caller);
        return;
      }
      taken[flow]! += 1;
      if (!greeting) {
        events.enterLine(caller);
        return;
      }
      inGreeting.append(GREETING, caller);
      simulation.schedule(simulation.now() + greeting.lastsSeconds, GREETING_ENDS, caller);
    },
    seizeLine(flow) {
      taken[flow]! += 1;
    },
    releaseLine(flow) {
      taken[flow]! -= 1;
    },
    dismiss() {
      for (let caller = inGreeting.first(GREETING); caller >= 0; caller = inGreeting.first(GREETING)) {
        inGreeting.remove(GREETING, caller);
        simulation.cancel(GREETING_ENDS, caller);
        leave(caller);
      }
    },
    reset() {
      taken.fill(0);
      inGreeting.clear();
    },
  };
}
