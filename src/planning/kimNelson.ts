import { requireParameter } from "../engine/statistics/requireParameter.ts";

/** What a selection promises. */
export interface SelectionGuarantee {
  /** How many systems there are to choose from, at least 2. */
  readonly systems: number;
  /** Probability of choosing the best one, in (1/systems, 1), when it is ahead of all others by the indifference. */
  readonly confidence: number;
  /** The smallest lead that matters, δ > 0. */
  readonly indifference: number;
  /** Observations of each system before the first look, n₀ ≥ 2. */
  readonly firstStage: number;
}

/** Drops systems, look by look, until one is left. */
export interface Selection {
  /** Systems that may still be the best, in ascending order. */
  readonly contenders: readonly number[];
  /**
   * Looks at the means of the first r observations and drops what is behind by too much; a look may be left out.
   *
   * @param r observations of each contender, at least n₀ and more than at the look before
   * @param means of these, by system; those of dropped systems are not read
   */
  look(r: number, means: readonly number[]): void;
}

/**
 * Selects the system with the greatest mean by procedure KN of Kim & Nelson (2001, "A fully sequential procedure for
 * indifference-zone selection in simulation", ACM TOMACS 11, 251–273), with c = 1:
 *
 *     η = ½ [(2α ÷ (k − 1))^(−2 ÷ (n₀ − 1)) − 1],   h² = 2 η (n₀ − 1),   α = 1 − confidence
 *
 * where η solves ½ (1 + 2η)^(−(n₀ − 1)/2) = α ÷ (k − 1). After r observations of each contender, i stays if for every
 * other contender l its mean is at least that of l − W, W = max(0, δ ÷ 2r × (h² S²_il ÷ δ² − r)), with S²_il the variance of
 * the difference X_i − X_l over the first n₀ observations.
 *
 * Observations of a system are independent and normal; those of different systems may depend on one another, as on common
 * random numbers they do. Looking at some r only leaves the guarantee as it is (Jennison, Johnstone & Turnbull 1982).
 * Means that are equal to the last digit drop nobody.
 *
 * @param guarantee what is promised
 * @param differenceVariance S²_il of two systems, ≥ 0
 * @returns the selection, before the first look
 * @throws RangeError if a number is outside its range
 */
export function createSelection(
  { systems, confidence, indifference, firstStage }: SelectionGuarantee,
  differenceVariance: (one: number, other: number) => number,
): Selection {
  requireParameter("systems", systems, Number.isInteger(systems) && systems >= 2, "a whole number from 2 on");
  const isPossible = confidence > 1 / systems && confidence < 1;
  requireParameter("confidence", confidence, isPossible, "more than blind choice gives, and less than 1");
  requireParameter("indifference", indifference, indifference > 0, "a positive number");
  const isEnough = Number.isInteger(firstStage) && firstStage >= 2;
  requireParameter("firstStage", firstStage, isEnough, "a whole number from 2 on");
  const h2 = squaredConstant(systems, confidence, firstStage);
  const reach = (one: number, other: number, r: number): number => {
    const runLength = (h2 * differenceVariance(one, other)) / indifference ** 2;
    return Math.max(0, (indifference / (2 * r)) * (runLength - r));
  };
  let contenders: readonly number[] = Array.from({ length: systems }, (_, system) => system);
  return {
    get contenders() {
      return contenders;
    },
    look(r, means) {
      contenders = contenders.filter((one) =>
        contenders.every((other) => other === one || means[one]! >= means[other]! - reach(one, other, r)),
      );
    },
  };
}

/**
 * The constant h² of procedure KN.
 *
 * @param systems k
 * @param confidence 1 − α
 * @param firstStage n₀
 * @returns h² = 2 η (n₀ − 1)
 */
export function squaredConstant(systems: number, confidence: number, firstStage: number): number {
  const alpha = 1 - confidence;
  const eta = (((2 * alpha) / (systems - 1)) ** (-2 / (firstStage - 1)) - 1) / 2;
  return 2 * eta * (firstStage - 1);
}
