import { type CallerWaits, callerWaits } from "./callerWaits.ts";
import { type Probabilities, probabilitiesFromRatios } from "./probabilitiesFromRatios.ts";
import type { ImpatientQueueInput } from "./queueInput.ts";

/** Long-run figures of a queue whose callers hang up; null where there is nobody to take the mean over. */
export interface ErlangA {
  /** Share of all arrivals that find everybody busy and are let in, 0-1. */
  readonly waitShare: number;
  /** Share of all arrivals turned away because every waiting place is taken, 0-1. */
  readonly refusedShare: number;
  /** Share of all arrivals that hang up while waiting, 0-1. */
  readonly abandonedShare: number;
  /** Share of all arrivals that reach somebody, 0-1. */
  readonly answeredShare: number;
  /** Share of all arrivals that reach somebody after at most the threshold, 0-1. */
  readonly answeredWithinShare: number;
  /** Share of all arrivals that hang up at or before the threshold, 0-1. */
  readonly abandonedWithinShare: number;
  /**
   * Share of all arrivals that are let in and would, with endless patience, be answered by the threshold: P(V
   * ≤ T), 0-1.
   */
  readonly virtualWaitWithinShare: number;
  /** Mean time in the queue of all contacts let in, answered at once or not, hanging up or not [s]. */
  readonly meanWaitSeconds: number | null;
  /** Mean wait of the contacts that are answered [s]. */
  readonly meanWaitOfAnsweredSeconds: number | null;
  /** Mean wait of the contacts that hang up [s]. */
  readonly meanWaitOfAbandonedSeconds: number | null;
  /** Mean number of contacts waiting. */
  readonly meanQueue: number;
  /** Share of the people's time spent serving, 0-1. */
  readonly occupancy: number | null;
}

/**
 * The steady state of M/M/n+M, or M/M/n/n+k+M with k waiting places, at any load, overload and nobody at work
 * included (Palm 1957, Garnett-Mandelbaum-Reiman 2002; Poisson arrivals, exponential service and patience,
 * first come first served, nobody redials).
 *
 * Method: birth-death balance p(j+1)/p(j) = λ / (min(j+1, n) μ + (j+1-n)⁺ θ) outwards from the mode. Waits
 * follow one tagged caller with k - 1 ahead of her. Answered: nμ / (nμ + kθ), after a sum of exponentials of
 * rates nμ + iθ, i = 1..k. Without hanging up herself: the same with i = 0..k-1. Such a sum exceeds t exactly
 * when a birth process of rates a, a + θ, a + 2θ... counts fewer than k at t, which is negative binomial.
 * Every sum has positive terms only; checked to 1e-8 and better.
 *
 * @param input arrivals [1/s], service [s], people, patience [s], threshold [s] and perhaps waiting places
 * @returns shares 0-1, waits [s]
 * @throws RangeError when nobody hangs up and either nobody serves, or the room has no limit and the load is
 *   not below the people
 */
export function erlangA(input: ImpatientQueueInput): ErlangA {
  const { arrivalsPerSecond, serviceSeconds, people, patienceSeconds, waitingPlaces = Infinity } = input;
  const hangUpsPerSecond = 1 / patienceSeconds;
  const nobodyWaits = hangUpsPerSecond === Infinity;
  rejectWithoutSteadyState(input);

  const places = nobodyWaits ? 0 : waitingPlaces;
  const leavesPerSecond = (present: number) =>
    Math.min(present, people) / serviceSeconds +
    (present > people ? (present - people) * hangUpsPerSecond : 0);
  const present = probabilitiesFromRatios((j) => arrivalsPerSecond / leavesPerSecond(j + 1), people + places);

  let noWaitShare = 0;
  let busyPeople = 0;
  let meanQueue = 0;
  forEachState(present, (j, share) => {
    if (j < people) noWaitShare += share;
    busyPeople += share * Math.min(j, people);
    meanQueue += share * Math.max(0, j - people);
  });
  const turnedAwayShare = shareOf(present, people + places);
  const waits = waitsOfArrivals(input, present, places);
  // With no patience at all, whoever finds everybody busy hangs up at once, unless there is no place even for
  // that.
  const goneAtOnceShare = nobodyWaits && waitingPlaces > 0 ? turnedAwayShare : 0;
  const abandonedShare = waits.abandonedShare + goneAtOnceShare;
  const refusedShare = turnedAwayShare - goneAtOnceShare;
  const answeredShare = noWaitShare + waits.answeredShare;
  return {
    waitShare: atMostOne(waits.waitShare + goneAtOnceShare),
    refusedShare: atMostOne(refusedShare),
    abandonedShare: atMostOne(abandonedShare),
    answeredShare: atMostOne(answeredShare),
    answeredWithinShare: atMostOne(noWaitShare + waits.answeredWithinShare),
    abandonedWithinShare: atMostOne(waits.abandonedWithinShare + goneAtOnceShare),
    virtualWaitWithinShare: atMostOne(noWaitShare + waits.virtualWaitWithinShare),
    meanWaitSeconds: meanOver(
      waits.answeredWaitSeconds + waits.abandonedWaitSeconds,
      answeredShare + abandonedShare,
    ),
    meanWaitOfAnsweredSeconds: meanOver(waits.answeredWaitSeconds, answeredShare),
    meanWaitOfAbandonedSeconds: meanOver(waits.abandonedWaitSeconds, abandonedShare),
    meanQueue,
    occupancy: people > 0 ? atMostOne(busyPeople / people) : null,
  };
}

function rejectWithoutSteadyState(input: ImpatientQueueInput): void {
  const { arrivalsPerSecond, serviceSeconds, people, patienceSeconds, waitingPlaces = Infinity } = input;
  if (1 / patienceSeconds > 0) return;
  if (people === 0) {
    throw new RangeError(
      "no steady state: nobody serves and nobody hangs up, so whoever waits stays for ever",
    );
  }
  const loadErlangs = arrivalsPerSecond * serviceSeconds;
  if (waitingPlaces === Infinity && !(loadErlangs < people)) {
    throw new RangeError(
      `overloaded, no steady state: nobody hangs up and a load of ${loadErlangs} erlangs needs more than ` +
        `${people} people`,
    );
  }
}

function forEachState(present: Probabilities, visit: (contacts: number, share: number) => void): void {
  present.shares.forEach((share, i) => {
    visit(present.first + i, share);
  });
}

function shareOf(present: Probabilities, contacts: number): number {
  return present.shares[contacts - present.first] ?? 0;
}

function waitsOfArrivals(input: ImpatientQueueInput, present: Probabilities, places: number): CallerWaits {
  const { serviceSeconds, people, patienceSeconds, thresholdSeconds } = input;
  const longestQueue = Math.min(present.first + present.shares.length - people, places);
  const placeShares = function* () {
    for (let ahead = 0; ahead < longestQueue; ahead++) yield shareOf(present, people + ahead);
  };
  const rates = {
    answersPerSecond: people / serviceSeconds,
    hangUpsPerSecond: 1 / patienceSeconds,
    thresholdSeconds,
  };
  return callerWaits(rates, placeShares());
}

function meanOver(totalSeconds: number, share: number): number | null {
  return share > 0 ? totalSeconds / share : null;
}

/** Takes off the rounding of a sum of probabilities. */
function atMostOne(share: number): number {
  return Math.min(1, share);
}
