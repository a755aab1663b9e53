import { z } from "zod";
import { clockRange, count, duration, multiplier, share } from "../quantities.ts";
import { flowDemand } from "./flowDemand.ts";
import { durationLaw, halfHourIndexes, name } from "./leaves.ts";
import { objective } from "./objectives.ts";
import { waitTable } from "./tables.ts";

/** Random factors of mean 1 on the expected volume; each figure is the coefficient of variation of one factor. */
const busyness = z.strictObject({
  law: z.enum(["lognormal", "gamma"]).default("lognormal").describe("Law of the factors."),
  foreseen: share({ max: 2 })
    .default(0)
    .describe("Spread (standard deviation ÷ mean) of what hypervision sees coming the evening before."),
  day: share({ max: 2 })
    .default(0)
    .describe("Spread of what the day holds in addition, seen by nobody before."),
  partOfDay: share({ max: 2 }).default(0).describe("The same, separately for the morning and the afternoon."),
  commonShare: share()
    .default(1)
    .describe("How much of each factor's variance (of its normal score) all caisses have in common."),
  persistence: share({ max: 0.99 })
    .default(0)
    .describe("Correlation of the normal score of `foreseen` from one open day to the next."),
  group: name
    .optional()
    .describe("Flows of one group have their factors in common: a day that is busy for one is busy for all."),
});

/** Patience may also be without end: the caller never hangs up. */
const patience = z.union([
  z.literal("endless"),
  z.discriminatedUnion("law", [
    ...durationLaw.options,
    z.strictObject({
      law: z.literal("empirical").describe("As estimated by Kaplan–Meier from real waits."),
      csv: waitTable.describe("CSV file of waits, relative to this file."),
    }),
  ]),
]);

/** Who answers calls of several caisses. */
const routing = z
  .strictObject({
    policy: z
      .enum(["pooled", "ownFirst", "separate"])
      .default("pooled")
      .describe(
        "One line for everybody; each team its own caisses first and others after a time; or only its own.",
      ),
    overflowAfter: duration({ min: 0, max: 3600 })
      .optional()
      .describe("With `ownFirst`: other teams help once a call has waited this long."),
    overflowAbove: count({ max: 10_000, whole: true })
      .optional()
      .describe("With `ownFirst`: other teams help once more calls than this wait in the caisse's line."),
    otherCaisse: multiplier({ min: 0.1, max: 10 })
      .default(1)
      .describe("Handle time of a call of another caisse ÷ that of one's own."),
  })
  .prefault({});

/** Published results of an immediate flow. */
const immediateFigures = z
  .strictObject({
    presented: count().describe("Attempts, redials included."),
    handled: count().describe("Attempts that were answered."),
    handlingRate: share().describe("Handled ÷ presented."),
    serviceLevel: share().describe("Share answered within `answerWithin`."),
    meanTalk: duration({ min: 0, max: 86_400 }).describe("Mean talk time."),
    meanWait: duration({ min: 0, max: 86_400 }).describe("Mean wait of those who were answered."),
    perPositionDay: count().describe("Handled per position and day."),
  })
  .partial();

/** What is aimed at: the same figures, of which shares may be asked of each period with a probability. */
const immediateObjectives = immediateFigures.extend({
  handlingRate: objective.optional().describe("Handled ÷ presented."),
  serviceLevel: objective.optional().describe("Share answered within `answerWithin`."),
});

/** Contacts that wait on the spot, with patience: calls, visits. */
export const immediate = z.strictObject({
  kind: z.literal("immediate").describe("Contacts that wait on the spot, with patience: calls, visits."),
  ...flowDemand,
  hours: clockRange().optional().describe("When they may come; the phone hours of `opening` unless told."),
  halfHours: halfHourIndexes.describe(
    "Index of each half-hour from opening to closing, 1 for an ordinary one; empty means flat.",
  ),
  busyness: busyness
    .prefault({})
    .describe(
      "Random factors of mean 1 on the expected volume: real days vary more than the calendar tells.",
    ),
  greeting: z
    .strictObject({
      lasts: duration({ min: 0, max: 3600 }).describe("How long it takes."),
      servedShare: share().default(0).describe("Share of callers who are served by it and need nobody."),
      leavesShare: share().default(0).describe("Share of callers who leave during it."),
    })
    .optional()
    .describe("A greeting or voice server, before the line."),
  waitingPlaces: z
    .union([z.literal("unlimited"), count({ max: 100_000, whole: true })])
    .default("unlimited")
    .describe("Calls that may wait at once; the next is refused (dissuasion)."),
  lines: z
    .union([z.literal("unlimited"), count({ max: 100_000, whole: true })])
    .default("unlimited")
    .describe("Calls that may be there at once: in the greeting, waiting or talking; the next is refused."),
  patience: patience.describe("How long callers wait before they hang up; `endless`: they never do."),
  hangUpAtOnce: share()
    .default(0)
    .describe("Of those who would have to wait, the share that hangs up at once."),
  announcement: z
    .strictObject({
      after: duration({ min: 0, max: 3600 }).describe("After how long a wait it is heard."),
      fromWaiting: count({ max: 100_000, whole: true })
        .default(0)
        .describe("Only for who finds at least this many waiting."),
      hangUpShare: share().default(0).describe("Share that hangs up when they hear it."),
      patience: multiplier({ min: 0, max: 100 })
        .default(1)
        .describe("Factor on the patience that is left to the others."),
    })
    .optional()
    .describe("A message that changes how long callers go on waiting."),
  callback: z
    .strictObject({
      fromWaiting: count({ max: 100_000, whole: true }).describe(
        "Offered only to who finds at least this many waiting.",
      ),
      acceptedShare: share().describe("Share of those offered it who accept."),
      reachedShare: share().default(1).describe("Called back, this share picks up."),
      attempt: duration({ min: 0, max: 3600 })
        .prefault("30 s")
        .describe("Time lost on who does not pick up."),
    })
    .optional()
    .describe("Being called back is offered instead of waiting."),
  redial: z
    .strictObject({
      share: share().describe("Probability that a caller who hung up calls again."),
      afterRefusal: share().optional().describe("The same for one who was refused; as `share` unless told."),
      delay: duration({ min: 1, max: 10 * 86_400 }).describe(
        "Mean of the exponential delay before the next attempt, counted in opening time.",
      ),
      nextDayShare: share()
        .default(0)
        .describe("Of those who call again, the share that does so on the next open day, at any time of it."),
      attempts: count({ min: 1, max: 100, whole: true }).describe(
        "Attempts that a caller makes at most, the first included.",
      ),
    })
    .optional()
    .describe("Callers who got no answer call again."),
  turnTo: z
    .strictObject({
      flow: name.describe("The deferred flow that they turn to."),
      share: share().describe("Share of those who give up."),
    })
    .optional()
    .describe("Callers who give up write instead."),
  talk: durationLaw.describe("Talk time: from the answer to the end of the conversation."),
  wrapUp: durationLaw.optional().describe("After-call work, once the line is free."),
  handleTimeOfCaisse: z
    .record(name, multiplier({ min: 0.1, max: 10 }))
    .default({})
    .describe("Handle time of a caisse ÷ the flow's, by caisse."),
  handleTimeOfHalfHour: z
    .array(multiplier({ min: 0.1, max: 10 }))
    .default([])
    .describe("Handle time in each half-hour from opening to closing ÷ the flow's; empty means even."),
  handOver: z
    .strictObject({
      flow: name.describe("The flow that they go on to."),
      share: share().describe("Share of the contacts answered."),
    })
    .optional()
    .describe("A share of the contacts goes on to another flow: a second level, or a file to process."),
  routing: routing.describe("Who answers calls of several caisses."),
  answerWithin: duration({ min: 0, max: 86_400 })
    .optional()
    .describe("A call answered within this time counts for the service level; the scenario's unless told."),
  published: immediateFigures
    .default({})
    .describe("Published results of this flow, set beside the simulated ones."),
  objectives: immediateObjectives.default({}).describe("What is aimed at for this flow."),
});
