import type { MeasureId, Wording } from "../models/measures/catalogue.ts";
import type { SliceKind } from "../models/measures/slices.ts";
import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import type { SliceFigures } from "../planning/summary.ts";
import { applies, hasFlow } from "./applies.ts";
import { measureOf, type WordedContext } from "./context.ts";
import { MONTH_NAMES } from "./dates.ts";
import { dayProfile } from "./dayProfile.ts";
import { estimateText, NO_VALUE, sharedDecimals } from "./estimates.ts";
import { figureOf } from "./figures.ts";
import { section } from "./headings.ts";
import { type FlexibleColumn, fitColumns, tableLines } from "./table.ts";
import { fill } from "./words.ts";

type Shown = Extract<
  MeasureId,
  | "callsPresented"
  | "handlingRate"
  | "meanWaitSeconds"
  | "callersServedRate"
  | "waitQuantile90Seconds"
  | "serviceLevel"
  | "occupancy"
  | "mailsHandled"
  | "mailsInTimeRate"
  | "mailBacklogEnd"
  | "reinforcementPositionDays"
>;

/** Headers shorter than the labels of the catalogue. */
const HEADERS: Readonly<Record<Shown, Wording>> = {
  callsPresented: { fr: "{Calls} présenté{e}s", en: "{Calls} presented" },
  handlingRate: { fr: "Taux {de calls} traité{e}s", en: "Handling rate" },
  meanWaitSeconds: { fr: "Attente moyenne", en: "Mean wait" },
  callersServedRate: { fr: "{Callers} servi{ce}s", en: "{Callers} served" },
  waitQuantile90Seconds: { fr: "Attente de 1 sur 10", en: "Wait of 1 in 10" },
  serviceLevel: { fr: "Niveau de service", en: "Service level" },
  occupancy: { fr: "Temps occupé", en: "Occupancy" },
  mailsHandled: { fr: "{Mails} traité{me}s", en: "{Mails} handled" },
  mailsInTimeRate: { fr: "{Mails} dans le délai", en: "{Mails} in time" },
  mailBacklogEnd: { fr: "{Mails} en stock", en: "{Mail} backlog" },
  reinforcementPositionDays: { fr: "Renforts, pos. × jours", en: "Reinf., pos. × days" },
};

interface Breakdown {
  readonly kind: SliceKind;
  readonly title: Bilingual;
  readonly row: Bilingual;
  readonly extras: readonly Shown[];
}

const KEYS: readonly Shown[] = ["callsPresented", "handlingRate", "meanWaitSeconds"];
const KEYS_OF_DEFERRED: readonly Shown[] = ["mailsHandled", "mailsInTimeRate", "mailBacklogEnd"];

const BREAKDOWNS: readonly Breakdown[] = [
  {
    kind: "caisse",
    title: { fr: "Par caisse", en: "By caisse" },
    row: { fr: "Caisse", en: "Caisse" },
    extras: ["callersServedRate", "waitQuantile90Seconds", "serviceLevel"],
  },
  {
    kind: "month",
    title: { fr: "Par mois", en: "By month" },
    row: { fr: "Mois", en: "Month" },
    extras: ["mailsHandled", "mailBacklogEnd", "occupancy", "reinforcementPositionDays"],
  },
  {
    kind: "halfHour",
    title: { fr: "Par demi-heure", en: "By half-hour" },
    row: { fr: "Début", en: "From" },
    extras: ["occupancy", "serviceLevel"],
  },
];

/**
 * Shows how caisses, months and half-hours differ. What has a single part is left out, since it is the whole.
 *
 * @param result of one scenario
 * @param context of the report
 * @returns the tables with their headings
 */
export function sliceTables(result: ScenarioResult, context: WordedContext): readonly string[] {
  return sliceColumns(result, context).flatMap(({ kind, title, keys, extras }) => {
    const { columns } = fitColumns(keys, extras, context.width - 2);
    const profile = kind === "halfHour" ? dayProfile(result, context) : [];
    const table = tableLines(columns, "  ");
    return section(title, profile.length > 0 ? [...profile, "", ...table] : table, context);
  });
}

/** A table of the parts of one kind. */
export interface SliceColumns {
  readonly kind: SliceKind;
  readonly title: string;
  /** The names of the parts, then what is always shown. */
  readonly keys: readonly FlexibleColumn[];
  readonly extras: readonly FlexibleColumn[];
}

/**
 * Lays out how caisses, months and half-hours differ.
 *
 * @param result of one scenario
 * @param context of the report
 * @returns a table for each kind with at least two parts
 */
export function sliceColumns(result: ScenarioResult, context: WordedContext): readonly SliceColumns[] {
  return BREAKDOWNS.flatMap((breakdown) => {
    const slices = result.slices.filter(
      ({ kind, figures }) => kind === breakdown.kind && hasContacts(figures),
    );
    return slices.length < 2 ? [] : [columnsOf(breakdown, slices, result, context)];
  });
}

function hasContacts(figures: SliceFigures["figures"]): boolean {
  return [figures.callsPresented, figures.mailsHandled].some(
    (figure) => figure !== undefined && figure.mean > 0,
  );
}

function columnsOf(
  { kind, title, row, extras }: Breakdown,
  slices: readonly SliceFigures[],
  { scenario, figures: whole }: ScenarioResult,
  context: WordedContext,
): SliceColumns {
  const { language, words } = context;
  const names = slices.map((slice) => sliceName(slice, language));
  const name: FlexibleColumn = { header: row[language], align: "left", cells: names, short: names };
  const column = (id: Shown): FlexibleColumn => {
    const measure = measureOf(context, id);
    const figures = slices.map((slice) => figureOf(slice.figures, measure));
    const decimals = sharedDecimals(figures, measure.unit);
    const cells = figures.map((each) =>
      each ? estimateText(each, measure.unit, language, decimals) : NO_VALUE,
    );
    // Without its interval a figure of a part is not worth its place.
    return { header: fill(HEADERS[id][language], words, language), align: "right", cells, short: cells };
  };
  const keys = hasFlow(scenario, "immediate") ? KEYS : KEYS_OF_DEFERRED;
  const more = extras.filter((id) => !keys.includes(id) && applies(measureOf(context, id), scenario, whole));
  return {
    kind,
    title: title[language],
    keys: [name, ...keys.map(column).filter(hasValues)],
    extras: more.map(column).filter(hasValues),
  };
}

function hasValues({ cells }: FlexibleColumn): boolean {
  return cells.some((cell) => cell !== NO_VALUE);
}

function sliceName({ kind, key }: SliceFigures, language: Language): string {
  if (kind === "month") return MONTH_NAMES[language][Number(key) - 1] ?? key;
  return kind === "halfHour" && language === "fr"
    ? key.replace(/^0/, "").replace(":", "h")
    : key.replace(/^0/, "");
}
