import fc from "fast-check";
import type { BreakPlan, ShiftPlan } from "../../src/models/plan.ts";
import { at, type PlanOptions, type TeamOptions } from "../support/plans.ts";
import { anyFlows, hours, MOST_DAYS, optional, share } from "./anyFlows.ts";

/** Platforms tried by each property; PLATEAU_SOAK=2000 for the soak. */
const NUM_RUNS = Number(process.env.PLATEAU_SOAK ?? 200);
export const RUNS = { numRuns: NUM_RUNS };
/** For properties that live two platforms or more. */
export const FEWER_RUNS = { numRuns: Math.ceil(NUM_RUNS / 4) };
export const TIMEOUT = { testTimeout: 60_000 + 100 * NUM_RUNS };

export const seed = fc.nat(1_000_000);

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** A break of at most so many minutes somewhere in a shift. */
const breakIn = ([from, to]: readonly [number, number], at: number, minutes: number): BreakPlan => {
  const lastsSeconds = Math.min(minutes * 60, to - from);
  const start = from + at * (to - from - lastsSeconds);
  return { lastsSeconds, fromSeconds: start, toSeconds: Math.min(to, start + 2 * lastsSeconds) };
};

const shift: fc.Arbitrary<ShiftPlan> = fc
  .record({
    hours: hours(10),
    breaks: fc.array(fc.tuple(place, fc.integer({ min: 1, max: 45 })), { maxLength: 2 }),
    weekdays: fc.constantFrom([1, 1, 1, 1, 1, 1, 1], [1, 0, 1, 0, 1, 1, 1], [0, 1, 1, 1, 0, 0, 0]),
  })
  .map(({ hours: worked, breaks, weekdays }) => ({
    fromSeconds: worked[0],
    toSeconds: worked[1],
    weekdays: Uint8Array.from(weekdays),
    breaks: breaks.map(([where, minutes]) => breakIn(worked, where, minutes)),
  }));

const days = (likely: number) =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: MOST_DAYS, maxLength: MOST_DAYS })
    .map((chances) => Uint8Array.from(chances, (chance) => (chance < likely ? 1 : 0)));

const absence = fc
  .record({ hours: hours(4), onDays: days(0.6), share, isWork: fc.boolean() })
  .map(({ hours: [fromSeconds, toSeconds], ...rest }) => ({ fromSeconds, toSeconds, ...rest }));

const duringDay = fc
  .record({
    looks: hours(12),
    everySeconds: fc.constantFrom(300, 1200, 7200),
    queueAbove: fc.constantFrom(0, 2, Number.POSITIVE_INFINITY),
    handlingRateBelow: fc.constantFrom(0, 0.6, 1),
    positions: fc.integer({ min: 1, max: 3 }),
    leadSeconds: fc.constantFrom(0, 600, 5400),
    minimumStaySeconds: fc.constantFrom(0, 1800, 9000),
    returnAtQueue: fc.nat(2),
  })
  .map(({ looks: [fromSeconds, toSeconds], ...rest }) => ({ fromSeconds, toSeconds, ...rest }));

const calledUp = fc.record({
  forecastAbove: fc.oneof(fc.nat(120), fc.constant(Number.POSITIVE_INFINITY)),
  callsPerPosition: fc.oneof(fc.constant("all" as const), fc.integer({ min: 1, max: 60 })),
  upToPositions: fc.nat(8),
  duringDay: optional(duringDay),
  filesLost: fc.nat(20),
  documentsLost: fc.nat(20),
});

const leavers = fc.record({
  perOpenDay: fc.constantFrom(0.02, 0.5),
  replacedAfterOpenDays: fc.nat(2),
  trainingDays: fc.nat(2),
  fullSpeed: fc.constantFrom(1, 1.3),
  learningFactors: fc.constantFrom(Float64Array.of(), Float64Array.of(2, 1.5)),
});

const skill = fc.option(
  fc.record({
    preference: fc.integer({ min: 1, max: 3 }),
    priority: fc.integer({ min: 1, max: 3 }),
    handleTime: fc.constantFrom(1, 0.7, 1.4),
    overflowAfterSeconds: fc.constantFrom(0, 0, 0, 30, 120, Number.POSITIVE_INFINITY),
    overflowAbove: fc.constantFrom(0, 2, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
  }),
  { nil: null, freq: 2 },
);
/** More skills than there are types: those of types that are not there are nobody's. */
const skills = fc.array(skill, { minLength: 9, maxLength: 9 });

const team = fc
  .record({
    people: fc.nat(4),
    shifts: fc.array(shift, { minLength: 1, maxLength: 2 }),
    shiftOf: fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }),
    presence: fc.constantFrom(1, 0.8, 0.3),
    leftByIncidents: fc.constantFrom(1, 1, 0.5),
    works: fc.constantFrom([1, 1, 1, 1, 1], [0, 1, 1, 0, 1]),
    handleTime: fc.constantFrom(1, 0.8, 1.7),
    spread: fc.constantFrom(0, 0.3),
    generalist: fc.boolean(),
    skills,
    deferredSkills: skills,
    absences: fc.array(absence, { maxLength: 2 }),
    leavers: optional(leavers),
    overtime: optional(
      fc.record({
        flow: fc.nat(2),
        backlogDaysAbove: fc.constantFrom(0, 1),
        seconds: fc.constantFrom(1800, 7200),
      }),
    ),
    listening: optional(
      fc.record({
        sessions: fc.integer({ min: 1, max: 9 }),
        lastsSeconds: fc.constantFrom(900, 3600),
        within: hours(8),
        by: optional(fc.nat(3)),
      }),
    ),
    calledUp: fc.option(calledUp, { nil: undefined, freq: 2 }),
  })
  .map(({ generalist, people, shiftOf, shifts, skills: calls, deferredSkills, ...rest }) => ({
    ...rest,
    people,
    shifts,
    shiftOf: Uint8Array.from(shiftOf.slice(0, people), (number) => number % shifts.length),
    ...(generalist ? {} : { skills: calls, deferredSkills }),
  }));

type AnyTeam = typeof team extends fc.Arbitrary<infer T> ? T : never;

/** Flows and teams that the rules of a team name are among those that there are. */
function soundTeam(
  { overtime, listening, ...rest }: AnyTeam,
  deferredFlows: number,
  teams: number,
): TeamOptions {
  return {
    ...rest,
    overtime:
      overtime && deferredFlows > 0 ? { ...overtime, flow: overtime.flow % deferredFlows } : undefined,
    listening: listening && {
      sessions: listening.sessions,
      lastsSeconds: Math.min(listening.lastsSeconds, listening.within[1] - listening.within[0]),
      fromSeconds: listening.within[0],
      toSeconds: listening.within[1],
      by: listening.by === undefined ? undefined : listening.by % teams,
    },
  };
}

/** A small platform with anything on it: several flows, teams with their skills, and every rule. */
export const platform = fc
  .record({
    days: fc.integer({ min: 1, max: MOST_DAYS }),
    closed: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
    flows: anyFlows,
    teams: fc.array(team, { maxLength: 4 }),
    blending: fc.record({
      betweenCalls: fc.boolean(),
      keepFree: fc.nat(3),
      outsidePhoneHours: fc.boolean(),
      setHours: optional(
        fc.record({ within: hours(6), share, notAboveWaiting: fc.oneof(fc.nat(3), fc.constant(Infinity)) }),
      ),
      order: fc.constantFrom("arrival" as const, "due" as const),
    }),
    answerWithinSeconds: fc.constantFrom(0, 20, 120),
  })
  .map(({ flows, teams, blending: { setHours, ...blending }, ...options }) => ({
    ...options,
    ...flows,
    teams: teams.map((each) => soundTeam(each, flows.deferred.length, teams.length)),
    blending: {
      ...blending,
      setHours: setHours && {
        fromSeconds: setHours.within[0],
        toSeconds: setHours.within[1],
        share: setHours.share,
        notAboveWaiting: setHours.notAboveWaiting,
      },
    },
  })) satisfies fc.Arbitrary<PlanOptions>;

/** An ordinary team all day long. */
export const ALL_DAY = [0, at(24)] as const;
