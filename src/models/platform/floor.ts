import type { Streams } from "../../engine/random/stream.ts";
import { createSimulation } from "../../engine/simulation.ts";
import {
  type Counts,
  TEAM_CALLED_UP,
  TEAM_LISTENING,
  TEAM_LISTENING_SECONDS,
  TEAM_POSITIONS,
  TEAM_TRAINING,
} from "../measures/counters.ts";
import { DAY_SECONDS, type Plan } from "../plan.ts";
import { layRouting } from "../routing/routing.ts";
import { type Attendance, drawAttendance } from "../teams/attendance.ts";
import { layListening } from "../teams/listening.ts";
import { overtimeAtMost } from "../teams/overtime.ts";
import { createPeople } from "../teams/people.ts";
import { createAgenda } from "./agenda.ts";
import { createBlending } from "./blending.ts";
import { createCallArrivals } from "./callArrivals.ts";
import { createCallHandling } from "./callHandling.ts";
import { createDeferredHandling, type DeferredHandling } from "./deferredHandling.ts";
import { createGlance, type Watch } from "./glance.ts";
import { createLedger } from "./ledger.ts";
import { RANK } from "./ranks.ts";
import { createReinforcing } from "./reinforcing.ts";
import { createStaff } from "./staff.ts";
import type { Today } from "./today.ts";
import { createUnderWay, type UnderWay } from "./underWay.ts";
import { createWorkday } from "./workday.ts";

/** The floor on which people and contacts meet, over memory of fixed size. */
export interface Floor {
  /**
   * Lives the horizon once.
   * @param watch - looks at the floor as it goes, and changes nothing of it
   * @throws CapacityError when more callers are there at once than there is room for
   */
  run(streams: Streams, watch?: Watch): Counts;
}

/**
 * Creates the floor of a plan.
 *
 * NOTE: its parts are closures over typed arrays, written by index, and read the time from the simulation: the form that
 * costs least per event (bench, SUDO year).
 * @param capacity - callers on the line or about to call again
 */
export function createFloor(plan: Plan, capacity: number): Floor {
  const routing = layRouting(plan.teams, plan.immediateTypes, plan.deferredTypes);
  const staff = createStaff(plan, routing);
  const people = createPeople(plan);
  const simulation = createSimulation({
    events: 2 * (capacity + staff.people),
    entities: Math.max(capacity, staff.people),
  });
  const ledger = createLedger(plan);
  const today: Today = { day: 0, openIndex: -1, dayStart: 0, date: "" };

  const workday = createWorkday(plan, simulation, staff, ledger, today, { personIsFree, lastCallTakerLeft });
  const calls = createCallHandling(
    plan,
    routing,
    capacity,
    simulation,
    staff,
    people,
    ledger,
    today,
    workday,
    {
      toDeferred: (type) => deferred?.arriveFromFlow(type),
      lineIsShorter: () => deferred?.takeWhileAllowed(),
    },
  );
  const callArrivals = createCallArrivals(plan, simulation, today, calls.callerIsBorn);
  const blending = createBlending(plan, routing, simulation, staff, today, workday, calls);
  const deferred: DeferredHandling | undefined =
    plan.deferred.length > 0
      ? createDeferredHandling(plan, routing, simulation, staff, people, ledger, today, workday, blending)
      : undefined;
  const reinforcing = createReinforcing(plan, routing, simulation, staff, ledger, today, workday, calls);
  const underWay: UnderWay | undefined =
    plan.start && createUnderWay(plan, plan.start, simulation, staff, people, today, workday, calls);
  const agenda = createAgenda(simulation, RANK.rules);
  const reminded = new Float64Array(plan.immediateTypes.length);
  const overtime = new Float64Array(plan.teams.length);
  const glance = createGlance(staff, ledger, calls, deferred);
  const lastClosing = Math.max(...plan.immediate.map((flow) => flow.closeSeconds));

  /** Calls come before mails, but in the hours that are set for mails. */
  function personIsFree(person: number): void {
    if (underWay?.finishContact(person)) return;
    if (deferred?.takeFirst(person)) return;
    if (calls.serveNext(person)) return;
    staff.becomeIdle(person, simulation.now());
    deferred?.takeWhileAllowed();
  }

  function lastCallTakerLeft(): void {
    if (simulation.now() >= today.dayStart + lastClosing) calls.dismissWaiting();
  }

  function openDay(streams: Streams): void {
    const { openIndex } = today;
    ledger.openDay(openIndex, today.dayStart);
    people.beginDay(openIndex);
    reminded.fill(0);
    deferred?.remind(reminded);
    const forecast = callArrivals.beginDay(streams, reminded);
    calls.beginDay(streams, today.date);
    underWay?.openDay(streams, agenda);
    const attendance = drawAttendance(plan, people, streams, openIndex, forecast);
    countAttendance(attendance);
    decideOvertime();
    workday.begin(attendance, overtime);
    deferred?.openDay(attendance.positions);
    if (deferred) blending.openDay(agenda, deferred.takeWhileAllowed);
    reinforcing.openDay(attendance, agenda);
    listen(attendance);
    agenda.begin();
  }

  function endDay(): void {
    workday.end();
    calls.endDay();
  }

  function decideOvertime(): void {
    plan.teams.forEach((team, index) => {
      const rule = team.overtime;
      const acts = rule && (deferred?.backlogDays(rule.flow) ?? 0) > rule.backlogDaysAbove;
      overtime[index] = acts ? Math.min(rule.seconds, overtimeAtMost(team)) : 0;
    });
  }

  function listen({ comes }: Attendance): void {
    for (const { time, team, person, supervisor, seconds } of layListening(plan, today.openIndex, comes)) {
      agenda.add(today.dayStart + time, () => {
        if (supervisor !== undefined && !workday.pauseFor(supervisor, seconds)) return;
        if (!workday.pauseFor(person, seconds)) return;
        ledger.teams[ledger.teamCell(team) + TEAM_LISTENING]! += 1;
        for (const each of supervisor === undefined ? [person] : [person, supervisor]) {
          ledger.teams[ledger.teamCell(staff.teamOf[each]!) + TEAM_LISTENING_SECONDS]! += seconds;
        }
      });
    }
  }

  function countAttendance({ positions, calledUp }: Attendance): void {
    plan.teams.forEach((_, index) => {
      const cell = ledger.teamCell(index);
      ledger.teams[cell + TEAM_POSITIONS] = positions[index]!;
      ledger.teams[cell + TEAM_CALLED_UP] = calledUp[index]!;
      ledger.teams[cell + TEAM_TRAINING] = people.trainingSeconds[index]!;
    });
  }

  /** Stops at each look; what happens between two looks is the same as without them. */
  function runWatched({ everySeconds, look }: Watch): void {
    for (let time = 0; time < DAY_SECONDS; time += everySeconds) {
      simulation.runUntil(today.dayStart + time);
      look(today.date, time, glance());
    }
  }

  return {
    run(streams, watch) {
      simulation.reset();
      workday.reset();
      calls.reset();
      people.reset(streams);
      deferred?.reset(streams);
      callArrivals.reset();
      agenda.reset();
      ledger.reset();
      plan.days.forEach(({ date, openIndex }, day) => {
        Object.assign(today, { day, openIndex, dayStart: day * DAY_SECONDS, date });
        deferred?.beginDay(streams);
        if (openIndex >= 0) openDay(streams);
        if (watch && openIndex >= 0) runWatched(watch);
        simulation.runUntil(today.dayStart + DAY_SECONDS);
        if (openIndex >= 0) endDay();
        deferred?.endDay();
      });
      return ledger.counts({
        redialsPending: calls.redialsPending(),
        callbacksPending: calls.callbacksPending(),
        returnsPending: deferred?.returnsPending() ?? 0,
      });
    },
  };
}
