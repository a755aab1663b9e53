import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  incompleteBeta,
  logGamma,
  lowerGamma,
  normalCdf,
  normalQuantile,
  upperGamma,
} from "../../../src/engine/statistics/index.ts";
import { integrateUnit } from "../../../src/engine/statistics/integrateUnit.ts";
import { stirlingError } from "../../../src/engine/statistics/logGamma.ts";
import { expectRelative } from "./fourStandardErrors.ts";

// Values with 17 digits in this file were computed with mpmath 1.3 at 30 digits.

describe("logGamma", () => {
  it("is the logarithm of the factorial at whole numbers", () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(
        4e-15 * Math.max(1, Math.log(factorial)),
      );
      factorial *= n;
    }
  });

  it("gives the known values between them", () => {
    expectRelative(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14);
    expectRelative(logGamma(0.001), 6.907178885383853, 1e-14);
    expectRelative(logGamma(0.25), 1.2880225246980774, 1e-14);
    expectRelative(logGamma(1.5), -0.12078223763524522, 5e-14);
    expectRelative(logGamma(3.7), 1.428072326665388, 1e-14);
    expectRelative(logGamma(14.9), 24.924132002217277, 1e-15);
    expectRelative(logGamma(15.1), 25.458999750992664, 1e-15);
    expectRelative(logGamma(1234.5), 7550.550901077895, 1e-15);
  });

  it("leaves Stirling's formula by about 1/(12 x)", () => {
    expectRelative(stirlingError(1), 1 - Math.log(2 * Math.PI) / 2, 1e-13);
    expectRelative(stirlingError(1e6), 1 / 12e6, 1e-12);
  });

  it("refuses zero and less", () => {
    expect(() => logGamma(0)).toThrow(new RangeError("x: expected a finite number above 0, received 0"));
  });
});

describe("the normal distribution", () => {
  it("has its known cdf, with 15 digits also in the tails", () => {
    expect(normalCdf(0)).toBe(0.5);
    const known: [number, number][] = [
      [-37, 5.725571222524577e-300],
      [-30.1, 2.4226672179857586e-199],
      [-12.34, 2.7577941516989773e-35],
      [-20, 2.7536241186062337e-89],
      [-8, 6.220960574271784e-16],
      [-5.7, 5.990371401063528e-9],
      [-5, 2.866515718791939e-7],
      [-1.5, 0.06680720126885807],
      [-0.6, 0.2742531177500736],
      [0.6, 0.7257468822499265],
      [3, 0.9986501019683699],
    ];
    for (const [x, p] of known) expectRelative(normalCdf(x), p, 1e-15);
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
  });

  it("is the gamma distribution of the square of its variate", () => {
    for (const x of [0.3, 0.67, 0.68, 1, 2, 5.6, 5.7, 12, 30]) {
      expectRelative(2 * normalCdf(-x), upperGamma(0.5, (x * x) / 2), 1e-13);
    }
  });

  it("has its known quantiles", () => {
    expect(normalQuantile(0.5)).toBe(0);
    expectRelative(normalQuantile(0.975), 1.959963984540054, 4e-16);
    expectRelative(normalQuantile(0.9), 1.2815515655446004, 4e-16);
    expectRelative(normalQuantile(0.0013498980316300946), -3, 4e-16);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
  });

  it("has a quantile that undoes the cdf in all three of its ranges", () => {
    for (let x = -37; x <= 5; x += 0.037) {
      // Near the upper end the cdf itself holds few digits of 1 − p.
      const tolerance = x < 1 ? 2e-15 : 1e-16 / normalCdf(-x);
      expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(tolerance * Math.max(1, Math.abs(x)));
    }
  });
});

describe("the incomplete gamma function", () => {
  it("has its closed forms at a = 1 and a = 3", () => {
    for (const x of [0.01, 0.5, 1.9, 2.1, 7, 40]) {
      expectRelative(lowerGamma(1, x), -Math.expm1(-x), 3e-14);
      expectRelative(upperGamma(1, x), Math.exp(-x), 3e-14);
      expectRelative(upperGamma(3, x), Math.exp(-x) * (1 + x + (x * x) / 2), 3e-14);
    }
    expect(lowerGamma(2, 0)).toBe(0);
    expect(upperGamma(2, Infinity)).toBe(0);
  });

  it("has its known values from small shapes to large", () => {
    const known: [number, number, number, number][] = [
      [0.5, 0.2, 0.4729107431344619, 0.5270892568655381],
      [0.5, 9, 0.9999779095030014, 2.209049699858544e-5],
      [3.3, 1, 0.053361623618533374, 0.9466383763814666],
      [14.9, 30, 0.9991488178724719, 0.0008511821275281617],
      [100, 60, 1.4815276326460468e-6, 0.9999985184723673],
      [5000, 4800, 0.0021027954807304734, 0.9978972045192696],
      [5000, 5200, 0.9974151865046462, 0.002584813495353809],
    ];
    for (const [a, x, lower, upper] of known) {
      expectRelative(lowerGamma(a, x), lower, 3e-14);
      expectRelative(upperGamma(a, x), upper, 3e-14);
    }
  });

  it("refuses what lies outside its range", () => {
    expect(() => lowerGamma(0, 1)).toThrow(RangeError);
    expect(() => upperGamma(1, -1)).toThrow(
      new RangeError("x: expected a number of at least 0, received -1"),
    );
  });
});

describe("the incomplete beta function", () => {
  it("has its closed forms: x^a at b = 1, and the arcsine law", () => {
    for (const x of [0.001, 0.2, 0.5, 0.9, 0.999]) {
      for (const a of [0.3, 1, 4, 50]) expectRelative(incompleteBeta(a, 1, x), x ** a, 2e-14);
      expectRelative(incompleteBeta(0.5, 0.5, x), (2 / Math.PI) * Math.asin(Math.sqrt(x)), 1e-14);
    }
  });

  it("has its known values from small shapes to large", () => {
    expectRelative(incompleteBeta(0.5, 0.5, 0.1), 0.20483276469913347, 2e-14);
    expectRelative(incompleteBeta(2.5, 7, 0.2), 0.36749651990402304, 2e-14);
    expectRelative(incompleteBeta(40, 300, 0.2), 0.9999774889904226, 2e-14);
    expectRelative(incompleteBeta(300, 40, 0.95), 0.9999994244554639, 2e-14);
    expectRelative(incompleteBeta(1200, 800, 0.58), 0.034436372736723564, 2e-14);
  });

  it("is symmetric: I(x; a, b) + I(1 − x; b, a) = 1, and rises from 0 to 1", () => {
    const shape = fc.double({ min: 0.1, max: 2000, noNaN: true });
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
        expect(Math.abs(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x, x) - 1)).toBeLessThan(1e-13);
        expect(incompleteBeta(a, b, x)).toBeLessThanOrEqual(incompleteBeta(a, b, (1 + x) / 2) + 1e-13);
      }),
    );
    expect(incompleteBeta(2, 3, 0)).toBe(0);
    expect(incompleteBeta(2, 3, 1)).toBe(1);
  });

  it("refuses a complement that is not one", () => {
    expect(() => incompleteBeta(1, 1, 0.3, 0.6)).toThrow(RangeError);
    expect(() => incompleteBeta(1, 1, 1.1)).toThrow(RangeError);
  });
});

describe("integrateUnit", () => {
  it("integrates smooth functions, with poles at the ends too", () => {
    expectRelative(
      integrateUnit((u) => Math.exp(u)),
      Math.E - 1,
      1e-13,
    );
    expectRelative(
      integrateUnit((u) => -Math.log(u)),
      1,
      1e-13,
    );
    expectRelative(
      integrateUnit((u) => 1 / Math.sqrt(u)),
      2,
      1e-9,
    );
  });
});
