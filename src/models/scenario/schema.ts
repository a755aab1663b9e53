import { z } from "zod";
import type { DayStart } from "./dayStart.ts";
import { clockRange, count, date, duration } from "./quantities.ts";
import { flow } from "./schema/flows.ts";
import { bilingual, name, WEEKDAYS } from "./schema/leaves.ts";
import { objective } from "./schema/objectives.ts";
import { published } from "./schema/published.ts";
import { activity, blending, incident } from "./schema/rules.ts";
import { scheduling } from "./schema/scheduling.ts";
import { shift, team } from "./schema/teams.ts";

/**
 * The scenario format, version 1: what a planner may write, and what each key means. It has few parts: flows of contacts,
 * teams of people on sites, and rules.
 *
 * Quantities are written with their unit (`3 min 27 s`, `9h00`, `84 %`) and arrive here as seconds, shares 0–1 or
 * numbers. Where a value comes from (`published`, `estimated`, `assumed`) has been set aside before (evidence.ts).
 * Every object is strict: an unknown key is an error.
 */

/** A whole scenario, as validated: quantities in seconds, shares 0–1, numbers, ISO dates. */
export const scenarioSchema = z.strictObject({
  plateau: z.literal(1).describe("Version of the format: always 1."),
  name: name.describe("Names the scenario in results and studies."),
  title: bilingual.describe("What reports call the scenario, in French and in English."),
  about: bilingual.optional().describe("One sentence more about it, in French and in English."),
  horizon: z
    .strictObject({
      from: date.describe("First day."),
      to: date.describe("Last day, included."),
    })
    .describe("The period that is simulated: a day, a week, a year."),
  opening: z
    .strictObject({
      days: z.array(z.enum(WEEKDAYS)).min(1).describe("Weekdays on which the platform is open."),
      holidays: z
        .enum(["france", "none"])
        .describe("Public holidays on which it is closed: those of mainland France, or none."),
      closed: z.array(date).default([]).describe("Closed days in addition."),
      phone: clockRange()
        .optional()
        .describe("When immediate contacts may come; needed as soon as there are any."),
    })
    .describe("When the platform is open."),
  demand: z.record(name, flow).describe("Flows of contacts by name: what people call, come or write for."),
  sites: z.record(name, bilingual).describe("Sites by name, and what reports call them."),
  shifts: z.record(name, shift).describe("Working hours by name; teams refer to them."),
  teams: z.record(name, team).describe("Teams by name: who answers."),
  blending: blending
    .prefault({})
    .describe("How people share their time between immediate and deferred contacts."),
  activities: z
    .record(name, activity)
    .default({})
    .describe("Meetings and blocks of training by name, off the contacts."),
  incidents: z
    .record(name, incident)
    .default({})
    .describe("What goes wrong, or changes at once, between two dates, by name."),
  scheduling: scheduling
    .optional()
    .describe("What shifts may look like and the rules of working time, for `plateau schedule`."),
  peakDayAbove: count({ max: 1e7 })
    .default(4500)
    .describe("A day with more calls presented than this is a peak day."),
  answerWithin: duration({ min: 0, max: 86_400 })
    .prefault("20 s")
    .describe("A call answered within this time counts for the service level."),
  objectives: z
    .strictObject({ handlingRate: objective.optional().describe("Calls handled ÷ calls presented.") })
    .default({})
    .describe("What is aimed at; reports say whether it is met."),
  published: published
    .default({})
    .describe("What was published about the real platform; set beside the results, never fed into them."),
});

/** A scenario as the simulator takes it. */
export type Scenario = z.output<typeof scenarioSchema> & {
  /** No file has it: where the first day stands when it is taken up in the middle. */
  readonly start?: DayStart | undefined;
};

/** A study: scenarios to run together and compare with the first or the named baseline. */
export const studySchema = z.strictObject({
  plateau: z.literal(1).describe("Version of the format: always 1."),
  study: name.describe("Names the study."),
  title: bilingual.describe("What reports call the study, in French and in English."),
  scenarios: z.array(z.string().min(1)).min(1).describe("Scenario files, relative to this one."),
  baseline: name
    .optional()
    .describe("Name of the scenario that the others are compared with; the first unless told."),
  seed: count({ max: Number.MAX_SAFE_INTEGER, whole: true })
    .optional()
    .describe("Seed of chance: the same gives the same result."),
  replications: count({ min: 1, max: 100_000, whole: true })
    .optional()
    .describe("Independent runs of each scenario."),
});

/** A validated study. */
export type Study = z.output<typeof studySchema>;

export type { Contacts } from "./schema/flowDemand.ts";
export type { DeferredFlow, Flow, ImmediateFlow } from "./schema/flows.ts";
export { type DurationLaw, MONTHS, WEEKDAYS } from "./schema/leaves.ts";
export { aimOf, type Objective } from "./schema/objectives.ts";
