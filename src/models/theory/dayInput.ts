/** A stretch of the day with a constant stream of contacts and a constant team. */
export interface DayInterval {
  /** Length [s], 0 or more. */
  readonly seconds: number;
  /** Poisson arrivals [1/s], 0 or more. */
  readonly arrivalsPerSecond: number;
  /** People who take contacts, a whole number from 0. */
  readonly people: number;
}

/** One day from opening to closing, and how contacts behave in it. */
export interface DayInput {
  /** The day, stretch by stretch; the team of the last one stays after closing until nobody waits. */
  readonly intervals: readonly DayInterval[];
  /** Mean of the exponential service time [s], above 0. */
  readonly serviceSeconds: number;
  /** Mean of the exponential patience [s], above 0; Infinity when nobody hangs up. */
  readonly patienceSeconds: number;
  /** The wait that still counts as answered in time [s], 0 or more. */
  readonly thresholdSeconds: number;
  /**
   * How many may wait at once before further contacts are refused, a whole number from 0; Infinity if left
   * out.
   */
  readonly waitingPlaces?: number;
  /** Probabilities of 0, 1, 2... contacts present at opening, summing to 1; an empty floor if left out. */
  readonly presentAtStartShares?: readonly number[];
}
