import type { EvidenceKind } from "../../models/scenario/evidenceMap.ts";
import type { SimulationResult } from "../../planning/simulate.ts";
import type { Workload } from "../../planning/workload.ts";
import type { ReportContext } from "../context.ts";
import { judgeChance, judgeComparison } from "../verdicts.ts";
import { agrees } from "./agreementLines.ts";

/**
 * Writes what `checkPage` says as JSON: work and people, where the values come from, published beside simulated.
 *
 * @param result of the short run, of one scenario
 * @param workload by arithmetic
 * @param context catalogue and version
 * @returns JSON, ending in a line break; ids as in the catalogue
 */
export function checkJson(
  { scenarios, seed }: SimulationResult,
  workload: Workload,
  context: ReportContext,
): string {
  const { scenario, file, evidence, unstated, replications, closure } = scenarios[0]!;
  const count = (kind: EvidenceKind): number => evidence.filter((entry) => entry.kind === kind).length;
  const check = {
    plateau: context.version,
    scenario: scenario.name,
    file,
    seed,
    replications,
    ...workload,
    evidence: {
      published: count("published"),
      estimated: count("estimated"),
      assumed: count("assumed"),
      unstated,
      entries: evidence,
    },
    comparisons: closure.comparisons.map((comparison) => {
      const { slice, measure, as, path, value, simulated, single } = comparison;
      return {
        path,
        slice,
        measure,
        as,
        value,
        simulated: simulated ? { mean: simulated.mean, low: simulated.low, high: simulated.high } : null,
        singlePeriod: single ?? null,
        agrees: agrees(comparison, context) ?? null,
        objective: judgeComparison(comparison) ?? null,
      };
    }),
    chances: scenarios[0]!.chances.map((chance) => ({ ...chance, objective: judgeChance(chance) })),
    findings: closure.findings,
  };
  return `${JSON.stringify(check, null, 2)}\n`;
}
