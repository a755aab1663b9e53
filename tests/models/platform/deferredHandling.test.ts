import { describe, expect, it } from "vitest";
import { constant } from "../../../src/engine/random/index.ts";
import {
  CALL_FRESH,
  CALL_HANDLED,
  CALL_WAIT_HANDLED,
  MAIL_AGE,
  MAIL_ARRIVED,
  MAIL_BACKLOG,
  MAIL_HANDLED,
  MAIL_HANDLED_IN_TIME,
  MAIL_OLDEST_AGE,
  MAIL_PENDING,
  MAIL_REJECTED,
  MAIL_RETURNED,
  MAIL_SETTLED_BEFORE,
  STAFF_ON_CALLS,
  STAFF_ON_MAILS,
  TEAM_MAILS_HANDLED,
} from "../../../src/models/measures/counters.ts";
import type { SetHoursPlan } from "../../../src/models/plan.ts";
import { expectWithinFour } from "../../engine/statistics/fourStandardErrors.ts";
import { at, type DeferredOptions, type PlanOptions, type TeamOptions } from "../../support/plans.ts";
import { burstAt, live, sumOver } from "./lived.ts";

/** More than anybody can do, each 10 min 1 s: 48 in an eight-hour shift. */
const MANY = { backlog: 1000, handling: constant(601) };

describe("what a person takes of several deferred flows", () => {
  const handledOf = (first: DeferredOptions, second: DeferredOptions, more: PlanOptions = {}) => {
    const lived = live({
      volume: 0,
      deferred: [
        { ...MANY, ...first },
        { ...MANY, ...second },
      ],
      ...more,
    });
    return [0, 1].map((type) => lived.mails(MAIL_HANDLED, type)[0]);
  };
  const due = (days: number, of: "open" | "calendar") => ({ dueIn: { days, of } });

  it("is the one of higher priority while there is any, then the next", () => {
    const teams = [{ deferredSkills: [{ priority: 2 }, { priority: 1 }] }];
    expect(handledOf({}, {}, { teams })).toEqual([0, 48]);
    expect(handledOf({}, { backlog: 7 }, { teams })).toEqual([41, 7]);
  });

  it("is only what they have learnt, in their time", () => {
    const teams = [{ deferredSkills: [null, { handleTime: 2 }] }];
    expect(handledOf({}, {}, { teams })).toEqual([0, 24]);
  });

  it("is the oldest, or the one that is due first, as the rule of order says", () => {
    const order = (rule: "arrival" | "due") => ({ blending: { order: rule } });
    expect(handledOf(due(5, "open"), due(1, "open"), order("arrival"))).toEqual([48, 0]);
    expect(handledOf(due(5, "open"), due(1, "open"), order("due"))).toEqual([0, 48]);
  });

  it("is due by the calendar or by open days, each in its own way", () => {
    const [byOpenDay, byCalendar] = [due(1, "open"), due(2, "calendar")];
    const order = { days: 5, blending: { order: "due" } } as const;
    // The next open day is Tuesday, two days from now is Wednesday …
    expect(handledOf(byCalendar, byOpenDay, order)).toEqual([0, 48]);
    // … unless both are closed: then the next open day is Thursday.
    expect(handledOf(byOpenDay, byCalendar, { ...order, closed: [1, 2] })).toEqual([0, 48]);
  });

  it("stops at the daily limit of each flow", () => {
    expect(handledOf({ dailyLimit: 5 }, { dailyLimit: 3 })).toEqual([5, 3]);
  });
});

describe("a mail that comes", () => {
  it("goes to the idle person who prefers it, not to whoever has been idle longest", () => {
    const handledBy = (...preferences: number[]) => {
      const { teams, mails } = live({
        volume: 0,
        mails: { volume: 30, fromSeconds: at(10), toSeconds: at(16), handling: constant(0.001) },
        teams: preferences.map((preference): TeamOptions => ({ deferredSkills: [{ preference }] })),
      });
      const [arrived] = mails(MAIL_ARRIVED) as [number];
      return preferences.map((_, team) => teams(TEAM_MAILS_HANDLED, { team }) / arrived);
    };
    expect(handledBy(2, 1, 2)).toEqual([0, 1, 0]);
    expect(handledBy(1, 3, 2)).toEqual([1, 0, 0]);
  });

  it("waits while somebody waits whom its person would help later, and no longer", () => {
    // Mails come at 9:02. The callers of 9:00 hang up at 9:05; the person may not help them before 11:00.
    const { secondsBetween } = live({
      ...burstAt(9),
      calls: { patience: constant(300) },
      mails: { volume: 50, fromSeconds: at(9, 2), toSeconds: at(9, 2) + 0.001, handling: constant(601) },
      teams: [{ skills: [{ overflowAfterSeconds: 7200 }] }],
    });
    expect(secondsBetween(STAFF_ON_MAILS, at(9), at(9, 30))).toBeCloseTo(25 * 60, 2);
  });

  it("may be settled before it reaches the backlog", () => {
    const { mails } = live({ volume: 0, mails: { volume: 50, settledBefore: 1 }, teams: [] });
    const [arrived] = mails(MAIL_ARRIVED);
    expect(arrived).toBeGreaterThan(30);
    expect([mails(MAIL_SETTLED_BEFORE), mails(MAIL_BACKLOG)]).toEqual([[arrived], [0]]);
    const { mails: some } = live({ volume: 0, mails: { volume: 20_000, settledBefore: 0.2 }, teams: [] });
    const [came] = some(MAIL_ARRIVED) as [number];
    expectWithinFour(some(MAIL_SETTLED_BEFORE)[0]! / came, 0.2, Math.sqrt(0.16 / came));
  });
});

describe("a handled mail", () => {
  it("that is pending comes back so many open days later, as a new one of that day", () => {
    const { mails, counts } = live({
      days: 7,
      closed: [3],
      volume: 0,
      mails: { backlog: 10, handling: constant(60), pendingShare: 1, returnsAfterOpenDays: 2 },
    });
    expect(mails(MAIL_HANDLED)).toEqual([10, 0, 10, 0, 0, 10, 0]);
    expect(mails(MAIL_PENDING)).toEqual([10, 0, 10, 0, 0, 10, 0]);
    expect(mails(MAIL_RETURNED)).toEqual([0, 0, 10, 0, 0, 10, 0]);
    expect(mails(MAIL_AGE)).toEqual(new Array(7).fill(0));
    expect(mails(MAIL_BACKLOG)).toEqual(new Array(7).fill(0));
    expect(counts.returnsPending).toBe(10);
  });

  it("is turned down or pending in the shares asked for, never both", () => {
    const { mails } = live({
      volume: 0,
      mails: { backlog: 20_000, handling: constant(1), pendingShare: 0.3, rejectedShare: 0.15 },
    });
    const [handled] = mails(MAIL_HANDLED) as [number];
    expect(handled).toBe(20_000);
    expectWithinFour(mails(MAIL_PENDING)[0]! / handled, 0.3, Math.sqrt(0.21 / handled));
    expectWithinFour(mails(MAIL_REJECTED)[0]! / handled, 0.15, Math.sqrt(0.1275 / handled));
  });

  it("is in time by open days or by calendar days, from its arrival on", () => {
    // Came on Monday, handled on Thursday, the second open day after it: Tuesday is closed.
    const inTime = (days: number, of: "open" | "calendar") =>
      live({
        days: 4,
        closed: [1],
        volume: 0,
        mails: { backlog: 5, handling: constant(60), dueIn: { days, of } },
        teams: [{ works: [0, 0, 1] }],
      }).mails(MAIL_HANDLED_IN_TIME)[3];
    expect([1, 2].map((days) => inTime(days, "open"))).toEqual([0, 5]);
    expect([2, 3].map((days) => inTime(days, "calendar"))).toEqual([0, 5]);
  });

  it("that is not: the oldest grows older by one with each open day", () => {
    const { mails } = live({ days: 6, closed: [2, 3], volume: 0, mails: { backlog: 5 }, teams: [] });
    expect(mails(MAIL_OLDEST_AGE)).toEqual([0, 1, 1, 1, 2, 3]);
  });
});

describe("set hours for mails", () => {
  const during = (setHours: Partial<SetHoursPlan>, more: PlanOptions = {}) =>
    live({
      volume: 0,
      mails: MANY,
      teams: [{ people: 4 }],
      blending: {
        betweenCalls: false,
        outsidePhoneHours: false,
        setHours: {
          fromSeconds: at(10),
          toSeconds: at(12),
          share: 0.5,
          notAboveWaiting: Number.POSITIVE_INFINITY,
          ...setHours,
        },
      },
      ...more,
    });

  it("put that share of the people present on them, and nobody before or after", () => {
    const { secondsBetween } = during({});
    expect(secondsBetween(STAFF_ON_MAILS, at(9), at(10))).toBe(0);
    expect(secondsBetween(STAFF_ON_MAILS, at(10), at(12))).toBeCloseTo(2 * 7200, 6);
    // The mails in hand at 12:00 are finished: the twelfth ends at 12:00:12.
    expect(secondsBetween(STAFF_ON_MAILS, at(12), at(17))).toBeCloseTo(2 * 12, 6);
  });

  it("put no more on them than the share allows in whole people", () => {
    const { secondsBetween } = during({ share: 0.7 });
    expect(secondsBetween(STAFF_ON_MAILS, at(10), at(12))).toBeCloseTo(2 * 7200, 6);
    expect(during({ share: 0.2 }).secondsBetween(STAFF_ON_MAILS, at(10), at(12))).toBe(0);
  });

  it("come before calls that wait, unless too many wait", () => {
    const all = { fromSeconds: at(9), toSeconds: at(17), share: 1 };
    const alone = { ...burstAt(9), teams: [{}] };
    expect(during(all, alone).calls(CALL_HANDLED)).toBe(0);
    const { calls, seconds } = during(
      { ...all, notAboveWaiting: 0 },
      { ...alone, mails: { ...MANY, backlog: 5 } },
    );
    const callers = calls(CALL_FRESH);
    // The first mail from 9:00 on, calls until nobody waits, then the other mails.
    expect(calls(CALL_HANDLED)).toBe(callers);
    expect(seconds(STAFF_ON_CALLS)).toBeCloseTo(180 * callers, 6);
    expect(seconds(STAFF_ON_MAILS)).toBeCloseTo(5 * 601, 6);
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo(
      sumOver(callers, (i) => 601 + 180 * i),
      0,
    );
  });
});
