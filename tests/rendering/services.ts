import type { ScenarioResult } from "../../src/planning/simulate.ts";
import type { Figures, SliceFigures } from "../../src/planning/summary.ts";
import { compared, estimate, FILES, scenario, scenarioResult, VISITS } from "./handMadeResult.ts";

const DAX: Figures = {
  callsPresented: estimate(26_080, 120),
  handlingRate: estimate(0.9981, 0.0006),
  serviceLevel: estimate(0.9892, 0.0012),
  meanWaitSeconds: estimate(148, 4),
};
const CAPBRETON: Figures = {
  callsPresented: estimate(784, 18),
  handlingRate: estimate(1, 0),
  serviceLevel: estimate(0.9975, 0.0031),
  meanWaitSeconds: estimate(62, 5),
};
const INCOME: Figures = {
  mailsHandled: estimate(72_800, 180),
  mailsInTimeRate: estimate(0.917, 0.012),
  mailBacklogEnd: estimate(1_480, 90),
  backlogDaysOfProduction: estimate(5.1, 0.3),
};
const OTHERS: Figures = {
  mailsHandled: estimate(168_300, 260),
  mailsInTimeRate: estimate(0.842, 0.021),
  mailBacklogEnd: estimate(5_020, 210),
  backlogDaysOfProduction: estimate(7.5, 0.3),
};
const WHOLE: Figures = {
  callsPresented: estimate(26_864, 121),
  callsHandled: estimate(26_813, 120),
  handlingRate: estimate(0.9981, 0.0006),
  serviceLevel: estimate(0.9894, 0.0012),
  meanWaitSeconds: estimate(145.5, 3.9),
  callsAbandoned: estimate(51, 4),
  callsServedBefore: estimate(0, 0),
  mailsHandled: estimate(241_100, 320),
  mailsInTimeRate: estimate(0.865, 0.016),
  mailBacklogEnd: estimate(6_500, 230),
  mailsPendingRate: estimate(0.2838, 0.0007),
  occupancy: estimate(0.913, 0.004),
};

/** A year of visits at two places and of two kinds of files, of which no run ever was. */
export function services(): ScenarioResult {
  const dax = { ...VISITS, title: { fr: "Accueil de Dax", en: "Reception at Dax" } };
  const income = {
    ...FILES,
    title: { fr: "Minima sociaux", en: "Minimum income" },
    dueDays: 10,
    objectives: { inTimeRate: "90 %" },
  };
  const flow = (key: string, figures: Figures): SliceFigures => ({ kind: "flow", key, figures });
  return scenarioResult({
    scenario: scenario({
      demand: { dax, capbreton: VISITS, income, others: FILES },
      teams: { desk: { site: "platform", posts: 5, shift: "day" } },
      objectives: {},
      published: {},
    }),
    figures: WHOLE,
    evidence: [
      {
        path: "demand.income.published.backlogDays",
        kind: "estimated",
        text: { fr: "à la main", en: "by hand" },
        writtenValue: "5",
      },
    ],
    unstated: [],
    slices: [
      { kind: "all", key: "", figures: WHOLE },
      flow("dax", DAX),
      flow("capbreton", CAPBRETON),
      flow("income", INCOME),
      flow("others", OTHERS),
    ],
    closure: {
      comparisons: [
        compared("callsPresented", 26_864, WHOLE),
        compared("serviceLevel", 0.99, DAX, "result", "dax"),
        compared("serviceLevel", 0.85, DAX, "objective", "dax"),
        {
          ...compared("backlogDaysOfProduction", 5, INCOME, "result", "income"),
          path: "demand.income.published.backlogDays",
        },
        compared("mailsInTimeRate", 0.9, INCOME, "objective", "income"),
        compared("mailsInTimeRate", 0.85, OTHERS, "objective", "others"),
        compared("mailsPendingRate", 0.284, OTHERS, "result", "others"),
      ],
      findings: [{ kind: "peakLoad", values: { erlangs: 3.3, positions: 5.8 } }],
    },
  });
}
