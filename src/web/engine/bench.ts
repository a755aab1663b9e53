import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import { createScenarioRun, type ScenarioRun } from "../../planning/scenarioRun.ts";
import type { Threads } from "./threads.ts";

/** A scenario of which so many replications are wanted. */
export interface Wanted {
  /** The same key is the same scenario with the same seed. */
  readonly key: string;
  readonly loaded: LoadedScenario;
  readonly seed: number;
  readonly replications: number;
}

/** Runs what is wanted, most urgent first, and keeps what was run. */
export interface Bench {
  /** Replaces what was wanted; replications under way are finished and kept. @param wanted the most urgent first */
  want(wanted: readonly Wanted[]): void;
  /** What is known of a scenario: replications 0 to count − 1, in order. */
  run(key: string): ScenarioRun | undefined;
}

/** Called when a scenario has one replication more, or when a run failed. */
export interface BenchEvents {
  progressed(key: string): void;
  failed(key: string, message: string): void;
}

interface Entry {
  readonly run: ScenarioRun;
  /** Begun, whether or not it has come back. */
  started: number;
  /** Came back before an earlier one did. */
  readonly early: Map<number, Float64Array>;
  hasFailed: boolean;
}

/** Scenarios whose results are kept, so that going back to a variant is at once. */
const MOST_KEPT = 40;

/** The scenario at hand and its baseline advance together, so that their difference has an interval early. */
const ABREAST = 2;

/** Creates a bench over threads. Results are taken in the order of the replications, so they are those of the command line. */
export function createBench(threads: Threads, events: BenchEvents): Bench {
  const entries = new Map<string, Entry>();
  let wanted: readonly Wanted[] = [];

  function entryOf({ key, loaded }: Wanted): Entry {
    const entry = entries.get(key) ?? {
      run: createScenarioRun(loaded),
      started: 0,
      early: new Map<number, Float64Array>(),
      hasFailed: false,
    };
    entries.delete(key);
    entries.set(key, entry);
    return entry;
  }

  function nextOf(candidates: readonly Wanted[]): Wanted | undefined {
    const open = candidates.filter((each) => {
      const entry = entries.get(each.key);
      return entry === undefined || (!entry.hasFailed && entry.started < each.replications);
    });
    const started = ({ key }: Wanted): number => entries.get(key)?.started ?? 0;
    return open.reduce<Wanted | undefined>(
      (first, each) => (first === undefined || started(each) < started(first) ? each : first),
      undefined,
    );
  }

  function advance(): void {
    while (threads.idle() > 0) {
      const next = nextOf(wanted.slice(0, ABREAST)) ?? nextOf(wanted.slice(ABREAST));
      if (next === undefined) return;
      start(next);
    }
  }

  function start(next: Wanted): void {
    const entry = entryOf(next);
    const replication = entry.started;
    entry.started += 1;
    const { key, loaded, seed } = next;
    threads
      .run({ key, scenario: loaded.scenario, seed, replication })
      .then((totals) => take(key, entry, replication, totals))
      .catch((error: unknown) => {
        entry.hasFailed = true;
        events.failed(key, error instanceof Error ? error.message : String(error));
      })
      .finally(advance);
  }

  function take(key: string, entry: Entry, replication: number, totals: Float64Array): void {
    entry.early.set(replication, totals);
    for (;;) {
      const count = entry.run.summary.count;
      const next = entry.early.get(count);
      if (next === undefined) return;
      entry.early.delete(count);
      entry.run.add(next);
      events.progressed(key);
    }
  }

  function forget(): void {
    const needed = new Set(wanted.map(({ key }) => key));
    for (const [key, { run, started }] of entries) {
      if (entries.size <= MOST_KEPT) return;
      if (!needed.has(key) && run.summary.count === started) entries.delete(key);
    }
  }

  return {
    want(list) {
      wanted = list;
      forget();
      advance();
    },
    run: (key) => entries.get(key)?.run,
  };
}
