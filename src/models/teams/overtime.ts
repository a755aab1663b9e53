import { DAY_SECONDS, type TeamPlan } from "../plan.ts";

/** Work after the shift on purpose ends before midnight by this much at least [s]. */
const MIDNIGHT_MARGIN_SECONDS = 60;

/**
 * The longest time that a team may work after its shifts on purpose [s], so that its day ends before midnight.
 */
export function overtimeAtMost(team: TeamPlan): number {
  const latest = Math.max(...team.shifts.map((shift) => shift.toSeconds));
  return Math.max(0, DAY_SECONDS - MIDNIGHT_MARGIN_SECONDS - latest);
}
