import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { constant, createStreams } from "../../../src/engine/random/index.ts";
import { callsAgain, createOpeningClock, delayUniform } from "../../../src/models/demand/redials.ts";
import { DAY_SECONDS, type RedialPlan } from "../../../src/models/plan.ts";
import { expectWithinFour } from "../../engine/statistics/fourStandardErrors.ts";
import { at, planOf } from "../../support/plans.ts";

const redial = (share: number, attempts: number) => ({ share, attempts, delay: constant(60) });

/** Attempts that a caller makes when all of them fail. */
function attemptsOf(plan: RedialPlan, uniform: number): number {
  let failed = 1;
  while (callsAgain(plan, uniform, failed)) failed += 1;
  return failed;
}

const UNIFORM = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("how often a caller calls again", () => {
  it("is at least k times exactly where the uniform lies below share^k", () => {
    const plan = redial(0.5, 4);
    expect(attemptsOf(plan, 0.5)).toBe(1);
    expect(attemptsOf(plan, 0.5 - 2 ** -53)).toBe(2);
    expect(attemptsOf(plan, 0.25)).toBe(2);
    expect(attemptsOf(plan, 0.25 - 2 ** -54)).toBe(3);
    expect(attemptsOf(plan, 0.125)).toBe(3);
    expect(attemptsOf(plan, 0.125 - 2 ** -55)).toBe(4);
    expect(attemptsOf(plan, 0)).toBe(4);
  });

  it("is never with a share of 0 or one attempt, and always up to the limit with a share of 1", () => {
    for (const uniform of [0, 0.3, 1 - 2 ** -53]) {
      expect(attemptsOf(redial(0, 5), uniform)).toBe(1);
      expect(attemptsOf(redial(1, 1), uniform)).toBe(1);
      expect(attemptsOf(redial(1, 100), uniform)).toBe(100);
    }
  });

  it("falls as the uniform rises, so a larger share never makes anybody less willing", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(UNIFORM, UNIFORM, share, share, (u, v, p, q) => {
        const [low, high] = [Math.min(u, v), Math.max(u, v)];
        expect(attemptsOf(redial(p, 6), low)).toBeGreaterThanOrEqual(attemptsOf(redial(p, 6), high));
        const [less, more] = [Math.min(p, q), Math.max(p, q)];
        expect(attemptsOf(redial(more, 6), u)).toBeGreaterThanOrEqual(attemptsOf(redial(less, 6), u));
      }),
    );
  });
});

describe("the uniform of a delay", () => {
  const chance = createStreams(1, 0)("redial");
  const CALLERS = Array.from({ length: 100_000 }, () => chance());

  /** Holds the mean of n uniforms to 1/2: s.e. 1/√(12 n). */
  function expectUniform(delays: readonly number[]): void {
    const mean = delays.reduce((sum, u) => sum + u, 0) / delays.length;
    expectWithinFour(mean, 0.5, 1 / Math.sqrt(12 * delays.length));
    const tenths = new Array<number>(10).fill(0);
    for (const u of delays) tenths[Math.floor(u * 10)]! += 1;
    // s.e. of a share of one tenth.
    for (const count of tenths) expectWithinFour(count / delays.length, 0.1, 0.3 / Math.sqrt(delays.length));
  }

  it("is uniform among those who call again, at every attempt", () => {
    const plan = redial(0.6, 5);
    for (const failed of [1, 2, 3, 4]) {
      expectUniform(CALLERS.filter((u) => callsAgain(plan, u, failed)).map((u) => delayUniform(u, failed)));
    }
  });

  it("does not tell who will call a third time: they wait as long before the second call", () => {
    const plan = redial(0.5, 3);
    expectUniform(CALLERS.filter((u) => callsAgain(plan, u, 2)).map((u) => delayUniform(u, 1)));
    expectUniform(CALLERS.filter((u) => !callsAgain(plan, u, 2)).map((u) => delayUniform(u, 1)));
  });

  it("differs from one delay of a caller to the next", () => {
    for (const u of CALLERS.slice(0, 100)) {
      const delays = [1, 2, 3, 4, 5].map((failed) => delayUniform(u, failed)).sort((a, b) => a - b);
      for (let i = 1; i < delays.length; i++) expect(delays[i]! - delays[i - 1]!).toBeGreaterThan(0.05);
    }
  });
});

describe("the opening clock", () => {
  /** Monday 6 to Monday 20 March; closed on weekends and on Wednesday 15 March. Phone 9:00–16:00. */
  const plan = planOf({ days: 15, closed: [5, 6, 9, 12, 13], phone: [at(9), at(16)] });
  const clock = createOpeningClock(plan);
  const on = (day: number, hours: number, minutes = 0) => day * DAY_SECONDS + at(hours, minutes);

  it("adds a delay within opening time as it is", () => {
    expect(clock(on(0, 10), 3600)).toBe(on(0, 11));
    expect(clock(on(0, 10), 0)).toBe(on(0, 10));
  });

  it("stops at closing and goes on at the next opening", () => {
    expect(clock(on(0, 15, 30), 3600)).toBe(on(1, 9, 30));
  });

  it("takes what falls on closing itself to the next opening", () => {
    expect(clock(on(0, 15), 3600)).toBe(on(1, 9));
  });

  it("counts from opening for who hangs up before it or after closing", () => {
    expect(clock(on(0, 17), 600)).toBe(on(1, 9, 10));
    expect(clock(on(1, 7), 600)).toBe(on(1, 9, 10));
  });

  it("passes over a weekend and over a holiday", () => {
    expect(clock(on(4, 15, 30), 3600)).toBe(on(7, 9, 30));
    expect(clock(on(8, 15, 30), 3600)).toBe(on(10, 9, 30));
    expect(clock(on(5, 12), 3600)).toBe(on(7, 10));
  });

  it("carries a delay over several days, closed ones not counted", () => {
    // Friday 12:00: 4 h left, then 7 h on Monday and on Tuesday, then the holiday, then Thursday.
    expect(clock(on(4, 12), 20 * 3600)).toBe(on(10, 11));
  });

  it("has no answer beyond the horizon", () => {
    expect(clock(on(14, 15, 30), 1799)).toBe(on(14, 15, 59) + 59);
    expect(clock(on(14, 15, 30), 1800)).toBe(Number.POSITIVE_INFINITY);
    expect(clock(on(14, 17), 0)).toBe(Number.POSITIVE_INFINITY);
    expect(clock(on(0, 9), 1e9)).toBe(Number.POSITIVE_INFINITY);
    expect(clock(on(15, 3), 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("always lands in opening time, later for a longer delay, the open seconds between being the delay", () => {
    const moment = fc.integer({ min: 0, max: 15 * DAY_SECONDS - 1 });
    const delay = fc.integer({ min: 0, max: 30 * 3600 });
    fc.assert(
      fc.property(moment, delay, (now, seconds) => {
        const then = clock(now, seconds);
        if (then === Number.POSITIVE_INFINITY) {
          expect(openSecondsBetween(now, 15 * DAY_SECONDS)).toBeLessThanOrEqual(seconds);
          return;
        }
        expect(then).toBeGreaterThanOrEqual(now);
        expect(openSecondsBetween(now, then)).toBe(seconds);
        expect(openSecondsBetween(then, then + 1)).toBe(1);
        expect(clock(now, seconds + 1)).toBeGreaterThan(then);
      }),
      { numRuns: 500 },
    );
  });

  /** Opening time between two moments [s], counted day by day. */
  function openSecondsBetween(from: number, to: number): number {
    let open = 0;
    for (const day of plan.openDays) {
      open += Math.max(0, Math.min(to, on(day, 16)) - Math.max(from, on(day, 9)));
    }
    return open;
  }
});
