import { TOTAL_INDEX } from "../../../models/measures/totalNames.ts";
import type { Target } from "../positionsCurve.ts";
import { rateReached, type SimulatedDays } from "../simulatedDays.ts";
import type { SoFar } from "./soFar.ts";

/** What the day is going to be, as far as that does not depend on reinforcements. */
export interface Outlook {
  /** First contacts of the whole day: mean, and the values that a tenth of the days is below and above. */
  readonly fresh: { readonly mean: number; readonly low: number; readonly high: number };
  /** The handling rate of the whole day that is reached with the confidence if every contact from now on is answered. */
  readonly ceiling: number;
}

/** Shares of the days outside the range, on either side. */
const TAIL = 0.1;

/**
 * Reads off simulated days how many contacts the day will bring, and which handling rate is the most that can come of it.
 *
 * If everybody is answered nobody calls again but those who gave up before: the most is
 * (handled + waiting + f + r) ÷ (presented + f + r), f the first contacts to come on a day, r the redials to be expected.
 * Of these r follows the scenario's share of redials and was counted by nobody, so that the most is an estimate too.
 * @param days - at least one
 */
export function outlookOf(days: SimulatedDays, soFar: SoFar, { confidence }: Target): Outlook {
  const toCome = days.wholes.map((totals) => totals[TOTAL_INDEX.fresh]!);
  const { presented, handled, waiting, redialsToCome } = soFar;
  const most = toCome.map(
    (fresh) => (handled + waiting + fresh + redialsToCome) / Math.max(1, presented + fresh + redialsToCome),
  );
  const sorted = toCome.map((fresh) => fresh + soFar.fresh);
  return {
    fresh: {
      mean: sorted.reduce((sum, each) => sum + each, 0) / sorted.length,
      low: rateReached(sorted, 1 - TAIL),
      high: rateReached(sorted, TAIL),
    },
    ceiling: rateReached(most, confidence),
  };
}
