import { describe, expect, it } from "vitest";
import { createStreams, weibullOfMean } from "../../../src/engine/random/index.ts";
import { kaplanMeier, survivalCurve } from "../../../src/models/demand/kaplanMeier.ts";
import type { WaitRow } from "../../../src/models/scenario/schema/tables.ts";
import { expectWithinFour } from "../../engine/statistics/fourStandardErrors.ts";

const hungUp = (seconds: number): WaitRow => ({ seconds, answered: false });
const answered = (seconds: number): WaitRow => ({ seconds, answered: true });

/**
 * By hand: 10 s, 10 of 10 wait, 1 hangs up: 0.9. 20 s, of 9 one hangs up and one is answered: 0.9 × 8/9 = 0.8.
 * 30 s answered, 6 left. 40 s, 2 of 6 hang up: 0.8 × 4/6. 50 s answered twice, 2 left. 60 s, 1 of 2: 0.8 × 4/6 × 1/2.
 */
const TABLE = [
  answered(50),
  hungUp(10),
  hungUp(40),
  answered(20),
  hungUp(20),
  answered(30),
  hungUp(40),
  answered(50),
  hungUp(60),
];

describe("the product-limit curve", () => {
  it("is that of a table computed by hand, in whatever order its rows are", () => {
    const curve = survivalCurve([...TABLE, answered(80)]);
    expect(curve.seconds).toEqual([10, 20, 40, 60]);
    const expected = [0.9, 0.8, 8 / 15, 4 / 15];
    expect(curve.survival).toEqual(expected.map((share) => expect.closeTo(share, 14)));
    expect(curve.longest).toBe(80);
    expect(survivalCurve([answered(80), ...TABLE].reverse())).toEqual(curve);
  });

  it("takes hang-ups before answers at the same time", () => {
    expect(survivalCurve([hungUp(5), answered(5)]).survival).toEqual([0.5]);
  });

  it("is 1 − i/n after the i-th hang-up where nobody is answered, and falls to 0", () => {
    expect(survivalCurve([3, 1, 2, 4].map(hungUp)).survival).toEqual([0.75, 0.5, 0.25, 0]);
  });

  it("has no step where everybody is answered", () => {
    expect(survivalCurve([answered(5), answered(9)]).seconds).toEqual([]);
  });
});

describe("patience by Kaplan and Meier", () => {
  it("is drawn from the times at which somebody hung up, each with its step", () => {
    const law = kaplanMeier([3, 1, 2, 4].map(hungUp));
    expect([0, 0.24, 0.25, 0.5, 0.75, 1 - 2 ** -53].map(law.quantile)).toEqual([1, 1, 2, 3, 4, 4]);
    expect([0.9, 1, 2.5, 4, 9].map((x) => law.cdf(x))).toEqual([0, 0.25, 0.5, 1, 1]);
    expect([law.mean, law.variance]).toEqual([2.5, 1.25]);
  });

  it("goes on exponentially beyond the longest wait, with the hazard of the late part", () => {
    const law = kaplanMeier([...TABLE, answered(100)]);
    // Hang-ups at 10, 20, 40, 40, 60; the median is 40. One comes after it, in 10 + 10 + 20 + 60 s waited after 40 s.
    const meanBeyond = 100;
    const longest = 100;
    const beyond = 4 / 15;
    expect(law.quantile(1 - beyond + 1e-12)).toBeCloseTo(longest, 6);
    expect(law.quantile(1 - beyond / Math.E)).toBeCloseTo(longest + meanBeyond, 9);
    expect(law.cdf(70)).toBeCloseTo(1 - beyond, 14);
    expect(law.cdf(longest + meanBeyond)).toBeCloseTo(1 - beyond / Math.E, 14);
    const steps = 0.1 * 10 + 0.1 * 20 + (4 / 15) * 40 + (4 / 15) * 60;
    expect(law.mean).toBeCloseTo(steps + beyond * (longest + meanBeyond), 12);
    const squares = 0.1 * 100 + 0.1 * 400 + (4 / 15) * 1600 + (4 / 15) * 3600;
    const squareBeyond = longest ** 2 + 2 * longest * meanBeyond + 2 * meanBeyond ** 2;
    expect(law.variance).toBeCloseTo(squares + beyond * squareBeyond - law.mean ** 2, 8);
  });

  it("takes the hazard of the whole where all hang up at one time", () => {
    const law = kaplanMeier([hungUp(10), hungUp(0), answered(30)]);
    // One hang-up after a wait, in 40 s waited.
    expect(law.quantile(0.2)).toBe(0);
    expect(law.quantile(1 - 1 / 3 / Math.E)).toBeCloseTo(30 + 40, 9);
  });

  it("is refused where nobody hung up after a wait", () => {
    expect(() => kaplanMeier([answered(5)])).toThrow(RangeError);
    expect(() => kaplanMeier([hungUp(0), answered(5)])).toThrow(RangeError);
  });

  it("finds a known law through the answers that hide it", () => {
    const truth = weibullOfMean(180, 0.8);
    const patience = createStreams(5, 0)("patience");
    const offered = createStreams(5, 0)("offered");
    const callers = 20_000;
    const rows = Array.from({ length: callers }, (): WaitRow => {
      const [would, wait] = [truth.quantile(patience()), 400 * offered()];
      return { seconds: Math.min(would, wait), answered: wait < would };
    });
    const law = kaplanMeier(rows);
    for (const seconds of [10, 60, 150, 300]) {
      // Greenwood (1926): var S = S² ∫ dΛ/(n · P(both above t)); offered waits are uniform up to 400 s.
      const steps = 2000;
      let integral = 0;
      for (let i = 0; i < steps; i++) {
        const [from, to] = [(i * seconds) / steps, ((i + 1) * seconds) / steps];
        const middle = (from + to) / 2;
        const hazard = Math.log((1 - truth.cdf(from)) / (1 - truth.cdf(to)));
        integral += hazard / ((1 - truth.cdf(middle)) * (1 - middle / 400));
      }
      const standardError = (1 - truth.cdf(seconds)) * Math.sqrt(integral / callers);
      expectWithinFour(law.cdf(seconds), truth.cdf(seconds), standardError);
    }
  });
});
