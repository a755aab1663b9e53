import { rangeEnds } from "../../models/scenario/evidenceRange.ts";
import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import { readDuration } from "../../models/scenario/quantities/duration.ts";
import { readDecimal } from "../../models/scenario/quantities/numbers.ts";
import { readShare } from "../../models/scenario/quantities/share.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { Lever, LeverKind, LeverUnit } from "./lever.ts";

/** A lever that moves one number at one path. */
export interface SimpleLever {
  readonly kind: LeverKind;
  readonly subject?: string;
  readonly path: string;
  readonly unit: LeverUnit;
  /** Ends that the scale reaches at least; it is wider where the value or its range asks for it. */
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly read: (scenario: Scenario) => number | undefined;
  /** Writes the value as the file would. */
  readonly write: (value: number) => string;
}

/** Steps are counted in these parts, so that sums of broken steps stay exact to the reader. */
const FINEST = 1e6;

/**
 * Makes a lever of one number.
 *
 * @param loaded the scenario as its file has it
 * @param simple what it moves
 * @returns no lever where the scenario has no such number
 */
export function simpleLever(loaded: LoadedScenario, simple: SimpleLever): readonly Lever[] {
  const { kind, subject, path, unit, read, write } = simple;
  const value = read(loaded.scenario);
  if (value === undefined || !Number.isFinite(value)) return [];
  const evidence = loaded.evidence.find((entry) => entry.path === path || path.startsWith(`${entry.path}.`));
  const range = evidence?.path === path ? rangeOf(evidence.range, unit) : undefined;
  const step = stepHolding(value, simple.step);
  const low = Math.min(simple.least, value, range?.[0] ?? value);
  const high = Math.max(simple.most, value, range?.[1] ?? value);
  const least = rounded(value - Math.floor(rounded((value - low) / step)) * step);
  const most = rounded(value + Math.floor(rounded((high - value) / step)) * step);
  // A scale without room is no lever.
  if (least >= most) return [];
  return [
    {
      id: path,
      kind,
      subject,
      unit,
      value,
      least,
      most,
      step,
      evidence,
      range,
      read,
      settings: (moved) => [
        { path, value: rounded(moved) === rounded(value) ? undefined : write(rounded(moved)) },
      ],
    },
  ];
}

/** A tenth of the step, and again, until the value lies on it. */
function stepHolding(value: number, step: number): number {
  const isHeld = (each: number) => Math.abs(value / each - Math.round(value / each)) < 1e-6;
  return [step, step / 2, step / 10, step / 100].find(isHeld) ?? step;
}

/** Rounds away the noise of binary fractions. */
export function rounded(value: number): number {
  return Math.round(value * FINEST) / FINEST;
}

function rangeOf(range: string | undefined, unit: LeverUnit): readonly [number, number] | undefined {
  const ends = range === undefined ? undefined : rangeEnds(range);
  const [low, high] = (ends ?? []).map((end) => readEnd(end, unit));
  return low === undefined || high === undefined ? undefined : [low, high];
}

function readEnd(end: string, unit: LeverUnit): number | undefined {
  if (unit === "seconds") return valueRead(readDuration(end));
  if (unit === "share") return valueRead(readShare(end));
  return readDecimal(end.replace(/^[×xX]/, ""));
}

function valueRead(reading: ReturnType<typeof readShare>): number | undefined {
  return "value" in reading ? reading.value : undefined;
}
