import type { Estimate } from "../../engine/statistics/intervals.ts";
import { openDays } from "../../models/calendar/openDays.ts";
import { compile } from "../../models/compile.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { exactShare } from "./exactShare.ts";
import { type Fewest, fewest, type Verdict } from "./fewest.ts";
import type { StaffMeasure } from "./theory.ts";
import type { Trial, Try } from "./trials.ts";

/** How the posts of a team are looked for over a horizon. */
export interface PostsTask {
  readonly scenario: Scenario;
  /** Name of the team whose posts change. */
  readonly team: string;
  readonly measure: StaffMeasure;
  readonly target: number;
  readonly confidence: number;
  readonly replications: number;
  readonly guess: number;
  /** Whether to find out the share of periods that the fewest that may be enough are enough for. */
  readonly isPerhapsShown?: boolean;
  readonly try: Try;
}

/** A number of posts and what came of it. */
export interface PostsTried {
  readonly posts: number;
  /** Posts × (1 − absence). */
  readonly positions: number;
  readonly verdict: Verdict;
  /** Share of replications that reach the target: of all of them, or of those that the figures are of; undefined if unknown. */
  readonly reached: Estimate | undefined;
  /** Undefined for a number that was tried only with replications that were picked for what they say of the answer. */
  readonly figures: PostsFigures | undefined;
}

/** What so many posts give, in the mean over some replications. */
export interface PostsFigures {
  readonly replications: number;
  readonly rate: Estimate | undefined;
  /** Positions present in all, in the mean over the open days, reinforcements included. */
  readonly meanPositions: number;
  /** Position-days of reinforcements, in the mean. */
  readonly reinforcementPositionDays: number;
  readonly mailBacklogEnd: number;
}

/** The posts that a team needs over a horizon. */
export interface PostsNeeded {
  /** False while the search goes on: then the ends are what is known so far. */
  readonly isDone: boolean;
  readonly openDays: number;
  /** Fresh calls expected in all. */
  readonly freshCalls: number;
  /** Those of the scenario. */
  readonly planned: PostsTried;
  /** Enough for sure; undefined when not even the most that are allowed are. */
  readonly enough: PostsTried | undefined;
  /** The fewest that may be enough; the same as `enough` when the replications decide. */
  readonly perhaps: number | undefined;
  /** Posts allowed at most. */
  readonly most: number;
  /** Replications in which more posts were seen to miss the target that fewer reach. */
  readonly setbacks: number;
  /** The planned ones and those from `perhaps` to `enough`, as far as they are known, in ascending order. */
  readonly tried: readonly PostsTried[];
}

/** Posts tried at most: this many times those planned or guessed, and this many more. */
const MOST = { times: 3, more: 20 } as const;
/** Replications of the plan, whose verdict follows from the search. */
const PLAN_REPLICATIONS = 12;

/**
 * Finds the fewest posts of a team, the others staying as they are, with which the share of periods that reach the target
 * is at least the confidence.
 *
 * @param task what to look for
 * @param onStep told what is known, as the search goes on
 */
export async function postsNeeded(
  task: PostsTask,
  onStep: (known: PostsNeeded) => void = () => {},
): Promise<PostsNeeded> {
  const { scenario, team, replications } = task;
  const planned = scenario.teams[team]!.posts;
  const most = Math.ceil(MOST.times * Math.max(planned, task.guess)) + MOST.more;
  const trials = new Map<number, Trial>();
  const trialOf = (posts: number): Trial => {
    const trial = trials.get(posts) ?? task.try(withPosts(scenario, team, posts));
    trials.set(posts, trial);
    return trial;
  };
  const { immediate } = compile(scenario);
  const about = {
    openDays: openDays(scenario.opening, scenario.horizon).length,
    freshCalls: immediate.reduce((sum, { volumes }) => sum + volumes.reduce((a, b) => a + b, 0), 0),
    most,
  };
  const neededOf = (known: Fewest): PostsNeeded => {
    const { enough, perhaps, isDone, setbacks } = known;
    const row = (posts: number): PostsTried => triedOf(posts, known, trials.get(posts), task);
    const between = enough === undefined || perhaps === undefined ? [] : numbersFrom(perhaps, enough);
    const numbers = [...new Set([planned, ...between])].sort((a, b) => a - b);
    return {
      ...about,
      isDone,
      planned: row(planned),
      enough: enough === undefined ? undefined : row(enough),
      perhaps,
      setbacks,
      tried: numbers.map(row).filter(({ reached }) => reached !== undefined),
    };
  };
  await trialOf(planned).extendTo(Math.min(PLAN_REPLICATIONS, replications));
  const search = { ...task, least: 0, most, tried: planned, trialOf };
  const found = await fewest(search, (known) => onStep(neededOf(known)));
  return neededOf(found);
}

function triedOf(posts: number, known: Fewest, trial: Trial | undefined, task: PostsTask): PostsTried {
  const { scenario, team, measure, target } = task;
  const isAveraged = trial !== undefined && trial.count > 0;
  return {
    posts,
    positions: posts * (1 - scenario.teams[team]!.absence),
    verdict: known.verdict(posts),
    reached: known.reached(posts) ?? (isAveraged ? reachedBy(trial, measure, target) : undefined),
    figures: isAveraged ? figuresOf(trial, measure) : undefined,
  };
}

function reachedBy(trial: Trial, measure: StaffMeasure, target: number): Estimate {
  const rates = Array.from({ length: trial.count }, (_, i) => trial.figure(measure, i));
  return exactShare(rates.filter((rate) => rate >= target).length, trial.count);
}

function figuresOf(trial: Trial, measure: StaffMeasure): PostsFigures {
  return {
    replications: trial.count,
    rate: trial.rate(measure),
    meanPositions: trial.rate("meanPositions")?.mean ?? 0,
    reinforcementPositionDays: trial.mean("reinforcementPositionDays"),
    mailBacklogEnd: trial.mean("mailBacklogEnd"),
  };
}

function numbersFrom(least: number, most: number): readonly number[] {
  return Array.from({ length: most - least + 1 }, (_, i) => least + i);
}

/** The scenario with other posts in one team. */
export function withPosts(scenario: Scenario, team: string, posts: number): Scenario {
  return { ...scenario, teams: { ...scenario.teams, [team]: { ...scenario.teams[team]!, posts } } };
}

/**
 * Posts that yield so many positions in the mean: positions ÷ (1 − absence), rounded up.
 *
 * @param positions at least 0
 * @param absence share of posts not present, below 1
 */
export function postsFor(positions: number, absence: number): number {
  // A quotient that is whole but for its last digits is not rounded up: 6 ÷ (6/7) is 7.
  return Math.max(0, Math.ceil(positions / (1 - absence) - 1e-9));
}
