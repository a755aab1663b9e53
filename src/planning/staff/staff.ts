import type { Estimate } from "../../engine/statistics/intervals.ts";
import { openDays } from "../../models/calendar/openDays.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { Runner } from "../runner.ts";
import type { Progress } from "../simulate.ts";
import { classesOfDays, classWidth, type DayClass } from "./byDay.ts";
import { type FewestTask, fewest } from "./fewest.ts";
import { guessPositions, guessPosts } from "./guess.ts";
import { dayOfHorizon, monthsOf, ordinaryDays, partOfHorizon } from "./horizonPart.ts";
import { plannedByHalfHour } from "./plannedPeople.ts";
import { type Requirement, requirementByHalfHour } from "./requirement.ts";
import { fullPresence } from "./staffedDay.ts";
import { type PostsNeeded, type PostsTask, postsFor, postsNeeded } from "./staffing.ts";
import type { StaffMeasure } from "./theory.ts";
import { createTry, type Trial, type Try } from "./trials.ts";

/** For what the people are asked. */
export type StaffBy = "horizon" | "month" | "day" | "half-hour";

/** What to find. */
export interface StaffRequest {
  readonly scenario: Scenario;
  readonly by: StaffBy;
  /** The team that is planned for. */
  readonly team: string;
  readonly measure: StaffMeasure;
  readonly target: number;
  readonly confidence: number;
  readonly seed: number;
  readonly replications: number;
}

/** The posts of one month. */
export interface MonthPosts extends PostsNeeded {
  readonly month: number;
  readonly from: string;
}

/** Positions of a day with a certain forecast. */
export interface ClassPositions extends DayClass {
  /** The forecast that was simulated: the upper end of the class. */
  readonly freshCalls: number;
  readonly enough: number | undefined;
  /** Posts that yield so many positions. */
  readonly posts: number | undefined;
  readonly perhaps: number | undefined;
  readonly rate: Estimate | undefined;
  readonly reached: Estimate | undefined;
  /** Simulated days in which more people were seen to miss the target that fewer reach. */
  readonly setbacks: number;
}

/** The half-hours of an ordinary day of a weekday. */
export interface WeekdayRequirement extends Requirement {
  /** 0–6, Monday is 0. */
  readonly weekday: number;
  /** By half-hour: people of the plan at work (shifts less breaks and absence), reinforcements left aside. */
  readonly planned: readonly number[];
}

export type StaffAnswer =
  | { readonly by: "horizon"; readonly posts: PostsNeeded }
  | { readonly by: "month"; readonly months: readonly MonthPosts[] }
  | {
      readonly by: "day";
      readonly classes: readonly ClassPositions[];
      /** Open days with a larger forecast than the last class, too rare for one of their own. */
      readonly daysAbove: number;
    }
  | { readonly by: "half-hour"; readonly weekdays: readonly WeekdayRequirement[] };

/** Told what is known so far, part by part: a month, a class of days, a weekday. */
export type TakePart = (answer: StaffAnswer) => void;

/** Trials of each replication, about, of which the progress is told. */
const TRIALS = 3;
/** Days are sorted into about so many classes. */
const CLASSES = 8;

/**
 * Answers "how many people for this target with this probability?": the posts of a team over the horizon or month by
 * month, the positions for a day by its forecast, or the people on the phone by half-hour of an ordinary day. Theory says
 * where to begin, simulation on common random numbers decides.
 */
export async function staff(
  request: StaffRequest,
  runner: Runner,
  onProgress: Progress = () => {},
  takePart: TakePart = () => {},
): Promise<StaffAnswer> {
  const tryFor: TryFor = (answers) =>
    createTry(runner, request.seed, onProgress, answers * TRIALS * request.replications);
  switch (request.by) {
    case "horizon":
      return { by: "horizon", posts: await overHorizon(request, tryFor(1), takePart) };
    case "month":
      return { by: "month", months: await byMonth(request, tryFor, takePart) };
    case "day":
      return { by: "day", ...(await byDay(request, tryFor, takePart)) };
    case "half-hour":
      return { by: "half-hour", weekdays: await byHalfHour(request, runner, onProgress, takePart) };
  }
}

/** Prepares trials for so many answers. */
type TryFor = (answers: number) => Try;

function overHorizon(request: StaffRequest, tryOut: Try, takePart: TakePart): Promise<PostsNeeded> {
  const task = { ...postsTask(request.scenario, request, tryOut), isPerhapsShown: true };
  return postsNeeded(task, (posts) => takePart({ by: "horizon", posts }));
}

function postsTask(scenario: Scenario, request: StaffRequest, tryOut: Try): PostsTask {
  const guess = guessPosts(scenario, request.team, request.target, request.measure);
  return { ...request, scenario, guess, try: tryOut };
}

async function byMonth(
  request: StaffRequest,
  tryFor: TryFor,
  takePart: TakePart,
): Promise<readonly MonthPosts[]> {
  const { scenario } = request;
  const months: MonthPosts[] = [];
  const open = monthsOf(scenario.horizon).filter((month) => openDays(scenario.opening, month).length > 0);
  const tryOut = tryFor(open.length);
  for (const { month, from, to } of open) {
    const part = partOfHorizon(scenario, from, to);
    months.push({ month, from, ...(await postsNeeded(postsTask(part, request, tryOut))) });
    takePart({ by: "month", months: [...months] });
  }
  return months;
}

async function byDay(request: StaffRequest, tryFor: TryFor, takePart: TakePart) {
  const { scenario, team, target, measure, confidence, replications } = request;
  const like = scenario.teams[team]!;
  const [day] = ordinaryDays(scenario);
  const { classes, daysAbove } = classesOfDays(scenario, request.seed, classWidth(scenario, CLASSES));
  const tryOut = tryFor(classes.length);
  const found: ClassPositions[] = [];
  for (const each of day === undefined ? [] : classes) {
    const known = dayOfHorizon({ ...scenario, incidents: {}, activities: {} }, day!.date, each.to);
    const guess = guessPositions(known, scenario, team, target, measure);
    const trials = new Map<number, Trial>();
    const search: FewestTask = {
      guess,
      least: 0,
      most: 3 * guess + 20,
      measure,
      target,
      confidence,
      replications,
      trialOf(number) {
        const teams = { [team]: fullPresence(like, like.shift, number) };
        const trial = trials.get(number) ?? tryOut({ ...known, teams });
        trials.set(number, trial);
        return trial;
      },
    };
    const { enough, perhaps, reached, setbacks } = await fewest(search);
    const isKnown = enough !== undefined;
    found.push({
      ...each,
      freshCalls: each.to,
      enough,
      posts: isKnown ? postsFor(enough, like.absence) : undefined,
      perhaps,
      setbacks,
      rate: isKnown ? search.trialOf(enough).rate(measure) : undefined,
      reached: isKnown ? reached(enough) : undefined,
    });
    takePart({ by: "day", classes: [...found], daysAbove });
  }
  return { classes: found, daysAbove };
}

async function byHalfHour(
  request: StaffRequest,
  runner: Runner,
  onProgress: Progress,
  takePart: TakePart,
): Promise<readonly WeekdayRequirement[]> {
  const weekdays: WeekdayRequirement[] = [];
  let likelyLevel: number | undefined;
  for (const { weekday, date, freshCalls } of ordinaryDays(request.scenario)) {
    const requirement: Requirement = await requirementByHalfHour(
      { ...request, date, freshCalls, ...(likelyLevel !== undefined && { likelyLevel }) },
      runner,
      onProgress,
    );
    likelyLevel = requirement.level;
    const planned = plannedByHalfHour(request.scenario, weekday, requirement.halfHours);
    weekdays.push({ ...requirement, weekday, planned });
    takePart({ by: "half-hour", weekdays: [...weekdays] });
  }
  return weekdays;
}
