import type { Language } from "../models/scenario/bilingual.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import type { Exploration } from "../planning/report/exploration.ts";
import { explore } from "../planning/report/explore.ts";
import { rangedAssumptions } from "../reading/rangedAssumptions.ts";
import { DISK_FILES } from "./diskFiles.ts";
import { withRunner } from "./withRunner.ts";

/** What to run around, and how. */
export interface AroundTask {
  readonly base: LoadedScenario;
  /** Of `--set`, with which the base was read. */
  readonly settings: readonly string[];
  readonly seed: number;
  /** Of each variant; 0 for the day alone. */
  readonly replications: number;
  readonly workers: number;
}

/** Simulated days behind each decision about a half-hour. */
const DAYS = 60;
/** Variants beside those of the assumptions, about: says whether a pool of workers pays. */
const OTHER_VARIANTS = 9;

/**
 * Runs what a report shows beside its figures, with a progress line.
 *
 * @param task the scenario and how often each variant is run
 * @param language of the progress line
 * @returns undefined when it was interrupted
 */
export async function exploreAround(
  { base, settings, seed, replications, workers }: AroundTask,
  language: Language,
): Promise<Exploration | undefined> {
  const assumptions = replications === 0 ? [] : rangedAssumptions(DISK_FILES, base, settings).assumptions;
  const { result } = await withRunner<Exploration>(
    {
      scenarios: [base.scenario],
      workers,
      replications: replications * (2 * assumptions.length + OTHER_VARIANTS),
      run: (runner, progress) =>
        explore({ base, assumptions, seed, replications, days: DAYS }, runner, progress),
      partial: () => Promise.resolve(undefined),
    },
    language,
  );
  return result;
}
