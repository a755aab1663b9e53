import { type Estimate, meanInterval } from "../engine/statistics/intervals.ts";
import { createTally } from "../engine/statistics/tally.ts";
import { MEASURES, type Measure, type MeasureId } from "../models/measures/catalogue.ts";
import { compileMeasure } from "./summary.ts";

/** Differences of one scenario from another, by measure. */
export type Differences = Partial<Record<MeasureId, Estimate>>;

/**
 * Estimates how the measures of a scenario differ from those of the baseline, pair by pair: replication i of both had the
 * same callers (common random numbers), so what both share cancels out.
 *
 * For ratios R = Σy ÷ Σx the variance is that of the difference of the linearised residuals (y − R x) ÷ x̄ of the two
 * scenarios (delta method; Cochran 1977, Sampling Techniques, section 6.3, applied to the pair).
 * @param baseline - totals of the whole by replication, as `sumTotals` begins with
 * @param variant - the same of the other scenario, for the same replications
 * @returns an estimate for each measure that has a value in both
 */
export function pairedDifferences(
  baseline: readonly Float64Array[],
  variant: readonly Float64Array[],
  level = 0.95,
): Differences {
  const count = Math.min(baseline.length, variant.length);
  return Object.fromEntries(
    MEASURES.flatMap((measure) => {
      const before = linearise(measure, baseline.slice(0, count));
      const after = linearise(measure, variant.slice(0, count));
      if (!before || !after) return [];
      const tally = createTally();
      // Like is taken from like, so that what is the same in both differs by exactly nothing.
      for (let i = 0; i < count; i++)
        tally.add(after.value - before.value + (after.residuals[i]! - before.residuals[i]!));
      const estimate = meanInterval(tally.snapshot(), level);
      return estimate ? [[measure.id, estimate]] : [];
    }),
  );
}

/** The measure over all replications, and what each adds to it to first order; the residuals sum to zero. */
export function linearise(measure: Measure, totals: readonly Float64Array[]) {
  const { numerator, denominator } = compileMeasure(measure);
  const y = totals.map((t) => numerator(t, 0));
  const x = totals.map((t) => denominator?.(t, 0) ?? 1);
  const meanX = mean(x);
  if (totals.length === 0 || meanX === 0) return undefined;
  const value = mean(y) / meanX;
  return { value, residuals: y.map((yi, i) => (yi - value * x[i]!) / meanX) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
