import type { Counts } from "../../src/models/measures/counters.ts";
import type { Plan } from "../../src/models/plan.ts";
import { callsIn, type Where } from "../support/readCounts.ts";

/** A counter of calls in every cell: open day, half-hour and type, of some of them. */
export function callCells(plan: Plan, counts: Counts, counter: number, where: Where = {}): number[] {
  return plan.openDays.flatMap((_, openDay) =>
    Array.from({ length: plan.grid.halfHours }, (_, halfHour) => [halfHour, halfHour + 1] as const).flatMap(
      (halfHours) =>
        plan.immediateTypes.flatMap(({ flow, caisse }, type) => {
          const isWanted =
            (where.flow ?? flow) === flow &&
            (where.type ?? type) === type &&
            (where.caisse === undefined || where.caisse === caisse);
          return isWanted ? [callsIn(plan, counts, counter, { openDay, halfHours, type })] : [];
        }),
    ),
  );
}
