import type { MeasureId } from "../models/measures/catalogue.ts";
import type { SliceKind } from "../models/measures/slices.ts";
import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import type { SliceFigures } from "../planning/summary.ts";
import { measureOf, type ReportContext } from "./context.ts";
import { estimateText, NO_VALUE, sharedDecimals } from "./estimates.ts";
import { figureOf } from "./figures.ts";
import { section } from "./headings.ts";
import { type FlexibleColumn, fitColumns, tableLines } from "./table.ts";

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

/** Headers shorter than the labels of the catalogue. */
const HEADERS = {
  callsPresented: { fr: "Appels présentés", en: "Calls presented" },
  handlingRate: { fr: "Taux d'appels traités", en: "Handling rate" },
  meanWaitSeconds: { fr: "Attente moyenne", en: "Mean wait" },
  callersServedRate: { fr: "Appelants servis", en: "Callers served" },
  waitQuantile90Seconds: { fr: "Attente de 1 sur 10", en: "Wait of 1 in 10" },
  serviceLevel: { fr: "Niveau de service", en: "Service level" },
  occupancy: { fr: "Temps occupé", en: "Occupancy" },
  mailsHandled: { fr: "Courriels traités", en: "Mails handled" },
  mailBacklogEnd: { fr: "Courriels en stock", en: "Mail backlog" },
  reinforcementPositionDays: { fr: "Renforts, pos. × jours", en: "Reinf., pos. × days" },
} as const satisfies Partial<Record<MeasureId, Bilingual>>;

type Shown = keyof typeof HEADERS;

interface Breakdown {
  readonly kind: SliceKind;
  readonly title: Bilingual;
  readonly row: Bilingual;
  readonly extras: readonly Shown[];
}

const KEYS: readonly Shown[] = ["callsPresented", "handlingRate", "meanWaitSeconds"];

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
export function sliceTables(result: ScenarioResult, context: ReportContext): readonly string[] {
  return BREAKDOWNS.flatMap((breakdown) => {
    const slices = result.slices.filter(
      ({ kind, figures }) => kind === breakdown.kind && hasContacts(figures),
    );
    return slices.length < 2 ? [] : breakdownTable(breakdown, slices, context);
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
  context: ReportContext,
): readonly string[] {
  const { language, width } = context;
  const names = slices.map((slice) => sliceName(slice, language));
  const name: FlexibleColumn = { header: row[language], align: "left", cells: names, short: names };
  const column = (id: Shown): FlexibleColumn => {
    const measure = measureOf(context, id);
    const figures = slices.map((slice) => figureOf(slice.figures, measure, slice.kind));
    const decimals = sharedDecimals(figures, measure.unit);
    const cells = figures.map((each) =>
      each ? estimateText(each, measure.unit, language, decimals) : NO_VALUE,
    );
    // Without its interval a figure of a part is not worth its place.
    return { header: HEADERS[id][language], align: "right", cells, short: cells };
  };
  const { columns } = fitColumns(
    [name, ...KEYS.map(column)],
    extras.map(column).filter(hasValues),
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
