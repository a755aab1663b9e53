import { describe, expect, it } from "vitest";
import { type Distribution, exponential, weibullOfMean } from "../../src/engine/random/index.ts";
import { erlangA } from "../../src/models/theory/index.ts";
import { at } from "../support/plans.ts";
import { estimateOver, expectTrue, floorPlan, liveDays, SEED } from "./floorDays.ts";

interface ImpatientQueue {
  readonly waitShare: number;
  readonly abandonedShare: number;
  readonly meanWaitSeconds: number;
}

/**
 * Long-run figures of M/M/n+G (Baccelli & Hébuterne 1981; Zeltyn & Mandelbaum 2005, section 2). With Ḡ(x) the share whose
 * patience exceeds x, H(x) = ∫₀ˣ Ḡ, J = ∫₀^∞ exp(λ H(x) − n μ x) dx, J_H = ∫₀^∞ H(x) exp(λ H(x) − n μ x) dx and
 * E = Σ_{j<n} (λ/μ)^j ÷ j! ÷ ((λ/μ)^(n−1) ÷ (n−1)!):
 * P(wait) = λ J ÷ (E + λ J), P(abandon) = (1 + (λ − n μ) J) ÷ (E + λ J), E[wait] = λ J_H ÷ (E + λ J).
 * The integrals by Simpson's rule, in u = x^(1/4), where Ḡ of a Weibull law is smooth at 0.
 */
function impatientQueue(lambda: number, mu: number, people: number, patience: Distribution): ImpatientQueue {
  const steps = 40_000;
  const width = 4000 ** 0.25 / steps;
  const surviving = (u: number) => (1 - patience.cdf(u ** 4)) * 4 * u ** 3;
  let [still, everybody, patient] = [0, 0, 0];
  const weighed = (u: number) => Math.exp(lambda * still - people * mu * u ** 4) * 4 * u ** 3;
  for (let step = 0; step < steps; step++) {
    const u = step * width;
    const [start, startH] = [weighed(u), still];
    const half = (surviving(u) + 4 * surviving(u + width / 4) + surviving(u + width / 2)) * (width / 12);
    still += half;
    const [middle, middleH] = [weighed(u + width / 2), still];
    still +=
      (surviving(u + width / 2) + 4 * surviving(u + (3 * width) / 4) + surviving(u + width)) * (width / 12);
    const end = weighed(u + width);
    everybody += (start + 4 * middle + end) * (width / 6);
    patient += (start * startH + 4 * middle * middleH + end * still) * (width / 6);
  }
  let [term, sum] = [1, 1];
  for (let j = people - 1; j > 0; j--) {
    term *= (j * mu) / lambda;
    sum += term;
  }
  const whole = sum + lambda * everybody;
  return {
    waitShare: (lambda * everybody) / whole,
    abandonedShare: (1 + (lambda - people * mu) * everybody) / whole,
    meanWaitSeconds: (lambda * patient) / whole,
  };
}

const QUEUE = {
  arrivalsPerSecond: 10 / 180,
  serviceSeconds: 180,
  patienceSeconds: 120,
  thresholdSeconds: 20,
};

describe("patience of any law", () => {
  it("has the formula of Erlang A as its exponential case", () => {
    const truth = erlangA({ ...QUEUE, people: 9 });
    const found = impatientQueue(QUEUE.arrivalsPerSecond, 1 / 180, 9, exponential(120));
    expect(found.waitShare).toBeCloseTo(truth.waitShare, 8);
    expect(found.abandonedShare).toBeCloseTo(truth.abandonedShare, 8);
    expect(found.meanWaitSeconds).toBeCloseTo(truth.meanWaitSeconds!, 6);
  });

  it.each([0.5, 2])("is met by the platform: Weibull of shape %f and a mean of two minutes", (shape) => {
    const patience = weibullOfMean(120, shape);
    const truth = impatientQueue(QUEUE.arrivalsPerSecond, 1 / 180, 9, patience);
    const plan = floorPlan(QUEUE, 200, [at(1), at(21)], [{ people: 9, hours: [at(1), at(24)] }], {
      patience,
    });
    const days = liveDays(plan, [10, 40], SEED);
    const per = (value: (day: (typeof days)[number]) => number) =>
      estimateOver(days, value, (day) => day.presented);
    expectTrue(
      per((day) => day.abandoned),
      truth.abandonedShare,
    );
    expectTrue(
      per((day) => day.presented - day.handledAtOnce),
      truth.waitShare,
    );
    expectTrue(
      per((day) => day.waitHandled + day.waitAbandoned),
      truth.meanWaitSeconds,
    );
    // Another law of the same mean would be far away.
    const exponentialLaw = erlangA({ ...QUEUE, people: 9 }).abandonedShare;
    expect(Math.abs(truth.abandonedShare / exponentialLaw - 1)).toBeGreaterThan(0.05);
  });
});
