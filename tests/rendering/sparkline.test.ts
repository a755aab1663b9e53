import { describe, expect, test } from "vitest";
import { sparkline } from "../../src/rendering/sparkline.ts";

describe("a sparkline", () => {
  test("goes from the least to the most, one character a value", () => {
    expect(sparkline([1, 2, 3, 4, 5, 6, 7, 8])).toBe("▁▂▃▄▅▆▇█");
    expect(sparkline([10, 0, 5])).toBe("█▁▅");
  });

  test("begins at a value that is given, so that heights compare as the numbers do", () => {
    expect(sparkline([90, 100], 0)).toBe("██");
    expect(sparkline([50, 100], 0)).toBe("▅█");
  });

  test("leaves a blank where there is nothing, and is flat where all are alike", () => {
    expect(sparkline([1, undefined, 2])).toBe("▁ █");
    expect(sparkline([3, 3])).toBe("▁▁");
    expect(sparkline([])).toBe("");
  });
});
