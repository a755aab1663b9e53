import type { Language } from "../models/scenario/bilingual.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import type { Runner } from "../planning/runner.ts";
import type { Progress } from "../planning/simulate.ts";
import { EXIT_INTERRUPTED } from "./exitCodes.ts";
import { type InterruptibleRunner, makeInterruptible } from "./interruptibleRunner.ts";
import { createRunner } from "./poolRunner.ts";
import { createProgressLine } from "./progress.ts";

/** What a command does on the runs; `partial` says what it makes of those that were done when it was interrupted. */
export interface Work<Result> {
  readonly scenarios: readonly Scenario[];
  readonly workers: number;
  /** Replications of each scenario, about. */
  readonly replications: number;
  readonly run: (runner: Runner, progress: Progress) => Promise<Result>;
  readonly partial: (runner: InterruptibleRunner) => Promise<Result | undefined>;
}

/**
 * Gives a question its runner and a progress line, and takes both away. Ctrl-C ends the runs and leaves what `partial`
 * makes of them; a second one ends at once.
 *
 * @param work what to do
 * @param language of the progress line
 * @returns the result, and whether it is partial; no result when nothing came of it
 */
export async function withRunner<Result>(
  work: Work<Result>,
  language: Language,
): Promise<{ readonly result: Result | undefined; readonly isPartial: boolean }> {
  const runner = makeInterruptible(
    await createRunner(work.scenarios, work.workers, work.replications),
    work.scenarios.length,
  );
  const progress = createProgressLine(process.stderr, language);
  const interrupt = (): void => {
    if (runner.isInterrupted) process.exit(EXIT_INTERRUPTED);
    runner.interrupt();
  };
  process.on("SIGINT", interrupt);
  try {
    progress.update(0, work.scenarios.length * work.replications);
    return { result: await work.run(runner, progress.update), isPartial: false };
  } catch (error) {
    if (!runner.isInterrupted) throw error;
    progress.clear();
    return { result: await work.partial(runner), isPartial: true };
  } finally {
    progress.clear();
    await runner.close();
    process.off("SIGINT", interrupt);
  }
}
