import { proportionInterval } from "../../engine/statistics/intervals.ts";
import { fewestToDecide } from "./exactShare.ts";
import type { StaffBy } from "./staff.ts";

/**
 * Replications that it takes to show a probability, when all of them reach the target.
 *
 * @param by for what the people are asked: half-hours are judged by the score interval (`requirementByHalfHour`), whose lower
 *   end is then n ÷ (n + z²), z = 1.96 (Wilson 1927); the others by the exact one
 * @param confidence the probability, in (0, 1)
 */
export function replicationsNeeded(by: StaffBy, confidence: number): number {
  if (by !== "half-hour") return fewestToDecide(confidence);
  let count = 1;
  while (proportionInterval(count, count)!.low! < confidence) count += 1;
  return count;
}
