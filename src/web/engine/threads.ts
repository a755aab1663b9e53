import type { RunMessage } from "./messages.ts";

/** Threads that run replications, one at a time each. */
export interface Threads {
  /** Threads with nothing to do. */
  idle(): number;
  /** Runs one replication in an idle thread. @throws Error when the run fails */
  run(message: RunMessage): Promise<Float64Array>;
}
