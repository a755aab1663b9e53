import { z } from "zod";
import { filmDay } from "../../planning/dayFilm.ts";
import { createTaskRunner, type TaskRunner } from "../../planning/runner.ts";
import type { FilmMessage, RunAnswer, RunMessage } from "./messages.ts";

// Zod would try to compile code, which the page's security policy forbids.
z.config({ jitless: true });

/** Platforms of scenarios kept for their next replication. */
const MOST_KEPT = 4;

/** The worker's own scope; a page and a worker do not share a type for it. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<RunMessage | FilmMessage>) => void) | null;
  postMessage(answer: RunAnswer, transfer: readonly Transferable[]): void;
};

/** By key, the one used last at the end. */
const kept = new Map<string, TaskRunner>();

/** From one moment of a film to the next [s]. */
const FILM_STEP_SECONDS = 60;

scope.onmessage = ({ data }) => {
  try {
    if ("film" in data) film(data);
    else run(data);
  } catch (error) {
    scope.postMessage({ failure: error instanceof Error ? error.message : String(error) }, []);
  }
};

function run({ key, scenario, seed, replication }: RunMessage): void {
  const runner = kept.get(key) ?? createTaskRunner([scenario]);
  kept.delete(key);
  kept.set(key, runner);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT) kept.delete(oldest!);
  const totals = runner.run({ scenario: 0, seed, replication });
  scope.postMessage({ totals }, [totals.buffer]);
}

function film({ film: date, scenario, seed, replication }: FilmMessage): void {
  const request = { date, seed, replication, everySeconds: FILM_STEP_SECONDS };
  scope.postMessage({ film: filmDay(scenario, request) }, []);
}
