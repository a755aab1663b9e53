import type { PlanDay } from "../plan.ts";
import type { CountRow } from "../scenario/schema/tables.ts";
import { type Flow, MONTHS, WEEKDAYS } from "../scenario/schema.ts";
import type { TypedFlow } from "./contactTypes.ts";
import { type DayShape, dayVolumes } from "./dayVolumes.ts";
import { sharesOf } from "./flowCaisses.ts";

/**
 * What is expected of a flow before anything happens to it: its volume spread over the calendar, or the counts of real
 * days, with redials taken out where all attempts were counted.
 *
 * @param typed the flow with its types
 * @param days on which its contacts come
 * @returns first attempts by day and own type, `[day * types + i]`
 */
export function expectedVolumes(
  { flow, caisses, types }: TypedFlow<Flow>,
  days: readonly PlanDay[],
): Float64Array {
  const shares = sharesOf(flow);
  const volumes = new Float64Array(days.length * types);
  const add = (day: number, count: number, caisse: string | undefined) => {
    if (caisse !== undefined) volumes[day * types + caisses.indexOf(caisse)]! += count;
    else {
      shares.forEach((share, i) => {
        volumes[day * types + i]! += count * share;
      });
    }
  };
  if (flow.counts === undefined) {
    dayVolumes(flow.volume ?? 0, days, shapeOf(flow)).forEach((volume, day) => {
      add(day, volume, undefined);
    });
    return volumes;
  }
  const rows = rowsByDate(flow.counts.csv);
  const fresh = flow.counts.of === "presented" ? flow.counts.freshShare : 1;
  days.forEach(({ date }, day) => {
    for (const { count, caisse } of rows.get(date) ?? []) add(day, count * fresh, caisse);
  });
  return volumes;
}

/**
 * Groups counts by their day.
 *
 * @param rows as read
 * @returns the rows of each date
 */
export function rowsByDate(rows: readonly CountRow[]): ReadonlyMap<string, readonly CountRow[]> {
  const byDate = new Map<string, CountRow[]>();
  for (const row of rows) {
    const others = byDate.get(row.date);
    if (others === undefined) byDate.set(row.date, [row]);
    else others.push(row);
  }
  return byDate;
}

function shapeOf(flow: Pick<Flow, "months" | "weekdays" | "specialDays">): DayShape {
  return {
    months: indexed(MONTHS, flow.months),
    weekdays: indexed(WEEKDAYS, flow.weekdays),
    specialDays: Object.values(flow.specialDays),
  };
}

function indexed<K extends string>(
  names: readonly K[],
  values: { readonly [name in K]?: number | undefined },
): ReadonlyMap<number, number> {
  return new Map(
    names.flatMap((name, i) => (values[name] === undefined ? [] : [[i, values[name]] as const])),
  );
}
