import { addDays, weekdayIndex } from "../../models/calendar/civilDate.ts";
import { openDays } from "../../models/calendar/openDays.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { freshCallsOn, type OrdinaryDay, ordinaryDays } from "../staff/horizonPart.ts";

/**
 * The days that a roster is made for.
 *
 * @param scenario whole
 * @param week a date of the week in question, ISO, with its own volumes and closed days; without it, the ordinary day of
 *   each weekday that is open
 * @returns in order; none where that week has no open day in the horizon
 */
export function weekDays(scenario: Scenario, week?: string): readonly OrdinaryDay[] {
  if (week === undefined) return ordinaryDays(scenario);
  const monday = addDays(week, -weekdayIndex(week));
  const sunday = addDays(monday, 6);
  return openDays(scenario.opening, scenario.horizon)
    .filter((date) => date >= monday && date <= sunday)
    .map((date) => ({ weekday: weekdayIndex(date), date, freshCalls: freshCallsOn(scenario, date) }));
}
