import type { Scenario } from "../../models/scenario/schema.ts";
import type { WordedContext } from "../context.ts";
import { clockText } from "../staff/halfHourTable.ts";
import { type Column, tableLines } from "../table.ts";
import { dayName, hoursText, type ScheduleReport } from "./report.ts";
import { pages } from "./weekTable.ts";

/**
 * Writes how many people work which shift on which day.
 *
 * @param report request and answer
 * @param context of the report
 * @returns the lines of a table; none where nobody works
 */
export function shiftTable({ request, schedule }: ScheduleReport, context: WordedContext): readonly string[] {
  const { language, width } = context;
  const isFrench = language === "fr";
  const all = schedule.days.flatMap(({ shifts }) => shifts);
  const keyOf = ({ fromSeconds, toSeconds }: (typeof all)[number]): string => `${fromSeconds} ${toSeconds}`;
  const rows = [...new Map(all.map((shift) => [keyOf(shift), shift])).values()].sort(
    (a, b) => a.fromSeconds - b.fromSeconds || a.toSeconds - b.toSeconds,
  );
  if (rows.length === 0) return [];
  const left: Column = {
    header: isFrench ? "Horaire (heures payées)" : "Shift (paid hours)",
    align: "left",
    cells: rows.map((row) => {
      const hours = `${clockText(row.fromSeconds, language)} – ${clockText(row.toSeconds, language)}`;
      const name = nameOf(row, request.scenario);
      return `${hours} (${hoursText(row.paidSeconds, context)})${name === undefined ? "" : ` ${name}`}`;
    }),
  };
  const columns = schedule.days.map(
    (day): Column => ({
      header: dayName(day, context),
      align: "right",
      cells: rows.map((row) => {
        const count = day.shifts.filter((shift) => keyOf(shift) === keyOf(row)).length;
        return count === 0 ? "·" : String(count);
      }),
    }),
  );
  return pages(left, columns, width).flatMap((page, i) => [...(i > 0 ? [""] : []), ...tableLines(page)]);
}

/** The name of the shift of the file with these hours. */
function nameOf(
  { fromSeconds, toSeconds }: { readonly fromSeconds: number; readonly toSeconds: number },
  { shifts }: Scenario,
): string | undefined {
  return Object.entries(shifts).find(
    ([, { hours }]) => hours.fromSeconds === fromSeconds && hours.toSeconds === toSeconds,
  )?.[0];
}
