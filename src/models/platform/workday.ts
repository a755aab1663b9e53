import type { Simulation } from "../../engine/simulation.ts";
import { STAFF_ON_MAILS, STAFF_PRESENT, TEAM_ACTIVITIES, TEAM_OVERTIME } from "../measures/counters.ts";
import type { Plan, ShiftPlan } from "../plan.ts";
import type { Attendance } from "../teams/attendance.ts";
import { PAUSE } from "../teams/pauses.ts";
import { ACTION, layTimetables, type Timetable } from "../teams/timetable.ts";
import type { Ledger } from "./ledger.ts";
import { RANK } from "./ranks.ts";
import {
  NEXT_LEAVE,
  NEXT_PAUSE,
  NEXT_RETURN,
  NEXT_STAY,
  STATE_AWAY,
  STATE_BUSY,
  STATE_IDLE,
  STATE_PAUSED,
  type Staff,
} from "./staff.ts";
import { createStays } from "./stays.ts";
import type { Today } from "./today.ts";

/** People coming, working, pausing and leaving. */
export interface Workday {
  /**
   * Begins the day of whoever comes.
   * @param overtimeSeconds - by team: what is worked after the shift on purpose [s]
   */
  begin(attendance: Attendance, overtimeSeconds: Float64Array): void;
  /** Ends the shifts that last until midnight, which is now. */
  end(): void;
  /**
   * Gives a person, who is not among the idle ones, a contact that takes `staff.contactSeconds`.
   * @param counter - `STAFF_ON_CALLS` or `STAFF_ON_MAILS`
   */
  keepBusy(person: number, counter: number): void;
  /** Takes a person off the contacts, once the one in hand is finished; false when the person is not in a shift. */
  pauseFor(person: number, seconds: number): boolean;
  shiftOf(person: number): ShiftPlan;
  /** Lets a person who stands by come at a moment, once their shift has begun, until the end of the shift or until sent back. */
  reportAt(time: number, person: number): void;
  /** Lets a person who reported go, once the contact in hand is finished. */
  sendBack(person: number): void;
  /** People in their shift or still on their last contact. */
  present(): number;
  /** People who can take immediate contacts: in their shift or still on their last contact, and with a deferred one in hand. */
  presentForCalls(): number;
  callTakersOnMails(): number;
  reset(): void;
}

/** What the floor does with people: who is free may take a contact, and nobody is left to take an immediate one. */
export interface WorkdayEvents {
  personIsFree(person: number): void;
  lastCallTakerLeft(): void;
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
  const {
    state,
    workOn,
    next,
    teamOf,
    takesCalls,
    shiftEnd,
    presentSince,
    startedAt,
    breakSeconds,
    contactSeconds,
  } = staff;
  const teamCounts = ledger.teams;
  const timetables = layTimetables(plan);
  const shifts = plan.teams.flatMap((team) => [...team.shiftOf].map((shift) => team.shifts[shift]!));
  const stays = createStays(plan, simulation, staff, ledger);
  let timetable: Timetable | undefined;
  /** Next entry of the timetable. */
  const line = new Int32Array(1);
  const present = new Int32Array(1);
  const presentForCalls = new Int32Array(1);
  const callTakersOnMails = new Int32Array(1);
  /** 1 for who can take immediate contacts and has a deferred one in hand. */
  const onMails = new Uint8Array(staff.people);
  /** Of the break that comes next: a meeting or a training [s]. */
  const activitySeconds = new Float64Array(staff.people);
  /** Came by a rule that acts while the day runs. */
  const reported = new Uint8Array(staff.people);
  let comes = new Uint8Array(staff.people);
  let overtime: Float64Array = new Float64Array(plan.teams.length);

  function addToTeam(person: number, counter: number, value: number): void {
    const cell = ledger.teamCell(teamOf[person]!) + counter;
    teamCounts[cell]! += value;
  }

  function keepBusy(person: number, counter: number): void {
    const now = simulation.now();
    const until = now + contactSeconds[person]!;
    const end = shiftEnd[person]!;
    state[person] = STATE_BUSY;
    workOn[person] = counter;
    if (counter === STAFF_ON_MAILS && takesCalls[person] === 1) {
      onMails[person] = 1;
      callTakersOnMails[0]! += 1;
    }
    if (until > end) {
      ledger.spread(teamOf[person]!, counter, now, end);
      addToTeam(person, TEAM_OVERTIME, until - end);
    } else {
      ledger.spread(teamOf[person]!, counter, now, until);
    }
    simulation.schedule(until, CONTACT_ENDS, person);
  }

  function contactEnds(person: number): void {
    const after = next[person];
    if (onMails[person] === 1) {
      onMails[person] = 0;
      callTakersOnMails[0]! -= 1;
    }
    if (after === NEXT_LEAVE) leave(person);
    else if (simulation.now() >= shiftEnd[person]!) standBy(person);
    else if (after === NEXT_STAY) events.personIsFree(person);
    else if (after === NEXT_PAUSE) pause(person);
    else goBack(person);
  }

  function countPresence(person: number): void {
    ledger.spread(teamOf[person]!, STAFF_PRESENT, presentSince[person]!, simulation.now());
  }

  function pause(person: number): void {
    next[person] = NEXT_STAY;
    state[person] = STATE_PAUSED;
    countPresence(person);
    if (activitySeconds[person]! > 0) countActivity(person);
    simulation.schedule(simulation.now() + breakSeconds[person]!, BREAK_ENDS, person);
    breakSeconds[person] = 0;
  }

  /** A meeting that the end of the shift cuts short lasts until then. */
  function countActivity(person: number): void {
    const left = Math.max(0, shiftEnd[person]! - simulation.now());
    addToTeam(person, TEAM_ACTIVITIES, Math.min(activitySeconds[person]!, left));
    activitySeconds[person] = 0;
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
    if (state[person] === STATE_AWAY) return;
    addToTeam(person, TEAM_OVERTIME, overtime[teamOf[person]!]!);
    stays.count(person, reported[person] === 1);
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
    presentForCalls[0]! -= takesCalls[person]!;
    if (takesCalls[person] === 1 && presentForCalls[0] === 0) events.lastCallTakerLeft();
  }

  function goBack(person: number): void {
    comes[person] = 0;
    stays.count(person, reported[person] === 1);
    if (state[person] === STATE_PAUSED) simulation.cancel(BREAK_ENDS, person);
    else countPresence(person);
    if (state[person] === STATE_IDLE) staff.leaveIdle(person);
    leave(person);
  }

  function followTimetable(): void {
    const entry = line[0]!;
    const { people, actions, lengths, kinds } = timetable!;
    const person = people[entry]!;
    line[0] = entry + 1;
    setNextEntry();
    if (comes[person] === 1) follow(person, actions[entry]!, lengths[entry]!, kinds[entry]!);
  }

  function setNextEntry(): void {
    const time = timetable!.times[line[0]!];
    if (time !== undefined) simulation.setSource(TIMETABLE, today.dayStart + time);
  }

  function follow(person: number, action: number, seconds: number, kind: number): void {
    if (action === ACTION.start) {
      start(person);
    } else if (action === ACTION.pause) {
      if (kind === PAUSE.activity) activitySeconds[person]! += seconds;
      if (!pauseFor(person, seconds)) activitySeconds[person] = 0;
    } else if (overtime[teamOf[person]!]! > 0) {
      simulation.schedule(shiftEnd[person]!, OVERTIME_ENDS, person);
    } else {
      endShift(person);
    }
  }

  function start(person: number): void {
    presentSince[person] = simulation.now();
    startedAt[person] = simulation.now();
    if (state[person] === STATE_AWAY) {
      present[0]! += 1;
      presentForCalls[0]! += takesCalls[person]!;
      events.personIsFree(person);
    } else {
      // Still on yesterday's last contact, and goes on from there.
      next[person] = NEXT_STAY;
    }
  }

  function pauseFor(person: number, seconds: number): boolean {
    if (state[person] === STATE_AWAY || next[person]! >= NEXT_LEAVE) return false;
    breakSeconds[person]! += seconds;
    if (state[person] === STATE_IDLE) {
      staff.leaveIdle(person);
      pause(person);
    } else {
      next[person] = NEXT_PAUSE;
    }
    return true;
  }

  function reports(person: number): void {
    const { toSeconds } = shifts[person]!;
    // Nobody comes for what others work after their shift.
    if (simulation.now() >= today.dayStart + toSeconds || state[person] !== STATE_AWAY) return;
    comes[person] = 1;
    reported[person] = 1;
    start(person);
  }

  const CONTACT_ENDS = simulation.on(RANK.contactEnds, contactEnds);
  const BREAK_ENDS = simulation.on(RANK.breakEnds, breakEnds);
  const OVERTIME_ENDS = simulation.on(RANK.timetable, endShift);
  const REPORTS = simulation.on(RANK.rules, reports);
  const TIMETABLE = simulation.addSource(RANK.timetable, followTimetable);

  return {
    begin(attendance, overtimeSeconds) {
      comes = attendance.comes;
      overtime = overtimeSeconds;
      reported.fill(0);
      breakSeconds.fill(0);
      activitySeconds.fill(0);
      for (let person = 0; person < staff.people; person++) {
        const end = shifts[person]!.toSeconds + overtime[teamOf[person]!]!;
        shiftEnd[person] = today.dayStart + end;
      }
      timetable = timetables[today.openIndex]!;
      line[0] = 0;
      setNextEntry();
    },
    end() {
      const { people, times } = timetable!;
      while (line[0]! < times.length) {
        const person = people[line[0]!]!;
        if (comes[person] === 1) endShift(person);
        line[0]! += 1;
      }
    },
    keepBusy,
    pauseFor,
    shiftOf: (person) => shifts[person]!,
    reportAt(time, person) {
      simulation.schedule(time, REPORTS, person);
    },
    sendBack(person) {
      // Whoever is on the last contact of the shift goes home from it anyway.
      if (state[person] === STATE_AWAY || next[person] === NEXT_LEAVE) return;
      if (state[person] === STATE_BUSY) next[person] = NEXT_RETURN;
      else goBack(person);
    },
    present: () => present[0]!,
    presentForCalls: () => presentForCalls[0]!,
    callTakersOnMails: () => callTakersOnMails[0]!,
    reset() {
      staff.reset();
      present[0] = 0;
      presentForCalls[0] = 0;
      callTakersOnMails[0] = 0;
      onMails.fill(0);
      timetable = undefined;
    },
  };
}
