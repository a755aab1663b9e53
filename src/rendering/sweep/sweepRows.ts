import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { ReportContext } from "../context.ts";
import { inert, numberCell } from "../csvRows.ts";
import { figureOf } from "../figures.ts";
import type { SweepReport } from "./report.ts";

const POINT: Bilingual = { fr: "point", en: "point" };
const HEADERS: readonly Bilingual[] = [
  { fr: "mesure", en: "measure" },
  { fr: "moyenne", en: "mean" },
  { fr: "bas", en: "low" },
  { fr: "haut", en: "high" },
  { fr: "répétitions", en: "replications" },
];

/**
 * Lays a sweep out in the long form, one row for each point and measure, as measures.csv has it: measures differ in unit and
 * each has its interval, and in this form a pivot table or a plotting tool takes any of them by a filter. Points count from
 * 1; values of variables and figures are in the units of the model (seconds, shares 0–1).
 *
 * @param report of the sweep
 * @param context catalogue and language
 * @returns rows of text, the headers first
 */
export function sweepRows(
  { request, answer }: SweepReport,
  { measures, language }: Pick<ReportContext, "measures" | "language">,
): readonly (readonly string[])[] {
  const rows = answer.points.flatMap(({ index, levels, figures }) => {
    const values = levels.map(({ value, setting }) =>
      value === undefined ? inert(setting) : numberCell(value, language),
    );
    return measures.flatMap((measure) => {
      const estimate: Estimate | undefined = figureOf(figures, measure);
      if (estimate === undefined) return [];
      const bounds = [estimate.mean, estimate.low, estimate.high].map((bound) =>
        numberCell(bound ?? undefined, language),
      );
      return [[String(index + 1), ...values, measure.id, ...bounds, String(request.replications)]];
    });
  });
  return [
    [
      POINT[language],
      ...request.variables.map(({ path }) => path),
      ...HEADERS.map((header) => header[language]),
    ],
    ...rows,
  ];
}
