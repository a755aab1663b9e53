import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erlangA } from "../../../src/models/theory/erlangA.ts";
import { erlangB } from "../../../src/models/theory/erlangB.ts";
import { erlangC } from "../../../src/models/theory/erlangC.ts";
import type { ImpatientQueueInput } from "../../../src/models/theory/queueInput.ts";

const TEN_ERLANGS = { arrivalsPerSecond: 10 / 180, serviceSeconds: 180, thresholdSeconds: 20 };
const MANDELBAUM_ZELTYN = {
  arrivalsPerSecond: 48 / 60,
  serviceSeconds: 60,
  people: 50,
  patienceSeconds: 120,
  thresholdSeconds: 20,
};

const anyQueue: fc.Arbitrary<ImpatientQueueInput> = fc.record({
  arrivalsPerSecond: fc.double({ min: 0.0001, max: 2, noNaN: true }),
  serviceSeconds: fc.double({ min: 1, max: 900, noNaN: true }),
  people: fc.integer({ min: 0, max: 300 }),
  thresholdSeconds: fc.double({ min: 0, max: 600, noNaN: true }),
  patienceSeconds: fc.double({ min: 0.5, max: 3600, noNaN: true }),
  waitingPlaces: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant(Infinity)),
});

describe("erlangA against published cases", () => {
  it("counts as service level those answered within 20 s, over all arrivals (case 2)", () => {
    const figures = erlangA({ ...TEN_ERLANGS, people: 14, patienceSeconds: 300 });
    expect(figures.waitShare).toBeCloseTo(0.14526, 5);
    expect(figures.abandonedShare).toBeCloseTo(0.013984, 6);
    expect(figures.occupancy).toBeCloseTo(0.704297, 6);
    expect(figures.meanWaitSeconds! / 60).toBeCloseTo(0.069919, 6);
    expect(figures.answeredWithinShare).toBeCloseTo(0.916792, 6);
  });

  it("loses fewer but answers later as patience grows (case 3, within 20 s over all arrivals)", () => {
    const expected = [
      [3, 0.8751, 0.0322],
      [5, 0.8582, 0.025],
      [10, 0.8376, 0.0165],
    ] as const;
    for (const [minutes, answeredWithinShare, abandonedShare] of expected) {
      const figures = erlangA({ ...TEN_ERLANGS, people: 13, patienceSeconds: minutes * 60 });
      expect(figures.answeredWithinShare).toBeCloseTo(answeredWithinShare, 4);
      expect(figures.abandonedShare).toBeCloseTo(abandonedShare, 4);
    }
  });

  it("averages the wait over all contacts, hanging up or not (case 4)", () => {
    const figures = erlangA(MANDELBAUM_ZELTYN);
    expect(figures.abandonedShare).toBeCloseTo(0.030912, 6);
    expect(figures.meanWaitSeconds).toBeCloseTo(3.709, 3);
  });

  it("finds that the 93.03 % of case 4 are the occupancy, and that 94.30 % are answered within 20 s", () => {
    const figures = erlangA(MANDELBAUM_ZELTYN);
    expect(figures.occupancy).toBeCloseTo(0.9303, 4);
    expect(figures.answeredWithinShare).toBeCloseTo(0.943, 4);
    expect(figures.answeredWithinShare).toBeCloseTo(naiveWithin(MANDELBAUM_ZELTYN), 8);
  });

  it("averages the wait over all contacts in case 5, below and above a load of people", () => {
    const input = {
      arrivalsPerSecond: 3.5 / 60,
      serviceSeconds: 180,
      patienceSeconds: 300,
      thresholdSeconds: 20,
    };
    expect(erlangA({ ...input, people: 13 }).meanWaitSeconds).toBeCloseTo(9.91, 2);
    expect(erlangA({ ...input, people: 9 }).meanWaitSeconds).toBeCloseTo(56.62, 2);
  });

  it("keeps its head in overload: about half of 20 erlangs is lost with 10 people (case 8)", () => {
    const input = {
      arrivalsPerSecond: 20 / 180,
      serviceSeconds: 180,
      patienceSeconds: 60,
      thresholdSeconds: 20,
    };
    const figures = erlangA({ ...input, people: 10 });
    expect(figures.abandonedShare).toBeCloseTo(0.505348, 6);
    expect(figures.meanQueue).toBeCloseTo(3.36898, 5);
  });
});

describe("erlangA against a second computation", () => {
  it("agrees with integrating the tagged caller's chain step by step", () => {
    for (const people of [0, 4, 9, 13]) {
      for (const patienceSeconds of [7, 60, 600]) {
        const input = { ...TEN_ERLANGS, people, patienceSeconds };
        expect(erlangA(input).answeredWithinShare).toBeCloseTo(naiveWithin(input), 8);
        expect(erlangA(input).virtualWaitWithinShare).toBeCloseTo(naiveWithin(input, Infinity), 8);
      }
    }
  });

  it("is M/M/∞ with nobody at work and as much patience as service: everybody waits and hangs up", () => {
    const figures = erlangA({ ...TEN_ERLANGS, people: 0, patienceSeconds: 180 });
    expect(figures.abandonedShare).toBeCloseTo(1, 12);
    expect(figures.meanQueue).toBeCloseTo(10, 10);
    expect(figures.meanWaitOfAbandonedSeconds).toBeCloseTo(180, 9);
    expect(figures.abandonedWithinShare).toBeCloseTo(1 - Math.exp(-20 / 180), 12);
    expect(figures.meanWaitOfAnsweredSeconds).toBeNull();
    expect(figures.occupancy).toBeNull();
  });

  it("is Poisson when patience lasts as long as service, whatever the people", () => {
    const { waitShare } = erlangA({ ...TEN_ERLANGS, people: 8, patienceSeconds: 180 });
    const term = (k: number): number => (k === 0 ? Math.exp(-10) : (term(k - 1) * 10) / k);
    const below = [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, k) => sum + term(k), 0);
    expect(waitShare).toBeCloseTo(1 - below, 12);
  });

  it("stays exact where factorials overflow: 180,000 erlangs for 100,000 people", () => {
    const input = {
      arrivalsPerSecond: 1000,
      serviceSeconds: 180,
      thresholdSeconds: 20,
      patienceSeconds: 300,
    };
    const { abandonedShare } = erlangA({ ...input, people: 100_000 });
    expect(abandonedShare).toBeCloseTo(1 - 100 / 180, 8);
  });

  it("follows short patience through long thresholds without endless sums", () => {
    const input = { ...TEN_ERLANGS, people: 9, patienceSeconds: 3, thresholdSeconds: 600 };
    const figures = erlangA(input);
    expect(figures.answeredWithinShare).toBeCloseTo(figures.answeredShare, 12);
    expect(figures.abandonedWithinShare).toBeCloseTo(figures.abandonedShare, 12);
  });
});

describe("erlangA at its limits", () => {
  it("tends to Erlang C as patience grows, and is Erlang C when it never ends", () => {
    const truth = erlangC({ ...TEN_ERLANGS, people: 12 });
    for (const [patienceSeconds, digits] of [
      [1e9, 5],
      [1e13, 9],
      [Infinity, 11],
    ] as const) {
      const figures = erlangA({ ...TEN_ERLANGS, people: 12, patienceSeconds });
      expect(figures.waitShare).toBeCloseTo(truth.waitShare, digits);
      expect(figures.answeredWithinShare).toBeCloseTo(truth.answeredWithinShare, digits);
      expect(figures.virtualWaitWithinShare).toBeCloseTo(truth.answeredWithinShare, digits);
      expect(figures.meanWaitSeconds! / 60).toBeCloseTo(truth.meanWaitSeconds / 60, digits);
    }
  });

  it("tends to Erlang B as patience shrinks, and is Erlang B when there is none", () => {
    const truth = erlangB(10, 12);
    expect(erlangA({ ...TEN_ERLANGS, people: 12, patienceSeconds: 1e-6 }).abandonedShare).toBeCloseTo(
      truth,
      6,
    );
    expect(erlangA({ ...TEN_ERLANGS, people: 12, patienceSeconds: 0 }).abandonedShare).toBeCloseTo(truth, 12);
  });

  it("is Erlang B without waiting places, and says refused rather than abandoned", () => {
    const figures = erlangA({ ...TEN_ERLANGS, people: 12, patienceSeconds: 60, waitingPlaces: 0 });
    expect(figures.refusedShare).toBeCloseTo(erlangB(10, 12), 12);
    expect(figures.abandonedShare).toBe(0);
    expect(figures.meanWaitOfAbandonedSeconds).toBeNull();
  });

  it("is M/M/1/K with one person and no hang-ups: refused ρᴷ(1 - ρ) / (1 - ρᴷ⁺¹), overload too", () => {
    for (const load of [0.8, 1.7]) {
      const input = { arrivalsPerSecond: load / 100, serviceSeconds: 100, people: 1, thresholdSeconds: 20 };
      const figures = erlangA({ ...input, patienceSeconds: Infinity, waitingPlaces: 4 });
      expect(figures.refusedShare).toBeCloseTo((load ** 5 * (1 - load)) / (1 - load ** 6), 12);
    }
  });

  it("answers everybody at once when nobody calls", () => {
    const figures = erlangA({ ...TEN_ERLANGS, arrivalsPerSecond: 0, people: 2, patienceSeconds: 60 });
    expect(figures.answeredWithinShare).toBe(1);
    expect(figures.meanQueue).toBe(0);
  });

  it("refuses, in words, what has no steady state", () => {
    expect(() => erlangA({ ...TEN_ERLANGS, people: 10, patienceSeconds: Infinity })).toThrow("overloaded");
    expect(() => erlangA({ ...TEN_ERLANGS, people: 0, patienceSeconds: Infinity, waitingPlaces: 3 })).toThrow(
      "nobody serves",
    );
  });
});

describe("erlangA in general", () => {
  it("accounts for every arrival and obeys Little's law and the balance of hang-ups", () => {
    fc.assert(
      fc.property(anyQueue, (input) => {
        const figures = erlangA(input);
        const { answeredShare, abandonedShare, refusedShare, meanQueue } = figures;
        expect(answeredShare + abandonedShare + refusedShare).toBeCloseTo(1, 9);
        const queue = input.arrivalsPerSecond * (1 - refusedShare) * (figures.meanWaitSeconds ?? 0);
        expect(queue / (1 + meanQueue)).toBeCloseTo(meanQueue / (1 + meanQueue), 9);
        const hangUps = meanQueue / input.patienceSeconds / input.arrivalsPerSecond;
        expect(abandonedShare).toBeCloseTo(hangUps, 8);
        const served = (answeredShare * input.arrivalsPerSecond * input.serviceSeconds) / (input.people || 1);
        expect(figures.occupancy ?? 0).toBeCloseTo(served, 9);
      }),
    );
  });

  it("keeps answers within the threshold below answers, and both below the virtual wait's share", () => {
    fc.assert(
      fc.property(anyQueue, (input) => {
        const figures = erlangA(input);
        expect(figures.answeredWithinShare).toBeLessThanOrEqual(figures.answeredShare + 1e-12);
        expect(figures.answeredWithinShare).toBeLessThanOrEqual(figures.virtualWaitWithinShare + 1e-12);
        expect(figures.abandonedWithinShare).toBeLessThanOrEqual(figures.abandonedShare + 1e-12);
      }),
    );
  });

  it("never loses more contacts with one person more", () => {
    fc.assert(
      fc.property(anyQueue, (input) => {
        const fewer = erlangA(input);
        const more = erlangA({ ...input, people: input.people + 1 });
        expect(more.answeredShare).toBeGreaterThanOrEqual(fewer.answeredShare - 1e-12);
        const unlimited = { ...input, waitingPlaces: Infinity };
        const before = erlangA(unlimited).abandonedShare;
        const after = erlangA({ ...unlimited, people: input.people + 1 }).abandonedShare;
        expect(after).toBeLessThanOrEqual(before + 1e-12);
      }),
    );
  });
});

/**
 * Answered by T over all arrivals, the tagged caller's own patience being as long as asked: balance by plain
 * products, then RK4 on her place in the queue.
 */
function naiveWithin(input: ImpatientQueueInput, ownPatienceSeconds = input.patienceSeconds): number {
  const { arrivalsPerSecond, serviceSeconds, people, patienceSeconds, thresholdSeconds } = input;
  const places = 150;
  const weights = [1];
  for (let j = 1; j <= people + places; j++) {
    const leaves = Math.min(j, people) / serviceSeconds + Math.max(0, j - people) / patienceSeconds;
    weights.push((weights[j - 1]! * arrivalsPerSecond) / leaves);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // waiting[k]: mass in place k; waiting[0]: answered.
  let waiting = [0, ...weights.slice(people, people + places)].map((weight) => weight / total);
  const slope = (mass: number[]) =>
    mass.map((_, place) => {
      const answers = people / serviceSeconds;
      const leaves = answers + (place - 1) / patienceSeconds + 1 / ownPatienceSeconds;
      const fromBehind = (mass[place + 1] ?? 0) * (answers + place / patienceSeconds);
      return place === 0 ? (mass[1] ?? 0) * answers : fromBehind - mass[place]! * leaves;
    });
  const steps = 4000;
  const h = thresholdSeconds / steps;
  const plus = (a: number[], b: number[], factor: number) => a.map((x, i) => x + factor * b[i]!);
  for (let step = 0; step < steps; step++) {
    const k1 = slope(waiting);
    const k2 = slope(plus(waiting, k1, h / 2));
    const k3 = slope(plus(waiting, k2, h / 2));
    const k4 = slope(plus(waiting, k3, h));
    waiting = waiting.map((x, i) => x + (h / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!));
  }
  const free = weights.slice(0, people).reduce((sum, weight) => sum + weight, 0) / total;
  return free + waiting[0]!;
}
