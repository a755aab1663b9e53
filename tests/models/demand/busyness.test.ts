import { describe, expect, it } from "vitest";
import { createStreams } from "../../../src/engine/random/index.ts";
import { drawBusyness, lognormalFactor } from "../../../src/models/demand/busyness.ts";
import type { BusynessPlan } from "../../../src/models/plan.ts";
import { expectWithinFour } from "../../engine/statistics/fourStandardErrors.ts";
import { meanOf } from "../../support/ratioOfMeans.ts";

const DRAWS = 20_000;
const STREAMS = createStreams(2017, 0);
const PLAN: BusynessPlan = { foreseen: 0.18, day: 0.1, partOfDay: 0.25, commonShare: 0.6 };

/** Draws many days; a day's date only names its streams. */
function draw(plan: BusynessPlan, caisses: readonly string[]) {
  return Array.from({ length: DRAWS }, (_, day) => drawBusyness(plan, STREAMS, `day ${day}`, caisses));
}

/** Variance of ln factor for a coefficient of variation: σ² = ln(1 + cv²). */
const logVariance = (cv: number) => Math.log1p(cv * cv);

/** Holds sample variance and mean of normal values to the truth: s.e. of s² is σ² √(2/(n − 1)). */
function expectNormal(values: readonly number[], mean: number, variance: number): void {
  const found = meanOf(values);
  expectWithinFour(found.estimate, mean, Math.sqrt(variance / values.length));
  const squares = values.reduce((sum, value) => sum + (value - found.estimate) ** 2, 0);
  const standardError = variance * Math.sqrt(2 / (values.length - 1));
  expectWithinFour(squares / (values.length - 1), variance, standardError);
}

describe("the factor of a busy day", () => {
  it("is exp(σz − σ²/2) with σ² = ln(1 + cv²), and 1 where nothing varies", () => {
    expect(lognormalFactor(0, 2.5)).toBe(1);
    expect(lognormalFactor(0.5, 0)).toBeCloseTo(1 / Math.sqrt(1.25), 14);
    expect(lognormalFactor(0.5, 1)).toBeCloseTo(Math.exp(Math.sqrt(Math.log(1.25))) / Math.sqrt(1.25), 14);
  });

  it("has mean 1 and the coefficient of variation asked for", () => {
    // Midpoints of equal probability: the error of the rule is far below the tolerance.
    const points = 400_000;
    let mean = 0;
    let square = 0;
    // ∫ f(z) φ(z) dz over ±10 by the trapezoid rule, which converges at once for such functions.
    for (let i = 0; i <= points; i++) {
      const z = -10 + (20 * i) / points;
      const weight = ((20 / points) * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
      mean += weight * lognormalFactor(0.4, z);
      square += weight * lognormalFactor(0.4, z) ** 2;
    }
    expect(mean).toBeCloseTo(1, 10);
    expect(Math.sqrt(square - mean * mean) / mean).toBeCloseTo(0.4, 10);
  });
});

describe("how busy days are", () => {
  const days = draw(PLAN, ["north", "south"]);

  it("is foreseen with mean 1 and its coefficient of variation", () => {
    const variance = logVariance(PLAN.foreseen);
    expectNormal(
      days.map(([north]) => Math.log(north!.foreseen)),
      -variance / 2,
      variance,
    );
    const { estimate, standardError } = meanOf(days.map(([north]) => north!.foreseen));
    expectWithinFour(estimate, 1, standardError);
  });

  it("multiplies the foreseen, the day's and the part of the day's factor", () => {
    // What is not foreseen: variances of logarithms add up.
    const variance = logVariance(PLAN.day) + logVariance(PLAN.partOfDay);
    for (const part of ["morning", "afternoon"] as const) {
      expectNormal(
        days.map(([north]) => Math.log(north![part] / north!.foreseen)),
        -variance / 2,
        variance,
      );
      const { estimate, standardError } = meanOf(days.map(([north]) => north![part]));
      expectWithinFour(estimate, 1, standardError);
    }
  });

  it("moves morning and afternoon together by the day's factor, and apart by their own", () => {
    const apart = days.map(([north]) => Math.log(north!.morning / north!.afternoon));
    expectNormal(apart, 0, 2 * logVariance(PLAN.partOfDay));
  });

  it("correlates caisses by the common share", () => {
    // s.e. of a correlation r of normal pairs is (1 − r²)/√n.
    const z = days.map((day) => day.map(({ foreseen }) => Math.log(foreseen)));
    const correlation = correlationOf(
      z.map(([north]) => north!),
      z.map(([, south]) => south!),
    );
    const standardError = (1 - PLAN.commonShare ** 2) / Math.sqrt(DRAWS);
    expectWithinFour(correlation, PLAN.commonShare, standardError);
  });

  it("is the same for all caisses at a common share of 1, and independent at 0", () => {
    const [together] = draw({ ...PLAN, commonShare: 1 }, ["north", "south"]);
    expect(together![0]).toEqual(together![1]);
    const alone = draw({ ...PLAN, commonShare: 0 }, ["north", "south"]);
    const correlation = correlationOf(
      alone.map(([north]) => Math.log(north!.morning)),
      alone.map(([, south]) => Math.log(south!.morning)),
    );
    expectWithinFour(correlation, 0, 1 / Math.sqrt(DRAWS));
  });

  it("is 1 exactly where nothing varies", () => {
    const none = { foreseen: 0, day: 0, partOfDay: 0, commonShare: 0.5 };
    expect(drawBusyness(none, STREAMS, "any", ["a"])).toEqual([{ foreseen: 1, morning: 1, afternoon: 1 }]);
  });

  it("of a caisse does not change when another is added, whatever their order", () => {
    const [north, south] = drawBusyness(PLAN, STREAMS, "2017-03-06", ["north", "south"]);
    expect(drawBusyness(PLAN, STREAMS, "2017-03-06", ["south", "west", "north"])).toMatchObject({
      0: south,
      2: north,
    });
  });

  it("differs from day to day and from replication to replication", () => {
    const other = drawBusyness(PLAN, createStreams(2017, 1), "day 0", ["north"]);
    expect(other).not.toEqual([days[0]![0]]);
    expect(days[1]![0]).not.toEqual(days[0]![0]);
  });
});

function correlationOf(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [meanOf(x).estimate, meanOf(y).estimate];
  let [xx, yy, xy] = [0, 0, 0];
  x.forEach((value, i) => {
    xx += (value - meanX) ** 2;
    yy += (y[i]! - meanY) ** 2;
    xy += (value - meanX) * (y[i]! - meanY);
  });
  return xy / Math.sqrt(xx * yy);
}
