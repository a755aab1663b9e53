import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { type Problem, ScenarioError } from "../models/scenario/problems.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import type { Written } from "../models/scenario/written.ts";
import { isComparable } from "../planning/simulate.ts";
import {
  type DesignKind,
  gridPoints,
  gridSize,
  latinPoints,
  type SweepPoint,
} from "../planning/sweep/design.ts";
import { levelAt, levelCount, levelDrawn, type Variable, variableOf } from "../planning/sweep/variable.ts";
import { readVariation, type Variation, variationProblem } from "../planning/sweep/variation.ts";
import { applySettings } from "../reading/applySettings.ts";
import { readScenario } from "../reading/readScenario.ts";
import { readWritten } from "../reading/readWritten.ts";
import type { SourceFiles } from "../reading/sourceFiles.ts";
import { DISK_FILES } from "./diskFiles.ts";
import { UsageError } from "./usageError.ts";

/** What is asked of the points. */
export interface PointsAsked {
  readonly variations: readonly string[];
  readonly settings: readonly string[];
  readonly design: DesignKind;
  /** Of a Latin hypercube; of a grid the most that are allowed. */
  readonly points: number;
  readonly seed: number;
}

/** The points of a sweep, ready to run. */
export interface SweepPoints {
  readonly variables: readonly Variable[];
  readonly points: readonly SweepPoint[];
  /** One for each point. */
  readonly scenarios: readonly Scenario[];
}

const ONCE: Bilingual = {
  fr: "un chemin que ni un autre --vary ni une clé au-dessus ne varie déjà",
  en: "a path that no other --vary varies already, nor a key above it",
};
const NO_OBJECTIVE: Bilingual = {
  fr: "un chemin qui change ce que fait la plateforme : un objectif ne change que le jugement",
  en: "a path that changes what the platform does: an objective only changes the verdict",
};
const NUMBERS: Bilingual = {
  fr: "des nombres : l'hypercube latin n'en varie pas d'autres (--design grid les prend)",
  en: "numbers: a Latin hypercube varies nothing else (--design grid takes words)",
};
const COMPARABLE: Bilingual = {
  fr: "un chemin qui laisse la période et les flux tels quels : les points se comparent appel par appel",
  en: "a path that leaves the period and the flows as they are: points are compared call by call",
};

/**
 * Makes the points of a sweep: reads the variations, lays the design out and reads the scenario of each point exactly as
 * `--set` would have it.
 *
 * @param base the scenario with what `--set` says
 * @param asked of the points
 * @returns variables, points and scenarios
 * @throws ScenarioError with everything wrong with the variations and the values together; UsageError for too many points
 */
export function sweepPoints(base: LoadedScenario, asked: PointsAsked): SweepPoints {
  const problems: Problem[] = [];
  const source = remembered(DISK_FILES);
  const written = readWritten(source, base.file, problems);
  if (written === undefined) throw new ScenarioError(problems);
  const set = applySettings(written, asked.settings);
  const variables = readVariables(base, set, asked, problems);
  const read = (settings: readonly string[]): Scenario | undefined =>
    readScenario(source, written, base.file, [...asked.settings, ...settings], problems)?.scenario;
  if (problems.length === 0) checkSize(variables, asked);
  // Each value by itself first: a refused one is told once, not at every point.
  for (const variable of variables) {
    for (const setting of valuesToTry(variable)) read([`${variable.path}=${setting}`]);
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  const points =
    asked.design === "grid" ? gridPoints(variables) : latinPoints(variables, asked.points, asked.seed);
  const scenarios = points.map(({ levels }) =>
    read(levels.map(({ setting }, i) => `${variables[i]!.path}=${setting}`)),
  );
  for (const scenario of scenarios) {
    if (scenario === undefined || isComparable({ ...base, scenario }, base)) continue;
    const path = variables.map((variable) => variable.path).join(", ");
    problems.push(variationProblem(path, COMPARABLE, path));
  }
  if (problems.length > 0) throw new ScenarioError(problems);
  return { variables, points, scenarios: scenarios.map((scenario) => scenario!) };
}

function readVariables(
  { scenario }: LoadedScenario,
  written: Written,
  { variations, design }: PointsAsked,
  problems: Problem[],
): readonly Variable[] {
  const paths: string[] = [];
  return variations.flatMap((text) => {
    const variation = readVariation(text);
    if (isProblem(variation)) {
      problems.push(variation);
      return [];
    }
    const { path } = variation;
    if (paths.some((other) => `${path}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${path}.`)))
      problems.push(variationProblem(path, ONCE, path));
    paths.push(path);
    if (path.split(".").includes("objectives")) problems.push(variationProblem(path, NO_OBJECTIVE, path));
    const found = variableIn(variation, { scenario, written }, design, problems);
    return found === undefined ? [] : [found];
  });
}

function variableIn(
  variation: Variation,
  varied: { readonly scenario: Scenario; readonly written: Written },
  design: DesignKind,
  problems: Problem[],
): Variable | undefined {
  const { path, values } = variation;
  // A path that leads nowhere is told as `--set` tells it, with the nearest one.
  try {
    applySettings(varied.written, [`${path}=0`]);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
  const variable = variableOf(variation, varied, design === "latin");
  if (isProblem(variable)) {
    problems.push(variable);
    return undefined;
  }
  const isWord =
    variable.spread.shape === "list" && variable.spread.levels.some(({ value }) => value === undefined);
  if (design === "latin" && isWord && values.kind === "list") {
    problems.push(variationProblem(path, NUMBERS, values.items.join(",")));
  }
  return variable;
}

function checkSize(variables: readonly Variable[], { design, points }: PointsAsked): void {
  if (design === "latin") return;
  const size = gridSize(variables);
  if (size <= points) return;
  const factors = variables.map((variable) => levelCount(variable)).join(" × ");
  const product = variables.length > 1 ? `${factors} = ${size}` : factors;
  throw new UsageError({
    fr: `la grille a ${product} points, plus que les ${points} permis : donnez moins de valeurs (FROM..TO/N), tirez-en une partie (--design latin --points ${Math.min(points, 200)}) ou permettez-les (--points ${size})`,
    en: `the grid has ${product} points, more than the ${points} allowed: give fewer values (FROM..TO/N), draw some of them (--design latin --points ${Math.min(points, 200)}) or allow them (--points ${size})`,
  });
}

/** A format allows values between two that it allows, so that of many the ends tell enough here. */
function valuesToTry(variable: Variable): readonly string[] {
  const count = levelCount(variable);
  if (count === Number.POSITIVE_INFINITY) return [0, 1 - 1e-9].map((u) => levelDrawn(variable, u).setting);
  const indices = count > 50 ? [0, count - 1] : Array.from({ length: count }, (_, i) => i);
  return indices.map((index) => levelAt(variable, index).setting);
}

function isProblem(found: object): found is Problem {
  return "expected" in found;
}

/** Texts are read once, however many points there are. */
function remembered(source: SourceFiles): SourceFiles {
  const texts = new Map<string, ReturnType<SourceFiles["read"]>>();
  return {
    ...source,
    read(file, largest) {
      const key = `${largest ?? ""}\n${file}`;
      const text = texts.get(key) ?? source.read(file, largest);
      texts.set(key, text);
      return text;
    },
  };
}
