import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { readClockRange, writeClockRange } from "../../../src/models/scenario/quantities/clockRange.ts";
import { readDuration, writeDuration } from "../../../src/models/scenario/quantities/duration.ts";
import { writeNumber } from "../../../src/models/scenario/quantities/numbers.ts";
import { readShare, writeShare } from "../../../src/models/scenario/quantities/share.ts";
import {
  clockRange,
  count,
  date,
  duration,
  multiplier,
  share,
} from "../../../src/models/scenario/quantities.ts";

const anyDuration = duration({ min: 0, max: 86_400 });
const NO_BREAK = "\u00a0";
const NARROW_NO_BREAK = "\u202f";

/** The English message of a refused value: expected, then the hint in brackets. */
function refusal(leaf: z.ZodType, written: unknown): string {
  const issue = leaf.safeParse(written).error?.issues[0];
  if (issue?.code !== "custom") return "accepted";
  const hint = issue.params?.hint?.en;
  return hint === undefined ? issue.params?.expected.en : `${issue.params?.expected.en} (${hint})`;
}

function accepts(leaf: z.ZodType, forms: readonly (readonly [written: unknown, value: unknown])[]): void {
  for (const [written, value] of forms)
    expect([written, leaf.safeParse(written).data]).toEqual([written, value]);
}

function refuses(leaf: z.ZodType, forms: readonly unknown[]): void {
  for (const written of forms) expect([written, leaf.safeParse(written).success]).toEqual([written, false]);
}

describe("durations", () => {
  test("a duration is read in its usual French and English forms", () => {
    accepts(anyDuration, [
      ["3 min 27 s", 207],
      ["3 min 27", 207],
      ["45 min", 2700],
      ["45mn", 2700],
      ["1 h 30", 5400],
      ["1h30", 5400],
      ["1 h 30 min 20 s", 5420],
      ["2 h", 7200],
      ["2 heures", 7200],
      ["20 s", 20],
      ["20 secondes", 20],
      ["0.5 s", 0.5],
      ["0,5 s", 0.5],
      ["1.5 h", 5400],
      ["90 min", 5400],
      [`3${NO_BREAK}min${NARROW_NO_BREAK}27${NO_BREAK}s`, 207],
      ["3 MIN 27 S", 207],
      ["0 s", 0],
    ]);
  });

  test("a duration without its unit is refused with the unit that it probably needs", () => {
    const expected = "a duration between 0 s and 24 h with its unit, such as 3 min 27 s";
    expect(refusal(anyDuration, 207)).toBe(`${expected} (did you mean "207 s"?)`);
    expect(refusal(anyDuration, "207")).toBe(`${expected} (did you mean "207 s"?)`);
    expect(refusal(anyDuration, "3:27")).toBe(`${expected} (did you mean "3 min 27 s"?)`);
  });

  test("a day is refused as a unit because it may be 24 h or a working day", () => {
    const hint = "(write hours: a day may be 24 h or a working day)";
    expect(refusal(anyDuration, "2 days")).toContain(hint);
    expect(refusal(anyDuration, "1 jour")).toContain(hint);
  });

  test("units fall, each fits into the one before, and only the last may be broken", () => {
    refuses(anyDuration, [
      "20 s 3 min",
      "1 h 90 min",
      "1 h 60",
      "3 min 3 min",
      "1.5 h 30 min",
      "1 30 s",
      "1 s 30",
    ]);
  });

  test("what is no duration is refused without a guess", () => {
    refuses(anyDuration, [
      "",
      " ",
      "soon",
      "min",
      "-3 min",
      "3 min!",
      "3 parsecs",
      "3 min, 27 s",
      -3,
      null,
      true,
    ]);
    refuses(anyDuration, [[], {}, undefined, Number.NaN, Infinity, "1e3 s"]);
  });

  test("a duration outside its limits is refused with both limits", () => {
    const short = duration({ min: 60, max: 4 * 3600 });
    expect(refusal(short, "59 s")).toBe("a duration between 1 min and 4 h with its unit, such as 3 min 27 s");
    refuses(short, ["4 h 1 min"]);
    accepts(short, [
      ["60 s", 60],
      ["4 h", 14_400],
    ]);
  });

  test("a long run of figures is refused at once", () => {
    refuses(anyDuration, [`${"1".repeat(100_000)}!`, "1 ".repeat(100_000)]);
  });

  test("a duration that is written is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400_000 }), (milliseconds) => {
        const reading = readDuration(writeDuration(milliseconds / 1000));
        expect("value" in reading && Math.round(reading.value * 1000)).toBe(milliseconds);
      }),
    );
  });
});

describe("shares", () => {
  test("a share is read as a percentage, a fraction or a number up to 1", () => {
    accepts(share(), [
      ["84 %", 0.84],
      ["53%", 0.53],
      ["14,3 %", 14.3 / 100],
      ["14.3 %", 14.3 / 100],
      [`84${NARROW_NO_BREAK}%`, 0.84],
      [0.84, 0.84],
      ["0,84", 0.84],
      ["1/7", 1 / 7],
      ["1 / 7", 1 / 7],
      [0, 0],
      [1, 1],
      ["100 %", 1],
    ]);
  });

  test("a bare 84 is refused with the sign that it lacks", () => {
    expect(refusal(share(), 84)).toBe('a share between 0 % and 100 %, such as 84 % (did you mean "84 %"?)');
    expect(refusal(share(), "14,3")).toContain('(did you mean "14,3 %"?)');
    expect(refusal(share({ max: 2 }), 15)).toContain(
      'between 0 % and 200 %, such as 84 % (did you mean "15 %"?)',
    );
  });

  test("a share of the wrong size or form is refused without a guess", () => {
    expect(refusal(share(), "184 %")).toBe("a share between 0 % and 100 %, such as 84 %");
    expect([readShare("1/0"), readShare("0/0")]).toEqual([{ hint: undefined }, { hint: undefined }]);
    refuses(share(), [-0.1, "-3 %", "7/1", "1/0", "0/0", "84 percent", "%", "", null, true, [], Number.NaN]);
  });

  test("a coefficient of variation may exceed 1 where the schema lets it", () => {
    accepts(share({ max: 2 }), [
      [1.2, 1.2],
      ["120 %", 1.2],
    ]);
  });

  test("a share that is written is read back, in both languages", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.constantFrom("fr", "en"),
        (thousandths, language) => {
          const reading = readShare(writeShare(thousandths / 100_000, language));
          expect("value" in reading && Math.round(reading.value * 100_000)).toBe(thousandths);
        },
      ),
    );
  });
});

describe("factors and counts", () => {
  test("a factor is read as a number, with a times sign or as a percentage", () => {
    const factor = multiplier({ min: 0.1, max: 10 });
    accepts(factor, [
      [1.5, 1.5],
      ["1,5", 1.5],
      ["×1.5", 1.5],
      ["x1.5", 1.5],
      ["× 1,5", 1.5],
      ["150 %", 1.5],
    ]);
    expect(refusal(factor, 11)).toBe("a factor between 0.1 and 10, such as 1.5");
    refuses(factor, [0, "fast", "1.5x", null, "", "+", "×"]);
  });

  test("a count is read with thousands parted by any kind of space", () => {
    accepts(count(), [
      [775927, 775927],
      ["775 927", 775927],
      [`775${NO_BREAK}927`, 775927],
      [`775${NARROW_NO_BREAK}927`, 775927],
      ["1 775 927", 1775927],
      ["714 000,5", 714000.5],
      ["7,5", 7.5],
      [7.5, 7.5],
      [0, 0],
    ]);
  });

  test("a comma between thousands is refused, since it is a decimal sign in French", () => {
    expect(refusal(count({ max: 1e9 }), "775,927")).toBe(
      "a number between 0 and 1 000 000 000 (write 775 927: a comma is a decimal sign in French)",
    );
    expect(refusal(count(), "1,234,567.5")).toContain("(write 1 234 567.5: a comma");
  });

  test("words after a count are refused with the number alone", () => {
    expect(refusal(count(), "4 500 calls")).toBe("a number of at least 0 (write the number alone: 4 500)");
  });

  test("a count outside its limits, or broken where it must be whole, is refused", () => {
    expect(refusal(count({ min: 1, max: 100, whole: true }), 2.5)).toBe("a whole number between 1 and 100");
    refuses(count(), [-1, "-1", Infinity, Number.NaN, "77 59 27", "7759 27", "", null, true, []]);
    refuses(count({ min: 1, max: 100, whole: true }), [0, 101]);
  });

  test("a number is written with the decimal sign of the language", () => {
    expect(writeNumber(1234567.5, "fr")).toBe("1 234 567,5");
    expect(writeNumber(1234567.5, "en")).toBe("1 234 567.5");
    expect(writeNumber(0.1 + 0.2, "en")).toBe("0.3");
    expect(writeNumber(-1234, "en")).toBe("-1 234");
    expect(writeNumber(0.00001, "en")).toBe("0.00001");
    expect(writeNumber(Number.MAX_SAFE_INTEGER, "en")).toBe("9 007 199 254 740 991");
  });
});

describe("hours and dates", () => {
  test("hours are read in French and English forms, with any dash", () => {
    const day = { fromSeconds: 9 * 3600, toSeconds: 16 * 3600 };
    accepts(clockRange(), [
      ["9h00 - 16h00", day],
      ["9:00-16:00", day],
      ["09:00 - 16:00", day],
      ["9h - 16h", day],
      ["9h–16h", day],
      ["9h00 — 16h00", day],
      ["9 h 00 – 16 h 00", day],
      ["9h à 16h", day],
      ["9:00 to 16:00", day],
      ["0h00 - 24h00", { fromSeconds: 0, toSeconds: 86_400 }],
      ["8h30 - 12h45", { fromSeconds: 30_600, toSeconds: 45_900 }],
    ]);
  });

  test("hours that do not rise within one day are refused", () => {
    const expected = "hours from and to, such as 9h00 - 16h00";
    const rising = `${expected} (the first hour must come before the second, within one day)`;
    expect(refusal(clockRange(), "16h00 - 9h00")).toBe(rising);
    expect(refusal(clockRange(), "9h - 9h")).toBe(rising);
    expect(refusal(clockRange(), "9 - 16")).toBe(`${expected} (did you mean "9h00 - 16h00"?)`);
    refuses(clockRange(), [
      "9h00",
      "9h75 - 16h",
      "9h - 24h30",
      "9h - 25h",
      "9: - 10:",
      "",
      9,
      null,
      "9h -",
      "- 9h",
    ]);
  });

  test("hours that are written are read back", () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 });
    fc.assert(
      fc.property(minute, minute, (one, other) => {
        fc.pre(one !== other);
        const range = { fromSeconds: Math.min(one, other) * 60, toSeconds: Math.max(one, other) * 60 };
        expect(readClockRange(writeClockRange(range))).toEqual({ value: range });
      }),
    );
  });

  test("a date is read in ISO and in French form", () => {
    accepts(date, [
      ["2017-04-01", "2017-04-01"],
      ["01/04/2017", "2017-04-01"],
      ["1/4/2017", "2017-04-01"],
      ["29/02/2016", "2016-02-29"],
    ]);
  });

  test("a date that does not exist is refused with the length of its month", () => {
    const expected = "a date that exists, such as 2017-04-01";
    expect(refusal(date, "2017-02-30")).toBe(`${expected} (that month has 28 days)`);
    expect(refusal(date, "31/12/2017")).toBe("accepted");
    expect(refusal(date, "2017-12-32")).toBe(`${expected} (that month has 31 days)`);
    expect(refusal(date, "2017-4-1")).toBe(`${expected} (did you mean "2017-04-01"?)`);
    expect(refusal(date, "1017-04-01")).toBe(`${expected} (a year from 1900 to 2199)`);
    refuses(date, ["2017-13-01", "04/2017", "tomorrow", 2017, null, "", "2017-00-10", "2017-04-00"]);
  });
});
