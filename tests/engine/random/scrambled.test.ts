import { describe, expect, it } from "vitest";
import { scrambled } from "../../../src/engine/random/scrambled.ts";
import { createStreams } from "../../../src/engine/random/stream.ts";
import { expectWithinFour } from "../statistics/fourStandardErrors.ts";

const DRAWS = 200_000;
const chance = createStreams(3, 0)("scrambled");
const UNIFORMS = Array.from({ length: DRAWS }, () => chance());

describe("numbers scrambled out of one", () => {
  it("are the same whenever they are asked for, and lie in [0, 1)", () => {
    for (const u of [0, 2 ** -53, 0.5, 1 - 2 ** -53]) {
      for (let index = 0; index < 1000; index++) {
        const number = scrambled(u, index);
        expect(number >= 0 && number < 1).toBe(true);
        expect(scrambled(u, index)).toBe(number);
      }
    }
  });

  it.each([0, 1, 2, 7, 300])("are uniform at index %i", (index) => {
    // s.e. of a share of one sixteenth.
    const counts = new Array<number>(16).fill(0);
    for (const u of UNIFORMS) counts[Math.floor(scrambled(u, index) * 16)]! += 1;
    const share = 1 / 16;
    for (const count of counts) {
      expectWithinFour(count / DRAWS, share, Math.sqrt((share * (1 - share)) / DRAWS));
    }
  });

  it("do not correlate with the number itself or with each other: s.e. 1/√n", () => {
    const z = (u: number) => (u - 0.5) * Math.sqrt(12);
    const correlation = (a: (u: number) => number, b: (u: number) => number) =>
      UNIFORMS.reduce((sum, u) => sum + z(a(u)) * z(b(u)), 0) / DRAWS;
    expectWithinFour(
      correlation(
        (u) => u,
        (u) => scrambled(u, 0),
      ),
      0,
      1 / Math.sqrt(DRAWS),
    );
    for (let index = 1; index < 8; index++) {
      const other = (u: number) => scrambled(u, index);
      expectWithinFour(
        correlation((u) => scrambled(u, 0), other),
        0,
        1 / Math.sqrt(DRAWS),
      );
    }
  });

  it("all change when the last bit of the number does", () => {
    for (const u of UNIFORMS.slice(0, 1000)) {
      const next = u < 0.5 ? u + 2 ** -53 : u - 2 ** -53;
      expect(scrambled(next, 1)).not.toBe(scrambled(u, 1));
    }
  });

  it("change in half of their bits when one bit of the number does", () => {
    // Of 32 bits: mean 16, variance 8; 1000 numbers × 53 bits, s.e. √(8/53,000).
    let flipped = 0;
    const numbers = UNIFORMS.slice(0, 1000);
    for (const u of numbers) {
      const scaled = BigInt(u * 2 ** 53);
      for (let bit = 0n; bit < 53n; bit++) {
        const other = Number(scaled ^ (1n << bit)) / 2 ** 53;
        let difference = (scrambled(u, 2) * 2 ** 32) ^ (scrambled(other, 2) * 2 ** 32);
        for (; difference !== 0; difference &= difference - 1) flipped += 1;
      }
    }
    const cells = numbers.length * 53;
    expectWithinFour(flipped / cells, 16, Math.sqrt(8 / cells));
  });
});
