import { addDays, daysBetween, monthIndex, weekdayIndex } from "../../calendar/civilDate.ts";
import { openDays } from "../../calendar/openDays.ts";
import { same } from "../bilingual.ts";
import { type Flow, MONTHS, type Scenario, WEEKDAYS } from "../schema.ts";
import type { Path } from "../written.ts";
import { allZero, dateOfHorizon, type Finding } from "./finding.ts";

/**
 * The days on which the contacts of a flow come: open days for immediate ones, every day for deferred ones.
 *
 * @param flow of either kind
 * @param opening decides which days are open
 * @param horizon first and last date, in order
 * @returns ISO dates in order
 */
export function daysOf(
  { kind }: Pick<Flow, "kind">,
  opening: Scenario["opening"],
  horizon: Scenario["horizon"],
): readonly string[] {
  if (kind === "immediate") return openDays(opening, horizon);
  const days = daysBetween(horizon.from, horizon.to) + 1;
  return Array.from({ length: days }, (_, day) => addDays(horizon.from, day));
}

/**
 * Checks that the dates of special days lie in the horizon and that the indexes leave a day for the volume to come on.
 *
 * @param path of the flow
 * @param flow months, weekdays and special days; a month or weekday without an index has 1
 * @param opening decides which days are open
 * @param horizon first and last date, in order
 * @returns what is wrong
 */
export function calendarFindings(
  path: Path,
  flow: Flow,
  opening: Scenario["opening"],
  horizon: Scenario["horizon"],
): readonly Finding[] {
  const silent = new Set<string>();
  const findings: Finding[] = [];
  for (const [name, { dates, factor }] of Object.entries(flow.specialDays)) {
    for (const [place, date] of dates.entries()) {
      if (factor === 0) silent.add(date);
      if (date >= horizon.from && date <= horizon.to) continue;
      const at = [...path, "specialDays", name, "dates", place];
      findings.push({ path: at, expected: dateOfHorizon(horizon), received: same(date) });
    }
  }
  if ((flow.volume ?? 0) === 0) return findings;
  const days = daysOf(flow, opening, horizon);
  const someDay = days.some((date) => indexOf(flow, date) > 0 && !silent.has(date));
  return days.length === 0 || someDay ? findings : [...findings, allZero(path)];
}

function indexOf({ months, weekdays }: Pick<Flow, "months" | "weekdays">, date: string): number {
  return (months[MONTHS[monthIndex(date)]!] ?? 1) * (weekdays[WEEKDAYS[weekdayIndex(date)]!] ?? 1);
}
