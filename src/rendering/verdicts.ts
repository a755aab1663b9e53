import type { Estimate } from "../engine/statistics/intervals.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { Scenario } from "../models/scenario/schema.ts";

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

/** The verdict on a difference of the handling rate, in words. */
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
 * @param rate what came out
 * @param objective to reach
 * @returns `…Once` when one replication gives no interval
 */
export function judgeObjective(rate: Estimate, objective: number): ObjectiveVerdict {
  if (rate.low === null || rate.high === null) return rate.mean >= objective ? "metOnce" : "missedOnce";
  if (rate.low >= objective) return "met";
  return rate.high < objective ? "missed" : "unclear";
}

/**
 * Tells whether a scenario fails its objectives, as `--fail-on-objective` counts it: by the figure itself, whatever its
 * interval. Where nobody calls there is nothing to fail.
 *
 * @param scenario with its objectives
 * @param figures of the whole
 * @returns whether an objective is not met
 */
export function failsObjective(
  { objectives }: Pick<Scenario, "objectives">,
  figures: { readonly handlingRate?: Estimate },
): boolean {
  const { handlingRate } = objectives;
  return (
    handlingRate !== undefined &&
    figures.handlingRate !== undefined &&
    figures.handlingRate.mean < handlingRate
  );
}
