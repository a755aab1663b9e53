import { type Estimate, meanInterval, ratioInterval } from "../engine/statistics/intervals.ts";
import { createPairTally, type PairTally } from "../engine/statistics/pairTally.ts";
import { MEASURES, type Measure, type MeasureId } from "../models/measures/catalogue.ts";
import { createSlices, type SliceName } from "../models/measures/slices.ts";
import { TOTAL_INDEX, TOTALS, type Total } from "../models/measures/totalNames.ts";
import type { Plan } from "../models/plan.ts";

/** The measures of one slice: an estimate for each that has a value there. */
export type Figures = Partial<Record<MeasureId, Estimate>>;

/** The figures of one slice of a scenario. */
export interface SliceFigures extends SliceName {
  readonly figures: Figures;
}

/** Gathers the totals of replications, in order, into estimates; its memory does not grow with their number. */
export interface Summary {
  add(totals: Float64Array): void;
  readonly count: number;
  /** The estimates so far, the whole first. */
  figures(): readonly SliceFigures[];
  /** The estimate of one measure over the whole. */
  whole(measure: MeasureId): Estimate | undefined;
}

/**
 * Creates an empty summary.
 *
 * A measure with a denominator is a ratio of means over replications, with its interval by the delta method; one without
 * is a mean with Student's interval. A ratio over nothing, and a share of no calls, has no value and is left out.
 */
export function createSummary(plan: Plan, level = 0.95): Summary {
  const { names } = createSlices(plan);
  const sums = MEASURES.map(compileMeasure);
  const pairs: PairTally[] = Array.from({ length: names.length * MEASURES.length }, createPairTally);
  let count = 0;

  function estimate(slice: number, measure: number): Estimate | undefined {
    const tally = pairs[slice * MEASURES.length + measure]!.snapshot();
    if (sums[measure]!.denominator) return ratioInterval(tally, level);
    return meanInterval(
      { count: tally.count, mean: tally.meanX, variance: tally.varianceX, minimum: 0, maximum: 0 },
      level,
    );
  }

  return {
    get count() {
      return count;
    },
    add(totals) {
      count += 1;
      for (let slice = 0; slice < names.length; slice++) {
        sums.forEach(({ numerator, denominator }, measure) => {
          const at = slice * TOTALS.length;
          pairs[slice * MEASURES.length + measure]!.add(
            numerator(totals, at),
            denominator?.(totals, at) ?? 1,
          );
        });
      }
    },
    figures: () =>
      names.map((name, slice) => ({
        ...name,
        figures: Object.fromEntries(
          MEASURES.flatMap(({ id }, measure) => {
            const value = estimate(slice, measure);
            return value ? [[id, value]] : [];
          }),
        ),
      })),
    whole: (id) =>
      estimate(
        0,
        MEASURES.findIndex((measure) => measure.id === id),
      ),
  };
}

/** Reads a sum of totals off the slice that begins at `at`. */
export type TotalSum = (totals: Float64Array, at: number) => number;

/** Turns the definition of a measure into the two sums of which it is the quotient. */
export function compileMeasure(measure: Measure): { numerator: TotalSum; denominator?: TotalSum } {
  const numerator = compileSum(measure.numerator, measure.scale ?? 1);
  return measure.denominator ? { numerator, denominator: compileSum(measure.denominator, 1) } : { numerator };
}

function compileSum(terms: Measure["numerator"], scale: number): TotalSum {
  const places = terms.map((term) => TOTAL_INDEX[term.replace("-", "") as Total]);
  const signs = terms.map((term) => (term.startsWith("-") ? -scale : scale));
  return (totals, at) => places.reduce((sum, place, i) => sum + signs[i]! * totals[at + place]!, 0);
}
