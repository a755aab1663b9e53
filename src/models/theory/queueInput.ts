/** What every queue formula of this folder is asked about: a steady stream of contacts and a fixed team. */
export interface QueueInput {
  /** Poisson arrivals [1/s], 0 or more. */
  readonly arrivalsPerSecond: number;
  /** Mean of the exponential service time, talk and after-call work together [s], above 0. */
  readonly serviceSeconds: number;
  /** People who serve, a whole number from 0. */
  readonly people: number;
  /** The wait that still counts as answered in time [s], 0 or more. */
  readonly thresholdSeconds: number;
}

/** A queue whose callers hang up, and whose waiting room may be limited. */
export interface ImpatientQueueInput extends QueueInput {
  /** Mean of the exponential patience [s], from 0 (nobody waits) to Infinity (nobody hangs up). */
  readonly patienceSeconds: number;
  /**
   * How many may wait at once before further contacts are refused, a whole number from 0; Infinity if left
   * out.
   */
  readonly waitingPlaces?: number;
}
