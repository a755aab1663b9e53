import { describe, expect, it } from "vitest";
import { constant } from "../../../src/engine/random/constant.ts";
import type { Distribution } from "../../../src/engine/random/distribution.ts";
import { exponential } from "../../../src/engine/random/exponential.ts";
import { logNormal } from "../../../src/engine/random/logNormal.ts";
import { residualOf } from "../../../src/engine/random/residual.ts";

const GRID = 20_000;

function meanLeft(law: Distribution): number {
  const left = residualOf(law);
  let sum = 0;
  for (let i = 0; i < GRID; i++) sum += left((i + 0.5) / GRID);
  return sum / GRID;
}

describe("what is left of a duration at a random moment", () => {
  it("is anything up to all of a constant one, evenly", () => {
    const left = residualOf(constant(180));
    const values = Array.from({ length: GRID }, (_, i) => left((i + 0.5) / GRID)).sort((a, b) => a - b);
    values.forEach((value, i) => {
      // Place i of an even law, as far as 20,000 uniforms hit 4,096 steps evenly.
      expect(Math.abs(value - (180 * (i + 0.5)) / GRID)).toBeLessThan(180 / 100);
    });
  });

  it("is as long as the whole for an exponential one, which forgets", () => {
    expect(meanLeft(exponential(200)) / 200).toBeCloseTo(1, 2);
  });

  it("has mean E[X²] / (2 E[X]) for one that varies more", () => {
    // cv 1.2: 200 × (1 + 1.44) / 2; the tail beyond 4,096 quantiles holds about one part in a hundred of E[X²].
    const ratio = meanLeft(logNormal(200, 1.2)) / ((200 * 2.44) / 2);
    expect(ratio).toBeGreaterThan(0.97);
    expect(ratio).toBeLessThanOrEqual(1);
  });
});
