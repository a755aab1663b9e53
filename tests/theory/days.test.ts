import { describe, expect, it } from "vitest";
import { type DayFigures, erlangA, erlangC, transient } from "../../src/models/theory/index.ts";
import { at } from "../support/plans.ts";
import {
  EIGHT_HOURS,
  estimateOver,
  expectTrue,
  type FloorDay,
  type FloorQueue,
  floorPlan,
  liveDays,
  SEED,
  UNTIL_LATE,
} from "./floorDays.ts";

const DAYS = 2000;
const PEOPLE = 12;
const QUEUE: FloorQueue = {
  arrivalsPerSecond: 4.2 / 60,
  serviceSeconds: 120,
  patienceSeconds: Number.POSITIVE_INFINITY,
  thresholdSeconds: 20,
};
/** Half-hours in which the phone is open, and all of the day. */
const OPEN = [0, 16] as const;

function theory(queue: FloorQueue): DayFigures {
  const { arrivalsPerSecond } = queue;
  return transient({ ...queue, intervals: [{ seconds: 8 * 3600, arrivalsPerSecond, people: PEOPLE }] });
}

/** Days that start empty; people keep working after closing until nobody can be waiting any more. */
function live(queue: FloorQueue, hours: readonly [number, number] = UNTIL_LATE): FloorDay[] {
  return liveDays(floorPlan(queue, DAYS, EIGHT_HOURS, [{ people: PEOPLE, hours }]), OPEN, SEED);
}

/** Holds everything that theory knows of a day, whoever waits at closing included, to what was counted. */
function expectDay(days: readonly FloorDay[], truth: DayFigures): void {
  expectTrue(
    estimateOver(days, (day) => day.arrivals),
    truth.arrivals,
  );
  expectTrue(
    estimateOver(days, (day) => day.handled),
    truth.answered,
  );
  expectTrue(
    estimateOver(days, (day) => day.abandoned),
    truth.abandoned,
  );
  expectTrue(
    estimateOver(days, (day) => day.refused),
    truth.refused,
  );
  expectTrue(
    estimateOver(days, (day) => day.handled + day.abandoned - day.handledAtOnce),
    truth.waitShare! * truth.arrivals,
  );
  expectTrue(
    estimateOver(
      days,
      (day) => day.handledWithin,
      (day) => day.arrivals,
    ),
    truth.answeredWithinShare!,
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
      (day) => day.waitHandled + day.waitAbandoned,
      (day) => day.handled + day.abandoned,
    ),
    truth.meanWaitSeconds!,
  );
  expectTrue(
    estimateOver(
      days,
      (day) => day.onCalls,
      (day) => day.present,
    ),
    truth.occupancy!,
  );
}

describe("one eight-hour day from empty, 4.2 calls a minute, 12 people", () => {
  const endless = live(QUEUE);

  it("has an occupancy of 0.6969 and a mean wait of 0.1007 min, waits after closing included (case 10)", () => {
    const truth = theory(QUEUE);
    expect(truth.occupancy).toBeCloseTo(0.6969, 4);
    expect(truth.meanWaitByClosingSeconds! / 60).toBeCloseTo(0.1006, 4);
    expect(truth.meanWaitSeconds! / 60).toBeCloseTo(0.1007, 4);
    expectDay(endless, truth);
  });

  it("is not the steady state: an occupancy of 0.700 is wrong for the day", () => {
    const occupancy = estimateOver(
      endless,
      (day) => day.onCalls,
      (day) => day.present,
    );
    const steady = erlangC({ ...QUEUE, people: PEOPLE }).occupancy;
    expect(steady).toBeCloseTo(0.7, 12);
    expect(steady - occupancy.estimate).toBeGreaterThan(4 * occupancy.standardError);
  });

  it("loses 59.24 by closing with a patience of a minute, and a few after it (case 11)", () => {
    const queue = { ...QUEUE, patienceSeconds: 60 };
    const truth = theory(queue);
    expect(truth.abandonedByClosing).toBeCloseTo(59.24, 2);
    expectDay(live(queue), truth);
  });

  it("answers after closing nobody where everybody goes home at closing (case 11, by closing)", () => {
    const queue = { ...QUEUE, patienceSeconds: 60 };
    const truth = theory(queue);
    const days = live(queue, EIGHT_HOURS);
    expectTrue(
      estimateOver(days, (day) => day.handled),
      truth.answeredByClosing,
    );
    // Whoever waits at closing is lost beside the 59.24.
    expectTrue(
      estimateOver(days, (day) => day.abandoned),
      59.24 + truth.waitingAtClosing,
    );
  });

  it("refuses 18.86 with 5 places to wait (case 12)", () => {
    const queue = { ...QUEUE, waitingPlaces: 5 };
    const truth = theory(queue);
    expect(truth.refused).toBeCloseTo(18.86, 2);
    expectDay(live(queue), truth);
  });

  it("refuses and loses with places and patience both", () => {
    const queue = { ...QUEUE, arrivalsPerSecond: 0.12, patienceSeconds: 90, waitingPlaces: 4 };
    expectDay(live(queue), theory(queue));
  });
});

describe("the benchmark's year of DESIGN.md, 28 people and 3,100 calls a day", () => {
  const queue = {
    arrivalsPerSecond: 3100 / 25_200,
    serviceSeconds: 207,
    patienceSeconds: 180,
    thresholdSeconds: 20,
  };
  const days = liveDays(
    floorPlan(queue, 1000, [at(9), at(16)], [{ people: 28, hours: [at(9), at(21)] }]),
    [0, 14],
    SEED,
  );

  it("answers 0.95891 of its calls after 6.85 s", () => {
    expectTrue(
      estimateOver(
        days,
        (day) => day.handled,
        (day) => day.presented,
      ),
      0.95891,
    );
    const truth = transient({
      ...queue,
      intervals: [{ seconds: 25_200, arrivalsPerSecond: queue.arrivalsPerSecond, people: 28 }],
    });
    expect(truth.meanWaitOfAnsweredSeconds).toBeCloseTo(6.852, 3);
    expectTrue(
      estimateOver(
        days,
        (day) => day.waitHandled,
        (day) => day.handled,
      ),
      truth.meanWaitOfAnsweredSeconds!,
    );
  });

  it("varies from year to year by as much as DESIGN.md says", () => {
    // Four years: s.e. of a mean of 1,000 days is half the standard deviation of a year of 250.
    const served = estimateOver(
      days,
      (day) => day.handled,
      (day) => day.presented,
    );
    // The standard error is itself known to 1/√(2 × 999), about 2 %.
    expect(Math.abs((2 * served.standardError) / 0.0006 - 1)).toBeLessThan(4 / Math.sqrt(2 * 999) + 0.01);
    expect(erlangA({ ...queue, people: 28 }).answeredShare).toBeLessThan(0.95891);
  });
});
