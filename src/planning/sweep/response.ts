import { type Estimate, meanInterval } from "../../engine/statistics/intervals.ts";
import { createTally } from "../../engine/statistics/tally.ts";
import type { Measure } from "../../models/measures/catalogue.ts";
import { linearise } from "../pairedDifference.ts";
import type { PointTotals } from "./sweep.ts";

/** A measure at a point: its value over all replications, and what each adds to it to first order (they sum to zero). */
export interface Response {
  readonly value: number;
  readonly residuals: readonly number[];
}

/**
 * Reads a measure off every point.
 *
 * @param measure of the catalogue
 * @param points totals by replication
 * @returns undefined where it has no value at some point: where nobody calls, there is no rate
 */
export function responsesOf(
  measure: Measure,
  points: readonly PointTotals[],
): readonly Response[] | undefined {
  const responses = points.map((totals) => linearise(measure, totals));
  return responses.every((response) => response !== undefined) ? responses : undefined;
}

/**
 * The mean of a measure over some points, each with the same weight. The points share their callers, so the interval is
 * Student's over the replications of that mean, not over points.
 *
 * @param responses at least one
 * @param level of the interval
 */
export function meanOver(responses: readonly Response[], level = 0.95): Estimate {
  return contrast(
    responses.map((response) => ({ response, weight: 1 / responses.length })),
    level,
  );
}

/**
 * The mean over some points less that over others, pair by pair of replications with the same callers.
 *
 * @param these at least one
 * @param others at least one
 * @param level of the interval
 */
export function differenceOver(
  these: readonly Response[],
  others: readonly Response[],
  level = 0.95,
): Estimate {
  return contrast(
    [
      ...these.map((response) => ({ response, weight: 1 / these.length })),
      ...others.map((response) => ({ response, weight: -1 / others.length })),
    ],
    level,
  );
}

interface Weighted {
  readonly response: Response;
  readonly weight: number;
}

function contrast(parts: readonly Weighted[], level: number): Estimate {
  const tally = createTally();
  const value = parts.reduce((sum, { response, weight }) => sum + weight * response.value, 0);
  const { length } = parts[0]!.response.residuals;
  for (let i = 0; i < length; i++)
    tally.add(parts.reduce((sum, { response, weight }) => sum + weight * response.residuals[i]!, value));
  return meanInterval(tally.snapshot(), level)!;
}
