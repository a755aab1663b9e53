import { HALF_HOUR_SECONDS, type PlanDay } from "../plan.ts";
import type { CountRow } from "../scenario/schema/tables.ts";
import type { ImmediateFlow, Scenario } from "../scenario/schema.ts";
import type { TypedFlow } from "./contactTypes.ts";
import { inProportion } from "./dayVolumes.ts";
import { rowsByDate } from "./expectedVolumes.ts";
import { factorsOn, meanFactor } from "./incidents.ts";

/** How the contacts of open days are spread over the half-hours from opening. */
export interface DayProfiles {
  /** The different ways, each summing to 1; the first is the flow's own. */
  readonly shapes: readonly Float64Array[];
  /** Which of them an open day has. */
  readonly shapeOf: Int32Array;
  /** By open day: what incidents multiply the day's volume by. */
  readonly factors: Float64Array;
}

/** Opening hours [s since midnight], the second after the first. */
type Hours = NonNullable<ImmediateFlow["hours"]>;

/**
 * Lays the day of a flow: its own profile, that of the counts of a day where half-hours were counted, and what incidents
 * within the day make of it.
 *
 * @param typed the flow
 * @param days the open days
 * @param hours opening hours of the flow
 * @param incidents of the scenario
 * @returns profiles; days alike share one
 */
export function dayProfiles(
  { name, flow }: Pick<TypedFlow<ImmediateFlow>, "name" | "flow">,
  days: readonly PlanDay[],
  hours: Hours,
  incidents: Scenario["incidents"],
): DayProfiles {
  const borders = halfHoursOf(hours);
  const own = ownProfile(flow.halfHours, borders);
  const rows = rowsByDate(flow.counts?.csv ?? []);
  const shapes = [own];
  const places = new Map([[own.join(), 0]]);
  const shapeOf = new Int32Array(days.length);
  const factors = new Float64Array(days.length).fill(1);
  days.forEach(({ date }, day) => {
    const counted = countedProfile(rows.get(date) ?? [], borders) ?? own;
    const effects = factorsOn(incidents, name, date);
    const weights = counted.map((share, i) => share * meanFactor(effects, borders[i]!, borders[i + 1]!));
    const factor = effects.length === 0 ? 1 : weights.reduce((a, b) => a + b, 0);
    factors[day] = factor;
    // A factor for the whole day changes no profile, and a day without contacts keeps the flow's own.
    const isEven = effects.every(({ fromSeconds, toSeconds }) => covers(hours, fromSeconds, toSeconds));
    const shape = isEven || factor === 0 ? counted : inProportion(1, weights);
    const key = shape.join();
    const place = places.get(key) ?? shapes.push(shape) - 1;
    places.set(key, place);
    shapeOf[day] = place;
  });
  return { shapes, shapeOf, factors };
}

/**
 * The half-hours of some hours.
 *
 * @param hours [s since midnight]
 * @returns where each begins, and the end; the last may be shorter
 */
export function halfHoursOf({ fromSeconds, toSeconds }: Hours): Float64Array {
  const halfHours = Math.ceil((toSeconds - fromSeconds) / HALF_HOUR_SECONDS);
  return Float64Array.from({ length: halfHours + 1 }, (_, i) =>
    Math.min(fromSeconds + i * HALF_HOUR_SECONDS, toSeconds),
  );
}

function ownProfile(indexes: readonly number[], borders: Float64Array): Float64Array {
  // A last interval shorter than half an hour receives contacts in proportion.
  const weights = Float64Array.from(
    { length: borders.length - 1 },
    (_, i) => ((indexes[i] ?? 1) * (borders[i + 1]! - borders[i]!)) / HALF_HOUR_SECONDS,
  );
  return inProportion(1, weights);
}

/** Undefined where the day was counted as a whole, or nothing came. */
function countedProfile(rows: readonly CountRow[], borders: Float64Array): Float64Array | undefined {
  const weights = new Float64Array(borders.length - 1);
  let sum = 0;
  for (const { fromSeconds, count } of rows) {
    if (fromSeconds === undefined) return undefined;
    const place = (fromSeconds - borders[0]!) / HALF_HOUR_SECONDS;
    // Checks see to it that contacts are counted in half-hours of the opening hours only.
    if (place < 0 || place >= weights.length) continue;
    weights[Math.floor(place)]! += count;
    sum += count;
  }
  return sum > 0 ? inProportion(1, weights) : undefined;
}

function covers(hours: Hours, fromSeconds: number, toSeconds: number): boolean {
  return fromSeconds <= hours.fromSeconds && toSeconds >= hours.toSeconds;
}
