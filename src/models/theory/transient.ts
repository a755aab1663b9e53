import type { DayInput } from "./dayInput.ts";
import { solveDay } from "./daySolver.ts";
import type { DayTotals } from "./dayTotals.ts";

/** Expected figures of one day; null where there is nobody to take the mean over. */
export interface DayFigures {
  /** Contacts that arrive between opening and closing. */
  readonly arrivals: number;
  /** Contacts turned away because every waiting place is taken. */
  readonly refused: number;
  /** Contacts that are answered, after closing included. */
  readonly answered: number;
  /** Contacts that hang up, after closing included. */
  readonly abandoned: number;
  /** Contacts answered by closing. */
  readonly answeredByClosing: number;
  /** Contacts that hang up by closing. */
  readonly abandonedByClosing: number;
  /** Contacts still waiting at closing. */
  readonly waitingAtClosing: number;
  /** Refused ÷ contacts (arrivals and those waiting at opening), 0-1; so are the other shares. */
  readonly refusedShare: number | null;
  /** Answered, after closing included, 0-1. */
  readonly answeredShare: number | null;
  /** Hung up, after closing included, 0-1. */
  readonly abandonedShare: number | null;
  /** Arrivals let in that find everybody busy ÷ arrivals, 0-1. */
  readonly waitShare: number | null;
  /** Arrivals that are answered after at most the threshold, be it after closing, ÷ arrivals, 0-1. */
  readonly answeredWithinShare: number | null;
  /**
   * Time spent serving between opening and closing ÷ people's time; those finishing a contact count above
   * only.
   */
  readonly occupancy: number | null;
  /** Time integral of the queue between opening and closing [contact-seconds]. */
  readonly queueSecondsByClosing: number;
  /** Time integral of the queue until it is empty after closing [contact-seconds]. */
  readonly queueSeconds: number;
  /**
   * Queue time between opening and closing ÷ arrivals [s]: the mean wait, cut at closing, refused counted as
   * 0.
   */
  readonly meanWaitByClosingSeconds: number | null;
  /**
   * Queue time until empty ÷ contacts let in [s]: the mean wait of everybody who got in, hanging up or not.
   */
  readonly meanWaitSeconds: number | null;
  /** Mean wait of the contacts that are answered, after closing included [s]. */
  readonly meanWaitOfAnsweredSeconds: number | null;
  /** Mean wait of the contacts that hang up [s]. */
  readonly meanWaitOfAbandonedSeconds: number | null;
  /**
   * Mean wait that the arrivals let in would have had with endless patience of their own, the others'
   * unchanged [s].
   */
  readonly meanVirtualWaitSeconds: number | null;
}

const FIRST_PLACES = 48;
const GROWTH = 1.5;
/** A queue is long enough when this share of the arrivals, at most, would not find room in it. */
const NEGLIGIBLE_SHARE = 1e-12;

/**
 * One day of M(t)/M/n(t)+M, with a waiting room of limited size or not: Kolmogorov's forward equations with
 * arrivals and people constant by stretches (Poisson arrivals, exponential service and patience, first come
 * first served, nobody redials). Nothing needs a steady state: overload, no arrivals and, before the last
 * stretch, nobody at work are fine.
 *
 * Conventions. When people leave, contacts in hand are finished by those who started them, who take no other;
 * callers wait meanwhile. Newcomers take the longest waiting at once. At closing no contact enters any more
 * and the last team stays until nobody waits.
 *
 * Method: uniformisation (Jensen 1953), all terms positive. Waits come from linear systems beside the state
 * probabilities: the time that those in the queue have waited, by place, and imagined callers of endless
 * patience; answers within the threshold by following arrivals as one mass, or, when the team changes before
 * their threshold, at the points of a Gauss-Legendre rule. The queue is cut where fewer than 1e-12 of the
 * arrivals would find no room. Checked to 1e-8.
 *
 * @param input the day
 * @returns expected figures [counts, s, shares 0-1]
 * @throws RangeError when the last stretch has nobody, patience is 0, or those at opening do not fit
 */
export function transient(input: DayInput): DayFigures {
  if ((input.intervals.at(-1)?.people ?? 0) < 1) {
    throw new RangeError("somebody must be there in the last interval, to answer those who wait at closing");
  }
  if (!Number.isFinite(1 / input.patienceSeconds)) {
    throw new RangeError(
      `expected a patience above 0 s, received ${input.patienceSeconds} (for none: no waiting places)`,
    );
  }
  const { waitingPlaces = Infinity } = input;
  let places = Math.min(waitingPlaces, Math.max(FIRST_PLACES, input.presentAtStartShares?.length ?? 0));
  for (;;) {
    const totals = solveDay(input, places);
    const contacts = totals.arrivals + totals.waitingAtStart;
    if (places >= waitingPlaces) return figures(totals, input.patienceSeconds);
    if (totals.turnedAway <= NEGLIGIBLE_SHARE * contacts) {
      return figures({ ...totals, turnedAway: 0 }, input.patienceSeconds);
    }
    places = Math.min(waitingPlaces, Math.ceil(places * GROWTH));
  }
}

function figures(totals: DayTotals, patienceSeconds: number): DayFigures {
  const { arrivals, waitingAtStart, waitingAtClosing, turnedAway } = totals;
  const contacts = arrivals + waitingAtStart;
  const letIn = contacts - turnedAway;
  const abandoned = totals.queueSeconds / patienceSeconds;
  const abandonedByClosing = totals.queueSecondsByClosing / patienceSeconds;
  const answered = letIn - abandoned;
  const answeredByClosing = letIn - abandonedByClosing - waitingAtClosing;
  const abandonedWaitSeconds = totals.queueSeconds - totals.answeredWaitSeconds;
  return {
    arrivals,
    refused: turnedAway,
    answered,
    abandoned,
    answeredByClosing,
    abandonedByClosing,
    waitingAtClosing,
    refusedShare: ratio(turnedAway, contacts),
    answeredShare: ratio(answered, contacts),
    abandonedShare: ratio(abandoned, contacts),
    waitShare: ratio(totals.waited, arrivals),
    answeredWithinShare: ratio(totals.answeredWithin, arrivals),
    occupancy: ratio(totals.busySeconds, totals.peopleSeconds),
    queueSecondsByClosing: totals.queueSecondsByClosing,
    queueSeconds: totals.queueSeconds,
    meanWaitByClosingSeconds: ratio(totals.queueSecondsByClosing, arrivals),
    meanWaitSeconds: ratio(totals.queueSeconds, letIn),
    meanWaitOfAnsweredSeconds: ratio(totals.answeredWaitSeconds, answered),
    meanWaitOfAbandonedSeconds: ratio(abandonedWaitSeconds, abandoned),
    meanVirtualWaitSeconds: ratio(totals.virtualWaitSeconds, arrivals - turnedAway),
  };
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}
