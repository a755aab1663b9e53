import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { constant } from "../../../src/engine/random/constant.ts";
import { exponential } from "../../../src/engine/random/exponential.ts";
import {
  CALL_ABANDONED,
  CALL_FRESH,
  CALL_HANDLED,
  CALL_PRESENTED,
  CALL_REFUSED,
  CALL_WAIT_HANDLED,
  MAIL_ARRIVED,
  MAIL_BACKLOG,
  MAIL_HANDLED,
  STAFF_ON_CALLS,
  STAFF_PRESENT,
} from "../../../src/models/measures/counters.ts";
import type { Plan } from "../../../src/models/plan.ts";
import { createPlatform } from "../../../src/models/platform/platform.ts";
import type { FlowStart } from "../../../src/models/scenario/dayStart.ts";
import { at, type PlanOptions, planOf } from "../../support/plans.ts";
import { callsIn, frozen, mailsByDay, secondsIn } from "../../support/readCounts.ts";

const NOBODY: FlowStart = {
  waiting: [0],
  gaveUp: [0],
  callsAgainShare: 0,
  morning: Float64Array.of(1),
  afternoon: Float64Array.of(1),
};

function takenUp(options: PlanOptions, atSeconds: number, flow: Partial<FlowStart> = {}): Plan {
  return { ...planOf(options), start: { atSeconds, flows: [{ ...NOBODY, ...flow }] } };
}

function live(plan: Plan, seed = 1) {
  const counts = createPlatform(plan).run(seed, 0);
  const place = (clock: number): number => Math.floor((clock - plan.grid.fromSeconds) / 1800);
  const between = (from?: number, to?: number) =>
    from === undefined || to === undefined
      ? {}
      : { openDay: 0, halfHours: [place(from), place(to)] as const };
  return {
    calls: (counter: number, from?: number, to?: number) => callsIn(plan, counts, counter, between(from, to)),
    seconds: (counter: number, from?: number, to?: number) =>
      secondsIn(plan, counts, counter, between(from, to)),
    mails: (counter: number) => mailsByDay(plan, counts, counter)[0]!,
    pending: counts.redialsPending,
  };
}

const LUNCH = { lastsSeconds: 1800, fromSeconds: at(12), toSeconds: at(12, 30) };

describe("a day that is taken up in the middle", () => {
  it("is the whole day, to the last byte, where it is taken up when it opens and nobody was there before", () => {
    const options: PlanOptions = {
      volume: 300,
      calls: { patience: exponential(120), redial: { share: 0.5, delay: exponential(600), attempts: 3 } },
      teams: [{ people: 3, hours: [at(9), at(17)], breaks: [LUNCH] }],
    };
    const whole = createPlatform(planOf(options)).run(3, 0);
    const expected = frozen(whole);
    expect(frozen(createPlatform(takenUp(options, at(9))).run(3, 0))).toEqual(expected);
  });

  it("has nobody and no contact in the hours that are over", () => {
    const day = live(
      takenUp({ volume: 4000, mails: { volume: 500 }, teams: [{ people: 9, mails: true }] }, at(13, 10)),
    );
    expect(day.calls(CALL_PRESENTED, at(9), at(13))).toBe(0);
    expect(day.seconds(STAFF_PRESENT, at(9), at(13))).toBe(0);
    expect(day.calls(CALL_PRESENTED, at(13), at(13, 30))).toBeGreaterThan(0);
    // 20 of 30 minutes are left; breaks are none.
    expect(day.seconds(STAFF_PRESENT, at(13), at(13, 30))).toBeCloseTo(9 * 1200, 6);
    const arrived = 500 * ((24 - 13 - 1 / 6) / 24);
    expect(Math.abs(day.mails(MAIL_ARRIVED) - arrived)).toBeLessThanOrEqual(4 * Math.sqrt(arrived));
  });

  it("brings as many first contacts as the calendar has left, times the factor of each half", () => {
    const options: PlanOptions = { volume: 8000, phone: [at(9), at(17)], teams: [{ people: 1 }] };
    const factors = { morning: Float64Array.of(2), afternoon: Float64Array.of(0.5) };
    const day = live(takenUp(options, at(10, 15), factors));
    // 1,000 an hour; noon is 13:00.
    const [before, after] = [2.75 * 2000, 4 * 500];
    expect(Math.abs(day.calls(CALL_FRESH, at(9), at(13)) - before)).toBeLessThanOrEqual(
      4 * Math.sqrt(before),
    );
    expect(Math.abs(day.calls(CALL_FRESH, at(13), at(17)) - after)).toBeLessThanOrEqual(4 * Math.sqrt(after));
  });

  it("takes one of the ways in which it may go on, evenly from run to run", () => {
    const options: PlanOptions = { volume: 8000, teams: [{ people: 1 }] };
    const factors = { morning: Float64Array.of(0, 1), afternoon: Float64Array.of(0, 1) };
    const platform = createPlatform(takenUp(options, at(15), factors));
    const plan = planOf(options);
    const busy = Array.from({ length: 60 }, (_, replication) =>
      callsIn(plan, platform.run(1, replication), CALL_FRESH) > 0 ? 1 : 0,
    ).reduce<number>((sum, each) => sum + each, 0);
    expect(Math.abs(busy - 30)).toBeLessThanOrEqual(4 * Math.sqrt(60 / 4));
  });
});

describe("who is there", () => {
  it("finishes a contact first, then takes whoever waits, who was presented before and is again", () => {
    const day = live(
      takenUp({ volume: 0, calls: { talk: constant(600) }, teams: [{ people: 2 }] }, at(12), {
        waiting: [2],
      }),
    );
    expect(day.calls(CALL_PRESENTED)).toBe(2);
    expect(day.calls(CALL_FRESH)).toBe(0);
    expect(day.calls(CALL_HANDLED)).toBe(2);
    // What is left of each contact is what the two waited, and more than nothing.
    const left = day.calls(CALL_WAIT_HANDLED);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(1200);
    expect(day.seconds(STAFF_ON_CALLS)).toBeCloseTo(1200 + left, 6);
  });

  it("has no contact in hand when the shift begins in that moment or later", () => {
    const shifts: PlanOptions = {
      volume: 0,
      calls: { talk: constant(600) },
      teams: [{ hours: [at(12), at(17)] }, { hours: [at(13), at(17)] }],
    };
    expect(live(takenUp(shifts, at(12))).seconds(STAFF_ON_CALLS)).toBe(0);
  });

  it("takes the breaks to come, the rest of the one under way, and none that are over", () => {
    const present = (now: number): number =>
      live(takenUp({ volume: 0, calls: { talk: constant(60) }, teams: [{ breaks: [LUNCH] }] }, now)).seconds(
        STAFF_PRESENT,
      );
    expect(present(at(10))).toBeCloseTo(6.5 * 3600, 6);
    expect(present(at(12, 10))).toBeCloseTo(4.5 * 3600, 6);
    expect(present(at(13))).toBeCloseTo(4 * 3600, 6);
  });

  it("is nobody whose shift is over", () => {
    const day = live(
      takenUp({ volume: 100, phone: [at(9), at(17)], teams: [{ hours: [at(9), at(12)] }] }, at(12, 30)),
    );
    expect(day.seconds(STAFF_PRESENT)).toBe(0);
    expect(day.calls(CALL_HANDLED)).toBe(0);
  });

  it("does the mails that wait", () => {
    const day = live(
      takenUp(
        {
          volume: 0,
          calls: { talk: constant(60) },
          mails: { volume: 0, backlog: 5 },
          teams: [{ mails: true }],
        },
        at(12),
      ),
    );
    expect(day.mails(MAIL_HANDLED)).toBe(5);
    expect(day.mails(MAIL_BACKLOG)).toBe(0);
  });
});

describe("who waits when the day is taken up", () => {
  it("takes telephone lines, so that others are refused", () => {
    const calls = { talk: constant(3600), lines: 3 };
    const options: PlanOptions = { volume: 8000, calls, teams: [{ people: 1 }] };
    const day = live(takenUp(options, at(16, 50), { waiting: [3] }));
    // The one adviser is on a call until after closing, or takes one of the three.
    expect(day.calls(CALL_REFUSED)).toBeGreaterThan(0);
    expect(day.calls(CALL_REFUSED)).toBe(day.calls(CALL_FRESH));
  });
});

describe("who gave up before", () => {
  const quick = { share: 1, delay: exponential(60), attempts: 9 };

  it("calls again with the probability of the plan", () => {
    const options: PlanOptions = { volume: 0, calls: { redial: quick }, teams: [{ people: 50 }] };
    const all = live(takenUp(options, at(10), { gaveUp: [400], callsAgainShare: 1 }));
    expect(all.calls(CALL_PRESENTED)).toBe(400);
    const some = live(takenUp(options, at(10), { gaveUp: [400], callsAgainShare: 0.25 }));
    expect(Math.abs(some.calls(CALL_PRESENTED) - 100)).toBeLessThanOrEqual(4 * Math.sqrt(400 * 0.25 * 0.75));
    expect(live(takenUp(options, at(10), { gaveUp: [400] })).calls(CALL_PRESENTED)).toBe(0);
  });

  it("calls again after the delay of the flow from now on, if that is before closing", () => {
    const redial = { share: 1, delay: exponential(3600), attempts: 9 };
    const day = live(
      takenUp({ volume: 0, calls: { redial }, teams: [{ people: 50 }] }, at(16), {
        gaveUp: [2000],
        callsAgainShare: 1,
      }),
    );
    const expected = 2000 * (1 - Math.exp(-1));
    expect(Math.abs(day.calls(CALL_PRESENTED) - expected)).toBeLessThanOrEqual(
      4 * Math.sqrt(expected * Math.exp(-1)),
    );
  });

  it("has one attempt less", () => {
    const redial = { share: 1, delay: exponential(60), attempts: 3 };
    const calls = { patience: constant(1), redial };
    const day = live(
      takenUp({ volume: 0, calls, teams: [{ presence: 0 }] }, at(10), { gaveUp: [10], callsAgainShare: 1 }),
    );
    expect(day.calls(CALL_PRESENTED)).toBe(20);
  });
});

describe("on any such day", () => {
  it("every contact presented has an end, and who waited or gave up is among them", () => {
    const days = fc.record({
      now: fc.integer({ min: at(9) + 1, max: at(17) - 1 }),
      waiting: fc.integer({ min: 0, max: 40 }),
      gaveUp: fc.integer({ min: 0, max: 60 }),
      callsAgainShare: fc.double({ min: 0, max: 1, noNaN: true }),
      people: fc.integer({ min: 0, max: 6 }),
      waitingPlaces: fc.constantFrom(0, 3, Number.POSITIVE_INFINITY),
      lines: fc.constantFrom(8, Number.POSITIVE_INFINITY),
      seed: fc.integer({ min: 0, max: 1000 }),
    });
    fc.assert(
      fc.property(days, ({ now, waiting, gaveUp, callsAgainShare, people, waitingPlaces, lines, seed }) => {
        const redial = { share: 0.6, delay: exponential(300), attempts: 3 };
        const calls = { talk: exponential(200), patience: exponential(90), redial, waitingPlaces, lines };
        const options: PlanOptions = { volume: 300, calls, teams: [{ people, breaks: [LUNCH] }] };
        const day = live(
          takenUp(options, now, { waiting: [waiting], gaveUp: [gaveUp], callsAgainShare }),
          seed,
        );
        const ends = [CALL_HANDLED, CALL_ABANDONED, CALL_REFUSED].map((counter) => day.calls(counter));
        expect(day.calls(CALL_PRESENTED)).toBe(ends.reduce((sum, each) => sum + each, 0));
        expect(day.calls(CALL_PRESENTED)).toBeGreaterThanOrEqual(waiting + day.calls(CALL_FRESH));
      }),
      { numRuns: 150 },
    );
  });
});
