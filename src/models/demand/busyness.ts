import { gamma } from "../../engine/random/gamma.ts";
import type { Stream, Streams } from "../../engine/random/stream.ts";
import { normalCdf } from "../../engine/statistics/normalCdf.ts";
import { normalQuantile } from "../../engine/statistics/normalQuantile.ts";
import type { BusynessPlan, ContactType, ImmediatePlan } from "../plan.ts";

/** How busy one day is for one type: factors of mean 1 on the volume that the calendar lets one expect. */
export interface DayBusyness {
  /** What hypervision sees the evening before. */
  readonly foreseen: number;
  /** What comes true, in the first and in the second half of the opening hours; `foreseen` included. */
  readonly morning: number;
  readonly afternoon: number;
}

/** How busy the days of a flow are. */
export interface Busyness {
  /** Forgets the days before: the next one drawn is the first of a run. */
  reset(): void;
  /**
   * Draws the next open day; days are drawn in order.
   * @param date - the day's ISO date, which names its streams
   * @returns by own type
   */
  draw(streams: Streams, date: string): readonly DayBusyness[];
}

/** Normal scores of a day: foreseen, day, morning, afternoon. */
export const SCORES = 4;
const FORESEEN = 0;

/**
 * Creates the busyness of a flow.
 *
 * Real days vary more than Poisson, and the half-hours of a day move together (Avramidis, Deslauriers & L'Ecuyer 2004).
 * A day's factor is foreseen × day × part of day, each of mean 1 and a monotone function of a standard normal score
 * (a Gaussian copula), so that the law of the factors and how they move together are set apart:
 * - among caisses: Z = √s Z₀ + √(1 − s) Z₁, with Z₀ common to all caisses of the flow, or to all flows of its group, and
 *   s the common share;
 * - from one open day to the next, for what is foreseen: Zₜ = ρ Zₜ₋₁ + √(1 − ρ²) εₜ, an AR(1) that is stationary from
 *   the first day on, Z₀ = ε₀. Both parts of Z follow it, hence so does Z.
 * @param flow - its name, which names its streams, and its plan
 * @param types - the flow's own
 */
export function createBusyness(
  { name, busyness: plan }: Pick<ImmediatePlan, "name" | "busyness">,
  types: readonly Pick<ContactType, "caisseName">[],
): Busyness {
  const { persistence, commonShare, group } = plan;
  const commonWeight = Math.sqrt(commonShare);
  const ownWeight = Math.sqrt(1 - commonShare);
  const renewal = Math.sqrt(1 - persistence * persistence);
  const factors = dayFactors(plan);
  const common = new Float64Array(SCORES);
  const own = types.map(() => new Float64Array(SCORES));
  let isFirst = true;

  function renew(scores: Float64Array, chance: Stream): void {
    for (let i = 0; i < SCORES; i++) {
      const fresh = normalScore(chance());
      const goesOn = i === FORESEEN && !isFirst;
      scores[i] = goesOn ? persistence * scores[i]! + renewal * fresh : fresh;
    }
  }

  return {
    reset() {
      isFirst = true;
    },
    draw(streams, date) {
      renew(
        common,
        group === undefined ? streams("busyness", date, name) : streams("busynessOfGroup", date, group),
      );
      types.forEach(({ caisseName }, i) => {
        renew(own[i]!, streams("busyness", date, name, caisseName));
      });
      isFirst = false;
      return own.map((scores) => factors((i) => commonWeight * common[i]! + ownWeight * scores[i]!));
    },
  };
}

/**
 * Turns the normal scores of one type on one day into its factors.
 * @param plan - the spreads
 * @returns takes a score by its number in [0, `SCORES`)
 */
export function dayFactors(
  plan: Pick<BusynessPlan, "law" | "foreseen" | "day" | "partOfDay">,
): (score: (number: number) => number) => DayBusyness {
  const factors = [plan.foreseen, plan.day, plan.partOfDay, plan.partOfDay].map((cv) =>
    factorOf(plan.law, cv),
  );
  return (score) => {
    const [foreseen = 1, day = 1, morning = 1, afternoon = 1] = factors.map((factor, i) => factor(score(i)));
    return { foreseen, morning: foreseen * day * morning, afternoon: foreseen * day * afternoon };
  };
}

/** A standard normal score; finite, since an infinite one has no sum with its opposite. */
function normalScore(uniform: number): number {
  return normalQuantile(Math.max(uniform, 2 ** -54));
}

function factorOf(law: BusynessPlan["law"], cv: number): (normal: number) => number {
  if (law === "lognormal" || cv === 0) return (normal) => lognormalFactor(cv, normal);
  const distribution = gamma(1, cv);
  return (normal) => distribution.quantile(Math.min(normalCdf(normal), 1 - 2 ** -53));
}

/**
 * The lognormal factor of mean 1 at a standard normal value: ln factor = σ z − σ²/2, σ² = ln(1 + cv²).
 * @param cv - coefficient of variation of the factor, at least 0
 */
export function lognormalFactor(cv: number, normal: number): number {
  const variance = Math.log1p(cv * cv);
  return Math.exp(Math.sqrt(variance) * normal - variance / 2);
}
