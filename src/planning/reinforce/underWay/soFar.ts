/** When somebody asks, and when whoever is called up can be there [s since midnight]. */
export interface Moment {
  readonly nowSeconds: number;
  readonly arriveSeconds: number;
}

/** What was counted of a day until now, and what follows from it. */
export interface SoFar extends Moment {
  readonly presented: number;
  readonly handled: number;
  readonly abandoned: number;
  readonly refused: number;
  readonly waiting: number;
  readonly present: number;
  readonly calledUp: number;
  /** Estimated redials among the presented, and the first contacts that are left. */
  readonly redials: number;
  readonly fresh: number;
  /** First contacts that the forecast, or the calendar, let one expect until now. */
  readonly expectedFresh: number;
  /** Redials still to be expected before closing, of those who have given up. */
  readonly redialsToCome: number;
}
