import type { Estimate } from "../engine/statistics/intervals.ts";
import type { MeasureId } from "../models/measures/catalogue.ts";
import type { SliceName } from "../models/measures/slices.ts";
import {
  aimOf,
  type DeferredFlow,
  type ImmediateFlow,
  type Objective,
  type Scenario,
} from "../models/scenario/schema.ts";
import type { Chance } from "./objectives.ts";
import type { SliceFigures } from "./summary.ts";

/** A figure that the scenario gives, beside the one that the run gives for the same slice. */
export interface Comparison {
  /** The whole, or a flow. */
  readonly slice: SliceName;
  readonly measure: MeasureId;
  /** What is given: a published result of the period, an objective, or a published capacity. */
  readonly as: "result" | "objective" | "capacity";
  readonly value: number;
  /** Where the scenario gives it, as in the evidence. */
  readonly path: string;
  /** Undefined where the run gives no value. */
  readonly simulated: Estimate | undefined;
  /** Where one more replication would fall, at the level of the estimate: what a single period may show. */
  readonly single: { readonly low: number; readonly high: number } | undefined;
  /** Of an objective that asks a probability of each period: how likely one reaches it. */
  readonly chance?: Chance;
}

const OF_SCENARIO = {
  callsPresented: ["callsPresented", "result"],
  callsHandled: ["callsHandled", "result"],
  handlingRate: ["handlingRate", "result"],
  serviceLevel: ["serviceLevel", "result"],
  mailsHandled: ["mailsHandled", "result"],
  mailsInTimeRate: ["mailsInTimeRate", "result"],
  peakDays: ["peakDays", "result"],
  meanTalk: ["meanTalkSeconds", "result"],
  fullReinforcementCalls: ["callsHandledOnFullDay", "capacity"],
  trainingHours: ["trainingHours", "result"],
  overtimeHours: ["overtimeHours", "result"],
  listeningSessions: ["listeningSessions", "result"],
  callsPerPositionDay: ["callsPerPositionDay", "objective"],
  mailsPerPositionDay: ["mailsPerPositionDay", "objective"],
} as const satisfies Partial<Record<keyof Scenario["published"], readonly [MeasureId, Comparison["as"]]>>;

const OF_IMMEDIATE: Readonly<Record<keyof ImmediateFlow["published"], MeasureId>> = {
  presented: "callsPresented",
  handled: "callsHandled",
  handlingRate: "handlingRate",
  serviceLevel: "serviceLevel",
  meanTalk: "meanTalkSeconds",
  meanWait: "meanWaitSeconds",
  perPositionDay: "callsPerPositionDay",
};

const OF_DEFERRED: Readonly<Record<keyof DeferredFlow["published"], MeasureId>> = {
  arrived: "mailsArrived",
  handled: "mailsHandled",
  inTimeRate: "mailsInTimeRate",
  perPositionDay: "mailsPerPositionDay",
  pendingRate: "mailsPendingRate",
  rejectedRate: "mailsRejectedRate",
  backlogDays: "backlogDaysOfProduction",
};

const WHOLE: SliceName = { kind: "all", key: "" };

/**
 * Sets the published figures and the objectives of a scenario, and then of each of its flows, beside what the run gives
 * for the same slice. What the scenario does not give is left out; nothing is adjusted.
 * @param chances of the objectives that ask for a probability
 */
export function compareFigures(
  scenario: Scenario,
  slices: readonly SliceFigures[],
  chances: readonly Chance[] = [],
): readonly Comparison[] {
  const of = (
    slice: SliceName,
    measure: MeasureId,
    as: Comparison["as"],
    value: number | undefined,
    path: string,
  ): readonly Comparison[] => {
    if (value === undefined) return [];
    const simulated = slices.find(({ kind, key }) => kind === slice.kind && key === slice.key)?.figures[
      measure
    ];
    const chance = chances.find((each) => each.path === path);
    const single = simulated && singleInterval(simulated);
    return [{ slice, measure, as, value, path, simulated, single, ...(chance && { chance }) }];
  };
  const whole = entriesOf(OF_SCENARIO).flatMap(([key, [measure, as]]) =>
    of(WHOLE, measure, as, scenario.published[key], `published.${key}`),
  );
  const flows = Object.entries(scenario.demand).flatMap(([name, flow]) => {
    const slice: SliceName = { kind: "flow", key: name };
    const published: Readonly<Record<string, number | undefined>> = flow.published;
    const objectives: Readonly<Record<string, Objective | undefined>> = flow.objectives;
    const measures = flow.kind === "immediate" ? OF_IMMEDIATE : OF_DEFERRED;
    return Object.entries(measures).flatMap(([key, measure]) => [
      ...of(slice, measure, "result", published[key], `demand.${name}.published.${key}`),
      ...of(slice, measure, "objective", aimOf(objectives[key]), `demand.${name}.objectives.${key}`),
    ]);
  });
  return [...whole, ...flows];
}

/**
 * The interval in which one more replication falls: mean ± t s √(1 + 1/n) (Student's prediction interval for independent
 * normal observations; Hahn & Meeker 1991, Statistical Intervals, section 4.7). Since the interval of the mean is
 * t s/√n, it is that one × √(n + 1). For a ratio, s is that of its residuals, so it holds to first order.
 * @returns undefined for a single replication, which tells nothing of another
 */
export function singleInterval({ mean, halfWidth, count }: Estimate): Comparison["single"] {
  if (halfWidth === null) return undefined;
  const reach = halfWidth * Math.sqrt(count + 1);
  return { low: mean - reach, high: mean + reach };
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}
