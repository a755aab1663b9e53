import { describe, expect, it } from "vitest";
import { type Accumulator, createStoppingRule, replicate } from "../../src/engine/replicate.ts";
import {
  createTally,
  type Estimate,
  meanInterval,
  studentQuantile,
} from "../../src/engine/statistics/index.ts";

function meanOf(): Accumulator<number> {
  const tally = createTally();
  return { add: (value) => tally.add(value), estimate: () => meanInterval(tally) };
}

const estimated = (mean: number, halfWidth: number | null): Estimate => ({
  mean,
  low: halfWidth === null ? null : mean - halfWidth,
  high: halfWidth === null ? null : mean + halfWidth,
  halfWidth,
  count: 10,
  level: 0.95,
});

describe("a fixed number of replications", () => {
  it("is run whole, each replication once and in order", () => {
    const seen: number[] = [];
    const rule = createStoppingRule({ count: 4 });
    const run = (replication: number) => {
      seen.push(replication);
      return replication;
    };
    expect(replicate(run, rule, meanOf())).toBe(4);
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(rule.maximum).toBe(4);
    expect(rule.nextBatch(3, undefined)).toBe(1);
  });
});

describe("replications until a precision", () => {
  const rule = createStoppingRule({ relativePrecision: 0.1, minimum: 10, maximum: 1000 });
  // The half-width must be at most γ/(1 + γ) of the mean: 0.0909….
  const target = 0.1 / 1.1;

  it("begin with the minimum, whatever the estimate says", () => {
    expect(rule.nextBatch(0, undefined)).toBe(10);
    expect(rule.nextBatch(4, estimated(1, 0))).toBe(6);
  });

  it("stop once the half-width is γ/(1 + γ) of the mean, of either sign", () => {
    expect(rule.nextBatch(10, estimated(50, 50 * target * 0.9999))).toBe(0);
    expect(rule.nextBatch(10, estimated(-50, 50 * target * 0.9999))).toBe(0);
    expect(rule.nextBatch(10, estimated(50, 50 * target * 1.0001))).toBeGreaterThan(0);
    expect(rule.nextBatch(10, estimated(-50, 50 * target * 1.0001))).toBeGreaterThan(0);
    expect(rule.nextBatch(10, estimated(50, 50 * 0.095))).toBeGreaterThan(0);
  });

  it("go on by what the variance asks for, at least a tenth and at most as many again", () => {
    expect(rule.nextBatch(100, estimated(1, target * 1.3))).toBe(69);
    expect(rule.nextBatch(100, estimated(1, target * 1.001))).toBe(10);
    expect(rule.nextBatch(100, estimated(1, target * 5))).toBe(100);
  });

  it("go on to the maximum, and not past it, where there is no interval or the mean is zero", () => {
    for (const estimate of [undefined, estimated(1, null), estimated(0, 0.5)]) {
      expect(rule.nextBatch(400, estimate)).toBe(400);
      expect(rule.nextBatch(900, estimate)).toBe(100);
      expect(rule.nextBatch(1000, estimate)).toBe(0);
    }
  });

  it("stop where nothing varies, at zero too", () => {
    expect(rule.nextBatch(10, estimated(0, 0))).toBe(0);
  });

  it("end as soon as the interval is narrow enough, for results of a known spread", () => {
    // Results 1 ± 0.4 in turn: s² = 0.16 n/(n − 1), so the first look that can satisfy the rule is known beforehand.
    const run = (replication: number) => (replication % 2 === 0 ? 1.4 : 0.6);
    const halfWidth = (n: number) => studentQuantile(0.975, n - 1) * Math.sqrt(0.16 / (n - 1));
    const accumulator = meanOf();
    const done = replicate(run, rule, accumulator);
    expect(accumulator.estimate()!.halfWidth! / accumulator.estimate()!.mean).toBeLessThanOrEqual(target);
    let expected = 10;
    while (halfWidth(expected) > target) {
      const wanted = Math.ceil(expected * (halfWidth(expected) / target) ** 2);
      expected = Math.min(Math.max(wanted, expected + Math.ceil(expected / 10)), 2 * expected);
    }
    expect(done).toBe(expected);
  });

  it("are as many when each batch is run in parts, in any order, and gathered by number", () => {
    const run = (replication: number) => 1 + Math.sin(1000 * replication);
    const sequential = meanOf();
    const done = replicate(run, rule, sequential);
    const pooled = meanOf();
    let finished = 0;
    for (
      let batch = rule.nextBatch(0, undefined);
      batch > 0;
      batch = rule.nextBatch(finished, pooled.estimate())
    ) {
      const numbers = Array.from({ length: batch }, (_, i) => finished + i);
      const results = new Map(numbers.toReversed().map((number) => [number, run(number)]));
      for (const number of numbers) pooled.add(results.get(number)!);
      finished += batch;
    }
    expect(finished).toBe(done);
    expect(done).toBeGreaterThan(10);
    expect(pooled.estimate()).toEqual(sequential.estimate());
  });
});

describe("plans that make no sense", () => {
  it.each([
    [{ count: 0 }, "count: expected a whole number from 1 on, received 0"],
    [
      { relativePrecision: 0, minimum: 5, maximum: 9 },
      "relativePrecision: expected a number between 0 and 1, received 0",
    ],
    [
      { relativePrecision: 0.1, minimum: 1, maximum: 9 },
      "minimum: expected a whole number from 2 on, received 1",
    ],
    [
      { relativePrecision: 0.1, minimum: 5, maximum: 4 },
      "maximum: expected a whole number from 5 on, received 4",
    ],
  ])("are refused with name, rule and value: %o", (plan, message) => {
    expect(() => createStoppingRule(plan)).toThrow(new RangeError(message));
  });
});
