import { type Estimate, ratioInterval } from "../../engine/statistics/intervals.ts";
import { createPairTally } from "../../engine/statistics/pairTally.ts";
import { MEASURES } from "../../models/measures/catalogue.ts";
import { TOTALS } from "../../models/measures/totalNames.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { inOrder } from "../inOrder.ts";
import { pairedDifferences } from "../pairedDifference.ts";
import type { Runner } from "../runner.ts";
import { compileMeasure } from "../summary.ts";

/** How often, with which chance, and who is told after each run. */
export interface PairedRunsTask {
  readonly seed: number;
  readonly replications: number;
  readonly onRun: () => void;
}

/** Totals of the whole of each replication. */
export type Wholes = readonly Float64Array[];

const HANDLING_RATE = compileMeasure(MEASURES.find(({ id }) => id === "handlingRate")!);

/**
 * Runs scenarios side by side: replication i of all of them has the same callers.
 *
 * @param scenarios of the same period
 * @returns by scenario, in order
 */
export async function pairedRuns(
  scenarios: readonly Scenario[],
  runner: Runner,
  { seed, replications, onRun }: PairedRunsTask,
): Promise<readonly Wholes[]> {
  const wholes = scenarios.map((): Float64Array[] => []);
  // All replications of a scenario together, so that a runner need not keep every platform.
  const tasks = scenarios.flatMap((scenario, place) => {
    const index = runner.add(scenario);
    return Array.from({ length: replications }, (_, replication) => ({ place, index, replication }));
  });
  await inOrder(
    tasks,
    runner.parallel * 2,
    ({ index, replication }) => runner.run({ scenario: index, seed, replication }),
    (totals, { place }) => {
      wholes[place]!.push(totals.slice(0, TOTALS.length));
      onRun();
    },
  );
  return wholes;
}

/** @returns contacts handled ÷ presented; undefined where nobody calls */
export function handlingRateOf(wholes: Wholes): Estimate | undefined {
  const tally = createPairTally();
  for (const totals of wholes)
    tally.add(HANDLING_RATE.numerator(totals, 0), HANDLING_RATE.denominator!(totals, 0));
  return ratioInterval(tally.snapshot());
}

/** @returns by how much the handling rate of a variant differs, pair by pair; undefined where nobody calls in one */
export function rateDifference(base: Wholes, variant: Wholes): Estimate | undefined {
  return pairedDifferences(base, variant).handlingRate;
}
