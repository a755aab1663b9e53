import type { MonthPosts } from "../../planning/staff/staff.ts";
import type { WordedContext } from "../context.ts";
import { MONTH_NAMES } from "../dates.ts";
import { estimateText, NO_VALUE } from "../estimates.ts";
import { numberText } from "../numbers.ts";
import { type Column, tableLines, tableWidth } from "../table.ts";
import { fill } from "../words.ts";
import type { StaffReport } from "./report.ts";
import { countText, gapText, rangeText, shareText } from "./wording.ts";

/** The name of a month 1–12 in the middle of a sentence. */
export function monthName(month: number, { language }: Pick<WordedContext, "language">): string {
  return MONTH_NAMES[language][month - 1]!;
}

/**
 * Writes the posts and positions needed month by month beside those of the plan.
 *
 * @param months of the horizon
 * @param report request and answer
 * @param context of the report
 * @returns the lines of a table
 */
export function monthTable(
  months: readonly MonthPosts[],
  { request }: StaffReport,
  context: WordedContext,
): readonly string[] {
  const { language, palette, width, words } = context;
  const isFrench = language === "fr";
  const yield_ = 1 - request.scenario.teams[request.team]!.absence;
  const gapOf = ({ planned, enough }: MonthPosts): number | undefined =>
    enough === undefined ? undefined : planned.posts - enough.posts;
  const column = (header: string, cell: (row: MonthPosts) => string): Column => ({
    header,
    align: "right",
    cells: months.map(cell),
  });
  const columns: Column[] = [
    {
      header: isFrench ? "Mois" : "Month",
      align: "left",
      cells: months.map(({ month, from }) => `${monthName(month, context)} ${from.slice(0, 4)}`),
    },
    column(
      fill(isFrench ? "Premiers {calls} par\u00a0jour" : "Fresh {calls} a\u00a0day", words, language),
      ({ freshCalls, openDays }) => numberText(freshCalls / openDays, 0, language),
    ),
    column(isFrench ? "Taux prévu" : "Planned rate", ({ planned: { figures } }) =>
      figures?.rate === undefined ? NO_VALUE : estimateText(figures.rate, "share", language),
    ),
    column(isFrench ? "Postes prévus" : "Posts planned", ({ planned }) => countText(planned.posts, language)),
    column(isFrench ? "Postes qu'il faut" : "Posts needed", ({ perhaps, enough }) =>
      rangeText(perhaps, enough?.posts, language),
    ),
    column(isFrench ? "soit positions" : "as positions", ({ enough }) =>
      enough === undefined ? NO_VALUE : numberText(enough.posts * yield_, 1, language),
    ),
    {
      ...column(isFrench ? "Écart" : "Gap", (row) => {
        const gap = gapOf(row);
        if (gap === undefined) return NO_VALUE;
        const least = row.perhaps === undefined ? gap : row.planned.posts - row.perhaps;
        const text = gapText(gap, language);
        return least === gap ? text : `${text} ${isFrench ? "à" : "to"} ${gapText(least, language)}`;
      }),
      style: (text, row) => ((gapOf(months[row]!) ?? -1) < 0 ? palette.bad(text) : palette.good(text)),
    },
    column(
      isFrench ? "Mois simulés qui l'atteignent, %" : "Simulated months that reach it, %",
      ({ enough }) => shareText(enough?.reached, language),
    ),
  ];
  while (tableWidth(columns) > width && columns.length > 6) columns.pop();
  return tableLines(columns);
}
