import type { Plan } from "../plan.ts";
import {
  CALL_COUNTERS,
  CALL_HANDLED,
  CALL_PRESENTED,
  type Counts,
  TEAM_CALLED_UP,
  TEAM_COUNTERS,
  TEAM_POSITIONS,
} from "./counters.ts";
import type { Slices } from "./slices.ts";
import { TOTAL_INDEX, TOTALS, type Total } from "./totalNames.ts";

/**
 * Adds the totals that a day gives as a whole: whether it was a peak day, whether reinforcements came, whether all of them
 * did, and what a capacity of so many calls a day would have let through. Contacts are those of all immediate flows but
 * second levels; flows and caisses, which live through every day, get the number of open days only.
 */
export function addDayTotals(plan: Plan, counts: Counts, slices: Slices, totals: Float64Array): void {
  const full = Math.min(...plan.teams.map((team) => Math.floor(team.calledUp?.upToPositions ?? Infinity)));
  const days = plan.openDays.map((_, openIndex) => dayFigures(plan, counts, openIndex));
  const add = (slice: number, total: Total, value: number): void => {
    totals[slice * TOTALS.length + TOTAL_INDEX[total]]! += value;
  };
  plan.openDays.forEach((day, openIndex) => {
    const { presented, handled, positions, calledUp } = days[openIndex]!;
    const isPeak = presented > plan.peakDayAbove;
    const isFull = positions >= full;
    const values: Partial<Record<Total, number>> = {
      openDays: 1,
      peakDays: isPeak ? 1 : 0,
      presentedOnPeakDays: isPeak ? presented : 0,
      handledOnPeakDays: isPeak ? handled : 0,
      reinforcedDays: calledUp > 0 ? 1 : 0,
      fullDays: isFull && isPeak ? 1 : 0,
      handledOnFullDays: isFull && isPeak ? handled : 0,
      withinFullCapacity: Math.min(presented, plan.fullReinforcementCalls ?? 0),
      presentedToFullCapacity: plan.fullReinforcementCalls === undefined ? 0 : presented,
    };
    for (const slice of [slices.all, ...slices.ofDay(day)]) {
      for (const [name, value] of Object.entries(values)) add(slice, name as Total, value);
    }
  });
  slices.names.forEach(({ kind }, slice) => {
    if (kind === "flow" || kind === "caisse") add(slice, "openDays", plan.openDays.length);
  });
  const handled = days.reduce((sum, day) => sum + day.handled, 0);
  const presented = days.map((day) => day.presented);
  add(slices.all, "impliedCapacity", impliedCapacity(presented, handled));
}

function dayFigures(plan: Plan, counts: Counts, openIndex: number) {
  const types = plan.immediateTypes.length;
  let presented = 0;
  let handled = 0;
  plan.immediateTypes.forEach(({ flow }, type) => {
    if (plan.immediate[flow]!.secondLevel) return;
    for (let halfHour = 0; halfHour < plan.grid.halfHours; halfHour++) {
      const cell = ((openIndex * plan.grid.halfHours + halfHour) * types + type) * CALL_COUNTERS;
      presented += counts.calls[cell + CALL_PRESENTED]!;
      handled += counts.calls[cell + CALL_HANDLED]!;
    }
  });
  let positions = 0;
  let calledUp = 0;
  plan.teams.forEach((_, team) => {
    const cell = (openIndex * plan.teams.length + team) * TEAM_COUNTERS;
    positions += counts.teams[cell + TEAM_POSITIONS]!;
    calledUp += counts.teams[cell + TEAM_CALLED_UP]!;
  });
  return { presented, handled, positions, calledUp };
}

/**
 * The same capacity on every day that would have handled as many calls: Σ min(presented, capacity) = handled.
 * @returns calls a day; the busiest day's calls when all were handled
 */
export function impliedCapacity(presented: readonly number[], handled: number): number {
  const ascending = [...presented].sort((a, b) => a - b);
  let below = 0;
  for (let i = 0; i < ascending.length; i++) {
    const days = ascending.length - i;
    if (below + days * ascending[i]! >= handled) return (handled - below) / days;
    below += ascending[i]!;
  }
  return ascending.at(-1) ?? 0;
}
