import type { RunAnswer } from "./messages.ts";
import type { Threads } from "./threads.ts";
import EngineWorker from "./worker.ts?worker&inline";

/** Beside the page itself; more would starve the rest of an office computer. */
const MOST_THREADS = 4;

/** Starts as many threads as the computer has cores for, at most four. */
export function startThreads(cores: number): Threads {
  const idle = Array.from({ length: Math.min(Math.max(cores, 1), MOST_THREADS) }, () => new EngineWorker());
  return {
    idle: () => idle.length,
    run(message) {
      const worker = idle.pop()!;
      return new Promise((resolve, reject) => {
        const done = (): void => {
          worker.onmessage = null;
          worker.onerror = null;
          idle.push(worker);
        };
        worker.onmessage = ({ data }: MessageEvent<RunAnswer>) => {
          done();
          if ("totals" in data) resolve(data.totals);
          else reject(new Error("failure" in data ? data.failure : "a film came back for a run"));
        };
        worker.onerror = (event) => {
          done();
          reject(new Error(event.message));
        };
        worker.postMessage(message);
      });
    },
  };
}
