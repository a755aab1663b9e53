/** Expected totals of a day, as they are summed up; every figure is an expectation. */
export interface DayTotals {
  /** Contacts that arrive between opening and closing. */
  arrivals: number;
  /** Contacts that find every waiting place taken. */
  turnedAway: number;
  /** Contacts that find somebody free. */
  answeredAtOnce: number;
  /** Contacts that find everybody busy and are let in. */
  waited: number;
  /** Contacts of the day that are answered after at most the threshold. */
  answeredWithin: number;
  /** Waiting contacts at opening. */
  waitingAtStart: number;
  /** Waiting contacts at closing. */
  waitingAtClosing: number;
  /** Person-seconds of service between opening and closing, overhang included [s]. */
  busySeconds: number;
  /** Person-seconds of people who take contacts between opening and closing [s]. */
  peopleSeconds: number;
  /** Contact-seconds in the queue between opening and closing [s]. */
  queueSecondsByClosing: number;
  /** Contact-seconds in the queue until it is empty after closing [s]. */
  queueSeconds: number;
  /** Waits of answered contacts [s]. */
  answeredWaitSeconds: number;
  /** Waits that the contacts let in would have had with endless patience of their own [s]. */
  virtualWaitSeconds: number;
}

/**
 * Totals before anything has happened.
 *
 * @returns zeros
 */
export function noTotals(): DayTotals {
  return {
    arrivals: 0,
    turnedAway: 0,
    answeredAtOnce: 0,
    waited: 0,
    answeredWithin: 0,
    waitingAtStart: 0,
    waitingAtClosing: 0,
    busySeconds: 0,
    peopleSeconds: 0,
    queueSecondsByClosing: 0,
    queueSeconds: 0,
    answeredWaitSeconds: 0,
    virtualWaitSeconds: 0,
  };
}
