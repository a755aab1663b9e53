import type { Distribution } from "../engine/random/distribution.ts";

/**
 * A scenario made ready to run: every date an index, every share a number of calls, every law a distribution.
 * Nothing in it is random and nothing changes during a run.
 */
export interface Plan {
  readonly name: string;
  /** Names of the caisses, in file order; elsewhere a caisse is its index. */
  readonly caisses: readonly string[];
  /** Every calendar day of the horizon. */
  readonly days: readonly PlanDay[];
  /** Index in `days` of each open day. */
  readonly openDays: readonly number[];
  readonly grid: Grid;
  readonly calls: CallPlan;
  readonly mails: MailPlan | undefined;
  readonly teams: readonly TeamPlan[];
  readonly blending: BlendingPlan;
  /** A day with more calls presented than this is a peak day. */
  readonly peakDayAbove: number;
  /** A call answered within this time counts for the service level [s]. */
  readonly answerWithinSeconds: number;
  /** Published: calls that the platform answers in a day with every reinforcement position. */
  readonly fullReinforcementCalls: number | undefined;
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

export interface CallPlan {
  /** Opening and closing for calls [s since midnight]. */
  readonly openSeconds: number;
  readonly closeSeconds: number;
  /** Fresh calls expected, by open day and caisse: `volumes[openIndex * caisses + caisse]`. */
  readonly volumes: Float64Array;
  /** Share of a day's calls in each half-hour from opening; they sum to 1. */
  readonly halfHourShares: Float64Array;
  readonly busyness: BusynessPlan;
  /** Undefined: the caller never hangs up. */
  readonly patience: Distribution | undefined;
  readonly redial: RedialPlan | undefined;
  readonly talk: Distribution;
  readonly wrapUp: Distribution | undefined;
  /** Calls that may wait at once; Infinity for no limit. */
  readonly waitingPlaces: number;
}

/** Coefficients of variation of the random factors on the expected volume; see demand/busyness.ts. */
export interface BusynessPlan {
  readonly foreseen: number;
  readonly day: number;
  readonly partOfDay: number;
  readonly commonShare: number;
}

export interface RedialPlan {
  readonly share: number;
  /** Delay before the next attempt [s of opening time]. */
  readonly delay: Distribution;
  /** Attempts at most, the first included. */
  readonly attempts: number;
}

export interface MailPlan {
  /** Mails expected by calendar day. */
  readonly volumes: Float64Array;
  /** When in the day they arrive [s since midnight]. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Coefficient of variation of a day's random factor. */
  readonly busyness: number;
  readonly handling: Distribution;
  /** Promised within this number of open days; 0 is the day of arrival. */
  readonly dueOpenDays: number;
  /** Mails that wait on the first morning. */
  readonly backlog: number;
  /** Taken at most per position present and day; Infinity for no limit. */
  readonly dailyLimit: number;
}

export interface BlendingPlan {
  readonly betweenCalls: boolean;
  readonly keepFree: number;
  readonly outsidePhoneHours: boolean;
}

export interface TeamPlan {
  readonly name: string;
  readonly site: string;
  /** People employed; each of them is one number in the run. */
  readonly people: number;
  /** Probability that person i is there on a day on which the team works; the last one may be part-time. */
  readonly presence: Float64Array;
  readonly shift: ShiftPlan;
  readonly mails: boolean;
  /** By open day: 1 where the team works, 0 where it is not there or in training. */
  readonly works: Uint8Array;
  /** By open day: time that the whole team spends in training [s]. */
  readonly trainingSeconds: Float64Array;
  /** By open day: handle time ÷ the flow's own. */
  readonly handleTimeFactors: Float64Array;
  readonly calledUp: CalledUpPlan | undefined;
}

export interface ShiftPlan {
  /** Start and end of work [s since midnight]. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly breaks: readonly BreakPlan[];
}

export interface BreakPlan {
  readonly lastsSeconds: number;
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** When a reinforcement is called up, and by how much; see teams/reinforcement.ts. */
export interface CalledUpPlan {
  readonly forecastAbove: number;
  /** What one position answers in a day; `all`: the whole team comes. */
  readonly callsPerPosition: number | "all";
  readonly upToPositions: number;
  readonly filesLost: number;
}

/** Length of a half-hour [s]. */
export const HALF_HOUR_SECONDS = 1800;

/** Length of a day [s]. */
export const DAY_SECONDS = 86_400;
