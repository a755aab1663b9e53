import type { Estimate } from "../../engine/statistics/intervals.ts";
import { halfHourKey } from "../../models/measures/slices.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { type HalfHourPositions, staffedDay } from "./staffedDay.ts";
import { type HalfHourLoad, loadsOf, peopleInTheory, rateInTheory, type StaffMeasure } from "./theory.ts";
import type { Trial, Try } from "./trials.ts";

/** What is asked of each half-hour. */
export interface HalfHourTask {
  /** A scenario of one open day. */
  readonly day: Scenario;
  /** The team whose skills and speed the people have. */
  readonly like: Scenario["teams"][string];
  readonly measure: StaffMeasure;
  /** Rate that each half-hour is to reach in the mean, 0–1. */
  readonly level: number;
  /** Simulated days behind each decision. */
  readonly days: number;
  /** Whether the lower end of the interval is to reach the level, and not only the mean of the simulated days. */
  readonly isCautious: boolean;
  /** People to begin with; those of theory unless given. */
  readonly guess?: readonly number[];
  readonly try: Try;
}

/** What one half-hour needs. */
export interface HalfHourNeed extends HalfHourPositions {
  /** Of the half-hour; undefined where nobody calls. */
  readonly rate: Estimate | undefined;
  /** Whether one person fewer is known to leave some rate below the level; else the larger number is given. */
  readonly isSharp: boolean;
}

/** Who is needed, and the day with them. */
export interface HalfHourNeeds {
  readonly halfHours: readonly HalfHourNeed[];
  /** Whether every half-hour reaches the level; no number of people does where a greeting alone loses too many. */
  readonly isReached: boolean;
  readonly trial: Trial;
}

/** People tried at most in a half-hour: this many times those of theory, and this many more. */
const MOST = { times: 3, more: 20 } as const;
/** Rates at most this far below the level ask for one person more; larger gaps for several at once. */
const ONE_AT_A_TIME = 0.05;

/**
 * Finds people for each half-hour of a day such that each half-hour reaches the level in the mean over simulated days,
 * and no half-hour could do with one fewer.
 *
 * Starts from Erlang A, adds people where the simulation says that they are missing, then takes them away one by one,
 * the half-hours with the most to spare first. Each trial has the same callers. More people never make another half-hour
 * need more, so one round of taking away is enough.
 */
export async function halfHourNeeds(task: HalfHourTask): Promise<HalfHourNeeds> {
  const { day, like, measure, level, isCautious } = task;
  /** Half-hours that no number of people brings to the level. */
  const beyond = new Set<number>();
  const reaches = (rate: Estimate | undefined, i: number): boolean =>
    beyond.has(i) || slackOf(rate, level, isCautious) >= 0;
  const loads = loadsOf(day, level, like.handleTime);
  const tried = new Map<string, Promise<Attempt>>();
  const attempt = (people: readonly number[]): Promise<Attempt> => {
    const key = people.join();
    const made = tried.get(key) ?? tryOut(task, loads, people);
    tried.set(key, made);
    return made;
  };
  const most = loads.map((load) => MOST.times * peopleInTheory(load, level, measure) + MOST.more);
  let people: readonly number[] = task.guess ?? loads.map((load) => peopleInTheory(load, level, measure));
  for (;;) {
    const { rates } = await attempt(people);
    rates.forEach((rate, i) => {
      if (!reaches(rate, i) && people[i]! >= most[i]!) beyond.add(i);
    });
    if (rates.every(reaches)) break;
    people = people.map((count, i) =>
      reaches(rates[i], i) ? count : Math.min(most[i]!, count + missing(rates[i]!, level, count)),
    );
  }
  const isSharp = loads.map(() => true);
  const slack = (await attempt(people)).rates.map((rate) => slackOf(rate, level, isCautious));
  for (const i of descending(slack)) {
    while (people[i]! > 0 && !beyond.has(i)) {
      const now = (await attempt(people)).rates[i];
      if (slackToTry(now, task) < costInTheory(loads[i]!, people[i]!, measure) / 2) {
        // Theory says that one fewer is too few, and nobody has tried.
        isSharp[i] = false;
        break;
      }
      const fewer = people.with(i, people[i]! - 1);
      const { rates } = await attempt(fewer);
      if (rates.every(reaches)) {
        people = fewer;
        continue;
      }
      isSharp[i] = rates.some((rate) => rate?.high != null && rate.high < level);
      break;
    }
  }
  const { rates, trial } = await attempt(people);
  return {
    trial,
    isReached: beyond.size === 0,
    halfHours: loads.map(({ fromSeconds }, i) => ({
      fromSeconds,
      positions: people[i]!,
      rate: rates[i],
      isSharp: isSharp[i]! && !beyond.has(i),
    })),
  };
}

interface Attempt {
  readonly trial: Trial;
  readonly rates: readonly (Estimate | undefined)[];
}

async function tryOut(
  task: HalfHourTask,
  loads: readonly HalfHourLoad[],
  people: readonly number[],
): Promise<Attempt> {
  const needs = loads.map(({ fromSeconds }, i) => ({ fromSeconds, positions: people[i]! }));
  const trial = task.try(staffedDay(task.day, task.like, needs));
  await trial.extendTo(task.days);
  const rates = loads.map(({ fromSeconds }) =>
    trial.rate(task.measure, { kind: "halfHour", key: halfHourKey(fromSeconds) }),
  );
  return { trial, rates };
}

/** What the rate has to spare; a half-hour in which nobody calls has everything. */
function slackOf(rate: Estimate | undefined, level: number, isCautious: boolean): number {
  if (rate === undefined) return 1;
  return ((isCautious ? rate.low : rate.mean) ?? rate.mean) - level;
}

/** Where somebody cautious could still be undecided about one person fewer, it is worth a trial to say so. */
function slackToTry(rate: Estimate | undefined, { level, isCautious }: HalfHourTask): number {
  if (rate === undefined) return 1;
  return ((isCautious ? rate.high : rate.mean) ?? 1) - level;
}

function costInTheory(load: HalfHourLoad, people: number, measure: StaffMeasure): number {
  return rateInTheory(load, people, measure) - rateInTheory(load, people - 1, measure);
}

function missing({ mean }: Estimate, level: number, people: number): number {
  const gap = level - mean;
  return gap <= ONE_AT_A_TIME ? 1 : Math.max(1, Math.floor((gap * people) / 2));
}

function descending(values: readonly number[]): readonly number[] {
  return values.map((_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b);
}
