import { daysBetween } from "../../models/calendar/civilDate.ts";
import { HALF_HOUR_SECONDS } from "../../models/plan.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { Runner } from "../runner.ts";
import type { Progress } from "../simulate.ts";
import { dayOfHorizon, type OrdinaryDay } from "../staff/horizonPart.ts";
import { type Requirement, requirementByHalfHour } from "../staff/requirement.ts";
import { postsFor } from "../staff/staffing.ts";
import type { StaffMeasure } from "../staff/theory.ts";
import { createTry } from "../staff/trials.ts";
import { checkDay, type DayCheck } from "./checkDay.ts";
import { type CoverContext, canBeCovered } from "./cover.ts";
import type { HalfHourCover } from "./coverProgramme.ts";
import { cutsFor } from "./cuts.ts";
import { type PlannedWeek, plannedWeek } from "./plannedWeek.ts";
import { fewestAtWork, type RosterPerson, type RosterShift, shiftsOn } from "./roster.ts";
import { type RuleName, type Rules, rulesOf } from "./rules.ts";
import type { Solver } from "./solver.ts";
import { type Spreads, spreadsOf } from "./spreads.ts";
import { type Templates, templatesOf } from "./templates.ts";
import { weekDays } from "./weekDays.ts";
import { cheapestRoster, rosterOf, type WeekRoster } from "./weekRoster.ts";

/** What to plan. */
export interface ScheduleRequest {
  readonly scenario: Scenario;
  /** The team whose skills, speed and absence everybody has. */
  readonly team: string;
  readonly measure: StaffMeasure;
  readonly target: number;
  readonly confidence: number;
  /** People that there are; without it, as many as it takes. */
  readonly posts?: number;
  /** A date of the week to plan, ISO; without it, an ordinary week. */
  readonly week?: string;
  readonly seed: number;
  readonly replications: number;
}

/** A half-hour of the roster. */
export interface ScheduledHalfHour {
  /** [s since midnight] */
  readonly fromSeconds: number;
  /** People at work that it needs. */
  readonly required: number;
  /** People of the roster that it was to have in the end: more than required, since some are absent and days vary. */
  readonly asked: number;
  /** Of these, those that the simulation asked for. */
  readonly added: number;
  /** People of the roster at work at the moment when they are fewest, if everybody comes. */
  readonly rostered: number;
  /** Rostered × (1 − absence). */
  readonly present: number;
  /** Whether no shift is worked then. */
  readonly isOutside: boolean;
}

/** A day of the roster. */
export interface ScheduledDay extends OrdinaryDay {
  /** Rate that each half-hour is to reach in the mean. */
  readonly level: number;
  readonly halfHours: readonly ScheduledHalfHour[];
  readonly shifts: readonly RosterShift[];
  readonly check: DayCheck;
}

/** A roster and what is known about it. */
export interface Schedule {
  readonly days: readonly ScheduledDay[];
  readonly roster: readonly RosterPerson[];
  readonly people: number;
  /** No roster that covers the same takes fewer people; undefined where people were limited. */
  readonly leastPeople: number | undefined;
  readonly gap: number;
  /** Time of the contracts in the week [s]. */
  readonly contractSeconds: number;
  /** Time of the shifts, without breaks that are not paid [s]. */
  readonly paidSeconds: number;
  readonly isFair: boolean;
  /** Whether it is proven that no way of sharing the shifts out is fair. */
  readonly isUnfairProven: boolean;
  /** Undefined where nobody is on the roster. */
  readonly spreads: Spreads | undefined;
  /** Shifts that nobody could work, within the rules; left out of the roster. */
  readonly left: number;
  /** Times that the simulation asked for more people. */
  readonly rounds: number;
  readonly planned: PlannedWeek;
  readonly rules: Rules;
  readonly assumed: readonly RuleName[];
  readonly leftOut: readonly string[];
  readonly absence: number;
}

/** Told of each roster that was tried and checked. */
export type TakeSchedule = (schedule: Schedule) => void;

/** Rosters tried at most. */
const MOST_ROUNDS = 15;

/** On some day no number of people reaches the target in every half-hour. */
export class OutOfReachError extends Error {
  override readonly name = "OutOfReachError";
  readonly date: string;
  constructor(date: string) {
    super(`no number of people reaches the target on ${date}`);
    this.date = date;
  }
}

interface Need extends OrdinaryDay {
  readonly requirement: Requirement;
  readonly day: Scenario;
}

/**
 * Answers "which shifts and breaks?": people at work by half-hour as the simulation requires them; the cheapest shifts
 * with which posts × (1 − absence) are at least so many, as an integer programme; people for these shifts, within the
 * rules of working time; then each day simulated with these people, present or absent by chance, and more people asked
 * for where it does not reach the target with the probability, until it does. Whether it does is judged at last on
 * simulated days that had no part in the search, since a roster fits the days that it was tightened on.
 *
 * @param takeSchedule told of each roster that was checked, the last one included
 * @returns the roster; undefined where there is no open day, or the solver gave up
 * @throws OutOfReachError where people alone do not reach the target
 */
export async function schedule(
  request: ScheduleRequest,
  runner: Runner,
  solver: Solver,
  onProgress: Progress = () => {},
  takeSchedule: TakeSchedule = () => {},
): Promise<Schedule | undefined> {
  const { scenario, posts } = request;
  const { rules, assumed } = rulesOf(scenario);
  const { templates, leftOut } = templatesOf(scenario, rules);
  const context: CoverContext = { templates, rules, solver };
  const needs = await needsOf(request, runner, onProgress);
  const [first] = needs;
  if (first === undefined) return undefined;
  const offsets = needs.map(({ date, weekday }) =>
    request.week === undefined ? weekday : daysBetween(first.date, date),
  );
  const facts = {
    assumed,
    leftOut,
    rules,
    planned: plannedWeek(scenario, needs, request.week === undefined, rules),
    absence: scenario.teams[request.team]!.absence,
  };
  const check = checks(request, runner, onProgress);
  let asked: readonly (readonly HalfHourCover[])[] = needs.map(({ requirement }) =>
    askedOf(requirement, facts.absence),
  );
  let sample = 0;
  for (let round = 0; ; round++) {
    const week = solveWeek(asked, offsets, posts, context);
    if (week === undefined) return undefined;
    const checked = async (): Promise<readonly ScheduledDay[]> => {
      const days: ScheduledDay[] = [];
      for (const [place, need] of needs.entries()) {
        const shifts = shiftsOn(week.roster, place);
        const halfHours = halfHoursOf(need.requirement, asked[place]!, shifts, templates, facts.absence);
        days.push({ ...dayOf(need), halfHours, shifts, check: await check(need, shifts, sample) });
      }
      takeSchedule(scheduleOf(week, days, round, facts));
      return days;
    };
    const isLast = posts !== undefined || round === MOST_ROUNDS;
    if (!isLast) {
      const raised = raise(asked, await checked());
      if (raised !== asked) {
        asked = raised;
        continue;
      }
    }
    // These days have been searched on: whether the roster holds is for days to say that had no part in it.
    sample += 1;
    const days = await checked();
    const raised = isLast ? asked : raise(asked, days);
    if (raised === asked) return scheduleOf(week, days, round, facts);
    asked = raised;
  }
}

/** The people that each day takes; the level of one day says where to look for that of the next. */
async function needsOf(
  request: ScheduleRequest,
  runner: Runner,
  onProgress: Progress,
): Promise<readonly Need[]> {
  const { scenario, week } = request;
  const needs: Need[] = [];
  for (const ordinary of weekDays(scenario, week)) {
    const likelyLevel = needs.at(-1)?.requirement.level;
    const { date, freshCalls } = ordinary;
    const requirement = await requirementByHalfHour(
      { ...request, date, freshCalls, ...(likelyLevel !== undefined && { likelyLevel }) },
      runner,
      onProgress,
    );
    if (requirement.isBeyond) throw new OutOfReachError(date);
    needs.push({ ...ordinary, requirement, day: dayOfHorizon(scenario, date, freshCalls) });
  }
  return needs;
}

function askedOf({ halfHours }: Requirement, absence: number): readonly HalfHourCover[] {
  return halfHours.map(({ fromSeconds, positions }) => ({
    fromSeconds,
    people: postsFor(positions, absence),
  }));
}

function solveWeek(
  asked: readonly (readonly HalfHourCover[])[],
  offsets: readonly number[],
  posts: number | undefined,
  context: CoverContext,
): WeekRoster | undefined {
  if (posts !== undefined) return rosterOf(posts, asked, offsets, context);
  const coverable = asked.map((halfHours) =>
    halfHours.filter(({ fromSeconds }) => canBeCovered(fromSeconds, context.templates)),
  );
  return cheapestRoster(coverable, offsets, context);
}

/**
 * Simulates days: the first sample has the callers of the requirement, each further one has its own. A day with the same
 * shifts as before is not simulated again on the same callers.
 */
function checks(request: ScheduleRequest, runner: Runner, onProgress: Progress) {
  const { scenario, team } = request;
  const known = new Map<string, Promise<DayCheck>>();
  return (
    { date, day, requirement }: Need,
    shifts: readonly RosterShift[],
    sample: number,
  ): Promise<DayCheck> => {
    const hours = shifts.map((shift) => JSON.stringify(shift)).sort();
    const key = `${sample} ${date} ${hours.join()}`;
    const tryOut = createTry(runner, request.seed + sample, onProgress);
    const task = { ...request, day, like: scenario.teams[team]!, try: tryOut };
    const made = known.get(key) ?? checkDay(task, shifts, requirement.halfHours);
    known.set(key, made);
    return made;
  };
}

function dayOf({ weekday, date, freshCalls, requirement: { level } }: Need) {
  return { weekday, date, freshCalls, level };
}

function halfHoursOf(
  { halfHours }: Requirement,
  asked: readonly HalfHourCover[],
  shifts: readonly RosterShift[],
  templates: Templates["templates"],
  absence: number,
): readonly ScheduledHalfHour[] {
  return halfHours.map(({ fromSeconds, positions }, i) => {
    const rostered = fewestAtWork(shifts, fromSeconds, HALF_HOUR_SECONDS);
    return {
      fromSeconds,
      required: positions,
      asked: asked[i]!.people,
      added: asked[i]!.people - postsFor(positions, absence),
      rostered,
      present: rostered * (1 - absence),
      isOutside: !canBeCovered(fromSeconds, templates),
    };
  });
}

/**
 * What the next roster is asked for; the same where every day holds. A day with half-hours that no shift covers is left
 * as it is: more people at other times would not answer the calls of these.
 */
function raise(
  asked: readonly (readonly HalfHourCover[])[],
  days: readonly ScheduledDay[],
): readonly (readonly HalfHourCover[])[] {
  let isRaised = false;
  const raised = days.map(({ check, halfHours, level }, place) => {
    const isLost = halfHours.some(({ isOutside, required }) => isOutside && required > 0);
    const rostered = halfHours.map((halfHour) => halfHour.rostered);
    const cuts = check.holds || isLost ? [] : cutsFor(check.halfHourRates, rostered, level);
    if (cuts.length > 0) isRaised = true;
    return asked[place]!.map((need, i) => {
      const people = cuts.find(({ halfHour }) => halfHour === i)?.people ?? 0;
      return people > need.people ? { ...need, people } : need;
    });
  });
  return isRaised ? raised : asked;
}

function scheduleOf(
  week: WeekRoster,
  days: readonly ScheduledDay[],
  rounds: number,
  facts: Pick<Schedule, "planned" | "rules" | "assumed" | "leftOut" | "absence">,
): Schedule {
  const { roster, people, leastPeople, gap, isFair, isUnfairProven, left } = week;
  const paidSeconds = days.flatMap(({ shifts }) => shifts).reduce((sum, shift) => sum + shift.paidSeconds, 0);
  return {
    ...facts,
    days,
    roster,
    people,
    leastPeople,
    gap,
    isFair,
    isUnfairProven,
    spreads: roster.length === 0 ? undefined : spreadsOf(roster),
    left,
    rounds,
    paidSeconds,
    contractSeconds: people * facts.rules.hoursPerWeek,
  };
}
