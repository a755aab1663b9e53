import type { Estimate } from "./statistics/intervals.ts";
import { requireParameter } from "./statistics/requireParameter.ts";

/** Run a number of replications that is known beforehand. */
export interface FixedCount {
  /** Number of replications, a whole number of at least 1. */
  readonly count: number;
}

/** Run until the estimate is precise enough, relative to its size. */
export interface Precision {
  /** Largest tolerable relative error γ of the mean, in (0, 1), at the confidence level of the estimate. */
  readonly relativePrecision: number;
  /** Replications to run before the first look, at least 2; 10 or more make the level of the interval honest. */
  readonly minimum: number;
  /** Replications after which to stop in any case, at least `minimum`. */
  readonly maximum: number;
}

/** Decides, between batches, how many replications to run next. */
export interface StoppingRule {
  /** The largest number of replications that the rule ever asks for. */
  readonly maximum: number;
  /**
   * The size of the next batch; it depends on results alone, never on who runs them or how fast, so that the number of
   * replications is the same for any number of workers.
   * @param done replications run so far, at least 0
   * @param estimate what these say; undefined if they gave no value
   * @returns how many more to run; 0 to stop
   */
  nextBatch(done: number, estimate: Estimate | undefined): number;
}

/** What gathers the results of replications; it is given them in the order of their numbers. */
export interface Accumulator<Result> {
  /** Takes in one result. */
  add(result: Result): void;
  /** @returns the estimate that the stopping rule looks at; undefined while there is no value */
  estimate(): Estimate | undefined;
}

/**
 * Creates the rule that says when enough replications were run.
 *
 * For a precision it is the sequential procedure of Law (2015, Simulation Modeling and Analysis, section 9.4.1): stop
 * when half-width ÷ |mean| ≤ γ/(1 + γ), which bounds the error relative to the true mean by γ. Looking repeatedly and
 * stopping at a favourable moment makes the interval cover a little less often than its level says: a minimum of 10 and
 * few looks keep the loss to a few points. So each batch aims at the number that the present variance asks for, adds at
 * least a tenth, and at most doubles, since that variance is itself uncertain.
 * @param plan a number of replications, or a precision
 * @returns the rule
 * @throws RangeError if a number of the plan is outside its range
 */
export function createStoppingRule(plan: FixedCount | Precision): StoppingRule {
  return "count" in plan ? fixedCount(plan) : sequential(plan);
}

/**
 * Runs independent replications one after the other until the rule is satisfied.
 * @param run runs a replication, given its number from 0
 * @param rule when to stop
 * @param accumulator what gathers the results; they are not kept otherwise
 * @returns the number of replications run
 */
export function replicate<Result>(
  run: (replication: number) => Result,
  rule: StoppingRule,
  accumulator: Accumulator<Result>,
): number {
  let done = 0;
  for (
    let batch = rule.nextBatch(0, undefined);
    batch > 0;
    batch = rule.nextBatch(done, accumulator.estimate())
  ) {
    for (const end = done + batch; done < end; done++) accumulator.add(run(done));
  }
  return done;
}

function fixedCount({ count }: FixedCount): StoppingRule {
  requireWhole("count", count, 1);
  return { maximum: count, nextBatch: (done) => Math.max(0, count - done) };
}

function sequential({ relativePrecision, minimum, maximum }: Precision): StoppingRule {
  const isShare = relativePrecision > 0 && relativePrecision < 1;
  requireParameter("relativePrecision", relativePrecision, isShare, "a number between 0 and 1");
  requireWhole("minimum", minimum, 2);
  requireWhole("maximum", maximum, minimum);
  const target = relativePrecision / (1 + relativePrecision);
  return {
    maximum,
    nextBatch(done, estimate) {
      if (done < minimum) return minimum - done;
      const excess = relativeHalfWidth(estimate) / target;
      if (excess <= 1) return 0;
      const wanted = Math.ceil(done * excess * excess);
      const grown = Math.min(Math.max(wanted, done + Math.ceil(done / 10)), 2 * done);
      return Math.max(0, Math.min(grown, maximum) - done);
    },
  };
}

/** Half-width ÷ |mean|; infinite where there is no interval or the mean is zero, but 0 where nothing varies. */
function relativeHalfWidth(estimate: Estimate | undefined): number {
  if (estimate === undefined || estimate.halfWidth === null) return Infinity;
  if (estimate.halfWidth === 0) return 0;
  return estimate.mean === 0 ? Infinity : estimate.halfWidth / Math.abs(estimate.mean);
}

function requireWhole(name: string, value: number, least: number): void {
  requireParameter(
    name,
    value,
    Number.isSafeInteger(value) && value >= least,
    `a whole number from ${least} on`,
  );
}
