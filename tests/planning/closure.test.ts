import { describe, expect, it } from "vitest";
import {
  createTally,
  type Estimate,
  meanInterval,
  studentQuantile,
} from "../../src/engine/statistics/index.ts";
import type { Finding } from "../../src/planning/closure.ts";
import { closeFigures } from "../../src/planning/closure.ts";
import { singleInterval } from "../../src/planning/comparisons.ts";
import type { Figures, SliceFigures } from "../../src/planning/summary.ts";
import { scenarioOf, type WrittenScenario } from "../support/scenarios.ts";

const about = (mean: number): Estimate => ({
  mean,
  low: mean,
  high: mean,
  halfWidth: 0,
  count: 3,
  level: 0.95,
});

/** A result as the run would give it: the whole, two half-hours and five days. */
function resultOf(figures: Readonly<Record<string, number>>, halfHours = [300, 700]): SliceFigures[] {
  const estimates = Object.fromEntries(Object.entries(figures).map(([id, mean]) => [id, about(mean)]));
  return [
    { kind: "all", key: "", figures: estimates as Figures },
    ...halfHours.map((calls, i) => ({
      kind: "halfHour" as const,
      key: `0${i}:00`,
      figures: { callsPresented: about(calls) },
    })),
    ...[6, 7, 8, 9, 10].map((day) => ({ kind: "day" as const, key: `2017-03-0${day}`, figures: {} })),
  ];
}

function close(published: WrittenScenario, figures: Readonly<Record<string, number>> = {}, more = {}) {
  return closeFigures(scenarioOf({ ...more, published }), resultOf(figures));
}

const find = (findings: readonly Finding[], kind: Finding["kind"]) =>
  findings.find((finding) => finding.kind === kind)?.values;

describe("closing the figures", () => {
  it("sets each published figure beside the one of the run, and names no other", () => {
    const { comparisons } = close(
      { callsPresented: 1000, handlingRate: "84 %", meanTalk: "3 min 27 s", trainingHours: 12 },
      { callsPresented: 990, handlingRate: 0.83, meanTalkSeconds: 210 },
    );
    expect(comparisons.map(({ measure, value, simulated }) => [measure, value, simulated?.mean])).toEqual([
      ["callsPresented", 1000, 990],
      ["handlingRate", 0.84, 0.83],
      ["meanTalkSeconds", 207, 210],
      ["trainingHours", 12, undefined],
    ]);
  });

  it("says of each what it is: a result, an objective of the platform, or its capacity", () => {
    const { comparisons } = close({
      overtimeHours: 1265,
      callsPerPositionDay: 80,
      fullReinforcementCalls: 3600,
    });
    expect(comparisons.map(({ measure, as }) => [measure, as])).toEqual([
      ["callsHandledOnFullDay", "capacity"],
      ["overtimeHours", "result"],
      ["callsPerPositionDay", "objective"],
    ]);
  });

  it("sets the figures of a flow beside those of its slice, results before objectives", () => {
    const files = {
      kind: "deferred",
      volume: 100,
      handling: { law: "exponential", mean: "5 min" },
      dueDays: 15,
      published: { pendingRate: "28.4 %", perPositionDay: 35 },
      objectives: { inTimeRate: "85 %", perPositionDay: 30 },
    };
    const calls = { published: { serviceLevel: "99 %" }, objectives: { serviceLevel: "85 %" } };
    const slices: SliceFigures[] = [
      ...resultOf({ serviceLevel: 0.5, mailsPerPositionDay: 1 }),
      { kind: "flow", key: "calls", figures: { serviceLevel: about(0.97) } },
      { kind: "flow", key: "files", figures: { mailsPerPositionDay: about(34) } },
    ];
    const { comparisons } = closeFigures(scenarioOf({ demand: { calls, files } }), slices);
    expect(
      comparisons.map(({ slice, measure, as, value, path, simulated }) => [
        slice.key,
        measure,
        as,
        value,
        path,
        simulated?.mean,
      ]),
    ).toEqual([
      ["calls", "serviceLevel", "result", 0.99, "demand.calls.published.serviceLevel", 0.97],
      ["calls", "serviceLevel", "objective", 0.85, "demand.calls.objectives.serviceLevel", 0.97],
      ["files", "mailsInTimeRate", "objective", 0.85, "demand.files.objectives.inTimeRate", undefined],
      ["files", "mailsPerPositionDay", "result", 35, "demand.files.published.perPositionDay", 34],
      ["files", "mailsPerPositionDay", "objective", 30, "demand.files.objectives.perPositionDay", 34],
      ["files", "mailsPendingRate", "result", 0.284, "demand.files.published.pendingRate", undefined],
    ]);
  });

  it("tells where a single replication falls: the mean of n and one more differ by s √(1 + 1/n)", () => {
    const tally = createTally();
    for (const value of [10, 14, 12]) tally.add(value);
    const found = singleInterval(meanInterval(tally.snapshot())!)!;
    const reach = studentQuantile(0.975, 2) * 2 * Math.sqrt(1 + 1 / 3);
    expect(found.low).toBeCloseTo(12 - reach, 10);
    expect(found.high).toBeCloseTo(12 + reach, 10);
    expect(singleInterval({ ...about(3), low: null, high: null, halfWidth: null, count: 1 })).toBeUndefined();
  });

  it("does not call waits unpublished where a flow publishes them", () => {
    const kinds = (calls: object) =>
      closeFigures(
        scenarioOf({ published: { callsPresented: 1000 }, demand: { calls } }),
        resultOf({}),
      ).findings.map(({ kind }) => kind);
    expect(kinds({})).toContain("waitsUnpublished");
    expect(kinds({ published: { meanWait: "40 s" } })).not.toContain("waitsUnpublished");
    const whole = { callsPresented: 1000, serviceLevel: "99 %" };
    const { findings } = closeFigures(scenarioOf({ published: whole, demand: { calls: {} } }), resultOf({}));
    expect(findings.map(({ kind }) => kind)).not.toContain("waitsUnpublished");
  });

  it("says nothing where nothing is published", () => {
    expect(close({})).toEqual({ comparisons: [], findings: [] });
  });

  it("holds published totals against one another", () => {
    const { findings } = close({ callsPresented: 1000, callsHandled: 840 });
    expect(find(findings, "rateOfPublishedTotals")).toEqual({
      callsPresented: 1000,
      callsHandled: 840,
      rate: 0.84,
    });
  });

  it("holds the target staff at its objective against the calls: five open days in the week", () => {
    const { findings } = close({ callsPresented: 1000, targetStaff: 2, callsPerPositionDay: 80 });
    expect(find(findings, "targetStaffCapsRate")).toEqual({
      targetStaff: 2,
      callsPerPositionDay: 80,
      openDays: 5,
      rate: 0.8,
    });
    expect(
      find(close({ callsPresented: 1000, targetStaff: 2 }).findings, "targetStaffCapsRate"),
    ).toBeUndefined();
  });

  it("takes from the run what it needs, and leaves out what the run does not give", () => {
    const published = { callsHandled: 840, fullReinforcementCalls: 3600 };
    const { findings } = close(published, { impliedCapacity: 180, rateAtFullCapacity: 0.97 });
    expect(find(findings, "impliedCapacity")).toEqual({ capacity: 180 });
    expect(find(findings, "rateAtFullCapacity")).toEqual({ fullReinforcementCalls: 3600, rate: 0.97 });
    expect(find(findings, "peakDayCap")).toEqual({
      peakDayAbove: 4500,
      fullReinforcementCalls: 3600,
      rate: 0.8,
    });
    expect(find(close(published).findings, "impliedCapacity")).toBeUndefined();
  });

  it("compares the objective of a position in both flows at once", () => {
    const { findings } = close(
      { callsPerPositionDay: 80, mailsPerPositionDay: 25 },
      { callsPerPositionDay: 70, mailsPerPositionDay: 28 },
    );
    expect(find(findings, "perPositionDay")).toEqual({
      callsPerPositionDay: 80,
      mailsPerPositionDay: 25,
      calls: 70,
      mails: 28,
    });
  });

  it("sets the rate per caller beside the rate per call where callers redial", () => {
    const redial = { demand: { calls: { redial: { share: "50 %", delay: "45 min", attempts: 4 } } } };
    const figures = { handlingRate: 0.8, callersServedRate: 0.9 };
    const { findings } = close({ handlingRate: "84 %" }, figures, redial);
    expect(find(findings, "ratePerCaller")).toEqual({ redialShare: 0.5, perAttempt: 0.8, perCaller: 0.9 });
    expect(find(close({ handlingRate: "84 %" }, figures).findings, "ratePerCaller")).toBeUndefined();
  });

  it("finds the work offered in the busiest half-hour of an average day", () => {
    const { findings } = close(
      { callsPresented: 1000 },
      { meanTalkSeconds: 200, meanWrapUpSeconds: 40, meanPositions: 20 },
    );
    // 700 calls over five days in the busiest half-hour: 140 a day × 240 s ÷ 1800 s.
    expect(find(findings, "peakLoad")).toEqual({
      erlangs: expect.closeTo(140 * (240 / 1800), 10),
      positions: 20,
    });
    expect(find(close({ callsPresented: 1000 }).findings, "peakLoad")).toBeUndefined();
  });

  it("never finds what is not a finite number, a peak threshold of 0 included", () => {
    const published = { callsPresented: 0, callsHandled: 0, fullReinforcementCalls: 3600, targetStaff: 0 };
    const { findings } = close(published, { impliedCapacity: 0, rateAtFullCapacity: 0 }, { peakDayAbove: 0 });
    for (const { kind, values } of findings) {
      for (const value of Object.values(values)) expect(Number.isFinite(value), kind).toBe(true);
    }
  });
});
