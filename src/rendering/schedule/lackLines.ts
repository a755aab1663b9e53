import type { WordedContext } from "../context.ts";
import { sentence } from "../context.ts";
import { bullet } from "../headings.ts";
import { numberText } from "../numbers.ts";
import { clockText } from "../staff/halfHourTable.ts";
import { dayName, lacksOf, type ScheduleReport } from "./report.ts";

/**
 * Names the half-hours that stay uncovered, day by day, and by how many people at work.
 *
 * @param report request and answer
 * @param context of the report
 * @returns entries of a list; none where everything is covered
 */
export function lackLines({ schedule }: ScheduleReport, context: WordedContext): readonly string[] {
  const { language } = context;
  const lacks = lacksOf(schedule);
  return schedule.days.flatMap((day) => {
    const own = lacks.filter((lack) => lack.day === day);
    if (own.length === 0) return [];
    const name = dayName(day, context);
    const places = own.map(({ halfHour, people }) => {
      const outside = halfHour.isOutside ? (language === "fr" ? " (aucun horaire)" : " (no shift)") : "";
      return `${clockText(halfHour.fromSeconds, language)}\u00a0−${numberText(people, 1, language)}${outside}`;
    });
    const text = `${name.charAt(0).toUpperCase()}${name.slice(1)}${language === "fr" ? " :" : ":"} ${places.join(", ")}`;
    return bullet(sentence(text, language), context);
  });
}
