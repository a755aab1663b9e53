import { describe, expect, it } from "vitest";
import { createStreams } from "../../../src/engine/random/index.ts";
import { createBusyness, type DayBusyness, lognormalFactor } from "../../../src/models/demand/busyness.ts";
import type { BusynessPlan } from "../../../src/models/plan.ts";
import { expectWithinFour } from "../../engine/statistics/fourStandardErrors.ts";
import { meanOf } from "../../support/ratioOfMeans.ts";

const DRAWS = 20_000;
const STREAMS = createStreams(2017, 0);
const PLAN: BusynessPlan = {
  law: "lognormal",
  foreseen: 0.18,
  day: 0.1,
  partOfDay: 0.25,
  commonShare: 0.6,
  persistence: 0,
};

function busynessOf(plan: Partial<BusynessPlan>, caisses: readonly string[], name = "calls") {
  const types = caisses.map((caisseName) => ({ caisseName }));
  return createBusyness({ name, busyness: { ...PLAN, ...plan } }, types);
}

/** Draws many days in a row; a day's date only names its streams. */
function draw(
  plan: Partial<BusynessPlan>,
  caisses: readonly string[],
  name?: string,
): readonly (readonly DayBusyness[])[] {
  const busyness = busynessOf(plan, caisses, name);
  return Array.from({ length: DRAWS }, (_, day) => busyness.draw(STREAMS, `day ${day}`));
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
  const days = draw({}, ["north", "south"]);
  const logs = (of: (north: DayBusyness) => number) => days.map(([north]) => Math.log(of(north!)));

  it("is foreseen with mean 1 and its coefficient of variation", () => {
    const variance = logVariance(PLAN.foreseen);
    expectNormal(
      logs(({ foreseen }) => foreseen),
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
        logs((north) => north[part] / north.foreseen),
        -variance / 2,
        variance,
      );
      const { estimate, standardError } = meanOf(days.map(([north]) => north![part]));
      expectWithinFour(estimate, 1, standardError);
    }
  });

  it("moves morning and afternoon together by the day's factor, and apart by their own", () => {
    expectNormal(
      logs(({ morning, afternoon }) => morning / afternoon),
      0,
      2 * logVariance(PLAN.partOfDay),
    );
  });

  it("correlates caisses by the common share", () => {
    const z = (place: number) => days.map((day) => Math.log(day[place]!.foreseen));
    expectCorrelation(z(0), z(1), PLAN.commonShare);
  });

  it("is the same for all caisses at a common share of 1, and independent at 0", () => {
    const [together] = busynessOf({ commonShare: 1 }, ["north", "south"]).draw(STREAMS, "day");
    expect(together).toEqual(busynessOf({ commonShare: 1 }, ["south"]).draw(STREAMS, "day")[0]);
    const alone = draw({ commonShare: 0 }, ["north", "south"]);
    const z = (place: number) => alone.map((day) => Math.log(day[place]!.morning));
    expectCorrelation(z(0), z(1), 0);
  });

  it("is 1 exactly where nothing varies, whatever the law", () => {
    for (const law of ["lognormal", "gamma"] as const) {
      const none = busynessOf({ law, foreseen: 0, day: 0, partOfDay: 0 }, ["a"]);
      expect(none.draw(STREAMS, "any")).toEqual([{ foreseen: 1, morning: 1, afternoon: 1 }]);
    }
  });

  it("of a caisse does not change when another is added, whatever their order", () => {
    const [north, south] = busynessOf({}, ["north", "south"]).draw(STREAMS, "2017-03-06");
    const other = busynessOf({}, ["south", "west", "north"]).draw(STREAMS, "2017-03-06");
    expect(other).toMatchObject({ 0: south, 2: north });
  });

  it("of a flow has nothing to do with another's, unless both are of one group", () => {
    const z = (days: readonly (readonly DayBusyness[])[]) => days.map(([only]) => Math.log(only!.foreseen));
    expectCorrelation(z(draw({}, [""], "calls")), z(draw({}, [""], "visits")), 0);
    const grouped = { group: "platform" };
    expectCorrelation(z(draw(grouped, [""], "calls")), z(draw(grouped, [""], "visits")), PLAN.commonShare);
  });

  it("differs from day to day and from replication to replication", () => {
    const other = busynessOf({}, ["north"]).draw(createStreams(2017, 1), "day 0");
    expect(other).not.toEqual([days[0]![0]]);
    expect(days[1]![0]).not.toEqual(days[0]![0]);
  });
});

describe("busyness under the gamma law", () => {
  const days = draw({ law: "gamma", foreseen: 0.5 }, ["north", "south"]);
  const factors = days.map(([north]) => north!.foreseen);

  it("has mean 1 and its coefficient of variation", () => {
    // Shape 4: variance 1/4; s.e. of a variance is √((μ₄ − σ⁴)/n), where μ₄ = 3 (1 + 2/4) σ⁴ for the gamma.
    expectWithinFour(meanOf(factors).estimate, 1, 0.5 / Math.sqrt(DRAWS));
    const variance = meanOf(factors.map((factor) => (factor - 1) ** 2)).estimate;
    expectWithinFour(variance, 0.25, 0.25 * Math.sqrt((4.5 - 1) / DRAWS));
  });

  it("is skewed as a gamma is: P(factor < 1) is P(4, 4) = 1 − e⁻⁴ (1 + 4 + 8 + 32/3)", () => {
    const below = 1 - Math.exp(-4) * (1 + 4 + 8 + 32 / 3);
    const share = factors.filter((factor) => factor < 1).length / DRAWS;
    expectWithinFour(share, below, Math.sqrt((below * (1 - below)) / DRAWS));
  });

  it("moves caisses together as normal scores do: both below the median with probability 1/4 + asin(s)/2π", () => {
    const median = 0.918015; // of the gamma of mean 1 and shape 4
    const both = 0.25 + Math.asin(PLAN.commonShare) / (2 * Math.PI);
    const found = days.filter((day) => day.every(({ foreseen }) => foreseen < median)).length / DRAWS;
    expectWithinFour(found, both, Math.sqrt((both * (1 - both)) / DRAWS));
  });
});

describe("busyness that persists", () => {
  const persistence = 0.7;

  it("correlates what is foreseen on days that follow one another by ρ, and on the second by ρ²", () => {
    const z = draw({ persistence }, ["north"]).map(([north]) => Math.log(north!.foreseen));
    // s.e. of a lag-k autocorrelation of an AR(1): √((1 − ρ²)/n) at lag 1; at lag 2, with Bartlett's formula,
    // √(((1 + ρ²)(1 − ρ⁴)/(1 − ρ²) − 4 ρ⁴)/n).
    const [one, two] = [1, 2].map((lag) => correlationOf(z.slice(lag), z.slice(0, -lag)));
    const square = persistence ** 2;
    expectWithinFour(one!, persistence, Math.sqrt((1 - square) / DRAWS));
    const bartlett = ((1 + square) * (1 - square ** 2)) / (1 - square) - 4 * square ** 2;
    expectWithinFour(two!, square, Math.sqrt(bartlett / DRAWS));
  });

  it("keeps the correlation of the caisses and leaves the day's own factor without memory", () => {
    const days = draw({ persistence, commonShare: 0.4 }, ["north", "south"]);
    const z = (place: number) => days.map((day) => Math.log(day[place]!.foreseen));
    // Both series remember: products of scores have the autocorrelation ρ², hence the factor (1 + ρ²)/(1 − ρ²).
    const standardError = Math.sqrt((1 + persistence ** 2) / (1 - persistence ** 2) / DRAWS);
    expectWithinFour(correlationOf(z(0), z(1)), 0.4, standardError);
    const own = days.map(([north]) => Math.log(north!.morning / north!.foreseen));
    expectCorrelation(own.slice(1), own.slice(0, -1), 0);
  });

  it("is stationary from the first day on, and starts anew after a reset", () => {
    const busyness = busynessOf({ persistence }, ["north"]);
    const variance = logVariance(PLAN.foreseen);
    for (const day of [0, 1, 3]) {
      const values = Array.from({ length: 4000 }, (_, replication) => {
        const streams = createStreams(9, replication);
        busyness.reset();
        let drawn = busyness.draw(streams, "0");
        for (let i = 1; i <= day; i++) drawn = busyness.draw(streams, String(i));
        return Math.log(drawn[0]!.foreseen);
      });
      expectNormal(values, -variance / 2, variance);
    }
    busyness.reset();
    expect(busyness.draw(STREAMS, "x")).toEqual(busynessOf({ persistence }, ["north"]).draw(STREAMS, "x"));
  });
});

/** Holds a correlation of independent normal pairs to the truth: s.e. (1 − r²)/√n. */
function expectCorrelation(x: readonly number[], y: readonly number[], truth: number): void {
  expectWithinFour(correlationOf(x, y), truth, (1 - truth ** 2) / Math.sqrt(x.length));
}

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
