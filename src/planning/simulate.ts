import { createStoppingRule, type FixedCount, type Precision } from "../engine/replicate.ts";
import type { Estimate } from "../engine/statistics/intervals.ts";
import { compile } from "../models/compile.ts";
import { TOTALS } from "../models/measures/totalNames.ts";
import type { EvidenceEntry } from "../models/scenario/evidence.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import { type Closure, closeFigures } from "./closure.ts";
import { inOrder } from "./inOrder.ts";
import { type Differences, pairedDifferences } from "./pairedDifference.ts";
import type { Runner } from "./runner.ts";
import { createSummary, type Figures, type SliceFigures, type Summary } from "./summary.ts";

/** What to run. */
export interface SimulationRequest {
  readonly scenarios: readonly LoadedScenario[];
  /** Index of the scenario with which the others are compared. */
  readonly baseline: number;
  readonly seed: number;
  /** How often each scenario is run; a precision is asked of the handling rate. */
  readonly replications: FixedCount | Precision;
}

/** What came out for one scenario. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly file: string;
  readonly evidence: readonly EvidenceEntry[];
  readonly unstated: readonly string[];
  readonly replications: number;
  /** Measures of the whole. */
  readonly figures: Figures;
  /** Measures of the whole and of every part. */
  readonly slices: readonly SliceFigures[];
  /** Differences from the baseline; undefined for the baseline itself, and where the horizon is another. */
  readonly differences: Differences | undefined;
  /** The published figures held against themselves and against the result. */
  readonly closure: Closure;
}

export interface SimulationResult {
  readonly seed: number;
  readonly baseline: number;
  readonly scenarios: readonly ScenarioResult[];
}

/** Tells how far a run is: replications done, and to do as far as is known. */
export type Progress = (done: number, total: number) => void;

/**
 * Answers the question "what do we get with this platform?": runs each scenario until the count or the precision is
 * reached, all on common random numbers. The result depends on the request alone, not on the runner.
 */
export async function simulate(
  request: SimulationRequest,
  runner: Runner,
  onProgress: Progress = () => {},
): Promise<SimulationResult> {
  const rule = createStoppingRule(request.replications);
  const runs = request.scenarios.map(({ scenario }) => ({
    summary: createSummary(compile(scenario)),
    wholes: [] as Float64Array[],
  }));
  let done = 0;
  let pending = runs.map((run, scenario) => ({ run, scenario, batch: rule.nextBatch(0, undefined) }));
  while (pending.length > 0) {
    const tasks = pending.flatMap(({ scenario, batch, run }) =>
      Array.from({ length: batch }, (_, i) => ({ scenario, replication: run.summary.count + i })),
    );
    // Replication by replication, so that whoever interrupts a study has something of every scenario.
    tasks.sort((a, b) => a.replication - b.replication || a.scenario - b.scenario);
    const total = done + tasks.length;
    await inOrder(
      tasks,
      runner.parallel * 2,
      (task) => runner.run({ ...task, seed: request.seed }),
      (totals, { scenario }) => {
        const { summary, wholes } = runs[scenario]!;
        summary.add(totals);
        wholes.push(totals.slice(0, TOTALS.length));
        done += 1;
        onProgress(done, total);
      },
    );
    pending = runs
      .map((run, scenario) => ({
        run,
        scenario,
        batch: rule.nextBatch(run.summary.count, precisionEstimate(run.summary)),
      }))
      .filter(({ batch }) => batch > 0);
  }
  return {
    seed: request.seed,
    baseline: request.baseline,
    scenarios: request.scenarios.map((loaded, index) => {
      const { summary, wholes } = runs[index]!;
      const slices = summary.figures();
      const figures = slices[0]!.figures;
      return {
        ...loaded,
        replications: summary.count,
        figures,
        slices,
        differences:
          index !== request.baseline && hasSameHorizon(loaded, request.scenarios[request.baseline]!)
            ? pairedDifferences(runs[request.baseline]!.wholes, wholes)
            : undefined,
        closure: closeFigures(loaded.scenario, slices),
      };
    }),
  };
}

/** The handling rate decides how many replications are needed; where nobody calls, the mails do. */
function precisionEstimate(summary: Summary): Estimate | undefined {
  return summary.whole("handlingRate") ?? summary.whole("mailsHandled");
}

function hasSameHorizon(a: LoadedScenario, b: LoadedScenario): boolean {
  const [one, other] = [a.scenario.horizon, b.scenario.horizon];
  return one.from === other.from && one.to === other.to;
}
