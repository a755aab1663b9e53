import { describe, expect, it } from "vitest";
import { createSlices } from "../../../src/models/measures/slices.ts";
import { TOTAL_INDEX, TOTALS } from "../../../src/models/measures/totalNames.ts";
import type { Plan } from "../../../src/models/plan.ts";
import { createCourseTally } from "../../../src/planning/report/course.ts";
import { planOf } from "../../support/plans.ts";

/** One replication: calls presented, calls handled and backlog of each open day. */
function replication(plan: Plan, days: readonly (readonly [number, number, number])[]): Float64Array {
  const slices = createSlices(plan);
  const totals = new Float64Array(slices.names.length * TOTALS.length);
  plan.openDays.forEach((day, openIndex) => {
    const at = slices.ofDay(day).at(-1)! * TOTALS.length;
    const [presented, handled, backlog] = days[openIndex]!;
    totals[at + TOTAL_INDEX.presented] = presented;
    totals[at + TOTAL_INDEX.handled] = handled;
    totals[at + TOTAL_INDEX.mailBacklogEnd] = backlog;
  });
  return totals;
}

describe("the course of a period", () => {
  it("adds up from the first day, and leaves a tenth of the replications on either side", () => {
    const plan = planOf({ days: 3, mails: {} });
    const tally = createCourseTally(plan);
    for (let i = 0; i <= 10; i++) {
      // In order of i: 50 to 60 of the first hundred, then all of three hundred; stocks of 100 to 110 at the end.
      tally.add(
        replication(plan, [
          [100, 50 + i, 7],
          [100, 50 + i, 8],
          [200, 200, 100 + i],
        ]),
      );
    }
    const { replications, points } = tally.course()!;
    expect(replications).toBe(11);
    expect(points.map(({ date }) => date)).toEqual(["2017-03-06", "2017-03-07", "2017-03-08"]);
    expect(points[0]!.handlingRate!.low).toBeCloseTo(0.51, 12);
    expect(points[1]!.handlingRate!.median).toBeCloseTo(0.55, 12);
    expect(points[2]!.handlingRate!.high).toBeCloseTo((2 * 59 + 200) / 400, 12);
    expect(points[2]!.mailBacklog).toEqual({ low: 101, median: 105, high: 109 });
  });

  it("interpolates between replications as R's type 7 does", () => {
    const plan = planOf({ days: 2 });
    const tally = createCourseTally(plan);
    for (const handled of [9, 1, 2, 3, 4, 5, 6, 7, 8, 10]) {
      const day = [100, handled, 0] as const;
      tally.add(replication(plan, [day, day]));
    }
    // quantile(1:10, c(.1, .5, .9)) is 1.9, 5.5, 9.1.
    const { low, median, high } = tally.course()!.points[1]!.handlingRate!;
    expect(low).toBeCloseTo(0.019, 12);
    expect(median).toBeCloseTo(0.055, 12);
    expect(high).toBeCloseTo(0.091, 12);
  });

  it("shows sixty days of a longer period, the last one among them", () => {
    const plan = planOf({ days: 250 });
    const tally = createCourseTally(plan);
    const days = Array.from({ length: 250 }, () => [10, 9, 0] as const);
    for (let i = 0; i < 10; i++) tally.add(replication(plan, days));
    const { points } = tally.course()!;
    expect(points).toHaveLength(60);
    expect(points.at(-1)!.date).toBe(plan.days.at(-1)!.date);
    expect(new Set(points.map(({ date }) => date)).size).toBe(60);
  });

  it("has no rate where nobody has called yet, and no backlog without deferred contacts", () => {
    const plan = planOf({ days: 2 });
    const tally = createCourseTally(plan);
    for (let i = 0; i < 10; i++)
      tally.add(
        replication(plan, [
          [0, 0, 0],
          [10, 5, 0],
        ]),
      );
    const { points } = tally.course()!;
    expect(points[0]).toMatchObject({ handlingRate: undefined, mailBacklog: undefined });
    expect(points[1]!.handlingRate!.median).toBe(0.5);
  });

  it("says nothing of one replication in ten before there are ten, nor of a single day", () => {
    const plan = planOf({ days: 2 });
    const tally = createCourseTally(plan);
    for (let i = 0; i < 9; i++)
      tally.add(
        replication(plan, [
          [1, 1, 0],
          [1, 1, 0],
        ]),
      );
    expect(tally.course()).toBeUndefined();
    const one = createCourseTally(planOf({ days: 1 }));
    for (let i = 0; i < 20; i++) one.add(replication(planOf({ days: 1 }), [[1, 1, 0]]));
    expect(one.course()).toBeUndefined();
  });
});
