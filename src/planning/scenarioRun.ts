import { compile } from "../models/compile.ts";
import { TOTALS } from "../models/measures/totalNames.ts";
import type { EvidenceEntry } from "../models/scenario/evidence.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import { type Closure, closeFigures } from "./closure.ts";
import { type Chance, countChances } from "./objectives.ts";
import type { Differences } from "./pairedDifference.ts";
import { type Course, createCourseTally } from "./report/course.ts";
import { createSummary, type Figures, type SliceFigures, type Summary } from "./summary.ts";

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
  /** How likely a single period is to reach each objective that asks for a probability. */
  readonly chances: readonly Chance[];
  /** The published figures held against themselves and against the result. */
  readonly closure: Closure;
  /** How the period may go; undefined for a single day, and with too few replications for quantiles. */
  readonly course?: Course | undefined;
}

/** What is gathered of a scenario while its replications come in. */
export interface ScenarioRun {
  readonly summary: Summary;
  /** Totals of the whole, by replication; what differences from other scenarios are taken from. */
  readonly wholes: readonly Float64Array[];
  /** Takes the totals of the next replication. */
  add(totals: Float64Array): void;
  /** @returns the figures so far */
  result(differences: Differences | undefined): ScenarioResult;
}

/**
 * Begins to gather the replications of a scenario.
 *
 * @param loaded the scenario
 * @param level of the intervals
 */
export function createScenarioRun(loaded: LoadedScenario, level = 0.95): ScenarioRun {
  const plan = compile(loaded.scenario);
  const summary = createSummary(plan, level);
  const counts = countChances(loaded.scenario, plan, level);
  const wholes: Float64Array[] = [];
  const tally = createCourseTally(plan);
  return {
    summary,
    wholes,
    add(totals) {
      summary.add(totals);
      counts.add(totals);
      tally.add(totals);
      wholes.push(totals.slice(0, TOTALS.length));
    },
    result(differences) {
      const slices = summary.figures();
      const chances = counts.chances();
      return {
        ...loaded,
        replications: summary.count,
        figures: slices[0]!.figures,
        slices,
        differences,
        chances,
        closure: closeFigures(loaded.scenario, slices, chances),
        course: tally.course(),
      };
    },
  };
}
