import { describe, expect, it } from "vitest";
import { MEASURES, type Measure } from "../../../src/models/measures/catalogue.ts";
import { TOTALS } from "../../../src/models/measures/totalNames.ts";

const ALL: readonly Measure[] = MEASURES;

describe("the catalogue of measures", () => {
  it("has an id for each, used once", () => {
    const ids = ALL.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  it("has the measures that DESIGN.md promises in JSON", () => {
    expect(ALL.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "callsPresented",
        "callsHandled",
        "handlingRate",
        "handlingRateOnPeakDays",
        "callersServedRate",
        "mailsHandled",
        "mailBacklogEnd",
        "peakDays",
        "callsPerPositionDay",
        "mailsPerPositionDay",
        "meanWaitSeconds",
        "serviceLevel",
        "occupancy",
      ]),
    );
  });

  it("adds and divides totals that exist", () => {
    for (const { id, numerator, denominator = [] } of ALL) {
      expect(numerator.length, id).toBeGreaterThan(0);
      for (const term of [...numerator, ...denominator]) {
        expect(TOTALS, `${term} of ${id}`).toContain(term.replace(/^-/, ""));
      }
    }
  });

  it("labels and defines each in both languages, and no two by the same label", () => {
    for (const language of ["fr", "en"] as const) {
      for (const { id, label, definition } of ALL) {
        expect(label[language].trim(), id).not.toBe("");
        expect(definition[language].trim(), id).not.toBe("");
      }
      expect(new Set(ALL.map(({ label }) => label[language])).size).toBe(ALL.length);
    }
  });

  it("makes every share a quotient", () => {
    for (const { id, unit, denominator } of ALL) {
      if (unit === "share") expect(denominator, id).toBeDefined();
    }
  });

  it("counts hang-ups as answered in no service level but the one that says so", () => {
    const withHangUps = ALL.filter(
      ({ id, numerator }) => id.startsWith("serviceLevel") && numerator.includes("abandonedWithin"),
    );
    expect(withHangUps.map(({ id }) => id)).toEqual(["serviceLevelAbandonsAsMet"]);
  });

  it("divides the waits of served calls by served calls, those called back apart", () => {
    const wait = ALL.find(({ id }) => id === "meanWaitSeconds")!;
    expect([wait.numerator, wait.denominator]).toEqual([["waitHandled"], ["handled", "-callbacksHandled"]]);
  });

  it("divides occupancy by the time present, and utilisation by all the time at work", () => {
    const of = (id: string) => ALL.find((each) => each.id === id)!;
    expect(of("utilisation").numerator).toEqual(of("occupancy").numerator);
    expect(of("occupancy").denominator).toEqual(["present"]);
    expect(of("utilisation").denominator).toEqual(["present", "activities", "listeningSeconds", "training"]);
  });

  it("counts callers whom the greeting serves as served, and their calls not as handled", () => {
    const of = (id: string) => ALL.find((each) => each.id === id)!;
    expect(of("callersServedRate").numerator).toEqual(["handled", "servedBefore"]);
    expect(of("handlingRate").numerator).toEqual(["handled"]);
  });
});
