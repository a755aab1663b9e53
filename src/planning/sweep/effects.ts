import { type Estimate, meanInterval } from "../../engine/statistics/intervals.ts";
import { createTally } from "../../engine/statistics/tally.ts";
import type { Measure } from "../../models/measures/catalogue.ts";
import { compileMeasure } from "../summary.ts";
import type { SweepPoint } from "./design.ts";
import { rankRegression, regression } from "./regression.ts";
import { differenceOver, meanOver, type Response } from "./response.ts";
import type { PointTotals } from "./sweep.ts";
import { isBase, type Level, type Variable } from "./variable.ts";
import { type Counted, type VarianceShares, varianceShares } from "./varianceShares.ts";

/** What a variable does at one of its values, in the mean over all values of the others. */
export interface LevelEffect {
  readonly level: Level;
  readonly isBase: boolean;
  readonly mean: Estimate;
  /** From the value of the scenario where it is among the levels, else from the first level; undefined there. */
  readonly difference: Estimate | undefined;
}

/** The measure by the values of two variables. */
export interface EffectMap {
  /** Of the request: those with the largest main effects, in the order asked for. */
  readonly variables: readonly [number, number];
  /** By the place of the value of one, then of the other. */
  readonly cells: readonly (readonly MapCell[])[];
}

export interface MapCell {
  /** Indices of the points with these two values; more than one where there are further variables. */
  readonly points: readonly number[];
  /** Over these. */
  readonly mean: Estimate;
}

/** What the variables of a grid do. */
export interface GridEffects {
  readonly kind: "grid";
  /** Undefined for a single variable. */
  readonly map: EffectMap | undefined;
  /** By variable, then by level. */
  readonly levels: readonly (readonly LevelEffect[])[];
  /** Undefined where the measure does not vary. */
  readonly shares: VarianceShares | undefined;
}

/** What a variable of a Latin hypercube does. */
export interface DrawnEffect {
  /** Smallest and largest value that was drawn. */
  readonly from: Level;
  readonly to: Level;
  /** From the smallest to the largest, the others held, by the straight line. */
  readonly change: Estimate;
  /** Slope between standardised ranks, −1 to 1. */
  readonly rank: Estimate;
}

/** Points with similar values of one variable, whatever the others. */
export interface DrawnClass {
  readonly from: Level;
  readonly to: Level;
  readonly points: readonly number[];
  /** Over the points, with an interval from how they differ. */
  readonly mean: Estimate;
}

/** What the variables of a Latin hypercube do. */
export interface LatinEffects {
  readonly kind: "latin";
  readonly variables: readonly DrawnEffect[];
  /** Shares of the variance that the straight line and the line through the ranks explain, 0–1. */
  readonly explained: number;
  readonly rankExplained: number;
  /** The variable with the steepest slope between ranks. */
  readonly first: number;
  /**
   * Whether it has an effect for sure, and its slope is steeper than every other for sure: neither interval of its own holds
   * 0, and no interval of another slope touches that of its slope.
   */
  readonly isFirstClear: boolean;
  /** Of that variable, in ascending order. */
  readonly classes: readonly DrawnClass[];
}

/**
 * Works out what each variable of a full grid does.
 *
 * @param variables of the grid
 * @param points all of them
 * @param responses the measure at each
 * @param measure that they are of
 * @param totals behind them
 */
export function gridEffects(
  variables: readonly Variable[],
  points: readonly SweepPoint[],
  responses: readonly Response[],
  measure: Measure,
  totals: readonly PointTotals[],
): GridEffects {
  const { numerator, denominator } = compileMeasure(measure);
  const counted = totals.map(
    (replications): Counted => ({
      numerators: replications.map((each) => numerator(each, 0)),
      denominators: replications.map((each) => denominator?.(each, 0) ?? 1),
    }),
  );
  const shares = varianceShares(points, counted);
  return {
    kind: "grid",
    shares,
    map: effectMap(points, responses, shares),
    levels: variables.map((variable, at) => {
      const groups = placesOf(points, at).map((place) => {
        const inside = points.flatMap((point, i) => (point.places[at] === place ? [i] : []));
        return {
          level: points[inside[0]!]!.levels[at]!,
          responses: inside.map((i) => responses[i]!),
        };
      });
      const reference = Math.max(
        0,
        groups.findIndex(({ level }) => isBase(level, variable)),
      );
      return groups.map(({ level, responses: these }, i) => ({
        level,
        isBase: isBase(level, variable),
        mean: meanOver(these),
        difference: i === reference ? undefined : differenceOver(these, groups[reference]!.responses),
      }));
    }),
  };
}

function effectMap(
  points: readonly SweepPoint[],
  responses: readonly Response[],
  shares: VarianceShares | undefined,
): EffectMap | undefined {
  const variables = points[0]!.places.map((_, at) => at);
  const share = (at: number): number => shares?.variables[at]?.mean ?? 0;
  const [one, other] = variables
    .toSorted((a, b) => share(b) - share(a))
    .slice(0, 2)
    .sort((a, b) => a - b);
  if (one === undefined || other === undefined) return undefined;
  return {
    variables: [one, other],
    cells: placesOf(points, one).map((row) =>
      placesOf(points, other).map((column) => {
        const inside = points.flatMap(({ places }, i) =>
          places[one] === row && places[other] === column ? [i] : [],
        );
        return { points: inside, mean: meanOver(inside.map((i) => responses[i]!)) };
      }),
    ),
  };
}

function placesOf(points: readonly SweepPoint[], at: number): readonly number[] {
  return [...new Set(points.map(({ places }) => places[at]!))].sort((a, b) => a - b);
}

const MOST_CLASSES = 5;
/** Points of a class, at least. */
const LEAST_IN_CLASS = 4;

/**
 * Works out what each variable of a Latin hypercube does, by regression.
 *
 * @param points drawn, all of their values numbers
 * @param responses the measure at each
 * @returns undefined where the measure does not vary, or where the variables cannot be told apart
 */
export function latinEffects(
  points: readonly SweepPoint[],
  responses: readonly Response[],
): LatinEffects | undefined {
  const columns = points[0]!.levels.map((_, at) => points.map(({ levels }) => levels[at]!.value!));
  const values = responses.map(({ value }) => value);
  const line = regression(columns, values);
  const ranked = rankRegression(columns, values);
  if (line === undefined || ranked === undefined) return undefined;
  const steepness = ranked.slopes.map(({ mean }) => Math.abs(mean));
  const first = steepness.indexOf(Math.max(...steepness));
  const least = steepness[first]! - ranked.slopes[first]!.halfWidth!;
  const hasEffect = least > 0 && Math.abs(line.slopes[first]!.mean) > line.slopes[first]!.halfWidth!;
  return {
    kind: "latin",
    explained: line.explained,
    rankExplained: ranked.explained,
    first,
    isFirstClear:
      hasEffect &&
      ranked.slopes.every(({ halfWidth }, at) => at === first || steepness[at]! + halfWidth! < least),
    variables: line.slopes.map((slope, at) => {
      const order = orderedBy(columns[at]!);
      const [from, to] = [order[0]!, order.at(-1)!].map((point) => points[point]!.levels[at]!);
      return {
        from: from!,
        to: to!,
        change: scaled(slope, to!.value! - from!.value!),
        rank: ranked.slopes[at]!,
      };
    }),
    classes: classesOf(points, values, first),
  };
}

function classesOf(points: readonly SweepPoint[], values: readonly number[], at: number) {
  const valueAt = (point: number): number => points[point]!.levels[at]!.value!;
  const order = orderedBy(points.map((_, point) => valueAt(point)));
  const count = Math.max(1, Math.min(MOST_CLASSES, Math.floor(points.length / LEAST_IN_CLASS)));
  const classes: number[][] = [];
  order.forEach((point, place) => {
    const last = classes.at(-1);
    const isDue = place >= Math.round((classes.length * order.length) / count);
    // Points with the same value stay together.
    if (last !== undefined && (!isDue || valueAt(last.at(-1)!) === valueAt(point))) last.push(point);
    else classes.push([point]);
  });
  return classes.map((inside): DrawnClass => {
    const tally = createTally();
    for (const point of inside) tally.add(values[point]!);
    return {
      from: points[inside[0]!]!.levels[at]!,
      to: points[inside.at(-1)!]!.levels[at]!,
      points: inside,
      mean: meanInterval(tally.snapshot())!,
    };
  });
}

function orderedBy(values: readonly number[]): readonly number[] {
  return values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
}

function scaled({ mean, halfWidth, count, level }: Estimate, factor: number): Estimate {
  const half = halfWidth! * factor;
  return {
    mean: mean * factor,
    low: mean * factor - half,
    high: mean * factor + half,
    halfWidth: half,
    count,
    level,
  };
}
