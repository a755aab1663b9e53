import { describe, expect, it } from "vitest";
import { constant } from "../../../src/engine/random/index.ts";
import {
  CALL_ABANDONED,
  CALL_FRESH,
  CALL_HANDED_OVER,
  CALL_HANDLED,
  CALL_PRESENTED,
  CALL_REFUSED,
  CALL_TURNED,
  CALL_WAIT_HANDLED,
  MAIL_ARRIVED,
  MAIL_FROM_FLOWS,
  TEAM_CALLS_HANDLED,
} from "../../../src/models/measures/counters.ts";
import { expectWithinFour } from "../../engine/statistics/fourStandardErrors.ts";
import type { PlanOptions, TeamOptions } from "../../support/plans.ts";
import { burstAt, live } from "./lived.ts";

const TO_SECOND_LEVEL = { kind: "immediate", typeOf: Int32Array.of(1), share: 1 } as const;
const TO_MAILS = { kind: "deferred", typeOf: Int32Array.of(0), share: 1 } as const;

describe("a contact handed over to a second level", () => {
  const FIRST_LEVEL: TeamOptions = { people: 300, skills: [{}, null], mails: false };
  const SECOND_LEVEL: TeamOptions = { skills: [null, {}], mails: false };
  const levels = (first: NonNullable<PlanOptions["immediate"]>[number]): PlanOptions => ({
    immediate: [
      { ...burstAt(9), handOver: TO_SECOND_LEVEL, ...first },
      { secondLevel: true, patience: constant(400) },
    ],
    teams: [FIRST_LEVEL, SECOND_LEVEL],
  });

  it("is a new one there from the end of the talk on, and waits its own patience", () => {
    const { calls, teams } = live(levels({ talk: constant(2000), wrapUp: constant(600) }));
    const callers = calls(CALL_FRESH, { flow: 0 });
    expect([0, 1].map((flow) => calls(CALL_HANDED_OVER, { flow }))).toEqual([callers, 0]);
    // 9:33:20, in the second half-hour; the after-call work goes on until 9:43.
    expect(calls(CALL_FRESH, { flow: 1, halfHours: [1, 2] })).toBe(callers);
    // One person: answers after 0, 180 and 360 s; the others are gone after 400.
    expect(calls(CALL_HANDLED, { flow: 1 })).toBe(3);
    expect(calls(CALL_ABANDONED, { flow: 1 })).toBe(callers - 3);
    expect(calls(CALL_WAIT_HANDLED, { flow: 1 })).toBeCloseTo(180 + 360, 1);
    expect([0, 1].map((team) => teams(TEAM_CALLS_HANDLED, { team }))).toEqual([callers, 3]);
  });

  it("frees its telephone line, though others are still in after-call work", () => {
    const { calls } = live(levels({ talk: constant(60), wrapUp: constant(600), lines: 5 }));
    expect(calls(CALL_HANDLED, { flow: 0 })).toBe(5);
    expect(calls(CALL_HANDED_OVER, { flow: 0 })).toBe(5);
    expect(calls(CALL_FRESH, { flow: 1 })).toBe(5);
  });

  it("may wait for the very person who hands it over, until after the after-call work", () => {
    const { calls } = live({
      immediate: [
        {
          ...burstAt(9),
          waitingPlaces: 0,
          talk: constant(60),
          wrapUp: constant(100),
          handOver: TO_SECOND_LEVEL,
        },
        { secondLevel: true },
      ],
    });
    expect([0, 1].map((flow) => calls(CALL_HANDLED, { flow }))).toEqual([1, 1]);
    expect(calls(CALL_WAIT_HANDLED, { flow: 1 })).toBeCloseTo(100, 6);
  });

  it("is the share asked for", () => {
    const options = levels({
      volume: 20_000,
      phone: [9 * 3600, 17 * 3600],
      handOver: { ...TO_SECOND_LEVEL, share: 0.2 },
    });
    const { calls } = live(options);
    const handled = calls(CALL_HANDLED, { flow: 0 });
    expectWithinFour(calls(CALL_HANDED_OVER) / handled, 0.2, Math.sqrt(0.16 / handled));
  });

  it("may become a file to process: it arrives in the backlog at the end of the talk", () => {
    const { calls, mails } = live({
      days: 2,
      immediate: [{ ...burstAt(9), volume: [50, 0], handOver: TO_MAILS }],
      mails: {},
      teams: [{ people: 300, mails: false }],
    });
    const callers = calls(CALL_FRESH);
    expect(calls(CALL_HANDED_OVER)).toBe(callers);
    expect(mails(MAIL_FROM_FLOWS)).toEqual([callers, 0]);
    expect(mails(MAIL_ARRIVED)).toEqual([callers, 0]);
  });
});

describe("a caller who gives up", () => {
  const TURNING = { deferredTypeOf: Int32Array.of(0), share: 1 };

  it("writes instead, and whoever is answered does not", () => {
    const { calls, mails } = live({
      ...burstAt(9),
      calls: { waitingPlaces: 4, patience: constant(200), turnTo: TURNING },
      mails: {},
      teams: [{ mails: false }],
    });
    const callers = calls(CALL_FRESH);
    // One at once, one after 180 s; three hang up, the others found no place.
    expect([calls(CALL_HANDLED), calls(CALL_ABANDONED), calls(CALL_REFUSED)]).toEqual([2, 3, callers - 5]);
    expect(calls(CALL_TURNED)).toBe(callers - 2);
    expect(mails(MAIL_FROM_FLOWS)).toEqual([callers - 2]);
  });

  it("does so after the last attempt only", () => {
    const { calls, mails } = live({
      days: 3,
      volume: [50, 0, 0],
      calls: {
        waitingPlaces: 0,
        turnTo: TURNING,
        redial: { share: 1, delay: constant(60), attempts: 2, nextDayShare: 1 },
      },
      mails: {},
      teams: [],
    });
    const callers = calls(CALL_FRESH);
    expect([0, 1, 2].map((openDay) => calls(CALL_PRESENTED, { openDay }))).toEqual([callers, callers, 0]);
    expect([0, 1, 2].map((openDay) => calls(CALL_TURNED, { openDay }))).toEqual([0, callers, 0]);
    expect(mails(MAIL_FROM_FLOWS)).toEqual([0, callers, 0]);
  });

  it("does so with the probability asked for", () => {
    const { calls } = live({
      volume: 20_000,
      calls: { waitingPlaces: 0, turnTo: { ...TURNING, share: 0.3 } },
      mails: {},
      teams: [],
    });
    const callers = calls(CALL_FRESH);
    expectWithinFour(calls(CALL_TURNED) / callers, 0.3, Math.sqrt(0.21 / callers));
  });
});

describe("mails without an answer", () => {
  it("become calls so many open days later, as many as expected, once", () => {
    const reminder = { immediateTypeOf: Int32Array.of(0), afterOpenDays: 2, share: 0.5 };
    const { calls } = live({
      days: 6,
      closed: [1],
      volume: 0,
      mails: { backlog: 4000, reminder },
      teams: [],
    });
    const fresh = [0, 1, 2, 3, 4].map((openDay) => calls(CALL_FRESH, { openDay }));
    expect([fresh[0], fresh[1], fresh[3], fresh[4]]).toEqual([0, 0, 0, 0]);
    expectWithinFour(fresh[2]!, 2000, Math.sqrt(2000));
  });

  it("that were answered in time do not", () => {
    const reminder = { immediateTypeOf: Int32Array.of(0), afterOpenDays: 1, share: 1 };
    const { calls } = live({
      days: 3,
      volume: 0,
      mails: { backlog: 40, handling: constant(60), reminder },
    });
    expect(calls(CALL_FRESH)).toBe(0);
  });
});
