import type { EvidenceEntry } from "../../models/scenario/evidence.ts";
import type { Scenario } from "../../models/scenario/schema.ts";

/** What a lever moves. */
export type LeverKind =
  | "posts"
  | "arrival"
  | "trainingDays"
  | "learningStart"
  | "learningHalfLife"
  | "reinforcementPosts"
  | "upToPositions"
  | "callsPerPosition"
  | "volume"
  | "talk"
  | "wrapUp"
  | "patience"
  | "redialShare"
  | "handling"
  | "backlog"
  | "keepFree"
  | "opens"
  | "closes"
  | "shiftStarts"
  | "shiftEnds";

/** How the value of a lever is to be read: shares 0–1, times of day and durations in seconds, dates as day numbers. */
export type LeverUnit =
  | "people"
  | "contacts"
  | "count"
  | "factor"
  | "seconds"
  | "share"
  | "days"
  | "clock"
  | "date";

/** One value of a scenario, as `--set` takes it; without a value the scenario's own stays. */
export interface Setting {
  /** Keys from the root, as "teams.sudo.posts". */
  readonly path: string;
  /** YAML, as it would stand in the file. */
  readonly value: string | undefined;
}

/** Something that a planner can move, and what moving it sets. */
export interface Lever {
  /** Unique in a scenario. */
  readonly id: string;
  readonly kind: LeverKind;
  /** The team, flow or shift that it is about. */
  readonly subject: string | undefined;
  readonly unit: LeverUnit;
  /** As the scenario has it; between `least` and `most`, and a whole number of steps from `least`. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** Where the value comes from, when the file says so. */
  readonly evidence: EvidenceEntry | undefined;
  /** The values that would be as defensible, low first, in the unit of the lever. */
  readonly range: readonly [low: number, high: number] | undefined;
  /** @returns where the lever stands in the scenario with settings; undefined when it has no such value any more */
  read(scenario: Scenario): number | undefined;
  /**
   * @param value to set
   * @param current the scenario with all settings, for levers that share a path
   * @returns what to set; no value where the lever is back where it was
   */
  settings(value: number, current: Scenario): readonly Setting[];
}
