import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dealOut } from "../../../src/models/teams/dealOut.ts";

const counts = (dealt: Uint8Array, groups: number) =>
  Array.from({ length: groups }, (_, group) => dealt.filter((value) => value === group).length);

describe("places dealt out", () => {
  it("mix the groups as evenly as can be, the earlier one first among equals", () => {
    expect([...dealOut([0.5, 0.5], 4)]).toEqual([0, 1, 0, 1]);
    expect([...dealOut([3, 1], 8)]).toEqual([0, 0, 1, 0, 0, 0, 1, 0]);
    expect([...dealOut([1], 3)]).toEqual([0, 0, 0]);
    expect([...dealOut([0.4, 0.6], 0)]).toEqual([]);
  });

  it("give what is left over to the largest remainders", () => {
    // 3.5, 2.1 and 1.4 places: six whole ones, and the seventh goes to the half.
    expect(counts(dealOut([0.5, 0.3, 0.2], 7), 3)).toEqual([4, 2, 1]);
    expect(counts(dealOut([0, 1], 5), 2)).toEqual([0, 5]);
  });

  it("give each group its due within one place, in all and in the first half", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 80 }), (weights, places) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const dealt = dealOut(weights, places);
        const all = counts(dealt, weights.length);
        const half = counts(dealt.slice(0, Math.floor(places / 2)), weights.length);
        weights.forEach((weight, group) => {
          expect(Math.abs(all[group]! - (weight / sum) * places)).toBeLessThan(1);
          // Against the whole numbers that are dealt: of so many groups one may wait for all others.
          const due = (all[group]! * Math.floor(places / 2)) / places;
          expect(Math.abs(half[group]! - due)).toBeLessThan(weights.length);
        });
      }),
    );
  });
});
