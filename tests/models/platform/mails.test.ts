import { describe, expect, it } from "vitest";
import { constant, exponential } from "../../../src/engine/random/index.ts";
import {
  CALL_HANDLED,
  CALL_PRESENTED,
  CALL_WAIT_HANDLED,
  MAIL_AGE,
  MAIL_ARRIVED,
  MAIL_BACKLOG,
  MAIL_HANDLED,
  MAIL_HANDLED_IN_TIME,
  STAFF_ON_CALLS,
  STAFF_ON_MAILS,
  STAFF_PRESENT,
  TEAM_MAILS_HANDLED,
} from "../../../src/models/measures/counters.ts";
import { createPlatform } from "../../../src/models/platform/platform.ts";
import { expectWithinFour } from "../../engine/statistics/fourStandardErrors.ts";
import { at, type PlanOptions, planOf } from "../../support/plans.ts";
import { callsIn, mailsByDay, secondsIn, teamsIn, type Where } from "../../support/readCounts.ts";

function run(options: PlanOptions, seed = 1) {
  const plan = planOf(options);
  const counts = createPlatform(plan).run(seed, 0);
  const halfHourAt = (clock: number) => Math.floor((clock - plan.grid.fromSeconds) / 1800);
  return {
    calls: (counter: number, where?: Where) => callsIn(plan, counts, counter, where),
    seconds: (counter: number, where?: Where) => secondsIn(plan, counts, counter, where),
    teams: (counter: number, where?: Where) => teamsIn(plan, counts, counter, where),
    mails: (counter: number) => mailsByDay(plan, counts, counter),
    /** Time on mails [s] between two half-hours. */
    onMails: (from: number, to: number) =>
      secondsIn(plan, counts, STAFF_ON_MAILS, { halfHours: [halfHourAt(from), halfHourAt(to)] }),
  };
}

const LONG_DAY = [at(8), at(18)] as const;
/** More mails than anybody can do, each 10 min 1 s, so that no mail ends with a shift. */
const MANY = { backlog: 10_000, handling: constant(601) };

describe("mails without calls", () => {
  it("are done one after the other by everybody, to the end of the shift", () => {
    const { mails, seconds } = run({ volume: 0, mails: MANY, teams: [{ people: 3 }] });
    // 28,800 s ÷ 601 s: the 48th is begun before the end and finished after it.
    expect(mails(MAIL_HANDLED)).toEqual([3 * 48]);
    expect(mails(MAIL_BACKLOG)).toEqual([10_000 - 144]);
    expect(seconds(STAFF_ON_MAILS)).toBeCloseTo(seconds(STAFF_PRESENT), 6);
    expect(seconds(STAFF_ON_CALLS)).toBe(0);
  });

  it("take the time of whoever does them", () => {
    const { teams } = run({ volume: 0, mails: MANY, teams: [{}, { handleTime: 2 }] });
    expect([0, 1].map((team) => teams(TEAM_MAILS_HANDLED, { team }))).toEqual([48, 24]);
  });

  it("are left alone by a team that does none", () => {
    const { teams, mails } = run({ volume: 0, mails: MANY, teams: [{ mails: false }, {}] });
    expect([0, 1].map((team) => teams(TEAM_MAILS_HANDLED, { team }))).toEqual([0, 48]);
    expect(mails(MAIL_HANDLED)).toEqual([48]);
  });

  it("are nobody's on a platform without anybody", () => {
    const { mails } = run({ days: 2, volume: 0, teams: [], mails: { volume: 20, backlog: 7 } });
    expect(mails(MAIL_HANDLED)).toEqual([0, 0]);
    const [first, second] = mails(MAIL_ARRIVED);
    expect(mails(MAIL_BACKLOG)).toEqual([7 + first!, 7 + first! + second!]);
  });

  it("that there are none of leave everybody idle", () => {
    const { mails, seconds } = run({ days: 2, volume: 0, mails: {} });
    for (const counter of [MAIL_ARRIVED, MAIL_HANDLED, MAIL_BACKLOG, MAIL_AGE, MAIL_HANDLED_IN_TIME]) {
      expect(mails(counter)).toEqual([0, 0]);
    }
    expect(seconds(STAFF_ON_MAILS)).toBe(0);
  });

  it("that come while somebody is idle are done at once", () => {
    const { mails, seconds } = run({
      volume: 0,
      mails: { volume: 30, fromSeconds: at(10), toSeconds: at(11), handling: constant(60) },
      teams: [{ people: 40 }],
    });
    const [arrived] = mails(MAIL_ARRIVED);
    expect(mails(MAIL_HANDLED)).toEqual([arrived]);
    expect(seconds(STAFF_ON_MAILS, { halfHours: [2, 5] })).toBeCloseTo(60 * arrived!, 6);
    expect(seconds(STAFF_ON_MAILS)).toBeCloseTo(60 * arrived!, 6);
  });
});

describe("the daily limit", () => {
  it("holds each position to so many mails a day", () => {
    const { mails } = run({ days: 2, volume: 0, mails: { ...MANY, dailyLimit: 5 }, teams: [{ people: 3 }] });
    expect(mails(MAIL_HANDLED)).toEqual([15, 15]);
  });

  it("is never exceeded, though it is no whole number", () => {
    const { mails } = run({ volume: 0, mails: { ...MANY, dailyLimit: 2.5 }, teams: [{ people: 3 }] });
    expect(mails(MAIL_HANDLED)).toEqual([7]);
  });

  it("counts the positions present, not the people employed", () => {
    const teams = [{ people: 4, presence: [1, 0, 1, 0] }];
    expect(run({ volume: 0, mails: { ...MANY, dailyLimit: 5 }, teams }).mails(MAIL_HANDLED)).toEqual([10]);
  });

  it("may allow none", () => {
    expect(run({ volume: 0, mails: { ...MANY, dailyLimit: 0 } }).mails(MAIL_HANDLED)).toEqual([0]);
  });
});

describe("the age of mails", () => {
  it("grows by one with each open day, and decides what is in time", () => {
    const { mails } = run({
      days: 6,
      closed: [2, 3],
      volume: 0,
      mails: { backlog: 20, dailyLimit: 5, dueIn: { days: 1, of: "open" } },
    });
    expect(mails(MAIL_HANDLED)).toEqual([5, 5, 0, 0, 5, 5]);
    expect(mails(MAIL_AGE)).toEqual([0, 5, 0, 0, 10, 15]);
    expect(mails(MAIL_HANDLED_IN_TIME)).toEqual([5, 5, 0, 0, 0, 0]);
    expect(mails(MAIL_BACKLOG)).toEqual([15, 10, 10, 10, 5, 0]);
  });

  it("is 1 on the next day for what comes after everybody has gone", () => {
    const evening = { volume: [40, 0], fromSeconds: at(18), toSeconds: at(20), handling: constant(1) };
    const { mails } = run({ days: 2, volume: 0, mails: evening });
    const [arrived] = mails(MAIL_ARRIVED);
    expect(mails(MAIL_HANDLED)).toEqual([0, arrived]);
    expect(mails(MAIL_AGE)).toEqual([0, arrived]);
  });

  it("is 0 on Monday for what came on the weekend", () => {
    const weekend = { volume: [0, 0, 0, 0, 0, 30, 30, 0], handling: constant(1) };
    const { mails } = run({ days: 8, closed: [5, 6], volume: 0, mails: weekend });
    const arrived = mails(MAIL_ARRIVED);
    expect(mails(MAIL_BACKLOG)).toEqual([0, 0, 0, 0, 0, arrived[5], arrived[5]! + arrived[6]!, 0]);
    expect(mails(MAIL_HANDLED)[7]).toBe(arrived[5]! + arrived[6]!);
    expect(mails(MAIL_AGE)[7]).toBe(0);
  });
});

describe("mails and calls", () => {
  const people = (keepFree: number, more: PlanOptions = {}) =>
    run({
      volume: 0,
      phone: [at(9), at(17)],
      mails: MANY,
      teams: [{ people: 5, hours: LONG_DAY }],
      blending: { keepFree },
      ...more,
    });

  it("keep so many people free for calls, while the phone is open", () => {
    const { onMails } = people(2);
    // From 8:00 all five do mails. The mails in hand at 9:00 are finished (16 × 601 s = 10 min 16 s past).
    expect(onMails(at(8), at(9))).toBeCloseTo(5 * 3600, 6);
    expect(onMails(at(9, 30), at(17))).toBeCloseTo(3 * 7.5 * 3600, 6);
    // At closing the two who were kept free turn to mails.
    expect(onMails(at(17), at(18))).toBeCloseTo(5 * 3600, 6);
  });

  it("keep everybody free where no more are there", () => {
    expect(people(5).onMails(at(9, 30), at(17))).toBe(0);
    expect(people(99).onMails(at(9, 30), at(17))).toBe(0);
  });

  it("do not mix where mails have their hours: before opening and after closing only", () => {
    const { onMails } = people(0, { blending: { betweenCalls: false } });
    expect(onMails(at(8), at(9))).toBeCloseTo(5 * 3600, 6);
    expect(onMails(at(9, 30), at(17))).toBe(0);
    expect(onMails(at(17), at(18))).toBeCloseTo(5 * 3600, 6);
  });

  it("mix only while the phone is open where people do nothing else outside its hours", () => {
    const { onMails } = people(0, { blending: { outsidePhoneHours: false } });
    expect(onMails(at(8), at(9))).toBe(0);
    // Somebody must be free at 9:00 to begin: the first mail comes after the phone has opened.
    expect(onMails(at(17, 30), at(18))).toBe(0);
  });

  it("leave mails alone where neither is allowed", () => {
    const { mails } = people(0, { blending: { betweenCalls: false, outsidePhoneHours: false } });
    expect(mails(MAIL_HANDLED)).toEqual([0]);
  });

  it("begin with mails as the phone opens, not when the first contact ends", () => {
    const { onMails } = people(0, { blending: { outsidePhoneHours: false } });
    expect(onMails(at(9), at(17))).toBeCloseTo(5 * 8 * 3600, 6);
  });

  it("have calls served before mails", () => {
    const { calls, mails } = run({
      phone: [at(9), at(9) + 0.001],
      volume: 50,
      calls: { talk: constant(180) },
      mails: { backlog: 1, handling: constant(60) },
    });
    // The one mail is taken before the first call comes, or when no call waits any more.
    const callers = calls(CALL_PRESENTED);
    const firstServedAtOnce = (180 * callers * (callers - 1)) / 2;
    const wait = calls(CALL_WAIT_HANDLED);
    expect(mails(MAIL_HANDLED)).toEqual([1]);
    const excess = wait - firstServedAtOnce;
    expect(Math.min(Math.abs(excess), Math.abs(excess - 60 * callers))).toBeLessThan(1);
  });

  it("let a call wait for the mail in hand", () => {
    // One mail from 8:00 to 9:30; the calls of 9:00 wait half an hour and then one another.
    const { calls } = run({
      phone: [at(9), at(9) + 0.001],
      volume: 20,
      mails: { backlog: 1, handling: constant(5400) },
      teams: [{ hours: LONG_DAY }],
    });
    const callers = calls(CALL_PRESENTED);
    expect(calls(CALL_HANDLED)).toBe(callers);
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo(1800 * callers + (180 * callers * (callers - 1)) / 2, 0);
  });
});

describe("mails that arrive", () => {
  it("come on every day, closed ones too, as many as expected and varying as Poisson does", () => {
    const { mails } = run({ days: 1000, closed: [5, 6], volume: 0, mails: { volume: 40 }, teams: [] });
    const arrived = mails(MAIL_ARRIVED);
    const mean = arrived.reduce((sum, number) => sum + number, 0) / 1000;
    expectWithinFour(mean, 40, Math.sqrt(40 / 1000));
    const variance = arrived.reduce((sum, number) => sum + (number - mean) ** 2, 0) / 999;
    // s.e. of s² for a Poisson of mean m is √((m + 2 m²)/n).
    expectWithinFour(variance, 40, Math.sqrt((40 + 2 * 40 ** 2) / 1000));
    expect(arrived[5]! + arrived[6]!).toBeGreaterThan(0);
  });

  it("vary more with busyness: variance m + (m cv)²", () => {
    const { mails } = run({ days: 2000, volume: 0, mails: { volume: 100, busyness: 0.3 }, teams: [] });
    const arrived = mails(MAIL_ARRIVED);
    const mean = arrived.reduce((sum, number) => sum + number, 0) / 2000;
    const variance = 100 + 30 ** 2;
    expectWithinFour(mean, 100, Math.sqrt(variance / 2000));
    const found = arrived.reduce((sum, number) => sum + (number - mean) ** 2, 0) / 1999;
    const fourth = arrived.reduce((sum, number) => sum + (number - mean) ** 4, 0) / 2000;
    expectWithinFour(found, variance, Math.sqrt((fourth - found ** 2) / 2000));
  });

  it("are never lost: before + arrived = handled + after, every day", () => {
    const { mails } = run({
      days: 21,
      closed: [5, 6, 12, 13, 19, 20],
      volume: 200,
      calls: { talk: exponential(200), patience: exponential(100) },
      mails: { volume: 60, backlog: 33, handling: exponential(300), busyness: 0.2 },
      teams: [{ people: 2, hours: LONG_DAY }],
    });
    let before = 33;
    const [arrived, handled, backlog] = [MAIL_ARRIVED, MAIL_HANDLED, MAIL_BACKLOG].map(mails);
    backlog!.forEach((after, day) => {
      expect(before + arrived![day]!).toBe(handled![day]! + after);
      before = after;
    });
    expect(handled![5]).toBe(0);
  });
});
