import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CALL_COUNTERS,
  CALL_HANDLED,
  CALL_PRESENTED,
  TEAM_CALLED_UP,
  TEAM_COUNTERS,
  TEAM_POSITIONS,
} from "../../../src/models/measures/counters.ts";
import { impliedCapacity } from "../../../src/models/measures/dayTotals.ts";
import { createSlices } from "../../../src/models/measures/slices.ts";
import { TOTAL_INDEX, TOTALS, type Total } from "../../../src/models/measures/totalNames.ts";
import { sumTotals } from "../../../src/models/measures/totals.ts";
import type { CalledUpPlan, Plan } from "../../../src/models/plan.ts";
import { type PlanOptions, planOf } from "../../support/plans.ts";
import { noCounts } from "./noCounts.ts";

/** A day by its calls and its positions. */
interface Day {
  readonly presented: number;
  readonly handled: number;
  readonly regular?: number;
  readonly calledUp?: number;
}

const CALLED_UP: CalledUpPlan = {
  forecastAbove: 0,
  callsPerPosition: "all",
  upToPositions: 12,
  duringDay: undefined,
  filesLost: 3,
  documentsLost: 0,
};

function planFor(days: readonly Day[], more: PlanOptions = {}): Plan {
  return planOf({
    days: days.length,
    peakDayAbove: 100,
    teams: [{ people: 8 }, { people: 8, calledUp: CALLED_UP }],
    ...more,
  });
}

/** Totals of days whose calls are spread unevenly over their half-hours. */
function totalsOf(plan: Plan, days: readonly Day[]): (total: Total, slice?: number) => number {
  const { halfHours } = plan.grid;
  const counts = noCounts(plan);
  const types = plan.immediateTypes.length;
  days.forEach(({ presented, handled, regular = 0, calledUp = 0 }, day) => {
    const [first, last] = [day * halfHours, (day + 1) * halfHours - 1];
    for (const [counter, number] of [
      [CALL_PRESENTED, presented],
      [CALL_HANDLED, handled],
    ] as const) {
      counts.calls[first * types * CALL_COUNTERS + counter] = Math.floor(number / 3);
      counts.calls[(last * types + types - 1) * CALL_COUNTERS + counter] = number - Math.floor(number / 3);
    }
    if (plan.teams.length < 2) return;
    counts.teams[2 * day * TEAM_COUNTERS + TEAM_POSITIONS] = regular;
    counts.teams[(2 * day + 1) * TEAM_COUNTERS + TEAM_POSITIONS] = calledUp;
    counts.teams[(2 * day + 1) * TEAM_COUNTERS + TEAM_CALLED_UP] = calledUp;
  });
  const totals = sumTotals(plan, counts);
  return (total, slice = 0) => totals[slice * TOTALS.length + TOTAL_INDEX[total]]!;
}

describe("a day as a whole", () => {
  it("is a peak day above the threshold, not at it", () => {
    const days = [
      { presented: 100, handled: 90 },
      { presented: 101, handled: 80 },
      { presented: 250, handled: 99 },
    ];
    const total = totalsOf(planFor(days), days);
    expect(total("peakDays")).toBe(2);
    expect(total("presentedOnPeakDays")).toBe(351);
    expect(total("handledOnPeakDays")).toBe(179);
    expect(total("openDays")).toBe(3);
  });

  it("counts the calls of all flows, and none of a second level", () => {
    const days = [{ presented: 102, handled: 90 }];
    // Of 102 calls the last flow has two thirds, and 68 are no peak.
    const two = [{ name: "calls" }, { name: "partners" }];
    expect(totalsOf(planFor(days, { immediate: two }), days)("presentedOnPeakDays")).toBe(102);
    const experts = [{ name: "calls" }, { name: "experts", secondLevel: true }];
    expect(totalsOf(planFor(days, { immediate: experts }), days)("peakDays")).toBe(0);
  });

  it("is reinforced when somebody was called up, and full when all positions are there on a peak day", () => {
    const days = [
      { presented: 200, handled: 150, regular: 8, calledUp: 4 },
      { presented: 200, handled: 140, regular: 8, calledUp: 3 },
      { presented: 90, handled: 90, regular: 8, calledUp: 4 },
      { presented: 200, handled: 100, regular: 7, calledUp: 0 },
    ];
    const total = totalsOf(planFor(days), days);
    expect(total("reinforcedDays")).toBe(3);
    expect(total("fullDays")).toBe(1);
    expect(total("handledOnFullDays")).toBe(150);
  });

  it("is never full on a platform without reinforcement", () => {
    const days = [{ presented: 500, handled: 500 }];
    const total = totalsOf(planFor(days, { teams: [{}] }), days);
    expect([total("fullDays"), total("reinforcedDays")]).toEqual([0, 0]);
  });

  it("lets through what a published capacity allows", () => {
    const days = [
      { presented: 60, handled: 50 },
      { presented: 130, handled: 50 },
    ];
    expect(totalsOf(planFor(days, { fullReinforcementCalls: 120 }), days)("withinFullCapacity")).toBe(180);
  });

  it("counts in its own slice, its month and its weekday", () => {
    const days = [
      { presented: 200, handled: 150 },
      { presented: 50, handled: 50 },
    ];
    const plan = planFor(days);
    const total = totalsOf(plan, days);
    const found = createSlices(plan).names.flatMap(({ kind, key }, slice) =>
      total("peakDays", slice) === 1 ? [`${kind} ${key}`] : [],
    );
    expect(found).toEqual(["all ", "month 3", "weekday 1", "day 2017-03-06"]);
  });
});

describe("the implied capacity", () => {
  it("is what each day would need at most, in a case done by hand", () => {
    // min(50, 80) + min(100, 80) + min(120, 80) = 210.
    expect(impliedCapacity([100, 50, 120], 210)).toBe(80);
    expect(impliedCapacity([100, 50, 120], 150)).toBe(50);
    expect(impliedCapacity([100, 50, 120], 90)).toBe(30);
  });

  it("is the busiest day's calls when all were handled, and nothing when none was", () => {
    expect(impliedCapacity([100, 50, 120], 270)).toBe(120);
    expect(impliedCapacity([100, 50, 120], 0)).toBe(0);
    expect(impliedCapacity([0, 0], 0)).toBe(0);
    expect(impliedCapacity([], 0)).toBe(0);
  });

  it("is what bisection finds, whatever the days", () => {
    const days = fc.array(fc.nat(5000), { minLength: 1, maxLength: 30 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(days, share, (presented, handledShare) => {
        const handled = Math.floor(handledShare * presented.reduce((sum, calls) => sum + calls, 0));
        const through = (capacity: number) =>
          presented.reduce((sum, calls) => sum + Math.min(calls, capacity), 0);
        let [low, high] = [0, Math.max(...presented)];
        for (let i = 0; i < 60; i++) {
          const middle = (low + high) / 2;
          if (through(middle) >= handled) high = middle;
          else low = middle;
        }
        expect(impliedCapacity(presented, handled)).toBeCloseTo(high, 6);
      }),
    );
  });

  it("is put among the totals of the whole", () => {
    const days = [
      { presented: 100, handled: 80 },
      { presented: 50, handled: 50 },
      { presented: 120, handled: 80 },
    ];
    expect(totalsOf(planFor(days), days)("impliedCapacity")).toBe(80);
  });
});
