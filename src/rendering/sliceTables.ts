import type { MeasureId, Wording } from "../models/measures/catalogue.ts";
import type { SliceKind } from "../models/measures/slices.ts";
import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import type { SliceFigures } from "../planning/summary.ts";
import { applies, hasFlow } from "./applies.ts";
import { measureOf, type WordedContext } from "./context.ts";
import { estimateText, NO_VALUE, sharedDecimals } from "./estimates.ts";
import { figureOf } from "./figures.ts";
import { section } from "./headings.ts";
import { type FlexibleColumn, fitColumns, tableLines } from "./table.ts";
import { fill } from "./words.ts";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

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
  return BREAKDOWNS.flatMap((breakdown) => {
    const slices = result.slices.filter(
      ({ kind, figures }) => kind === breakdown.kind && hasContacts(figures),
    );
    return slices.length < 2 ? [] : breakdownTable(breakdown, slices, result, context);
  });
}

function hasContacts(figures: SliceFigures["figures"]): boolean {
  return [figures.callsPresented, figures.mailsHandled].some(
    (figure) => figure !== undefined && figure.mean > 0,
  );
}

function breakdownTable(
  { title, row, extras }: Breakdown,
  slices: readonly SliceFigures[],
  { scenario, figures: whole }: ScenarioResult,
  context: WordedContext,
): readonly string[] {
  const { language, width, words } = context;
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
  const { columns } = fitColumns(
    [name, ...keys.map(column).filter(hasValues)],
    more.map(column).filter(hasValues),
    width - 2,
  );
  return section(title[language], tableLines(columns, "  "), context);
}

function hasValues({ cells }: FlexibleColumn): boolean {
  return cells.some((cell) => cell !== NO_VALUE);
}

function sliceName({ kind, key }: SliceFigures, language: Language): string {
  if (kind === "month") return MONTHS[language][Number(key) - 1] ?? key;
  return kind === "halfHour" && language === "fr"
    ? key.replace(/^0/, "").replace(":", "h")
    : key.replace(/^0/, "");
}
