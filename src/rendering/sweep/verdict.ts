import type { Language } from "../../models/scenario/bilingual.ts";
import type { PointResult, SweepAnswer, SweepRequest } from "../../planning/sweep/answer.ts";
import { shareAimedAt } from "../aims.ts";
import { objectivePercent } from "../chances.ts";
import { judgeChance, judgeObjective } from "../verdicts.ts";

/** What a point says about the objective. */
export type PointVerdict = "met" | "missed" | "unclear";

/**
 * Judges a point by the interval of its figure, or of the share of its periods that reach the objective where a probability
 * is asked of each.
 *
 * @param point that was run
 * @param answer with the objective
 * @param request with the measure
 * @returns undefined without an objective, and where there is no figure
 */
export function judgePoint(
  { figures, reached }: PointResult,
  { objective }: SweepAnswer,
  { measure }: SweepRequest,
): PointVerdict | undefined {
  const figure = figures[measure];
  if (objective === undefined || figure === undefined) return undefined;
  if (typeof objective === "object") {
    const { atLeast, probability } = objective;
    const slice = { kind: "all", key: "" } as const;
    return judgeChance({ slice, measure, path: "", atLeast, probability, reached });
  }
  const verdict = judgeObjective(figure, objective);
  return verdict === "met" || verdict === "missed" ? verdict : "unclear";
}

/**
 * Names the objective in the middle of a sentence.
 *
 * @param answer with an objective
 * @param language of the reader
 * @returns as `l'objectif de 90 %`
 */
export function objectiveName({ objective }: SweepAnswer, language: Language): string {
  const share = objectivePercent(shareAimedAt(objective) ?? 0, language);
  const probability =
    typeof objective === "object" ? objectivePercent(objective.probability, language) : undefined;
  if (language === "fr") {
    return `l'objectif de ${share}${probability === undefined ? "" : ` avec une probabilité de ${probability}`}`;
  }
  return `the objective of ${share}${probability === undefined ? "" : ` with a probability of ${probability}`}`;
}

/** Where along a variable an objective is met; places are those of its levels. */
export type Stretch =
  | { readonly kind: "all" | "none" }
  | { readonly kind: "from" | "upTo"; readonly place: number }
  | { readonly kind: "some"; readonly places: readonly number[] };

/**
 * Finds where along the levels of a variable the objective is met.
 *
 * @param verdicts by level
 * @param isOrdered whether the levels ascend; words have no order
 * @returns `from` and `upTo` only where everything beyond is met too
 */
export function stretchOf(verdicts: readonly (PointVerdict | undefined)[], isOrdered = true): Stretch {
  const places = verdicts.flatMap((verdict, place) => (verdict === "met" ? [place] : []));
  if (places.length === 0) return { kind: "none" };
  if (places.length === verdicts.length) return { kind: "all" };
  const [first, last] = [places[0]!, places.at(-1)!];
  const isUnbroken = isOrdered && last - first + 1 === places.length;
  if (isUnbroken && last === verdicts.length - 1) return { kind: "from", place: first };
  if (isUnbroken && first === 0) return { kind: "upTo", place: last };
  return { kind: "some", places };
}
