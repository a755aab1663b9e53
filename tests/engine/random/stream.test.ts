import { describe, expect, it } from "vitest";
import { createStreams, type Stream } from "../../../src/engine/random/stream.ts";
import { lowerGamma } from "../../../src/engine/statistics/incompleteGamma.ts";
import { normalCdf } from "../../../src/engine/statistics/normalCdf.ts";
import { createPairTally } from "../../../src/engine/statistics/pairTally.ts";
import { expectWithinFour } from "../statistics/fourStandardErrors.ts";

const draws = (stream: Stream, n = 5) => Array.from({ length: n }, stream);

describe("streams", () => {
  it("give the same sequence each time the same name is asked for", () => {
    const streams = createStreams(7, 3);
    expect(draws(streams("patience", "north", 12))).toEqual(draws(streams("patience", "north", 12)));
    expect(draws(createStreams("7", 3)("patience"))).toEqual(draws(streams("patience")));
  });

  it("keep the sequence that they had when they were written", () => {
    // A golden by hand: whoever changes the naming or the generator changes all results, and must say so.
    expect(draws(createStreams(1, 0)("patience", "north", 12), 3)).toEqual([
      0.14088421408524476, 0.05506183251669772, 0.4942796548073799,
    ]);
  });

  it("are not disturbed by streams asked for or drawn from in between", () => {
    const alone = createStreams(7, 0)("patience");
    const streams = createStreams(7, 0);
    const accompanied = streams("patience");
    const other = streams("duration");
    const sequence = Array.from({ length: 100 }, () => {
      other();
      streams("third", other())();
      return accompanied();
    });
    expect(sequence).toEqual(draws(alone, 100));
  });

  it("differ wherever one part of the name differs, even where the parts joined are the same", () => {
    const names: [number | string, number, string, ...(string | number)[]][] = [
      [1, 0, "a"],
      [11, 0, "a"],
      [111, 0, "a"],
      [1, 1, "a"],
      [1, 10, "a"],
      [11, 10, "a"],
      [1, 0, "a", 1],
      [1, 0, "a", 11],
      [1, 0, "a", 1, 1],
      [1, 0, "a1"],
      [1, 0, "a", "bc"],
      [1, 0, "ab", "c"],
      [1, 0, "abc"],
      [1, 0, "a", "", "bc"],
      [1, 0, "a", "bc", ""],
      [1, 0, "a", "1:1"],
      [1, 0, "a", "1:", 1],
    ];
    const firsts = names.map(([seed, replication, ...name]) => createStreams(seed, replication)(...name)());
    expect(new Set(firsts).size).toBe(names.length);
  });

  it("give numbers from 0 to below 1 that are multiples of 2^-53", () => {
    const stream = createStreams(1, 0)("range");
    for (let i = 0; i < 10_000; i++) {
      const u = stream();
      expect(u >= 0 && u < 1 && Number.isInteger(u * 2 ** 53)).toBe(true);
    }
  });

  it("are uniform along a stream and across the first numbers of streams with neighbouring names", () => {
    const streams = createStreams(2, 0);
    const along = streams("uniform");
    for (const next of [along, (i: number) => streams("uniform", i)()]) {
      const cells = 100;
      const n = 50_000;
      const counts = new Array<number>(cells).fill(0);
      for (let i = 0; i < n; i++) counts[Math.floor(next(i) * cells)]! += 1;
      const chiSquare = counts.reduce((sum, count) => sum + (count - n / cells) ** 2 / (n / cells), 0);
      // Two-sided, at the level of four standard errors of a normal variate.
      const p = lowerGamma((cells - 1) / 2, chiSquare / 2);
      expect(p, `chi-square ${chiSquare}`).toBeGreaterThan(normalCdf(-4));
      expect(p, `chi-square ${chiSquare}`).toBeLessThan(normalCdf(4));
    }
  });

  it("are uncorrelated from one number to the next and between neighbouring names", () => {
    const streams = createStreams(3, 0);
    const n = 500;
    const lagged = createPairTally();
    const neighbours = createPairTally();
    for (let day = 0; day < 100; day++) {
      const here = draws(streams("day", day), n);
      const there = draws(streams("day", day + 1), n);
      for (let i = 0; i < n; i++) neighbours.add(here[i]!, there[i]!);
      for (let i = 1; i < n; i++) lagged.add(here[i - 1]!, here[i]!);
    }
    const firsts = createPairTally();
    for (let day = 0; day < 20_000; day++) firsts.add(streams("first", day)(), streams("first", day + 1)());
    for (const pairs of [lagged, neighbours, firsts]) {
      const correlation = pairs.covariance! / Math.sqrt(pairs.varianceX! * pairs.varianceY!);
      expectWithinFour(correlation, 0, 1 / Math.sqrt(pairs.count));
    }
  });
});
