import { compile } from "../models/compile.ts";
import { sumTotals } from "../models/measures/totals.ts";
import type { Plan } from "../models/plan.ts";
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
  /** Takes up a further scenario, for questions that find out by running what to run next. @returns its index */
  add(scenario: Scenario): number;
  /** Runs one replication. @returns its totals, as `sumTotals` gives them */
  run(task: Task): Promise<Float64Array>;
  /** Frees whatever the runner holds. */
  close(): Promise<void>;
}

/** Runs tasks of some scenarios, one after the other, and keeps their platforms for the next. */
export interface TaskRunner {
  add(scenario: Scenario): number;
  run(task: Task): Float64Array;
}

/** Platforms kept at once; a question that tries hundreds of scenarios would else keep the memory of all. */
const MOST_PLATFORMS = 24;

/** Creates what runs the tasks of some scenarios in the thread that calls it. */
export function createTaskRunner(scenarios: readonly Scenario[]): TaskRunner {
  const known = [...scenarios];
  /** By scenario, the one used last at the end. */
  const kept = new Map<number, { readonly plan: Plan; readonly platform: Platform }>();

  function prepare(scenario: number) {
    const plan = compile(known[scenario]!);
    return { plan, platform: createPlatform(plan) };
  }

  return {
    add: (scenario) => known.push(scenario) - 1,
    run({ scenario, seed, replication }) {
      const prepared = kept.get(scenario) ?? prepare(scenario);
      kept.delete(scenario);
      kept.set(scenario, prepared);
      const [oldest] = kept.keys();
      if (kept.size > MOST_PLATFORMS) kept.delete(oldest!);
      return sumTotals(prepared.plan, prepared.platform.run(seed, replication));
    },
  };
}

/** Creates a runner that works in the thread that calls it. */
export function createLocalRunner(scenarios: readonly Scenario[]): Runner {
  const tasks = createTaskRunner(scenarios);
  return {
    parallel: 1,
    add: tasks.add,
    run: (task) => Promise.resolve(tasks.run(task)),
    close: () => Promise.resolve(),
  };
}
