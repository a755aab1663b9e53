/**
 * Where a day stands at the moment from which it is simulated. No file says it: it is made of counts of the day so far,
 * for scenarios of one day. A scenario without one begins in the morning.
 */
export interface DayStart {
  /** The moment [s since midnight], within the phone hours. */
  readonly atSeconds: number;
  /** By immediate flow; one that is not named starts with nobody in its line. */
  readonly flows: Readonly<Record<string, FlowStart>>;
}

/** Where the contacts of one immediate flow stand; lists are by the flow's own types, in their order. */
export interface FlowStart {
  /** Callers who wait in the line; whole numbers. */
  readonly waiting: readonly number[];
  /** Callers who have given up so far, whole numbers, … */
  readonly gaveUp: readonly number[];
  /** … and the probability that such a caller is still to call again, 0–1. */
  readonly callsAgainShare: number;
  /**
   * Factors on the volume that the calendar lets one expect, in the two halves of the opening hours: ways in which the day
   * may go on, at least one and each as likely as the others, `[way * types + type]`.
   *
   * NOTE: in flat arrays, since a scenario is sent to a worker with each task.
   */
  readonly morning: Float64Array;
  readonly afternoon: Float64Array;
}
