import type { ImmediatePlan, RedialPlan } from "../../../models/plan.ts";

/** What is known of those who gave up until a moment of the day. */
export interface GaveUp {
  readonly presented: number;
  readonly abandoned: number;
  readonly refused: number;
}

/** Of those who gave up: shares 0–1. */
export interface Redialling {
  /** Have called again, and are counted among the presented. */
  readonly calledAgainShare: number;
  /** Are still to call again, be it after closing. */
  readonly callsAgainShare: number;
}

/** So finely are the moments laid out at which somebody gave up [s]. */
const STEP_SECONDS = 60;

/**
 * Estimates how many of those who gave up have called again, and how many still will. Counters do not say it.
 *
 * The moments of giving up are taken to be spread over the day so far as the calendar spreads contacts; each caller
 * calls again on the same day with the probability of the flow, after its delay. Those who gave up at their last attempt
 * are left out: with a share x = given up ÷ presented × probability, geometric over the attempts,
 * xᵏ⁻¹ (1 − x) ÷ (1 − xᵏ) of them for k attempts at most.
 * @param flow - with its hours, redials and profile of the day (sums to 1)
 * @param atSeconds - the moment [s since midnight]
 */
export function redialsSoFar(
  flow: Pick<ImmediatePlan, "openSeconds" | "redial">,
  halfHours: Float64Array,
  profile: Float64Array,
  atSeconds: number,
  gaveUp: GaveUp,
): Redialling {
  const { redial } = flow;
  const failed = gaveUp.abandoned + gaveUp.refused;
  if (!redial || failed === 0) return { calledAgainShare: 0, callsAgainShare: 0 };
  const willing =
    (1 - redial.nextDayShare) *
    ((gaveUp.abandoned * redial.share + gaveUp.refused * redial.afterRefusal) / failed);
  const again = willing * (1 - lastAttemptShare(redial, (willing * failed) / Math.max(gaveUp.presented, 1)));
  const done = again * shareOver(redial, halfHours, profile, atSeconds);
  return { calledAgainShare: done, callsAgainShare: again - done };
}

function lastAttemptShare({ attempts }: RedialPlan, goesOn: number): number {
  if (goesOn >= 1) return 1 / attempts;
  return (goesOn ** (attempts - 1) * (1 - goesOn)) / (1 - goesOn ** attempts);
}

/** Probability that the delay of a willing caller is over. */
function shareOver(
  { delay }: RedialPlan,
  halfHours: Float64Array,
  profile: Float64Array,
  atSeconds: number,
): number {
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < profile.length; i++) {
    const [from, to] = [halfHours[i]!, halfHours[i + 1]!];
    for (let moment = from; moment < Math.min(to, atSeconds); moment += STEP_SECONDS) {
      const until = Math.min(moment + STEP_SECONDS, to, atSeconds);
      const weight = (profile[i]! * (until - moment)) / (to - from);
      sum += weight * delay.cdf(atSeconds - (moment + until) / 2);
      weights += weight;
    }
  }
  return weights > 0 ? sum / weights : 0;
}
