import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { GridEffects, LatinEffects } from "../../planning/sweep/effects.ts";
import type { Level } from "../../planning/sweep/variable.ts";
import { shareAimedAt } from "../aims.ts";
import type { ReportContext } from "../context.ts";
import type { SweepReport } from "./report.ts";
import { judgePoint } from "./verdict.ts";

/**
 * Writes a sweep as JSON for programs: shares 0–1, times in seconds, `null` where there is no value. Points count from 1.
 *
 * @param report request and answer
 * @param context version
 * @returns the text, ending in a line break
 */
export function sweepJson(report: SweepReport, { version }: Pick<ReportContext, "version">): string {
  const { request, answer, isPartial } = report;
  const { loaded, variables, design, points, seed, replications, measure } = request;
  const { objective } = answer;
  const json = {
    plateau: version,
    scenario: loaded.scenario.name,
    file: loaded.file,
    design,
    points: points.length,
    seed,
    replications,
    measure,
    objective: shareAimedAt(objective) ?? null,
    probability: typeof objective === "object" ? objective.probability : null,
    partial: isPartial,
    variables: variables.map(({ path, base }) => ({ path, own: base ?? null })),
    effects: answer.effects === undefined ? null : effectsJson(answer.effects),
    results: answer.points.map((point) => ({
      point: point.index + 1,
      values: point.levels.map(levelJson),
      objective: judgePoint(point, answer, request) ?? null,
      reached: point.reached === undefined ? null : interval(point.reached),
      measures: Object.fromEntries(
        Object.entries(point.figures).map(([id, estimate]) => [id, interval(estimate)]),
      ),
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function effectsJson(effects: GridEffects | LatinEffects): object {
  if (effects.kind === "latin") {
    const { explained, rankExplained, variables } = effects;
    return {
      explained,
      rankExplained,
      variables: variables.map(({ from, to, change, rank }) => ({
        from: levelJson(from),
        to: levelJson(to),
        change: interval(change),
        rankSlope: interval(rank),
      })),
    };
  }
  const { levels, shares } = effects;
  return {
    variables: levels.map((each, at) => ({
      shareOfVariance: shares === undefined ? null : interval(shares.variables[at]!),
      levels: each.map(({ level, isBase, mean, difference }) => ({
        value: levelJson(level),
        own: isBase,
        mean: interval(mean),
        difference: difference === undefined ? null : interval(difference),
      })),
    })),
    interactionShare: shares === undefined ? null : interval(shares.interaction),
    chanceShare: shares?.chance ?? null,
  };
}

function levelJson({ value, setting }: Level): number | string {
  return value ?? setting;
}

function interval({ mean, low, high }: Estimate) {
  return { mean, low, high };
}
