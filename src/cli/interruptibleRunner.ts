import { InvariantError } from "../engine/errors.ts";
import type { Runner } from "../planning/runner.ts";

/** A runner that can be stopped, and then gives again what it has run. */
export interface InterruptibleRunner extends Runner {
  readonly isInterrupted: boolean;
  /** Stops: what runs is given up, and what is asked from now on is refused. */
  interrupt(): void;
  /** Replications that every scenario has, counted from the first without a gap. */
  complete(): number;
  /** Gives those again without running anything. */
  replay(): Runner;
}

/** Totals are kept up to this size, so that memory does not grow with the number of replications. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * Wraps a runner so that Ctrl-C leaves a result of what was done by then.
 *
 * @param runner that does the work
 * @param scenarios how many there are
 * @param mostBytes of totals to keep; what comes later is run and not kept
 * @returns the same, interruptible
 */
export function makeInterruptible(
  runner: Runner,
  scenarios: number,
  mostBytes: number = MOST_BYTES,
): InterruptibleRunner {
  const kept = Array.from({ length: scenarios }, () => new Map<number, Float64Array>());
  let bytes = 0;
  let isInterrupted = false;
  const complete = (): number =>
    Math.min(
      ...kept.map((totals) => {
        let count = 0;
        while (totals.has(count)) count++;
        return count;
      }),
    );
  return {
    parallel: runner.parallel,
    add(scenario) {
      kept.push(new Map());
      return runner.add(scenario);
    },
    get isInterrupted() {
      return isInterrupted;
    },
    async run(task) {
      if (isInterrupted) throw new Error("interrupted");
      const totals = await runner.run(task);
      if (bytes + totals.byteLength <= mostBytes) {
        kept[task.scenario]!.set(task.replication, totals);
        bytes += totals.byteLength;
      }
      return totals;
    },
    interrupt() {
      isInterrupted = true;
      // Whoever waits for a task of the pool is told that it ended.
      runner.close().catch(() => {});
    },
    close: () => (isInterrupted ? Promise.resolve() : runner.close()),
    complete,
    replay: () => ({
      parallel: 1,
      add: () => {
        throw new InvariantError("interruptible runner: nothing can be added to what was run");
      },
      run: ({ scenario, replication }) => Promise.resolve(kept[scenario]!.get(replication)!),
      close: () => Promise.resolve(),
    }),
  };
}
