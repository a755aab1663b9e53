import type { CalledUpPlan, DuringDayPlan } from "../plan.ts";

/**
 * How many reinforcement positions the rule calls up for a day.
 * @param forecast - fresh calls that hypervision expects
 * @param present - positions present without this team
 * @param available - people of the team who could come
 */
export function positionsCalledUp(
  rule: CalledUpPlan,
  forecast: number,
  present: number,
  available: number,
): number {
  if (forecast <= rule.forecastAbove) return 0;
  const room = Math.floor(rule.upToPositions) - present;
  const wanted =
    rule.callsPerPosition === "all" ? available : Math.ceil(forecast / rule.callsPerPosition) - present;
  return Math.max(0, Math.min(available, room, wanted));
}

/** What a rule sees when it looks at the platform. */
export interface PlatformNow {
  /** Immediate contacts that wait. */
  readonly waiting: number;
  /** Immediate contacts of the day so far. */
  readonly presented: number;
  readonly handled: number;
  /** Positions present or on their way, this team's included. */
  readonly present: number;
  /** People of the team who could still come. */
  readonly standingBy: number;
}

/**
 * How many reinforcement positions the rule calls up now: when the line is too long, or too few of the day's contacts so
 * far were handled; either is enough.
 * @param upToPositions - positions present in all that are never exceeded
 */
export function positionsCalledUpNow(rule: DuringDayPlan, upToPositions: number, state: PlatformNow): number {
  const isLineLong = state.waiting > rule.queueAbove;
  const isRateLow = state.handled < rule.handlingRateBelow * state.presented;
  if (!isLineLong && !isRateLow) return 0;
  const room = Math.floor(upToPositions) - state.present;
  return Math.max(0, Math.min(rule.positions, room, state.standingBy));
}

/**
 * Whether somebody who was called up during the day may return: the line is short, and they have been there long enough.
 * @param waiting - immediate contacts that wait
 * @param presentForSeconds - since they came [s]
 */
export function maySendBack(rule: DuringDayPlan, waiting: number, presentForSeconds: number): boolean {
  return waiting <= rule.returnAtQueue && presentForSeconds >= rule.minimumStaySeconds;
}
