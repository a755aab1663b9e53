import {
  CALL_COUNTERS,
  type Counts,
  MAIL_COUNTERS,
  STAFF_COUNTERS,
  TEAM_COUNTERS,
} from "../../src/models/measures/counters.ts";
import type { Plan } from "../../src/models/plan.ts";

/** Which cells to sum over; what is left out is summed over whole. */
export interface Where {
  /** Index among the open days. */
  readonly openDay?: number;
  /** Half-hours of the grid from the first on, the last excluded. */
  readonly halfHours?: readonly [from: number, to: number];
  readonly caisse?: number;
  readonly team?: number;
}

/** Sums a counter of calls over cells. */
export function callsIn(plan: Plan, counts: Counts, counter: number, where: Where = {}): number {
  return sumCells(plan, counts.calls, plan.caisses.length, CALL_COUNTERS, counter, where.caisse, where);
}

/** Sums a counter of people's time [s] over cells. */
export function secondsIn(plan: Plan, counts: Counts, counter: number, where: Where = {}): number {
  return sumCells(plan, counts.staff, plan.teams.length, STAFF_COUNTERS, counter, where.team, where);
}

/** Sums a counter of teams over teams and open days. */
export function teamsIn(plan: Plan, counts: Counts, counter: number, where: Where = {}): number {
  let sum = 0;
  plan.openDays.forEach((_, openDay) => {
    plan.teams.forEach((_, team) => {
      if (!chosen(where.openDay, openDay) || !chosen(where.team, team)) return;
      sum += counts.teams[(openDay * plan.teams.length + team) * TEAM_COUNTERS + counter]!;
    });
  });
  return sum;
}

/** A counter of mails on each calendar day. */
export function mailsByDay(plan: Plan, counts: Counts, counter: number): number[] {
  return plan.days.map((_, day) => counts.mails[day * MAIL_COUNTERS + counter]!);
}

/** A copy of all that was counted, which the next run leaves alone; waits as their quantiles. */
export function frozen(counts: Counts): Readonly<Record<string, readonly number[]>> {
  return {
    calls: [...counts.calls],
    staff: [...counts.staff],
    teams: [...counts.teams],
    mails: [...counts.mails],
    waits: counts.waits.flatMap((waits) => [
      waits.count,
      ...[0, 0.1, 0.5, 0.9, 1].map((p) => waits.quantile(p) ?? -1),
    ]),
    redialsPending: [counts.redialsPending],
  };
}

function sumCells(
  plan: Plan,
  cells: Float64Array,
  columns: number,
  counters: number,
  counter: number,
  column: number | undefined,
  where: Where,
): number {
  const { halfHours } = plan.grid;
  const [from, to] = where.halfHours ?? [0, halfHours];
  const [firstDay, lastDay] =
    where.openDay === undefined ? [0, plan.openDays.length - 1] : [where.openDay, where.openDay];
  const [first, last] = column === undefined ? [0, columns - 1] : [column, column];
  let sum = 0;
  for (let openDay = firstDay; openDay <= lastDay; openDay++) {
    for (let halfHour = from; halfHour < to; halfHour++) {
      const row = (openDay * halfHours + halfHour) * columns;
      for (let i = first; i <= last; i++) sum += cells[(row + i) * counters + counter]!;
    }
  }
  return sum;
}

function chosen(wanted: number | undefined, found: number): boolean {
  return wanted === undefined || wanted === found;
}
