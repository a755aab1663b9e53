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
  /** Rules look at the platform once everybody is where the timetable puts them. */
  rules: 3,
  /** A call that arrives just as another hangs up finds the waiting place still taken. */
  callArrives: 4,
  redial: 5,
  mailArrives: 6,
  /** Whoever could be helped by others from now on, or hears a message, is still there when the time comes. */
  overflow: 7,
  /** Whoever is answered at the last instant is answered. */
  hangUp: 8,
} as const;
