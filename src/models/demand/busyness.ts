import type { Streams } from "../../engine/random/stream.ts";
import { normalQuantile } from "../../engine/statistics/normalQuantile.ts";
import type { BusynessPlan } from "../plan.ts";

/** How busy one day is for one caisse: factors of mean 1 on the volume that the calendar lets one expect. */
export interface DayBusyness {
  /** What hypervision sees the evening before. */
  readonly foreseen: number;
  /** What comes true, in the first and in the second half of the opening hours; `foreseen` included. */
  readonly morning: number;
  readonly afternoon: number;
}

/**
 * Draws how busy a day is for each caisse.
 *
 * Real days vary more than Poisson, and the half-hours of a day move together (Avramidis, Deslauriers & L'Ecuyer 2004).
 * A day's factor is foreseen × day × part of day, each lognormal with mean 1: ln factor = σ Z − σ²/2, σ² = ln(1 + cv²).
 * The normal Z of a caisse is √s Z₀ + √(1 − s) Z₁, with Z₀ common to all caisses and s the common share.
 * @param date - the day's ISO date, which names its streams
 */
export function drawBusyness(
  plan: BusynessPlan,
  streams: Streams,
  date: string,
  caisses: readonly string[],
): DayBusyness[] {
  const common = streams("busyness", date);
  const shared = [common(), common(), common(), common()].map(normalQuantile);
  const sharedWeight = Math.sqrt(plan.commonShare);
  const ownWeight = Math.sqrt(1 - plan.commonShare);
  const cvs = [plan.foreseen, plan.day, plan.partOfDay, plan.partOfDay];
  return caisses.map((caisse) => {
    const own = streams("busyness", date, caisse);
    const [foreseen = 1, day = 1, morning = 1, afternoon = 1] = cvs.map((cv, i) =>
      lognormalFactor(cv, sharedWeight * (shared[i] ?? 0) + ownWeight * normalQuantile(own())),
    );
    return { foreseen, morning: foreseen * day * morning, afternoon: foreseen * day * afternoon };
  });
}

/**
 * The lognormal factor of mean 1 at a standard normal value.
 * @param cv - coefficient of variation of the factor, at least 0
 */
export function lognormalFactor(cv: number, normal: number): number {
  const variance = Math.log1p(cv * cv);
  return Math.exp(Math.sqrt(variance) * normal - variance / 2);
}
