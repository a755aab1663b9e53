import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Bilingual, Language } from "../../models/scenario/bilingual.ts";
import type { TransferResult } from "../../planning/transfer/transfer.ts";

const HEADERS: readonly Bilingual[] = [
  { fr: "lecture", en: "reading" },
  { fr: "du", en: "from" },
  { fr: "au", en: "to" },
  { fr: "jours ouvrés", en: "open days" },
  {
    fr: "temps des arrivants ÷ plein régime (vide : en formation)",
    en: "time of newcomers ÷ full speed (empty: in training)",
  },
  { fr: "taux sans", en: "rate without" },
  { fr: "taux avec", en: "rate with" },
  { fr: "appels traités, écart", en: "calls handled, change" },
  { fr: "bas", en: "low" },
  { fr: "haut", en: "high" },
  { fr: "cumul", en: "cumulated" },
  { fr: "bas du cumul", en: "low of cumulated" },
  { fr: "haut du cumul", en: "high of cumulated" },
  { fr: "courriels traités, écart", en: "mails handled, change" },
  { fr: "courriels, bas", en: "mails, low" },
  { fr: "courriels, haut", en: "mails, high" },
];

const READINGS = {
  adds: { fr: "en plus", en: "on top" },
  inside: { fr: "dedans", en: "inside" },
} as const satisfies Record<string, Bilingual>;

/**
 * Lays the weeks of a transfer out for a spreadsheet, one row for each reading and week.
 *
 * @param result of the transfer
 * @param language of the reader; it decides the decimal sign
 * @returns rows of text, the headers first
 */
export function transferCsv(result: TransferResult, language: Language): readonly (readonly string[])[] {
  const number = (value: number | null | undefined): string => {
    if (value === null || value === undefined) return "";
    const text = String(Number(value.toPrecision(12)));
    return language === "fr" ? text.replace(".", ",") : text;
  };
  const bounds = (estimate: Estimate | undefined): readonly string[] =>
    [estimate?.mean, estimate?.low, estimate?.high].map(number);
  const rows = result.readings.flatMap(({ kind, weeks }) =>
    weeks.map(({ week, change, cumulated, stage }) => [
      READINGS[kind][language],
      week.from,
      week.to,
      String(week.openDays),
      stage.training === "all" ? "" : number(stage.handleTime),
      number(change.before.handlingRate?.mean),
      number(change.after.handlingRate?.mean),
      ...bounds(change.differences.callsHandled),
      ...bounds(cumulated),
      ...bounds(change.differences.mailsHandled),
    ]),
  );
  return [HEADERS.map((header) => header[language]), ...rows];
}
