import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { constant, type Distribution, exponential, gamma, logNormal } from "../../src/engine/random/index.ts";
import {
  CALL_ABANDONED,
  CALL_ABANDONED_WITHIN,
  CALL_FRESH,
  CALL_HANDLED,
  CALL_HANDLED_AT_ONCE,
  CALL_HANDLED_WITHIN,
  CALL_PRESENTED,
  CALL_REFUSED,
  CALL_WAIT_HANDLED,
  type Counts,
  MAIL_ARRIVED,
  MAIL_BACKLOG,
  MAIL_HANDLED,
  MAIL_HANDLED_IN_TIME,
  STAFF_ON_CALLS,
  STAFF_ON_MAILS,
  STAFF_PRESENT,
  TEAM_CALLS_HANDLED,
  TEAM_MAILS_HANDLED,
  TEAM_POSITIONS,
} from "../../src/models/measures/counters.ts";
import { sumTotals } from "../../src/models/measures/totals.ts";
import type { Plan } from "../../src/models/plan.ts";
import { createPlatform } from "../../src/models/platform/platform.ts";
import { at, type PlanOptions, planOf, type TeamOptions } from "../support/plans.ts";
import { meanOf } from "../support/ratioOfMeans.ts";
import { callsIn, frozen, mailsByDay, secondsIn, teamsIn } from "../support/readCounts.ts";

/** Platforms tried by each property; PLATEAU_SOAK=20000 for a night. */
const NUM_RUNS = Number(process.env.PLATEAU_SOAK ?? 200);
vi.setConfig({ testTimeout: 60_000 + 50 * NUM_RUNS });

const RUNS = { numRuns: NUM_RUNS };
/** For properties that live two platforms or more. */
const FEWER_RUNS = { numRuns: Math.ceil(NUM_RUNS / 4) };

const seed = fc.nat(1_000_000);
const seconds = fc.integer({ min: 5, max: 900 });
const law: fc.Arbitrary<Distribution> = fc.oneof(
  seconds.map(constant),
  seconds.map(exponential),
  seconds.map((mean) => logNormal(mean, 1.2)),
  seconds.map((mean) => gamma(mean, 0.7)),
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const cv = fc.constantFrom(0, 0.1, 0.4);

/** Hours of phone or work in quarters of an hour, up to midnight. */
const hours = (longest: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 2, max: longest * 4 }))
    .map(([from, length]) => [at(0, from * 15), at(0, Math.min(96, from + length) * 15)] as const);

const team: fc.Arbitrary<TeamOptions> = fc
  .record({
    people: fc.nat(4),
    hours: hours(10),
    breaks: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 45 })), {
      maxLength: 2,
    }),
    presence: fc.constantFrom(1, 0.8, 0.3),
    mails: fc.boolean(),
    handleTime: fc.constantFrom(1, 0.8, 1.7),
    calledUp: optional(
      fc.record({
        forecastAbove: fc.nat(120),
        callsPerPosition: fc.oneof(fc.constant("all" as const), fc.integer({ min: 1, max: 60 })),
        upToPositions: fc.nat(8),
        filesLost: fc.nat(20),
      }),
    ),
  })
  .map(({ breaks, ...options }) => {
    const [from, to] = options.hours;
    const windows = breaks.map(([place, minutes]) => {
      const lastsSeconds = Math.min(minutes * 60, to - from);
      const start = from + place * (to - from - lastsSeconds);
      return { lastsSeconds, fromSeconds: start, toSeconds: Math.min(to, start + 2 * lastsSeconds) };
    });
    return { ...options, breaks: windows };
  });

const redial = fc.record({
  share: fc.constantFrom(0.2, 0.5, 1),
  delay: fc.integer({ min: 30, max: 20_000 }).map(exponential),
  attempts: fc.integer({ min: 1, max: 6 }),
});

/** A small platform with anything on it. */
const platform: fc.Arbitrary<PlanOptions> = fc.record({
  days: fc.integer({ min: 1, max: 5 }),
  closed: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
  caisses: fc.constantFrom(["a"], ["a", "b"], ["a", "b", "c"]),
  volume: fc.nat(80),
  phone: hours(12),
  calls: fc.record({
    busyness: fc.record({
      foreseen: cv,
      day: cv,
      partOfDay: cv,
      commonShare: fc.constantFrom(0, 0.5, 1),
    }),
    patience: optional(law),
    redial: optional(redial),
    talk: law,
    wrapUp: optional(law),
    waitingPlaces: fc.oneof(fc.nat(5), fc.constant(Number.POSITIVE_INFINITY)),
  }),
  mails: optional(
    fc.record({
      volume: fc.nat(40),
      backlog: fc.nat(30),
      handling: law,
      busyness: cv,
      dueOpenDays: fc.nat(3),
      dailyLimit: fc.oneof(fc.nat(10), fc.constant(Number.POSITIVE_INFINITY)),
    }),
  ),
  teams: fc.array(team, { maxLength: 3 }),
  blending: fc.record({ betweenCalls: fc.boolean(), keepFree: fc.nat(3), outsidePhoneHours: fc.boolean() }),
  answerWithinSeconds: fc.constantFrom(0, 20, 120),
});

const live = (plan: Plan, runSeed: number, replication = 0): Counts =>
  createPlatform(plan).run(runSeed, replication);

/** Calls of every half-hour, day and caisse. */
function cells(plan: Plan, counts: Counts, counter: number, caisse?: number): number[] {
  const found: number[] = [];
  plan.openDays.forEach((_, openDay) => {
    for (let halfHour = 0; halfHour < plan.grid.halfHours; halfHour++) {
      plan.caisses.forEach((_, other) => {
        if (caisse !== undefined && caisse !== other) return;
        const where = { openDay, halfHours: [halfHour, halfHour + 1] as const, caisse: other };
        found.push(callsIn(plan, counts, counter, where));
      });
    }
  });
  return found;
}

describe("every platform", () => {
  it("presents each call once: presented = handled + abandoned + refused in every cell", () => {
    fc.assert(
      fc.property(platform, seed, (options, runSeed) => {
        const plan = planOf(options);
        const counts = live(plan, runSeed);
        const [fresh, presented, handled, abandoned, refused, atOnce, within, abandonedWithin] = [
          CALL_FRESH,
          CALL_PRESENTED,
          CALL_HANDLED,
          CALL_ABANDONED,
          CALL_REFUSED,
          CALL_HANDLED_AT_ONCE,
          CALL_HANDLED_WITHIN,
          CALL_ABANDONED_WITHIN,
        ].map((counter) => cells(plan, counts, counter));
        presented!.forEach((calls, cell) => {
          expect(calls).toBe(handled![cell]! + abandoned![cell]! + refused![cell]!);
          expect(fresh![cell]).toBeLessThanOrEqual(calls);
          expect(atOnce![cell]).toBeLessThanOrEqual(within![cell]!);
          expect(within![cell]).toBeLessThanOrEqual(handled![cell]!);
          expect(abandonedWithin![cell]).toBeLessThanOrEqual(abandoned![cell]!);
        });
        const answered = callsIn(plan, counts, CALL_HANDLED);
        expect(teamsIn(plan, counts, TEAM_CALLS_HANDLED)).toBe(answered);
        expect(counts.waits.reduce((sum, waits) => sum + waits.count, 0)).toBe(answered);
        if (options.calls?.redial === undefined) {
          expect(presented).toEqual(fresh);
          expect(counts.redialsPending).toBe(0);
        }
      }),
      RUNS,
    );
  });

  it("presents calls in opening hours only, and none to a person who is not there", () => {
    fc.assert(
      fc.property(platform, seed, (options, runSeed) => {
        const plan = planOf(options);
        const counts = live(plan, runSeed);
        const { fromSeconds, halfHours } = plan.grid;
        const first = (plan.calls.openSeconds - fromSeconds) / 1800;
        const last = Math.ceil((plan.calls.closeSeconds - fromSeconds) / 1800);
        for (const outside of [[0, first] as const, [last, halfHours] as const]) {
          expect(callsIn(plan, counts, CALL_PRESENTED, { halfHours: outside })).toBe(0);
        }
        plan.openDays.forEach((_, openDay) => {
          if (teamsIn(plan, counts, TEAM_POSITIONS, { openDay }) > 0) return;
          expect(callsIn(plan, counts, CALL_HANDLED, { openDay })).toBe(0);
          expect(secondsIn(plan, counts, STAFF_PRESENT, { openDay })).toBe(0);
        });
      }),
      RUNS,
    );
  });

  it("loses no mail: before + arrived = handled + after, every day", () => {
    fc.assert(
      fc.property(platform, seed, (options, runSeed) => {
        const plan = planOf(options);
        const counts = live(plan, runSeed);
        const [arrived, handled, inTime, after] = [
          MAIL_ARRIVED,
          MAIL_HANDLED,
          MAIL_HANDLED_IN_TIME,
          MAIL_BACKLOG,
        ].map((counter) => mailsByDay(plan, counts, counter));
        let before = plan.mails?.backlog ?? 0;
        plan.days.forEach(({ openIndex }, day) => {
          expect(before + arrived![day]!).toBe(handled![day]! + after![day]!);
          expect(inTime![day]).toBeLessThanOrEqual(handled![day]!);
          before = after![day]!;
          if (openIndex < 0) {
            expect(handled![day]).toBe(0);
            return;
          }
          const positions = teamsIn(plan, counts, TEAM_POSITIONS, { openDay: openIndex });
          const allowed = positions === 0 ? 0 : positions * (plan.mails?.dailyLimit ?? 0);
          expect(handled![day]).toBeLessThanOrEqual(allowed);
        });
        expect(teamsIn(plan, counts, TEAM_MAILS_HANDLED)).toBe(
          handled!.reduce((sum, mails) => sum + mails, 0),
        );
      }),
      RUNS,
    );
  });

  it("has nobody busy longer than present, in any half-hour, nor present longer than in the shift", () => {
    fc.assert(
      fc.property(platform, seed, (options, runSeed) => {
        const plan = planOf(options);
        const counts = live(plan, runSeed);
        plan.openDays.forEach((_, openDay) => {
          plan.teams.forEach(({ shift }, teamIndex) => {
            const positions = teamsIn(plan, counts, TEAM_POSITIONS, { openDay, team: teamIndex });
            for (let halfHour = 0; halfHour < plan.grid.halfHours; halfHour++) {
              const where = { openDay, team: teamIndex, halfHours: [halfHour, halfHour + 1] as const };
              const present = secondsIn(plan, counts, STAFF_PRESENT, where);
              const busy =
                secondsIn(plan, counts, STAFF_ON_CALLS, where) +
                secondsIn(plan, counts, STAFF_ON_MAILS, where);
              expect(busy).toBeLessThanOrEqual(present + 1e-6);
              const start = plan.grid.fromSeconds + halfHour * 1800;
              const shared = Math.min(shift.toSeconds, start + 1800) - Math.max(shift.fromSeconds, start);
              expect(present).toBeLessThanOrEqual(positions * Math.max(0, shared) + 1e-6);
            }
            const inShift = secondsIn(plan, counts, STAFF_PRESENT, { openDay, team: teamIndex });
            const pauses = shift.breaks.reduce((sum, pause) => sum + pause.lastsSeconds, 0);
            const least = shift.toSeconds - shift.fromSeconds - pauses;
            expect(inShift).toBeGreaterThanOrEqual(positions * least - 1e-6);
          });
        });
      }),
      RUNS,
    );
  });

  it("gives finite totals, never what is not a number", () => {
    fc.assert(
      fc.property(platform, seed, (options, runSeed) => {
        const plan = planOf(options);
        expect(sumTotals(plan, live(plan, runSeed)).every(Number.isFinite)).toBe(true);
      }),
      FEWER_RUNS,
    );
  });
});

describe("chance", () => {
  it("of the same seed gives the same bytes, on a new platform and on one that has run before", () => {
    fc.assert(
      fc.property(platform, seed, fc.nat(5), (options, runSeed, replication) => {
        const plan = planOf(options);
        const once = frozen(live(plan, runSeed, replication));
        const used = createPlatform(plan);
        used.run(runSeed + 1, replication);
        expect(frozen(used.run(runSeed, replication))).toEqual(once);
      }),
      FEWER_RUNS,
    );
  });

  it("of another seed, or of another replication, gives another day", () => {
    fc.assert(
      fc.property(platform, seed, (options, runSeed) => {
        const plan = planOf({ ...options, volume: 80, days: 5 });
        const talk = (counts: Counts) => JSON.stringify(frozen(counts));
        const once = talk(live(plan, runSeed));
        expect(talk(live(plan, runSeed + 1))).not.toBe(once);
        expect(talk(live(plan, runSeed, 1))).not.toBe(once);
      }),
      FEWER_RUNS,
    );
  });

  it("brings the same callers whatever the platform: mails, people, patience and rules disturb none", () => {
    fc.assert(
      fc.property(platform, platform, seed, (options, others, runSeed) => {
        const plan = planOf(options);
        // What brings callers is kept, everything else is another platform's.
        const { days, closed, caisses, volume, phone } = options as Required<PlanOptions>;
        const { busyness } = options.calls!;
        const variant = planOf({
          ...others,
          days,
          closed,
          caisses,
          volume,
          phone,
          calls: { ...others.calls, busyness: busyness! },
        });
        expect(fresh(variant, live(variant, runSeed))).toEqual(fresh(plan, live(plan, runSeed)));
      }),
      FEWER_RUNS,
    );

    /** Fresh calls by half-hour of the phone, whatever hours the grid covers. */
    function fresh(plan: Plan, counts: Counts): number[] {
      const first = (plan.calls.openSeconds - plan.grid.fromSeconds) / 1800;
      const halfHours = plan.calls.halfHourShares.length;
      return plan.openDays.flatMap((_, openDay) =>
        Array.from({ length: halfHours }, (_, i) => first + i).flatMap((halfHour) =>
          plan.caisses.map((_, caisse) =>
            callsIn(plan, counts, CALL_FRESH, { openDay, caisse, halfHours: [halfHour, halfHour + 1] }),
          ),
        ),
      );
    }
  });

  it("gives a caisse the same callers when another is added", () => {
    fc.assert(
      fc.property(platform, seed, (options, runSeed) => {
        const alone = planOf({ ...options, caisses: ["b"] });
        const together = planOf({ ...options, caisses: ["a", "b", "c"] });
        expect(cells(together, live(together, runSeed), CALL_FRESH, 1)).toEqual(
          cells(alone, live(alone, runSeed), CALL_FRESH, 0),
        );
      }),
      FEWER_RUNS,
    );
  });

  it("gives a day the same callers whether or not the days before it are simulated", () => {
    fc.assert(
      fc.property(platform, seed, (options, runSeed) => {
        const plan = planOf({ ...options, days: 3, closed: [] });
        const later: Plan = {
          ...plan,
          days: plan.days.slice(2).map((day) => ({ ...day, openIndex: 0, nextOpenIndex: 0 })),
          openDays: [0],
          calls: { ...plan.calls, volumes: plan.calls.volumes.slice(2 * plan.caisses.length) },
          mails: plan.mails && { ...plan.mails, volumes: plan.mails.volumes.slice(2) },
        };
        const width = plan.grid.halfHours * plan.caisses.length;
        expect(cells(later, live(later, runSeed), CALL_FRESH)).toEqual(
          cells(plan, live(plan, runSeed), CALL_FRESH).slice(2 * width),
        );
      }),
      FEWER_RUNS,
    );
  });
});

describe("one person more, on the same chance", () => {
  /*
   * "More people never answer fewer" is not true of every single day: somebody who would have hung up is served, and
   * a long talk then keeps from others the person that they would have had. It happens once in some thousand random
   * days. What holds without exception is tested without exception, the rest in the mean.
   */
  const crowd = fc.record({
    people: fc.integer({ min: 1, max: 4 }),
    volume: fc.integer({ min: 1, max: 150 }),
    talk: fc.integer({ min: 60, max: 900 }),
    patience: law,
  });
  const byPeople = (people: number, volume: number, calls: NonNullable<PlanOptions["calls"]>) =>
    planOf({ volume, phone: [at(9), at(12)], teams: [{ people, hours: [at(9), at(22)] }], calls });

  it("never answers fewer where all talk equally long and refused or lost callers do not return", () => {
    /*
     * Why: let N(t) be the calls begun by t. While n + 1 are busy, n + 1 begin for every n that the smaller team begins
     * in a talk's length, so the larger team leads by one or more; once somebody is free, all who still wait elsewhere
     * have been served here, and each call that only the smaller team served was let in by one that it had lost.
     */
    fc.assert(
      fc.property(crowd, seed, ({ people, volume, talk, patience }, runSeed) => {
        const [fewer, more] = [people, people + 1].map((count) => {
          const plan = byPeople(count, volume, { talk: constant(talk), patience });
          return callsIn(plan, live(plan, runSeed), CALL_HANDLED);
        });
        expect(more).toBeGreaterThanOrEqual(fewer!);
      }),
      RUNS,
    );
  });

  it("never lets anybody wait longer where nobody hangs up", () => {
    fc.assert(
      fc.property(crowd, law, seed, ({ people, volume }, talk, runSeed) => {
        const [longer, shorter] = [people, people + 1].map((count) => {
          const plan = byPeople(count, volume, { talk });
          const counts = live(plan, runSeed);
          // Kiefer & Wolfowitz 1955 holds of the day's whole, so everybody must have been served within it.
          const isServed = callsIn(plan, counts, CALL_HANDLED) === callsIn(plan, counts, CALL_PRESENTED);
          const waits = cells(plan, counts, CALL_WAIT_HANDLED);
          return { isServed, waits };
        });
        fc.pre(longer!.isServed && shorter!.isServed);
        shorter!.waits.forEach((wait, cell) => {
          expect(wait).toBeLessThanOrEqual(longer!.waits[cell]! + 1e-6);
        });
      }),
      RUNS,
    );
  });

  it("answers more in the mean, with redials, mails, breaks and unequal talk times", () => {
    const plans = [4, 5].map((people) =>
      planOf({
        days: 5,
        volume: 160,
        caisses: ["a", "b"],
        teams: [
          {
            people,
            presence: 0.9,
            breaks: [{ lastsSeconds: 2700, fromSeconds: at(11, 30), toSeconds: at(14) }],
          },
        ],
        mails: { volume: 40, handling: exponential(240) },
        blending: { keepFree: 1 },
        calls: {
          talk: logNormal(330, 1.2),
          patience: exponential(150),
          redial: { share: 0.5, delay: exponential(2700), attempts: 4 },
        },
      }),
    );
    const runs = plans.map((plan) => {
      const platform = createPlatform(plan);
      return Array.from({ length: 60 }, (_, i) => callsIn(plan, platform.run(11, i), CALL_HANDLED));
    });
    const { estimate, standardError } = meanOf(runs[1]!.map((handled, i) => handled - runs[0]![i]!));
    expect(estimate, `difference ${estimate}, standard error ${standardError}`).toBeGreaterThan(
      4 * standardError,
    );
  });
});
