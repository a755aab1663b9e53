import type { DayStart, FlowStart } from "../scenario/dayStart.ts";
import type { ImmediatePlan } from "./flowPlans.ts";

/** A day of which the hours until a moment are over: the plan has this one day. */
export interface StartPlan {
  /** The moment [s since midnight]. */
  readonly atSeconds: number;
  /** By immediate flow. */
  readonly flows: readonly (FlowStart | undefined)[];
}

/** Makes the start of a day ready to run. */
export function compileStart(start: DayStart, flows: readonly Pick<ImmediatePlan, "name">[]): StartPlan {
  return { atSeconds: start.atSeconds, flows: flows.map(({ name }) => start.flows[name]) };
}
