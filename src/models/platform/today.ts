/** The calendar day under way; written by the floor at each midnight, read by everything on it. */
export interface Today {
  /** Index among the calendar days of the horizon. */
  day: number;
  /** Index among the open days; −1 on a closed one. */
  openIndex: number;
  /** Midnight at its beginning [s]. */
  dayStart: number;
  /** ISO date, which names the day's streams. */
  date: string;
}
