import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deferred } from "../../../src/models/theory/deferred.ts";

describe("deferred", () => {
  it("carries over 5, 10, 15, 10, 5, 0 from three days of 10 at a capacity of 5 (case 13)", () => {
    const days = deferred([10, 10, 10, 0, 0, 0], 5);
    expect(days.map((day) => day.carriedOver)).toEqual([5, 10, 15, 10, 5, 0]);
  });

  it("deals with the oldest first: the age of what is left grows until it is gone", () => {
    const days = deferred([10, 10, 10, 0, 0, 0], 5);
    expect(days.map((day) => day.oldestDays)).toEqual([0, 0, 1, 1, 2, null]);
  });

  it("follows a capacity that changes, closed days included", () => {
    const days = deferred([4, 4, 4], [3, 0, 20]);
    expect(days.map((day) => day.handled)).toEqual([3, 0, 9]);
  });

  it("loses nothing: arrived = handled + carried over, and no day exceeds its capacity", () => {
    const amount = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount)), (pairs) => {
        const arrivals = pairs.map(([units]) => units);
        const capacities = pairs.map(([, units]) => units);
        let before = 0;
        deferred(arrivals, capacities).forEach(({ handled, carriedOver }, day) => {
          expect(handled + carriedOver).toBe(before + arrivals[day]!);
          expect(handled).toBe(Math.min(capacities[day]!, before + arrivals[day]!));
          before = carriedOver;
        });
      }),
    );
  });
});
