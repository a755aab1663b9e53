import { describe, expect, it } from "vitest";
import { MEASURES } from "../../../src/models/measures/catalogue.ts";
import type { Language } from "../../../src/models/scenario/bilingual.ts";
import { answerSweep, type SweepRequest } from "../../../src/planning/sweep/answer.ts";
import { gridPoints, latinPoints, type SweepPoint } from "../../../src/planning/sweep/design.ts";
import type { Variable } from "../../../src/planning/sweep/variable.ts";
import type { ReportContext } from "../../../src/rendering/context.ts";
import { PLAIN } from "../../../src/rendering/palette.ts";
import type { SweepReport } from "../../../src/rendering/sweep/report.ts";
import { sweepJson } from "../../../src/rendering/sweep/sweepJson.ts";
import { sweepRows } from "../../../src/rendering/sweep/sweepRows.ts";
import { sweepText } from "../../../src/rendering/sweep/sweepText.ts";
import { stretchOf } from "../../../src/rendering/sweep/verdict.ts";
import { textWidth } from "../../../src/rendering/textLayout.ts";
import { totalsOf } from "../../support/handmadeTotals.ts";
import { scenarioOf } from "../../support/scenarios.ts";
import { expectGolden } from "../golden.ts";

const POSTS: Variable = {
  path: "teams.advisers.posts",
  kind: "count",
  base: 3,
  spread: { shape: "whole", from: 2, to: 5, isFactor: false },
};
const VOLUME: Variable = {
  path: "demand.calls.volume",
  kind: "count",
  base: 500,
  spread: { shape: "spaced", from: 0.9, to: 1.1, count: 3, isFactor: true },
};
const TALK: Variable = {
  path: "demand.calls.talk.mean",
  kind: "duration",
  base: 180,
  spread: { shape: "spaced", from: 150, to: 210, count: 2, isFactor: false },
};

interface Asked {
  readonly variables: readonly Variable[];
  readonly design?: "grid" | "latin";
  readonly points?: readonly SweepPoint[];
  readonly objective?: unknown;
  readonly done?: number;
  readonly rate?: (values: readonly number[]) => number;
}

/** A report of a platform of which the rate is a formula, a little different in each of four replications. */
function reportOf(asked: Asked): SweepReport {
  const { variables, design = "grid", objective = 0.9, points = gridPoints(variables) } = asked;
  const rate =
    asked.rate ??
    (([posts = 3, volume = 500, talk = 180]) =>
      0.8 + 0.05 * (posts - 3) - 0.0004 * (volume - 500) - 0.0005 * (talk - 180));
  const request: SweepRequest = {
    loaded: {
      scenario: scenarioOf({
        objectives: { handlingRate: objective },
        teams: { advisers: { title: { fr: "Équipe A", en: "Team A" } } },
      }),
      file: "small.yaml",
      evidence: [],
      unstated: [],
    },
    variables,
    design,
    points,
    seed: 2017,
    replications: 4,
    measure: "handlingRate",
  };
  const totals = new Map(
    points.slice(0, asked.done ?? points.length).map(({ levels }, point) => {
      const handled = 10_000 * rate(levels.map(({ value }) => value!));
      return [
        point,
        [-60, -20, 20, 60].map((more) =>
          totalsOf({ presented: 10_000, handled: Math.round(handled + more) }),
        ),
      ];
    }),
  );
  return { request, answer: answerSweep(request, totals), isPartial: totals.size < points.length };
}

const contextOf = (language: Language, width: number): ReportContext => ({
  language,
  width,
  palette: PLAIN,
  measures: MEASURES,
  version: "1.0",
});
const answerIn = (asked: Asked, language: Language = "en"): string =>
  sweepText(reportOf(asked), contextOf(language, 80)).split("\n\n")[0]!.replaceAll(/\s+/g, " ");

const LATIN: Asked = {
  variables: [POSTS, TALK],
  design: "latin",
  points: latinPoints([POSTS, TALK], 20, 1),
  rate: ([posts = 3, talk = 180]) => 0.8 + 0.05 * (posts - 3) - 0.0005 * (talk - 180),
};

describe("the words of plateau sweep", () => {
  it("answer first: what matters most, and from how many posts on the objective is met", () => {
    expect(answerIn({ variables: [POSTS, VOLUME] })).toBe(
      "Over this grid, the number of posts of “Team A” matters most: 92% of the variation of “Handling rate” (in the mean, from 75.0% (2 posts) to 90.0% (5 posts)), against 8% for the call volume. With the call volume at ×1 (value of the scenario), the objective of 90% is met at none of the values tried (undecided for 5 posts). At ×0.9, it is met from 5 posts on; at ×1.1, it is met at none of the values tried.",
    );
  });

  it("speak of posts, which somebody decides, also where something else matters more", () => {
    const rate = ([posts = 3, volume = 500]: readonly number[]): number =>
      0.88 + 0.01 * (posts - 3) - 0.002 * (volume - 500);
    const text = answerIn({ variables: [POSTS, VOLUME], rate }, "fr");
    expect(text).toContain("ce qui compte le plus est le volume d'appels");
    expect(text).toContain("À ×0,9, il est atteint à toutes les valeurs essayées");
  });

  it("do not name what matters most where chance could have chosen it", () => {
    const rate = ([posts = 3, talk = 180]: readonly number[]): number =>
      0.8 + 0.05 * (posts - 3) - 0.001 * (talk - 180);
    const variables = [{ ...POSTS, spread: { ...POSTS.spread, to: 3 } } as Variable, TALK];
    const equal = answerIn({
      variables,
      rate: ([posts = 3, talk = 180]) => rate([posts, 180 + (talk - 180) * (5 / 6)]),
    });
    expect(equal).toContain("Which of the two matters more cannot be told");
  });

  it("tell what variables do together where it is much, and one post in the singular", () => {
    const rate = ([posts = 1, volume = 500]: readonly number[]): number =>
      posts === 1 && volume > 500 ? 0.5 : 0.95;
    const one = { ...POSTS, spread: { ...POSTS.spread, from: 1, to: 2 } } as Variable;
    const text = answerIn({ variables: [one, VOLUME], rate }, "fr");
    // Means 0.8, 0.95 by posts and 0.95, 0.95, 0.725 by volume: sums of squares 0.03375, 0.0675 and 0.0675 of 0.16875.
    expect(text).toContain("20 %");
    expect(text).toContain("40 % tient à leur effet conjugué");
    expect(text).toContain("à ×1,1, il est atteint à partir de 2 postes.");
    expect(answerIn({ variables: [one], rate: ([posts]) => (posts === 1 ? 0.5 : 0.95) }, "fr")).toContain(
      "(1 poste)",
    );
  });

  it("say that nothing changes, that the measure has no value, and that a result is partial", () => {
    expect(answerIn({ variables: [POSTS, VOLUME], rate: () => 0.8 })).toBe(
      "Nothing changes: “Handling rate” is exactly the same at every point.",
    );
    expect(answerIn({ variables: [POSTS, VOLUME], done: 5 }, "fr")).toMatch(
      /^Résultat partiel : 5 points sur 12 sont faits/,
    );
    expect(sweepJson(reportOf({ variables: [POSTS], done: 2 }), contextOf("en", 80))).toContain(
      '"partial": true',
    );
  });

  it("tell of one variable the curve, and of an objective with a probability the periods", () => {
    expect(answerIn({ variables: [POSTS] })).toBe(
      "“Handling rate” goes from 75.0% (2 posts) to 90.0% (5 posts). The objective of 90% is met at none of the values tried (undecided for 5 posts).",
    );
    const objective = { atLeast: "90 %", probability: "50 %" };
    expect(answerIn({ variables: [POSTS], objective })).toContain("with a probability of 50%");
  });

  it("do not say of one variable drawn that it matters where its interval holds 0", () => {
    const talk: Variable = { ...TALK, spread: { ...TALK.spread, shape: "any" } as Variable["spread"] };
    const one: Asked = { variables: [talk], design: "latin", points: latinPoints([talk], 20, 1) };
    // As often up as down, whatever the talk time.
    const rates = new Map(one.points!.map(({ levels }, i) => [levels[0]!.value!, i % 4 < 2 ? 0.8 : 0.9]));
    const unclear = { ...one, rate: ([seconds]: readonly number[]) => rates.get(seconds!)! };
    const clear = { ...one, rate: ([seconds = 180]: readonly number[]) => 0.8 - 0.001 * (seconds - 180) };
    expect(answerIn(unclear)).toMatch(
      /^Over 20 values that were drawn, it is not sure that .* matters: from /,
    );
    expect(answerIn(unclear, "fr")).toMatch(/^Sur 20 valeurs tirées, rien n'assure que .* compte : de /);
    expect(answerIn(unclear)).not.toContain("most");
    expect(answerIn(unclear, "fr")).not.toContain("le plus");
    expect(answerIn(clear)).toContain("matters most");
  });

  it("look as they did: a grid of two, of three averaged, a Latin hypercube", () => {
    const of = (asked: Asked, language: Language, width: number): string =>
      sweepText(reportOf(asked), contextOf(language, width));
    expectGolden("sweep-grid-fr-80.txt", of({ variables: [POSTS, VOLUME] }, "fr", 80));
    expectGolden("sweep-three-en-160.txt", of({ variables: [POSTS, VOLUME, TALK] }, "en", 160));
    expectGolden("sweep-latin-fr-80.txt", of(LATIN, "fr", 80));
  });

  it("fit the page in both languages", () => {
    const many: Variable = { ...VOLUME, spread: { ...VOLUME.spread, count: 12 } as Variable["spread"] };
    const wide: Variable = { ...POSTS, spread: { ...POSTS.spread, to: 9 } as Variable["spread"] };
    for (const asked of [
      { variables: [POSTS] },
      { variables: [wide, many] },
      LATIN,
      { variables: [POSTS, VOLUME], done: 3 },
    ])
      for (const language of ["fr", "en"] as const)
        for (const width of [80, 160])
          for (const line of sweepText(reportOf(asked), contextOf(language, width)).split("\n"))
            expect(textWidth(line), line).toBeLessThanOrEqual(width);
  });
});

describe("the figures of plateau sweep", () => {
  it("stand one point and measure to a row, in the units of the model, with a decimal comma in French", () => {
    const rows = sweepRows(reportOf({ variables: [POSTS, VOLUME] }), contextOf("fr", 80));
    expect(rows[0]).toEqual([
      "point",
      "teams.advisers.posts",
      "demand.calls.volume",
      "mesure",
      "moyenne",
      "bas",
      "haut",
      "répétitions",
    ]);
    const rate = rows.filter((row) => row[3] === "handlingRate");
    expect(rate).toHaveLength(12);
    expect(rate[0]!.slice(0, 5)).toEqual(["1", "2", "450", "handlingRate", "0,77"]);
  });

  it("are the same in JSON", () => {
    const json = JSON.parse(sweepJson(reportOf({ variables: [POSTS, VOLUME] }), contextOf("en", 80)));
    expect(json.results[0]).toMatchObject({ point: 1, values: [2, 450], objective: "missed" });
    expect(json.results[0].measures.handlingRate.mean).toBeCloseTo(0.77, 12);
    expect(json.effects.variables[0].levels[1]).toMatchObject({ value: 3, own: true });
  });
});

describe("where along a variable an objective is met", () => {
  it("is said from or up to a value only where everything beyond is met too", () => {
    expect(stretchOf(["missed", "unclear", "met", "met"])).toEqual({ kind: "from", place: 2 });
    expect(stretchOf(["met", "met", "missed"])).toEqual({ kind: "upTo", place: 1 });
    expect(stretchOf(["missed", "met", "missed", "met"])).toEqual({ kind: "some", places: [1, 3] });
    expect(stretchOf(["missed", "met", "unclear"])).toEqual({ kind: "some", places: [1] });
    expect(stretchOf(["missed", "met"], false)).toEqual({ kind: "some", places: [1] });
    expect(stretchOf(["met", "met"])).toEqual({ kind: "all" });
    expect(stretchOf(["unclear", undefined])).toEqual({ kind: "none" });
  });
});
