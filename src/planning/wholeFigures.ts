import { type Estimate, meanInterval, ratioInterval } from "../engine/statistics/intervals.ts";
import { createPairTally } from "../engine/statistics/pairTally.ts";
import { createTally } from "../engine/statistics/tally.ts";
import { MEASURES, type Measure } from "../models/measures/catalogue.ts";
import { compileMeasure, type Figures } from "./summary.ts";

/**
 * The measures of the whole over some replications.
 *
 * @param wholes totals of the whole by replication
 * @param level of the intervals
 * @returns an estimate for each measure that has a value: a ratio of means, or a mean
 */
export function figuresOver(wholes: readonly Float64Array[], level: number): Figures {
  return Object.fromEntries(
    MEASURES.flatMap((measure) => {
      const estimate = estimateOf(measure, wholes, level);
      return estimate ? [[measure.id, estimate]] : [];
    }),
  );
}

function estimateOf(measure: Measure, wholes: readonly Float64Array[], level: number): Estimate | undefined {
  const { numerator, denominator } = compileMeasure(measure);
  if (denominator === undefined) {
    const tally = createTally();
    for (const totals of wholes) tally.add(numerator(totals, 0));
    return meanInterval(tally.snapshot(), level);
  }
  const pairs = createPairTally();
  for (const totals of wholes) pairs.add(numerator(totals, 0), denominator(totals, 0));
  return ratioInterval(pairs.snapshot(), level);
}
