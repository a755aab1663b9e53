import type { EvidenceEntry } from "./evidence.ts";
import type { Scenario } from "./schema.ts";

/** A scenario as read, with what its file says about where the values come from. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  /** In the order of the file. */
  readonly evidence: readonly EvidenceEntry[];
  /** Paths of quantities written without evidence, in the order of the file. */
  readonly unstated: readonly string[];
  /** As the user named it. */
  readonly file: string;
}
