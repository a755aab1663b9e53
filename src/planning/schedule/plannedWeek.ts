import { openDays } from "../../models/calendar/openDays.ts";
import { type Scenario, WEEKDAYS } from "../../models/scenario/schema.ts";
import type { OrdinaryDay } from "../staff/horizonPart.ts";
import { isPhoneTeam } from "../staff/phoneTeams.ts";
import type { Rules } from "./rules.ts";
import { unpaidSeconds } from "./templates.ts";

/** What the file has for the same week. */
export interface PlannedWeek {
  /** Posts of the teams that take immediate contacts and are no reinforcement, in the mean over the days that count. */
  readonly posts: number;
  /** Time of their shifts in the week, less breaks that are not paid [s]. */
  readonly paidSeconds: number;
}

/**
 * The posts of a file and what they are paid for in the week of a roster, absent or not.
 *
 * @param days of the week
 * @param isOrdinary whether they stand for the whole horizon, over which the mean is then taken
 */
export function plannedWeek(
  scenario: Scenario,
  days: readonly OrdinaryDay[],
  isOrdinary: boolean,
  rules: Rules,
): PlannedWeek {
  const dates = isOrdinary ? openDays(scenario.opening, scenario.horizon) : days.map(({ date }) => date);
  let posts = 0;
  let paidSeconds = 0;
  for (const team of Object.values(scenario.teams)) {
    if (team.calledUp !== undefined || !isPhoneTeam(scenario, team)) continue;
    const { from = "", until = "9999" } = team;
    const there = dates.filter((date) => date >= from && date <= until).length / Math.max(1, dates.length);
    posts += there * team.posts;
    const shares = typeof team.shift === "string" ? { [team.shift]: 1 } : team.shift;
    for (const [name, share] of Object.entries(shares)) {
      const shift = scenario.shifts[name]!;
      const { fromSeconds, toSeconds } = shift.hours;
      const worked = days.filter(({ weekday }) => shift.days?.includes(WEEKDAYS[weekday]!) ?? true).length;
      paidSeconds +=
        there * team.posts * share * worked * (toSeconds - fromSeconds - unpaidSeconds(shift.breaks, rules));
    }
  }
  return { posts, paidSeconds };
}
