import { scrambled } from "../../engine/random/scrambled.ts";
import type { ImmediatePlan } from "../plan.ts";

/**
 * What may become of a caller beside waiting and talking: one uniform each, drawn when the caller is born, for the flows
 * that have such things.
 */
export const FATES = ["greeting", "announcement", "callback", "reached", "turn", "handOver"] as const;
export const FATE_GREETING = 0;
export const FATE_ANNOUNCEMENT = 1;
export const FATE_CALLBACK = 2;
export const FATE_REACHED = 3;
export const FATE_TURN = 4;
export const FATE_HAND_OVER = 5;

/** Which of the fates a flow has, in the order of `FATES`. */
export function fatesOf(flow: ImmediatePlan): readonly boolean[] {
  return [flow.greeting, flow.announcement, flow.callback, flow.callback, flow.turnTo, flow.handOver].map(
    (part) => part !== undefined,
  );
}

/**
 * The uniform that decides a fate at one attempt: another for each attempt, all from the caller's own, and independent of
 * each other. Who comes to a second attempt was chosen by the first number, so any step from it would be no chance.
 * @param uniform - the caller's own, in [0, 1)
 * @param attempt - attempts that have failed before
 */
export function atAttempt(uniform: number, attempt: number): number {
  return attempt === 0 ? uniform : scrambled(uniform, attempt);
}
