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
  readonly count: number;
  /** A ratio of means over the replications so far. */
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
 * @param onProgress told after each replication; the total is what is known to come
 */
export function createTry(runner: Runner, seed: number, onProgress: Progress): Try {
  let done = 0;
  let known = 0;
  return (scenario) => {
    const index = runner.add(scenario);
    const plan = compile(scenario);
    const { names } = createSlices(plan);
    const totals: Float64Array[] = [];
    const placeOf = ({ kind, key }: SliceName): number =>
      names.findIndex((name) => name.kind === kind && name.key === key) * TOTALS.length;
    const sumsOf = (id: MeasureId) => compileMeasure(MEASURES.find((measure) => measure.id === id)!);
    return {
      get count() {
        return totals.length;
      },
      async extendTo(count) {
        const tasks = Array.from({ length: Math.max(0, count - totals.length) }, (_, i) => ({
          scenario: index,
          seed,
          replication: totals.length + i,
        }));
        known += tasks.length;
        await inOrder(
          tasks,
          runner.parallel * 2,
          (task) => runner.run(task),
          (result) => {
            totals.push(result);
            done += 1;
            onProgress(done, known);
          },
        );
      },
      rate(id, slice = WHOLE) {
        const { numerator, denominator } = sumsOf(id);
        const at = placeOf(slice);
        const tally = createPairTally();
        for (const each of totals) tally.add(numerator(each, at), denominator?.(each, at) ?? 1);
        return ratioInterval(tally.snapshot());
      },
      mean(id) {
        const { numerator } = sumsOf(id);
        return totals.reduce((sum, each) => sum + numerator(each, 0), 0) / totals.length;
      },
      reached(id, target) {
        const { numerator, denominator } = sumsOf(id);
        const reaching = totals.filter((each) => {
          const of = denominator?.(each, 0) ?? 1;
          return of === 0 || numerator(each, 0) >= target * of;
        });
        return proportionInterval(reaching.length, totals.length);
      },
    };
  };
}
