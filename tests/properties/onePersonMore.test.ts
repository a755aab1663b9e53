import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { constant, exponential, logNormal } from "../../src/engine/random/index.ts";
import {
  CALL_HANDLED,
  CALL_PRESENTED,
  CALL_WAIT_HANDLED,
  type Counts,
} from "../../src/models/measures/counters.ts";
import type { Plan } from "../../src/models/plan.ts";
import { createPlatform } from "../../src/models/platform/platform.ts";
import { at, type PlanOptions, planOf } from "../support/plans.ts";
import { meanOf } from "../support/ratioOfMeans.ts";
import { callsIn } from "../support/readCounts.ts";
import { law } from "./anyFlows.ts";
import { RUNS, seed, TIMEOUT } from "./anyPlatform.ts";
import { callCells } from "./cells.ts";

vi.setConfig(TIMEOUT);

const live = (plan: Plan, runSeed: number): Counts => createPlatform(plan).run(runSeed, 0);

describe("one person more, on the same chance", () => {
  /*
   * "More people never answer fewer" is not true of every single day: somebody who would have hung up is served, and
   * a long talk then keeps from others the person that they would have had. It happens once in some thousand random
   * days. What holds without exception is tested without exception, the rest in the mean.
   */
  const crowd = fc.record({
    people: fc.integer({ min: 1, max: 4 }),
    volume: fc.integer({ min: 1, max: 150 }),
    talk: fc.integer({ min: 60, max: 900 }),
    patience: law,
  });
  const byPeople = (people: number, volume: number, calls: NonNullable<PlanOptions["calls"]>) =>
    planOf({ volume, phone: [at(9), at(12)], teams: [{ people, hours: [at(9), at(22)] }], calls });

  it("never answers fewer where all talk equally long and refused or lost callers do not return", () => {
    /*
     * Why: let N(t) be the calls begun by t. While n + 1 are busy, n + 1 begin for every n that the smaller team begins
     * in a talk's length, so the larger team leads by one or more; once somebody is free, all who still wait elsewhere
     * have been served here, and each call that only the smaller team served was let in by one that it had lost.
     */
    fc.assert(
      fc.property(crowd, seed, ({ people, volume, talk, patience }, runSeed) => {
        const [fewer, more] = [people, people + 1].map((count) => {
          const plan = byPeople(count, volume, { talk: constant(talk), patience });
          return callsIn(plan, live(plan, runSeed), CALL_HANDLED);
        });
        expect(more).toBeGreaterThanOrEqual(fewer!);
      }),
      RUNS,
    );
  });

  it("never lets anybody wait longer where nobody hangs up", () => {
    fc.assert(
      fc.property(crowd, law, seed, ({ people, volume }, talk, runSeed) => {
        const [longer, shorter] = [people, people + 1].map((count) => {
          const plan = byPeople(count, volume, { talk });
          const counts = live(plan, runSeed);
          // Kiefer & Wolfowitz 1955 holds of the day's whole, so everybody must have been served within it.
          const isServed = callsIn(plan, counts, CALL_HANDLED) === callsIn(plan, counts, CALL_PRESENTED);
          const waits = callCells(plan, counts, CALL_WAIT_HANDLED);
          return { isServed, waits };
        });
        fc.pre(longer!.isServed && shorter!.isServed);
        shorter!.waits.forEach((wait, cell) => {
          expect(wait).toBeLessThanOrEqual(longer!.waits[cell]! + 1e-6);
        });
      }),
      RUNS,
    );
  });

  it("answers more in the mean, with redials, mails, breaks and unequal talk times", () => {
    const plans = [4, 5].map((people) =>
      planOf({
        days: 5,
        volume: 160,
        caisses: ["a", "b"],
        teams: [
          {
            people,
            presence: 0.9,
            breaks: [{ lastsSeconds: 2700, fromSeconds: at(11, 30), toSeconds: at(14) }],
          },
        ],
        mails: { volume: 40, handling: exponential(240) },
        blending: { keepFree: 1 },
        calls: {
          talk: logNormal(330, 1.2),
          patience: exponential(150),
          redial: { share: 0.5, delay: exponential(2700), attempts: 4 },
        },
      }),
    );
    const runs = plans.map((plan) => {
      const platform = createPlatform(plan);
      return Array.from({ length: 60 }, (_, i) => callsIn(plan, platform.run(11, i), CALL_HANDLED));
    });
    const { estimate, standardError } = meanOf(runs[1]!.map((handled, i) => handled - runs[0]![i]!));
    expect(estimate, `difference ${estimate}, standard error ${standardError}`).toBeGreaterThan(
      4 * standardError,
    );
  });
});
