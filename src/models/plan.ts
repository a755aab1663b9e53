import type { Distribution } from "../engine/random/distribution.ts";
import type { Contacts } from "./scenario/schema.ts";

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

/** What a team does with contacts of one type. */
export interface SkillPlan {
  /** Among idle teams the lowest gets an arriving contact. */
  readonly preference: number;
  /** Whoever becomes free takes the lowest first. */
  readonly priority: number;
  /** Handle time ÷ the flow's own, the team's speed not included. */
  readonly handleTime: number;
  /** Helps only once a contact has waited this long [s], … */
  readonly overflowAfterSeconds: number;
  /** … or once more than this many wait in its line; Infinity where the number does not matter. */
  readonly overflowAbove: number;
}

export interface TeamPlan {
  readonly name: string;
  readonly site: string;
  /** People employed; each of them is one number in the run. */
  readonly people: number;
  /** Probability that person i is there on a day on which the team works; the last one may be part-time. */
  readonly presence: Float64Array;
  /** The shifts that its people work, and which one each person does. */
  readonly shifts: readonly ShiftPlan[];
  readonly shiftOf: Uint8Array;
  /** By immediate type, and by deferred type; undefined where the team does not handle them. */
  readonly skills: readonly (SkillPlan | undefined)[];
  readonly deferredSkills: readonly (SkillPlan | undefined)[];
  /** By open day: 1 where the team works, 0 where it is not there or in training. */
  readonly works: Uint8Array;
  /** By open day: share of the people that incidents leave, 0–1. */
  readonly leftByIncidents: Float64Array;
  /** By open day: time that the whole team spends in training [s]. */
  readonly trainingSeconds: Float64Array;
  /** By open day: handle time ÷ the flow's own. */
  readonly handleTimeFactors: Float64Array;
  /** Coefficient of variation of people's own handle times. */
  readonly spread: number;
  /** Hours off the contacts that stand in the calendar: meetings, and closures of a part of a day. */
  readonly absences: readonly AbsencePlan[];
  readonly leavers: LeaversPlan | undefined;
  readonly overtime: OvertimePlan | undefined;
  readonly listening: ListeningPlan | undefined;
  readonly calledUp: CalledUpPlan | undefined;
}

export interface ShiftPlan {
  /** Start and end of work [s since midnight]. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** By weekday, 0 is Monday: 1 where it is worked. */
  readonly weekdays: Uint8Array;
  readonly breaks: readonly BreakPlan[];
}

export interface BreakPlan {
  readonly lastsSeconds: number;
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** Some people of a team are off the contacts between two times of some days. */
export interface AbsencePlan {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** By open day: 1 where it takes place. */
  readonly onDays: Uint8Array;
  /** Of the team's people. */
  readonly share: number;
  /** Work (a meeting, a training) rather than an incident. */
  readonly isWork: boolean;
}

export interface LeaversPlan {
  /** Probability of leaving between one open day and the next. */
  readonly perOpenDay: number;
  readonly replacedAfterOpenDays: number;
  readonly trainingDays: number;
  /** Handle time ÷ the flow's own at full speed; a recruit does not learn along with the rest of a new team. */
  readonly fullSpeed: number;
  /** Handle time ÷ that at full speed, by days worked since training; 1 after the last. */
  readonly learningFactors: Float64Array;
}

/** Longer days while a backlog is large. */
export interface OvertimePlan {
  /** Index among the deferred flows. */
  readonly flow: number;
  /** Stock in days of production above which the rule acts. */
  readonly backlogDaysAbove: number;
  readonly seconds: number;
}

export interface ListeningPlan {
  /** Sessions over the horizon, spread evenly over its open days. */
  readonly sessions: number;
  readonly lastsSeconds: number;
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Index of the team whose people supervise; undefined: nobody of this plan. */
  readonly by: number | undefined;
}

/** When a reinforcement is called up, and by how much; see teams/reinforcement.ts. */
export interface CalledUpPlan {
  /** Infinity: never by forecast. */
  readonly forecastAbove: number;
  /** What one position answers in a day; `all`: the whole team comes. */
  readonly callsPerPosition: number | "all";
  readonly upToPositions: number;
  readonly duringDay: DuringDayPlan | undefined;
  /** Not processed where the people come from, per position and day. */
  readonly filesLost: number;
  readonly documentsLost: number;
}

/** Called up while the day runs. */
export interface DuringDayPlan {
  /** First and last look [s since midnight], and the time between looks [s]. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly everySeconds: number;
  /** Infinity where the queue does not matter. */
  readonly queueAbove: number;
  /** 0 where the handling rate does not matter. */
  readonly handlingRateBelow: number;
  readonly positions: number;
  readonly leadSeconds: number;
  readonly minimumStaySeconds: number;
  readonly returnAtQueue: number;
}

/** Length of a half-hour [s]. */
export const HALF_HOUR_SECONDS = 1800;

/** Length of a day [s]. */
export const DAY_SECONDS = 86_400;
