import type { Plan } from "../plan.ts";
import { addContactTotals } from "./contactTotals.ts";
import type { Counts } from "./counters.ts";
import { addDayTotals } from "./dayTotals.ts";
import { addPeopleTotals } from "./peopleTotals.ts";
import { createSlices, type Slices } from "./slices.ts";
import { type AddTotal, TOTAL_INDEX, TOTALS, type Total } from "./totalNames.ts";
import { addWaitTotals } from "./waitTotals.ts";

/**
 * Sums what one replication counted, over the whole and over each flow, caisse, team, month, weekday, half-hour and day.
 *
 * Everything but the slice of the flow itself leaves out a flow that only others feed (a second level): its contacts were
 * presented before, and would count twice.
 * @returns `[slice * TOTALS.length + total]`, slices in the order of `createSlices(plan).names`; free to be sent away
 */
export function sumTotals(plan: Plan, counts: Counts, slices: Slices = createSlices(plan)): Float64Array {
  const totals = new Float64Array(slices.names.length * TOTALS.length);
  const add: AddTotal = (slice, total, value) => {
    totals[slice * TOTALS.length + total]! += value;
  };
  addContactTotals(plan, counts, slices, add);
  addPeopleTotals(plan, counts, slices, add);
  addDayTotals(plan, counts, slices, totals);
  addWaitTotals(plan, counts, slices, add);
  const whole = (total: Total, value: number): void => add(slices.all, TOTAL_INDEX[total], value);
  whole("redialsPending", counts.redialsPending);
  whole("callbacksPending", counts.callbacksPending);
  whole("returnsPending", counts.returnsPending);
  for (let at = 0; at < totals.length; at += TOTALS.length) {
    totals[at + TOTAL_INDEX.mailBacklogOpenDays] =
      totals[at + TOTAL_INDEX.mailBacklogEnd]! * totals[at + TOTAL_INDEX.openDays]!;
  }
  return totals;
}
