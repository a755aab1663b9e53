import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DayShape, dayVolumes, inProportion } from "../../../src/models/demand/dayVolumes.ts";
import { planOf } from "../../support/plans.ts";

/** Two weeks from Monday 2017-03-06, every day open. */
const DAYS = planOf({ days: 14 }).days;

const FLAT: DayShape = { months: new Map(), weekdays: new Map(), specialDays: [] };

const total = (volumes: Float64Array) => volumes.reduce((sum, volume) => sum + volume, 0);

describe("volumes of days", () => {
  it("are equal where no index is given, and sum to the volume", () => {
    expect([...dayVolumes(1400, DAYS, FLAT)]).toEqual(new Array(14).fill(100));
  });

  it("stand to one another as their weekday indexes", () => {
    const volumes = dayVolumes(1000, DAYS, { ...FLAT, weekdays: new Map([[0, 3]]) });
    expect(volumes[0]! / volumes[1]!).toBeCloseTo(3, 12);
    expect(volumes[7]).toBe(volumes[0]);
    expect(total(volumes)).toBeCloseTo(1000, 9);
  });

  it("stand to one another as their month indexes", () => {
    const days = planOf({ days: 40 }).days; // 6 March to 14 April
    const volumes = dayVolumes(1000, days, {
      ...FLAT,
      months: new Map([
        [2, 2],
        [3, 0.5],
      ]),
    });
    expect(days[25]!.date).toBe("2017-03-31");
    expect(volumes[25]! / volumes[26]!).toBeCloseTo(4, 12);
  });

  it("multiply month, weekday and all special days of a date", () => {
    const volumes = dayVolumes(1000, DAYS, {
      months: new Map([[2, 2]]),
      weekdays: new Map([[1, 1.5]]),
      specialDays: [
        { dates: ["2017-03-07", "2017-03-08"], factor: 2 },
        { dates: ["2017-03-07"], factor: 5 },
        { dates: ["1999-01-01"], factor: 100 },
      ],
    });
    expect(volumes[1]! / volumes[0]!).toBeCloseTo(1.5 * 2 * 5, 12);
    expect(volumes[2]! / volumes[0]!).toBeCloseTo(2, 12);
  });

  it("are zero on a day whose index is zero, and the others take its share", () => {
    const volumes = dayVolumes(1200, DAYS, {
      ...FLAT,
      weekdays: new Map([
        [5, 0],
        [6, 0],
      ]),
    });
    expect([...volumes]).toEqual([120, 120, 120, 120, 120, 0, 0, 120, 120, 120, 120, 120, 0, 0]);
  });

  it("are all zero, and never not a number, when every index is zero or nothing is expected", () => {
    const nothing = dayVolumes(1200, DAYS, { ...FLAT, months: new Map([[2, 0]]) });
    expect([...nothing]).toEqual(new Array(14).fill(0));
    expect([...dayVolumes(0, DAYS, FLAT)]).toEqual(new Array(14).fill(0));
    expect([...dayVolumes(1200, [], FLAT)]).toEqual([]);
  });
});

describe("a split in proportion", () => {
  it("keeps the total and the proportions, whatever the weights", () => {
    const weight = fc.double({ min: 0, max: 1e6, noNaN: true }).map((w) => Math.round(w * 1000) / 1000);
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1 }), fc.integer({ min: 0, max: 1e9 }), (weights, whole) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        const parts = inProportion(whole, Float64Array.from(weights));
        expect(parts.length).toBe(weights.length);
        const tolerance = whole * 1e-12 * weights.length;
        expect(Math.abs(total(parts) - (sum > 0 ? whole : 0))).toBeLessThanOrEqual(tolerance);
        parts.forEach((part, i) => {
          expect(Math.abs(part * sum - whole * weights[i]!)).toBeLessThanOrEqual(1e-9 * whole * (sum + 1));
        });
      }),
    );
  });
});
