import { describe, expect, it } from "vitest";
import {
  CALL_FRESH,
  CALL_PRESENTED,
  STAFF_ON_CALLS,
  STAFF_PRESENT,
  TEAM_OVERTIME,
} from "../../src/models/measures/counters.ts";
import { sumTotals } from "../../src/models/measures/totals.ts";
import { createPlatform } from "../../src/models/platform/platform.ts";
import { erlangA, transient } from "../../src/models/theory/index.ts";
import { createSummary } from "../../src/planning/summary.ts";
import { expectWithinFour } from "../engine/statistics/fourStandardErrors.ts";
import { at, type PlanOptions, planOf } from "../support/plans.ts";
import { meanOf } from "../support/ratioOfMeans.ts";
import { callsIn, frozen, secondsIn, teamsIn } from "../support/readCounts.ts";
import { estimateOver, expectTrue, floorPlan, liveDays, SEED } from "./floorDays.ts";

/** Fresh calls on each of many days. */
function dailyCalls(options: PlanOptions): number[] {
  const plan = planOf({ teams: [], ...options });
  const counts = createPlatform(plan).run(SEED, 0);
  return plan.openDays.map((_, openDay) => callsIn(plan, counts, CALL_FRESH, { openDay }));
}

/** Holds the variance of counts to the truth; s.e. of s² from the fourth moment of the sample. */
function expectVariance(values: readonly number[], truth: number): void {
  const mean = meanOf(values).estimate;
  const squares = values.map((value) => (value - mean) ** 2);
  const { estimate } = meanOf(squares);
  const fourth = meanOf(squares.map((square) => square ** 2)).estimate;
  expectWithinFour(
    (estimate * values.length) / (values.length - 1),
    truth,
    Math.sqrt((fourth - estimate ** 2) / values.length),
  );
}

describe("traps seen in published tools (reference/validation-cases.md)", () => {
  /** Twice as much work as people. */
  const overload = {
    arrivalsPerSecond: 20 / 180,
    serviceSeconds: 180,
    patienceSeconds: 60,
    thresholdSeconds: 20,
  };

  it("does not lose every call where people are no more than the load", () => {
    const plan = floorPlan(
      { ...overload, arrivalsPerSecond: 10 / 180 },
      200,
      [at(9), at(17)],
      [{ people: 10, hours: [at(9), at(22)] }],
    );
    const days = liveDays(plan, [4, 16], SEED);
    const truth = erlangA({ ...overload, arrivalsPerSecond: 10 / 180, people: 10 }).abandonedShare;
    expect(truth).toBeLessThan(0.2);
    expectTrue(
      estimateOver(
        days,
        (day) => day.abandoned,
        (day) => day.presented,
      ),
      truth,
    );
  });

  it("counts no hang-up as answered, and divides the waits of served calls by served calls", () => {
    const plan = floorPlan(overload, 60, [at(9), at(17)], [{ people: 10, hours: [at(9), at(22)] }]);
    const summary = createSummary(plan);
    const platform = createPlatform(plan);
    for (let i = 0; i < 10; i++) summary.add(sumTotals(plan, platform.run(SEED, i)));
    const figures = summary.figures()[0]!.figures;
    const truth = transient({
      ...overload,
      intervals: [{ seconds: 8 * 3600, arrivalsPerSecond: overload.arrivalsPerSecond, people: 10 }],
    });
    // Ten replications: half-widths are t(9) = 2.262 standard errors.
    const holds = (estimate: { mean: number; halfWidth: number | null } | undefined, value: number) =>
      expectWithinFour(estimate!.mean, value, estimate!.halfWidth! / 2.262);
    holds(figures.serviceLevel, truth.answeredWithinShare!);
    holds(figures.meanWaitSeconds, truth.meanWaitOfAnsweredSeconds!);
    holds(figures.meanWaitAbandonedSeconds, truth.meanWaitOfAbandonedSeconds!);
    holds(figures.handlingRate, truth.answeredShare!);
    // The wrong formulas would be far away.
    expect(figures.serviceLevelAbandonsAsMet!.mean).toBeGreaterThan(figures.serviceLevel!.mean + 0.1);
    expect(truth.meanWaitOfAnsweredSeconds! * truth.answeredShare!).toBeLessThan(
      0.6 * figures.meanWaitSeconds!.mean,
    );
  });

  it("lets nobody vanish in the middle of a call when a team goes home", () => {
    // So busy that all fifteen have a call in hand at noon, when nine go home: each of these calls has three minutes
    // left on average, for the exponential law has no memory.
    const queue = { ...overload, arrivalsPerSecond: 0.2, patienceSeconds: 120 };
    const teams = [
      { people: 9, hours: [at(9), at(12)] as const },
      { people: 6, hours: [at(9), at(22)] as const },
    ];
    const plan = floorPlan(queue, 500, [at(9), at(17)], teams);
    const counts = createPlatform(plan).run(SEED, 0);
    const byDay = (count: (openDay: number) => number) =>
      meanOf(plan.openDays.map((_, openDay) => count(openDay)));
    const overtime = byDay((openDay) => teamsIn(plan, counts, TEAM_OVERTIME, { openDay, team: 0 }));
    expectTrue(overtime, 9 * 180);
    // Those who stay answer one call after the other, from 12:00 to 17:00 as before.
    const where = { halfHours: [6, 16] as const, team: 1 };
    const present = byDay((openDay) => secondsIn(plan, counts, STAFF_PRESENT, { ...where, openDay }));
    const onCalls = byDay((openDay) => secondsIn(plan, counts, STAFF_ON_CALLS, { ...where, openDay }));
    expect(present.estimate).toBe(6 * 5 * 3600);
    expect(onCalls.estimate / present.estimate).toBeGreaterThan(0.999);
  });

  it("lets a team that comes take those who have waited longest, at once", () => {
    const queue = { ...overload, arrivalsPerSecond: 0.08, patienceSeconds: 120 };
    const teams = [
      { people: 9, hours: [at(9), at(22)] as const },
      { people: 6, hours: [at(12), at(22)] as const },
    ];
    const days = liveDays(floorPlan(queue, 1500, [at(9), at(17)], teams), [0, 16], SEED);
    const stretch = (hours: number, people: number) => ({
      seconds: hours * 3600,
      arrivalsPerSecond: queue.arrivalsPerSecond,
      people,
    });
    const truth = transient({ ...queue, intervals: [stretch(3, 9), stretch(5, 15)] });
    expectTrue(
      estimateOver(days, (day) => day.handled),
      truth.answered,
    );
    expectTrue(
      estimateOver(days, (day) => day.abandoned),
      truth.abandoned,
    );
    expectTrue(
      estimateOver(
        days,
        (day) => day.waitHandled,
        (day) => day.handled,
      ),
      truth.meanWaitOfAnsweredSeconds!,
    );
    expectTrue(
      estimateOver(
        days,
        (day) => day.onCalls,
        (day) => day.present,
      ),
      truth.occupancy!,
    );
  });

  it("clips no horizon: 24 calls are 24, whatever the length of the last interval", () => {
    for (const close of [at(9, 1), at(9, 30), at(11), at(13, 20), at(17)]) {
      const { estimate, standardError } = meanOf(
        dailyCalls({ days: 2000, phone: [at(9), close], volume: 24 }),
      );
      expectWithinFour(estimate, 24, standardError);
    }
  });

  it("uses in each interval its own rate, zero in the middle included, and goes on after it", () => {
    const shares = [0.1, 0.3, 0, 0, 0.05, 0.35, 0, 0.2];
    const plan = planOf({
      days: 3000,
      phone: [at(9), at(13)],
      volume: 50,
      teams: [],
      calls: { halfHourShares: Float64Array.from(shares) },
    });
    const counts = createPlatform(plan).run(SEED, 0);
    shares.forEach((share, i) => {
      const calls = plan.openDays.map((_, openDay) =>
        callsIn(plan, counts, CALL_PRESENTED, { openDay, halfHours: [i, i + 1] }),
      );
      if (share === 0) expect(Math.max(...calls)).toBe(0);
      else expectWithinFour(meanOf(calls).estimate, 50 * share, Math.sqrt((50 * share) / 3000));
    });
  });

  it("starts a day though its first interval is empty, and the day before was", () => {
    const halfHourShares = Float64Array.of(0, 0, 1, 0);
    const calls = dailyCalls({
      days: 400,
      phone: [at(9), at(11)],
      volume: Array.from({ length: 400 }, (_, day) => (day % 2 === 0 ? 0 : 30)),
      calls: { halfHourShares },
    });
    calls.forEach((number, day) => {
      if (day % 2 === 0) expect(number).toBe(0);
    });
    expectWithinFour(meanOf(calls.filter((_, day) => day % 2 === 1)).estimate, 30, Math.sqrt(30 / 200));
  });

  it("lets days vary: as Poisson where nothing else does, and by busyness on top", () => {
    const plain = dailyCalls({ days: 3000, volume: 100 });
    expectWithinFour(meanOf(plain).estimate, 100, Math.sqrt(100 / 3000));
    expectVariance(plain, 100);
    const busy = dailyCalls({
      days: 3000,
      volume: 100,
      calls: { busyness: { foreseen: 0.2, day: 0.1, partOfDay: 0, commonShare: 0 } },
    });
    // A product of independent factors: 1 + cv² = (1 + 0.2²)(1 + 0.1²).
    const variance = 100 + 100 ** 2 * (1.04 * 1.01 - 1);
    expectWithinFour(meanOf(busy).estimate, 100, Math.sqrt(variance / 3000));
    expectVariance(busy, variance);
  });

  it("lets mornings and afternoons vary apart", () => {
    const calls = dailyCalls({
      days: 3000,
      volume: 100,
      calls: { busyness: { foreseen: 0, day: 0, partOfDay: 0.4, commonShare: 0 } },
    });
    expectWithinFour(meanOf(calls).estimate, 100, Math.sqrt((100 + 2 * 50 ** 2 * 0.16) / 3000));
    expectVariance(calls, 100 + 2 * 50 ** 2 * 0.16);
  });

  it("adds up over caisses what they have in common", () => {
    const calls = dailyCalls({
      days: 3000,
      volume: 100,
      caisses: ["north", "south"],
      calls: { busyness: { foreseen: 0.2, day: 0, partOfDay: 0, commonShare: 1 } },
    });
    expectVariance(calls, 200 + 200 ** 2 * 0.04);
  });

  it("lets days vary by a gamma factor: their counts are negative binomial", () => {
    const [mean, cv] = [40, 0.35];
    const calls = dailyCalls({
      days: 4000,
      volume: mean,
      calls: { busyness: { law: "gamma", day: cv } },
    });
    expectVariance(calls, mean + (mean * cv) ** 2);
    // P(N = k) = Γ(r + k) ÷ (k! Γ(r)) pʳ (1 − p)ᵏ with r = 1 ÷ cv² and p = r ÷ (r + mean) (Greenwood & Yule 1920).
    const size = 1 / cv ** 2;
    const stays = size / (size + mean);
    let probability = stays ** size;
    let below = 0;
    for (let k = 0; k <= 70; k++) {
      below += probability;
      if (k % 10 === 0 && k >= 20) {
        const found = calls.filter((number) => number <= k).length / calls.length;
        expectWithinFour(found, below, Math.sqrt((below * (1 - below)) / calls.length));
      }
      probability *= ((size + k) / (k + 1)) * (1 - stays);
    }
  });

  it("gives each replication its own result, whoever runs it and in whatever order", () => {
    const plan = planOf({
      days: 3,
      volume: 300,
      mails: { volume: 30 },
      teams: [{ people: 4, presence: 0.8 }],
    });
    const inOrder = createPlatform(plan);
    const expected = [0, 1, 2, 3].map((replication) => frozen(inOrder.run(SEED, replication)));
    const [first, second] = [createPlatform(plan), createPlatform(plan)];
    const shared = [3, 0, 2, 1].map((replication, i) => ({
      replication,
      counts: frozen((i % 2 === 0 ? first : second).run(SEED, replication)),
    }));
    for (const { replication, counts } of shared) expect(counts).toEqual(expected[replication]);
    expect(expected[0]).not.toEqual(expected[1]);
  });
});
