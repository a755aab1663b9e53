import type { Distribution } from "../../engine/random/distribution.ts";
import type { Contacts } from "../scenario/schema.ts";

/** What both kinds of flow have. */
interface FlowPlan {
  readonly name: string;
  readonly contacts: Contacts;
  /** Its types: from `firstType` on, so many. */
  readonly firstType: number;
  readonly types: number;
}

/** A flow of contacts that wait on the spot, with patience. */
export interface ImmediatePlan extends FlowPlan {
  /** Opening and closing [s since midnight]. */
  readonly openSeconds: number;
  readonly closeSeconds: number;
  /** Fresh contacts expected, by open day and own type: `volumes[openIndex * types + i]`. */
  readonly volumes: Float64Array;
  /** Ways to spread a day over the half-hours from opening (each sums to 1), and which one an open day has. */
  readonly shapes: readonly Float64Array[];
  readonly shapeOf: Int32Array;
  readonly busyness: BusynessPlan;
  readonly greeting: GreetingPlan | undefined;
  /** Undefined: nobody ever hangs up. Whoever hangs up at once has patience 0. */
  readonly patience: Distribution | undefined;
  readonly announcement: AnnouncementPlan | undefined;
  readonly callback: CallbackPlan | undefined;
  readonly redial: RedialPlan | undefined;
  readonly turnTo: TurnPlan | undefined;
  readonly talk: Distribution;
  readonly wrapUp: Distribution | undefined;
  /** Handle time ÷ the flow's own, by half-hour of the grid; undefined when even. */
  readonly handleTimeOfHalfHour: Float64Array | undefined;
  readonly handOver: HandOverPlan | undefined;
  /** Fed by other flows only: its contacts were presented there already, so totals of all flows leave it out. */
  readonly secondLevel: boolean;
  /** Contacts that may wait at once; Infinity for no limit. */
  readonly waitingPlaces: number;
  /** Contacts that may be there at once, whatever they do; Infinity for no limit. */
  readonly lines: number;
  /** By open day: times between which nobody gets through [s since midnight, from, to, from, to, …]. */
  readonly cuts: readonly (Float64Array | undefined)[];
  /** A call answered within this time counts for the service level [s]. */
  readonly answerWithinSeconds: number;
}

/** Random factors on the expected volume: coefficients of variation; see demand/busyness.ts. */
export interface BusynessPlan {
  readonly law: "lognormal" | "gamma";
  readonly foreseen: number;
  readonly day: number;
  readonly partOfDay: number;
  readonly commonShare: number;
  /** Correlation of `foreseen`'s normal score from one open day to the next, 0–1. */
  readonly persistence: number;
  /** Flows of one group have their factors in common; undefined: this flow alone. */
  readonly group?: string | undefined;
}

/** Before the line; shares of all who come in. */
export interface GreetingPlan {
  readonly lastsSeconds: number;
  readonly servedShare: number;
  readonly leavesShare: number;
}

export interface AnnouncementPlan {
  readonly afterSeconds: number;
  readonly fromWaiting: number;
  readonly hangUpShare: number;
  /** Factor on the patience that is left. */
  readonly patienceFactor: number;
}

export interface CallbackPlan {
  readonly fromWaiting: number;
  readonly acceptedShare: number;
  readonly reachedShare: number;
  readonly attemptSeconds: number;
}

export interface RedialPlan {
  readonly share: number;
  readonly afterRefusal: number;
  /** Delay before the next attempt [s of opening time]. */
  readonly delay: Distribution;
  /** Of those who call again, the share that does so on the next open day. */
  readonly nextDayShare: number;
  /** Attempts at most, the first included. */
  readonly attempts: number;
}

/** Who gives up goes on to a deferred flow. */
export interface TurnPlan {
  /** Index among the deferred types. */
  readonly deferredTypeOf: Int32Array;
  readonly share: number;
}

/** Who was answered goes on to another flow, by own type: an index among the types of that kind. */
export interface HandOverPlan {
  readonly kind: "immediate" | "deferred";
  readonly typeOf: Int32Array;
  readonly share: number;
}

/** A flow of contacts that wait in a backlog. */
export interface DeferredPlan extends FlowPlan {
  /** Contacts expected, by calendar day and own type: `volumes[day * types + i]`. */
  readonly volumes: Float64Array;
  /** When in the day they arrive [s since midnight]. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Coefficient of variation of a day's random factor. */
  readonly busyness: number;
  readonly handling: Distribution;
  /** Promised within this many open or calendar days; 0 is the day of arrival. */
  readonly dueIn: { readonly days: number; readonly of: "open" | "calendar" };
  /** Contacts that wait on the first morning, by own type. */
  readonly backlog: Int32Array;
  /** Taken at most per position present and day; Infinity for no limit. */
  readonly dailyLimit: number;
  readonly settledBefore: number;
  readonly pendingShare: number;
  readonly returnsAfterOpenDays: number;
  readonly rejectedShare: number;
  readonly reminder: ReminderPlan | undefined;
}

/** Contacts without an answer become calls. */
export interface ReminderPlan {
  /** By own type: index among the immediate types. */
  readonly immediateTypeOf: Int32Array;
  readonly afterOpenDays: number;
  readonly share: number;
}
