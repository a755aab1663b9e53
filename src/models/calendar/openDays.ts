import { type Scenario, WEEKDAYS } from "../scenario/schema.ts";
import { dateOfDayNumber, datePartsOf, dayNumber, weekdayIndex } from "./civilDate.ts";
import { frenchHolidays } from "./frenchHolidays.ts";

/**
 * Days on which the phone is answered: the opening weekdays of the horizon that are neither a holiday nor closed.
 *
 * @param opening the weekdays, the calendar of holidays and the closed dates
 * @param horizon first and last date, both included
 * @returns ISO dates in order; empty when every day is closed
 */
export function openDays(
  opening: Pick<Scenario["opening"], "days" | "holidays" | "closed">,
  horizon: Scenario["horizon"],
): readonly string[] {
  const first = dayNumber(horizon.from);
  const last = dayNumber(horizon.to);
  const weekdays = new Set<number>(opening.days.map((day) => WEEKDAYS.indexOf(day)));
  const closed = new Set(opening.closed);
  if (opening.holidays === "france") {
    for (let year = datePartsOf(first).year; year <= datePartsOf(last).year; year++) {
      for (const holiday of frenchHolidays(year)) closed.add(holiday.date);
    }
  }
  const open: string[] = [];
  for (let number = first; number <= last; number++) {
    const date = dateOfDayNumber(number);
    if (weekdays.has(weekdayIndex(date)) && !closed.has(date)) open.push(date);
  }
  return open;
}
