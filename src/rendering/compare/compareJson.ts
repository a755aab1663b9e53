import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { CompareResult } from "../../planning/compare.ts";
import type { Figures } from "../../planning/summary.ts";
import type { ReportContext } from "../context.ts";
import { scenarioDifferences } from "../scenarioDifferences.ts";
import { judgeChance } from "../verdicts.ts";

/**
 * Writes a comparison as JSON for programs: shares 0–1, times in seconds, `null` where there is no value. `before` and
 * `after` are over the replications that both have, as the differences are.
 *
 * @param result of the comparison
 * @param context version
 * @returns the text, ending in a line break
 */
export function compareJson(
  result: CompareResult,
  { version, interruptedOf }: Pick<ReportContext, "version" | "interruptedOf">,
): string {
  const { scenarios, selected } = result;
  const nameOf = (scenario: number): string => scenarios[scenario]!.scenario.name;
  const json = {
    plateau: version,
    seed: result.seed,
    base: nameOf(0),
    measure: result.measure,
    confidence: result.confidence,
    indifference: result.indifference,
    level: result.level,
    looks: result.looks,
    decided: result.isDecided,
    ...(interruptedOf === undefined ? {} : { partial: true }),
    selection: selected
      ? {
          procedure: "KN (Kim & Nelson 2001)",
          contenders: selected.contenders.map(nameOf),
          tied: selected.isTied,
          order: selected.order.map((scenario) => ({
            name: nameOf(scenario),
            behind: interval(selected.behind[scenario]),
            droppedAfter: selected.droppedAfter[scenario] ?? null,
          })),
        }
      : null,
    scenarios: scenarios.map(({ scenario, file, replications, figures, chances }) => ({
      name: scenario.name,
      file,
      replications,
      measures: intervals(figures),
      chances: chances.map(({ path, atLeast, probability, reached }, i) => ({
        path,
        atLeast,
        probability,
        reached: interval(reached),
        objective: judgeChance(chances[i]!),
      })),
    })),
    variants: result.variants.map((variant) => {
      const scenario = scenarios[variant.scenario]!;
      return {
        name: scenario.scenario.name,
        changes: scenarioDifferences(scenarios[0]!, scenario).map(({ path, before, after }) => ({
          path,
          before: before ?? null,
          after: after ?? null,
        })),
        pairs: variant.pairs,
        verdict: variant.verdict ?? null,
        better: variant.better
          ? { periods: interval(variant.better.periods), mean: variant.better.mean ?? null }
          : null,
        before: intervals(variant.before),
        after: intervals(variant.after),
        differences: intervals(scenario.differences ?? {}),
      };
    }),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function intervals(figures: Figures): Readonly<Record<string, ReturnType<typeof interval>>> {
  return Object.fromEntries(Object.entries(figures).map(([id, estimate]) => [id, interval(estimate)]));
}

function interval(estimate: Estimate | undefined) {
  return { mean: estimate?.mean ?? null, low: estimate?.low ?? null, high: estimate?.high ?? null };
}
