import type { Estimate } from "../../src/engine/statistics/intervals.ts";
import { MEASURES, type MeasureId } from "../../src/models/measures/catalogue.ts";
import { same } from "../../src/models/scenario/bilingual.ts";
import { type Scenario, scenarioSchema } from "../../src/models/scenario/schema.ts";
import { type Comparison, singleInterval } from "../../src/planning/comparisons.ts";
import type { ScenarioResult, SimulationResult } from "../../src/planning/simulate.ts";
import type { Figures, SliceFigures } from "../../src/planning/summary.ts";
import type { ReportContext } from "../../src/rendering/context.ts";
import { PLAIN } from "../../src/rendering/palette.ts";

/** A figure by hand; without a half-width, of a single replication. */
export function estimate(mean: number, halfWidth?: number): Estimate {
  return halfWidth === undefined
    ? { mean, low: null, high: null, halfWidth: null, count: 1, level: 0.95 }
    : { mean, low: mean - halfWidth, high: mean + halfWidth, halfWidth, count: 20, level: 0.95 };
}

/** What a report needs, in English, plain and 80 columns wide unless told. */
export function context(changes: Partial<ReportContext> = {}): ReportContext {
  return { language: "en", width: 80, palette: PLAIN, measures: MEASURES, version: "9.9.9", ...changes };
}

const YEAR: Figures = {
  callsPresented: estimate(775_927, 6_210),
  callsHandled: estimate(652_895, 4_180),
  handlingRate: estimate(0.8414, 0.0021),
  callersServedRate: estimate(0.9123, 0.0014),
  handlingRateOnPeakDays: estimate(0.6634, 0.0121),
  peakDays: estimate(24.2, 1.9),
  callers: estimate(714_000, 5_000),
  redialShare: estimate(0.0797, 0.0012),
  callsAbandoned: estimate(123_032, 3_200),
  callsRefused: estimate(0, 0),
  meanWaitSeconds: estimate(27.4, 0.7),
  waitMedianSeconds: estimate(10.6, 0.4),
  waitQuantile90Seconds: estimate(83.2, 1.8),
  waitQuantile95Seconds: estimate(118.4, 2.6),
  meanWaitAbandonedSeconds: estimate(35.9, 0.6),
  answeredAtOnceRate: estimate(0.3091, 0.0051),
  serviceLevel: estimate(0.4882, 0.0054),
  serviceLevelOfHandled: estimate(0.5821, 0.0049),
  serviceLevelWithoutQuickAbandons: estimate(0.5219, 0.0056),
  serviceLevelAbandonsAsMet: estimate(0.5531, 0.005),
  meanTalkSeconds: estimate(208.81, 0.08),
  meanWrapUpSeconds: estimate(41.36, 0.04),
  occupancy: estimate(0.9031, 0.0019),
  callOccupancy: estimate(0.7002, 0.0023),
  utilisation: estimate(0.8712, 0.0018),
  meanPositions: estimate(38.27, 0.09),
  callsPerPositionDay: estimate(68.04, 0.22),
  mailsPerPositionDay: estimate(27.71, 0.08),
  mailsArrived: estimate(265_100, 420),
  mailsHandled: estimate(265_080, 410),
  mailBacklogEnd: estimate(1_031, 11),
  backlogDaysOfProduction: estimate(0.976, 0.012),
  oldestMailAgeOpenDays: estimate(1.4, 0.2),
  mailsInTimeRate: estimate(0.9951, 0.0017),
  meanMailAgeOpenDays: estimate(0.634, 0.021),
  reinforcedDays: estimate(127.4, 2.2),
  reinforcementPositionDays: estimate(970, 24),
  reinforcementHours: estimate(6_548, 162),
  filesLost: estimate(33_950, 840),
  callsHandledOnFullDay: estimate(3_596.4, 5.2),
  trainingHours: estimate(2_360.57, 0),
  overtimeHours: estimate(230.4, 3.4),
  callsServedBefore: estimate(0, 0),
  mailsPendingRate: estimate(0, 0),
  rateAtFullCapacity: estimate(0.9252, 0.0032),
  impliedCapacity: estimate(2_881.2, 13),
};

const PLAIN_SCENARIO = {
  plateau: 1,
  name: "sudo-2017",
  title: { fr: "SUDO en 2017", en: "SUDO in 2017" },
  horizon: { from: "2017-01-01", to: "2017-12-31" },
  opening: { days: ["monday", "friday"], holidays: "france", phone: "9h00 - 16h00" },
  demand: {
    calls: {
      kind: "immediate",
      volume: 714_000,
      caisses: { gironde: "60 %", landes: "40 %" },
      patience: { law: "exponential", mean: "4 min" },
      redial: { share: "50 %", delay: "45 min", attempts: 4 },
      talk: { law: "exponential", mean: "3 min 27 s" },
    },
    mails: {
      kind: "deferred",
      volume: 265_000,
      handling: { law: "exponential", mean: "5 min" },
      dueOpenDays: 2,
    },
  },
  sites: { platform: { fr: "Plateforme", en: "Platform" } },
  shifts: { day: { hours: "8h30 - 16h30" } },
  teams: {
    sudo: { site: "platform", posts: 35, shift: "day" },
    april: { site: "platform", posts: 7, shift: "day", from: "2017-04-01" },
    reserve: { site: "platform", posts: 9, shift: "day", calledUp: { upToPositions: 45, filesLost: 35 } },
  },
  objectives: { handlingRate: "90 %" },
  published: { handlingRate: "84 %", callsPresented: 775_927, fullReinforcementCalls: 3_600 },
};

/** A deferred flow of files, as a scenario writes it. */
export const FILES = {
  kind: "deferred",
  contacts: "files",
  volume: 40_000,
  handling: { law: "exponential", mean: "11 min" },
  dueDays: 15,
};

/** An immediate flow of visits. */
export const VISITS = {
  kind: "immediate",
  contacts: "visits",
  volume: 30_000,
  patience: "endless",
  talk: { law: "exponential", mean: "12 min" },
  answerWithin: "20 min",
  published: { serviceLevel: "99 %" },
  objectives: { serviceLevel: "85 %" },
};

/** The reference scenario, with what a test changes at the top level. */
export function scenario(changes: Readonly<Record<string, unknown>> = {}): Scenario {
  return scenarioSchema.parse({ ...PLAIN_SCENARIO, ...changes });
}

function slice(kind: SliceFigures["kind"], key: string, share: number, rate: number): SliceFigures {
  const scaled = (id: MeasureId): Estimate => estimate(YEAR[id]!.mean * share, YEAR[id]!.halfWidth! * share);
  return {
    kind,
    key,
    figures: {
      callsPresented: scaled("callsPresented"),
      callsHandled: scaled("callsHandled"),
      handlingRate: estimate(rate, 0.004),
      callersServedRate: estimate(rate + 0.07, 0.003),
      meanWaitSeconds: estimate(27.4, 1.1),
      // Mails and presence belong to no caisse.
      ...(kind === "caisse" ? {} : { mailsHandled: scaled("mailsHandled"), occupancy: estimate(0.9, 0.003) }),
    },
  };
}

/** A published figure of the whole, or of a flow, beside the one of the run. */
export function compared(
  measure: MeasureId,
  value: number,
  figures: Figures,
  as: Comparison["as"] = "result",
  flow?: string,
): Comparison {
  const simulated = figures[measure];
  const slice = flow === undefined ? { kind: "all" as const, key: "" } : { kind: "flow" as const, key: flow };
  return { slice, measure, as, value, path: "", simulated, single: simulated && singleInterval(simulated) };
}

/** A result of one scenario, whose figures no run ever gave. */
export function scenarioResult(changes: Partial<ScenarioResult> = {}): ScenarioResult {
  const figures = changes.figures ?? YEAR;
  return {
    scenario: scenario(),
    file: "scenarios/sudo-2017.yaml",
    evidence: [
      {
        path: "demand.calls.volume",
        kind: "estimated",
        text: same("so that 775 927 are presented"),
        writtenValue: "714 000",
      },
      {
        path: "demand.calls.patience.mean",
        kind: "assumed",
        text: same("waits were not published; minutes, not hours, are usual"),
        range: "1 min .. 6 min",
        writtenValue: "4 min",
      },
      {
        path: "demand.calls.talk.mean",
        kind: "published",
        text: same("Report 2017"),
        writtenValue: "3 min 27 s",
      },
      { path: "teams.april.posts", kind: "published", text: same("Report 2017"), writtenValue: "7" },
    ],
    unstated: ["shifts.day.hours"],
    replications: 20,
    figures,
    slices: [
      { kind: "all", key: "", figures },
      slice("caisse", "gironde", 0.6, 0.8391),
      slice("caisse", "landes", 0.4, 0.8449),
      slice("team", "sudo", 1, 0.8414),
      slice("halfHour", "09:00", 0.4, 0.957),
      slice("halfHour", "10:30", 0.6, 0.735),
      slice("month", "1", 0.55, 0.774),
      slice("month", "12", 0.45, 0.894),
      slice("day", "2017-01-02", 0.006, 0.7),
    ],
    differences: undefined,
    chances: [],
    closure: {
      comparisons: [
        compared("callsPresented", 775_927, figures),
        compared("handlingRate", 0.84, figures),
        compared("meanTalkSeconds", 207, figures),
        compared("callsHandledOnFullDay", 3_600, figures, "capacity"),
        compared("callsPerPositionDay", 80, figures, "objective"),
      ],
      findings: [
        {
          kind: "targetStaffCapsRate",
          values: { targetStaff: 30, callsPerPositionDay: 80, openDays: 251, rate: 0.77636 },
        },
        { kind: "peakDayCap", values: { peakDayAbove: 4_500, fullReinforcementCalls: 3_600, rate: 0.8 } },
        { kind: "waitsUnpublished", values: {} },
      ],
    },
    ...changes,
  };
}

/** A variant of the reference, with a difference of the handling rate [0–1]. */
export function variantResult(
  name: string,
  title: { readonly fr: string; readonly en: string },
  difference: Estimate | undefined,
  changes: Readonly<Record<string, unknown>> = {},
): ScenarioResult {
  const rate = estimate(YEAR.handlingRate!.mean + (difference?.mean ?? 0), 0.0021);
  return scenarioResult({
    scenario: scenario({ name, title, ...changes }),
    file: `scenarios/${name}.yaml`,
    figures: { ...YEAR, handlingRate: rate },
    evidence: scenarioResult().evidence.map((entry) =>
      name === "talk-3min" && entry.path === "demand.calls.talk.mean"
        ? { ...entry, kind: "assumed", text: same("the national recommendation"), writtenValue: "3 min" }
        : entry,
    ),
    differences: difference ? { handlingRate: difference } : undefined,
  });
}

/** A run of some scenarios, the first being the baseline. */
export function result(...scenarios: readonly ScenarioResult[]): SimulationResult {
  return { seed: 2017, baseline: 0, scenarios };
}

/** The study of the goldens: a rise, a fall, nothing clear, nothing at all, and another period. */
export function study(): SimulationResult {
  const { april, ...others } = PLAIN_SCENARIO.teams;
  return result(
    scenarioResult(),
    variantResult(
      "no-transfer",
      { fr: "Sans le transfert", en: "Without the transfer" },
      estimate(-0.0133, 0.0024),
      {
        teams: others,
      },
    ),
    variantResult(
      "talk-3min",
      { fr: "Communication de 3 min", en: "Talk time of 3 min" },
      estimate(0.0571, 0.0025),
      {
        demand: {
          ...PLAIN_SCENARIO.demand,
          calls: { ...PLAIN_SCENARIO.demand.calls, talk: { law: "exponential", mean: "3 min" } },
        },
      },
    ),
    variantResult(
      "mails-20",
      { fr: "20 courriels par jour", en: "20 mails a day" },
      estimate(0.0004, 0.0012),
    ),
    variantResult("inside", { fr: "Transfert interne", en: "Transfer inside" }, estimate(0, 0)),
    variantResult("peak-day", { fr: "Un jour de pointe", en: "A peak day" }, undefined, {
      horizon: { from: "2017-11-06", to: "2017-11-06" },
      teams: { ...others, april: { ...april, from: "2017-11-06" } },
    }),
  );
}

/** A run without a single call. */
export function withoutCalls(): ScenarioResult {
  const nothing = estimate(0, 0);
  const figures: Figures = {
    callsPresented: nothing,
    callsHandled: nothing,
    callsAbandoned: nothing,
    mailsHandled: estimate(12_400, 120),
    meanPositions: estimate(11, 0),
  };
  return scenarioResult({
    figures,
    slices: [{ kind: "all", key: "", figures }],
    closure: { comparisons: [], findings: [] },
  });
}
