import type { Streams } from "../../engine/random/stream.ts";
import { createSimulation } from "../../engine/simulation.ts";
import {
  type Counts,
  TEAM_CALLED_UP,
  TEAM_FILES_LOST,
  TEAM_POSITIONS,
  TEAM_TRAINING,
} from "../measures/counters.ts";
import { DAY_SECONDS, type Plan } from "../plan.ts";
import { type Attendance, drawAttendance } from "../teams/attendance.ts";
import { createCallArrivals } from "./callArrivals.ts";
import { createCallHandling } from "./callHandling.ts";
import { createLedger } from "./ledger.ts";
import { createMailHandling } from "./mailHandling.ts";
import { createStaff } from "./staff.ts";
import type { Today } from "./today.ts";
import { createWorkday } from "./workday.ts";

/** The floor on which people, calls and mails meet, over memory of fixed size. */
export interface Floor {
  /** Lives the horizon once. @throws CapacityError when more callers are there at once than there is room for */
  run(streams: Streams): Counts;
}

/**
 * Creates the floor of a plan.
 *
 * NOTE: its parts are closures over typed arrays, written by index, and read the time from the simulation: the form that
 * costs least per event (bench, SUDO year).
 * @param capacity - callers on the line or about to call again
 */
export function createFloor(plan: Plan, capacity: number): Floor {
  const staff = createStaff(plan);
  const simulation = createSimulation({
    events: capacity + staff.people,
    entities: Math.max(capacity, staff.people),
  });
  const ledger = createLedger(plan);
  const today: Today = { day: 0, openIndex: -1, dayStart: 0, date: "" };

  const workday = createWorkday(plan, simulation, staff, ledger, today, { personIsFree, lastPersonLeft });
  const calls = createCallHandling(plan, capacity, simulation, staff, ledger, workday);
  const arrivals = createCallArrivals(plan, simulation, today, calls.callerIsBorn);
  const mails =
    plan.mails && createMailHandling(plan, plan.mails, simulation, staff, ledger, today, workday, calls);

  /** Calls come before mails. */
  function personIsFree(person: number): void {
    if (calls.serveNext(person)) return;
    staff.becomeIdle(person, simulation.now());
    mails?.takeWhileAllowed();
  }

  function lastPersonLeft(): void {
    if (simulation.now() >= today.dayStart + plan.calls.closeSeconds) calls.dismissWaiting();
  }

  function openDay(streams: Streams): void {
    ledger.openDay(today.openIndex, today.dayStart);
    const forecast = arrivals.beginDay(streams);
    calls.beginDay(streams, today.date);
    const attendance = drawAttendance(plan.teams, streams, today.date, today.openIndex, forecast);
    countAttendance(attendance);
    workday.begin(attendance);
    mails?.openDay(attendance.positions.reduce((sum, positions) => sum + positions, 0));
  }

  function endDay(): void {
    workday.end();
    calls.dismissWaiting();
  }

  function countAttendance({ positions }: Attendance): void {
    plan.teams.forEach((team, index) => {
      const cell = ledger.teamCell(index);
      const present = positions[index]!;
      ledger.teams[cell + TEAM_POSITIONS] = present;
      if (team.calledUp) {
        ledger.teams[cell + TEAM_CALLED_UP] = present;
        ledger.teams[cell + TEAM_FILES_LOST] = present * team.calledUp.filesLost;
      }
      ledger.teams[cell + TEAM_TRAINING] = team.trainingSeconds[today.openIndex]!;
    });
  }

  return {
    run(streams) {
      simulation.reset();
      workday.reset();
      calls.reset();
      mails?.reset(streams);
      ledger.reset();
      plan.days.forEach(({ date, openIndex }, day) => {
        Object.assign(today, { day, openIndex, dayStart: day * DAY_SECONDS, date });
        mails?.beginDay(streams);
        if (openIndex >= 0) openDay(streams);
        simulation.runUntil(today.dayStart + DAY_SECONDS);
        if (openIndex >= 0) endDay();
        mails?.endDay();
      });
      return ledger.counts(calls.redialsPending());
    },
  };
}
