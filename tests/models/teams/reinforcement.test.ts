import { describe, expect, it } from "vitest";
import { positionsCalledUp } from "../../../src/models/teams/reinforcement.ts";

const ALL = { forecastAbove: 4000, callsPerPosition: "all", upToPositions: 45, filesLost: 0 } as const;
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
