import type { PostsNeeded, PostsTried } from "../../planning/staff/staffing.ts";
import type { WordedContext } from "../context.ts";
import { estimateText, NO_VALUE } from "../estimates.ts";
import { numberText } from "../numbers.ts";
import { type Column, tableLines, tableWidth } from "../table.ts";
import { fill } from "../words.ts";
import type { StaffReport } from "./report.ts";
import { countText, shareText, VERDICTS } from "./wording.ts";

/**
 * Writes the planned posts and those that may be the answer, and what came of them; figures where they were tried with
 * replications that were not picked.
 *
 * @param needed posts of the horizon
 * @param report request and answer
 * @param context of the report
 * @returns the lines of a table
 */
export function postsTable(
  { tried: rows, planned }: PostsNeeded,
  { request }: StaffReport,
  context: WordedContext,
): readonly string[] {
  const { language, palette, width, words } = context;
  const isFrench = language === "fr";
  const column = (header: string, cell: (row: PostsTried) => string): Column => ({
    header,
    align: "right",
    cells: rows.map(cell),
  });
  const mark = (row: PostsTried): string =>
    row.posts === planned.posts ? (isFrench ? " (prévu)" : " (plan)") : "";
  const columns: Column[] = [
    column(isFrench ? "Postes" : "Posts", (row) => countText(row.posts, language)),
    column("Positions", (row) => numberText(row.positions, 1, language)),
    column(isFrench ? "Taux" : "Rate", ({ figures }) =>
      figures?.rate === undefined ? NO_VALUE : estimateText(figures.rate, "share", language),
    ),
    column(isFrench ? "Périodes qui l'atteignent, %" : "Periods that reach it, %", ({ reached }) =>
      shareText(reached, language),
    ),
    {
      header: isFrench ? "Verdict" : "Verdict",
      align: "left",
      cells: rows.map((row) => VERDICTS[row.verdict][language] + mark(row)),
      style: (text, row) =>
        rows[row]!.verdict === "enough"
          ? palette.good(text)
          : rows[row]!.verdict === "tooFew"
            ? palette.bad(text)
            : text,
    },
    column(isFrench ? "Présents en\u00a0tout" : "Present in\u00a0all", ({ figures }) =>
      figures === undefined ? NO_VALUE : numberText(figures.meanPositions, 1, language),
    ),
  ];
  const { teams, demand } = request.scenario;
  if (Object.values(teams).some(({ calledUp }) => calledUp !== undefined)) {
    columns.push(
      column(isFrench ? "Renforts, pos.\u00a0×\u00a0j" : "Reinf., pos.\u00a0×\u00a0d", ({ figures }) =>
        figures === undefined ? NO_VALUE : numberText(figures.reinforcementPositionDays, 0, language),
      ),
    );
  }
  if (Object.values(demand).some(({ kind }) => kind === "deferred")) {
    const header = fill(isFrench ? "{Mails} en stock" : "{Mail} backlog", words, language);
    columns.push(
      column(header, ({ figures }) =>
        figures === undefined ? NO_VALUE : numberText(figures.mailBacklogEnd, -2, language),
      ),
    );
  }
  while (tableWidth(columns) > width && columns.length > 5) columns.pop();
  return tableLines(columns);
}
