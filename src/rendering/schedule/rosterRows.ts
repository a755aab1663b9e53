import type { Language } from "../../models/scenario/bilingual.ts";
import type { RosterShift } from "../../planning/schedule/roster.ts";
import { numberCell } from "../csvRows.ts";
import { clockText } from "../staff/halfHourTable.ts";
import { dayName, type ScheduleReport } from "./report.ts";

/**
 * Lays the roster out for a spreadsheet: one row for each person, two columns for each day (hours, breaks), then hours and
 * days of the week.
 *
 * @param report request and answer
 * @param language of the reader
 * @returns rows of text, the headers first
 */
export function rosterRows(
  { request, schedule }: ScheduleReport,
  language: Language,
): readonly (readonly string[])[] {
  const isFrench = language === "fr";
  const headers = [
    isFrench ? "personne" : "person",
    ...schedule.days.flatMap((day) => {
      const name =
        request.week === undefined ? dayName(day, { language }) : `${dayName(day, { language })} ${day.date}`;
      return [name, isFrench ? `pauses ${name}` : `breaks ${name}`];
    }),
    isFrench ? "heures planifiées" : "hours scheduled",
    isFrench ? "jours" : "days",
  ];
  const rows = schedule.roster.map(({ days }, place) => {
    const worked = days.filter((shift) => shift !== undefined);
    const paid = worked.reduce((sum, { paidSeconds }) => sum + paidSeconds, 0);
    return [
      String(place + 1),
      ...days.flatMap((shift) => [hoursCell(shift, language), breaksCell(shift, language)]),
      numberCell(paid / 3600, language),
      String(worked.length),
    ];
  });
  return [headers, ...rows];
}

function hoursCell(shift: RosterShift | undefined, language: Language): string {
  if (shift === undefined) return "";
  return rangeText(shift.fromSeconds, shift.toSeconds, language);
}

function breaksCell(shift: RosterShift | undefined, language: Language): string {
  return (shift?.breaks ?? [])
    .map(({ fromSeconds, lastsSeconds }) => rangeText(fromSeconds, fromSeconds + lastsSeconds, language))
    .join(" · ");
}

function rangeText(from: number, to: number, language: Language): string {
  return `${clockText(from, language)} – ${clockText(to, language)}`;
}
