import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { CurvePoint } from "../../planning/reinforce/positionsCurve.ts";
import type { ReinforceResult } from "../../planning/reinforce/reinforce.ts";
import type { ReportContext } from "../context.ts";
import type { ReinforceSource } from "./reinforceBasis.ts";

/**
 * Writes the answer to `plateau reinforce` for programs: shares are 0–1, times in seconds since midnight.
 *
 * @param result of the question
 * @param source of the scenario
 * @param context version, and whether the run was interrupted
 * @returns JSON, ending in a line break; the same result gives the same bytes
 */
export function reinforceJson(
  result: ReinforceResult,
  { file, presented }: ReinforceSource,
  { version, interruptedOf }: Pick<ReportContext, "version" | "interruptedOf">,
): string {
  const { day, target, confidence, seed, replications, enough, certain, reserves, from, hours, outlook } =
    result;
  return `${JSON.stringify(
    {
      plateau: version,
      scenario: day.scenario.name,
      file,
      ...(interruptedOf === undefined ? {} : { partial: true }),
      day: day.date,
      forecast: day.forecast ?? null,
      forecastPresented: presented ?? null,
      freshByCalendar: day.usual,
      backlog: day.backlog ?? null,
      ...(day.soFar ? { soFar: day.soFar } : {}),
      ...(outlook ? { outlook } : {}),
      target,
      confidence,
      seed,
      replications,
      positions: enough ?? null,
      positionsCertain: certain ?? null,
      isWithinReach: enough !== undefined,
      from: reserves.map(({ team, site, available }, i) => ({ team, site, available, positions: from[i]! })),
      hours: hours
        ? {
            fromSeconds: hours.fromSeconds,
            toSeconds: hours.toSeconds,
            ...pointJson(hours.point),
            halfHours: hours.halfHours.map((each) => ({
              ...each,
              presented: bounds(each.presented),
              rateWithout: bounds(each.rateWithout),
              rateWith: bounds(each.rateWith),
            })),
          }
        : null,
      curve: result.curve.map((point) => ({ positions: point.positions, ...pointJson(point) })),
      rule: result.rule ? pointJson(result.rule) : null,
    },
    null,
    2,
  )}\n`;
}

function pointJson({ count, reached, rateReached, band, gain, rest, figures }: CurvePoint) {
  return {
    replications: count,
    reached: bounds(reached),
    rateReached,
    band,
    gain: bounds(gain),
    ...(rest ? { rateOfRest: bounds(rest) } : {}),
    measures: Object.fromEntries(Object.entries(figures).map(([id, each]) => [id, bounds(each)])),
  };
}

function bounds(estimate: Estimate | undefined) {
  return estimate ? { mean: estimate.mean, low: estimate.low, high: estimate.high } : null;
}
