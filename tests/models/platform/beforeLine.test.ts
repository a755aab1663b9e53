import { describe, expect, it } from "vitest";
import { constant } from "../../../src/engine/random/index.ts";
import {
  CALL_ABANDONED,
  CALL_FRESH,
  CALL_HANDLED,
  CALL_HANDLED_AT_ONCE,
  CALL_LEFT_BEFORE,
  CALL_PRESENTED,
  CALL_REFUSED,
  CALL_SERVED_BEFORE,
  CALL_WAIT_HANDLED,
} from "../../../src/models/measures/counters.ts";
import { expectWithinFour } from "../../engine/statistics/fourStandardErrors.ts";
import { at, type PlanOptions } from "../../support/plans.ts";
import { burstAt, live, sumOver } from "./lived.ts";

const BURST = burstAt(9);

describe("a cut line", () => {
  const cutFrom = (from: number, to: number) => ({ cuts: [Float64Array.of(from, to)] });

  it("refuses every attempt between its beginning and its end", () => {
    const { calls } = live({ ...BURST, teams: [{ people: 300 }], calls: cutFrom(at(8), at(10)) });
    expect([calls(CALL_REFUSED), calls(CALL_HANDLED)]).toEqual([calls(CALL_FRESH), 0]);
  });

  it("is cut from its beginning on, and open again at its end", () => {
    const refused = (from: number, to: number) =>
      live({ ...BURST, teams: [{ people: 300 }], calls: cutFrom(from, to) }).calls(CALL_REFUSED);
    expect(refused(at(8), at(9))).toBe(0);
    expect(refused(at(9), at(9, 1))).toBeGreaterThan(30);
    expect(refused(at(9, 1), at(10))).toBe(0);
  });

  it("of one day leaves the others alone, and who was refused calls again", () => {
    const { calls } = live({
      days: 2,
      volume: [100, 0],
      teams: [{ people: 300 }],
      calls: {
        cuts: [Float64Array.of(0, at(24)), undefined],
        redial: { share: 0, afterRefusal: 1, delay: constant(60), attempts: 2, nextDayShare: 1 },
      },
    });
    const callers = calls(CALL_FRESH);
    expect([0, 1].map((openDay) => calls(CALL_REFUSED, { openDay }))).toEqual([callers, 0]);
    expect(calls(CALL_HANDLED, { openDay: 1 })).toBe(callers);
  });

  it("lets whoever waits already be answered", () => {
    const { calls } = live({ ...BURST, calls: cutFrom(at(9, 1), at(17)) });
    expect(calls(CALL_HANDLED)).toBe(calls(CALL_FRESH));
  });
});

describe("telephone lines", () => {
  it("are taken by whoever waits or talks; the next is refused", () => {
    const { calls } = live({ ...BURST, teams: [{ people: 2 }], calls: { lines: 6 } });
    expect([calls(CALL_HANDLED), calls(CALL_REFUSED)]).toEqual([6, calls(CALL_FRESH) - 6]);
  });

  it("are taken in the greeting already", () => {
    const greeting = { lastsSeconds: 60, servedShare: 1, leavesShare: 0 };
    const { calls } = live({ ...BURST, teams: [], calls: { lines: 6, greeting } });
    expect([calls(CALL_SERVED_BEFORE), calls(CALL_REFUSED)]).toEqual([6, calls(CALL_FRESH) - 6]);
  });

  it("are free again at the end of the talk, before the after-call work", () => {
    const unserved = (talkSeconds: number, wrapUpSeconds: number | undefined) => {
      const { calls } = live({
        volume: 400,
        calls: {
          lines: 1,
          patience: constant(0),
          talk: constant(talkSeconds),
          wrapUp: wrapUpSeconds === undefined ? undefined : constant(wrapUpSeconds),
        },
      });
      return [calls(CALL_REFUSED) > 0, calls(CALL_ABANDONED) > 0];
    };
    // With one person and one line a caller finds the line taken, or the person in after-call work.
    expect(unserved(600, undefined)).toEqual([true, false]);
    expect(unserved(1e-6, 600)).toEqual([false, true]);
    expect(unserved(300, 300)).toEqual([true, true]);
  });

  it("are free again for others when a caller hangs up, leaves, is served before or will be called back", () => {
    /** Every caller takes the only line for a while and lets it go; callers come one at a time, minutes apart. */
    const refused = (calls: PlanOptions["calls"]) =>
      live({ volume: 20, teams: [], calls: { lines: 1, ...calls } }).calls(CALL_REFUSED);
    const greeting = (servedShare: number, leavesShare: number) => ({
      lastsSeconds: 1e-6,
      servedShare,
      leavesShare,
    });
    expect(refused({ patience: constant(1e-6) })).toBe(0);
    expect(refused({ greeting: greeting(1, 0) })).toBe(0);
    expect(refused({ greeting: greeting(0, 1) })).toBe(0);
    const callback = { fromWaiting: 0, acceptedShare: 1, reachedShare: 1, attemptSeconds: 0 };
    expect(refused({ callback })).toBe(0);
    expect(refused({})).toBeGreaterThan(10);
  });
});

describe("a greeting", () => {
  const greeting = (lastsSeconds: number, servedShare: number, leavesShare: number) => ({
    greeting: { lastsSeconds, servedShare, leavesShare },
  });

  it("plays before the line: the wait begins when it ends", () => {
    const { calls } = live({ ...BURST, calls: greeting(2000, 0, 0), answerWithinSeconds: 0 });
    const callers = calls(CALL_FRESH);
    expect([calls(CALL_HANDLED), calls(CALL_HANDLED_AT_ONCE)]).toEqual([callers, 1]);
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo(
      sumOver(callers, (i) => 180 * i),
      0,
    );
    // It ends after 9:30, and the call counts where it was presented.
    expect(calls(CALL_HANDLED, { halfHours: [0, 1] })).toBe(callers);
  });

  it("serves some and loses some, as its shares say", () => {
    const { calls } = live({ volume: 40_000, teams: [], calls: greeting(20, 0.3, 0.2) });
    const callers = calls(CALL_FRESH);
    for (const [counter, share] of [
      [CALL_SERVED_BEFORE, 0.3],
      [CALL_LEFT_BEFORE, 0.2],
      [CALL_ABANDONED, 0.5],
    ] as const) {
      expectWithinFour(calls(counter) / callers, share, Math.sqrt((share * (1 - share)) / callers));
    }
  });

  it("is heard anew at each attempt: who leaves it once may hear it out the next time", () => {
    const redial = { share: 1, delay: constant(60), attempts: 3 };
    const { calls, counts } = live({
      volume: 20_000,
      teams: [{ people: 25_000 }],
      calls: { ...greeting(1, 0, 0.5), redial, halfHourShares: Float64Array.of(1, ...new Array(15).fill(0)) },
    });
    const callers = calls(CALL_FRESH);
    expect(counts.redialsPending).toBe(0);
    // All but one in eight get through; 1 + 1/2 + 1/4 attempts, whose number has variance 11/16.
    expectWithinFour(calls(CALL_HANDLED) / callers, 7 / 8, Math.sqrt(7 / 64 / callers));
    expectWithinFour(calls(CALL_PRESENTED) / callers, 1.75, Math.sqrt(11 / 16 / callers));
  });

  it("that is still heard when the day is over ends with it, and the caller is gone", () => {
    // Open until midnight, a greeting of a quarter of an hour; nobody is there.
    const { calls } = live({
      days: 3,
      phone: [at(22), at(24)],
      volume: [100, 0, 0],
      closed: [1],
      teams: [],
      calls: greeting(900, 0, 0),
    });
    const [presented, left, abandoned] = [CALL_PRESENTED, CALL_LEFT_BEFORE, CALL_ABANDONED].map((counter) =>
      calls(counter),
    ) as [number, number, number];
    expect(left).toBeGreaterThan(0);
    expect(left + abandoned).toBe(presented);
    expect(calls(CALL_LEFT_BEFORE, { halfHours: [0, 3] })).toBe(0);
  });
});
