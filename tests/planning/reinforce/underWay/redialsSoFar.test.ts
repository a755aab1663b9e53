import { describe, expect, it } from "vitest";
import { exponential } from "../../../../src/engine/random/exponential.ts";
import type { RedialPlan } from "../../../../src/models/plan.ts";
import { redialsSoFar } from "../../../../src/planning/reinforce/underWay/redialsSoFar.ts";

const OPEN = 9 * 3600;
const BORDERS = Float64Array.of(OPEN, OPEN + 1800, OPEN + 3600, OPEN + 5400);
const EVEN = Float64Array.of(1 / 3, 1 / 3, 1 / 3);
const REDIAL: RedialPlan = {
  share: 0.5,
  afterRefusal: 0.8,
  delay: exponential(1200),
  nextDayShare: 0,
  attempts: 100,
};
const GAVE_UP = { presented: 1000, abandoned: 200, refused: 0 };

function redials(redial: RedialPlan | undefined, at: number, gaveUp = GAVE_UP, profile = EVEN) {
  return redialsSoFar({ openSeconds: OPEN, redial }, BORDERS, profile, at, gaveUp);
}

describe("of those who gave up", () => {
  it("as many have called again as have had time to, when they gave up evenly", () => {
    const passed = 3000;
    const { calledAgainShare, callsAgainShare } = redials(REDIAL, OPEN + passed);
    // Mean of 1 − e^(−t/1200) over t from 0 to 3,000 s.
    const over = 1 - (1200 / passed) * (1 - Math.exp(-passed / 1200));
    expect(calledAgainShare).toBeCloseTo(0.5 * over, 4);
    expect(callsAgainShare).toBeCloseTo(0.5 * (1 - over), 4);
  });

  it("have more called again when they gave up earlier", () => {
    const early = redials(REDIAL, OPEN + 5400, GAVE_UP, Float64Array.of(0.8, 0.1, 0.1));
    expect(early.calledAgainShare).toBeGreaterThan(redials(REDIAL, OPEN + 5400).calledAgainShare);
  });

  it("are more willing after a refusal, and never on another day", () => {
    const sum = (redial: RedialPlan, gaveUp: typeof GAVE_UP): number => {
      const { calledAgainShare, callsAgainShare } = redials(redial, OPEN + 3000, gaveUp);
      return calledAgainShare + callsAgainShare;
    };
    expect(sum(REDIAL, { presented: 1000, abandoned: 100, refused: 200 })).toBeCloseTo((50 + 160) / 300, 9);
    expect(sum({ ...REDIAL, nextDayShare: 0.25 }, GAVE_UP)).toBeCloseTo(0.375, 9);
  });

  it("those do not call again who made their last attempt", () => {
    // Each attempt fails with 0.4 and goes on with 0.5 of these: attempts 1, 0.2, 0.04 of a caller, three at most.
    const { calledAgainShare, callsAgainShare } = redials({ ...REDIAL, attempts: 3 }, OPEN + 3000, {
      presented: 1000,
      abandoned: 400,
      refused: 0,
    });
    const last = 0.04 / (1 + 0.2 + 0.04);
    expect(calledAgainShare + callsAgainShare).toBeCloseTo(0.5 * (1 - last), 9);
    expect(redials({ ...REDIAL, attempts: 1 }, OPEN + 3000).callsAgainShare).toBe(0);
  });

  it("nobody calls again where the flow has no redials, or nobody gave up", () => {
    const none = { calledAgainShare: 0, callsAgainShare: 0 };
    expect(redials(undefined, OPEN + 3000)).toEqual(none);
    expect(redials(REDIAL, OPEN + 3000, { presented: 10, abandoned: 0, refused: 0 })).toEqual(none);
  });
});
