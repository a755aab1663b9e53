import type { EvidenceEntry } from "../models/scenario/evidence.ts";
import type { ScenarioResult } from "../planning/simulate.ts";

/** One place where a scenario differs from the baseline. */
export interface ScenarioDifference {
  /** Keys from the root, as in the file. */
  readonly path: string;
  /** As written where a file says where it comes from, else as read (times in seconds); undefined when absent. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

type Described = Pick<ScenarioResult, "scenario" | "evidence">;

/** Names are not values, and what was published about the platform moves nothing. */
const NOT_COMPARED: ReadonlySet<string> = new Set(["name", "title", "about", "published"]);

/** A part of which nothing says where it comes from. */
const SOMETHING = "{ … }";

/**
 * Finds the values by which a scenario differs from the baseline; a whole team or key that only one of them has counts
 * once.
 *
 * @param baseline what it is compared with
 * @param variant the scenario
 * @returns the differences, in the order of the format
 */
export function scenarioDifferences(baseline: Described, variant: Described): readonly ScenarioDifference[] {
  const found = new Map<string, ScenarioDifference>();
  visit(baseline.scenario, variant.scenario, []);
  return [...found.values()];

  function visit(before: unknown, after: unknown, path: readonly string[]): void {
    if (isMap(before) && isMap(after)) {
      for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
        if (!NOT_COMPARED.has(key)) visit(before[key], after[key], [...path, key]);
      }
    } else if (JSON.stringify(before) !== JSON.stringify(after)) {
      add(before, after, path.join("."));
    }
  }

  function add(before: unknown, after: unknown, path: string): void {
    const was = describe(before, path, baseline.evidence);
    const is = describe(after, path, variant.evidence);
    // A value that is written as a whole is shown once, as a whole.
    const shown = was.path.length < is.path.length ? was.path : is.path;
    if (!found.has(shown)) found.set(shown, { path: shown, before: was.text, after: is.text });
  }
}

function describe(value: unknown, path: string, evidence: readonly EvidenceEntry[]) {
  if (value === undefined) return { path, text: undefined };
  const entry = evidence.find((each) => each.path === path || path.startsWith(`${each.path}.`));
  if (entry !== undefined) return { path: entry.path, text: entry.writtenValue };
  if (!isMap(value)) return { path, text: JSON.stringify(value).replaceAll('"', "").replaceAll(",", ", ") };
  const below = evidence.filter((each) => each.path.startsWith(`${path}.`));
  const values = below.map((each) => `${each.path.slice(path.length + 1)}: ${each.writtenValue}`);
  return { path, text: values.length === 0 ? SOMETHING : `{ ${values.join(", ")} }` };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
