import { z } from "zod";
import { clockRange, count, share } from "../quantities.ts";
import { flowDemand } from "./flowDemand.ts";
import { durationLaw, name } from "./leaves.ts";
import { objective } from "./objectives.ts";

/** Published results of a deferred flow. */
const deferredFigures = z
  .strictObject({
    arrived: count().describe("Contacts that came in."),
    handled: count().describe("Contacts that were handled."),
    inTimeRate: share().describe("Share handled within the promised delay."),
    perPositionDay: count().describe("Handled per position and day."),
    pendingRate: share().describe("Share that waits for something missing once handled."),
    rejectedRate: share().describe("Share that is turned down."),
    backlogDays: count().describe("Backlog, in days of production."),
  })
  .partial();

/** What is aimed at: the same figures, of which the share in time may be asked of each period with a probability. */
const deferredObjectives = deferredFigures.extend({
  inTimeRate: objective.optional().describe("Share handled within the promised delay."),
});

/** Contacts that wait in a backlog with their age and are due after a delay: mails, files, complaints. */
export const deferred = z.strictObject({
  kind: z
    .literal("deferred")
    .describe("Contacts that wait in a backlog and are due after a delay: mails, files, complaints."),
  ...flowDemand,
  arrive: clockRange().prefault("0h00 - 24h00").describe("When in the day they arrive, evenly."),
  busyness: share({ max: 2 })
    .default(0)
    .describe("Spread (standard deviation ÷ mean) of the random factor on a day's volume."),
  handling: durationLaw.describe("How long one takes to handle."),
  dueOpenDays: count({ max: 2_000, whole: true })
    .optional()
    .describe("Open days within which it is promised; 0 is the day of arrival. Either this or `dueDays`."),
  dueDays: count({ max: 3_000, whole: true })
    .optional()
    .describe("Calendar days within which it is promised. Either this or `dueOpenDays`."),
  backlog: count({ max: 1e7 }).default(0).describe("Contacts that wait on the first morning."),
  dailyLimit: z
    .union([z.literal("unlimited"), count({ max: 10_000 })])
    .default("unlimited")
    .describe("Handled at most per position present and day."),
  settledBefore: share()
    .default(0)
    .describe("Share that is settled before it reaches the backlog and needs nobody."),
  pending: z
    .strictObject({
      share: share().describe("Share of those handled."),
      returnsAfterOpenDays: count({ min: 1, max: 500, whole: true }).describe(
        "Open days after which it comes back.",
      ),
    })
    .optional()
    .describe("Handled once, these wait for something that is missing and come back."),
  rejectedShare: share().default(0).describe("Share that is handled and turned down."),
  reminder: z
    .strictObject({
      flow: name.describe("The immediate flow by which they call."),
      afterOpenDays: count({ min: 1, max: 500, whole: true }).describe("Open days without an answer."),
      share: share().describe("Probability of calling."),
    })
    .optional()
    .describe("Whoever has waited this long without an answer calls, with this probability, on that day."),
  published: deferredFigures
    .default({})
    .describe("Published results of this flow, set beside the simulated ones."),
  objectives: deferredObjectives.default({}).describe("What is aimed at for this flow."),
});
