import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { WeekdayRequirement } from "../../planning/staff/staff.ts";
import type { WordedContext } from "../context.ts";
import { WEEKDAY_NAMES } from "../dates.ts";
import { numberText, percentText, signedText } from "../numbers.ts";
import { type Column, tableLines, tableWidth } from "../table.ts";
import { fill } from "../words.ts";
import { shareText } from "./wording.ts";

/** The name of a weekday 0–6 in the middle of a sentence. */
export function weekdayName(weekday: number, { language }: Pick<WordedContext, "language">): string {
  return WEEKDAY_NAMES[language][weekday]!;
}

/**
 * Writes the people needed in each half-hour of each weekday, with the gap of the plan, and below them what the day gets
 * with these people.
 *
 * @param weekdays with their half-hours, which are the same for all
 * @param context of the report
 * @returns the lines of a table
 */
export function halfHourTable(
  weekdays: readonly WeekdayRequirement[],
  context: WordedContext,
): readonly string[] {
  const { language, width, words } = context;
  const isFrench = language === "fr";
  const [first] = weekdays;
  if (first === undefined) return [];
  const labels = [
    ...first.halfHours.map(({ fromSeconds }) => clockText(fromSeconds, language)),
    fill(isFrench ? "Premiers {calls}" : "Fresh {calls}", words, language),
    isFrench ? "Heures de présence" : "Hours of presence",
    isFrench ? "prévues" : "planned",
    isFrench ? "Niveau visé" : "Level aimed at",
    isFrench ? "Jours qui atteignent" : "Days that reach",
    isFrench ? "l'objectif (intervalle)" : "the target (interval)",
  ];
  const columns: Column[] = weekdays.map((day) => {
    const { halfHours, planned } = day;
    const needed = halfHours.reduce((sum, { positions }) => sum + positions / 2, 0);
    return {
      header: weekdayName(day.weekday, context),
      align: "right",
      cells: [
        ...halfHours.map(({ positions }, i) => {
          const gap = `(${signedText(planned[i]! - positions, 0, language)})`;
          return `${positions} ${gap.padStart(5)}`;
        }),
        numberText(day.freshCalls, 0, language),
        numberText(needed, 0, language),
        numberText(
          planned.reduce((sum, people) => sum + people / 2, 0),
          0,
          language,
        ),
        percentText(day.level, 0, language),
        ...`${shareText(day.reached, language)} `.split(" ").slice(0, 2),
      ],
    };
  });
  const left: Column = { header: isFrench ? "À partir de" : "From", align: "left", cells: labels };
  return pages(left, columns, width).flatMap((page, i) => [...(i > 0 ? [""] : []), ...tableLines(page)]);
}

/** One table, or several one below the other where the weekdays do not fit beside each other. */
function pages(left: Column, columns: readonly Column[], width: number): readonly (readonly Column[])[] {
  const made: Column[][] = [];
  for (const column of columns) {
    const last = made.at(-1);
    if (last !== undefined && tableWidth([...last, column]) <= width) last.push(column);
    else made.push([left, column]);
  }
  return made;
}

/** A moment of the day: `9h00` or `09:00`. */
export function clockText(seconds: number, language: keyof Bilingual): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = String(Math.round((seconds % 3600) / 60)).padStart(2, "0");
  return language === "fr" ? `${hours}h${minutes}` : `${String(hours).padStart(2, "0")}:${minutes}`;
}
