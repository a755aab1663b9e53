import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erlangB } from "../../../src/models/theory/erlangB.ts";

describe("erlangB", () => {
  it("refuses 0.022302 of 10 erlangs with 16 people and 0.012949 with 17 (case 6)", () => {
    expect(erlangB(10, 16)).toBeCloseTo(0.022302, 6);
    expect(erlangB(10, 17)).toBeCloseTo(0.012949, 6);
  });

  it("agrees with the definition (aⁿ/n!) / Σ aᵏ/k!", () => {
    const term = (load: number, k: number): number => (k === 0 ? 1 : (term(load, k - 1) * load) / k);
    const sum = Array.from({ length: 8 }, (_, k) => term(3.7, k)).reduce((total, x) => total + x, 0);
    expect(erlangB(3.7, 7)).toBeCloseTo(term(3.7, 7) / sum, 14);
  });

  it("refuses everybody when nobody works and nobody when nobody calls", () => {
    expect(erlangB(10, 0)).toBe(1);
    expect(erlangB(0, 3)).toBe(0);
  });

  it("stays a share that falls with every person more, however large the team", () => {
    const load = fc.double({ min: 0.01, max: 5000, noNaN: true });
    fc.assert(
      fc.property(load, fc.integer({ min: 0, max: 5000 }), (loadErlangs, people) => {
        const fewer = erlangB(loadErlangs, people);
        const more = erlangB(loadErlangs, people + 1);
        expect(more).toBeGreaterThanOrEqual(0);
        expect(fewer).toBeLessThanOrEqual(1);
        expect(more).toBeLessThanOrEqual(fewer);
      }),
    );
  });
});
