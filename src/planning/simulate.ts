import { createStoppingRule, type FixedCount, type Precision } from "../engine/replicate.ts";
import type { Estimate } from "../engine/statistics/intervals.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { inOrder } from "./inOrder.ts";
import { pairedDifferences } from "./pairedDifference.ts";
import type { Runner } from "./runner.ts";
import { createScenarioRun, type ScenarioResult } from "./scenarioRun.ts";
import type { Summary } from "./summary.ts";

/** What to run. */
export interface SimulationRequest {
  readonly scenarios: readonly LoadedScenario[];
  /** Index of the scenario with which the others are compared. */
  readonly baseline: number;
  readonly seed: number;
  /** How often each scenario is run; a precision is asked of the handling rate. */
  readonly replications: FixedCount | Precision;
}

export type { ScenarioResult } from "./scenarioRun.ts";

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
  const runs = request.scenarios.map((loaded) => createScenarioRun(loaded));
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
        runs[scenario]!.add(totals);
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
      const isCompared =
        index !== request.baseline && isComparable(loaded, request.scenarios[request.baseline]!);
      const run = runs[index]!;
      return run.result(
        isCompared ? pairedDifferences(runs[request.baseline]!.wholes, run.wholes) : undefined,
      );
    }),
  };
}

/** The handling rate decides how many replications are needed; where nobody calls, the mails do. */
function precisionEstimate(summary: Summary): Estimate | undefined {
  return summary.whole("handlingRate") ?? summary.whole("mailsHandled");
}

/** Whether two scenarios can be held against each other: their totals are of the same period and of the same flows. */
export function isComparable(a: LoadedScenario, b: LoadedScenario): boolean {
  const [one, other] = [a.scenario, b.scenario];
  const isSamePeriod = one.horizon.from === other.horizon.from && one.horizon.to === other.horizon.to;
  return isSamePeriod && flowsOf(one) === flowsOf(other);
}

function flowsOf({ demand }: LoadedScenario["scenario"]): string {
  return Object.entries(demand)
    .map(([name, { kind }]) => `${name}:${kind}`)
    .sort()
    .join();
}
