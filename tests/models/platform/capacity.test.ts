import { describe, expect, it } from "vitest";
import { constant, exponential } from "../../../src/engine/random/index.ts";
import { CALL_FRESH, CALL_PRESENTED } from "../../../src/models/measures/counters.ts";
import { createPlatform } from "../../../src/models/platform/platform.ts";
import { type PlanOptions, planOf } from "../../support/plans.ts";
import { callsIn, frozen } from "../../support/readCounts.ts";

/** One person for some thousands of callers a day who all try again an hour or a day later: room for 4096 is not enough. */
const CROWD: PlanOptions = {
  days: 3,
  caisses: ["north", "south"],
  volume: [500, 500, 3000, 3000, 500, 500],
  teams: [{ people: 3 }],
  mails: { volume: 30 },
  calls: {
    talk: exponential(180),
    patience: exponential(60),
    redial: { share: 1, delay: constant(6 * 3600), attempts: 3 },
    busyness: { foreseen: 0.2, day: 0.1, partOfDay: 0.1, commonShare: 0.5 },
  },
};

describe("a run that outgrows its memory", () => {
  it("gives the same bytes as one that had room from the start", () => {
    const plan = planOf(CROWD);
    const platform = createPlatform(plan);
    // The first run overflows on its second day and begins again; the second has the room already.
    const grown = frozen(platform.run(7, 0));
    expect(frozen(platform.run(7, 0))).toEqual(grown);
  });

  it("does not change what smaller runs give before and after it", () => {
    // A volume that mostly fits, and sometimes does not: nearly all callers are still there an hour before closing.
    const busyness = { foreseen: 1.5, day: 0, partOfDay: 0, commonShare: 1 };
    const redial = { share: 1, delay: constant(3600), attempts: 9 };
    const plan = planOf({ ...CROWD, days: 1, volume: 2500, calls: { ...CROWD.calls, redial, busyness } });
    const once = Array.from({ length: 12 }, (_, i) => frozen(createPlatform(plan).run(3, i)));
    const platform = createPlatform(plan);
    const backwards = Array.from({ length: 12 }, (_, i) => frozen(platform.run(3, 11 - i))).reverse();
    expect(backwards).toEqual(once);
    const callers = once.map(({ calls }) => callsOf(plan, calls!));
    expect(Math.min(...callers)).toBeLessThan(4096);
    expect(Math.max(...callers)).toBeGreaterThan(6000);
  });

  it("may grow more than once", () => {
    const plan = planOf({
      volume: 20_000,
      teams: [],
      calls: {
        waitingPlaces: 0,
        halfHourShares: Float64Array.of(1, ...new Array(15).fill(0)),
        redial: { share: 1, delay: constant(3600), attempts: 3 },
      },
    });
    const counts = createPlatform(plan).run(1, 0);
    expect(callsIn(plan, counts, CALL_FRESH)).toBeGreaterThan(4 * 4096);
    expect(callsIn(plan, counts, CALL_PRESENTED)).toBe(3 * callsIn(plan, counts, CALL_FRESH));
  });

  it("has room for many people beside the callers", () => {
    const plan = planOf({ volume: 6000, teams: [{ people: 5000 }], calls: { talk: constant(8 * 3600) } });
    const counts = createPlatform(plan).run(1, 0);
    expect(callsIn(plan, counts, CALL_FRESH)).toBeGreaterThan(5700);
  });
});

/** Fresh calls among frozen counts. */
function callsOf(plan: ReturnType<typeof planOf>, calls: readonly number[]): number {
  const counters = calls.length / (plan.openDays.length * plan.grid.halfHours * plan.caisses.length);
  return calls.reduce((sum, value, i) => (i % counters === CALL_FRESH ? sum + value : sum), 0);
}
