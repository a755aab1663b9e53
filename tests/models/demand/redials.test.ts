import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { constant, createStreams, exponential } from "../../../src/engine/random/index.ts";
import { createOpeningClock, createRedials, type Redials } from "../../../src/models/demand/redials.ts";
import { DAY_SECONDS, type RedialPlan } from "../../../src/models/plan.ts";
import { expectWithinFour } from "../../engine/statistics/fourStandardErrors.ts";
import { at, planOf } from "../../support/plans.ts";

/** Monday 6 to Monday 20 March; closed on weekends and on Wednesday 15 March. */
const DAYS = planOf({ days: 15, closed: [5, 6, 9, 12, 13] });
const HOURS = { openSeconds: at(9), closeSeconds: at(16) };
const on = (day: number, hours: number, minutes = 0) => day * DAY_SECONDS + at(hours, minutes);

const ORDINARY: RedialPlan = {
  share: 0.5,
  afterRefusal: 0.5,
  attempts: 4,
  delay: constant(60),
  nextDayShare: 0,
};

function redialsOf(redial: Partial<RedialPlan>): Redials {
  return createRedials(DAYS, { name: "calls", ...HOURS, redial: { ...ORDINARY, ...redial } });
}

const chance = createStreams(1, 0)("redial");
const CALLERS = Array.from({ length: 100_000 }, () => chance());

/** Holds the share of those for whom something holds to its probability: s.e. √(p (1 − p)/n). */
function expectShare(found: readonly boolean[], probability: number): void {
  const share = found.filter(Boolean).length / found.length;
  expectWithinFour(share, probability, Math.sqrt((probability * (1 - probability)) / found.length));
}

describe("the will to call again", () => {
  it("is the share after every attempt, whatever was decided before", () => {
    const redials = redialsOf({ share: 0.6, attempts: 10 });
    let left = CALLERS;
    for (const failed of [1, 2, 3, 4]) {
      expectShare(
        left.map((u) => redials.callsAgain(u, failed, false)),
        0.6,
      );
      left = left.filter((u) => redials.callsAgain(u, failed, false));
    }
  });

  it("is another one after a refusal, and a caller refused first and hung up then has both", () => {
    const redials = redialsOf({ share: 0.3, afterRefusal: 0.8 });
    expectShare(
      CALLERS.map((u) => redials.callsAgain(u, 1, true)),
      0.8,
    );
    expectShare(
      CALLERS.map((u) => redials.callsAgain(u, 1, true) && redials.callsAgain(u, 2, false)),
      0.8 * 0.3,
    );
  });

  it("is never with a share of 0 or one attempt, and always up to the limit with a share of 1", () => {
    for (const u of [0, 0.3, 1 - 2 ** -53]) {
      expect(redialsOf({ share: 0 }).callsAgain(u, 1, false)).toBe(false);
      expect(redialsOf({ share: 1, attempts: 1 }).callsAgain(u, 1, false)).toBe(false);
      const redials = redialsOf({ share: 1, attempts: 100 });
      expect(redials.callsAgain(u, 99, false)).toBe(true);
      expect(redials.callsAgain(u, 100, false)).toBe(false);
    }
  });

  it("never falls where the share rises", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const uniform = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(uniform, share, share, (u, p, q) => {
        const [less, more] = [Math.min(p, q), Math.max(p, q)];
        for (const failed of [1, 2, 3]) {
          const willing = redialsOf({ share: less }).callsAgain(u, failed, false);
          if (willing) expect(redialsOf({ share: more }).callsAgain(u, failed, false)).toBe(true);
        }
      }),
    );
  });

  it("is refused to a flow without redials", () => {
    expect(() => createRedials(DAYS, { name: "visits", ...HOURS, redial: undefined })).toThrow(/"visits"/);
  });
});

describe("the next attempt", () => {
  it("comes after the delay, in opening time", () => {
    const redials = redialsOf({ delay: constant(3600) });
    expect(redials.nextAttempt(0.5, 1, on(0, 10))).toBe(on(0, 11));
    expect(redials.nextAttempt(0.5, 1, on(0, 15, 30))).toBe(on(1, 9, 30));
    expect(redials.nextAttempt(0.5, 1, on(14, 15, 30))).toBe(Number.POSITIVE_INFINITY);
  });

  it("has a delay that follows its law at every attempt, also among those who called again", () => {
    const redials = redialsOf({ share: 0.6, delay: exponential(600) });
    for (const failed of [1, 2, 3]) {
      const delays = CALLERS.filter((u) => redials.callsAgain(u, failed, false)).map(
        (u) => redials.nextAttempt(u, failed, on(0, 9)) - on(0, 9),
      );
      // s.e. of the mean of exponential delays: mean ÷ √n; of the share above the mean: √(p (1 − p)/n).
      const mean = delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
      expectWithinFour(mean, 600, 600 / Math.sqrt(delays.length));
      expectShare(
        delays.map((delay) => delay > 600),
        Math.exp(-1),
      );
    }
  });

  it("has a delay that says nothing of the one before: correlation 0, s.e. 1/√n", () => {
    const redials = redialsOf({ delay: exponential(600) });
    const z = (u: number, failed: number) => (redials.nextAttempt(u, failed, on(0, 9)) - on(0, 9)) / 600 - 1;
    const products = CALLERS.map((u) => z(u, 1) * z(u, 2));
    const correlation = products.reduce((sum, product) => sum + product, 0) / products.length;
    expectWithinFour(correlation, 0, 1 / Math.sqrt(products.length));
  });

  it("comes on the next open day for the share that waits so long, at any time of its opening hours", () => {
    const redials = redialsOf({ nextDayShare: 0.4 });
    const moments = CALLERS.map((u) => redials.nextAttempt(u, 1, on(4, 10)));
    expectShare(
      moments.map((moment) => moment >= on(7, 9)),
      0.4,
    );
    const late = moments.filter((moment) => moment >= on(7, 9));
    const shares = late.map((moment) => (moment - on(7, 9)) / (7 * 3600));
    for (const share of shares) expect(share >= 0 && share < 1).toBe(true);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expectWithinFour(mean, 0.5, 1 / Math.sqrt(12 * shares.length));
    for (const tenth of [0.1, 0.5, 0.9]) {
      expectShare(
        shares.map((share) => share < tenth),
        tenth,
      );
    }
  });
});

describe("the opening clock", () => {
  const clock = createOpeningClock(DAYS, HOURS);

  it("adds a delay within opening time as it is", () => {
    expect(clock.later(on(0, 10), 3600)).toBe(on(0, 11));
    expect(clock.later(on(0, 10), 0)).toBe(on(0, 10));
  });

  it("stops at closing and goes on at the next opening", () => {
    expect(clock.later(on(0, 15, 30), 3600)).toBe(on(1, 9, 30));
  });

  it("takes what falls on closing itself to the next opening", () => {
    expect(clock.later(on(0, 15), 3600)).toBe(on(1, 9));
  });

  it("counts from opening for who hangs up before it or after closing", () => {
    expect(clock.later(on(0, 17), 600)).toBe(on(1, 9, 10));
    expect(clock.later(on(1, 7), 600)).toBe(on(1, 9, 10));
  });

  it("passes over a weekend and over a holiday", () => {
    expect(clock.later(on(4, 15, 30), 3600)).toBe(on(7, 9, 30));
    expect(clock.later(on(8, 15, 30), 3600)).toBe(on(10, 9, 30));
    expect(clock.later(on(5, 12), 3600)).toBe(on(7, 10));
  });

  it("carries a delay over several days, closed ones not counted", () => {
    // Friday 12:00: 4 h left, then 7 h on Monday and on Tuesday, then the holiday, then Thursday.
    expect(clock.later(on(4, 12), 20 * 3600)).toBe(on(10, 11));
  });

  it("has no answer beyond the horizon", () => {
    expect(clock.later(on(14, 15), 3600)).toBe(Number.POSITIVE_INFINITY);
    expect(clock.onNextDay(on(14, 10), 0)).toBe(Number.POSITIVE_INFINITY);
    expect(clock.later(on(20, 10), 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it("finds the next open day from an open, a closing and a closed day", () => {
    expect(clock.onNextDay(on(0, 9), 0.5)).toBe(on(1, 12, 30));
    expect(clock.onNextDay(on(4, 17), 0)).toBe(on(7, 9));
    expect(clock.onNextDay(on(5, 12), 0)).toBe(on(7, 9));
    expect(clock.onNextDay(on(8, 12), 0)).toBe(on(10, 9));
  });

  it("agrees with walking the days one by one", () => {
    const seconds = fc.integer({ min: 0, max: 15 * DAY_SECONDS - 1 });
    const delay = fc.integer({ min: 0, max: 12 * 7 * 3600 });
    const isOpen = (second: number) => {
      const clockTime = second % DAY_SECONDS;
      const day = DAYS.days[Math.floor(second / DAY_SECONDS)]!;
      return day.openIndex >= 0 && clockTime >= HOURS.openSeconds && clockTime < HOURS.closeSeconds;
    };
    fc.assert(
      fc.property(seconds, delay, (now, wait) => {
        let [second, left] = [now, wait];
        while (second < 15 * DAY_SECONDS && (left > 0 || !isOpen(second))) {
          if (isOpen(second)) left -= 1;
          second += 1;
        }
        const expected = second < 15 * DAY_SECONDS ? second : Number.POSITIVE_INFINITY;
        expect(clock.later(now, wait)).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });
});
