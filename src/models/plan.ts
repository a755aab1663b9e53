import type { DeferredPlan, ImmediatePlan } from "./plan/flowPlans.ts";
import type { StartPlan } from "./plan/startPlan.ts";
import type { TeamPlan } from "./plan/teamPlans.ts";

/**
 * A scenario made ready to run: every date an index, every share a number of contacts, every law a distribution.
 * Nothing in it is random and nothing changes during a run.
 *
 * Contacts are of *types*: a flow, split by caisse where the flow is. Types of immediate flows are numbered through all
 * immediate flows, types of deferred flows through all deferred ones, each in file order.
 */
export interface Plan {
  readonly name: string;
  /** Names of the caisses of all flows, in order of appearance; elsewhere a caisse is its index. */
  readonly caisses: readonly string[];
  /** Every calendar day of the horizon. */
  readonly days: readonly PlanDay[];
  /** Index in `days` of each open day. */
  readonly openDays: readonly number[];
  readonly grid: Grid;
  readonly immediate: readonly ImmediatePlan[];
  readonly deferred: readonly DeferredPlan[];
  readonly immediateTypes: readonly ContactType[];
  readonly deferredTypes: readonly ContactType[];
  readonly teams: readonly TeamPlan[];
  readonly blending: BlendingPlan;
  /** A day with more calls presented than this is a peak day. */
  readonly peakDayAbove: number;
  /** Published: calls that the platform answers in a day with every reinforcement position. */
  readonly fullReinforcementCalls: number | undefined;
  /** Undefined: the first day begins in the morning. */
  readonly start?: StartPlan | undefined;
}

export interface PlanDay {
  /** ISO date. */
  readonly date: string;
  /** 0 is January. */
  readonly month: number;
  /** 0 is Monday. */
  readonly weekday: number;
  /** Index among the open days; −1 on a closed day. */
  readonly openIndex: number;
  /** Index of the first open day from this day on; the number of open days after the last. */
  readonly nextOpenIndex: number;
}

/** The half-hours in which figures are kept: from the first moment of work to the last, aligned with opening. */
export interface Grid {
  /** Start of the first half-hour [s since midnight]. */
  readonly fromSeconds: number;
  readonly halfHours: number;
}

/** The contacts of one flow and one caisse. */
export interface ContactType {
  /** Index among the flows of its kind. */
  readonly flow: number;
  /** Index in `Plan.caisses`; undefined where the flow is not split. */
  readonly caisse: number | undefined;
  /** Names its streams, with the flow's name: the caisse's name, or "". */
  readonly caisseName: string;
}

export interface BlendingPlan {
  readonly betweenCalls: boolean;
  readonly keepFree: number;
  readonly outsidePhoneHours: boolean;
  readonly setHours: SetHoursPlan | undefined;
  readonly order: "arrival" | "due";
}

export interface SetHoursPlan {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Of the people present. */
  readonly share: number;
  readonly notAboveWaiting: number;
}

/** Length of a half-hour [s]. */
export const HALF_HOUR_SECONDS = 1800;

/** Length of a day [s]. */
export const DAY_SECONDS = 86_400;

export type {
  AnnouncementPlan,
  BusynessPlan,
  DeferredPlan,
  ImmediatePlan,
  RedialPlan,
} from "./plan/flowPlans.ts";
export type { StartPlan } from "./plan/startPlan.ts";
export type {
  AbsencePlan,
  BreakPlan,
  CalledUpPlan,
  DuringDayPlan,
  LeaversPlan,
  ListeningPlan,
  OvertimePlan,
  ShiftPlan,
  SkillPlan,
  TeamPlan,
} from "./plan/teamPlans.ts";
