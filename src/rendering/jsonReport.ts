import type { Estimate } from "../engine/statistics/intervals.ts";
import type { MeasureId } from "../models/measures/catalogue.ts";
import type { Comparison } from "../planning/comparisons.ts";
import type { Chance } from "../planning/objectives.ts";
import type { Differences } from "../planning/pairedDifference.ts";
import type { ScenarioResult, SimulationResult } from "../planning/simulate.ts";
import type { SliceFigures } from "../planning/summary.ts";
import type { ReportContext } from "./context.ts";
import { figureOf } from "./figures.ts";
import { judgeChance } from "./verdicts.ts";

type JsonContext = Pick<ReportContext, "measures" | "version" | "interruptedOf">;

interface JsonEstimate {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

type Entry = readonly [string, JsonEstimate];

/**
 * Writes a run as JSON for programs. `scenarios[].measures` has every measure of the catalogue in its order, with nulls
 * where there is no value or no interval; shares are 0–1, times in seconds. A slice has the measures that are counted in
 * it, one slice to a line. A published figure has beside it the interval of the mean and, as `single`, the one in which
 * a single replication falls.
 *
 * @param result of the run
 * @param context catalogue and version
 * @returns the text, ending in a line break; the same result gives the same bytes
 */
export function jsonReport(result: SimulationResult, context: JsonContext): string {
  const head = {
    plateau: context.version,
    seed: result.seed,
    baseline: result.scenarios[result.baseline]!.scenario.name,
    ...(context.interruptedOf === undefined ? {} : { partial: true }),
  };
  const fields = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  const scenarios = result.scenarios.map((scenario) => scenarioJson(scenario, result, context));
  return ["{", ...fields, '  "scenarios": [', scenarios.join(",\n"), "  ]", "}", ""].join("\n");
}

function scenarioJson(scenario: ScenarioResult, { seed }: SimulationResult, context: JsonContext): string {
  const { chances, closure, differences, evidence, unstated } = scenario;
  const slices = scenario.slices.filter(({ kind }) => kind !== "all");
  const fields: readonly (readonly [string, string])[] = [
    ["name", JSON.stringify(scenario.scenario.name)],
    ["title", JSON.stringify(scenario.scenario.title)],
    ["file", JSON.stringify(scenario.file)],
    ["replications", String(scenario.replications)],
    ["seed", String(seed)],
    ["measures", mapJson(wholeOf(scenario, context))],
    ["differences", differences ? mapJson(estimatesOf(differences, context)) : "null"],
    ["published", listJson(closure.comparisons.map(comparisonJson))],
    ["chances", listJson(chances.map(chanceJson))],
    ["findings", listJson(closure.findings)],
    ["slices", listJson(slices.map((slice) => sliceJson(slice, context)))],
    ["evidence", listJson(evidence)],
    ["unstated", listJson(unstated)],
  ];
  const lines = fields.map(([key, value]) => `      ${JSON.stringify(key)}: ${value}`);
  return `    {\n${lines.join(",\n")}\n    }`;
}

function wholeOf(scenario: ScenarioResult, { measures }: JsonContext): readonly Entry[] {
  return measures.map((measure) => [measure.id, estimateJson(figureOf(scenario.figures, measure))]);
}

function estimatesOf(figures: Differences, { measures }: JsonContext): readonly Entry[] {
  return measures.flatMap(({ id }) => {
    const estimate = figures[id as MeasureId];
    return estimate ? [[id, estimateJson(estimate)]] : [];
  });
}

/** `flow` is null for the whole; `as` says whether the value is a result, an objective or a capacity. */
function comparisonJson({ slice, measure, as, value, simulated, single }: Comparison) {
  const flow = slice.kind === "flow" ? slice.key : null;
  return { measure, published: value, flow, as, simulated: estimateJson(simulated), single: single ?? null };
}

/** An objective that asks for a probability, with the share of the replications that reached it and the verdict. */
function chanceJson(chance: Chance) {
  const { path, measure, atLeast, probability, reached } = chance;
  return {
    path,
    measure,
    atLeast,
    probability,
    reached: estimateJson(reached),
    objective: judgeChance(chance),
  };
}

function sliceJson({ kind, key, figures }: SliceFigures, { measures }: JsonContext) {
  const counted = measures.flatMap((measure): Entry[] => {
    const estimate = figureOf(figures, measure);
    return estimate ? [[measure.id, estimateJson(estimate)]] : [];
  });
  return { kind, key, measures: Object.fromEntries(counted) };
}

function estimateJson(estimate: Estimate | undefined): JsonEstimate {
  return { mean: estimate?.mean ?? null, low: estimate?.low ?? null, high: estimate?.high ?? null };
}

/** A map with an entry to a line, below a key of a scenario. */
function mapJson(entries: readonly Entry[]): string {
  const lines = entries.map(([key, value]) => `        ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n      }`;
}

/** A list with an item to a line, below a key of a scenario. */
function listJson(items: readonly unknown[]): string {
  const lines = items.map((item) => `        ${JSON.stringify(item)}`);
  return lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n      ]`;
}
