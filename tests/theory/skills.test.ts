import { describe, expect, it } from "vitest";
import { exponential } from "../../src/engine/random/index.ts";
import {
  CALL_ABANDONED,
  CALL_FRESH,
  CALL_HANDLED,
  CALL_PRESENTED,
  CALL_WAIT_ABANDONED,
  CALL_WAIT_HANDLED,
} from "../../src/models/measures/counters.ts";
import { createPlatform } from "../../src/models/platform/platform.ts";
import { erlangA, erlangC } from "../../src/models/theory/index.ts";
import { at, type PlanOptions, planOf } from "../support/plans.ts";
import { type Estimated, ratioOfMeans } from "../support/ratioOfMeans.ts";
import { callsIn, type Where } from "../support/readCounts.ts";
import { expectTrue, SEED } from "./floorDays.ts";

/*
 * Days of twenty hours that start empty. The first five hours and the last one are left out: five hours are thirty times
 * as long as the slowest of these queues remembers, and after closing low priority is less often passed over.
 */
const PHONE = [at(1), at(21)] as const;
const STAFF = [at(1), at(24)] as const;
const WARM = [10, 38] as const;
const HOURS = 20;

/** Lives many days; gives Σ numerators ÷ Σ denominators over the warm hours, for some flow or caisse. */
function livedDays(options: PlanOptions) {
  const plan = planOf(options);
  const counts = createPlatform(plan).run(SEED, 0);
  return (numerators: readonly number[], denominators: readonly number[], where: Where = {}): Estimated => {
    const sum = (counters: readonly number[], openDay: number) =>
      counters.reduce(
        (total, counter) => total + callsIn(plan, counts, counter, { ...where, openDay, halfHours: WARM }),
        0,
      );
    return ratioOfMeans(plan.openDays.map((_, day) => [sum(numerators, day), sum(denominators, day)]));
  };
}

describe("24 people for 443 calls an hour of four caisses (assumptions.md)", () => {
  const QUEUE = { serviceSeconds: 207, patienceSeconds: 120, thresholdSeconds: 20 };
  const CAISSES = ["a", "b", "c", "d"];
  const options = (teams: NonNullable<PlanOptions["teams"]>): PlanOptions => ({
    days: 60,
    phone: PHONE,
    caisses: CAISSES,
    volume: (443 / 4) * HOURS,
    calls: { talk: exponential(207), patience: exponential(120) },
    teams,
  });
  const lost = (calls: number, people: number) =>
    erlangA({ ...QUEUE, arrivalsPerSecond: calls / 3600, people }).abandonedShare;

  it("lose 12.1 % of them pooled", () => {
    const truth = lost(443, 24);
    expect(truth).toBeCloseTo(0.121, 3);
    const lived = livedDays(options([{ people: 24, hours: STAFF }]));
    expectTrue(lived([CALL_ABANDONED], [CALL_PRESENTED]), truth);
  });

  it("lose 20.6 % of them in four separate groups of six", () => {
    const truth = lost(443 / 4, 6);
    expect(truth).toBeCloseTo(0.206, 3);
    const lived = livedDays(
      options(
        CAISSES.map((_, own) => ({
          people: 6,
          hours: STAFF,
          skills: CAISSES.map((_, caisse) => (caisse === own ? {} : null)),
        })),
      ),
    );
    expectTrue(lived([CALL_ABANDONED], [CALL_PRESENTED]), truth);
    for (const caisse of [0, 3]) expectTrue(lived([CALL_ABANDONED], [CALL_PRESENTED], { caisse }), truth);
  });
});

describe("two flows of the same talk time and unequal priority, served by the same people", () => {
  /*
   * Non-preemptive priority, n people, equal rates (Cobham 1954; Kella & Yechiali 1985): with C the probability of
   * waiting by Erlang's C, S the mean talk, ρᵢ the load of class i ÷ n and σₖ = ρ₁ + … + ρₖ,
   * Wₖ = C S ÷ n ÷ ((1 − σₖ₋₁)(1 − σₖ)).
   */
  const people = 9;
  const serviceSeconds = 180;
  const perHour = [80, 70] as const;
  const [urgent, other] = perHour.map((calls) => (calls / 3600) * (serviceSeconds / people)) as [
    number,
    number,
  ];
  const { waitShare } = erlangC({
    arrivalsPerSecond: (perHour[0] + perHour[1]) / 3600,
    serviceSeconds,
    people,
    thresholdSeconds: 20,
  });
  const unit = (waitShare * serviceSeconds) / people;
  const lived = livedDays({
    days: 400,
    immediate: perHour.map((calls) => ({
      phone: PHONE,
      volume: calls * HOURS,
      talk: exponential(serviceSeconds),
    })),
    teams: [{ people, hours: STAFF, skills: [{ priority: 1 }, { priority: 2 }] }],
  });

  it("wait as long as Cobham says, each class for itself", () => {
    const [sooner, later] = [unit / (1 - urgent), unit / ((1 - urgent) * (1 - urgent - other))];
    expect(later / sooner).toBeGreaterThan(5);
    expectTrue(lived([CALL_WAIT_HANDLED], [CALL_HANDLED], { flow: 0 }), sooner);
    expectTrue(lived([CALL_WAIT_HANDLED], [CALL_HANDLED], { flow: 1 }), later);
  });

  it("wait together as long as without priority", () => {
    expectTrue(lived([CALL_WAIT_HANDLED], [CALL_HANDLED]), unit / (1 - urgent - other));
  });
});

describe("a second level", () => {
  it("behind a first level that always has somebody free is a queue of Poisson arrivals (Mirasol 1963)", () => {
    // The output of M/M/∞ is Poisson; three in ten of 200 an hour go on, each with a new talk and patience.
    const queue = {
      arrivalsPerSecond: 60 / 3600,
      serviceSeconds: 300,
      patienceSeconds: 200,
      thresholdSeconds: 20,
    };
    const truth = erlangA({ ...queue, people: 5 });
    const lived = livedDays({
      days: 300,
      immediate: [
        {
          phone: PHONE,
          volume: 200 * HOURS,
          talk: exponential(180),
          handOver: { kind: "immediate", typeOf: Int32Array.of(1), share: 0.3 },
        },
        { phone: PHONE, secondLevel: true, talk: exponential(300), patience: exponential(200) },
      ],
      teams: [
        { people: 60, hours: STAFF, skills: [{}, null] },
        { people: 5, hours: STAFF, skills: [null, {}] },
      ],
    });
    const second = { flow: 1 };
    expectTrue(lived([CALL_ABANDONED], [CALL_FRESH], second), truth.abandonedShare);
    expectTrue(lived([CALL_WAIT_HANDLED, CALL_WAIT_ABANDONED], [CALL_FRESH], second), truth.meanWaitSeconds!);
  });
});
