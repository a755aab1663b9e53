import { describe, expect, test } from "vitest";
import { type Estimate, proportionInterval } from "../../../src/engine/statistics/intervals.ts";
import { MEASURES } from "../../../src/models/measures/catalogue.ts";
import type { Language } from "../../../src/models/scenario/bilingual.ts";
import type { CurvePoint } from "../../../src/planning/reinforce/positionsCurve.ts";
import type { ReinforceResult } from "../../../src/planning/reinforce/reinforce.ts";
import { reservesOf } from "../../../src/planning/reinforce/reserves.ts";
import type { SoFar } from "../../../src/planning/reinforce/underWay/soFar.ts";
import { PLAIN } from "../../../src/rendering/palette.ts";
import { reinforceReport } from "../../../src/rendering/reinforce/reinforceReport.ts";
import { threeHalfHours, tuesday } from "../../planning/reinforce/smallDay.ts";

const DAY = tuesday(threeHalfHours());
const NOW = 9.5 * 3600;
/** The ceiling of the scenario is 20. */
const SO_FAR: SoFar = {
  nowSeconds: NOW,
  arriveSeconds: NOW + 1800,
  presented: 200,
  handled: 120,
  abandoned: 70,
  refused: 0,
  waiting: 10,
  present: 17,
  calledUp: 3,
  redials: 20,
  fresh: 180,
  expectedFresh: 150,
  redialsToCome: 12,
};

function estimate(mean: number, halfWidth: number): Estimate {
  return { mean, low: mean - halfWidth, high: mean + halfWidth, halfWidth, count: 100, level: 0.95 };
}

function point(positions: number, reaching: number, rest?: Estimate): CurvePoint {
  return {
    positions,
    count: 100,
    reached: proportionInterval(reaching, 100)!,
    rateReached: 0.6794,
    band: { low: 0.68, high: 0.76 },
    gain: undefined,
    ...(rest ? { rest } : {}),
    figures: {
      handlingRate: estimate(0.748, 0.012),
      callsHandled: estimate(3510, 40),
      callsPresented: estimate(4700, 100),
      meanPositions: estimate(45, 0),
    },
  };
}

function result(curve: readonly CurvePoint[], more: Partial<ReinforceResult> = {}): ReinforceResult {
  return {
    day: DAY,
    seed: 1,
    replications: 100,
    target: 0.9,
    confidence: 0.9,
    reserves: reservesOf(DAY.scenario),
    curve,
    rule: undefined,
    enough: undefined,
    certain: undefined,
    from: [curve.at(-1)!.positions],
    outlook: undefined,
    hours: undefined,
    ...more,
  };
}

/** Of a day under way, on which all that come are these. */
function underWay(ceiling: number, curve: readonly CurvePoint[], more: Partial<ReinforceResult> = {}) {
  return result(curve, {
    day: { ...DAY, soFar: SO_FAR },
    outlook: { fresh: { mean: 400, low: 380, high: 420 }, ceiling },
    ...more,
  });
}

function textOf(of: ReinforceResult, language: Language, presented?: number): string {
  const source = { evidence: [], file: "day.yaml", presented };
  const context = {
    language,
    width: 1000,
    palette: PLAIN,
    measures: MEASURES,
    version: "1.0.0",
    interruptedOf: undefined,
  };
  const text = reinforceReport(of, source, context).replace(/[\u00a0\u202f]/g, " ");
  expect(text).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/);
  return text;
}

describe("a day under way on which nobody more can come", () => {
  const full = [point(0, 0, estimate(0.7, 0.01))];

  test.each([0.8, 0.95])("says that the platform is full, and how the day ends (ceiling %f)", (ceiling) => {
    const fr = textOf(underWay(ceiling, full), "fr");
    expect(fr).toContain(
      "Aucun renfort de plus ne change la fin de la journée, attendue à 74,8 % ± 1,2 en moyenne, 8 jours sur 10 entre 68 % et 76 % : la plateforme est pleine (17 présents et 3 renforts déjà appelés, pour un plafond de 20).",
    );
    expect(fr).not.toMatch(/D'où|avec 0 de plus/);
    const en = textOf(underWay(ceiling, full), "en");
    expect(en).toContain("the platform is full (17 present and 3 reinforcements already called up, for a");
    expect(en).not.toMatch(/From where|with 0 more/);
  });

  test("does not call a platform full on which everybody is there", () => {
    const all = textOf(underWay(0.95, full, { reserves: [], from: [] }), "fr");
    expect(all).toContain("tous ceux que l'on peut appeler sont déjà là, ou ont fini leur horaire à 10h00.");
    expect(all).not.toContain("pleine");
  });
});

test("of those available it says how many fit under the ceiling, where not all do", () => {
  const rest = estimate(0.8, 0.01);
  const some = [point(0, 0, rest), point(4, 3, rest)];
  expect(textOf(underWay(0.95, some), "fr")).toContain(
    "6 disponibles, dont 4 seulement tiennent sous le plafond de 20 présents",
  );
  expect(textOf(underWay(0.95, some), "en")).toContain("6 available, of whom only 4 fit under the ceiling");
  expect(textOf(result(some), "fr")).toContain(
    "dont 4 au plus tiennent sous le plafond de 20 présents, selon",
  );
  expect(textOf(underWay(0.95, [point(0, 0, rest), point(6, 3, rest)]), "fr")).not.toContain("plafond");
});

describe("a target out of reach on the evening before", () => {
  test.each([
    [0, "fr", "aucun des 100 jours simulés n'y arrive (intervalle à 95 % : 0 % à 4 %)"],
    [1, "fr", "1 jour simulé sur 100 seulement y arrive ("],
    [20, "fr", "20 jours simulés sur 100 seulement y arrivent ("],
    [0, "en", "none of the 100 simulated days gets there ("],
    [20, "en", "only 20 of 100 simulated days get there ("],
  ] as const)("is reached on %i days in %s", (days, language, words) => {
    expect(textOf(result([point(0, 0), point(6, days)]), language)).toContain(words);
  });

  test.each([
    [0.9, "9 jours sur 10"],
    [0.95, "19 jours sur 20"],
    [0.975, "97,5 % des jours"],
  ])("tells the rate that %f of the days reach from the mean", (confidence, days) => {
    expect(textOf(result([point(0, 0), point(6, 0)], { confidence }), "fr")).toContain(
      `${days} atteignent au moins 67,9 % ; en moyenne 74,8 % ± 1,2, soit 3 510 ± 40 appels traités.`,
    );
  });
});

test("no longer within reach is so by the file's share of redials, and the rest of the day by the calls of yesterday", () => {
  const rest = estimate(0.8, 0.01);
  const of = underWay(0.8, [point(0, 0, rest), point(6, 0, rest)]);
  const [fr, en] = [textOf(of, "fr"), textOf(of, "en")];
  expect(fr).toContain("D'après la part de rappels du fichier, l'objectif de 90 % ne peut plus être tenu");
  expect(en).toContain("By the file's share of redials, the target of 90% can no longer be kept");
  expect(fr).toContain("qui rappelle d'hier faute de réponse est compté parmi les premiers appels");
  expect(en).toContain("read as busyness of today");
});

test("a forecast of contacts presented says which reinforcement it goes with", () => {
  const presented = result([point(0, 0), point(6, 0)], { day: { ...DAY, forecast: 410, fresh: 410 } });
  expect(textOf(presented, "fr", 500)).toContain(
    `410 premiers appels si l'on appelle les renforts comme le prévoit le fichier (d'après le calendrier seul : ${Math.round(DAY.usual)})`,
  );
});

test("the column of the files is named as the sentences name them", () => {
  const files = { ...point(6, 0), figures: { filesLost: estimate(175, 0) } };
  const of = result([point(0, 0), files]);
  // Headers may take several lines, between those of other columns.
  expect(textOf(of, "fr")).toMatch(/Dossiers[^─]*non[^─]*traités/);
  expect(textOf(of, "en")).toMatch(/Files[^─]*not[^─]*processed/);
});
