import { describe, expect, it } from "vitest";
import { constant } from "../../../src/engine/random/index.ts";
import {
  CALL_ABANDONED,
  CALL_BACK_ACCEPTED,
  CALL_BACK_HANDLED,
  CALL_BACK_UNREACHED,
  CALL_FRESH,
  CALL_HANDLED,
  CALL_WAIT_HANDLED,
  STAFF_ON_CALLS,
  TEAM_CALLS_HANDLED,
} from "../../../src/models/measures/counters.ts";
import { at } from "../../support/plans.ts";
import { burstAt, live } from "./lived.ts";

const OFFER = { fromWaiting: 3, acceptedShare: 1, reachedShare: 1, attemptSeconds: 30 };

describe("being called back", () => {
  it("is offered to who finds so many waiting, and happens when nobody waits any more", () => {
    const { calls, counts } = live({ ...burstAt(9), calls: { callback: OFFER } });
    const callers = calls(CALL_FRESH);
    // One talks and three wait; all others accept.
    expect(calls(CALL_BACK_ACCEPTED)).toBe(callers - 4);
    expect(calls(CALL_BACK_HANDLED)).toBe(callers - 4);
    expect(calls(CALL_HANDLED)).toBe(callers);
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo(180 + 360 + 540, 1);
    expect([counts.waits[0]!.count, counts.callbacksPending]).toEqual([4, 0]);
  });

  it("is refused by those who would rather wait", () => {
    const callback = { ...OFFER, acceptedShare: 0 };
    const { calls } = live({ ...burstAt(9), calls: { callback } });
    expect([calls(CALL_BACK_ACCEPTED), calls(CALL_HANDLED)]).toEqual([0, calls(CALL_FRESH)]);
  });

  it("goes over to the next day, and counts where the call was presented", () => {
    // Ten calls of three minutes between 9:00 and 9:30.
    const { calls, teams, counts } = live({
      ...burstAt(9),
      days: 2,
      volume: [50, 0],
      calls: { callback: { ...OFFER, fromWaiting: 0 } },
      teams: [{ hours: [at(9), at(9, 30)] }],
    });
    const callers = calls(CALL_FRESH);
    expect([0, 1].map((openDay) => teams(TEAM_CALLS_HANDLED, { openDay }))).toEqual([10, 10]);
    expect([0, 1].map((openDay) => calls(CALL_HANDLED, { openDay }))).toEqual([20, 0]);
    expect(calls(CALL_ABANDONED)).toBe(0);
    expect(counts.callbacksPending).toBe(callers - 20);
  });

  it("costs time also where nobody picks up, who is then not tried again", () => {
    const callback = { ...OFFER, reachedShare: 0 };
    const { calls, seconds, teams, counts } = live({ ...burstAt(9), calls: { callback } });
    const callers = calls(CALL_FRESH);
    expect([calls(CALL_BACK_UNREACHED), calls(CALL_HANDLED)]).toEqual([callers - 4, 4]);
    expect(teams(TEAM_CALLS_HANDLED)).toBe(4);
    expect(seconds(STAFF_ON_CALLS)).toBeCloseTo(4 * 180 + 30 * (callers - 4), 6);
    expect(counts.callbacksPending).toBe(0);
  });

  it("comes after those who wait, though they came later", () => {
    // The first flow's callers would all be called back; the second's come at 9:01 and wait.
    const callback = { ...OFFER, fromWaiting: 0 };
    const { calls } = live({ immediate: [{ ...burstAt(9), callback }, burstAt(9, 1)] });
    const waiting = calls(CALL_FRESH, { flow: 1 });
    expect(calls(CALL_HANDLED, { flow: 1 })).toBe(waiting);
    // One call in hand until 9:03, then theirs one after the other.
    expect(calls(CALL_WAIT_HANDLED, { flow: 1 })).toBeCloseTo(
      120 * waiting + 90 * waiting * (waiting - 1),
      0,
    );
  });

  it("is done by people of the caller's line, not by those who only help out", () => {
    const { teams, counts } = live({
      ...burstAt(9),
      calls: { callback: { ...OFFER, fromWaiting: 0 }, patience: constant(60) },
      teams: [{ skills: [{ overflowAfterSeconds: 30 }], hours: [at(9, 10), at(17)] }],
    });
    expect(teams(TEAM_CALLS_HANDLED)).toBe(0);
    expect(counts.callbacksPending).toBeGreaterThan(30);
  });
});
