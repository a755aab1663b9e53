import { createLogLinearHistogram } from "../../engine/statistics/logLinearHistogram.ts";
import type { Plan } from "../plan.ts";
import {
  CALL_COUNTERS,
  type Counts,
  MAIL_BACKLOG,
  MAIL_COUNTERS,
  STAFF_COUNTERS,
  TEAM_COUNTERS,
} from "./counters.ts";
import { addDayTotals } from "./dayTotals.ts";
import { createSlices, type Slices } from "./slices.ts";
import { TOTAL_INDEX, TOTALS } from "./totalNames.ts";

const FIRST_STAFF = CALL_COUNTERS;
const FIRST_TEAM = FIRST_STAFF + STAFF_COUNTERS;
const FIRST_MAIL = FIRST_TEAM + TEAM_COUNTERS;

/**
 * Sums what one replication counted, over the whole and over each caisse, team, month, weekday, half-hour and day.
 * @returns `[slice * TOTALS.length + total]`, slices in the order of `createSlices(plan).names`; free to be sent away
 */
export function sumTotals(plan: Plan, counts: Counts, slices: Slices = createSlices(plan)): Float64Array {
  const totals = new Float64Array(slices.names.length * TOTALS.length);
  const add = (slice: number, total: number, value: number): void => {
    totals[slice * TOTALS.length + total]! += value;
  };
  const { halfHours } = plan.grid;
  plan.openDays.forEach((day, openIndex) => {
    const daySlices = [slices.all, ...slices.ofDay(day)];
    for (let halfHour = 0; halfHour < halfHours; halfHour++) {
      const here = [...daySlices, slices.halfHour(halfHour)];
      const row = openIndex * halfHours + halfHour;
      plan.caisses.forEach((_, caisse) => {
        const cell = (row * plan.caisses.length + caisse) * CALL_COUNTERS;
        for (let i = 0; i < CALL_COUNTERS; i++) {
          const value = counts.calls[cell + i]!;
          if (value === 0) continue;
          for (const slice of here) add(slice, i, value);
          add(slices.caisse(caisse), i, value);
        }
      });
      plan.teams.forEach((_, team) => {
        const cell = (row * plan.teams.length + team) * STAFF_COUNTERS;
        for (let i = 0; i < STAFF_COUNTERS; i++) {
          const value = counts.staff[cell + i]!;
          if (value === 0) continue;
          for (const slice of here) add(slice, FIRST_STAFF + i, value);
          add(slices.team(team), FIRST_STAFF + i, value);
        }
      });
    }
    plan.teams.forEach((_, team) => {
      const cell = (openIndex * plan.teams.length + team) * TEAM_COUNTERS;
      for (let i = 0; i < TEAM_COUNTERS; i++) {
        for (const slice of [...daySlices, slices.team(team)])
          add(slice, FIRST_TEAM + i, counts.teams[cell + i]!);
      }
    });
  });
  plan.days.forEach((_, day) => {
    for (let i = 0; i < MAIL_COUNTERS; i++) {
      const value = counts.mails[day * MAIL_COUNTERS + i]!;
      // A backlog is a level: the last day of the slice decides.
      for (const slice of [slices.all, ...slices.ofDay(day)]) {
        if (i === MAIL_BACKLOG) totals[slice * TOTALS.length + FIRST_MAIL + i] = value;
        else add(slice, FIRST_MAIL + i, value);
      }
    }
  });
  addDayTotals(plan, counts, slices, totals);
  addWaits(counts, slices, totals);
  return totals;
}

function addWaits(counts: Counts, slices: Slices, totals: Float64Array): void {
  const all = createLogLinearHistogram();
  counts.waits.forEach((waits, caisse) => {
    all.merge(waits);
    setQuantiles(slices.caisse(caisse), waits);
  });
  setQuantiles(slices.all, all);
  totals[slices.all * TOTALS.length + TOTAL_INDEX.redialsPending] = counts.redialsPending;

  function setQuantiles(slice: number, waits: { quantile(p: number): number | undefined }): void {
    const median = waits.quantile(0.5);
    if (median === undefined) return;
    totals[slice * TOTALS.length + TOTAL_INDEX.withWaits] = 1;
    totals[slice * TOTALS.length + TOTAL_INDEX.waitMedian] = median;
    totals[slice * TOTALS.length + TOTAL_INDEX.waitQuantile90] = waits.quantile(0.9)!;
  }
}
