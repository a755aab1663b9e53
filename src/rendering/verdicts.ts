import type { Estimate } from "../engine/statistics/intervals.ts";
import type { MeasureId } from "../models/measures/catalogue.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { Comparison } from "../planning/comparisons.ts";
import type { Chance } from "../planning/objectives.ts";
import type { ScenarioResult } from "../planning/simulate.ts";

/** What an interval says about a difference. */
export type DifferenceVerdict = "higher" | "lower" | "unclear" | "identical" | "single";

/**
 * Judges a difference by its interval.
 *
 * @param difference from the baseline
 * @returns `single` when one replication gives no interval
 */
export function judgeDifference(difference: Estimate): DifferenceVerdict {
  const { mean, low, high } = difference;
  if (mean === 0 && low === 0 && high === 0) return "identical";
  if (low === null || high === null) return "single";
  if (low > 0) return "higher";
  return high < 0 ? "lower" : "unclear";
}

/** The verdict on a difference of a rate, in words. */
export const DIFFERENCE_WORDS: Readonly<Record<DifferenceVerdict, Bilingual>> = {
  higher: { fr: "hausse nette", en: "clearly higher" },
  lower: { fr: "baisse nette", en: "clearly lower" },
  unclear: { fr: "pas de différence nette", en: "no clear difference" },
  identical: { fr: "exactement le même taux", en: "exactly the same rate" },
  single: { fr: "une seule répétition : écart sans intervalle", en: "one replication: no interval" },
};

/** What an interval says about an objective. */
export type ObjectiveVerdict = "met" | "missed" | "unclear" | "metOnce" | "missedOnce";

/**
 * Judges an objective by the interval of the figure.
 *
 * @param figure what came out
 * @param objective to reach
 * @param isCeiling whether the figure is to stay below it: a wait, a stock
 * @returns `…Once` when one replication gives no interval
 */
export function judgeObjective(figure: Estimate, objective: number, isCeiling = false): ObjectiveVerdict {
  const { mean, low, high } = figure;
  if (low === null || high === null) {
    return (isCeiling ? mean <= objective : mean >= objective) ? "metOnce" : "missedOnce";
  }
  if (isCeiling ? high <= objective : low >= objective) return "met";
  return (isCeiling ? low > objective : high < objective) ? "missed" : "unclear";
}

/**
 * Judges an objective that asks a probability of each period, by the interval of the share of the periods that reached it.
 *
 * @param chance of reaching it
 * @returns `unclear` as long as the interval contains the probability, as it always does for a single period
 */
export function judgeChance({ probability, reached }: Chance): "met" | "missed" | "unclear" {
  if ((reached?.low ?? 0) >= probability) return "met";
  return (reached?.high ?? 1) < probability ? "missed" : "unclear";
}

/** Objectives that are not to be exceeded. */
const CEILINGS: ReadonlySet<MeasureId> = new Set([
  "meanTalkSeconds",
  "meanWaitSeconds",
  "mailsPendingRate",
  "mailsRejectedRate",
  "backlogDaysOfProduction",
]);

/** @returns whether an objective of a measure is not to be exceeded */
export function isCeiling(measure: MeasureId): boolean {
  return CEILINGS.has(measure);
}

/** How many contacts come is nobody's doing. */
const NOT_JUDGED: ReadonlySet<MeasureId> = new Set(["callsPresented", "mailsArrived"]);

/**
 * Judges a comparison with an objective.
 *
 * @param comparison one of the closure
 * @returns undefined where there is nothing to judge
 */
export function judgeComparison(comparison: Comparison): ObjectiveVerdict | undefined {
  const { as, measure, value, simulated, chance } = comparison;
  if (as !== "objective" || simulated === undefined || NOT_JUDGED.has(measure)) return undefined;
  if (chance) return judgeChance(chance);
  return judgeObjective(simulated, value, CEILINGS.has(measure));
}

/** A gap within this part of the published figure is nothing to speak of, however little a figure varies. */
const NEGLIGIBLE = 0.002;

/**
 * Tells whether what was published is what a single period may show: it lies, as far as it was rounded, where one more
 * replication would fall at the level of the estimate.
 *
 * @param comparison one of the closure
 * @param rounding half of the last digit that was published
 * @returns undefined where one replication is all there is, and for what is no result
 */
export function isPlausible(
  { as, value, simulated, single }: Comparison,
  rounding: number,
): boolean | undefined {
  if (as !== "result" || single === undefined) return undefined;
  if (simulated !== undefined && Math.abs(simulated.mean - value) <= NEGLIGIBLE * Math.abs(value))
    return true;
  return value + rounding >= single.low && value - rounding <= single.high;
}

/**
 * Tells whether a scenario fails its objectives, as `--fail-on-objective` counts it: those of the whole and those of its
 * flows, by the figure itself (for a probability: by the share of the periods that reached it), whatever its interval. Where nobody comes there is nothing to fail; what was published as an
 * objective of the real platform is none of this one.
 *
 * @param result of the scenario
 * @returns whether an objective is not met
 */
export function failsObjective({
  scenario,
  figures,
  closure,
  chances,
}: Pick<ScenarioResult, "scenario" | "figures" | "closure" | "chances">): boolean {
  const { handlingRate } = scenario.objectives;
  const rate = figures.handlingRate?.mean;
  if (typeof handlingRate === "number" && rate !== undefined && rate < handlingRate) return true;
  if (chances.some(({ reached, probability }) => reached !== undefined && reached.mean < probability))
    return true;
  return closure.comparisons.some(({ slice, as, measure, value, simulated, chance }) => {
    const isJudged = slice.kind === "flow" && as === "objective" && !NOT_JUDGED.has(measure);
    if (!isJudged || chance !== undefined || simulated === undefined) return false;
    return CEILINGS.has(measure) ? simulated.mean > value : simulated.mean < value;
  });
}
