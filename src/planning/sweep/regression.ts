import type { Estimate } from "../../engine/statistics/intervals.ts";
import { studentQuantile } from "../../engine/statistics/student.ts";

/** A linear regression with an intercept, by least squares. */
export interface Regression {
  /** Change of the response for a change of one in each variable, the others held, with Student's interval. */
  readonly slopes: readonly Estimate[];
  /** Share of the variance of the response that the line explains, 0–1. */
  readonly explained: number;
}

/**
 * Fits a line. The intervals suppose errors that are independent and alike; in a Latin hypercube they are wider than they
 * need be rather than narrower (Stein 1987, Technometrics 29, 143–151).
 *
 * @param columns values of each variable, one for each point
 * @param response one for each point
 * @param level of the intervals
 * @returns undefined where the response does not vary, where variables say the same, or where there are too few points
 */
export function regression(
  columns: readonly (readonly number[])[],
  response: readonly number[],
  level = 0.95,
): Regression | undefined {
  const points = response.length;
  const degrees = points - columns.length - 1;
  const x = columns.map(centred);
  const y = centred(response);
  const total = dot(y, y);
  const inverse = invert(x.map((a) => x.map((b) => dot(a, b))));
  const largest = Math.max(...response.map(Math.abs));
  const isConstant = total <= points * (ROUNDING * largest) ** 2;
  if (degrees < 1 || isConstant || inverse === undefined) return undefined;
  const moments = x.map((column) => dot(column, y));
  const slopes = inverse.map((row) => dot(row, moments));
  const rest = y.reduce(
    (sum, value, i) => sum + (value - slopes.reduce((line, slope, k) => line + slope * x[k]![i]!, 0)) ** 2,
    0,
  );
  const quantile = studentQuantile((1 + level) / 2, degrees);
  return {
    explained: 1 - rest / total,
    slopes: slopes.map((slope, k) => {
      const halfWidth = quantile * Math.sqrt((rest / degrees) * inverse[k]![k]!);
      return {
        mean: slope,
        low: slope - halfWidth,
        high: slope + halfWidth,
        halfWidth,
        count: points,
        level,
      };
    }),
  };
}

/**
 * Fits a line to ranks, standardised: it follows any curve that only rises or only falls (Iman & Conover 1979, Technometrics
 * 21, 499–509). Slopes lie between −1 and 1; in a design whose variables are independent their squares add up to what the
 * line explains.
 */
export function rankRegression(
  columns: readonly (readonly number[])[],
  response: readonly number[],
  level = 0.95,
): Regression | undefined {
  const standardised = (values: readonly number[]): readonly number[] => {
    const middle = centred(ranks(values));
    const spread = Math.sqrt(dot(middle, middle) / values.length);
    return middle.map((value) => (spread === 0 ? 0 : value / spread));
  };
  return regression(columns.map(standardised), standardised(response), level);
}

/** @returns ranks from 1; equal values share the mean of theirs */
export function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const result = values.map(() => 0);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1;
    for (let place = start; place < end; place++) result[order[place]!] = (start + 1 + end) / 2;
    start = end;
  }
  return result;
}

function centred(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** Differences of this part of a value are those of binary fractions. */
const ROUNDING = 1e-12;
/** Relative to its row, a pivot below this is no pivot. */
const NO_PIVOT = 1e-10;

/** Gauss and Jordan, on a matrix scaled to a diagonal of ones; undefined for one that has no inverse. */
function invert(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined {
  const scale = matrix.map((row, i) => Math.sqrt(row[i]!));
  if (scale.some((each) => each === 0)) return undefined;
  const rows = matrix.map((row, i) => [
    ...row.map((value, j) => value / (scale[i]! * scale[j]!)),
    ...row.map((_, j) => (i === j ? 1 : 0)),
  ]);
  for (let k = 0; k < rows.length; k++) {
    const pivotRow = rows[k]!;
    const pivot = pivotRow[k]!;
    // A matrix of products is positive definite, so that the pivots stand on its diagonal.
    if (pivot < NO_PIVOT) return undefined;
    for (let j = 0; j < pivotRow.length; j++) pivotRow[j]! /= pivot;
    rows.forEach((row, i) => {
      const factor = row[k]!;
      if (i !== k) for (let j = 0; j < row.length; j++) row[j]! -= factor * pivotRow[j]!;
    });
  }
  return rows.map((row, i) => row.slice(rows.length).map((value, j) => value / (scale[i]! * scale[j]!)));
}
