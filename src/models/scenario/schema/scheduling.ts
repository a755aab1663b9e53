import { z } from "zod";
import { clockRange, count, duration } from "../quantities.ts";
import { shiftBreak } from "./teams.ts";

/** A day of work of more than this is against the law (Code du travail, L3121-18) [s]. */
const LONGEST_DAY_SECONDS = 10 * 3600;
/** A week of work of more than this is against the law (Code du travail, L3121-20) [s]. */
const LONGEST_WEEK_SECONDS = 48 * 3600;
/** Rest between two days; an agreement may go down to nine hours (Code du travail, L3131-1, D3131-4) [s]. */
const SHORTEST_REST_SECONDS = 9 * 3600;

/** What shifts may look like, and the rules of working time, for whoever makes a roster; a run does not use them. */
export const scheduling = z.strictObject({
  hours: clockRange()
    .optional()
    .describe(
      "All shifts lie within these hours; from the first to the last moment of phone and shifts unless told.",
    ),
  startsEvery: duration({ min: 300, max: 4 * 3600 })
    .optional()
    .describe("Shifts begin so often, from the beginning of the hours on; every 30 min unless told."),
  lengths: z
    .array(duration({ min: 3600, max: LONGEST_DAY_SECONDS }))
    .min(1)
    .optional()
    .describe("Paid time of a shift; 6 h, 7 h or 7 h 30 unless told."),
  breaks: z
    .array(shiftBreak)
    .optional()
    .describe(
      "Breaks of a shift, in order and one after the other; 15 min in the morning, 45 min at noon and 15 min in the afternoon unless told.",
    ),
  unpaidFrom: duration({ min: 60, max: 4 * 3600 })
    .optional()
    .describe("Breaks of this length or longer are not paid; 30 min unless told."),
  hoursPerWeek: duration({ min: 3600, max: LONGEST_WEEK_SECONDS })
    .optional()
    .describe("Paid time of a person in a week, worked or not, never exceeded; 35 h unless told."),
  daysPerWeek: count({ min: 1, max: 6, whole: true })
    .optional()
    .describe("Days that a person works in a week at most; 5 unless told."),
  rest: duration({ min: SHORTEST_REST_SECONDS, max: 24 * 3600 })
    .optional()
    .describe("From the end of a shift to the beginning of the next day's, at least; 11 h unless told."),
  spread: count({ min: 1, max: 7, whole: true })
    .optional()
    .describe(
      "Early shifts, and late ones, of one person above those of another in a week at most; 1 unless told.",
    ),
});
