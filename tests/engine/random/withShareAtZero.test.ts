import { describe, expect, it } from "vitest";
import { constant, exponential } from "../../../src/engine/random/index.ts";
import { withShareAtZero } from "../../../src/engine/random/withShareAtZero.ts";

describe("a distribution with a share at zero", () => {
  const law = withShareAtZero(0.2, exponential(100));

  it("is zero for the lowest uniforms, and the distribution for the rest", () => {
    expect([0, 0.1, 0.2 - 2 ** -54].map(law.quantile)).toEqual([0, 0, 0]);
    expect(law.quantile(0.6)).toBeCloseTo(100 * Math.LN2, 12);
  });

  it("has a cdf that undoes its quantile", () => {
    for (const u of [0.2, 0.3, 0.9, 0.999]) expect(law.cdf(law.quantile(u))).toBeCloseTo(u, 13);
    expect([law.cdf(-1), law.cdf(0)]).toEqual([0, 0.2]);
  });

  it("has mean (1 − p) m and variance (1 − p)(v + p m²)", () => {
    expect(law.mean).toBeCloseTo(80, 12);
    // E X² − (E X)² = 0.8 × 2 × 100² − 80².
    expect(law.variance).toBeCloseTo(0.8 * 20_000 - 6400, 9);
  });

  it("is the distribution itself at 0, and nothing but zero at 1", () => {
    expect(withShareAtZero(0, constant(7)).quantile(0)).toBe(7);
    const all = withShareAtZero(1, exponential(100));
    expect([all.quantile(1 - 2 ** -53), all.mean, all.variance]).toEqual([0, 0, 0]);
  });

  it("refuses a share that is none", () => {
    expect(() => withShareAtZero(1.1, constant(1))).toThrow(RangeError);
    expect(() => withShareAtZero(Number.NaN, constant(1))).toThrow(RangeError);
  });
});
