import { describe, expect, test } from "vitest";
import type { Comparison } from "../../src/planning/comparisons.ts";
import type { Figures, SliceFigures } from "../../src/planning/summary.ts";
import { answer } from "../../src/rendering/answer.ts";
import {
  failsObjective,
  isPlausible,
  judgeDifference,
  judgeObjective,
} from "../../src/rendering/verdicts.ts";
import {
  compared,
  estimate,
  FILES,
  result,
  scenario,
  scenarioResult,
  study,
  VISITS,
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

  test("says of visits how many are received within their time", () => {
    const visits = scenarioResult({
      scenario: scenario({ demand: { dax: VISITS }, objectives: {}, published: {} }),
      figures: { ...scenarioResult().figures, serviceLevel: estimate(0.9868, 0.0012) },
    });
    expect(spaced(answer(result(visits), "fr"))).toBe(
      "SUDO en 2017 : 98,7 % (± 0,1 point) des visites présentées sont reçues en 20 min au plus ; l'objectif de 85 % est atteint.",
    );
    expect(spaced(answer(result(visits), "en"))).toBe(
      "SUDO in 2017: 98.7% (± 0.1 points) of the visits presented are received within 20 min; the objective of 85% is met.",
    );
  });

  test("says of deferred contacts how many are done in time, flow by flow where delays differ", () => {
    const figures = { mailsInTimeRate: estimate(0.862, 0.004), mailsHandled: estimate(40_000, 90) };
    const of = (demand: Readonly<Record<string, unknown>>, ...slices: SliceFigures[]) =>
      result(
        scenarioResult({
          scenario: scenario({ demand, objectives: {}, published: {} }),
          figures,
          slices: [{ kind: "all", key: "", figures }, ...slices],
        }),
      );
    expect(spaced(answer(of({ others: FILES }), "fr"))).toBe(
      "SUDO en 2017 : 86,2 % (± 0,4 point) des dossiers traités le sont dans le délai de 15 jours.",
    );
    expect(answer(of({ others: { ...FILES, dueDays: undefined, dueOpenDays: 0 } }), "en")).toContain(
      "of the files handled are done on the same day.",
    );
    const income = {
      ...FILES,
      title: { fr: "Minima sociaux", en: "Minimum income" },
      dueDays: 10,
      objectives: { inTimeRate: "90 %" },
    };
    const two = of(
      { income, others: FILES },
      { kind: "flow", key: "income", figures: { mailsInTimeRate: estimate(0.92, 0.01) } },
      { kind: "flow", key: "others", figures: { mailsInTimeRate: estimate(0.84, 0.01) } },
    );
    expect(spaced(answer(two, "fr"))).toBe(
      "SUDO en 2017 : Minima sociaux : 92,0 % (± 1,0 point) dans le délai de 10 jours, l'objectif de 90 % est atteint ; others : 84,0 % (± 1,0 point) dans le délai de 15 jours.",
    );
  });

  test("says that nothing was handled of what is deferred", () => {
    const idle = scenarioResult({ scenario: scenario({ demand: { others: FILES } }), figures: {} });
    expect(spaced(answer(result(idle), "fr"))).toBe("SUDO en 2017 : aucun dossier traité.");
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
  expect(judgeObjective(estimate(30, 1), 40, true)).toBe("met");
  expect(judgeObjective(estimate(39.5, 1), 40, true)).toBe("unclear");
  expect(judgeObjective(estimate(50), 40, true)).toBe("missedOnce");
  const fails = (figures: Figures, of = scenario()) =>
    failsObjective(scenarioResult({ scenario: of, figures }));
  expect(fails({ handlingRate: estimate(0.8999, 0.01) })).toBe(true);
  expect(fails({ handlingRate: estimate(0.9, 0.01) })).toBe(false);
  expect(fails({})).toBe(false);
  expect(fails({ handlingRate: estimate(0.1, 0.01) }, scenario({ objectives: {} }))).toBe(false);
});

test("an objective of a flow is failed too, and one that was published for the real platform is not", () => {
  const fails = (...comparisons: readonly Comparison[]) =>
    failsObjective(
      scenarioResult({
        scenario: scenario({ objectives: {} }),
        closure: { comparisons, findings: [] },
      }),
    );
  const figures = { mailsInTimeRate: estimate(0.8, 0.3), backlogDaysOfProduction: estimate(6, 9) };
  expect(fails(compared("mailsInTimeRate", 0.85, figures, "objective", "mails"))).toBe(true);
  expect(fails(compared("mailsInTimeRate", 0.75, figures, "objective", "mails"))).toBe(false);
  // A stock is not to exceed its objective.
  expect(fails(compared("backlogDaysOfProduction", 5, figures, "objective", "mails"))).toBe(true);
  expect(fails(compared("backlogDaysOfProduction", 8, figures, "objective", "mails"))).toBe(false);
  expect(fails(compared("mailsInTimeRate", 0.85, figures, "result", "mails"))).toBe(false);
  expect(fails(compared("mailsInTimeRate", 0.85, figures, "objective"))).toBe(false);
  expect(fails(compared("mailsInTimeRate", 0.85, {}, "objective", "mails"))).toBe(false);
});

test("what was published is plausible where a single replication may fall, up to its rounding", () => {
  // Of 20 replications ± 0.001: one more falls within 0.001 × √21 = 0.00458.
  const of = (value: number, as?: Comparison["as"]) =>
    compared("handlingRate", value, { handlingRate: estimate(0.84, 0.001) }, as);
  expect(isPlausible(of(0.8445), 0)).toBe(true);
  expect(isPlausible(of(0.8447), 0)).toBe(false);
  expect(isPlausible(of(0.8447), 0.0005)).toBe(true);
  expect(isPlausible(of(0.835), 0)).toBe(false);
  expect(isPlausible(of(0.84, "objective"), 0)).toBeUndefined();
  expect(isPlausible(compared("handlingRate", 0.84, { handlingRate: estimate(0.84) }), 0)).toBeUndefined();
});
