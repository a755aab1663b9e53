import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { NeededHours } from "../../planning/reinforce/reinforce.ts";
import type { Writer } from "../check/write.ts";
import type { ReportContext } from "../context.ts";
import { estimateText, NO_VALUE, sharedDecimals, valueText } from "../estimates.ts";
import { numberText } from "../numbers.ts";
import { type FlexibleColumn, fitColumns, tableLines } from "../table.ts";

/**
 * Writes the day by half-hour: who is present without the reinforcement, who comes, who is present with it, and what that
 * makes of the handling rate.
 *
 * @param hours needed, and the half-hours of the day
 * @param context of the report
 * @param writer for the reader
 * @returns the lines
 */
export function halfHoursTable(
  hours: NeededHours,
  { width, palette }: ReportContext,
  { say, language, hours: range }: Writer,
): readonly string[] {
  const { halfHours } = hours;
  const isNeeded = (row: number): boolean => {
    const { fromSeconds } = halfHours[row]!;
    return fromSeconds >= hours.fromSeconds && fromSeconds < hours.toSeconds;
  };
  const people = (value: number): string => numberText(value, 1, language);
  const rates = (header: string, of: readonly (Estimate | undefined)[]): FlexibleColumn => {
    const decimals = sharedDecimals(of, "share");
    return {
      header,
      align: "right",
      cells: of.map((each) => (each ? estimateText(each, "share", language, decimals) : NO_VALUE)),
      short: of.map((each) => (each ? valueText(each.mean, "share", decimals, language) : NO_VALUE)),
    };
  };
  const plain = (
    header: string,
    cells: readonly string[],
    align: "left" | "right" = "right",
  ): FlexibleColumn => ({
    header,
    align,
    cells,
    short: cells,
    style: (text, row) => (isNeeded(row) ? text : palette.faint(text)),
  });
  const keys = [
    plain(
      say("Heure", "From"),
      halfHours.map(({ fromSeconds }) => clockOf(range({ fromSeconds, toSeconds: fromSeconds }))),
      "left",
    ),
    plain(
      say("{Calls} présenté{e}s", "{Calls} presented"),
      halfHours.map(({ presented }) => estimateText(presented, "calls", language)),
    ),
    plain(
      say("Présents sans renfort", "Present without"),
      halfHours.map(({ presentWithout }) => people(presentWithout)),
    ),
    plain(
      say("Renforts", "Reinforcements"),
      halfHours.map(({ presentWithout, presentWith }, row) =>
        isNeeded(row) ? people(presentWith - presentWithout) : NO_VALUE,
      ),
    ),
    plain(
      say("Présents avec renfort", "Present with reinforcement"),
      halfHours.map(({ presentWith }) => people(presentWith)),
    ),
    rates(
      say("Taux sans renfort", "Rate without"),
      halfHours.map(({ rateWithout }) => rateWithout),
    ),
    rates(
      say("Taux avec", "Rate with"),
      halfHours.map(({ rateWith }) => rateWith),
    ),
  ];
  return tableLines(fitColumns(keys, [], width).columns);
}

/** The beginning of a range as the writer puts it. */
function clockOf(range: string): string {
  return range.split(" ")[1]!;
}
