import Tinypool from "tinypool";
import type { Scenario } from "../models/scenario/schema.ts";
import type { createTaskRunner, Task, TaskRunner } from "../planning/runner.ts";

/** A task for a thread, with the scenario where the thread cannot know it from the beginning. */
export interface WorkerTask extends Task {
  readonly added?: Scenario;
}

// The scenarios of the command come once, with the thread; then a task is three numbers.
const scenarios = Tinypool.workerData as readonly Scenario[];
const runners = new Map<number, TaskRunner>();
/** Runs whatever was added later, and numbers it in its own way. */
let later: { readonly runner: TaskRunner; readonly numbers: Map<number, number> } | undefined;

/**
 * Runs one replication in a worker thread.
 *
 * @param task which one
 * @returns its totals, handed over and not copied
 */
export default async function run({ added, ...task }: WorkerTask): Promise<unknown> {
  return Tinypool.move(added ? await runAdded(task, added) : await runFirst(task));
}

async function runFirst(task: Task): Promise<Float64Array> {
  let runner = runners.get(task.scenario);
  if (!runner) {
    runner = await createOwnRunner(String(task.scenario), [scenarios[task.scenario]!]);
    runners.set(task.scenario, runner);
  }
  return runner.run({ ...task, scenario: 0 });
}

async function runAdded(task: Task, added: Scenario): Promise<Float64Array> {
  later ??= { runner: await createOwnRunner("added", []), numbers: new Map() };
  let number = later.numbers.get(task.scenario);
  if (number === undefined) {
    number = later.runner.add(added);
    later.numbers.set(task.scenario, number);
  }
  return later.runner.run({ ...task, scenario: number });
}

/**
 * Creates a runner with a copy of the code to itself.
 *
 * NOTE: V8 compiles a function with the values that it closes over built in as long as there is one of it; a second
 * platform in the same copy of the code costs both a third of their speed (bench, SUDO year, alone and after another).
 */
async function createOwnRunner(name: string, own: readonly Scenario[]): Promise<TaskRunner> {
  const copy = new URL(`./taskRunner.js?scenario=${name}`, import.meta.url).href;
  const loaded = (await import(copy)) as { createTaskRunner: typeof createTaskRunner };
  return loaded.createTaskRunner(own);
}
