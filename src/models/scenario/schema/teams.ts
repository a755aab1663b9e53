import { z } from "zod";
import { clockRange, count, date, duration, multiplier, share } from "../quantities.ts";
import { bilingual, learning, name, WEEKDAYS } from "./leaves.ts";

/** Time off during a shift. */
export const shiftBreak = z.strictObject({
  lasts: duration({ min: 60, max: 4 * 3600 }).describe("How long the break is."),
  within: clockRange().describe(
    "The break lies within this window; the people of a team take it one after the other.",
  ),
});

/** Hours of work of a day; people of a team may have several, and part-time is a shift of fewer days or hours. */
export const shift = z.strictObject({
  hours: clockRange().describe("Start and end of work."),
  days: z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .optional()
    .describe("Weekdays on which it is worked; every open day unless told."),
  breaks: z.array(shiftBreak).default([]).describe("Breaks, lunch included."),
});

/** What a team does with a flow. */
const skill = z.strictObject({
  preference: count({ min: 1, max: 100, whole: true })
    .default(1)
    .describe("An arriving contact goes to the idle team with the lowest preference; longest idle first."),
  priority: count({ min: 1, max: 100, whole: true })
    .optional()
    .describe("Whoever becomes free takes the contact with the lowest priority; the flow's own unless told."),
  handleTime: multiplier({ min: 0.1, max: 10 })
    .default(1)
    .describe("The team's handle time of this flow ÷ the flow's own, on top of the team's general factor."),
  overflowAfter: duration({ min: 0, max: 3600 })
    .optional()
    .describe("Helps only once a contact has waited this long."),
  overflowAbove: count({ max: 10_000, whole: true })
    .optional()
    .describe("Helps only once more than this many wait."),
});

/** Called up while the day runs. */
const duringDay = z.strictObject({
  hours: clockRange()
    .optional()
    .describe("When the rule looks at the platform; the phone hours unless told."),
  every: duration({ min: 60, max: 4 * 3600 })
    .prefault("15 min")
    .describe("How often it looks."),
  queueAbove: count({ max: 100_000, whole: true })
    .optional()
    .describe("Calls people up when more calls than this wait."),
  handlingRateBelow: share()
    .optional()
    .describe("Calls people up when less than this share of the day's calls so far was handled."),
  positions: count({ min: 1, max: 5_000, whole: true }).describe("People called up at once."),
  leadTime: duration({ min: 0, max: 8 * 3600 })
    .prefault("0 s")
    .describe("From the call to being there."),
  minimumStay: duration({ min: 0, max: 24 * 3600 })
    .prefault("0 s")
    .describe("They stay at least this long."),
  returnAtQueue: count({ max: 100_000, whole: true })
    .default(0)
    .describe("Then they return as soon as no more calls than this wait."),
});

/** A reinforcement: people who work elsewhere and come only when the rule calls them up. */
const calledUp = z.strictObject({
  forecastAbove: z
    .union([z.literal("never"), count({ max: 1e7 })])
    .default(0)
    .describe("Acts on days with a forecast of fresh calls above this; `never`: only while the day runs."),
  callsPerPosition: z
    .union([z.literal("all"), count({ min: 1, max: 10_000 })])
    .default("all")
    .describe(
      "Calls that one position answers in a day: it calls forecast ÷ this − positions present; `all`: everybody.",
    ),
  upToPositions: count({ max: 5_000 }).describe(
    "Positions present in all, this team's included, that are never exceeded.",
  ),
  duringDay: duringDay.optional().describe("People are called up while the day runs."),
  filesLost: count({ max: 10_000 })
    .default(0)
    .describe("Files not processed where they come from, per position and day."),
  documentsLost: count({ max: 100_000 })
    .default(0)
    .describe("Documents not processed where they come from, per position and day."),
});

/** Listening sessions (double écoute): a supervisor hears contacts of an adviser, then both talk about them. */
const listening = z.strictObject({
  sessions: count({ max: 1e6 }).describe("Sessions over the horizon, evenly over its open days."),
  lasts: duration({ min: 60, max: 4 * 3600 }).describe(
    "Time off the phone, for the adviser and for the supervisor.",
  ),
  within: clockRange().describe("Hours of the day in which they take place."),
  by: name
    .optional()
    .describe("The team whose people supervise; without it nobody's time is taken but the adviser's."),
});

/** People who work together. */
export const team = z.strictObject({
  title: bilingual.optional().describe("What reports call the team."),
  site: name.describe("The site where it sits, by its name in `sites`."),
  posts: count({ max: 5_000 }).describe(
    "People employed, in full-time equivalents; each is present with probability 1 − absence.",
  ),
  absence: share()
    .default(0)
    .describe("Leave, sickness and training elsewhere: the share of posts not present on an open day."),
  from: date.optional().describe("First calendar day in the team; the first of the horizon unless told."),
  until: date.optional().describe("Last calendar day in the team; the last of the horizon unless told."),
  shift: z
    .union([name, z.record(name, share())])
    .describe("A shift by its name in `shifts`, or several with the share of the people who work each."),
  trainingDays: count({ max: 500, whole: true })
    .default(0)
    .describe("Working days of training, off the phone and off the mails, from the first day."),
  learning: learning.optional().describe("How fast recruits reach full speed; without it, at once."),
  handleTime: multiplier({ min: 0.1, max: 10 })
    .default(1)
    .describe("Handle time of the team ÷ the flow's handle time, at full speed."),
  spread: share({ max: 2 })
    .default(0)
    .describe("How much people differ: standard deviation ÷ mean of their own handle times."),
  skills: z
    .record(name, skill)
    .optional()
    .describe("The flows it handles, by name; all of them unless told."),
  caisses: z.array(name).min(1).optional().describe("The caisses that are its own; all of them unless told."),
  leavers: z
    .strictObject({
      yearlyShare: share({ max: 0.99 }).describe("Of the people, the share that leaves within a year."),
      replacedAfterOpenDays: count({ max: 1_000, whole: true }).describe(
        "Open days until a recruit takes the post.",
      ),
      trainingDays: count({ max: 500, whole: true })
        .default(0)
        .describe("Working days of training of the recruit."),
      learning: learning.optional().describe("How fast the recruit reaches full speed; without it, at once."),
    })
    .optional()
    .describe("People leave and are replaced."),
  overtime: z
    .strictObject({
      flow: name.describe("The deferred flow that is watched."),
      backlogDaysAbove: count({ max: 1_000 }).describe(
        "The backlog, in days of production, above which the rule acts.",
      ),
      hours: duration({ min: 60, max: 8 * 3600 }).describe("Time worked after the shift."),
    })
    .optional()
    .describe("Hours worked after the shift on days that begin with a large backlog."),
  listening: listening.optional().describe("Listening sessions (double écoute) with a supervisor."),
  calledUp: calledUp
    .optional()
    .describe("A reinforcement: people who work elsewhere and come only when the rule calls them up."),
});
