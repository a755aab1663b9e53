import { describe, expect, test } from "vitest";
import { constant } from "../../../src/engine/random/constant.ts";
import { patienceOf } from "../../../src/models/demand/durationLaws.ts";
import * as C from "../../../src/models/measures/counters.ts";
import { sumTotals } from "../../../src/models/measures/totals.ts";
import { createPlatform } from "../../../src/models/platform/platform.ts";
import { createSummary } from "../../../src/planning/summary.ts";
import { at, type PlanOptions, planOf } from "../../support/plans.ts";
import { callsIn, secondsIn } from "../../support/readCounts.ts";

const run = (options: PlanOptions) => {
  const plan = planOf(options);
  return { plan, counts: createPlatform(plan).run(1, 0) };
};

describe("the review of the statistics", () => {
  test("a greeting serves its share of every attempt, of second ones too", () => {
    const share = 0.4;
    const { plan, counts } = run({
      volume: 3000,
      calls: {
        waitingPlaces: 0,
        greeting: { lastsSeconds: 0, servedShare: share, leavesShare: 0 },
        redial: { share: 1, delay: constant(1), attempts: 20 },
      },
      teams: [],
    });
    const presented = callsIn(plan, counts, C.CALL_PRESENTED);
    const served = callsIn(plan, counts, C.CALL_SERVED_BEFORE);
    // Four standard deviations of a share of so many.
    expect(Math.abs(served / presented - share)).toBeLessThan(
      4 * Math.sqrt((share * (1 - share)) / presented),
    );
  });

  test("promised callbacks of several lines are kept in the order in which they were promised", () => {
    const { plan, counts } = run({
      caisses: ["a", "b"],
      volume: 60,
      phone: [at(9), at(12)],
      calls: {
        talk: constant(600),
        callback: { fromWaiting: 0, acceptedShare: 1, reachedShare: 1, attemptSeconds: 30 },
      },
      teams: [{}, { hours: [at(9), at(9, 1)], skills: [{}, null] }],
    });
    // 47 of about 125 are called back: were it caisse by caisse, none of the second would be.
    expect(callsIn(plan, counts, C.CALL_BACK_HANDLED, { caisse: 1 })).toBeGreaterThan(10);
  });

  test("who is dismissed at midnight calls again on the next day", () => {
    const { plan, counts } = run({
      days: 2,
      volume: 100,
      phone: [at(9), at(24)],
      calls: { redial: { share: 1, delay: constant(60), attempts: 50, nextDayShare: 1 } },
      teams: [{ people: 10, hours: [at(9), at(23)] }],
    });
    const again =
      callsIn(plan, counts, C.CALL_PRESENTED, { openDay: 1 }) -
      callsIn(plan, counts, C.CALL_FRESH, { openDay: 1 });
    expect(again).toBe(callsIn(plan, counts, C.CALL_ABANDONED, { openDay: 0 }));
  });

  const duringDay = {
    fromSeconds: at(10),
    toSeconds: at(17),
    everySeconds: 600,
    queueAbove: 3,
    handlingRateBelow: 0,
    positions: 5,
    leadSeconds: 60,
    minimumStaySeconds: 600,
    returnAtQueue: 0,
  };
  const calledUp = {
    forecastAbove: Number.POSITIVE_INFINITY,
    callsPerPosition: "all" as const,
    upToPositions: 10,
    filesLost: 0,
    documentsLost: 0,
    duringDay,
  };

  test("a reinforcement that was sent back may be called again", () => {
    const halfHourShares = Float64Array.from({ length: 16 }, (_, i) => (i === 2 || i === 8 ? 1 / 2 : 0));
    const { plan, counts } = run({
      volume: 600,
      calls: { patience: constant(1200), halfHourShares },
      teams: [{ people: 4 }, { people: 5, calledUp }],
    });
    expect(secondsIn(plan, counts, C.STAFF_PRESENT, { team: 1, halfHours: [8, 10] })).toBeGreaterThan(0);
  });

  test("a message makes its share hang up where patience has no end", () => {
    const announcement = { after: 60, fromWaiting: 0, hangUpShare: 0.5, patience: 0 };
    const patience = patienceOf({ patience: "endless", hangUpAtOnce: 0, announcement });
    const { plan, counts } = run({
      volume: 300,
      calls: {
        talk: constant(600),
        patience,
        announcement: { afterSeconds: 60, fromWaiting: 0, hangUpShare: 0.5, patienceFactor: 0 },
      },
      teams: [{ people: 3 }],
    });
    const abandoned = callsIn(plan, counts, C.CALL_ABANDONED);
    expect(abandoned).toBeGreaterThan(0);
    expect(callsIn(plan, counts, C.CALL_WAIT_ABANDONED)).toBeCloseTo(60 * abandoned, 6);
  });

  test("a callback is no late answer, and callers served say nothing of half-hours", () => {
    const plan = planOf({
      calls: {
        talk: constant(600),
        callback: { fromWaiting: 0, acceptedShare: 1, reachedShare: 1, attemptSeconds: 30 },
      },
      teams: [{ people: 2, hours: [at(9), at(20)] }],
    });
    const summary = createSummary(plan);
    summary.add(sumTotals(plan, createPlatform(plan).run(1, 0)));
    const [whole, ...parts] = summary.figures();
    expect(whole!.figures.serviceLevelOfHandled!.mean).toBe(1);
    for (const { kind, figures } of parts)
      if (kind === "halfHour") expect(figures.callersServedRate).toBeUndefined();
  });
});
