import { describe, expect, it } from "vitest";
import type { CalledUpPlan, DuringDayPlan } from "../../../src/models/plan.ts";
import {
  maySendBack,
  positionsCalledUp,
  positionsCalledUpNow,
} from "../../../src/models/teams/reinforcement.ts";

const ALL: CalledUpPlan = {
  forecastAbove: 4000,
  callsPerPosition: "all",
  upToPositions: 45,
  duringDay: undefined,
  filesLost: 0,
  documentsLost: 0,
};
const BY_CALLS = { ...ALL, callsPerPosition: 100 } as const;

describe("the rule of a reinforcement", () => {
  it("calls nobody up to the forecast it names, and acts above it", () => {
    expect(positionsCalledUp(ALL, 4000, 30, 10)).toBe(0);
    expect(positionsCalledUp(ALL, 4000.01, 30, 10)).toBe(10);
  });

  it("never calls more than there are, nor beyond the positions in all", () => {
    expect(positionsCalledUp(ALL, 5000, 30, 10)).toBe(10);
    expect(positionsCalledUp(ALL, 5000, 40, 10)).toBe(5);
    expect(positionsCalledUp(ALL, 5000, 45, 10)).toBe(0);
    expect(positionsCalledUp(ALL, 5000, 50, 10)).toBe(0);
    expect(positionsCalledUp({ ...ALL, upToPositions: 44.9 }, 5000, 40, 10)).toBe(4);
  });

  it("calls as many as the forecast lacks at so many calls a position, rounded up", () => {
    expect(positionsCalledUp(BY_CALLS, 4100, 38, 20)).toBe(3);
    expect(positionsCalledUp(BY_CALLS, 4101, 38, 20)).toBe(4);
    expect(positionsCalledUp(BY_CALLS, 9000, 38, 20)).toBe(7);
    expect(positionsCalledUp(BY_CALLS, 4100, 41, 20)).toBe(0);
    expect(positionsCalledUp(BY_CALLS, 4100, 44, 20)).toBe(0);
  });

  it("calls nobody where nobody is", () => {
    expect(positionsCalledUp(ALL, 5000, 10, 0)).toBe(0);
  });
});

describe("the rule of the day", () => {
  const BY_QUEUE: DuringDayPlan = {
    fromSeconds: 0,
    toSeconds: 86_400,
    everySeconds: 900,
    queueAbove: 10,
    handlingRateBelow: 0,
    positions: 5,
    leadSeconds: 0,
    minimumStaySeconds: 7200,
    returnAtQueue: 2,
  };
  const BY_RATE = { ...BY_QUEUE, queueAbove: Number.POSITIVE_INFINITY, handlingRateBelow: 0.9 };
  const QUIET = { waiting: 0, presented: 100, handled: 100, present: 30, standingBy: 20 };

  it("calls up its positions when more contacts wait than it bears", () => {
    expect(positionsCalledUpNow(BY_QUEUE, 45, { ...QUIET, waiting: 10 })).toBe(0);
    expect(positionsCalledUpNow(BY_QUEUE, 45, { ...QUIET, waiting: 11 })).toBe(5);
    expect(positionsCalledUpNow(BY_QUEUE, 45, { ...QUIET, handled: 0 })).toBe(0);
  });

  it("calls up when too few of the day's contacts were handled, which none are not", () => {
    expect(positionsCalledUpNow(BY_RATE, 45, { ...QUIET, handled: 90 })).toBe(0);
    expect(positionsCalledUpNow(BY_RATE, 45, { ...QUIET, handled: 89 })).toBe(5);
    expect(positionsCalledUpNow(BY_RATE, 45, { ...QUIET, waiting: 1000 })).toBe(0);
    expect(positionsCalledUpNow(BY_RATE, 45, { ...QUIET, presented: 0, handled: 0 })).toBe(0);
  });

  it("needs one of both reasons where it names both", () => {
    const both = { ...BY_QUEUE, handlingRateBelow: 0.9 };
    expect(positionsCalledUpNow(both, 45, QUIET)).toBe(0);
    expect(positionsCalledUpNow(both, 45, { ...QUIET, waiting: 11 })).toBe(5);
    expect(positionsCalledUpNow(both, 45, { ...QUIET, handled: 80 })).toBe(5);
  });

  it("never calls more than stand by, nor beyond the positions in all", () => {
    const busy = { ...QUIET, waiting: 50 };
    expect(positionsCalledUpNow(BY_QUEUE, 45, { ...busy, standingBy: 2 })).toBe(2);
    expect(positionsCalledUpNow(BY_QUEUE, 45, { ...busy, present: 42 })).toBe(3);
    expect(positionsCalledUpNow(BY_QUEUE, 44.9, { ...busy, present: 42 })).toBe(2);
    expect(positionsCalledUpNow(BY_QUEUE, 45, { ...busy, present: 50 })).toBe(0);
  });

  it("sends back when the line is short and the stay long enough", () => {
    expect(maySendBack(BY_QUEUE, 2, 7200)).toBe(true);
    expect(maySendBack(BY_QUEUE, 3, 7200)).toBe(false);
    expect(maySendBack(BY_QUEUE, 2, 7199)).toBe(false);
  });
});
