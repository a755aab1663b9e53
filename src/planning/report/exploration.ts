import type { Estimate } from "../../engine/statistics/intervals.ts";

/** What a report shows of the baseline beyond its own run: further runs around it, on the same callers. */
export interface Exploration {
  /**
   * People required and people planned, on an ordinary day; undefined where nobody calls, where no number of people reaches
   * the target, and where the main team does not serve every flow.
   */
  readonly day: RequiredDay | undefined;
  /** The handling rate with fewer and with more people; undefined where nobody calls. */
  readonly positions: PositionsCurve | undefined;
  /** How far each assumption could move the handling rate, the widest first. */
  readonly sensitivities: readonly Sensitivity[];
}

/** An ordinary day of the weekday that is busiest by the calendar. */
export interface RequiredDay {
  /** 0–6, Monday is 0. */
  readonly weekday: number;
  readonly freshCalls: number;
  /** Handling rate that each half-hour is to reach in the mean, 0–1. */
  readonly target: number;
  /** Simulated days behind each decision. */
  readonly replications: number;
  readonly halfHours: readonly RequiredHalfHour[];
}

export interface RequiredHalfHour {
  /** [s since midnight] */
  readonly fromSeconds: number;
  /** People at work who are enough. */
  readonly required: number;
  /** Whether one person fewer is known to be too few. */
  readonly isSharp: boolean;
  /** People of the plan at work: shifts less breaks and absence, reinforcements left aside; in the mean, so not whole. */
  readonly planned: number;
}

/** One team with fewer and with more posts, everything else the same. */
export interface PositionsCurve {
  /** Name of the team. */
  readonly team: string;
  /** Posts of the scenario. */
  readonly planned: number;
  readonly replications: number;
  /** In ascending order; the planned ones among them. */
  readonly points: readonly PositionsPoint[];
}

export interface PositionsPoint {
  readonly posts: number;
  /** Posts × (1 − absence). */
  readonly positions: number;
  readonly handlingRate: Estimate;
  /** Against the planned posts, on the same callers; undefined at these. */
  readonly difference: Estimate | undefined;
}

/** One assumption at either end of its range, everything else the same. */
export interface Sensitivity {
  /** Path in the scenario, e.g. `demand.calls.patience.mean`. */
  readonly path: string;
  /** Value of the scenario and the ends of the range, as their file writes them. */
  readonly value: string;
  readonly low: SensitivityEnd;
  readonly high: SensitivityEnd;
  readonly replications: number;
}

export interface SensitivityEnd {
  readonly value: string;
  /** Handling rate less that of the scenario, on the same callers. */
  readonly difference: Estimate;
}
