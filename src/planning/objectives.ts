import { type Estimate, proportionInterval } from "../engine/statistics/intervals.ts";
import { MEASURES, type MeasureId } from "../models/measures/catalogue.ts";
import { createSlices, type SliceName } from "../models/measures/slices.ts";
import { TOTALS } from "../models/measures/totalNames.ts";
import type { Plan } from "../models/plan.ts";
import type { Objective, Scenario } from "../models/scenario/schema.ts";
import { compileMeasure } from "./summary.ts";

/** How likely a single period is to reach an objective that asks for that. */
export interface Chance {
  /** The whole, or a flow. */
  readonly slice: SliceName;
  readonly measure: MeasureId;
  /** Where the scenario gives it. */
  readonly path: string;
  /** What the share is to reach, 0–1. */
  readonly atLeast: number;
  /** How likely a period is to reach it if the objective is met, 0–1. */
  readonly probability: number;
  /**
   * Share of the replications that reached it, with Wilson's interval; undefined where no replication had anything to
   * count.
   */
  readonly reached: Estimate | undefined;
}

/** Counts, replication by replication, which objectives are reached. */
export interface ChanceCount {
  /** @param totals of one replication, of every slice */
  add(totals: Float64Array): void;
  /** @returns one for each objective with a probability, in the order of the scenario */
  chances(): readonly Chance[];
}

type Asked = Omit<Chance, "reached">;

/**
 * Counts how often the objectives that ask for a probability are reached; those that ask for the mean are no matter of
 * this.
 *
 * @param scenario with its objectives
 * @param plan of the scenario
 * @param level of the intervals
 */
export function countChances(scenario: Scenario, plan: Plan, level = 0.95): ChanceCount {
  const { names } = createSlices(plan);
  const counts = askedOf(scenario).map((asked) => ({
    asked,
    sums: compileMeasure(MEASURES.find(({ id }) => id === asked.measure)!),
    at: TOTALS.length * names.findIndex(({ kind, key }) => isSlice(asked.slice, kind, key)),
    periods: 0,
    reached: 0,
  }));
  return {
    add(totals) {
      for (const count of counts) {
        const denominator = count.sums.denominator?.(totals, count.at) ?? 1;
        // A share of nothing is neither reached nor missed.
        if (denominator === 0) continue;
        count.periods += 1;
        if (count.sums.numerator(totals, count.at) / denominator >= count.asked.atLeast) count.reached += 1;
      }
    },
    chances: () =>
      counts.map(({ asked, reached, periods }) => ({
        ...asked,
        reached: proportionInterval(reached, periods, level),
      })),
  };
}

function isSlice(slice: SliceName, kind: SliceName["kind"], key: string): boolean {
  return slice.kind === kind && slice.key === key;
}

function askedOf({ objectives, demand }: Scenario): readonly Asked[] {
  const of = (slice: SliceName, measure: MeasureId, path: string, aimed: Objective | undefined) =>
    typeof aimed === "object" ? [{ slice, measure, path, ...aimed }] : [];
  const whole: SliceName = { kind: "all", key: "" };
  return [
    ...of(whole, "handlingRate", "objectives.handlingRate", objectives.handlingRate),
    ...Object.entries(demand).flatMap(([name, flow]) => {
      const slice: SliceName = { kind: "flow", key: name };
      const path = `demand.${name}.objectives`;
      if (flow.kind === "deferred")
        return of(slice, "mailsInTimeRate", `${path}.inTimeRate`, flow.objectives.inTimeRate);
      const { handlingRate, serviceLevel } = flow.objectives;
      return [
        ...of(slice, "handlingRate", `${path}.handlingRate`, handlingRate),
        ...of(slice, "serviceLevel", `${path}.serviceLevel`, serviceLevel),
      ];
    }),
  ];
}
