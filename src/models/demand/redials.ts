import type { Plan, RedialPlan } from "../plan.ts";
import { DAY_SECONDS } from "../plan.ts";

/**
 * Whether a caller calls again, from the one uniform that decides it for all attempts: after k failed attempts with
 * probability share^k in all, and never more often than the limit allows.
 * @param uniform - the caller's own, in [0, 1)
 * @param failed - attempts that have failed, at least 1
 */
export function callsAgain(plan: RedialPlan, uniform: number, failed: number): boolean {
  return failed < plan.attempts && uniform < plan.share ** failed;
}

/** 1 ÷ golden ratio: steps of it modulo 1 spread most evenly (Weyl sequence). */
const GOLDEN_STEP = (Math.sqrt(5) - 1) / 2;

/** The first 20 bits of a caller's uniform decide on the will to call again, to one in a million; the rest is left. */
const WILL_BITS = 2 ** 20;

/**
 * The uniform that decides the delay before the attempt after `failed` ones. It comes from the last 33 bits of the
 * caller's own, turned a little further at each attempt, so that a caller takes one draw however many attempts there are.
 * @param uniform - the caller's own, in [0, 1), a multiple of 2^−53
 * @param failed - attempts that have failed, at least 1
 */
export function delayUniform(uniform: number, failed: number): number {
  const turned = uniform * WILL_BITS + failed * GOLDEN_STEP;
  return turned - Math.floor(turned);
}

/** Adds a delay counted in opening time to a moment, across closed hours and days. */
export type OpeningClock = (now: number, delaySeconds: number) => number;

/**
 * Creates the clock that runs only while the platform answers the phone; day i of the plan starts at i × 86,400 s.
 * @returns the moment [s]; Infinity when the horizon ends before
 */
export function createOpeningClock(plan: Pick<Plan, "days" | "openDays" | "calls">): OpeningClock {
  const { openSeconds, closeSeconds } = plan.calls;
  const starts = Float64Array.from(plan.openDays, (day) => day * DAY_SECONDS);
  const nextOpen = Int32Array.from(plan.days, (day) => day.nextOpenIndex);
  return (now, delaySeconds) => {
    const today = Math.floor(now / DAY_SECONDS);
    let openIndex = today < nextOpen.length ? nextOpen[today]! : starts.length;
    let left = delaySeconds;
    let from = now;
    while (openIndex < starts.length) {
      const start = starts[openIndex]!;
      from = Math.max(from, start + openSeconds);
      const open = start + closeSeconds - from;
      if (left < open) return from + left;
      left -= Math.max(0, open);
      openIndex += 1;
    }
    return Number.POSITIVE_INFINITY;
  };
}
