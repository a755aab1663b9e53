import type { Estimate } from "../engine/statistics/intervals.ts";
import { MEASURES, type MeasureId } from "../models/measures/catalogue.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { inOrder } from "./inOrder.ts";
import { pairedDifferences } from "./pairedDifference.ts";
import type { Runner } from "./runner.ts";
import { createScenarioRun, type ScenarioRun } from "./scenarioRun.ts";
import { createSelecting, type Selected } from "./selecting.ts";
import type { Progress, SimulationResult } from "./simulate.ts";
import type { Figures } from "./summary.ts";
import { type Better, betterOf, isDecided, type Verdict, verdictOn } from "./verdict.ts";
import { figuresOver } from "./wholeFigures.ts";

/** What to compare. */
export interface CompareRequest {
  /** Over the same period; the first is the base. */
  readonly scenarios: readonly LoadedScenario[];
  readonly seed: number;
  /** The share that decides: more of it is better. */
  readonly measure: MeasureId;
  /** A fixed number of replications, at least 2, or as many as it takes up to a budget. */
  readonly replications: { readonly count: number } | { readonly most: number };
  /** With which all verdicts on the measure hold together, and with which the best scenario is selected, 0–1. */
  readonly confidence: number;
  /** Differences of the measure below this do not matter, 0–1. */
  readonly indifference: number;
}

/** A variant against the base, on the replications that both have. */
export interface VariantResult {
  /** Index of the scenario. */
  readonly scenario: number;
  /** Replications that both have. */
  readonly pairs: number;
  /** Measures of the whole over these: of the base, and of the variant. */
  readonly before: Figures;
  readonly after: Figures;
  /** Of the measure that decides; undefined where it has no value. */
  readonly verdict: Verdict | undefined;
  readonly better: Better | undefined;
}

/** What came out; the figures of a scenario are over all of its own replications. */
export interface CompareResult extends SimulationResult {
  readonly measure: MeasureId;
  readonly confidence: number;
  readonly indifference: number;
  /** Confidence level of each interval: widened so that the verdicts hold together at every look. */
  readonly level: number;
  /** Replications at which the differences were to be looked at, the last one the budget. */
  readonly looks: readonly number[];
  readonly variants: readonly VariantResult[];
  /** The best of all, base included; undefined for a single variant, or where the measure has no value. */
  readonly selected: Selected | undefined;
  /** Every difference is decided, and the best one found if there are several. */
  readonly isDecided: boolean;
}

/** Replications before the first look. */
const FIRST_LOOK = 10;

/**
 * Answers "what difference does this change make, and is it real?": runs the base and its variants on common random
 * numbers, and adds replications until every difference is decided and the best scenario found, or the budget is spent.
 *
 * Differences are looked at after 10, 20, 40, … replications. Whoever looks often finds a difference by chance sooner or
 * later, so every interval has level 1 − (1 − confidence) ÷ (looks × variants): all verdicts on the measure hold together
 * with the confidence, whenever the run stops (Bonferroni's inequality).
 *
 * @param request what to compare
 * @param runner that does the runs; the result does not depend on it
 * @param onProgress is told how far it is
 * @param available replications that the runner can give, when fewer than asked for: of an interrupted run
 */
export async function compare(
  request: CompareRequest,
  runner: Runner,
  onProgress: Progress = () => {},
  available = Number.POSITIVE_INFINITY,
): Promise<CompareResult> {
  const { scenarios, measure, confidence, indifference } = request;
  const looks = looksOf(request.replications);
  const level = 1 - (1 - confidence) / (looks.length * (scenarios.length - 1));
  const runs = scenarios.map((loaded) => createScenarioRun(loaded, level));
  const definition = MEASURES.find(({ id }) => id === measure)!;
  const selecting =
    scenarios.length > 2 ? createSelecting(definition, runs, { confidence, indifference }) : undefined;
  const verdictOf = (scenario: number): Verdict | undefined => {
    const difference = differencesOf(runs, scenario, level)[measure];
    return difference && verdictOn(difference, indifference);
  };
  let wanted: readonly number[] = runs.map((_, scenario) => scenario);
  let done = 0;
  for (const look of looks) {
    const count = Math.min(look, available);
    const tasks = wanted.flatMap((scenario) =>
      Array.from({ length: Math.max(0, count - runs[scenario]!.summary.count) }, (_, i) => ({
        scenario,
        replication: runs[scenario]!.summary.count + i,
      })),
    );
    tasks.sort((a, b) => a.replication - b.replication || a.scenario - b.scenario);
    const total = done + tasks.length;
    await inOrder(
      tasks,
      runner.parallel * 2,
      (task) => runner.run({ ...task, seed: request.seed }),
      (totals, { scenario }) => {
        runs[scenario]!.add(totals);
        done += 1;
        onProgress(done, total);
      },
    );
    selecting?.look();
    const open = runs.flatMap((_, scenario) =>
      scenario > 0 && !isDecided(verdictOf(scenario)) ? [0, scenario] : [],
    );
    wanted = [...new Set([...open, ...(selecting?.wanted() ?? [])])];
    if (wanted.length === 0) break;
  }
  return {
    seed: request.seed,
    baseline: 0,
    scenarios: runs.map((run, scenario) =>
      run.result(scenario === 0 ? undefined : differencesOf(runs, scenario, level)),
    ),
    measure,
    confidence,
    indifference,
    level,
    looks,
    variants: runs.slice(1).map((_, i) => {
      const pairs = Math.min(runs[0]!.summary.count, runs[i + 1]!.summary.count);
      const [before, after] = [runs[0]!.wholes.slice(0, pairs), runs[i + 1]!.wholes.slice(0, pairs)];
      const difference: Estimate | undefined = pairedDifferences(before, after, level)[measure];
      return {
        scenario: i + 1,
        pairs,
        before: figuresOver(before, level),
        after: figuresOver(after, level),
        verdict: difference && verdictOn(difference, indifference),
        better: difference && betterOf(definition, difference, before, after, level),
      };
    }),
    selected: selecting?.selected(level),
    isDecided: wanted.length === 0,
  };
}

/**
 * When to look: after 10, 20, 40, … replications, and last when the budget is spent.
 *
 * @returns ascending
 */
export function looksOf(replications: CompareRequest["replications"]): readonly number[] {
  if ("count" in replications) return [replications.count];
  const looks: number[] = [];
  for (let look = FIRST_LOOK; look < replications.most; look *= 2) looks.push(look);
  return [...looks, replications.most];
}

function differencesOf(runs: readonly ScenarioRun[], scenario: number, level: number) {
  return pairedDifferences(runs[0]!.wholes, runs[scenario]!.wholes, level);
}
