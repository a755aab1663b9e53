import { describe, expect, it } from "vitest";
import { exponential } from "../../src/engine/random/index.ts";
import { studentQuantile } from "../../src/engine/statistics/index.ts";
import { MEASURES, type Measure } from "../../src/models/measures/catalogue.ts";
import { createSlices } from "../../src/models/measures/slices.ts";
import { TOTAL_INDEX, TOTALS, type Total } from "../../src/models/measures/totalNames.ts";
import { sumTotals } from "../../src/models/measures/totals.ts";
import type { Plan } from "../../src/models/plan.ts";
import { createPlatform } from "../../src/models/platform/platform.ts";
import { compileMeasure, createSummary } from "../../src/planning/summary.ts";
import { totalsOf } from "../support/handmadeTotals.ts";
import { at, type PlanOptions, planOf } from "../support/plans.ts";

/** Totals of every slice, the whole's written by hand. */
function allSlices(plan: Plan, whole: Partial<Record<Total, number>>): Float64Array {
  const totals = new Float64Array(createSlices(plan).names.length * TOTALS.length);
  totals.set(totalsOf(whole));
  return totals;
}

function summaryOf(options: PlanOptions, replications: number) {
  const plan = planOf(options);
  const summary = createSummary(plan);
  const platform = createPlatform(plan);
  const totals = Array.from({ length: replications }, (_, i) => sumTotals(plan, platform.run(2, i)));
  for (const each of totals) summary.add(each);
  return { summary, totals };
}

const PLAN = planOf({});

describe("a summary of replications", () => {
  it("gives a sum its mean and Student's interval", () => {
    const summary = createSummary(PLAN);
    for (const presented of [10, 14, 12]) summary.add(allSlices(PLAN, { presented }));
    const found = summary.whole("callsPresented")!;
    expect(summary.count).toBe(3);
    expect(found.mean).toBeCloseTo(12, 12);
    expect(found.halfWidth).toBeCloseTo((studentQuantile(0.975, 2) * 2) / Math.sqrt(3), 10);
  });

  it("gives a rate the ratio of means, not the mean of ratios", () => {
    const summary = createSummary(PLAN);
    summary.add(allSlices(PLAN, { handled: 90, presented: 100 }));
    summary.add(allSlices(PLAN, { handled: 10, presented: 900 }));
    expect(summary.whole("handlingRate")!.mean).toBeCloseTo(0.1, 12);
  });

  it("has no interval after one replication, and nothing before it", () => {
    const summary = createSummary(PLAN);
    expect(summary.whole("callsPresented")).toBeUndefined();
    expect(summary.figures()[0]!.figures).toEqual({});
    summary.add(allSlices(PLAN, { handled: 9, presented: 10 }));
    expect(summary.whole("handlingRate")).toMatchObject({ mean: 0.9, halfWidth: null, count: 1 });
  });

  it("leaves out a rate over nothing: no calls, no mails, nobody there", () => {
    const { summary } = summaryOf({ volume: 0, teams: [], mails: {} }, 3);
    const { figures } = summary.figures()[0]!;
    expect(figures.callsPresented!.mean).toBe(0);
    for (const id of [
      "handlingRate",
      "callersServedRate",
      "meanWaitSeconds",
      "mailsInTimeRate",
      "occupancy",
    ]) {
      expect(figures, id).not.toHaveProperty(id);
    }
    // Nobody was answered: there is no wait of which half would be shorter.
    expect(figures).not.toHaveProperty("waitMedianSeconds");
    expect(figures).not.toHaveProperty("waitQuantile90Seconds");
  });

  it("gives 0 % where calls come and nobody answers", () => {
    const { summary } = summaryOf({ teams: [], calls: { patience: exponential(60) } }, 3);
    expect(summary.whole("handlingRate")).toMatchObject({ mean: 0, halfWidth: 0 });
  });

  it("never gives what is not a finite number, in any slice", () => {
    for (const options of [
      { volume: 0, teams: [] },
      { volume: 40, days: 4, closed: [1, 2], mails: { volume: 5 }, teams: [{ people: 2 }] },
      { volume: 40, teams: [{ people: 0 }] },
    ]) {
      for (const { figures } of summaryOf(options, 2).summary.figures()) {
        for (const [id, { mean, low, high }] of Object.entries(figures)) {
          for (const value of [mean, low, high]) {
            expect(value === null || Number.isFinite(value), `${id} ${value}`).toBe(true);
          }
        }
      }
    }
  });

  it("names the slices as the plan does, the whole first", () => {
    const options = { days: 3, caisses: ["north", "south"], phone: [at(9), at(10)] as const };
    const plan = planOf({ ...options, teams: [{ hours: [at(9), at(10)] }] });
    const named = createSummary(plan)
      .figures()
      .map(({ kind, key }) => ({ kind, key }));
    expect(named).toEqual(createSlices(plan).names);
    expect(named[0]).toEqual({ kind: "all", key: "" });
  });

  it("gives each caisse its own rates, that weigh up to the whole's", () => {
    const { summary, totals } = summaryOf(
      {
        caisses: ["north", "south"],
        volume: [200, 60],
        teams: [{ people: 2 }],
        calls: { patience: exponential(120) },
      },
      6,
    );
    const by = (kind: string) => summary.figures().filter((slice) => slice.kind === kind);
    const rates = by("caisse").map(({ figures }) => figures.handlingRate!.mean);
    const presented = by("caisse").map(({ figures }) => figures.callsPresented!.mean);
    const whole = summary.whole("handlingRate")!.mean;
    const weighed = (rates[0]! * presented[0]! + rates[1]! * presented[1]!) / (presented[0]! + presented[1]!);
    expect(weighed).toBeCloseTo(whole, 12);
    const handled = totals.reduce((sum, total) => sum + total[TOTAL_INDEX.handled]!, 0);
    expect(summary.whole("callsHandled")!.mean).toBeCloseTo(handled / 6, 9);
  });

  it("keeps the published capacity's rate for scenarios that publish one", () => {
    const { summary } = summaryOf({ volume: 50 }, 2);
    expect(summary.figures()[0]!.figures).not.toHaveProperty("rateAtFullCapacity");
    const published = summaryOf({ volume: 50, fullReinforcementCalls: 10 }, 2).summary;
    expect(published.whole("rateAtFullCapacity")!.mean).toBeLessThan(0.5);
  });
});

describe("a compiled measure", () => {
  it("adds, subtracts and scales what its definition names, in any slice", () => {
    const totals = new Float64Array(2 * TOTALS.length);
    totals.set(
      totalsOf({ presented: 30, fresh: 20, onCalls: 5, onMails: 7, present: 24, overtime: 7200 }),
      TOTALS.length,
    );
    const value = (id: string) => {
      const measure = (MEASURES as readonly Measure[]).find((each) => each.id === id)!;
      const { numerator, denominator } = compileMeasure(measure);
      return numerator(totals, TOTALS.length) / (denominator?.(totals, TOTALS.length) ?? 1);
    };
    expect(value("redialShare")).toBeCloseTo(1 / 3, 12);
    expect(value("occupancy")).toBeCloseTo(0.5, 12);
    expect(value("overtimeHours")).toBeCloseTo(2, 12);
  });
});
