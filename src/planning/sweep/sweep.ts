import { TOTALS } from "../../models/measures/totalNames.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { inOrder } from "../inOrder.ts";
import type { Runner } from "../runner.ts";
import type { Progress } from "../simulate.ts";

/** What to run. */
export interface SweepRun {
  /** One for each point. */
  readonly scenarios: readonly Scenario[];
  readonly seed: number;
  /** Of each point, from 0: all points meet the same callers. */
  readonly replications: number;
}

/** Totals of the whole of one point, by replication. */
export type PointTotals = readonly Float64Array[];

/**
 * Runs the points of a sweep that are not done yet, all replications of a point one after the other, so that few platforms
 * are needed at a time.
 *
 * @param run what to run
 * @param runner that does the runs; the result does not depend on it
 * @param done points that were run before, by their index
 * @param takePoint told of each further point, in order, when all of its replications are done
 * @param onProgress told after each replication
 * @returns the totals of every point
 */
export async function runSweep(
  { scenarios, seed, replications }: SweepRun,
  runner: Runner,
  done: ReadonlyMap<number, PointTotals> = new Map(),
  takePoint: (point: number, totals: PointTotals) => void = () => {},
  onProgress: Progress = () => {},
): Promise<readonly PointTotals[]> {
  const all = new Map(done);
  const tasks = scenarios.flatMap((scenario, point) => {
    if (done.has(point)) return [];
    const index = runner.add(scenario);
    return Array.from({ length: replications }, (_, replication) => ({ point, index, replication }));
  });
  let count = 0;
  let totals: Float64Array[] = [];
  await inOrder(
    tasks,
    runner.parallel * 2,
    ({ index, replication }) => runner.run({ scenario: index, seed, replication }),
    (result, { point }) => {
      totals.push(result.slice(0, TOTALS.length));
      count += 1;
      onProgress(count, tasks.length);
      if (totals.length < replications) return;
      all.set(point, totals);
      takePoint(point, totals);
      totals = [];
    },
  );
  return scenarios.map((_, point) => all.get(point)!);
}
