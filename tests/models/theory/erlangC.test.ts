import { describe, expect, it } from "vitest";
import { erlangC } from "../../../src/models/theory/erlangC.ts";

const TEN_ERLANGS = { arrivalsPerSecond: 10 / 180, serviceSeconds: 180, thresholdSeconds: 20 };

describe("erlangC", () => {
  it("counts as service level those answered within 20 s, over all contacts (case 1)", () => {
    const { waitShare, answeredWithinShare, occupancy } = erlangC({ ...TEN_ERLANGS, people: 14 });
    expect(waitShare).toBeCloseTo(0.174132, 6);
    expect(answeredWithinShare).toBeCloseTo(0.88835, 6);
    expect(occupancy).toBeCloseTo(0.714286, 6);
  });

  it("averages the wait over all contacts, answered at once or not (case 5, without hang-ups)", () => {
    const input = { arrivalsPerSecond: 3.5 / 60, serviceSeconds: 180, people: 13, thresholdSeconds: 20 };
    expect(erlangC(input).meanWaitSeconds).toBeCloseTo(26.56, 2);
  });

  it("gives 1,000 calls an hour of 120 s and 40 people a mean wait of 3.43 s (case 7)", () => {
    const input = { arrivalsPerSecond: 1000 / 3600, serviceSeconds: 120, people: 40, thresholdSeconds: 20 };
    const { waitShare, answeredWithinShare, meanWaitSeconds } = erlangC(input);
    expect(waitShare).toBeCloseTo(0.1907, 4);
    expect(answeredWithinShare).toBeCloseTo(0.9372, 4);
    expect(meanWaitSeconds).toBeCloseTo(3.43, 2);
  });

  it("is M/M/1 with one person: P(wait) = ρ, mean wait = ρS / (1 - ρ)", () => {
    const one = erlangC({ arrivalsPerSecond: 0.008, serviceSeconds: 100, people: 1, thresholdSeconds: 30 });
    expect(one.waitShare).toBeCloseTo(0.8, 12);
    expect(one.meanWaitSeconds).toBeCloseTo(400, 9);
    expect(one.meanWaitOfWaitingSeconds).toBeCloseTo(500, 9);
    expect(one.meanQueue).toBeCloseTo(3.2, 12);
    expect(one.answeredWithinShare).toBeCloseTo(1 - 0.8 * Math.exp(-0.002 * 30), 12);
  });

  it("refuses a load at or above the people, in words", () => {
    for (const people of [0, 9, 10]) {
      expect(() => erlangC({ ...TEN_ERLANGS, people })).toThrow(RangeError);
      expect(() => erlangC({ ...TEN_ERLANGS, people })).toThrow("overloaded, no steady state");
    }
  });
});
