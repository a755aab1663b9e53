import { z } from "zod";
import { clockRange, count, date, duration, multiplier, share } from "./quantities.ts";

/**
 * The scenario format, version 1: what a planner may write, and what each key means.
 *
 * Quantities are written with their unit (`3 min 27 s`, `9h00`, `84 %`) and arrive here as seconds, shares 0–1 or
 * numbers. Where a value comes from (`published`, `estimated`, `assumed`) has been set aside before (evidence.ts).
 * Every object is strict: an unknown key is an error.
 */

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const MONTHS = [
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

const name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, "a name: letters, digits and dashes, starting with a letter");
const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const index = multiplier({ min: 0, max: 100 });

/** A law of a positive quantity, by its mean and, where the law has one, its coefficient of variation. */
const durationLaw = z.discriminatedUnion("law", [
  z.strictObject({ law: z.literal("constant"), mean: duration({ min: 0, max: 86_400 }) }),
  z.strictObject({ law: z.literal("exponential"), mean: duration({ min: 0.001, max: 86_400 }) }),
  z.strictObject({
    law: z.enum(["lognormal", "gamma"]),
    mean: duration({ min: 0.001, max: 86_400 }),
    /** Standard deviation ÷ mean. */
    cv: multiplier({ min: 0.01, max: 10 }),
  }),
  z.strictObject({
    law: z.literal("weibull"),
    mean: duration({ min: 0.001, max: 86_400 }),
    /** Below 1 impatient at first, 1 exponential, above 1 patient at first. */
    shape: multiplier({ min: 0.1, max: 50 }),
  }),
]);

/** Patience may also be without end: the caller never hangs up. */
const patienceLaw = z.union([z.literal("endless"), durationLaw]);

/** Random factors of mean 1 on the expected volume; each figure is the coefficient of variation of one factor. */
const busyness = z.strictObject({
  /** What hypervision sees coming the evening before. */
  foreseen: share({ max: 2 }).default(0),
  /** What the day holds in addition, seen by nobody before. */
  day: share({ max: 2 }).default(0),
  /** The same, separately for the morning and the afternoon. */
  partOfDay: share({ max: 2 }).default(0),
  /** How much of each factor's variance (of its logarithm) all caisses have in common. */
  commonShare: share().default(1),
});

const specialDay = z.strictObject({
  dates: z.array(date).min(1),
  factor: multiplier({ min: 0, max: 20 }),
});

const calls = z.strictObject({
  /** Fresh calls expected over the whole horizon, redials not counted. */
  volume: count({ max: 1e9 }),
  /** Share of the calls of each caisse; they sum to 1. */
  caisses: z.record(name, share()),
  months: z.partialRecord(z.enum(MONTHS), index).default({}),
  weekdays: z.partialRecord(z.enum(WEEKDAYS), index).default({}),
  specialDays: z.record(name, specialDay).default({}),
  /** One index for each half-hour from opening to closing; empty means flat. */
  halfHours: z.array(index).default([]),
  busyness: busyness.prefault({}),
  patience: patienceLaw,
  redial: z
    .strictObject({
      /** Probability that a caller who hung up or was refused calls again. */
      share: share(),
      /** Mean of the exponential delay before the next attempt, counted in opening time. */
      delay: duration({ min: 1, max: 10 * 86_400 }),
      /** Attempts that a caller makes at most, the first included. */
      attempts: count({ min: 1, max: 100, whole: true }),
    })
    .optional(),
  talk: durationLaw,
  /** After-call work. */
  wrapUp: durationLaw.optional(),
  /** Calls that may wait at once; the next is refused (dissuasion). */
  waitingPlaces: z.union([z.literal("unlimited"), count({ max: 100_000, whole: true })]).default("unlimited"),
});

const mails = z.strictObject({
  /** Mails expected over the whole horizon, closed days included. */
  volume: count({ max: 1e9 }),
  months: z.partialRecord(z.enum(MONTHS), index).default({}),
  weekdays: z.partialRecord(z.enum(WEEKDAYS), index).default({}),
  /** When in the day mails arrive, evenly. */
  arrive: clockRange().prefault("0h00 - 24h00"),
  /** Coefficient of variation of the random factor of a day. */
  busyness: share({ max: 2 }).default(0),
  handling: durationLaw,
  /** Open days within which a mail is promised an answer; 0 is the day of arrival. */
  dueOpenDays: count({ max: 250, whole: true }),
  /** Mails that wait on the first morning. */
  backlog: count({ max: 1e7 }).default(0),
  /** Mails taken at most per position present and day. */
  dailyLimit: z.union([z.literal("unlimited"), count({ max: 10_000 })]).default("unlimited"),
});

const shift = z.strictObject({
  hours: clockRange(),
  breaks: z
    .array(
      z.strictObject({
        lasts: duration({ min: 60, max: 4 * 3600 }),
        /** The break lies within this window; the people of a team take it one after the other. */
        within: clockRange(),
      }),
    )
    .default([]),
});

const team = z.strictObject({
  title: bilingual.optional(),
  site: name,
  /** People employed, in full-time equivalents; each is present with probability 1 − absence. */
  posts: count({ max: 5_000 }),
  /** Leave, sickness and training elsewhere: the share of posts not present on an open day. */
  absence: share().default(0),
  /** First and last calendar day in the team; without them, the whole horizon. */
  from: date.optional(),
  until: date.optional(),
  shift: name,
  /** Working days of training, off the phone and off the mails, from the first day. */
  trainingDays: count({ max: 500, whole: true }).default(0),
  learning: z
    .strictObject({
      /** Handle time on the first day after training ÷ handle time at full speed. */
      start: multiplier({ min: 0.1, max: 10 }),
      /** Working days after which half of the gap is closed (exponential decay). */
      halfLifeDays: count({ min: 0.001, max: 1_000 }),
    })
    .optional(),
  /** Handle time ÷ the flow's handle time, at full speed. */
  handleTime: multiplier({ min: 0.1, max: 10 }).default(1),
  mails: z.boolean().default(true),
  /** A reinforcement: people who work elsewhere and come only on days that the rule calls them up for. */
  calledUp: z
    .strictObject({
      /** The rule acts on days with a forecast of fresh calls above this. */
      forecastAbove: count({ max: 1e7 }).default(0),
      /** Calls that one position answers in a day: it calls forecast ÷ this − positions present; `all` calls everybody. */
      callsPerPosition: z.union([z.literal("all"), count({ min: 1, max: 10_000 })]).default("all"),
      /** Positions present in all, this team's included, that are never exceeded. */
      upToPositions: count({ max: 5_000 }),
      /** Files not processed where they come from, per position and day. */
      filesLost: count({ max: 10_000 }).default(0),
    })
    .optional(),
});

const blending = z.strictObject({
  /** An idle person takes a mail when no call waits and enough people stay free. */
  betweenCalls: z.boolean().default(true),
  /** People kept free for calls when mails are done between calls. */
  keepFree: count({ max: 1_000 }).default(1),
  /** Mails are done in the staff hours before opening and after closing. */
  outsidePhoneHours: z.boolean().default(true),
});

/** What was published about the real platform, set beside the results and held against itself. */
const published = z
  .strictObject({
    callsPresented: count(),
    callsHandled: count(),
    handlingRate: share(),
    mailsHandled: count(),
    peakDays: count(),
    meanTalk: duration({ min: 0, max: 86_400 }),
    /** Target staff, in full-time equivalents. */
    targetStaff: count(),
    /** Objective per position and day. */
    callsPerPositionDay: count(),
    mailsPerPositionDay: count(),
    /** Calls answered in a day with every reinforcement position mobilised. */
    fullReinforcementCalls: count(),
    trainingHours: count(),
  })
  .partial();

/** A whole scenario, as validated: quantities in seconds, shares 0–1, numbers, ISO dates. */
export const scenarioSchema = z.strictObject({
  plateau: z.literal(1),
  name,
  title: bilingual,
  about: bilingual.optional(),
  horizon: z.strictObject({ from: date, to: date }),
  opening: z.strictObject({
    days: z.array(z.enum(WEEKDAYS)).min(1),
    holidays: z.enum(["france", "none"]),
    /** Closed days in addition. */
    closed: z.array(date).default([]),
    phone: clockRange(),
  }),
  demand: z.strictObject({ calls, mails: mails.optional() }),
  sites: z.record(name, bilingual),
  shifts: z.record(name, shift),
  teams: z.record(name, team),
  blending: blending.prefault({}),
  /** A day with more calls presented than this is a peak day. */
  peakDayAbove: count({ max: 1e7 }).default(4500),
  /** A call answered within this time counts for the service level. */
  answerWithin: duration({ min: 0, max: 3600 }).prefault("20 s"),
  objectives: z.strictObject({ handlingRate: share().optional() }).default({}),
  published: published.default({}),
});

/** A scenario as the simulator takes it. */
export type Scenario = z.output<typeof scenarioSchema>;

/** A law of durations [s]. */
export type DurationLaw = z.output<typeof durationLaw>;

/** A study: scenarios to run together and compare with the first or the named baseline. */
export const studySchema = z.strictObject({
  plateau: z.literal(1),
  study: name,
  title: bilingual,
  /** Scenario files, relative to this one. */
  scenarios: z.array(z.string().min(1)).min(1),
  /** Name of the scenario that the others are compared with. */
  baseline: name.optional(),
  seed: count({ max: Number.MAX_SAFE_INTEGER, whole: true }).optional(),
  replications: count({ min: 1, max: 100_000, whole: true }).optional(),
});

/** A validated study. */
export type Study = z.output<typeof studySchema>;

export { MONTHS, WEEKDAYS };
