import { type Estimate, proportionInterval } from "../../engine/statistics/intervals.ts";
import type { MeasureId } from "../../models/measures/catalogue.ts";
import { pairedDifferences } from "../pairedDifference.ts";
import { missesAllowed, rateReached, type SimulatedDays } from "./simulatedDays.ts";
import type { SoFar } from "./underWay/soFar.ts";

/** What so many reinforcement positions make of the day. */
export interface CurvePoint {
  /** Called up for the whole day; fewer come on days on which the most positions in all are present without them. */
  readonly positions: number;
  /** Days simulated. */
  readonly count: number;
  /** Share of the days on which the target is reached, with Wilson's interval. */
  readonly reached: Estimate;
  /** Rate that is reached on the wanted share of the days. */
  readonly rateReached: number;
  /** A tenth of the days is below the first, a tenth above the second. */
  readonly band: { readonly low: number; readonly high: number };
  /** Against no reinforcement, on the same callers. */
  readonly gain: Estimate | undefined;
  /** Handling rate of what is still to come, on a day that is taken up in the middle. */
  readonly rest?: Estimate | undefined;
  readonly figures: Readonly<Partial<Record<(typeof SHOWN)[number], Estimate>>>;
}

const SHOWN = [
  "callsPresented",
  "callsHandled",
  "handlingRate",
  "callersServedRate",
  "meanWaitSeconds",
  "meanPositions",
  "reinforcementPositionDays",
  "filesLost",
  "documentsLost",
  "mailsHandled",
  "mailBacklogEnd",
] as const satisfies readonly MeasureId[];

/** Nobody has counted these in the hours before a day is taken up. */
const OF_WHOLE_DAYS: ReadonlySet<MeasureId> = new Set([
  "callersServedRate",
  "meanWaitSeconds",
  "mailsHandled",
]);

/** What is asked for: a handling rate, and the share of days on which it is to be reached. */
export interface Target {
  readonly target: number;
  readonly confidence: number;
}

/** Shares of the days outside the band, on either side. */
const TAIL = 0.1;

/**
 * Reads a point of the curve off simulated days.
 * @param days - at least one
 * @param without - the same days without reinforcement
 * @param soFar - of a day that is taken up in the middle
 */
export function curvePoint(
  positions: number,
  days: SimulatedDays,
  without: SimulatedDays | undefined,
  { target, confidence }: Target,
  soFar?: SoFar | undefined,
): CurvePoint {
  const shown = soFar ? SHOWN.filter((id) => !OF_WHOLE_DAYS.has(id)) : SHOWN;
  const figures = shown.flatMap((id) => {
    const estimate = days.measure(id);
    return estimate ? [[id, estimate] as const] : [];
  });
  return {
    positions,
    count: days.count,
    reached: proportionInterval(days.reached(target), days.count)!,
    rateReached: rateReached(days.rates, confidence),
    band: { low: rateReached(days.rates, 1 - TAIL), high: rateReached(days.rates, TAIL) },
    gain:
      without && without !== days ? pairedDifferences(without.wholes, days.wholes).handlingRate : undefined,
    ...(soFar ? { rest: days.restRate() } : {}),
    figures: Object.fromEntries(figures),
  };
}

/** Whether so many days reach the target often enough. */
export function isEnough({ reached, count }: CurvePoint, confidence: number): boolean {
  return reached.mean * count >= count - missesAllowed(count, confidence) - 1e-9;
}

/** The fewest positions of the curve that are enough, and the fewest of which the interval leaves no doubt. */
export function fewestOf(
  curve: readonly CurvePoint[],
  confidence: number,
): { readonly enough: number | undefined; readonly certain: number | undefined } {
  return {
    enough: curve.find((point) => isEnough(point, confidence))?.positions,
    certain: curve.find(({ reached }) => reached.low !== null && reached.low >= confidence)?.positions,
  };
}
