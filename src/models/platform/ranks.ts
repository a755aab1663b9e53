/**
 * The order of what happens at the same instant; lower goes first. Continuous times tie only where a scenario makes them
 * tie, and then the order must be the one that a person would expect.
 */
export const RANK = {
  /** A contact ends before anything else: a release precedes a seize, so the freed person can take what arrives. */
  contactEnds: 0,
  /** People come back, then people leave: a relief at 12:00 is there when the other goes. */
  breakEnds: 1,
  timetable: 2,
  /** A call that arrives just as another hangs up finds the waiting place still taken. */
  callArrives: 3,
  redial: 4,
  mailArrives: 5,
  /** Whoever is answered at the last instant is answered. */
  hangUp: 6,
} as const;
