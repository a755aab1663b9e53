import { type Estimate, proportionInterval } from "../../engine/statistics/intervals.ts";
import { MEASURES, type MeasureId } from "../../models/measures/catalogue.ts";
import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import type { Objective } from "../../models/scenario/schema/objectives.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { compileMeasure, type Figures } from "../summary.ts";
import { figuresOver } from "../wholeFigures.ts";
import type { DesignKind, SweepPoint } from "./design.ts";
import { type GridEffects, gridEffects, type LatinEffects, latinEffects } from "./effects.ts";
import { responsesOf } from "./response.ts";
import type { PointTotals } from "./sweep.ts";
import type { Variable } from "./variable.ts";

/** What was asked. */
export interface SweepRequest {
  /** The scenario that is varied. */
  readonly loaded: LoadedScenario;
  readonly variables: readonly Variable[];
  readonly design: DesignKind;
  readonly points: readonly SweepPoint[];
  readonly seed: number;
  readonly replications: number;
  readonly measure: MeasureId;
}

/** What came out at a point. */
export interface PointResult extends SweepPoint {
  /** From 0, in the order of the design. */
  readonly index: number;
  /** Measures of the whole. */
  readonly figures: Figures;
  /** Where the objective asks a probability of each period: the share of the replications that reach it. */
  readonly reached: Estimate | undefined;
}

/** The answer of a sweep. */
export interface SweepAnswer {
  /** Those that were run. */
  readonly points: readonly PointResult[];
  /** What the measure is held against; undefined without an objective for it. */
  readonly objective: Objective | undefined;
  /**
   * What the variables do; undefined where the run was interrupted, and where the measure has no value at some point or
   * does not vary.
   */
  readonly effects: GridEffects | LatinEffects | undefined;
}

/**
 * Answers "what if …?" from the totals of the points.
 *
 * @param request what was asked
 * @param totals by the index of the point; some may be missing where the run was interrupted
 */
export function answerSweep(request: SweepRequest, totals: ReadonlyMap<number, PointTotals>): SweepAnswer {
  const measure = MEASURES.find(({ id }) => id === request.measure)!;
  const objective = objectiveFor(request.loaded.scenario, request.measure);
  const { numerator, denominator } = compileMeasure(measure);
  const reachedBy = (wholes: PointTotals, share: number): Estimate | undefined => {
    const periods = wholes.filter((each) => (denominator?.(each, 0) ?? 1) !== 0);
    const reaching = periods.filter((each) => numerator(each, 0) >= share * (denominator?.(each, 0) ?? 1));
    return proportionInterval(reaching.length, periods.length);
  };
  const done = request.points.flatMap((point, index) => {
    const wholes = totals.get(index);
    return wholes === undefined ? [] : [{ point, index, wholes }];
  });
  const isWhole = done.length === request.points.length;
  const wholes = done.map((each) => each.wholes);
  const responses = responsesOf(measure, wholes);
  const effectsOf = () => {
    if (!isWhole || responses === undefined) return undefined;
    if (request.design === "latin") return latinEffects(request.points, responses);
    return gridEffects(request.variables, request.points, responses, measure, wholes);
  };
  return {
    points: done.map(({ point, index, wholes: own }) => ({
      ...point,
      index,
      figures: figuresOver(own, 0.95),
      reached: typeof objective === "object" ? reachedBy(own, objective.atLeast) : undefined,
    })),
    objective,
    effects: effectsOf(),
  };
}

/** The scenario's own objective, else that of the only flow that can have one. */
function objectiveFor({ objectives, demand }: Scenario, measure: MeasureId): Objective | undefined {
  const flows = Object.values(demand);
  const [immediate, ...otherImmediate] = flows.filter((flow) => flow.kind === "immediate");
  const [deferred, ...otherDeferred] = flows.filter((flow) => flow.kind === "deferred");
  const only = otherImmediate.length === 0 ? immediate : undefined;
  switch (measure) {
    case "handlingRate":
      return objectives.handlingRate ?? only?.objectives.handlingRate;
    case "serviceLevel":
      return only?.objectives.serviceLevel;
    case "mailsInTimeRate":
      return otherDeferred.length === 0 ? deferred?.objectives.inTimeRate : undefined;
    default:
      return undefined;
  }
}
