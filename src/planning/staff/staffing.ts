import type { Estimate } from "../../engine/statistics/intervals.ts";
import { openDays } from "../../models/calendar/openDays.ts";
import { compile } from "../../models/compile.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { type Fewest, type FewestTask, fewest, fewestPerhaps, type Verdict } from "./fewest.ts";
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
  readonly try: Try;
}

/** A number of posts and what came of it. */
export interface PostsTried {
  readonly posts: number;
  /** Posts × (1 − absence). */
  readonly positions: number;
  readonly verdict: Verdict;
  /** Share of replications that reach the target. */
  readonly reached: Estimate;
  readonly rate: Estimate | undefined;
  /** Positions present in all, in the mean over the open days, reinforcements included. */
  readonly meanPositions: number;
  /** Position-days of reinforcements, in the mean. */
  readonly reinforcementPositionDays: number;
  readonly mailBacklogEnd: number;
}

/** The posts that a team needs over a horizon. */
export interface PostsNeeded {
  readonly openDays: number;
  /** Fresh calls expected in all. */
  readonly freshCalls: number;
  /** Those of the scenario. */
  readonly planned: PostsTried;
  /** Enough for sure; undefined when not even the most that were tried are. */
  readonly enough: PostsTried | undefined;
  /** The fewest that may be enough; the same as `enough` when the replications decide. */
  readonly perhaps: number | undefined;
  /** All that were tried, the planned ones included, in ascending order. */
  readonly tried: readonly PostsTried[];
}

/** Posts tried at most: this many times those planned or guessed, and this many more. */
const MOST = { times: 3, more: 20 } as const;

/**
 * Finds the fewest posts of a team, the others staying as they are, with which the share of periods that reach the target
 * is at least the confidence.
 */
export async function postsNeeded(task: PostsTask): Promise<PostsNeeded> {
  const { scenario, team, replications } = task;
  const planned = scenario.teams[team]!.posts;
  const trials = new Map<number, Trial>();
  const trialOf = (posts: number): Trial => {
    const trial = trials.get(posts) ?? task.try(withPosts(scenario, team, posts));
    trials.set(posts, trial);
    return trial;
  };
  const search: FewestTask = {
    guess: task.guess,
    least: 0,
    most: Math.ceil(MOST.times * Math.max(planned, task.guess)) + MOST.more,
    confidence: task.confidence,
    replications,
    trialOf,
    reached: (trial) => trial.reached(task.measure, task.target)!,
  };
  const found = await fewest(search);
  const plan = await judgePlan(found, planned, trialOf, task);
  const tried = [
    ...found.candidates.map(({ number, trial, verdict }) => triedOf(number, trial, verdict, task)),
    ...(found.candidates.some(({ number }) => number === planned) ? [] : [plan]),
  ].sort((a, b) => a.posts - b.posts);
  const { immediate } = compile(scenario);
  return {
    openDays: openDays(scenario.opening, scenario.horizon).length,
    freshCalls: immediate.reduce((sum, { volumes }) => sum + volumes.reduce((a, b) => a + b, 0), 0),
    planned: plan,
    enough: tried.find(({ posts }) => posts === found.enough),
    perhaps: fewestPerhaps(found, search),
    tried,
  };
}

async function judgePlan(
  { candidates }: Fewest,
  posts: number,
  trialOf: (posts: number) => Trial,
  task: PostsTask,
): Promise<PostsTried> {
  const known = candidates.find(({ number }) => number === posts);
  const trial = trialOf(posts);
  await trial.extendTo(task.replications);
  const { low, high } = trial.reached(task.measure, task.target)!;
  const verdict: Verdict =
    low! >= task.confidence ? "enough" : high! < task.confidence ? "tooFew" : "undecided";
  return triedOf(posts, trial, known?.verdict ?? verdict, task);
}

function triedOf(posts: number, trial: Trial, verdict: Verdict, task: PostsTask): PostsTried {
  const { scenario, team, measure, target } = task;
  return {
    posts,
    positions: posts * (1 - scenario.teams[team]!.absence),
    verdict,
    reached: trial.reached(measure, target)!,
    rate: trial.rate(measure),
    meanPositions: trial.rate("meanPositions")?.mean ?? 0,
    reinforcementPositionDays: trial.mean("reinforcementPositionDays"),
    mailBacklogEnd: trial.mean("mailBacklogEnd"),
  };
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
