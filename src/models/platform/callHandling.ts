import type { Streams } from "../../engine/random/stream.ts";
import type { Simulation } from "../../engine/simulation.ts";
import {
  CALL_ABANDONED,
  CALL_ABANDONED_WITHIN,
  CALL_BACK_ACCEPTED,
  CALL_FRESH,
  CALL_HANDLED_AT_ONCE,
  CALL_HANDLED_WITHIN,
  CALL_PRESENTED,
  CALL_REFUSED,
  CALL_WAIT_ABANDONED,
  CALL_WAIT_HANDLED,
} from "../measures/counters.ts";
import type { Plan } from "../plan.ts";
import type { Routing } from "../routing/routing.ts";
import type { People } from "../teams/people.ts";
import { createBeforeLine } from "./beforeLine.ts";
import { createCallbacks } from "./callbacks.ts";
import { createCallerDraw } from "./callerDraw.ts";
import { createCallers } from "./callers.ts";
import { createCallLines } from "./callLines.ts";
import { FATE_ANNOUNCEMENT, FATE_CALLBACK, FATES, fatesOf } from "./fates.ts";
import type { Ledger } from "./ledger.ts";
import { RANK } from "./ranks.ts";
import type { Staff } from "./staff.ts";
import { createTalking } from "./talking.ts";
import type { Today } from "./today.ts";
import { createUnserved } from "./unserved.ts";
import { waitWithAnnouncement } from "./waitInLine.ts";
import type { Workday } from "./workday.ts";

/** Immediate contacts, "calls", from the first ring to the last attempt. */
export interface CallHandling {
  /** Opens the day's streams, from which each caller is drawn. */
  beginDay(streams: Streams, date: string): void;
  /** A caller of a type calls for the first time. */
  callerIsBorn(type: number): void;
  /** A caller of a type waits in the line when the run begins; the attempt counts as presented then. */
  callerWaits(type: number): void;
  /** A caller of a type who gave up before the run began will call again at a moment [s]. */
  callerWillCallAgain(type: number, at: number): void;
  waiting(): number;
  /** Callers who wait for somebody of a pool, be it that the pool helps only later. */
  waitingFor(pool: number): number;
  /** Gives a free person whoever waits for them, in a line or to be called back; false when nobody does. */
  serveNext(person: number): boolean;
  /** Nobody is left to answer: whoever waits hangs up. */
  dismissWaiting(): void;
  /** The day is over: who waits, or hears the greeting, is gone. */
  endDay(): void;
  /** Callers who would call again after the last day. */
  redialsPending(): number;
  callbacksPending(): number;
  reset(): void;
}

/** What immediate contacts mean for deferred ones. */
export interface CallHandlingEvents {
  /** A contact goes on to a deferred flow. */
  toDeferred(deferredType: number): void;
  /** Fewer wait: people who would have helped later may turn to deferred contacts. */
  lineIsShorter(): void;
}

/**
 * Creates the handling of a plan's immediate contacts.
 * @param capacity - callers on the line or about to call again
 */
export function createCallHandling(
  plan: Plan,
  routing: Routing,
  capacity: number,
  simulation: Simulation,
  staff: Staff,
  people: People,
  ledger: Ledger,
  today: Today,
  workday: Workday,
  events: CallHandlingEvents,
): CallHandling {
  const { immediate: flows, immediateTypes: types } = plan;
  const { calls, waits } = ledger;
  const { lineOf, overflowTimes, shortestOverflow } = routing;
  const flowOf = Uint16Array.from(types, ({ flow }) => flow);
  const someFates = flows.some((flow) => fatesOf(flow).includes(true));
  const callers = createCallers(capacity, someFates ? FATES.length : 0);
  const callerDraw = createCallerDraw(plan, capacity, callers);
  const lines = createCallLines(routing, flows.length, capacity, callers, staff);
  const callbacks = createCallbacks(routing, capacity, callers);
  const beforeLine = createBeforeLine(plan, capacity, simulation, callers, ledger, today, {
    enterLine,
    refuse,
    servedBefore(caller) {
      releaseLine(callers.type[caller]!);
      callers.release(caller);
    },
    leftBefore(caller) {
      releaseLine(callers.type[caller]!);
      unserved.fail(caller, false);
    },
  });
  const unserved = createUnserved(plan, capacity, simulation, callers, ledger, {
    callAgain: (caller) => present(caller, ledger.callCell(simulation.now(), callers.type[caller]!)),
    toDeferred: events.toDeferred,
  });
  const talking = createTalking(
    plan,
    routing,
    capacity,
    simulation,
    staff,
    people,
    callers,
    ledger,
    workday,
    {
      seizeLine: (type) => beforeLine.seizeLine(flowOf[type]!),
      releaseLine,
      handOver: (caller, type) => enter(caller, type, true),
      toDeferred: events.toDeferred,
    },
  );

  // NOTE: by type in typed arrays, which cost a load each; the plan's objects cost more (bench, Erlang A year).
  const hangsUp = flag(({ patience }) => patience !== undefined);
  const hearsMessage = flag(({ announcement }) => announcement !== undefined);
  const isOfferedCallback = flag(({ callback }) => callback !== undefined);
  const hasGate = Uint8Array.from(flowOf, (flow) => (beforeLine.concerns(flow) ? 1 : 0));
  const hasOverflow = Uint8Array.from(lineOf, (line) => (overflowTimes[line]!.length > 0 ? 1 : 0));
  const answerWithin = Float64Array.from(flowOf, (flow) => flows[flow]!.answerWithinSeconds);
  const waitingPlaces = Float64Array.from(flowOf, (flow) => flows[flow]!.waitingPlaces);
  /** Somebody may be idle beside a line that they would help only later. */
  const someHelpLater = routing.helpers.some(
    (groups, line) => poolsIn(groups) !== poolsIn(routing.helpersAtOnce[line]!),
  );

  function flag(has: (flow: Plan["immediate"][number]) => boolean): Uint8Array {
    return Uint8Array.from(types, ({ flow }) => (has(flows[flow]!) ? 1 : 0));
  }

  function fateOf(caller: number, fate: number): number {
    return callers.fates[fate * capacity + caller]!;
  }

  /** Draws what the caller is, and lets the first attempt come. */
  function enter(caller: number, type: number, handedOver: boolean): void {
    callerDraw.draw(caller, type, handedOver);
    const cell = ledger.callCell(simulation.now(), type);
    calls[cell + CALL_FRESH]! += 1;
    present(caller, cell);
  }

  function present(caller: number, cell: number): void {
    const type = callers.type[caller]!;
    callers.cell[caller] = cell;
    calls[cell + CALL_PRESENTED]! += 1;
    if (hasGate[type] === 1) beforeLine.comeIn(caller, flowOf[type]!);
    else enterLine(caller);
  }

  function enterLine(caller: number): void {
    const type = callers.type[caller]!;
    callers.since[caller] = simulation.now();
    if (staff.idleForCalls() > 0) {
      const person = lines.helperAtOnce(lineOf[type]!);
      if (person >= 0) {
        staff.leaveIdle(person);
        answer(person, caller);
        return;
      }
    }
    if (isOfferedCallback[type] === 1 && acceptsCallback(caller, type)) return;
    if (lines.waiting(flowOf[type]!) >= waitingPlaces[type]!) {
      releaseLine(type);
      refuse(caller);
      return;
    }
    wait(caller, type);
  }

  function acceptsCallback(caller: number, type: number): boolean {
    const flow = flowOf[type]!;
    const { fromWaiting, acceptedShare } = flows[flow]!.callback!;
    if (lines.waiting(flow) < fromWaiting || fateOf(caller, FATE_CALLBACK) >= acceptedShare) return false;
    const cell = callers.cell[caller]! + CALL_BACK_ACCEPTED;
    calls[cell]! += 1;
    releaseLine(type);
    callbacks.append(caller);
    return true;
  }

  function wait(caller: number, type: number): void {
    const now = simulation.now();
    const patience = hearsMessage[type] === 1 ? patienceHere(caller, type) : callers.patience[caller]!;
    lines.append(caller);
    if (hangsUp[type] === 1) simulation.schedule(now + patience, HANG_UP, caller);
    const line = lineOf[type]!;
    if (hasOverflow[type] === 1) simulation.schedule(now + overflowTimes[line]![0]!, OVERFLOW, caller);
    if (shortestOverflow[line]! < Number.POSITIVE_INFINITY) helpOut(lines.first(line));
  }

  function patienceHere(caller: number, type: number): number {
    const flow = flowOf[type]!;
    const uniform = fateOf(caller, FATE_ANNOUNCEMENT);
    const patience = callers.patience[caller]!;
    return waitWithAnnouncement(flows[flow]!.announcement!, patience, uniform, lines.waiting(flow));
  }

  /** Gives a waiting caller to an idle person who would not have taken the contact at once. */
  function helpOut(caller: number): boolean {
    if (staff.idleForCalls() === 0) return false;
    const person = lines.helperFor(caller, simulation.now());
    if (person < 0) return false;
    staff.leaveIdle(person);
    answerFromLine(person, caller);
    return true;
  }

  function othersMayHelp(caller: number): void {
    if (helpOut(caller)) return;
    const since = callers.since[caller]!;
    const times = overflowTimes[lineOf[callers.type[caller]!]!]!;
    const later = times.find((time) => since + time > simulation.now());
    if (later !== undefined) simulation.schedule(since + later, OVERFLOW, caller);
  }

  function answerFromLine(person: number, caller: number): void {
    lines.remove(caller);
    // NOTE: in this order the new event takes the place of the one under way, which saves a sift (bench).
    answer(person, caller);
    simulation.cancel(HANG_UP, caller);
    if (hasOverflow[callers.type[caller]!] === 1) simulation.cancel(OVERFLOW, caller);
    if (someHelpLater) events.lineIsShorter();
  }

  function answer(person: number, caller: number): void {
    const type = callers.type[caller]!;
    const cell = callers.cell[caller]!;
    const waited = simulation.now() - callers.since[caller]!;
    if (waited === 0) calls[cell + CALL_HANDLED_AT_ONCE]! += 1;
    if (waited <= answerWithin[type]!) calls[cell + CALL_HANDLED_WITHIN]! += 1;
    calls[cell + CALL_WAIT_HANDLED]! += waited;
    waits[type]!.add(waited);
    talking.begin(person, caller);
  }

  function refuse(caller: number): void {
    const cell = callers.cell[caller]! + CALL_REFUSED;
    calls[cell]! += 1;
    unserved.fail(caller, true);
  }

  function releaseLine(type: number): void {
    if (hasGate[type] === 1) beforeLine.releaseLine(flowOf[type]!);
  }

  function hangUp(caller: number): void {
    const type = callers.type[caller]!;
    lines.remove(caller);
    if (hasOverflow[type] === 1) simulation.cancel(OVERFLOW, caller);
    releaseLine(type);
    const cell = callers.cell[caller]!;
    const waited = simulation.now() - callers.since[caller]!;
    calls[cell + CALL_ABANDONED]! += 1;
    if (waited <= answerWithin[type]!) calls[cell + CALL_ABANDONED_WITHIN]! += 1;
    calls[cell + CALL_WAIT_ABANDONED]! += waited;
    unserved.fail(caller, false);
    if (someHelpLater) events.lineIsShorter();
  }

  function dismissWaiting(): void {
    for (let line = 0; line < routing.lines; line++) {
      for (let caller = lines.first(line); caller >= 0; caller = lines.first(line)) {
        simulation.cancel(HANG_UP, caller);
        hangUp(caller);
      }
    }
  }

  const HANG_UP = simulation.on(RANK.hangUp, hangUp);
  const OVERFLOW = simulation.on(RANK.overflow, othersMayHelp);

  return {
    beginDay: (streams, date) => callerDraw.beginDay(streams, date),
    callerIsBorn: (type) => enter(callers.take(), type, false),
    callerWaits(type) {
      const caller = callers.take();
      const cell = ledger.callCell(simulation.now(), type);
      callerDraw.draw(caller, type, false);
      callers.cell[caller] = cell;
      calls[cell + CALL_PRESENTED]! += 1;
      if (hasGate[type] === 1) beforeLine.seizeLine(flowOf[type]!);
      enterLine(caller);
    },
    callerWillCallAgain(type, at) {
      const caller = callers.take();
      callerDraw.draw(caller, type, false);
      unserved.comesBack(caller, at);
    },
    waiting: () => lines.waitingInAll(),
    waitingFor: (pool) => lines.waitingFor(pool),
    serveNext(person) {
      const pool = staff.poolOf[person]!;
      const caller = lines.nextFor(pool, simulation.now());
      if (caller >= 0) {
        answerFromLine(person, caller);
        return true;
      }
      const waitsForCall = callbacks.takeFor(pool);
      if (waitsForCall < 0) return false;
      talking.callBack(person, waitsForCall);
      return true;
    },
    dismissWaiting,
    endDay() {
      beforeLine.dismiss();
      dismissWaiting();
    },
    redialsPending: () => unserved.redialsPending(),
    callbacksPending: () => callbacks.pending(),
    reset() {
      callers.releaseAll();
      lines.clear();
      callbacks.clear();
      beforeLine.reset();
      unserved.reset();
    },
  };
}

function poolsIn(groups: readonly Uint16Array[]): number {
  return groups.reduce((sum, group) => sum + group.length, 0);
}
