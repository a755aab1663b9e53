import { type Estimate, meanInterval, ratioInterval } from "../../engine/statistics/intervals.ts";
import { createPairTally } from "../../engine/statistics/pairTally.ts";
import { createTally } from "../../engine/statistics/tally.ts";
import { MEASURES } from "../../models/measures/catalogue.ts";
import { type Differences, pairedDifferences } from "../pairedDifference.ts";
import { compileMeasure, type Figures } from "../summary.ts";

/** Rows of one part by replication, each as long as the totals of a slice. */
export type Rows = readonly Float64Array[];

/** A part before and after. */
export interface Change {
  readonly before: Figures;
  readonly after: Figures;
  readonly differences: Differences;
  /** The same to the last digit, in every replication. */
  readonly isIdentical: boolean;
}

/**
 * Compares a part of two scenarios on the same callers.
 *
 * @param before its rows in the one
 * @param after its rows in the other, for the same replications
 * @returns figures and paired differences of every measure that has a value
 */
export function changeOf(before: Rows, after: Rows): Change {
  const isIdentical = before.every((row, i) => row.every((value, at) => value === after[i]![at]));
  const differences = pairedDifferences(before, after);
  const same = MEASURES.flatMap((measure) => {
    const difference = differences[measure.id];
    return difference && isSame(compileMeasure(measure)) ? [[measure.id, exactlyZero(difference)]] : [];
  });
  return {
    before: figuresOf(before),
    after: figuresOf(after),
    // The residuals of equal rows cancel out but for rounding.
    differences: { ...differences, ...Object.fromEntries(same) },
    isIdentical,
  };

  function isSame({ numerator, denominator }: ReturnType<typeof compileMeasure>): boolean {
    return before.every((row, i) =>
      [numerator, denominator].every((sum) => sum === undefined || sum(row, 0) === sum(after[i]!, 0)),
    );
  }
}

function exactlyZero(estimate: Estimate): Estimate {
  const isSingle = estimate.halfWidth === null;
  return isSingle ? { ...estimate, mean: 0 } : { ...estimate, mean: 0, low: 0, high: 0, halfWidth: 0 };
}

function figuresOf(rows: Rows): Figures {
  return Object.fromEntries(
    MEASURES.flatMap((measure) => {
      const { numerator, denominator } = compileMeasure(measure);
      const pairs = createPairTally();
      for (const row of rows) pairs.add(numerator(row, 0), denominator?.(row, 0) ?? 1);
      const estimate =
        denominator === undefined ? meanOf(rows.map((row) => numerator(row, 0))) : ratioInterval(pairs);
      return estimate === undefined ? [] : [[measure.id, estimate]];
    }),
  );
}

/**
 * Estimates a mean with Student's interval.
 *
 * @param values one for each replication
 * @returns undefined without any
 */
export function meanOf(values: readonly number[]): Estimate | undefined {
  const tally = createTally();
  for (const value of values) tally.add(value);
  return meanInterval(tally.snapshot());
}
