import { describe, expect, test } from "vitest";
import { proportionInterval } from "../../src/engine/statistics/intervals.ts";
import type { Chance } from "../../src/planning/objectives.ts";
import { aimOfHeadline, aimWords } from "../../src/rendering/aims.ts";
import { chanceSentences } from "../../src/rendering/chances.ts";
import { headlineOf } from "../../src/rendering/headline.ts";
import { textReport } from "../../src/rendering/textReport.ts";
import { failsObjective, judgeChance } from "../../src/rendering/verdicts.ts";
import { context, estimate, result, scenario, scenarioResult } from "./handMadeResult.ts";

function chance(reached: number, of: number): Chance {
  return {
    slice: { kind: "all", key: "" },
    measure: "handlingRate",
    path: "objectives.handlingRate",
    atLeast: 0.9,
    probability: 0.8,
    reached: proportionInterval(reached, of),
  };
}

const LIKELY = scenario({ objectives: { handlingRate: { atLeast: "90 %", probability: "80 %" } } });
const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, " ");

describe("an objective with a probability", () => {
  test("is judged by Wilson's interval of the share of the periods that reached it", () => {
    // Of 20: 84 % to 100 %; 64 % to 95 %; 39 % to 78 %.
    expect(judgeChance(chance(20, 20))).toBe("met");
    expect(judgeChance(chance(17, 20))).toBe("unclear");
    expect(judgeChance(chance(12, 20))).toBe("missed");
    expect(judgeChance(chance(1, 1))).toBe("unclear");
    expect(judgeChance(chance(0, 0))).toBe("unclear");
  });

  test("is failed when fewer periods reach it than it asks for, whatever the mean", () => {
    const fails = (reached: number, rate: number): boolean =>
      failsObjective(
        scenarioResult({
          scenario: LIKELY,
          chances: [chance(reached, 20)],
          figures: { handlingRate: estimate(rate, 0.001) },
        }),
      );
    expect(fails(16, 0.8)).toBe(false);
    expect(fails(15, 0.99)).toBe(true);
  });

  test("is what the answer speaks of, instead of the mean", () => {
    const of = scenarioResult({ scenario: LIKELY, chances: [chance(12, 20)] });
    const aimed = aimOfHeadline(of, headlineOf(LIKELY))!;
    expect(plain(aimWords(estimate(0.95, 0.001), aimed).fr)).toBe(
      "l'objectif de 90 % avec une probabilité de 80 % n'est pas atteint (12 périodes sur 20 simulées l'atteignent, soit de 39 à 78 %)",
    );
    const report = plain(textReport(result(of), context()));
    expect(report).toContain(
      "the objective of 90% with a probability of 80% is not met (12 of 20 simulated periods reach it, that is, 39 to 78%).",
    );
    expect(report).toContain("Objectives with a probability");
  });

  test("says so when nothing can be counted", () => {
    expect(chanceSentences({ scenario: LIKELY, chances: [chance(0, 0)] }, "en")).toEqual([
      "The objective of 90% with a probability of 80% cannot be judged, for want of anything to count.",
    ]);
  });

  test("leaves a plain objective as it was", () => {
    expect(aimOfHeadline(scenarioResult(), headlineOf(scenario()))).toEqual({
      share: 0.9,
      chance: undefined,
    });
    expect(textReport(result(scenarioResult()), context())).not.toContain("with a probability");
  });
});
