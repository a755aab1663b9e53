import { constant } from "../../src/engine/random/constant.ts";
import type { Distribution } from "../../src/engine/random/distribution.ts";
import { addDays, monthIndex, weekdayIndex } from "../../src/models/calendar/civilDate.ts";
import {
  type BlendingPlan,
  type BreakPlan,
  type CallPlan,
  DAY_SECONDS,
  HALF_HOUR_SECONDS,
  type MailPlan,
  type Plan,
  type PlanDay,
  type TeamPlan,
} from "../../src/models/plan.ts";

/** A clock time [s since midnight], as `at(9, 30)`. */
export function at(hours: number, minutes = 0, seconds = 0): number {
  return hours * 3600 + minutes * 60 + seconds;
}

/** What a test says about a team; the rest is ordinary: one person, 9:00–17:00, always there, every open day. */
export interface TeamOptions
  extends Partial<Omit<TeamPlan, "shift" | "presence" | "works" | "handleTimeFactors">> {
  readonly hours?: readonly [from: number, to: number];
  readonly breaks?: readonly BreakPlan[];
  /** Probability of being there, the same for everybody or one for each person. */
  readonly presence?: number | readonly number[];
  /** By open day; every day when left out. */
  readonly works?: readonly number[];
  /** Every day the same, or by open day. */
  readonly handleTime?: number | readonly number[];
}

/** What a test says about a plan; the rest is ordinary: one open Monday, one caisse, 9:00–17:00, one person, no mails. */
export interface PlanOptions {
  /** Calendar days from Monday 2017-03-06 on. */
  readonly days?: number;
  /** Which of them are closed, counted from 0. */
  readonly closed?: readonly number[];
  readonly caisses?: readonly string[];
  /** Fresh calls expected a day and caisse, or by open day and caisse. */
  readonly volume?: number | readonly number[];
  readonly phone?: readonly [from: number, to: number];
  readonly calls?: Partial<Omit<CallPlan, "openSeconds" | "closeSeconds" | "volumes">>;
  /** With `volume` expected every day; mails arrive around the clock and take 5 minutes unless told. */
  readonly mails?:
    | (Partial<Omit<MailPlan, "volumes">> & { readonly volume?: number | readonly number[] })
    | undefined;
  readonly teams?: readonly TeamOptions[];
  readonly blending?: Partial<BlendingPlan>;
  readonly peakDayAbove?: number;
  readonly answerWithinSeconds?: number;
  readonly fullReinforcementCalls?: number;
}

/** Makes a small plan for a test. */
export function planOf(options: PlanOptions = {}): Plan {
  const caisses = options.caisses ?? ["north"];
  const days = layDays(options.days ?? 1, options.closed ?? []);
  const openDays = days.flatMap(({ openIndex }, day) => (openIndex >= 0 ? [day] : []));
  const [openSeconds, closeSeconds] = options.phone ?? [at(9), at(17)];
  const teams = (options.teams ?? [{}]).map((team, index) => teamOf(team, index, openDays.length));
  return {
    name: "test",
    caisses,
    days,
    openDays,
    grid: layGrid([openSeconds, closeSeconds], teams),
    calls: {
      openSeconds,
      closeSeconds,
      volumes: Float64Array.from({ length: openDays.length * caisses.length }, (_, i) =>
        pick(options.volume ?? 100, i),
      ),
      halfHourShares: evenShares(openSeconds, closeSeconds),
      busyness: { foreseen: 0, day: 0, partOfDay: 0, commonShare: 1 },
      patience: undefined,
      redial: undefined,
      talk: constant(180),
      wrapUp: undefined,
      waitingPlaces: Number.POSITIVE_INFINITY,
      ...options.calls,
    },
    mails: options.mails && mailsOf(options.mails, days.length),
    teams,
    blending: { betweenCalls: true, keepFree: 0, outsidePhoneHours: true, ...options.blending },
    peakDayAbove: options.peakDayAbove ?? 4500,
    answerWithinSeconds: options.answerWithinSeconds ?? 20,
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

function layGrid([open, close]: readonly [number, number], teams: readonly TeamPlan[]): Plan["grid"] {
  const from = Math.min(open, ...teams.map(({ shift }) => shift.fromSeconds));
  const to = Math.max(close, ...teams.map(({ shift }) => shift.toSeconds));
  const before = Math.ceil((open - from) / HALF_HOUR_SECONDS);
  const after = Math.ceil((to - open) / HALF_HOUR_SECONDS);
  return { fromSeconds: open - before * HALF_HOUR_SECONDS, halfHours: before + after };
}

/** Calls spread evenly over the phone hours, a last part of half an hour included. */
function evenShares(open: number, close: number): Float64Array {
  const halfHours = Math.ceil((close - open) / HALF_HOUR_SECONDS);
  return Float64Array.from(
    { length: halfHours },
    (_, i) => Math.min(HALF_HOUR_SECONDS, close - open - i * HALF_HOUR_SECONDS) / (close - open),
  );
}

function mailsOf({ volume = 0, ...mails }: NonNullable<PlanOptions["mails"]>, days: number): MailPlan {
  return {
    volumes: Float64Array.from({ length: days }, (_, day) => pick(volume, day)),
    fromSeconds: 0,
    toSeconds: DAY_SECONDS,
    busyness: 0,
    handling: constant(300),
    dueOpenDays: 2,
    backlog: 0,
    dailyLimit: Number.POSITIVE_INFINITY,
    ...mails,
  };
}

function teamOf(team: TeamOptions, index: number, openDays: number): TeamPlan {
  const { hours = [at(9), at(17)], breaks = [], presence = 1, works = 1, handleTime = 1, ...rest } = team;
  const people = team.people ?? 1;
  return {
    name: `team-${index}`,
    site: "site",
    people,
    presence: Float64Array.from({ length: people }, (_, i) => pick(presence, i)),
    shift: { fromSeconds: hours[0], toSeconds: hours[1], breaks },
    mails: true,
    works: Uint8Array.from({ length: openDays }, (_, day) => pick(works, day)),
    trainingSeconds: new Float64Array(openDays),
    handleTimeFactors: Float64Array.from({ length: openDays }, (_, day) => pick(handleTime, day)),
    calledUp: undefined,
    ...rest,
  };
}

function pick(value: number | readonly number[], index: number): number {
  return typeof value === "number" ? value : value[index]!;
}
