import { describe, expect, it } from "vitest";
import { createStreams } from "../../src/engine/random/index.ts";
import { normalQuantile, studentQuantile } from "../../src/engine/statistics/index.ts";
import { sumTotals } from "../../src/models/measures/totals.ts";
import { createPlatform } from "../../src/models/platform/platform.ts";
import { pairedDifferences } from "../../src/planning/pairedDifference.ts";
import { createSummary } from "../../src/planning/summary.ts";
import { expectWithinFour } from "../engine/statistics/fourStandardErrors.ts";
import { totalsOf } from "../support/handmadeTotals.ts";
import { planOf } from "../support/plans.ts";

const presentedOf = (values: readonly number[]) => values.map((presented) => totalsOf({ presented }));

describe("differences of paired replications", () => {
  it("are, for a sum, the mean of the differences with Student's interval", () => {
    const before = presentedOf([100, 120, 90]);
    const after = presentedOf([103, 125, 91]);
    const found = pairedDifferences(before, after).callsPresented!;
    // Differences 3, 5, 1: mean 3, standard deviation 2, t(2) × 2 ÷ √3.
    expect(found.mean).toBeCloseTo(3, 12);
    expect(found.halfWidth).toBeCloseTo((studentQuantile(0.975, 2) * 2) / Math.sqrt(3), 10);
    expect([found.count, found.level]).toEqual([3, 0.95]);
    expect(found.low).toBeCloseTo(3 - found.halfWidth!, 12);
  });

  it("are, for a ratio, the difference of the ratios of means, with the delta method's interval", () => {
    const before = [
      totalsOf({ handled: 80, presented: 100 }),
      totalsOf({ handled: 90, presented: 120 }),
      totalsOf({ handled: 85, presented: 80 }),
    ];
    const after = [
      totalsOf({ handled: 90, presented: 100 }),
      totalsOf({ handled: 99, presented: 110 }),
      totalsOf({ handled: 72, presented: 90 }),
    ];
    const found = pairedDifferences(before, after).handlingRate!;
    const [r, q] = [255 / 300, 261 / 300];
    expect(found.mean).toBeCloseTo(q - r, 12);
    const residuals = [
      (90 - q * 100) / 100 - (80 - r * 100) / 100,
      (99 - q * 110) / 100 - (90 - r * 120) / 100,
      (72 - q * 90) / 100 - (85 - r * 80) / 100,
    ];
    const variance = residuals.reduce((sum, residual) => sum + residual ** 2, 0) / 2;
    expect(found.halfWidth).toBeCloseTo(studentQuantile(0.975, 2) * Math.sqrt(variance / 3), 10);
  });

  it("use the scale and the signs of the measure", () => {
    const before = [totalsOf({ training: 3600, presented: 10, fresh: 8 })];
    const after = [totalsOf({ training: 9000, presented: 20, fresh: 10 })];
    const found = pairedDifferences(before, after);
    expect(found.trainingHours!.mean).toBeCloseTo(1.5, 12);
    expect(found.redialShare!.mean).toBeCloseTo(0.5 - 0.2, 12);
  });

  it("are exactly nothing between a scenario and itself", () => {
    const totals = presentedOf([100, 117, 93, 100.5]);
    const found = pairedDifferences(totals, totals).callsPresented!;
    expect([found.mean, found.halfWidth]).toEqual([0, 0]);
  });

  it("take the pairs that both have", () => {
    const found = pairedDifferences(presentedOf([1, 2, 3, 1000]), presentedOf([2, 3, 4])).callsPresented!;
    expect([found.mean, found.count]).toEqual([1, 3]);
    const busy = [totalsOf({ handled: 50, presented: 100 }), totalsOf({ handled: 150, presented: 400 })];
    const calm = [totalsOf({ handled: 90, presented: 100 }), totalsOf({ handled: 310, presented: 400 })];
    const odd = totalsOf({ handled: 1, presented: 5000 });
    expect(pairedDifferences([...busy, odd], calm).handlingRate!.mean).toBeCloseTo(0.4, 12);
    expect(pairedDifferences(busy, [...calm, odd]).handlingRate!.mean).toBeCloseTo(0.4, 12);
  });

  it("have no interval from one pair, and no value where one side has none", () => {
    const single = pairedDifferences(presentedOf([5]), presentedOf([9]));
    expect([single.callsPresented!.mean, single.callsPresented!.halfWidth]).toEqual([4, null]);
    // Nobody called on one side: no rate to compare.
    const none = pairedDifferences(presentedOf([0, 0]), presentedOf([9, 8]));
    expect(none.handlingRate).toBeUndefined();
    expect(none.callsPresented!.mean).toBe(8.5);
    expect(pairedDifferences([], [])).toEqual({});
  });

  it("hold the truth as often as their level says", () => {
    // Eight pairs of correlated normal counts, truth 5; the share of 4,000 intervals has s.e. √(0.9 × 0.1 ÷ 4000).
    const next = createStreams(9, 0)("coverage");
    const normal = () => normalQuantile(next());
    const trials = 4000;
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const common = Array.from({ length: 8 }, () => 30 * normal());
      const before = presentedOf(common.map((busy) => 100 + busy + 4 * normal()));
      const after = presentedOf(common.map((busy) => 105 + busy + 4 * normal()));
      const { low, high } = pairedDifferences(before, after, 0.9).callsPresented!;
      if (low! <= 5 && 5 <= high!) covered += 1;
    }
    expectWithinFour(covered / trials, 0.9, Math.sqrt((0.9 * 0.1) / trials));
  });

  it("hold a difference of ratios nearly as often as their level says", () => {
    // With 30 pairs the bias of the delta method is a few thousandths of the level.
    const next = createStreams(10, 0)("coverage of ratios");
    const normal = () => normalQuantile(next());
    const trials = 3000;
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const volumes = Array.from({ length: 30 }, () => 1000 + 100 * normal());
      const of = (rate: number) =>
        volumes.map((presented) =>
          totalsOf({ presented, handled: rate * presented - 0.4 * (presented - 1000) + 10 * normal() }),
        );
      const { low, high } = pairedDifferences(of(0.8), of(0.83), 0.9).handlingRate!;
      if (low! <= 0.03 && 0.03 <= high!) covered += 1;
    }
    expectWithinFour(covered / trials, 0.9, Math.sqrt((0.9 * 0.1) / trials), 0.01);
  });

  it("are far narrower than between independent runs, for both have the same callers", () => {
    // 3,400 calls of 3 minutes are the work of 21 people, so that calls are lost and one person more changes little.
    const plans = [20, 21].map((people) =>
      planOf({
        volume: 3400,
        teams: [{ people }],
        calls: { busyness: { foreseen: 0.2, day: 0.1, partOfDay: 0, commonShare: 1 } },
      }),
    );
    const runs = (plan: ReturnType<typeof planOf>, first: number) => {
      const platform = createPlatform(plan);
      return Array.from({ length: 40 }, (_, i) => sumTotals(plan, platform.run(4, first + i)));
    };
    const [before, after, apart] = [runs(plans[0]!, 0), runs(plans[1]!, 0), runs(plans[1]!, 1000)];
    const paired = pairedDifferences(before, after);
    const independent = pairedDifferences(before, apart);
    expect(paired.callers!.mean).toBe(0);
    expect(paired.callers!.halfWidth).toBe(0);
    for (const measure of ["callsHandled", "handlingRate"] as const) {
      expect(paired[measure]!.halfWidth!).toBeLessThan(0.5 * independent[measure]!.halfWidth!);
      expect(paired[measure]!.mean).toBeGreaterThanOrEqual(0);
    }
  });

  it("agree with the two summaries in their means", () => {
    const plan = planOf({});
    const totals = [
      [80, 100],
      [70, 95],
      [90, 130],
    ].map(([handled, presented]) => [
      totalsOf({ handled: handled!, presented: presented! }),
      totalsOf({ handled: handled! + 5, presented: presented! + 1 }),
    ]);
    const rates = [0, 1].map((side) => {
      const summary = createSummary(plan);
      for (const pair of totals) summary.add(wholeOnly(plan, pair[side]!));
      return summary.whole("handlingRate")!.mean;
    });
    const found = pairedDifferences(
      totals.map(([before]) => before!),
      totals.map(([, after]) => after!),
    );
    expect(found.handlingRate!.mean).toBeCloseTo(rates[1]! - rates[0]!, 12);
  });
});

/** Totals of all slices, of which only the whole is not zero. */
function wholeOnly(plan: ReturnType<typeof planOf>, whole: Float64Array): Float64Array {
  const all = sumTotals(plan, createPlatform(plan).run(1, 0));
  all.fill(0);
  all.set(whole);
  return all;
}
