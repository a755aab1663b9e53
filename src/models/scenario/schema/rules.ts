import { z } from "zod";
import { clockRange, count, date, multiplier, share } from "../quantities.ts";
import { bilingual, name, WEEKDAYS } from "./leaves.ts";

/** How people who do both share their time between immediate and deferred contacts. */
export const blending = z.strictObject({
  betweenCalls: z
    .boolean()
    .default(true)
    .describe("An idle person takes a deferred contact when nobody waits and enough people stay free."),
  keepFree: count({ max: 1_000 })
    .default(1)
    .describe("People kept free for immediate contacts while others do deferred ones."),
  outsidePhoneHours: z
    .boolean()
    .default(true)
    .describe("Deferred contacts are handled in the staff hours before opening and after closing."),
  setHours: z
    .strictObject({
      hours: clockRange().describe("Hours of the day."),
      share: share().describe("Share of the people present."),
      notAboveWaiting: z
        .union([z.literal("unlimited"), count({ max: 100_000, whole: true })])
        .default("unlimited")
        .describe("Not while more immediate contacts than this wait."),
    })
    .optional()
    .describe("In these hours a share of the people present handles deferred contacts first."),
  order: z
    .enum(["arrival", "due"])
    .default("arrival")
    .describe(
      "Among deferred contacts of the same priority: in order of arrival, or of the day they are due.",
    ),
});

/** A meeting or a block of training: people of some teams are off the contacts for some hours. */
export const activity = z.strictObject({
  title: bilingual.optional().describe("What reports call it."),
  teams: z.array(name).min(1).describe("Teams that take part."),
  hours: clockRange().describe("Hours of the day."),
  weekdays: z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .optional()
    .describe("Weekdays on which it takes place; either these or `dates`."),
  dates: z
    .array(date)
    .min(1)
    .optional()
    .describe("Dates on which it takes place; either these or `weekdays`."),
  share: share().default(1).describe("Share of each team's people who take part."),
});

/** Something that goes wrong, or a change that comes at once, between two dates. */
export const incident = z.strictObject({
  title: bilingual.optional().describe("What reports call it."),
  level: count({ min: 1, max: 3, whole: true })
    .optional()
    .describe("Level of the continuity plan: 1 minor, 2 serious, 3 major."),
  from: date.describe("First day."),
  to: date.describe("Last day, included."),
  hours: clockRange().optional().describe("Within these hours of each day; the whole day unless told."),
  sites: z.array(name).default([]).describe("Sites whose people are hit."),
  teams: z.array(name).default([]).describe("Teams whose people are hit."),
  absent: share().default(1).describe("Share of the people hit who are not there."),
  demand: z
    .record(name, multiplier({ min: 0, max: 100 }))
    .default({})
    .describe("Factor on the volume of each flow named."),
  cut: z
    .array(name)
    .default([])
    .describe("Immediate flows that nobody gets through to: every attempt is refused."),
});
