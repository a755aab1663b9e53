import type { Estimate } from "../../engine/statistics/intervals.ts";
import { proportionInterval } from "../../engine/statistics/intervals.ts";
import type { Trial } from "./trials.ts";

/** What the replications say of a number: the share that reach the target is, for sure, at least the confidence, or not. */
export type Verdict = "enough" | "tooFew" | "undecided";

/** A number that was tried out. */
export interface Candidate {
  readonly number: number;
  readonly trial: Trial;
  readonly reached: Estimate;
  readonly verdict: Verdict;
}

/** What to search for. */
export interface FewestTask {
  /** The number to begin with. */
  readonly guess: number;
  /** Numbers that are allowed. */
  readonly least: number;
  readonly most: number;
  readonly confidence: number;
  /** Replications at which a number is judged at last. */
  readonly replications: number;
  /** Makes the scenario with a number ready to try. */
  trialOf(number: number): Trial;
  /** Of a trial: the replications that reach the target. */
  reached(trial: Trial): Estimate;
}

/** What was found. */
export interface Fewest {
  /** The number that is enough for sure; undefined when not even the largest allowed is. */
  readonly enough: number | undefined;
  /** Those tried, in ascending order. */
  readonly candidates: readonly Candidate[];
}

/** Replications at the first look. */
const FIRST_LOOK = 10;
/** Level at which an early look may decide, so that many looks seldom mislead: 3.3 standard errors. */
const EARLY_LEVEL = 0.999;
/** Steps from the guess: 1, 2, 4, … */
const FIRST_STEP = 1;

/**
 * Finds the fewest people with whom a share of replications reaches the target: steps of growing size from the guess
 * until the answer lies between two numbers, then halving, down to numbers next to each other.
 *
 * A number is judged by the score interval of the share (Wilson 1927): `tooFew` below the confidence, `enough` above,
 * `undecided` when the interval contains it after all replications. Undecided numbers are not enough. All numbers have
 * the same callers, so that more people are not fewer handled by chance.
 */
export async function fewest(task: FewestTask): Promise<Fewest> {
  const tried = new Map<number, Promise<Candidate>>();
  const judge = (number: number): Promise<Candidate> => {
    const made = tried.get(number) ?? judgeNumber(task, number);
    tried.set(number, made);
    return made;
  };
  const isEnough = async (number: number): Promise<boolean> => (await judge(number)).verdict === "enough";
  let enough: number | undefined;
  let below = task.least - 1;
  let number = Math.min(task.most, Math.max(task.least, task.guess));
  for (let step = FIRST_STEP; ; step *= 2) {
    if (await isEnough(number)) {
      enough = number;
      if (number === task.least || below >= task.least) break;
      number = Math.max(task.least, number - step);
    } else {
      below = Math.max(below, number);
      if (enough !== undefined || number === task.most) break;
      number = Math.min(task.most, number + step);
    }
  }
  while (enough !== undefined && enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (await isEnough(middle)) enough = middle;
    else below = middle;
  }
  const candidates = (await Promise.all(tried.values())).sort((a, b) => a.number - b.number);
  return { enough, candidates };
}

/**
 * The lowest number that may be enough: the one above the largest that was tried and is too few. Those between it and
 * the answer were not all tried; more people handle more, so that they are as undecided as the ones that were.
 *
 * @returns undefined where the largest number allowed is too few
 */
export function fewestPerhaps({ candidates }: Fewest, { least, most }: Pick<FewestTask, "least" | "most">) {
  const tooFew = candidates.filter(({ verdict }) => verdict === "tooFew").map(({ number }) => number);
  const perhaps = Math.max(least - 1, ...tooFew) + 1;
  return perhaps > most ? undefined : perhaps;
}

async function judgeNumber(task: FewestTask, number: number): Promise<Candidate> {
  const trial = task.trialOf(number);
  for (let count = FIRST_LOOK; count < task.replications; count *= 2) {
    await trial.extendTo(count);
    const reached = task.reached(trial);
    const early = verdictOf(atLevel(reached, EARLY_LEVEL), task.confidence);
    if (early !== "undecided") return { number, trial, reached, verdict: early };
  }
  await trial.extendTo(task.replications);
  const reached = task.reached(trial);
  return { number, trial, reached, verdict: verdictOf(reached, task.confidence) };
}

function verdictOf({ low, high }: Estimate, confidence: number): Verdict {
  if (low !== null && low >= confidence) return "enough";
  return high !== null && high < confidence ? "tooFew" : "undecided";
}

function atLevel({ mean, count }: Estimate, level: number): Estimate {
  return proportionInterval(Math.round(mean * count), count, level)!;
}

/**
 * Replications that it takes to show a probability: with all of them reaching the target, the lower end of the interval
 * is n ÷ (n + z²), z = 1.96 (Wilson 1927), and has to be the confidence.
 *
 * @param confidence in (0, 1)
 */
export function fewestToDecide(confidence: number): number {
  let count = FIRST_LOOK;
  while ((proportionInterval(count, count)!.low ?? 0) < confidence) count += 1;
  return count;
}
