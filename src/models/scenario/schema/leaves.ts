import { z } from "zod";
import { count, date, duration, multiplier } from "../quantities.ts";

/** Names of the days, Monday first. */
export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** Names of the months. */
export const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

/** Names a part of a scenario. */
export const name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, "a name: letters, digits and dashes, starting with a letter");

/** What a reader sees, in both languages. */
export const bilingual = z.strictObject({
  fr: z.string().min(1).describe("In French."),
  en: z.string().min(1).describe("In English."),
});

/** How much more than ordinary (1) a month, a weekday or a half-hour brings. */
const index = multiplier({ min: 0, max: 100 });
export const monthIndexes = z
  .partialRecord(z.enum(MONTHS), index)
  .default({})
  .describe("Index of each month, 1 for an ordinary one; months that are not named have 1.");
export const weekdayIndexes = z
  .partialRecord(z.enum(WEEKDAYS), index)
  .default({})
  .describe("Index of each weekday, 1 for an ordinary one; days that are not named have 1.");
export const halfHourIndexes = z.array(index).default([]);

/** Dates on which the volume is multiplied. */
export const specialDays = z
  .record(
    name,
    z.strictObject({
      dates: z.array(date).min(1).describe("The days."),
      factor: multiplier({ min: 0, max: 20 }).describe("Factor on the volume of each of them."),
    }),
  )
  .default({})
  .describe("Dates on which the volume is multiplied, by a name for them.");

const mean = duration({ min: 0.001, max: 86_400 }).describe("Mean.");

/** A law of a positive quantity, by its mean and, where the law has one, its coefficient of variation. */
const laws = [
  z.strictObject({
    law: z.literal("constant").describe("Always the same."),
    mean: duration({ min: 0, max: 86_400 }).describe("The duration itself."),
  }),
  z.strictObject({ law: z.literal("exponential").describe("Exponential: no memory."), mean }),
  z.strictObject({
    law: z.enum(["lognormal", "gamma"]).describe("Lognormal, usual for talk times, or gamma."),
    mean,
    cv: multiplier({ min: 0.01, max: 10 }).describe("Coefficient of variation: standard deviation ÷ mean."),
  }),
  z.strictObject({
    law: z.literal("weibull").describe("Weibull, of which the shape is told."),
    mean,
    shape: multiplier({ min: 0.1, max: 50 }).describe(
      "Of patience: below 1 impatient at first, 1 exponential, above 1 patient at first.",
    ),
  }),
] as const;
export const durationLaw = z.discriminatedUnion("law", laws);

/** A law of durations [s]. */
export type DurationLaw = z.output<typeof durationLaw>;

/** How fast recruits reach full speed. */
export const learning = z.strictObject({
  start: multiplier({ min: 0.1, max: 10 }).describe(
    "Handle time on the first day after training ÷ handle time at full speed.",
  ),
  halfLifeDays: count({ min: 0.001, max: 1_000 }).describe(
    "Working days after which half of the gap is closed (exponential decay).",
  ),
});
