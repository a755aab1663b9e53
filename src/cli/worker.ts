import Tinypool from "tinypool";
import type { Scenario } from "../models/scenario/schema.ts";
import { createTaskRunner, type Task } from "../planning/runner.ts";

// The scenarios come once, with the thread; a task is three numbers.
const runTask = createTaskRunner(Tinypool.workerData as readonly Scenario[]);

/**
 * Runs one replication in a worker thread.
 *
 * @param task which one
 * @returns its totals, handed over and not copied
 */
export default function run(task: Task): unknown {
  return Tinypool.move(runTask(task));
}
