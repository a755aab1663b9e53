import type { Simulation } from "../../engine/simulation.ts";
import {
  CALL_BACK_HANDLED,
  CALL_BACK_UNREACHED,
  CALL_HANDED_OVER,
  CALL_HANDLED,
  CALL_TALK,
  CALL_WRAP_UP,
  STAFF_ON_CALLS,
  TEAM_CALLS_HANDLED,
} from "../measures/counters.ts";
import type { Plan } from "../plan.ts";
import type { Routing } from "../routing/routing.ts";
import type { People } from "../teams/people.ts";
import type { Callers } from "./callers.ts";
import { FATE_HAND_OVER, FATE_REACHED } from "./fates.ts";
import type { Ledger } from "./ledger.ts";
import { RANK } from "./ranks.ts";
import type { Staff } from "./staff.ts";
import type { Workday } from "./workday.ts";

/** Immediate contacts in the hands of people. */
export interface Talking {
  /** A person who is not among the idle ones answers a caller who is in no line any more. */
  begin(person: number, caller: number): void;
  /** A person calls a caller back. */
  callBack(person: number, caller: number): void;
}

/** How it goes on from here. */
export interface TalkingEvents {
  seizeLine(type: number): void;
  releaseLine(type: number): void;
  /** Goes on to an immediate type. */
  handOver(caller: number, type: number): void;
  toDeferred(deferredType: number): void;
}

/**
 * Creates the talks of a plan.
 * @param capacity - callers at once
 */
export function createTalking(
  plan: Plan,
  routing: Routing,
  capacity: number,
  simulation: Simulation,
  staff: Staff,
  people: People,
  callers: Callers,
  ledger: Ledger,
  workday: Workday,
  events: TalkingEvents,
): Talking {
  const types = plan.immediateTypes.length;
  const flowOf = plan.immediateTypes.map(({ flow }) => plan.immediate[flow]!);
  const { calls, teams: teamCounts } = ledger;
  const { teamOf, contactSeconds } = staff;
  const { handleTime } = routing;
  const varies = flag(({ handleTimeOfHalfHour }) => handleTimeOfHalfHour !== undefined);
  const goesOn = flag(({ handOver }) => handOver !== undefined);
  /** The call occupies one of so many telephone lines until the end of the talk. */
  const holdsLine = flag(({ lines }) => lines < Number.POSITIVE_INFINITY);

  function flag(has: (flow: Plan["immediate"][number]) => boolean): Uint8Array {
    return Uint8Array.from(flowOf, (flow) => (has(flow) ? 1 : 0));
  }

  function begin(person: number, caller: number): void {
    const type = callers.type[caller]!;
    const cell = callers.cell[caller]!;
    const team = teamOf[person]!;
    let factor = people.handleTime[person]! * handleTime[team * types + type]!;
    if (varies[type] === 1) factor *= factorNow(type);
    const talkSeconds = callers.talk[caller]! * factor;
    const wrapUpSeconds = callers.wrapUp[caller]! * factor;
    calls[cell + CALL_HANDLED]! += 1;
    calls[cell + CALL_TALK]! += talkSeconds;
    calls[cell + CALL_WRAP_UP]! += wrapUpSeconds;
    const teamCell = ledger.teamCell(team) + TEAM_CALLS_HANDLED;
    teamCounts[teamCell]! += 1;
    contactSeconds[person] = talkSeconds + wrapUpSeconds;
    if (goesOn[type] === 1 || holdsLine[type] === 1) stay(caller, type, talkSeconds);
    else callers.release(caller);
    workday.keepBusy(person, STAFF_ON_CALLS);
  }

  function factorNow(type: number): number {
    return flowOf[type]!.handleTimeOfHalfHour![ledger.halfHourOf(simulation.now())]!;
  }

  /** Lets the caller be there until the end of the talk, where that matters. */
  function stay(caller: number, type: number, talkSeconds: number): void {
    const isHandedOver = targetOf(caller, type) !== undefined;
    if (isHandedOver) {
      const cell = callers.cell[caller]! + CALL_HANDED_OVER;
      calls[cell]! += 1;
    }
    if (isHandedOver || holdsLine[type] === 1) {
      simulation.schedule(simulation.now() + talkSeconds, TALK_ENDS, caller);
    } else {
      callers.release(caller);
    }
  }

  /** Type to which the caller goes on; undefined for who does not. */
  function targetOf(caller: number, type: number): number | undefined {
    const { handOver, firstType } = flowOf[type]!;
    if (!handOver || callers.fates[FATE_HAND_OVER * capacity + caller]! >= handOver.share) return undefined;
    return handOver.typeOf[type - firstType];
  }

  function talkEnds(caller: number): void {
    const type = callers.type[caller]!;
    events.releaseLine(type);
    const target = targetOf(caller, type);
    if (target === undefined) {
      callers.release(caller);
    } else if (flowOf[type]!.handOver!.kind === "immediate") {
      events.handOver(caller, target);
    } else {
      callers.release(caller);
      events.toDeferred(target);
    }
  }

  const TALK_ENDS = simulation.on(RANK.contactEnds, talkEnds);

  return {
    begin,
    callBack(person, caller) {
      const type = callers.type[caller]!;
      const cell = callers.cell[caller]!;
      const { reachedShare, attemptSeconds } = flowOf[type]!.callback!;
      if (callers.fates[FATE_REACHED * capacity + caller]! < reachedShare) {
        calls[cell + CALL_BACK_HANDLED]! += 1;
        events.seizeLine(type);
        begin(person, caller);
      } else {
        calls[cell + CALL_BACK_UNREACHED]! += 1;
        callers.release(caller);
        contactSeconds[person] = attemptSeconds;
        workday.keepBusy(person, STAFF_ON_CALLS);
      }
    },
  };
}
