import type { Estimate } from "../engine/statistics/intervals.ts";
import type { Unit, Wording } from "../models/measures/catalogue.ts";
import type { SliceKind } from "../models/measures/slices.ts";
import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { SimulationResult } from "../planning/simulate.ts";
import type { ReportContext } from "./context.ts";
import { figureOf } from "./figures.ts";
import { fill, wordsOfSlice } from "./words.ts";

const HEADERS: readonly Bilingual[] = [
  { fr: "scénario", en: "scenario" },
  { fr: "découpage", en: "slice kind" },
  { fr: "élément", en: "slice" },
  { fr: "mesure", en: "measure" },
  { fr: "unité", en: "unit" },
  { fr: "moyenne", en: "mean" },
  { fr: "bas", en: "low" },
  { fr: "haut", en: "high" },
  { fr: "répétitions", en: "replications" },
];

const KINDS: Readonly<Record<SliceKind, Bilingual>> = {
  all: { fr: "ensemble", en: "all" },
  flow: { fr: "flux", en: "flow" },
  caisse: { fr: "caisse", en: "caisse" },
  team: { fr: "équipe", en: "team" },
  month: { fr: "mois", en: "month" },
  weekday: { fr: "jour de semaine", en: "weekday" },
  halfHour: { fr: "demi-heure", en: "half-hour" },
  day: { fr: "jour", en: "day" },
  weekdayHalfHour: { fr: "jour de semaine et demi-heure", en: "weekday and half-hour" },
};

const UNITS: Readonly<Record<Unit, Wording>> = {
  calls: { fr: "{calls}", en: "{calls}" },
  mails: { fr: "{mails}", en: "{mails}" },
  callers: { fr: "{callers}", en: "{callers}" },
  share: { fr: "part (0 à 1)", en: "share (0 to 1)" },
  seconds: { fr: "secondes", en: "seconds" },
  hours: { fr: "heures", en: "hours" },
  days: { fr: "jours", en: "days" },
  openDays: { fr: "jours ouvrés", en: "open days" },
  positions: { fr: "positions", en: "positions" },
  positionDays: { fr: "positions × jours", en: "position-days" },
  files: { fr: "dossiers", en: "files" },
  documents: { fr: "documents", en: "documents" },
  sessions: { fr: "séances", en: "sessions" },
  callsPerDay: { fr: "{calls} par jour", en: "{calls} a day" },
  mailsPerDay: { fr: "{mails} par jour", en: "{mails} a day" },
};

/**
 * Lays a run out as one row for each scenario, part and measure, for a spreadsheet. Measures go by their ids, the same in
 * both languages; numbers have the decimal sign of the language and no thousands separator.
 *
 * @param result of the run
 * @param context catalogue and language
 * @returns rows of text, the headers first
 */
export function csvRows(
  result: SimulationResult,
  { measures, language }: Pick<ReportContext, "measures" | "language">,
): readonly (readonly string[])[] {
  const rows = result.scenarios.flatMap((scenario) =>
    scenario.slices.flatMap(({ kind, key, figures }) => {
      const words = wordsOfSlice({ kind, key }, scenario.scenario);
      return measures.flatMap((measure) => {
        const estimate = figureOf(figures, measure);
        // The whole has a row for every measure, a part for those counted in it.
        if (estimate === undefined && kind !== "all") return [];
        return [
          [
            inert(scenario.scenario.name),
            KINDS[kind][language],
            inert(key),
            measure.id,
            fill(UNITS[measure.unit][language], words, language),
            ...bounds(estimate, language),
            String(scenario.replications),
          ],
        ];
      });
    }),
  );
  return [HEADERS.map((header) => header[language]), ...rows];
}

function bounds(estimate: Estimate | undefined, language: Language): readonly string[] {
  return [estimate?.mean, estimate?.low, estimate?.high].map((value) =>
    numberCell(value ?? undefined, language),
  );
}

/** Twelve digits are more than any figure deserves, and free of the noise of binary fractions. */
export function numberCell(value: number | undefined, language: Language): string {
  if (value === undefined) return "";
  const text = String(Number(value.toPrecision(12)));
  return language === "fr" ? text.replace(".", ",") : text;
}

/**
 * Keeps a spreadsheet from taking a name for a formula.
 *
 * @param name that somebody wrote
 * @returns the name, after an apostrophe where it begins like a formula
 */
export function inert(name: string): string {
  return /^[=+\-@\t\r]/.test(name) ? `'${name}` : name;
}
