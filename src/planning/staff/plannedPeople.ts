import { compile } from "../../models/compile.ts";
import { HALF_HOUR_SECONDS, type ShiftPlan, type TeamPlan } from "../../models/plan.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { takesCalls } from "./phoneTeams.ts";
import type { HalfHourPositions } from "./staffedDay.ts";

/**
 * The people of the plan who take immediate contacts and are at work in each half-hour of a weekday, in the mean over its open days: shifts less breaks,
 * absences and training; reinforcements, meetings and incidents left aside.
 *
 * @param weekday 0–6, Monday is 0
 */
export function plannedByHalfHour(
  scenario: Scenario,
  weekday: number,
  halfHours: readonly Pick<HalfHourPositions, "fromSeconds">[],
): readonly number[] {
  const plan = compile(scenario);
  const days = plan.openDays.flatMap((day, openIndex) =>
    plan.days[day]!.weekday === weekday ? [openIndex] : [],
  );
  const teams = plan.teams.filter((team) => team.calledUp === undefined && takesCalls(team));
  return halfHours.map(({ fromSeconds }) =>
    teams.reduce((sum, team) => sum + shareOfDays(team, days) * atWork(team, weekday, fromSeconds), 0),
  );
}

function shareOfDays({ works }: TeamPlan, days: readonly number[]): number {
  return days.reduce((sum, day) => sum + works[day]!, 0) / Math.max(1, days.length);
}

function atWork(team: TeamPlan, weekday: number, from: number): number {
  return team.presence.reduce((sum, presence, person) => {
    const shift = team.shifts[team.shiftOf[person]!]!;
    return sum + presence * shift.weekdays[weekday]! * shareAtWork(shift, from);
  }, 0);
}

/** Breaks are taken in turn, evenly over their window. */
function shareAtWork(shift: ShiftPlan, from: number): number {
  const to = from + HALF_HOUR_SECONDS;
  const overlap = (start: number, end: number): number =>
    Math.max(0, Math.min(to, end) - Math.max(from, start));
  const pauses = shift.breaks.reduce(
    (sum, { lastsSeconds, fromSeconds, toSeconds }) =>
      sum + (lastsSeconds * overlap(fromSeconds, toSeconds)) / (toSeconds - fromSeconds),
    0,
  );
  return Math.max(0, overlap(shift.fromSeconds, shift.toSeconds) - pauses) / HALF_HOUR_SECONDS;
}
