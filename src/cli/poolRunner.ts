import { fileURLToPath } from "node:url";
import type { Flow, Scenario } from "../models/scenario/schema.ts";
import { createLocalRunner, type Runner } from "../planning/runner.ts";
import { IS_BUNDLED } from "./version.ts";
import type { WorkerTask } from "./worker.ts";

/**
 * Contacts (calls and mails, over all replications) from which on a pool pays: about a third of a second of work, while
 * starting two workers takes 80 ms and each pays the warm-up again (docs: DESIGN, Speed).
 */
const CONTACTS_WORTH_A_POOL = 500_000;

/**
 * Creates what runs the replications: worker threads where the work is worth it, else this thread. The results are the
 * same bytes either way.
 *
 * @param scenarios of the run
 * @param workers threads at most
 * @param replications of each scenario, as far as is known beforehand
 * @returns a runner
 */
export async function createRunner(
  scenarios: readonly Scenario[],
  workers: number,
  replications: number,
): Promise<Runner> {
  const tasks = scenarios.length * replications;
  const contacts = scenarios.flatMap(({ demand }) => Object.values(demand)).reduce(sumContacts, 0);
  const isWorthIt = workers > 1 && tasks > 1 && contacts * replications >= CONTACTS_WORTH_A_POOL;
  // From the sources there is no file that a worker could load without a compiler.
  if (!isWorthIt || !IS_BUNDLED) return createYieldingRunner(scenarios);
  return createPoolRunner(scenarios, Math.min(workers, tasks));
}

/**
 * Runs in this thread, and lets it attend to signals and the progress line before each replication.
 *
 * @param scenarios of the run
 * @returns a runner
 */
export function createYieldingRunner(scenarios: readonly Scenario[]): Runner {
  const runner = createLocalRunner(scenarios);
  return {
    ...runner,
    run: async (task) => {
      await new Promise((resolve) => setImmediate(resolve));
      return runner.run(task);
    },
  };
}

async function createPoolRunner(scenarios: readonly Scenario[], threads: number): Promise<Runner> {
  const { default: Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: fileURLToPath(new URL("./worker.js", import.meta.url)),
    workerData: scenarios,
    minThreads: threads,
    maxThreads: threads,
  });
  const added: Scenario[] = [];
  return {
    parallel: threads,
    add: (scenario) => scenarios.length + added.push(scenario) - 1,
    run(task) {
      const later = added[task.scenario - scenarios.length];
      const forWorker: WorkerTask = later ? { ...task, added: later } : task;
      return pool.run(forWorker) as Promise<Float64Array>;
    },
    close: () => pool.destroy(),
  };
}

function sumContacts(sum: number, { volume, counts }: Flow): number {
  return sum + (volume ?? 0) + (counts?.csv ?? []).reduce((counted, { count }) => counted + count, 0);
}
