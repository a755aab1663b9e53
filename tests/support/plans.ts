import { constant } from "../../src/engine/random/constant.ts";
import type { Distribution } from "../../src/engine/random/distribution.ts";
import { addDays, monthIndex, weekdayIndex } from "../../src/models/calendar/civilDate.ts";
import {
  type BlendingPlan,
  type BreakPlan,
  type BusynessPlan,
  type ContactType,
  DAY_SECONDS,
  type DeferredPlan,
  HALF_HOUR_SECONDS,
  type ImmediatePlan,
  type Plan,
  type PlanDay,
  type RedialPlan,
  type SkillPlan,
  type TeamPlan,
} from "../../src/models/plan.ts";

/** A clock time [s since midnight], as `at(9, 30)`. */
export function at(hours: number, minutes = 0, seconds = 0): number {
  return hours * 3600 + minutes * 60 + seconds;
}

/** What a test says about an immediate flow; the rest is ordinary: 100 calls a day, 3 minutes each, endless patience. */
export interface ImmediateOptions
  extends Partial<
    Omit<
      ImmediatePlan,
      "volumes" | "firstType" | "types" | "openSeconds" | "closeSeconds" | "shapes" | "busyness" | "redial"
    >
  > {
  readonly caisses?: readonly string[] | undefined;
  /** Fresh calls expected a day and type, or by open day and type. */
  readonly volume?: number | readonly number[];
  readonly phone?: readonly [from: number, to: number];
  /** Shares of the half-hours, the same every day; even when left out. */
  readonly halfHourShares?: Float64Array;
  /** Days alike, but for what is said. */
  readonly busyness?: Partial<BusynessPlan>;
  /** On the same day, and after a refusal as after hanging up, unless said otherwise. */
  readonly redial?: (Pick<RedialPlan, "share" | "delay" | "attempts"> & Partial<RedialPlan>) | undefined;
}

/** What a test says about a deferred flow; they arrive around the clock and take 5 minutes unless told. */
export interface DeferredOptions
  extends Partial<Omit<DeferredPlan, "volumes" | "firstType" | "types" | "backlog">> {
  readonly caisses?: readonly string[] | undefined;
  /** Expected every day and type, or by calendar day and type. */
  readonly volume?: number | readonly number[];
  /** On the first morning, of each type. */
  readonly backlog?: number;
}

/** What a test says about a team; the rest is ordinary: one person, 9:00–17:00, always there, every open day. */
export interface TeamOptions
  extends Partial<
    Omit<
      TeamPlan,
      "shifts" | "presence" | "works" | "handleTimeFactors" | "leftByIncidents" | "skills" | "deferredSkills"
    >
  > {
  readonly hours?: readonly [from: number, to: number];
  readonly breaks?: readonly BreakPlan[];
  readonly shifts?: TeamPlan["shifts"];
  /** Probability of being there, the same for everybody or one for each person. */
  readonly presence?: number | readonly number[];
  /** By open day; every day when left out. */
  readonly works?: readonly number[];
  /** Every day the same, or by open day. */
  readonly handleTime?: number | readonly number[];
  readonly leftByIncidents?: number | readonly number[];
  /** Whether it does deferred contacts, all or none. */
  readonly mails?: boolean;
  /** By immediate type, and by deferred type; what a skill does not say is ordinary, and `null` is none. */
  readonly skills?: readonly (Partial<SkillPlan> | null)[];
  readonly deferredSkills?: readonly (Partial<SkillPlan> | null)[];
}

/** What a test says about a plan; the rest is ordinary: one open Monday, one flow of calls, 9:00–17:00, one person. */
export interface PlanOptions {
  /** Calendar days from Monday 2017-03-06 on. */
  readonly days?: number;
  /** Which of them are closed, counted from 0. */
  readonly closed?: readonly number[];
  /** The one flow of calls: what is short for `immediate` with one flow. */
  readonly caisses?: readonly string[];
  readonly volume?: number | readonly number[];
  readonly phone?: readonly [from: number, to: number];
  readonly calls?: Omit<ImmediateOptions, "caisses" | "volume" | "phone">;
  readonly immediate?: readonly ImmediateOptions[];
  /** The one flow of mails: what is short for `deferred` with one flow. */
  readonly mails?: DeferredOptions | undefined;
  readonly deferred?: readonly DeferredOptions[];
  readonly teams?: readonly TeamOptions[];
  readonly blending?: Partial<BlendingPlan>;
  readonly peakDayAbove?: number;
  readonly answerWithinSeconds?: number;
  readonly fullReinforcementCalls?: number;
}

/** Makes a small plan for a test. */
export function planOf(options: PlanOptions = {}): Plan {
  const days = layDays(options.days ?? 1, options.closed ?? []);
  const openDays = days.flatMap(({ openIndex }, day) => (openIndex >= 0 ? [day] : []));
  const ofCalls = options.immediate ?? [
    {
      caisses: options.caisses ?? ["north"],
      volume: options.volume ?? 100,
      phone: options.phone ?? [at(9), at(17)],
      ...options.calls,
    },
  ];
  const ofMails = options.deferred ?? (options.mails ? [options.mails] : []);
  const caisses = [...new Set([...ofCalls, ...ofMails].flatMap((flow) => flow.caisses ?? []))];
  const immediateTypes = typesOf(ofCalls, caisses);
  const deferredTypes = typesOf(ofMails, caisses);
  const immediate = ofCalls.map((flow, index) =>
    immediateOf(flow, index, immediateTypes, openDays.length, options.answerWithinSeconds ?? 20),
  );
  const teams = (options.teams ?? [{}]).map((team, index) =>
    teamOf(team, index, openDays.length, immediateTypes.length, deferredTypes.length),
  );
  return {
    name: "test",
    caisses,
    days,
    openDays,
    grid: layGrid(immediate, teams),
    immediate,
    deferred: ofMails.map((flow, index) => deferredOf(flow, index, deferredTypes, days.length)),
    immediateTypes,
    deferredTypes,
    teams,
    blending: {
      betweenCalls: true,
      keepFree: 0,
      outsidePhoneHours: true,
      setHours: undefined,
      order: "arrival",
      ...options.blending,
    },
    peakDayAbove: options.peakDayAbove ?? 4500,
    fullReinforcementCalls: options.fullReinforcementCalls,
  };
}

/** A law that gives the listed values in turn, whatever the chance: what a test needs to say who takes how long. */
export function inTurn(values: readonly number[]): Distribution {
  let drawn = 0;
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    variance: 0,
    quantile: () => values[drawn++ % values.length]!,
    cdf: () => Number.NaN,
  };
}

function layDays(count: number, closed: readonly number[]): PlanDay[] {
  let opened = 0;
  return Array.from({ length: count }, (_, day) => {
    const date = addDays("2017-03-06", day);
    const isOpen = !closed.includes(day);
    const nextOpenIndex = opened;
    if (isOpen) opened += 1;
    return {
      date,
      month: monthIndex(date),
      weekday: weekdayIndex(date),
      openIndex: isOpen ? nextOpenIndex : -1,
      nextOpenIndex,
    };
  });
}

function layGrid(flows: readonly ImmediatePlan[], teams: readonly TeamPlan[]): Plan["grid"] {
  const shifts = teams.flatMap((team) => team.shifts);
  const starts = flows.map(({ openSeconds }) => openSeconds);
  const aligned = Math.min(...(starts.length > 0 ? starts : shifts.map(({ fromSeconds }) => fromSeconds)));
  const from = Math.min(aligned, ...shifts.map(({ fromSeconds }) => fromSeconds));
  const to = Math.max(
    ...flows.map(({ closeSeconds }) => closeSeconds),
    ...shifts.map(({ toSeconds }) => toSeconds),
  );
  const before = Math.ceil((aligned - from) / HALF_HOUR_SECONDS);
  const after = Math.ceil((to - aligned) / HALF_HOUR_SECONDS);
  return { fromSeconds: aligned - before * HALF_HOUR_SECONDS, halfHours: before + after };
}

function typesOf(
  flows: readonly { readonly caisses?: readonly string[] | undefined }[],
  caisses: readonly string[],
): ContactType[] {
  return flows.flatMap((each, flow): ContactType[] =>
    each.caisses
      ? each.caisses.map((caisseName) => ({ flow, caisse: caisses.indexOf(caisseName), caisseName }))
      : [{ flow, caisse: undefined, caisseName: "" }],
  );
}

function immediateOf(
  options: ImmediateOptions,
  flow: number,
  types: readonly ContactType[],
  openDays: number,
  answerWithinSeconds: number,
): ImmediatePlan {
  const {
    caisses: _,
    volume = 0,
    phone = [at(9), at(17)],
    halfHourShares = evenShares(phone[0], phone[1]),
    busyness,
    redial,
    ...rest
  } = options;
  const own = types.filter((type) => type.flow === flow).length;
  return {
    name: flow === 0 ? "calls" : `calls-${flow}`,
    contacts: "calls",
    firstType: types.findIndex((type) => type.flow === flow),
    types: own,
    openSeconds: phone[0],
    closeSeconds: phone[1],
    volumes: Float64Array.from({ length: openDays * own }, (_, i) => pick(volume, i)),
    shapes: [halfHourShares],
    shapeOf: new Int32Array(openDays),
    busyness: {
      law: "lognormal",
      foreseen: 0,
      day: 0,
      partOfDay: 0,
      commonShare: 1,
      persistence: 0,
      ...busyness,
    },
    greeting: undefined,
    patience: undefined,
    announcement: undefined,
    callback: undefined,
    redial: redial && { afterRefusal: redial.share, nextDayShare: 0, ...redial },
    turnTo: undefined,
    talk: constant(180),
    wrapUp: undefined,
    handleTimeOfHalfHour: undefined,
    handOver: undefined,
    secondLevel: false,
    waitingPlaces: Number.POSITIVE_INFINITY,
    lines: Number.POSITIVE_INFINITY,
    cuts: new Array<undefined>(openDays).fill(undefined),
    answerWithinSeconds,
    ...rest,
  };
}

/** Calls spread evenly over the phone hours, a last part of half an hour included. */
function evenShares(open: number, close: number): Float64Array {
  const halfHours = Math.ceil((close - open) / HALF_HOUR_SECONDS);
  return Float64Array.from(
    { length: halfHours },
    (_, i) => Math.min(HALF_HOUR_SECONDS, close - open - i * HALF_HOUR_SECONDS) / (close - open),
  );
}

function deferredOf(
  options: DeferredOptions,
  flow: number,
  types: readonly ContactType[],
  days: number,
): DeferredPlan {
  const { caisses: _, volume = 0, backlog = 0, ...rest } = options;
  const own = types.filter((type) => type.flow === flow).length;
  return {
    name: flow === 0 ? "mails" : `mails-${flow}`,
    contacts: "mails",
    firstType: types.findIndex((type) => type.flow === flow),
    types: own,
    volumes: Float64Array.from({ length: days * own }, (_, i) => pick(volume, i)),
    fromSeconds: 0,
    toSeconds: DAY_SECONDS,
    busyness: 0,
    handling: constant(300),
    dueIn: { days: 2, of: "open" },
    backlog: new Int32Array(own).fill(backlog),
    dailyLimit: Number.POSITIVE_INFINITY,
    settledBefore: 0,
    pendingShare: 0,
    returnsAfterOpenDays: 1,
    rejectedShare: 0,
    reminder: undefined,
    ...rest,
  };
}

const ORDINARY: SkillPlan = {
  preference: 1,
  priority: 1,
  handleTime: 1,
  overflowAfterSeconds: 0,
  overflowAbove: Number.POSITIVE_INFINITY,
};

function teamOf(
  team: TeamOptions,
  index: number,
  openDays: number,
  immediateTypes: number,
  deferredTypes: number,
): TeamPlan {
  const {
    hours = [at(9), at(17)],
    breaks = [],
    presence = 1,
    works = 1,
    handleTime = 1,
    leftByIncidents = 1,
    mails = true,
    skills,
    deferredSkills,
    shifts,
    ...rest
  } = team;
  const people = team.people ?? 1;
  const weekdays = new Uint8Array(7).fill(1);
  const skillsOf = (own: TeamOptions["skills"], types: number, has: boolean) =>
    Array.from({ length: types }, (_, type): SkillPlan | undefined => {
      const skill = own ? own[type] : has ? {} : null;
      return skill ? { ...ORDINARY, ...skill } : undefined;
    });
  return {
    name: `team-${index}`,
    site: "site",
    people,
    presence: Float64Array.from({ length: people }, (_, i) => pick(presence, i)),
    shifts: shifts ?? [{ fromSeconds: hours[0], toSeconds: hours[1], weekdays, breaks }],
    shiftOf: new Uint8Array(people),
    skills: skillsOf(skills, immediateTypes, true),
    deferredSkills: skillsOf(deferredSkills, deferredTypes, mails),
    works: Uint8Array.from({ length: openDays }, (_, day) => pick(works, day)),
    leftByIncidents: Float64Array.from({ length: openDays }, (_, day) => pick(leftByIncidents, day)),
    trainingSeconds: new Float64Array(openDays),
    handleTimeFactors: Float64Array.from({ length: openDays }, (_, day) => pick(handleTime, day)),
    spread: 0,
    absences: [],
    leavers: undefined,
    overtime: undefined,
    listening: undefined,
    calledUp: undefined,
    ...rest,
  };
}

function pick(value: number | readonly number[], index: number): number {
  return typeof value === "number" ? value : value[index]!;
}
