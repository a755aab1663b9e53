import { describe, expect, test } from "vitest";
import type { Estimate } from "../../src/engine/statistics/intervals.ts";
import { proportionInterval } from "../../src/engine/statistics/intervals.ts";
import type { CompareResult, VariantResult } from "../../src/planning/compare.ts";
import type { ScenarioResult } from "../../src/planning/simulate.ts";
import { verdictOn } from "../../src/planning/verdict.ts";
import { compareJson } from "../../src/rendering/compare/compareJson.ts";
import { comparePage } from "../../src/rendering/compare/comparePage.ts";
import { compareRows } from "../../src/rendering/compare/compareRows.ts";
import { textWidth } from "../../src/rendering/textLayout.ts";
import { context, estimate, scenarioResult, variantResult } from "./handMadeResult.ts";

const INDIFFERENCE = 0.002;

/** A comparison of the reference with variants, whose figures no run ever gave. */
function compared(variants: readonly ScenarioResult[], changes: Partial<CompareResult> = {}): CompareResult {
  const scenarios = [scenarioResult(), ...variants];
  const ofVariant = (variant: ScenarioResult, i: number): VariantResult => {
    const difference = variant.differences?.handlingRate;
    return {
      scenario: i + 1,
      pairs: 20,
      before: scenarios[0]!.figures,
      after: variant.figures,
      verdict: difference && verdictOn(difference, INDIFFERENCE),
      better: { periods: proportionInterval(18, 20), mean: 0.97 },
    };
  };
  return {
    seed: 2017,
    baseline: 0,
    scenarios,
    measure: "handlingRate",
    confidence: 0.95,
    indifference: INDIFFERENCE,
    level: 0.9875,
    looks: [10, 20, 40, 60],
    variants: variants.map(ofVariant),
    selected: undefined,
    isDecided: true,
    ...changes,
  };
}

function variant(
  name: string,
  difference: Estimate,
  others: ScenarioResult["differences"] = {},
): ScenarioResult {
  const title = { fr: `Variante ${name}`, en: `Variant ${name}` };
  const made = variantResult(name, title, difference, { answerWithin: "30 s" });
  return { ...made, differences: { ...made.differences, ...others } };
}

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, " ");
const page = (result: CompareResult, language: "fr" | "en" = "en", width = 80): string =>
  plain(comparePage(result, context({ language, width })));
const first = (difference: Estimate, others?: ScenarioResult["differences"]): string =>
  page(compared([variant("a", difference, others)])).split(" What changes")[0]!;

describe("the answer for one variant", () => {
  test("says that a difference is real, and from where to where the rate goes", () => {
    expect(first(estimate(0.0571, 0.0025))).toBe(
      "With “Variant a”, the handling rate goes from 84.1% to 89.9%, +5.7 ± 0.3 points: the rise is real (confidence 95%).",
    );
    expect(first(estimate(-0.0133, 0.0024))).toContain("the fall is real");
  });

  test("says that a real difference does not matter when it is below the indifference", () => {
    expect(first(estimate(0.001, 0.0005))).toContain(
      "the rise is real (confidence 95%), but does not matter, being below 0.2 points.",
    );
    expect(first(estimate(0.0004, 0.0012))).toContain("no difference that matters");
  });

  test("never takes what was not decided for no difference", () => {
    const text = first(estimate(0.0004, 0.005));
    expect(text).toContain("20 replications do not tell whether “Variant a” changes the handling rate");
    expect(text).not.toContain("no difference");
  });

  test("says that nothing changes at all", () => {
    expect(first(estimate(0, 0))).toContain("is exactly the same in each of the 20 replications");
  });

  test("does not praise a rate without its price", () => {
    const others = { mailBacklogEnd: estimate(91_700, 2_300), mailsHandled: estimate(-91_700, 2_300) };
    expect(first(estimate(0.0028, 0.0004), others)).toContain(
      "The price of “Variant a”: mails handled −91,700 ± 2,300, mail backlog at the end +91,700 ± 2,300.",
    );
    expect(first(estimate(-0.0133, 0.0024), { filesLost: estimate(-900, 10) })).toContain("In return: files");
    expect(first(estimate(0, 0), { filesLost: estimate(900, 10) })).toContain(
      "But other measures change: files",
    );
    // What the intervals do not show is no price.
    expect(first(estimate(0.0028, 0.0004), { filesLost: estimate(5, 10) })).not.toContain("price");
  });
});

describe("the answer for several variants", () => {
  const variants = [variant("a", estimate(0.03, 0.001)), variant("b", estimate(0.029, 0.001))];
  const selected = {
    contenders: [1],
    droppedAfter: [10, undefined, 34],
    order: [1, 2, 0],
    behind: [estimate(-0.03, 0.001), undefined, estimate(-0.001, 0.0005)],
    isTied: false,
  };

  test("names the best one, its guarantee, and who is so close that the lead may not matter", () => {
    const text = page(compared(variants, { selected }));
    expect(text).toContain("Of the 3 scenarios, “Variant a” has the best rate (87.1%)");
    expect(text).toContain(
      "if one scenario is ahead of all others by at least 0.2 points, it is chosen with a probability of at least 95%.",
    );
    expect(text).toContain("“Variant b” follows closely");
    expect(text).toContain("dropped at 34");
  });

  test("says that the best ones cannot be told apart within the budget", () => {
    const open = { ...selected, contenders: [1, 2], droppedAfter: [10, undefined, undefined] };
    const text = page(compared(variants, { selected: open, isDecided: false }));
    expect(text).toContain("20 replications do not tell “Variant a” and “Variant b” apart");
    expect(text).toContain("60 replications allowed are done; the best is not found");
    expect(text).not.toContain("” has the best rate");
  });

  test("says that the best ones are equal", () => {
    const tied = { ...selected, contenders: [1, 2], isTied: true };
    expect(page(compared(variants, { selected: tied }))).toContain("give exactly the same rate (87.1%)");
  });
});

describe("the page", () => {
  const likely = variant("a", estimate(0.0571, 0.0025), { mailsHandled: estimate(-100, 90) });
  const result = compared([
    {
      ...likely,
      chances: [
        {
          slice: { kind: "flow", key: "mails" },
          measure: "mailsInTimeRate",
          path: "demand.mails.objectives.inTimeRate",
          atLeast: 0.9,
          probability: 0.8,
          reached: proportionInterval(3, 20),
        },
      ],
    },
  ]);

  test.each(["fr", "en"] as const)("fits its width, and shows every verdict, in %s", (language) => {
    for (const width of [80, 160]) {
      const lines = comparePage(result, context({ language, width })).split("\n");
      expect(lines.filter((line) => textWidth(line) > width)).toEqual([]);
      expect(lines.join("\n")).toContain(language === "fr" ? "Jugement" : "Verdict");
      expect(lines.join("\n")).not.toMatch(/undefined|NaN|\{\w+\}/);
    }
  });

  test("shows what changed, how likely the variant is better, the objectives, and what they rest on", () => {
    const text = page(result);
    expect(text).toContain("answerWithin: 20 → 30");
    expect(text).toContain(
      "In a single period, the variant does better 18 times in 20 (interval: 70% to 97%).",
    );
    expect(text).toContain("it does better with a probability of 97.0%.");
    expect(text).toContain("“SUDO in 2017”: the objective of 90% is not met.");
    expect(text).toContain(
      "“Variant a”: mails: the objective of 90% with a probability of 80% is not met (3 of 20 simulated periods reach it, that is, 5 to 36%).",
    );
    expect(text).toContain("Intervals at 98.75%");
    expect(text).toContain("at 98.75% all verdicts on it hold together with 95% (Bonferroni)");
  });

  test("says of a partial result that it is one", () => {
    expect(plain(comparePage(result, context({ interruptedOf: 60 })))).toContain(
      "Partial result: interrupted after 20 replications of each scenario, of at most 60.",
    );
  });

  test("has the same figures in JSON and in CSV", () => {
    const json = JSON.parse(compareJson(result, context())) as {
      variants: { name: string; differences: Record<string, { mean: number }>; verdict: { sign: string } }[];
    };
    expect(json.variants[0]).toMatchObject({
      name: "a",
      verdict: { sign: "higher" },
      differences: { handlingRate: { mean: 0.0571 } },
    });
    const rows = compareRows(result, context({ language: "fr" }));
    expect(rows).toContainEqual(expect.arrayContaining(["a", "handlingRate", "0,0571", "hausse", "20"]));
  });
});
