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
  /** Immediate types of a flow, or of a caisse, or one type. */
  readonly flow?: number;
  readonly caisse?: number;
  readonly type?: number;
  readonly team?: number;
}

/** Sums a counter of calls over cells. */
export function callsIn(plan: Plan, counts: Counts, counter: number, where: Where = {}): number {
  const columns = plan.immediateTypes.map(
    ({ flow, caisse }, type) =>
      chosen(where.flow, flow) &&
      (where.caisse === undefined || where.caisse === caisse) &&
      chosen(where.type, type),
  );
  return sumCells(plan, counts.calls, columns, CALL_COUNTERS, counter, where);
}

/** Sums a counter of people's time [s] over cells. */
export function secondsIn(plan: Plan, counts: Counts, counter: number, where: Where = {}): number {
  const columns = plan.teams.map((_, team) => chosen(where.team, team));
  return sumCells(plan, counts.staff, columns, STAFF_COUNTERS, counter, where);
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

/**
 * A counter of mails on each calendar day.
 * @param type - deferred type; all of them when left out
 */
export function mailsByDay(plan: Plan, counts: Counts, counter: number, type?: number): number[] {
  const types = plan.deferredTypes.length;
  return plan.days.map((_, day) =>
    plan.deferredTypes.reduce(
      (sum, _, i) =>
        chosen(type, i) ? sum + counts.mails[(day * types + i) * MAIL_COUNTERS + counter]! : sum,
      0,
    ),
  );
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
    pending: [counts.redialsPending, counts.callbacksPending, counts.returnsPending],
  };
}

function sumCells(
  plan: Plan,
  cells: Float64Array,
  columns: readonly boolean[],
  counters: number,
  counter: number,
  where: Where,
): number {
  const { halfHours } = plan.grid;
  const [from, to] = where.halfHours ?? [0, halfHours];
  const [firstDay, lastDay] =
    where.openDay === undefined ? [0, plan.openDays.length - 1] : [where.openDay, where.openDay];
  let sum = 0;
  for (let openDay = firstDay; openDay <= lastDay; openDay++) {
    for (let halfHour = from; halfHour < to; halfHour++) {
      const row = (openDay * halfHours + halfHour) * columns.length;
      columns.forEach((isChosen, i) => {
        if (isChosen) sum += cells[(row + i) * counters + counter]!;
      });
    }
  }
  return sum;
}

function chosen(wanted: number | undefined, found: number): boolean {
  return wanted === undefined || wanted === found;
}
