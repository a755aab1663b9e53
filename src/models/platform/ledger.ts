import {
  createLogLinearHistogram,
  type LogLinearHistogram,
} from "../../engine/statistics/logLinearHistogram.ts";
import {
  CALL_COUNTERS,
  type Counts,
  MAIL_COUNTERS,
  STAFF_COUNTERS,
  TEAM_COUNTERS,
} from "../measures/counters.ts";
import { HALF_HOUR_SECONDS, type Plan } from "../plan.ts";

/** Where a run counts: the arrays of `Counts`, and how to find the cell of a moment. */
export interface Ledger {
  readonly calls: Float64Array;
  readonly teams: Float64Array;
  readonly mails: Float64Array;
  readonly waits: readonly LogLinearHistogram[];
  /** Opens an open day: cells are found in it from now on. */
  openDay(openIndex: number, dayStart: number): void;
  /** Half-hour of the grid in which a moment of the open day lies; the first or last one for moments outside. */
  halfHourOf(now: number): number;
  /** Cell of the contacts of an immediate type that are presented at a moment of the open day. */
  callCell(now: number, type: number): number;
  /** Cell of a team on the open day. */
  teamCell(team: number): number;
  /** Cell of a deferred type on a calendar day. */
  mailCell(day: number, type: number): number;
  /** Spreads a stretch of people's time [s] over the half-hours that it covers. */
  spread(team: number, counter: number, from: number, to: number): void;
  /** Sums a counter of immediate contacts over the open day so far. */
  todaysCalls(counter: number): number;
  reset(): void;
  /** The counts so far; they are the ledger's own until the next reset. */
  counts(pending: Pick<Counts, "redialsPending" | "callbacksPending" | "returnsPending">): Counts;
}

/** Creates an empty ledger for the days, half-hours, types and teams of a plan. */
export function createLedger(plan: Plan): Ledger {
  const { halfHours, fromSeconds } = plan.grid;
  const types = plan.immediateTypes.length;
  const deferredTypes = plan.deferredTypes.length;
  const teamCount = plan.teams.length;
  const openDays = plan.openDays.length;
  const calls = new Float64Array(openDays * halfHours * types * CALL_COUNTERS);
  const staff = new Float64Array(openDays * halfHours * teamCount * STAFF_COUNTERS);
  const teams = new Float64Array(openDays * teamCount * TEAM_COUNTERS);
  const mails = new Float64Array(plan.days.length * deferredTypes * MAIL_COUNTERS);
  const waits = plan.immediateTypes.map(() => createLogLinearHistogram());
  /** Start of the grid on the open day [s]. */
  const gridStart = new Float64Array(1);
  const openIndex = new Int32Array(1);

  function halfHourOf(now: number): number {
    const halfHour = ((now - gridStart[0]!) / HALF_HOUR_SECONDS) | 0;
    return halfHour < 0 ? 0 : halfHour < halfHours ? halfHour : halfHours - 1;
  }

  return {
    calls,
    teams,
    mails,
    waits,
    openDay(index, dayStart) {
      openIndex[0] = index;
      gridStart[0] = dayStart + fromSeconds;
    },
    halfHourOf,
    callCell: (now, type) => ((openIndex[0]! * halfHours + halfHourOf(now)) * types + type) * CALL_COUNTERS,
    teamCell: (team) => (openIndex[0]! * teamCount + team) * TEAM_COUNTERS,
    mailCell: (day, type) => (day * deferredTypes + type) * MAIL_COUNTERS,
    spread(team, counter, from, to) {
      let halfHour = halfHourOf(from);
      let start = from;
      let end = gridStart[0]! + (halfHour + 1) * HALF_HOUR_SECONDS;
      while (start < to) {
        const stop = to < end || halfHour === halfHours - 1 ? to : end;
        const cell = ((openIndex[0]! * halfHours + halfHour) * teamCount + team) * STAFF_COUNTERS + counter;
        staff[cell]! += stop - start;
        start = stop;
        halfHour += 1;
        end += HALF_HOUR_SECONDS;
      }
    },
    todaysCalls(counter) {
      const first = openIndex[0]! * halfHours * types;
      let sum = 0;
      for (let i = 0; i < halfHours * types; i++) sum += calls[(first + i) * CALL_COUNTERS + counter]!;
      return sum;
    },
    reset() {
      for (const array of [calls, staff, teams, mails]) array.fill(0);
      for (const histogram of waits) histogram.reset();
    },
    counts: (pending) => ({ calls, staff, teams, mails, waits, ...pending }),
  };
}
