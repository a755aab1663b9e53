import { createStreams } from "../../engine/random/stream.ts";
import { type Level, levelAt, levelCount, levelDrawn, type Variable } from "./variable.ts";

/** A combination of values, one of each variable. */
export interface SweepPoint {
  readonly levels: readonly Level[];
  /** Places of the values among those of their variables; empty in a Latin hypercube. */
  readonly places: readonly number[];
}

/** Every combination, or so many drawn ones. */
export type DesignKind = "grid" | "latin";

/** @returns how many combinations there are */
export function gridSize(variables: readonly Variable[]): number {
  return variables.reduce((product, variable) => product * levelCount(variable), 1);
}

/**
 * Lays out every combination of the values.
 *
 * @param variables each with a finite number of values
 * @returns the points, the last variable changing fastest
 */
export function gridPoints(variables: readonly Variable[]): readonly SweepPoint[] {
  const levels = variables.map((variable) =>
    Array.from({ length: levelCount(variable) }, (_, i) => levelAt(variable, i)),
  );
  return Array.from({ length: gridSize(variables) }, (_, index) => {
    const places: number[] = [];
    let rest = index;
    for (const { length } of levels.toReversed()) {
      places.unshift(rest % length);
      rest = Math.floor(rest / length);
    }
    return { places, levels: places.map((place, variable) => levels[variable]![place]!) };
  });
}

/**
 * Draws a Latin hypercube (McKay, Beckman & Conover 1979, Technometrics 21, 239–245): the range of each variable is cut into
 * as many strata as there are points, and each stratum is hit once, at a uniform place, in an order of its own.
 *
 * @param variables what varies
 * @param count of points
 * @param seed of chance; each variable has a stream of its own name, so that adding one moves no other
 */
export function latinPoints(
  variables: readonly Variable[],
  count: number,
  seed: number,
): readonly SweepPoint[] {
  const streams = createStreams(seed, 0);
  const columns = variables.map((variable) => {
    const stream = streams("sweep", variable.path);
    const strata = Array.from({ length: count }, (_, i) => i);
    // Fisher & Yates, in Durstenfeld's form (1964).
    for (let last = count - 1; last > 0; last--) {
      const other = Math.floor(stream() * (last + 1));
      [strata[last], strata[other]] = [strata[other]!, strata[last]!];
    }
    return strata.map((stratum) => levelDrawn(variable, (stratum + stream()) / count));
  });
  return Array.from({ length: count }, (_, i) => ({
    places: [],
    levels: columns.map((column) => column[i]!),
  }));
}
