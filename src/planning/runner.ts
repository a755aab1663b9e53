import { compile } from "../models/compile.ts";
import { sumTotals } from "../models/measures/totals.ts";
import { createPlatform, type Platform } from "../models/platform/platform.ts";
import type { Scenario } from "../models/scenario/schema.ts";

/** One replication to run. */
export interface Task {
  /** Index of the scenario in the run. */
  readonly scenario: number;
  readonly seed: number;
  /** Number of the replication, from 0. */
  readonly replication: number;
}

/**
 * The port behind which replications are run: in this thread, in a pool of workers, or elsewhere. Whoever runs them, the
 * totals of a task depend on the task alone.
 */
export interface Runner {
  /** Tasks that it is worth giving it at once. */
  readonly parallel: number;
  /** Runs one replication. @returns its totals, as `sumTotals` gives them */
  run(task: Task): Promise<Float64Array>;
  /** Frees whatever the runner holds. */
  close(): Promise<void>;
}

/** Runs tasks of some scenarios, one after the other, and keeps their platforms for the next. */
export type TaskRunner = (task: Task) => Float64Array;

/** Creates what runs the tasks of some scenarios in the thread that calls it. */
export function createTaskRunner(scenarios: readonly Scenario[]): TaskRunner {
  const plans = scenarios.map(compile);
  const platforms = new Map<number, Platform>();
  return ({ scenario, seed, replication }) => {
    const plan = plans[scenario]!;
    let platform = platforms.get(scenario);
    if (!platform) {
      platform = createPlatform(plan);
      platforms.set(scenario, platform);
    }
    return sumTotals(plan, platform.run(seed, replication));
  };
}

/** Creates a runner that works in the thread that calls it. */
export function createLocalRunner(scenarios: readonly Scenario[]): Runner {
  const runTask = createTaskRunner(scenarios);
  return {
    parallel: 1,
    run: (task) => Promise.resolve(runTask(task)),
    close: () => Promise.resolve(),
  };
}
