import type { MeasureId } from "../models/measures/catalogue.ts";
import type { SliceKind } from "../models/measures/slices.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { ScenarioResult, SimulationResult } from "../planning/simulate.ts";
import type { SliceFigures } from "../planning/summary.ts";
import { measureOf, type ReportContext, wordContext } from "./context.ts";
import { inert, numberCell } from "./csvRows.ts";
import { dayNumber, WEEKDAY_NAMES, weekdayOf } from "./dates.ts";
import { figureOf } from "./figures.ts";
import { wordsOf } from "./words.ts";

const SCENARIO: Bilingual = { fr: "scénario", en: "scenario" };
const DATE: Bilingual = { fr: "date", en: "date" };
const WEEKDAY: Bilingual = { fr: "jour", en: "weekday" };
const EVERY: Bilingual = { fr: "tous", en: "all" };
const FROM: Bilingual = { fr: "début", en: "from" };
const LOW: Bilingual = { fr: "bas", en: "low" };
const HIGH: Bilingual = { fr: "haut", en: "high" };

const OF_DAYS: readonly MeasureId[] = [
  "callsPresented",
  "callsHandled",
  "handlingRate",
  "meanWaitSeconds",
  "serviceLevel",
  "meanPositions",
  "reinforcementPositionDays",
  "filesLost",
  "occupancy",
  "mailsArrived",
  "mailsHandled",
  "mailBacklogEnd",
  "oldestMailAgeOpenDays",
];

const OF_HALF_HOURS: readonly MeasureId[] = [
  "callsPresented",
  "callsHandled",
  "handlingRate",
  "meanWaitSeconds",
  "serviceLevel",
  "occupancy",
  "callOccupancy",
];

type RowsContext = Pick<ReportContext, "measures" | "language">;

/**
 * Lays the open days of a run out as a sheet: a row for each scenario and day, three columns for each measure (the mean
 * over the replications and the ends of its interval).
 *
 * @param result of the run
 * @param context catalogue and language
 * @returns rows of text, the headers first
 */
export function dayRows(result: SimulationResult, context: RowsContext): readonly (readonly string[])[] {
  const { language } = context;
  return sheet(result, context, {
    headers: [DATE, WEEKDAY],
    measures: OF_DAYS,
    kinds: ["day"],
    // A date is what a spreadsheet takes for one in every language.
    names: ({ key }) => [key, WEEKDAY_NAMES[language][weekdayOf(dayNumber(key))]!],
  });
}

/**
 * Lays the half-hours of a run out as a sheet: those of all days together, then those of each weekday. Numbers of contacts
 * are totals of the period.
 *
 * @param result of the run
 * @param context catalogue and language
 * @returns rows of text, the headers first
 */
export function halfHourRows(result: SimulationResult, context: RowsContext): readonly (readonly string[])[] {
  const { language } = context;
  return sheet(result, context, {
    headers: [WEEKDAY, FROM],
    measures: OF_HALF_HOURS,
    kinds: ["halfHour", "weekdayHalfHour"],
    names: ({ kind, key }) => {
      if (kind === "halfHour") return [EVERY[language], key];
      const [weekday = "", time = ""] = key.split(" ");
      return [WEEKDAY_NAMES[language][Number(weekday) - 1]!, time];
    },
  });
}

interface Sheet {
  readonly headers: readonly Bilingual[];
  readonly measures: readonly MeasureId[];
  readonly kinds: readonly SliceKind[];
  readonly names: (slice: SliceFigures) => readonly string[];
}

function sheet(
  result: SimulationResult,
  { measures, language }: RowsContext,
  { headers, measures: ids, kinds, names }: Sheet,
): readonly (readonly string[])[] {
  const words = wordsOf(result.scenarios.map(({ scenario }) => scenario));
  const worded = wordContext({ measures, language } as ReportContext, words);
  const shown = ids
    .map((id) => measureOf(worded, id))
    .filter((measure) => result.scenarios.some((scenario) => slicesOf(scenario).some(hasFigure(measure.id))));
  const head = [
    SCENARIO[language],
    ...headers.map((header) => header[language]),
    ...shown.flatMap(({ label }) => [
      label[language],
      `${label[language]} (${LOW[language]})`,
      `${label[language]} (${HIGH[language]})`,
    ]),
  ];
  const rows = result.scenarios.flatMap((scenario) =>
    slicesOf(scenario).map((slice) => [
      inert(scenario.scenario.name),
      ...names(slice),
      ...shown.flatMap((measure) => {
        const figure = figureOf(slice.figures, measure);
        const values = [figure?.mean, figure?.low, figure?.high];
        return values.map((value) => numberCell(value ?? undefined, language));
      }),
    ]),
  );
  return [head, ...rows];

  function slicesOf({ slices }: ScenarioResult): readonly SliceFigures[] {
    return slices.filter(({ kind }) => kinds.includes(kind));
  }
}

function hasFigure(id: string): (slice: SliceFigures) => boolean {
  return ({ figures }) => figureOf(figures, { id }) !== undefined;
}
