import { type Estimate, meanInterval, ratioInterval } from "../engine/statistics/intervals.ts";
import { createPairTally, type PairTally } from "../engine/statistics/pairTally.ts";
import { MEASURES, type Measure, type MeasureId } from "../models/measures/catalogue.ts";
import { countedIn } from "../models/measures/countedIn.ts";
import { createSlices, type SliceName } from "../models/measures/slices.ts";
import { TOTAL_INDEX, TOTALS, type Total } from "../models/measures/totalNames.ts";
import type { Plan } from "../models/plan.ts";

/** The measures of one slice: an estimate for each that is counted and has a value there. */
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
 * is a mean with Student's interval. A ratio over nothing, a share of no calls, and what is not counted in a slice have no
 * value and are left out.
 */
export function createSummary(plan: Plan, level = 0.95): Summary {
  const isCounted = countedIn(plan);
  const sums = MEASURES.map(compileMeasure);
  const slices = createSlices(plan).names.map((name) => ({
    name,
    tallies: MEASURES.flatMap((measure, index) =>
      isCounted(measure, name) ? [{ id: measure.id, sum: sums[index]!, tally: createPairTally() }] : [],
    ),
  }));
  let count = 0;

  return {
    get count() {
      return count;
    },
    add(totals) {
      count += 1;
      slices.forEach(({ tallies }, slice) => {
        const at = slice * TOTALS.length;
        for (const { sum, tally } of tallies)
          tally.add(sum.numerator(totals, at), sum.denominator?.(totals, at) ?? 1);
      });
    },
    figures: () =>
      slices.map(({ name, tallies }) => ({
        ...name,
        figures: Object.fromEntries(
          tallies.flatMap((each) => {
            const value = estimate(each, level);
            return value ? [[each.id, value]] : [];
          }),
        ),
      })),
    whole(id) {
      const found = slices[0]!.tallies.find((each) => each.id === id);
      return found && estimate(found, level);
    },
  };
}

function estimate(
  { sum, tally }: { sum: MeasureSums; tally: PairTally },
  level: number,
): Estimate | undefined {
  const pairs = tally.snapshot();
  if (sum.denominator) return ratioInterval(pairs, level);
  const { count, meanX: mean, varianceX: variance } = pairs;
  return meanInterval({ count, mean, variance, minimum: 0, maximum: 0 }, level);
}

/** Reads a sum of totals off the slice that begins at `at`. */
export type TotalSum = (totals: Float64Array, at: number) => number;

interface MeasureSums {
  readonly numerator: TotalSum;
  readonly denominator?: TotalSum;
}

/** Turns the definition of a measure into the two sums of which it is the quotient. */
export function compileMeasure(measure: Measure): MeasureSums {
  const numerator = compileSum(measure.numerator, measure.scale ?? 1);
  return measure.denominator ? { numerator, denominator: compileSum(measure.denominator, 1) } : { numerator };
}

function compileSum(terms: Measure["numerator"], scale: number): TotalSum {
  const places = terms.map((term) => TOTAL_INDEX[term.replace("-", "") as Total]);
  const signs = terms.map((term) => (term.startsWith("-") ? -scale : scale));
  return (totals, at) => places.reduce((sum, place, i) => sum + signs[i]! * totals[at + place]!, 0);
}
