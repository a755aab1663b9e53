import Tinypool from "tinypool";
import type { Scenario } from "../models/scenario/schema.ts";
import type { createTaskRunner, Task, TaskRunner } from "../planning/runner.ts";

// The scenarios come once, with the thread; a task is three numbers.
const scenarios = Tinypool.workerData as readonly Scenario[];
const runners = new Map<number, TaskRunner>();

/**
 * Runs one replication in a worker thread.
 *
 * @param task which one
 * @returns its totals, handed over and not copied
 */
export default async function run(task: Task): Promise<unknown> {
  let runTask = runners.get(task.scenario);
  if (!runTask) {
    runTask = await createOwnRunner(task.scenario);
    runners.set(task.scenario, runTask);
  }
  return Tinypool.move(runTask({ ...task, scenario: 0 }));
}

/**
 * Creates a runner with a copy of the code to itself.
 *
 * NOTE: V8 compiles a function with the values that it closes over built in as long as there is one of it; a second
 * platform in the same copy of the code costs both a third of their speed (bench, SUDO year, alone and after another).
 */
async function createOwnRunner(scenario: number): Promise<TaskRunner> {
  const copy = new URL(`./taskRunner.js?scenario=${scenario}`, import.meta.url).href;
  const own = (await import(copy)) as { createTaskRunner: typeof createTaskRunner };
  return own.createTaskRunner([scenarios[scenario]!]);
}
