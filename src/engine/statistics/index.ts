// What was seen, kept in a few numbers.

export {
  createLogLinearHistogram,
  type HistogramRange,
  type LogLinearHistogram,
} from "./logLinearHistogram.ts";
export { createPairTally, type PairTally, type PairTallySnapshot } from "./pairTally.ts";
export { createTally, type Tally, type TallySnapshot } from "./tally.ts";
export { createTimeAverage, type TimeAverage } from "./timeAverage.ts";

// How sure one may be of it.

export { type Estimate, meanInterval, proportionInterval, ratioInterval } from "./intervals.ts";

// The functions behind.

export { incompleteBeta } from "./incompleteBeta.ts";
export { lowerGamma, upperGamma } from "./incompleteGamma.ts";
export { logGamma } from "./logGamma.ts";
export { normalCdf } from "./normalCdf.ts";
export { normalQuantile } from "./normalQuantile.ts";
export { studentCdf, studentQuantile } from "./student.ts";
