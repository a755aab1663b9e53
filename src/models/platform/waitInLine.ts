import type { AnnouncementPlan } from "../plan.ts";

/**
 * How long a caller waits before hanging up, when a message is played in the line. Who has not hung up by then hangs up
 * on hearing it, or goes on with the patience that is left, longer or shorter:
 * wait = after + (patience − after) × factor.
 * @param patienceSeconds - without the message [s]
 * @param uniform - decides who hangs up on hearing it, in [0, 1)
 * @param waiting - callers whom the caller finds waiting
 * @returns [s]
 */
export function waitWithAnnouncement(
  { afterSeconds, fromWaiting, hangUpShare, patienceFactor }: AnnouncementPlan,
  patienceSeconds: number,
  uniform: number,
  waiting: number,
): number {
  if (patienceSeconds <= afterSeconds || waiting < fromWaiting) return patienceSeconds;
  if (uniform < hangUpShare) return afterSeconds;
  // Nothing left is nothing, even of a patience without end.
  if (patienceFactor === 0) return afterSeconds;
  return afterSeconds + (patienceSeconds - afterSeconds) * patienceFactor;
}
