import { describe, expect, test } from "vitest";
import {
  decimalsOf,
  differenceText,
  estimateText,
  marginText,
  sharedDecimals,
} from "../../src/rendering/estimates.ts";
import { durationText, numberText, percentText, signedText } from "../../src/rendering/numbers.ts";
import { estimate } from "./handMadeResult.ts";

const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

describe("numbers", () => {
  test("French has no-break spaces and a comma, English commas and a point", () => {
    expect(numberText(775_927, 0, "fr")).toBe("775\u00a0927");
    expect(numberText(1_234_567.891, 2, "fr")).toBe("1\u00a0234\u00a0567,89");
    expect(numberText(1_234_567.891, 2, "en")).toBe("1,234,567.89");
    expect(numberText(999, 0, "en")).toBe("999");
    expect(percentText(0.8414, 1, "fr")).toBe("84,1\u00a0%");
    expect(percentText(0.8414, 1, "en")).toBe("84.1%");
  });

  test("negative decimals round to tens, hundreds, thousands", () => {
    expect(numberText(775_927, -3, "en")).toBe("776,000");
    expect(numberText(4, -1, "en")).toBe("0");
  });

  test("what rounds to zero has no sign", () => {
    expect(numberText(-0.04, 1, "en")).toBe("0.0");
    expect(numberText(-1.26, 1, "fr")).toBe("−1,3");
    expect(signedText(0.04, 1, "en")).toBe("0.0");
    expect(signedText(1.26, 1, "fr")).toBe("+1,3");
  });

  test("durations are rounded before they are taken apart", () => {
    expect(spaced(durationText(207, 0, "fr"))).toBe("3 min 27 s");
    expect(spaced(durationText(59.96, 1, "fr"))).toBe("1 min 0,0 s");
    expect(spaced(durationText(59.94, 1, "fr"))).toBe("59,9 s");
    expect(spaced(durationText(3_725, 0, "en"))).toBe("1 h 2 min 5 s");
    expect(spaced(durationText(0, -2, "en"))).toBe("0 s");
  });
});

describe("figures with their intervals", () => {
  test.each([
    ["calls", 775_927, 6_210, "776,000 ± 6,000"],
    ["calls", 743_889, 22_543, "744,000 ± 23,000"],
    ["calls", 743_889, 1_843, "743,900 ± 1,800"],
    ["share", 0.8414, 0.0021, "84.1% ± 0.2"],
    ["share", 0.8414, 0.0004, "84.14% ± 0.04"],
    ["share", 0.8414, 0.052, "84.1% ± 5.2"],
    ["seconds", 83.2, 1.8, "1 min 23 s ± 2 s"],
    ["seconds", 208.81, 0.08, "3 min 28.8 s ± 0.1 s"],
    ["days", 24.2, 1.9, "24.2 ± 1.9"],
    ["hours", 2_360.57, 0, "2,361 h"],
    ["openDays", 0.634, 0.021, "0.63 d ± 0.02"],
  ] as const)("%s %d ± %d is %s", (unit, mean, halfWidth, expected) => {
    expect(spaced(estimateText(estimate(mean, halfWidth), unit, "en"))).toBe(expected);
  });

  test("a single replication shows no ±, nor does what never varies", () => {
    expect(estimateText(estimate(0.8414), "share", "en")).toBe("84.1%");
    expect(estimateText(estimate(0, 0), "calls", "en")).toBe("0");
    expect(marginText(estimate(5, 0), "calls", "en")).toBeUndefined();
  });

  test("a half-width that is not zero is never shown as zero", () => {
    expect(marginText(estimate(0.99999, 0.0000001), "share", "en")).toBe("0.01");
    expect(marginText(estimate(3, 0.001), "calls", "en")).toBe("0.1");
  });

  test("differences of shares are in points, with a sign", () => {
    expect(spaced(differenceText(estimate(0.0571, 0.0025), "share", "fr"))).toBe("+5,7 ± 0,3");
    expect(spaced(differenceText(estimate(-0.0133, 0.0024), "share", "en"))).toBe("−1.3 ± 0.2");
  });

  test("a column takes the decimals of its most precise figure", () => {
    const [coarse, fine] = [estimate(0.8, 0.02), estimate(0.8, 0.0004)];
    expect(sharedDecimals([coarse, undefined, fine], "share")).toBe(2);
    expect(sharedDecimals([coarse, estimate(1, 0)], "share")).toBe(1);
    expect(sharedDecimals([undefined], "share")).toBe(1);
    expect(decimalsOf(estimate(775_927, 22_543), "calls")).toBe(-3);
  });
});
