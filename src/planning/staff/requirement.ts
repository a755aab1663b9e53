import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { Runner } from "../runner.ts";
import type { Progress } from "../simulate.ts";
import { type HalfHourNeed, type HalfHourNeeds, halfHourNeeds } from "./halfHourNeeds.ts";
import { dayOfHorizon, freshCallsOn } from "./horizonPart.ts";
import { mainTeam } from "./mainTeam.ts";
import type { StaffMeasure } from "./theory.ts";
import { createTry } from "./trials.ts";

/** A day for which people by half-hour are wanted. */
export interface RequirementRequest {
  readonly scenario: Scenario;
  /** Open day of the horizon, ISO. */
  readonly date: string;
  /** Fresh calls expected on it; what the calendar lets one expect unless given. */
  readonly freshCalls?: number;
  /** Rate to reach, 0–1. */
  readonly target: number;
  /** Probability with which the day is to reach the target; without it, every half-hour reaches it in the mean. */
  readonly confidence?: number;
  readonly measure?: StaffMeasure;
  /** Where the search for the level begins; the answer does not depend on it where more people handle more. */
  readonly likelyLevel?: number;
  /** The team whose skills and speed the people have; the largest that is no reinforcement unless given. */
  readonly team?: string;
  readonly seed: number;
  /** Simulated days behind each decision. */
  readonly replications: number;
}

/** People needed on the phone, half-hour by half-hour. */
export interface Requirement {
  readonly date: string;
  readonly freshCalls: number;
  readonly halfHours: readonly HalfHourNeed[];
  /** Rate that each half-hour reaches in the mean: the target, or more so that the day reaches it with the probability. */
  readonly level: number;
  /** The measure over the whole day. */
  readonly rate: Estimate | undefined;
  /** Share of days that reach the target. */
  readonly reached: Estimate | undefined;
  /** Every half-hour reaches the level, and the share is at least the confidence, its interval included, if one was asked. */
  readonly isReached: boolean;
  /** Some half-hour reaches the level with no number of people. */
  readonly isBeyond: boolean;
}

/** Levels are raised by steps of a point, up to this one. */
const STEP = 0.01;
const HIGHEST = 0.99;
/** Simulated days for the mean of a half-hour where the days as a whole decide. */
const MOST_DAYS = 50;
/** Where the search for the level begins: days spread so that a few points more in the mean are usual. */
const LIKELY_STEPS = 3;

/**
 * Answers "how many people on the phone in each half-hour of this day?": the fewest with which every half-hour reaches
 * one and the same level in the mean over simulated days. Without a confidence the level is the target, and the lower
 * end of the interval has to reach it. With one, the level is the lowest, by points from the target up, at which the
 * share of days that reach the target is at least the confidence, interval included.
 *
 * All people are present, at full speed, without breaks: breaks and absence come on top. Deferred contacts are handled
 * between calls as the scenario says and are not waited for.
 */
export async function requirementByHalfHour(
  request: RequirementRequest,
  runner: Runner,
  onProgress: Progress = () => {},
): Promise<Requirement> {
  const { scenario, date, target, confidence, measure = "handlingRate" } = request;
  const { likelyLevel = target + LIKELY_STEPS * STEP } = request;
  const freshCalls = request.freshCalls ?? freshCallsOn(scenario, date);
  const task = {
    day: dayOfHorizon(scenario, date, request.freshCalls),
    like: scenario.teams[request.team ?? mainTeam(scenario)]!,
    measure,
    days: confidence === undefined ? request.replications : Math.min(request.replications, MOST_DAYS),
    isCautious: confidence === undefined,
    try: createTry(runner, request.seed, onProgress),
  };
  const levels = levelsFrom(target);
  const found = new Map<number, Promise<HalfHourNeeds>>();
  const at = (place: number, guess?: readonly number[]): Promise<HalfHourNeeds> => {
    const level = levels[place]!;
    const made =
      found.get(place) ??
      halfHourNeeds({ ...task, level, ...(guess && { guess }) }).then(async (needs) => {
        await needs.trial.extendTo(request.replications);
        return needs;
      });
    found.set(place, made);
    return made;
  };
  const isEnough = ({ trial, isReached }: HalfHourNeeds): boolean =>
    isReached && (confidence === undefined || (trial.reached(measure, target)?.low ?? 0) >= confidence);
  const likely = levels.findIndex((level) => level >= likelyLevel - 1e-9);
  const start = confidence === undefined ? 0 : likely < 0 ? levels.length - 1 : likely;
  const place = await lowestPlace(start, levels.length - 1, at, isEnough);
  const needs = await at(place);
  return {
    date,
    freshCalls,
    halfHours: needs.halfHours,
    level: levels[place]!,
    rate: needs.trial.rate(measure),
    reached: needs.trial.reached(measure, target),
    isReached: isEnough(needs),
    isBeyond: !needs.isReached,
  };
}

function levelsFrom(target: number): readonly number[] {
  const levels = [target];
  for (let k = 1; target + k * STEP <= HIGHEST + 1e-9; k++)
    levels.push(Math.round((target + k * STEP) * 1e6) / 1e6);
  return levels;
}

/** Step by step from a place that is likely; the last place when none is enough. */
async function lowestPlace(
  start: number,
  last: number,
  at: (place: number, guess?: readonly number[]) => Promise<HalfHourNeeds>,
  isEnough: (needs: HalfHourNeeds) => boolean,
): Promise<number> {
  let place = Math.min(start, last);
  let needs = await at(place);
  // A level that no number of people reaches says nothing of those below it.
  while (place > 0 && !needs.isReached) {
    place -= 1;
    needs = await at(place);
  }
  const people = (): readonly number[] => needs.halfHours.map(({ positions }) => positions);
  if (isEnough(needs)) {
    while (place > 0) {
      needs = await at(place - 1, people());
      if (!isEnough(needs)) break;
      place -= 1;
    }
    return place;
  }
  while (place < last && needs.isReached && !isEnough(needs)) {
    place += 1;
    needs = await at(place, people());
  }
  return place;
}
