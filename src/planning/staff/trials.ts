import { type Estimate, proportionInterval, ratioInterval } from "../../engine/statistics/intervals.ts";
import { createPairTally } from "../../engine/statistics/pairTally.ts";
import { compile } from "../../models/compile.ts";
import { MEASURES, type MeasureId } from "../../models/measures/catalogue.ts";
import { createSlices, type SliceName } from "../../models/measures/slices.ts";
import { TOTALS } from "../../models/measures/totalNames.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { inOrder } from "../inOrder.ts";
import type { Runner } from "../runner.ts";
import type { Progress } from "../simulate.ts";
import { compileMeasure } from "../summary.ts";

/** Runs a scenario some more times. */
export type Try = (scenario: Scenario) => Trial;

/** A scenario and its replications so far. */
export interface Trial {
  /** Replications 0 to `count` − 1 are run when it resolves; those that were run already are kept. */
  extendTo(count: number): Promise<void>;
  /** The largest count that was asked for, whatever else was run. */
  readonly count: number;
  /**
   * Runs some replications that need not follow each other. They say something of themselves only: whoever picks them by
   * what is known of them must not average them, so that they are no part of the figures below.
   */
  include(replications: readonly number[]): Promise<void>;
  /** The own figure of a replication that was run; 1 when nothing came that could be missed. */
  figure(measure: MeasureId, replication: number): number;
  /** A ratio of means over the first `count` replications. */
  rate(measure: MeasureId, slice?: SliceName): Estimate | undefined;
  /** A mean of totals, by a measure that is one. */
  mean(measure: MeasureId): number;
  /** Share of replications whose own figure is at least the target; one in which nothing came reaches it. */
  reached(measure: MeasureId, target: number): Estimate | undefined;
}

const WHOLE: SliceName = { kind: "all", key: "" };

/**
 * Creates what tries scenarios out, all on common random numbers: replication i has the same callers in each.
 *
 * @param runner that runs them
 * @param seed of all
 * @param onProgress told after each replication; the total is what is known to come, or expected if that is more
 * @param expected replications in all, about
 */
export function createTry(runner: Runner, seed: number, onProgress: Progress, expected = 0): Try {
  let done = 0;
  let asked = 0;
  return (scenario) => {
    const index = runner.add(scenario);
    const plan = compile(scenario);
    const { names } = createSlices(plan);
    const known = new Map<number, Float64Array>();
    const first = (): readonly Float64Array[] => Array.from({ length: count }, (_, i) => known.get(i)!);
    let count = 0;
    const placeOf = ({ kind, key }: SliceName): number =>
      names.findIndex((name) => name.kind === kind && name.key === key) * TOTALS.length;
    const sumsOf = (id: MeasureId) => compileMeasure(MEASURES.find((measure) => measure.id === id)!);
    const include = async (replications: readonly number[]): Promise<void> => {
      const tasks = replications
        .filter((replication) => !known.has(replication))
        .map((replication) => ({ scenario: index, seed, replication }));
      asked += tasks.length;
      await inOrder(
        tasks,
        runner.parallel * 2,
        (task) => runner.run(task),
        (result, { replication }) => {
          known.set(replication, result);
          done += 1;
          onProgress(done, Math.max(asked, expected));
        },
      );
    };
    const figureOf = (id: MeasureId, totals: Float64Array): number => {
      const { numerator, denominator } = sumsOf(id);
      const of = denominator?.(totals, 0) ?? 1;
      return of === 0 ? 1 : numerator(totals, 0) / of;
    };
    return {
      get count() {
        return count;
      },
      include,
      async extendTo(more) {
        await include(Array.from({ length: more }, (_, i) => i));
        count = Math.max(count, more);
      },
      figure: (id, replication) => figureOf(id, known.get(replication)!),
      rate(id, slice = WHOLE) {
        const { numerator, denominator } = sumsOf(id);
        const at = placeOf(slice);
        const tally = createPairTally();
        for (const each of first()) tally.add(numerator(each, at), denominator?.(each, at) ?? 1);
        return ratioInterval(tally.snapshot());
      },
      mean(id) {
        const { numerator } = sumsOf(id);
        return first().reduce((sum, each) => sum + numerator(each, 0), 0) / count;
      },
      reached(id, target) {
        const reaching = first().filter((totals) => figureOf(id, totals) >= target);
        return proportionInterval(reaching.length, count);
      },
    };
  };
}
