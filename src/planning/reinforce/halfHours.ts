import type { Estimate } from "../../engine/statistics/intervals.ts";
import { HALF_HOUR_SECONDS, type Plan } from "../../models/plan.ts";
import type { SimulatedDays } from "./simulatedDays.ts";

/** One half-hour of the day, without the reinforcement and with it. */
export interface HalfHour {
  /** When it begins [s since midnight]. */
  readonly fromSeconds: number;
  /** Immediate contacts presented without the reinforcement, redials included. */
  readonly presented: Estimate;
  /** People on contacts or ready for them, in the mean: breaks, meetings and absences taken off. */
  readonly presentWithout: number;
  readonly presentWith: number;
  readonly rateWithout: Estimate | undefined;
  readonly rateWith: Estimate | undefined;
}

/**
 * Sets the half-hours in which contacts may come beside each other, without and with the reinforcement.
 * @param plan - of the day, of which both plans have the half-hours
 * @param without - simulated days, at least one
 * @param others - the same days with the reinforcement
 * @param nowSeconds - when the day is taken up [s since midnight]; of the half-hour under way the rest counts
 */
export function halfHoursBetween(
  { grid }: Pick<Plan, "grid">,
  without: SimulatedDays,
  others: SimulatedDays,
  nowSeconds = 0,
): readonly HalfHour[] {
  const present = (days: SimulatedDays, place: number): number =>
    (days.measureAt(place, "presentSeconds")?.mean ?? 0) / secondsOf(place);
  const secondsOf = (place: number): number =>
    HALF_HOUR_SECONDS - Math.max(0, nowSeconds - grid.fromSeconds - place * HALF_HOUR_SECONDS);
  return Array.from({ length: grid.halfHours }, (_, place) => place).flatMap((place) => {
    const presented = without.measureAt(place, "callsPresented");
    if (presented === undefined || presented.mean === 0) return [];
    return {
      fromSeconds: grid.fromSeconds + place * HALF_HOUR_SECONDS,
      presented,
      presentWithout: present(without, place),
      presentWith: present(others, place),
      rateWithout: without.measureAt(place, "handlingRate"),
      rateWith: others.measureAt(place, "handlingRate"),
    };
  });
}
