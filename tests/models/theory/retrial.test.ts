import { describe, expect, it } from "vitest";
import { retrial } from "../../../src/models/theory/retrial.ts";

describe("retrial", () => {
  it("keeps 3.9667 callers trying again at λ = 0.7, μ = 1, ν = 0.7 (case 9)", () => {
    const figures = retrial({ arrivalsPerSecond: 0.7, serviceSeconds: 1, redialSeconds: 1 / 0.7 });
    expect(figures.meanOrbit).toBeCloseTo(3.9667, 4);
    expect(figures.occupancy).toBeCloseTo(0.7, 12);
  });

  it("agrees with the closed form ρ(λ + ρν) / (ν(1 - ρ)), for fast and for slow retrials", () => {
    for (const redialsPerSecond of [0.01, 0.3, 2, 500]) {
      for (const arrivalsPerSecond of [0.05, 0.5, 0.95]) {
        const { meanOrbit } = retrial({
          arrivalsPerSecond,
          serviceSeconds: 1,
          redialSeconds: 1 / redialsPerSecond,
        });
        const closed =
          (arrivalsPerSecond * (arrivalsPerSecond + arrivalsPerSecond * redialsPerSecond)) /
          (redialsPerSecond * (1 - arrivalsPerSecond));
        expect(meanOrbit / closed).toBeCloseTo(1, 10);
      }
    }
  });

  it("refuses a load of 1 erlang or more, in words", () => {
    expect(() => retrial({ arrivalsPerSecond: 1, serviceSeconds: 1, redialSeconds: 9 })).toThrow(
      "overloaded, no steady state",
    );
  });
});
