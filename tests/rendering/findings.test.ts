import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/planning/closure.ts";
import { findingLines } from "../../src/rendering/findings.ts";
import { context, scenario, scenarioResult } from "./handMadeResult.ts";

function say(
  kind: Finding["kind"],
  values: Finding["values"],
  language: "fr" | "en" = "en",
  of = scenario(),
): string {
  const result = scenarioResult({ scenario: of, closure: { comparisons: [], findings: [{ kind, values }] } });
  return findingLines(result, context({ language, width: 1000 }))[0]!.replaceAll("\u00a0", " ");
}

describe("each finding says what it rests on", () => {
  test.each([
    ["rateOfPublishedTotals", "Arithmetic on what was published"],
    ["targetStaffCapsRate", "Arithmetic on what was published"],
    ["peakDayCap", "Arithmetic on what was published"],
    ["impliedCapacity", "Simulated"],
    ["rateAtFullCapacity", "Simulated"],
    ["perPositionDay", "Simulated"],
    ["ratePerCaller", "Simulated"],
    ["peakLoad", "Simulated"],
    ["waitsUnpublished", "Not published"],
    ["profilesUnpublished", "Not published"],
  ] as const)("%s: %s", (kind, basis) => {
    expect(say(kind, { rate: 0.5 })).toMatch(new RegExp(`^- ${basis}: `));
    expect(say(kind, { rate: 0.5 }, "fr")).toMatch(/^- (Arithmétique sur le publié|Simulé|Non publié) : /);
  });
});

describe("a finding claims only what its numbers say", () => {
  test("the target staff falls short of the published rate, or does not", () => {
    const values = { targetStaff: 30, callsPerPositionDay: 80, openDays: 251, rate: 0.7764 };
    expect(say("targetStaffCapsRate", values)).toContain(
      "are only 77.6% of the calls presented: the published rate took more capacity",
    );
    expect(say("targetStaffCapsRate", { ...values, rate: 0.85 })).toMatch(
      /are only 85\.0% of the calls presented\.$/,
    );
    expect(say("targetStaffCapsRate", { ...values, rate: 1.2 })).toContain(
      "would be enough for every call presented",
    );
  });

  test("the objective is out of reach on a peak day, or not", () => {
    const values = { peakDayAbove: 4_500, fullReinforcementCalls: 3_600, rate: 0.8 };
    expect(say("peakDayCap", values, "fr")).toContain(
      "3 600 traités font 80 % : l'objectif de 90 % est hors d'atteinte",
    );
    expect(say("peakDayCap", { ...values, rate: 0.95 })).not.toContain("out of reach");
    expect(say("peakDayCap", values, "en", scenario({ objectives: {} }))).not.toContain("objective");
  });

  test("the busiest half-hour is an overload, or not", () => {
    expect(say("peakLoad", { erlangs: 42, positions: 38 })).toContain("an overload");
    expect(say("peakLoad", { erlangs: 30, positions: 38 })).not.toContain("overload");
  });

  test("the objective is met by caller, or not", () => {
    const values = { redialShare: 0.5, perAttempt: 0.84, perCaller: 0.91 };
    expect(say("ratePerCaller", values)).toContain("counted by caller, the objective of 90% would be met");
    expect(say("ratePerCaller", { ...values, perCaller: 0.88 })).toContain(
      "even counted by caller, the objective of 90% would not be met",
    );
  });

  test("fewer or more than the objective per position follows the figures", () => {
    const values = { callsPerPositionDay: 80, mailsPerPositionDay: 20, calls: 68, mails: 27.7 };
    expect(say("perPositionDay", values)).toContain(": fewer calls and more mails than the objective");
    expect(say("perPositionDay", { ...values, calls: 90, mails: 10 })).toContain(
      ": more calls and fewer mails",
    );
  });
});
