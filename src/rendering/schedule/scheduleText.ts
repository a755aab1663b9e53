import type { Bilingual } from "../../models/scenario/bilingual.ts";
import { type ReportContext, wordContext } from "../context.ts";
import { section } from "../headings.ts";
import { wrap } from "../textLayout.ts";
import { wordsOf } from "../words.ts";
import { basisLines } from "./basisLines.ts";
import { lackLines } from "./lackLines.ts";
import { lacksOf, type ScheduleReport } from "./report.ts";
import { ruleLines } from "./ruleLines.ts";
import { scheduleSentence } from "./scheduleSentence.ts";
import { shiftTable } from "./shiftTable.ts";
import { weekTable } from "./weekTable.ts";

const TITLES = {
  lacks: {
    fr: "Demi-heures non couvertes, et personnes présentes qui y manquent",
    en: "Half-hours not covered, and people present that they lack",
  },
  week: {
    fr: "Personnes au travail nécessaires (présents − nécessaires)",
    en: "People at work needed (present − needed)",
  },
  shifts: { fr: "Horaires : personnes par jour", en: "Shifts: people by day" },
  rules: { fr: "Règles suivies", en: "Rules kept" },
  basis: { fr: "Sur quoi repose la réponse", en: "What the answer rests on" },
} as const satisfies Record<string, Bilingual>;

/**
 * Writes a roster: the answer in words, what stays uncovered, the week, the shifts, the rules, what it rests on.
 *
 * @param report request and answer
 * @param given language, width, colours, catalogue
 * @returns the whole text, ending in a line break
 */
export function scheduleText(report: ScheduleReport, given: ReportContext): string {
  const context = wordContext(given, wordsOf([report.request.scenario]));
  const { language, palette, width } = context;
  const lines = [
    ...wrap(scheduleSentence(report, context), width).map(palette.strong),
    ...section(TITLES.lacks[language], lackLines(report, context), context),
    ...section(TITLES.week[language], weekTable(report, context), context),
    ...section(TITLES.shifts[language], shiftTable(report, context), context),
    ...section(TITLES.rules[language], ruleLines(report, context), context),
    ...section(TITLES.basis[language], basisLines(report, context), context),
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * What somebody has to know who takes the roster alone: that it does not cover everything, is not assured, or is partial.
 *
 * @param report request and answer
 * @param given language, width, colours, catalogue
 * @returns lines for standard error; undefined where there is nothing to warn of
 */
export function warningText(report: ScheduleReport, given: ReportContext): string | undefined {
  const { schedule, isPartial } = report;
  const isSound = lacksOf(schedule).length === 0 && schedule.days.every(({ check }) => check.holds);
  if (isSound && !isPartial) return undefined;
  const context = wordContext(given, wordsOf([report.request.scenario]));
  return `plateau${context.language === "fr" ? "\u00a0:" : ":"} ${scheduleSentence(report, context)}\n`;
}
