import { addDays, daysBetween, monthIndex, weekdayIndex } from "./calendar/civilDate.ts";
import { openDays as datesOpen } from "./calendar/openDays.ts";
import { compileDemand } from "./demand/compileDemand.ts";
import { compileStart } from "./plan/startPlan.ts";
import { type Grid, HALF_HOUR_SECONDS, type Plan, type PlanDay } from "./plan.ts";
import type { Scenario } from "./scenario/schema.ts";
import { compileTeams } from "./teams/compileTeam.ts";

/**
 * Makes a scenario ready to run.
 * @param scenario - as validated: nothing is checked again
 */
export function compile(scenario: Scenario): Plan {
  const days = layDays(scenario);
  const openDays = days.flatMap((day, index) => (day.openIndex >= 0 ? [index] : []));
  const grid = layGrid(scenario);
  const demand = compileDemand(scenario, days, openDays, grid);
  const dates = openDays.map((day) => days[day]!.date);
  return {
    name: scenario.name,
    ...demand,
    days,
    openDays,
    grid,
    teams: compileTeams(scenario, dates, demand, (from) => openDaysBefore(scenario, from)),
    blending: {
      ...scenario.blending,
      setHours: scenario.blending.setHours && compileSetHours(scenario.blending.setHours),
    },
    peakDayAbove: scenario.peakDayAbove,
    fullReinforcementCalls: scenario.published.fullReinforcementCalls,
    start: scenario.start && compileStart(scenario.start, demand.immediate),
  };
}

/** Open days from a date to the eve of the horizon; 0 when the date lies within it or is not given. */
function openDaysBefore({ opening, horizon }: Scenario, from: string | undefined): number {
  if (from === undefined || from >= horizon.from) return 0;
  return datesOpen(opening, { from, to: addDays(horizon.from, -1) }).length;
}

function layDays(scenario: Scenario): PlanDay[] {
  const { from, to } = scenario.horizon;
  const open = new Set(datesOpen(scenario.opening, scenario.horizon));
  const dates = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
  let opened = 0;
  return dates.map((date) => {
    const isOpen = open.has(date);
    const nextOpenIndex = opened;
    if (isOpen) opened += 1;
    return {
      date,
      month: monthIndex(date),
      weekday: weekdayIndex(date),
      openIndex: isOpen ? nextOpenIndex : -1,
      nextOpenIndex,
    };
  });
}

/** Half-hours that cover the hours of every immediate flow and every shift, aligned with the first opening. */
function layGrid({ opening, demand, shifts }: Scenario): Grid {
  const phone = Object.values(demand).flatMap((flow) => {
    const hours = flow.kind === "immediate" ? (flow.hours ?? opening.phone) : undefined;
    return hours ? [hours] : [];
  });
  const worked = Object.values(shifts).map((shift) => shift.hours);
  const all = [...phone, ...worked];
  const aligned = Math.min(...(phone.length > 0 ? phone : worked).map(({ fromSeconds }) => fromSeconds));
  const from = Math.min(...all.map(({ fromSeconds }) => fromSeconds));
  const to = Math.max(...all.map(({ toSeconds }) => toSeconds));
  const before = Math.ceil((aligned - from) / HALF_HOUR_SECONDS);
  const after = Math.ceil((to - aligned) / HALF_HOUR_SECONDS);
  return { fromSeconds: aligned - before * HALF_HOUR_SECONDS, halfHours: before + after };
}

function compileSetHours({ hours, share, notAboveWaiting }: NonNullable<Scenario["blending"]["setHours"]>) {
  return {
    ...hours,
    share,
    notAboveWaiting: notAboveWaiting === "unlimited" ? Number.POSITIVE_INFINITY : notAboveWaiting,
  };
}
