import { addDays, weekdayIndex } from "../../models/calendar/civilDate.ts";
import type { SliceName } from "../../models/measures/slices.ts";
import { TOTAL_INDEX, TOTALS, type Total } from "../../models/measures/totalNames.ts";

/** A part of a platform of which a transfer has a before and an after. */
export interface Part {
  readonly kind: "whole" | "giver" | "receiver" | "caisse" | "week";
  /** Caisse, or first open day of the week, ISO. */
  readonly key: string;
}

/** A calendar week from the date of the transfer on, by its open days. */
export interface Week {
  /** First and last open day, ISO. */
  readonly from: string;
  readonly to: string;
  readonly openDays: number;
}

/** Sums the totals of one replication for each part. */
export type Gather = (totals: Float64Array) => readonly Float64Array[];

/** What a side's people handled stands where the whole has what was handled, so that measures read alike. */
const AS_OF_SIDE: readonly (readonly [Total, Total])[] = [
  ["handled", "teamCalls"],
  ["mailsHandled", "teamMails"],
];

/** A stock is that of the last day, not a sum over days. */
const STOCK = TOTAL_INDEX.mailBacklogEnd;

/**
 * Groups open days by calendar week.
 *
 * @param openDays ISO dates, ascending
 * @returns the weeks, from Monday to Sunday, that have an open day
 */
export function weeksOf(openDays: readonly string[]): readonly Week[] {
  const byMonday = new Map<string, string[]>();
  for (const date of openDays) {
    const days = byMonday.get(monday(date));
    if (days === undefined) byMonday.set(monday(date), [date]);
    else days.push(date);
  }
  return [...byMonday.values()].map((days) => ({ from: days[0]!, to: days.at(-1)!, openDays: days.length }));
}

function monday(date: string): string {
  return addDays(date, -weekdayIndex(date));
}

/**
 * Prepares the sums of the parts of one scenario.
 *
 * @param names slices of the scenario, in the order of the totals
 * @param parts what to sum
 * @param sides teams of each side, by name
 * @param weeks from the date on
 * @returns what turns totals into one row for each part, each as long as the totals of a slice
 */
export function createGather(
  names: readonly SliceName[],
  parts: readonly Part[],
  sides: { readonly giver: readonly string[]; readonly receiver: readonly string[] },
  weeks: readonly Week[],
): Gather {
  const slicesOf = parts.map(({ kind, key }) => {
    const week = weeks.find(({ from }) => from === key);
    return names.flatMap((slice, index) => (isIn(slice, kind, key) ? [index] : []));

    function isIn(slice: SliceName, part: Part["kind"], name: string): boolean {
      switch (part) {
        case "whole":
          return slice.kind === "all";
        case "caisse":
          return slice.kind === "caisse" && slice.key === name;
        case "week":
          return slice.kind === "day" && week !== undefined && week.from <= slice.key && slice.key <= week.to;
        default:
          return slice.kind === "team" && sides[part].includes(slice.key);
      }
    }
  });
  return (totals) =>
    slicesOf.map((slices, part) => {
      const { kind } = parts[part]!;
      const row = sumOf(slices, totals);
      if (kind === "week") row[STOCK] = totals[slices.at(-1)! * TOTALS.length + STOCK]!;
      if (kind === "giver" || kind === "receiver") {
        for (const [whole, side] of AS_OF_SIDE) row[TOTAL_INDEX[whole]] = row[TOTAL_INDEX[side]]!;
        row[TOTAL_INDEX.openDays] = totals[TOTAL_INDEX.openDays]!;
      }
      return row;
    });
}

function sumOf(slices: readonly number[], totals: Float64Array): Float64Array {
  const row = new Float64Array(TOTALS.length);
  for (const slice of slices) {
    const at = slice * TOTALS.length;
    for (let i = 0; i < row.length; i++) row[i]! += totals[at + i]!;
  }
  return row;
}
