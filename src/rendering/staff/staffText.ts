import type { Bilingual } from "../../models/scenario/bilingual.ts";
import { type ReportContext, wordContext } from "../context.ts";
import { section } from "../headings.ts";
import { wrap } from "../textLayout.ts";
import { wordsOf } from "../words.ts";
import { basisLines } from "./basis.ts";
import { dayTable } from "./dayTable.ts";
import { halfHourTable } from "./halfHourTable.ts";
import { monthTable } from "./monthTable.ts";
import { postsTable } from "./postsTable.ts";
import type { StaffReport } from "./report.ts";
import { staffSentence } from "./staffSentence.ts";

const TITLES = {
  horizon: { fr: "Postes essayés", en: "Posts tried" },
  month: { fr: "Mois par mois", en: "Month by month" },
  day: { fr: "Selon la prévision du jour", en: "By the day's forecast" },
  "half-hour": {
    fr: "Personnes au travail par demi-heure d'un jour ordinaire (écart au prévu)",
    en: "People at work by half-hour of an ordinary day (gap to the plan)",
  },
} as const satisfies Record<StaffReport["answer"]["by"], Bilingual>;

const BASIS: Bilingual = { fr: "Sur quoi repose la réponse", en: "What the answer rests on" };

/**
 * Writes how many people are needed: the answer in words, the table, what it rests on.
 *
 * @param report request and answer
 * @param given language, width, colours, catalogue
 * @returns the whole text, ending in a line break
 */
export function staffText(report: StaffReport, given: ReportContext): string {
  const context = wordContext(given, wordsOf([report.request.scenario]));
  const { language, palette, width } = context;
  const lines = [
    ...wrap(staffSentence(report, context), width).map(palette.strong),
    ...section(TITLES[report.answer.by][language], tableOf(report, context), context),
    ...section(BASIS[language], basisLines(report, context), context),
  ];
  return `${lines.join("\n")}\n`;
}

function tableOf(report: StaffReport, context: ReturnType<typeof wordContext>): readonly string[] {
  const { answer } = report;
  switch (answer.by) {
    case "horizon":
      return postsTable(answer.posts, report, context);
    case "month":
      return monthTable(answer.months, report, context);
    case "day":
      return dayTable(answer.classes, context);
    case "half-hour":
      return halfHourTable(answer.weekdays, context);
  }
}
