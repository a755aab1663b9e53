import {
  createLogLinearHistogram,
  type LogLinearHistogram,
} from "../../engine/statistics/logLinearHistogram.ts";
import type { Plan } from "../plan.ts";
import type { Counts } from "./counters.ts";
import type { Slices } from "./slices.ts";
import { type AddTotal, TOTAL_INDEX } from "./totalNames.ts";

/** Adds quantiles of the waits of handled contacts to the whole, to each immediate flow and to each caisse. */
export function addWaitTotals(plan: Plan, counts: Counts, slices: Slices, add: AddTotal): void {
  const merged = new Map<number, LogLinearHistogram>();
  const merge = (slice: number, waits: LogLinearHistogram): void => {
    const all = merged.get(slice) ?? createLogLinearHistogram();
    all.merge(waits);
    merged.set(slice, all);
  };
  plan.immediateTypes.forEach(({ flow, caisse }, type) => {
    const waits = counts.waits[type]!;
    merge(slices.immediateFlow(flow), waits);
    if (plan.immediate[flow]!.secondLevel) return;
    merge(slices.all, waits);
    if (caisse !== undefined) merge(slices.caisse(caisse), waits);
  });
  for (const [slice, waits] of merged) {
    const median = waits.quantile(0.5);
    if (median === undefined) continue;
    add(slice, TOTAL_INDEX.withWaits, 1);
    add(slice, TOTAL_INDEX.waitMedian, median);
    add(slice, TOTAL_INDEX.waitQuantile90, waits.quantile(0.9)!);
    add(slice, TOTAL_INDEX.waitQuantile95, waits.quantile(0.95)!);
  }
}
