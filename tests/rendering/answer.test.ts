import { describe, expect, test } from "vitest";
import { answer } from "../../src/rendering/answer.ts";
import { failsObjective, judgeDifference, judgeObjective } from "../../src/rendering/verdicts.ts";
import {
  estimate,
  result,
  scenario,
  scenarioResult,
  study,
  variantResult,
  withoutCalls,
} from "./handMadeResult.ts";

const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

function withRate(mean: number, halfWidth?: number) {
  const base = scenarioResult();
  return result({ ...base, figures: { ...base.figures, handlingRate: estimate(mean, halfWidth) } });
}

describe("the answer in words", () => {
  test("gives the rate with its interval, the callers and the objective", () => {
    expect(spaced(answer(withRate(0.8414, 0.0021), "fr"))).toBe(
      "SUDO en 2017 : 84,1 % (± 0,2 point) des appels présentés sont traités, et 91,2 % des appelants finissent par être servis ; l'objectif de 90 % n'est pas atteint.",
    );
    expect(spaced(answer(withRate(0.8414, 0.0021), "en"))).toBe(
      "SUDO in 2017: 84.1% (± 0.2 points) of the calls presented are handled, and 91.2% of callers are served in the end; the objective of 90% is not met.",
    );
  });

  test("says that an objective is met only when the whole interval says so", () => {
    expect(answer(withRate(0.92, 0.01), "en")).toMatch(/the objective of 90% is met\.$/);
    expect(answer(withRate(0.905, 0.01), "en")).toMatch(
      /the interval does not tell whether the objective of 90% is met\.$/,
    );
  });

  test("says that one replication has no interval", () => {
    const text = answer(withRate(0.8414), "fr");
    expect(text).toContain("(une seule répétition, sans intervalle)");
    expect(text).toMatch(/n'est pas atteint dans cette répétition\.$/);
    expect(text).not.toContain("±");
  });

  test("says nothing of an objective that is not set", () => {
    const base = scenarioResult();
    const free = { ...base, scenario: scenario({ objectives: {} }) };
    expect(answer(result(free), "en")).toMatch(/served in the end\.$/);
  });

  test("says that nobody called", () => {
    expect(answer(result(withoutCalls()), "en")).toBe(
      "SUDO in 2017: no calls presented; 12,400 mails handled.",
    );
  });

  test("names the largest clear rise and the largest clear fall of a study", () => {
    const lesser = [
      variantResult("up", { fr: "Un peu plus", en: "A little more" }, estimate(0.01, 0.001)),
      variantResult("down", { fr: "Un peu moins", en: "A little less" }, estimate(-0.01, 0.001)),
    ];
    const { scenarios } = study();
    const all = result(...scenarios.slice(0, 1), ...lesser, ...scenarios.slice(1));
    expect(spaced(answer(all, "fr"))).toMatch(
      /Le taux monte le plus avec « Communication de 3 min » \(\+5,7 ± 0,3 points\) et baisse le plus avec « Sans le transfert » \(−1,3 ± 0,2 point\)\.$/,
    );
  });

  test("claims no change that is not clear", () => {
    const unclear = variantResult("other", { fr: "Autre", en: "Other" }, estimate(0.03, 0.04));
    expect(answer(result(scenarioResult(), unclear), "en")).toMatch(
      /No other scenario clearly changes this rate\.$/,
    );
    const single = variantResult("other", { fr: "Autre", en: "Other" }, estimate(0.03));
    expect(answer(result(scenarioResult(), single), "en")).toMatch(/One replication cannot tell/);
  });
});

test("a difference is judged by its interval", () => {
  expect(judgeDifference(estimate(0.01, 0.009))).toBe("higher");
  expect(judgeDifference(estimate(-0.01, 0.009))).toBe("lower");
  expect(judgeDifference(estimate(0.01, 0.01))).toBe("unclear");
  expect(judgeDifference(estimate(0, 0))).toBe("identical");
  expect(judgeDifference(estimate(0.01))).toBe("single");
});

test("an objective is judged by the interval, and failed by the figure", () => {
  expect(judgeObjective(estimate(0.9, 0), 0.9)).toBe("met");
  expect(judgeObjective(estimate(0.899, 0.001), 0.9)).toBe("unclear");
  expect(judgeObjective(estimate(0.88, 0.01), 0.9)).toBe("missed");
  const { objectives } = scenario();
  expect(failsObjective({ objectives }, { handlingRate: estimate(0.8999, 0.01) })).toBe(true);
  expect(failsObjective({ objectives }, { handlingRate: estimate(0.9, 0.01) })).toBe(false);
  expect(failsObjective({ objectives }, {})).toBe(false);
  expect(failsObjective({ objectives: {} }, { handlingRate: estimate(0.1, 0.01) })).toBe(false);
});
