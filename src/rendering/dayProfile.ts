import type { MeasureId } from "../models/measures/catalogue.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import { measureOf, type WordedContext } from "./context.ts";
import { estimateText } from "./estimates.ts";
import { figureOf } from "./figures.ts";
import { sparkline } from "./sparkline.ts";
import { pad, textWidth } from "./textLayout.ts";

/** What a day looks like, and the value at which its bars begin: counts at nothing, the others at their least. */
const SHOWN: readonly { readonly id: MeasureId; readonly from?: number }[] = [
  { id: "callsPresented", from: 0 },
  { id: "handlingRate" },
  { id: "meanWaitSeconds", from: 0 },
];
/** Fewer are read faster in the table. */
const FEWEST = 4;

/**
 * Draws the half-hours of the day as rows of bars, with the least and the greatest value of each.
 *
 * @param result of one scenario
 * @param context of the report
 * @returns a line for each figure that every half-hour has; nothing for a short day
 */
export function dayProfile({ slices }: ScenarioResult, context: WordedContext): readonly string[] {
  const { language } = context;
  const halfHours = slices.filter(
    ({ kind, figures }) => kind === "halfHour" && (figures.callsPresented?.mean ?? 0) > 0,
  );
  if (halfHours.length < FEWEST) return [];
  const rows = SHOWN.flatMap(({ id, from }) => {
    const measure = measureOf(context, id);
    const figures = halfHours.map(({ figures }) => figureOf(figures, measure));
    if (!figures.every((figure) => figure !== undefined)) return [];
    const means = figures.map(({ mean }) => mean);
    const text = (mean: number): string => {
      const figure = figures.find((each) => each.mean === mean)!;
      return estimateText({ ...figure, low: null, high: null, halfWidth: null }, measure.unit, language);
    };
    const [least, most] = [text(Math.min(...means)), text(Math.max(...means))];
    return [{ label: measure.label[language], bars: sparkline(means, from), least, most }];
  });
  const width = Math.max(0, ...rows.map(({ label }) => textWidth(label)));
  const to = language === "fr" ? "à" : "to";
  return rows
    .map(({ label, bars, least, most }) => `  ${pad(label, width, "left")}  ${bars}  ${least} ${to} ${most}`)
    .filter((line) => textWidth(line) <= context.width);
}
