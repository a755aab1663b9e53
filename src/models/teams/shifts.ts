import type { ShiftPlan } from "../plan.ts";
import { type Scenario, WEEKDAYS } from "../scenario/schema.ts";
import { dealOut } from "./dealOut.ts";

type Shift = Scenario["shifts"][string];

/**
 * Makes the shifts of a team ready to run, and says who works which: people are dealt out over the shifts in proportion,
 * well mixed, so that the first few people of a team stand for all of it.
 * @param shift - as the team names it: one shift, or several with their shares
 * @param shifts - of the scenario, by name
 */
export function compileShifts(
  shift: Scenario["teams"][string]["shift"],
  shifts: Scenario["shifts"],
  people: number,
): { readonly shifts: readonly ShiftPlan[]; readonly shiftOf: Uint8Array } {
  const shares = typeof shift === "string" ? { [shift]: 1 } : shift;
  return {
    shifts: Object.keys(shares).map((name) => compileShift(shifts[name]!)),
    shiftOf: dealOut(Object.values(shares), people),
  };
}

function compileShift({ hours, days, breaks }: Shift): ShiftPlan {
  return {
    fromSeconds: hours.fromSeconds,
    toSeconds: hours.toSeconds,
    weekdays: Uint8Array.from(WEEKDAYS, (day) => (days === undefined || days.includes(day) ? 1 : 0)),
    breaks: breaks.map(({ lasts, within }) => ({
      lastsSeconds: lasts,
      fromSeconds: within.fromSeconds,
      toSeconds: within.toSeconds,
    })),
  };
}

/** Length of a shift without its breaks [s]. */
export function workingSeconds(shift: ShiftPlan): number {
  const pauses = shift.breaks.reduce((sum, pause) => sum + pause.lastsSeconds, 0);
  return shift.toSeconds - shift.fromSeconds - pauses;
}
