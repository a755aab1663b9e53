import type { Simulation } from "../../engine/simulation.ts";
import { STAFF_PRESENT, TEAM_OVERTIME } from "../measures/counters.ts";
import type { Plan } from "../plan.ts";
import type { Attendance } from "../teams/attendance.ts";
import { ACTION, layTimetable } from "../teams/timetable.ts";
import type { Ledger } from "./ledger.ts";
import { RANK } from "./ranks.ts";
import {
  NEXT_LEAVE,
  NEXT_PAUSE,
  NEXT_STAY,
  STATE_AWAY,
  STATE_BUSY,
  STATE_IDLE,
  STATE_PAUSED,
  type Staff,
} from "./staff.ts";
import type { Today } from "./today.ts";

/** People coming, working, pausing and leaving. */
export interface Workday {
  /** Begins the day of whoever comes. */
  begin(attendance: Attendance): void;
  /** Ends the shifts that last until midnight, which is now. */
  end(): void;
  /**
   * Gives a person, who is not among the idle ones, a contact that takes `staff.contactSeconds`.
   * @param counter - `STAFF_ON_CALLS` or `STAFF_ON_MAILS`
   */
  keepBusy(person: number, counter: number): void;
  /** People in their shift or still on their last contact. */
  present(): number;
  reset(): void;
}

/** What the floor does with people: who is free may take a contact, and somebody was the last to leave. */
export interface WorkdayEvents {
  personIsFree(person: number): void;
  lastPersonLeft(): void;
}

/**
 * Creates the working day of a plan's people. Whoever is called to a break or home finishes the contact in hand first: a
 * break keeps its length, and what is worked after the end of the shift is overtime.
 */
export function createWorkday(
  plan: Plan,
  simulation: Simulation,
  staff: Staff,
  ledger: Ledger,
  today: Today,
  events: WorkdayEvents,
): Workday {
  const { state, next, teamOf, shiftEnd, presentSince, breakSeconds, contactSeconds } = staff;
  const teamCounts = ledger.teams;
  const timetable = layTimetable(plan.teams);
  const entries = timetable.times.length;
  /** Next entry of the timetable. */
  const line = new Int32Array(1);
  const present = new Int32Array(1);
  let comes = new Uint8Array(staff.people);

  function keepBusy(person: number, counter: number): void {
    const team = teamOf[person]!;
    const now = simulation.now();
    const until = now + contactSeconds[person]!;
    const end = shiftEnd[person]!;
    state[person] = STATE_BUSY;
    ledger.spread(team, counter, now, Math.min(until, end));
    if (until > end) {
      const cell = ledger.teamCell(team) + TEAM_OVERTIME;
      teamCounts[cell]! += until - end;
    }
    simulation.schedule(until, CONTACT_ENDS, person);
  }

  function contactEnds(person: number): void {
    if (next[person] === NEXT_LEAVE) leave(person);
    else if (simulation.now() >= shiftEnd[person]!) standBy(person);
    else if (next[person] === NEXT_PAUSE) pause(person);
    else events.personIsFree(person);
  }

  function countPresence(person: number): void {
    ledger.spread(teamOf[person]!, STAFF_PRESENT, presentSince[person]!, simulation.now());
  }

  function pause(person: number): void {
    next[person] = NEXT_STAY;
    state[person] = STATE_PAUSED;
    countPresence(person);
    simulation.schedule(simulation.now() + breakSeconds[person]!, BREAK_ENDS, person);
    breakSeconds[person] = 0;
  }

  function breakEnds(person: number): void {
    presentSince[person] = simulation.now();
    // Another break came due during this one: it follows at once.
    if (next[person] === NEXT_PAUSE) pause(person);
    else if (simulation.now() < shiftEnd[person]!) events.personIsFree(person);
  }

  /** Whoever is free in the very instant of the end of the shift takes nothing more, and goes as the timetable says. */
  function standBy(person: number): void {
    countPresence(person);
    state[person] = STATE_PAUSED;
  }

  function endShift(person: number): void {
    if (state[person] === STATE_PAUSED) simulation.cancel(BREAK_ENDS, person);
    else countPresence(person);
    if (state[person] === STATE_IDLE) staff.leaveIdle(person);
    if (state[person] === STATE_BUSY) next[person] = NEXT_LEAVE;
    else leave(person);
  }

  function leave(person: number): void {
    next[person] = NEXT_STAY;
    state[person] = STATE_AWAY;
    present[0]! -= 1;
    if (present[0] === 0) events.lastPersonLeft();
  }

  function followTimetable(): void {
    const entry = line[0]!;
    const person = timetable.people[entry]!;
    line[0] = entry + 1;
    setNextEntry();
    if (comes[person] === 1) follow(person, timetable.actions[entry]!, timetable.lengths[entry]!);
  }

  function setNextEntry(): void {
    if (line[0]! < entries) simulation.setSource(TIMETABLE, today.dayStart + timetable.times[line[0]!]!);
  }

  function follow(person: number, action: number, seconds: number): void {
    if (action === ACTION.start) {
      presentSince[person] = simulation.now();
      if (state[person] === STATE_AWAY) {
        present[0]! += 1;
        events.personIsFree(person);
      } else {
        // Still on yesterday's last contact, and goes on from there.
        next[person] = NEXT_STAY;
      }
    } else if (action === ACTION.pause) {
      breakSeconds[person]! += seconds;
      if (state[person] === STATE_IDLE) {
        staff.leaveIdle(person);
        pause(person);
      } else {
        next[person] = NEXT_PAUSE;
      }
    } else {
      endShift(person);
    }
  }

  const CONTACT_ENDS = simulation.on(RANK.contactEnds, contactEnds);
  const BREAK_ENDS = simulation.on(RANK.breakEnds, breakEnds);
  const TIMETABLE = simulation.addSource(RANK.timetable, followTimetable);

  return {
    begin(attendance) {
      comes = attendance.comes;
      for (let person = 0; person < staff.people; person++) {
        shiftEnd[person] = today.dayStart + plan.teams[teamOf[person]!]!.shift.toSeconds;
        breakSeconds[person] = 0;
      }
      plan.teams.forEach((team, index) => {
        staff.handleTime[index] = team.handleTimeFactors[today.openIndex]!;
      });
      line[0] = 0;
      setNextEntry();
    },
    end() {
      while (line[0]! < entries) {
        const person = timetable.people[line[0]!]!;
        if (comes[person] === 1) endShift(person);
        line[0]! += 1;
      }
    },
    keepBusy,
    present: () => present[0]!,
    reset() {
      staff.reset();
      present[0] = 0;
    },
  };
}
