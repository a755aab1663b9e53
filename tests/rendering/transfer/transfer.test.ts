import { describe, expect, it } from "vitest";
import { MEASURES } from "../../../src/models/measures/catalogue.ts";
import type { Language } from "../../../src/models/scenario/bilingual.ts";
import type { TransferResult } from "../../../src/planning/transfer/transfer.ts";
import { PLAIN } from "../../../src/rendering/palette.ts";
import { textWidth } from "../../../src/rendering/textLayout.ts";
import { transferCsv } from "../../../src/rendering/transfer/transferCsv.ts";
import { transferJson } from "../../../src/rendering/transfer/transferJson.ts";
import { transferText } from "../../../src/rendering/transfer/transferText.ts";
import { planned, run, twoSites } from "../../planning/transfer/platforms.ts";

const neutral = await run(planned(twoSites()), 2);
const trained = await run(planned(twoSites(), { trainingDays: 5 }), 6);
const outside = await run(planned(twoSites(), { from: "gironde" }), 2);
const single = await run(planned(twoSites(), { from: "gironde" }), 1);

function report(result: TransferResult, language: Language, width = 80, interruptedOf?: number): string {
  return transferText(result, {
    language,
    width,
    palette: PLAIN,
    measures: MEASURES,
    version: "0",
    evidence: [],
    interruptedOf,
  });
}

/** Without line breaks and no-break spaces. */
const flat = (text: string): string => text.replace(/[\s\u00a0]+/g, " ");

describe("the report of a transfer", () => {
  it("begins with the answer: exactly neutral, and why", () => {
    expect(flat(report(neutral, "fr"))).toMatch(
      /^2 positions \(2,333 postes\) de « Ici » vers « Là » le 15 mars 2017, à l'intérieur du plateau : rien ne change, pas un appel de plus ni de moins ; les deux côtés servent les mêmes appels/,
    );
    expect(flat(report(neutral, "en"))).toMatch(
      /inside the pool: nothing changes, not one call more or less; both/,
    );
    expect(flat(report(neutral, "en"))).toContain("Inside, the transfer is exactly neutral");
  });

  it("says what training costs, that it is not paid back, and how the move would be neutral", () => {
    const text = flat(report(trained, "en"));
    expect(text).toMatch(/inside the pool: \d[\d,.]* ± \d[\d,.]* fewer calls handled by 14 April 2017/);
    expect(text).toContain("This deficit is not made good within the period.");
    expect(text).toContain("--training-days 0 --learning none");
  });

  it("explains that a caisse gives people who are not in the file, and that what they did is deducted nowhere", () => {
    const text = flat(report(outside, "fr"));
    expect(text).toContain("« gironde » n'est ni un site ni une équipe de ce fichier, mais une caisse");
    expect(text).toContain("n'est déduit nulle part");
    expect(text).toContain("2 positions × 23 jours ouvrés = 46 positions × jours");
  });

  it("judges nothing by one replication, and says so", () => {
    const text = flat(report(single, "en"));
    expect(text).toContain("one replication: no interval");
    expect(text).not.toContain("is clear from the week");
    expect(text).not.toContain("Nothing is clearly lost");
  });

  it("says that an interrupted result is partial", () => {
    expect(flat(report(neutral, "en", 80, 20))).toContain("Partial result: interrupted after 2 of 20");
  });

  it("stays within its width in both languages, and fills every gap", () => {
    for (const language of ["fr", "en"] as const) {
      for (const width of [80, 160]) {
        for (const result of [neutral, trained, outside]) {
          const text = report(result, language, width);
          const longest = Math.max(...text.split("\n").map(textWidth));
          expect(longest, `${language} ${width}`).toBeLessThanOrEqual(width);
          expect(text).not.toMatch(/[{}]|NaN|undefined/);
        }
      }
    }
  });
});

describe("the other forms of a transfer", () => {
  it("give every week of both readings as JSON, before, after and by its difference", () => {
    const { readings } = JSON.parse(transferJson(trained, { version: "0" }));
    expect(readings.map(({ kind }: { kind: string }) => kind)).toEqual(["inside", "adds"]);
    const [{ parts, weeks, breakEven }] = readings;
    expect(breakEven).toMatchObject({ kind: "never", week: null });
    expect(parts.map(({ part }: { part: string }) => part)).toEqual([
      "whole",
      "giver",
      "receiver",
      "caisse:gironde",
      "caisse:landes",
    ]);
    const { before, after, difference } = parts[0].measures.callsHandled;
    expect(after.mean - before.mean).toBeCloseTo(difference.mean, 6);
    expect(weeks).toHaveLength(5);
    expect(weeks.at(-1).cumulatedCallsHandled.mean).toBeCloseTo(difference.mean, 6);
  });

  it("give a row for each reading and week as CSV, with the decimal sign of the language", () => {
    const rows = transferCsv(trained, "fr");
    expect(rows).toHaveLength(1 + 2 * 5);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([16]));
    expect(rows[1]![5]).toMatch(/^0,\d+$/);
    expect(transferCsv(trained, "en")[1]![5]).toMatch(/^0\.\d+$/);
  });
});
