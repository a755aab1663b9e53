import { InvariantError } from "../../engine/errors.ts";
import { scrambled } from "../../engine/random/scrambled.ts";
import { DAY_SECONDS, type ImmediatePlan, type Plan } from "../plan.ts";

/** Whether and when the callers of a flow call again. All of it follows from one uniform that each caller has. */
export interface Redials {
  /**
   * Whether the caller calls again after a failed attempt: with probability `share`, or `afterRefusal` if the attempt
   * was refused, and never more often than the limit allows.
   * @param uniform - the caller's own, in [0, 1)
   * @param failed - attempts that have failed, at least 1
   * @param refused - whether the last of them was refused
   */
  callsAgain(uniform: number, failed: number, refused: boolean): boolean;
  /**
   * When the caller calls again: after a delay counted in opening time, or at any time of the next open day.
   * @param uniform - the caller's own, in [0, 1)
   * @param failed - attempts that have failed, at least 1
   * @param now - [s]
   * @returns the moment [s]; Infinity when the horizon ends before
   */
  nextAttempt(uniform: number, failed: number, now: number): number;
}

/** What is decided after each failed attempt, each from its own number scrambled out of the caller's uniform. */
const WILL = 0;
const NEXT_DAY = 1;
const MOMENT = 2;
const DECISIONS = 3;

/**
 * Creates the redials of a flow.
 *
 * A larger share makes nobody less willing: two scenarios that differ in it share their callers.
 * @param plan - its days; day i starts at i × 86,400 s
 * @param flow - one with redials
 * @throws InvariantError if the flow has none
 */
export function createRedials(plan: Pick<Plan, "days" | "openDays">, flow: RedialingFlow): Redials {
  if (flow.redial === undefined) throw new InvariantError(`nobody calls again in the flow "${flow.name}"`);
  const { share, afterRefusal, attempts, nextDayShare, delay } = flow.redial;
  const clock = createOpeningClock(plan, flow);
  return {
    callsAgain: (uniform, failed, refused) =>
      failed < attempts && scrambled(uniform, failed * DECISIONS + WILL) < (refused ? afterRefusal : share),
    nextAttempt(uniform, failed, now) {
      const moment = scrambled(uniform, failed * DECISIONS + MOMENT);
      // NOTE: without a share for the next day its number is not needed; most flows have none.
      const isNextDay = nextDayShare > 0 && scrambled(uniform, failed * DECISIONS + NEXT_DAY) < nextDayShare;
      return isNextDay ? clock.onNextDay(now, moment) : clock.later(now, delay.quantile(moment));
    },
  };
}

type RedialingFlow = Pick<ImmediatePlan, "name" | "openSeconds" | "closeSeconds" | "redial">;

/** A clock that runs only while a flow is open. */
export interface OpeningClock {
  /**
   * Adds a delay counted in opening time to a moment, across closed hours and days.
   * @returns the moment [s]; Infinity when the horizon ends before
   */
  later(now: number, delaySeconds: number): number;
  /**
   * A moment of the next open day after today, even if today is still open.
   * @param share - of its opening hours that have passed by then, in [0, 1)
   * @returns the moment [s]; Infinity when the horizon has no such day
   */
  onNextDay(now: number, share: number): number;
}

/**
 * Creates the clock of a flow.
 * @param plan - its days; day i starts at i × 86,400 s
 * @param flow - its opening hours
 */
export function createOpeningClock(
  plan: Pick<Plan, "days" | "openDays">,
  { openSeconds, closeSeconds }: Pick<ImmediatePlan, "openSeconds" | "closeSeconds">,
): OpeningClock {
  const starts = Float64Array.from(plan.openDays, (day) => day * DAY_SECONDS);
  const nextOpen = Int32Array.from(plan.days, (day) => day.nextOpenIndex);
  const firstOpenFrom = (day: number) => (day < nextOpen.length ? nextOpen[day]! : starts.length);
  return {
    later(now, delaySeconds) {
      let openIndex = firstOpenFrom(Math.floor(now / DAY_SECONDS));
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
    },
    onNextDay(now, share) {
      // Whoever gives up in the midnight that ends a day gives up on that day.
      const openIndex = firstOpenFrom(Math.ceil(now / DAY_SECONDS));
      if (openIndex >= starts.length) return Number.POSITIVE_INFINITY;
      return starts[openIndex]! + openSeconds + share * (closeSeconds - openSeconds);
    },
  };
}
