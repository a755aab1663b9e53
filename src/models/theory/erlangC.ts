import { erlangB } from "./erlangB.ts";
import type { QueueInput } from "./queueInput.ts";

/** Long-run figures of a queue in which everybody waits until answered. */
export interface ErlangC {
  /** Share of contacts that find everybody busy, 0-1. */
  readonly waitShare: number;
  /** Share of contacts answered after at most the threshold, 0-1. */
  readonly answeredWithinShare: number;
  /** Mean wait of all contacts, those answered at once included [s]. */
  readonly meanWaitSeconds: number;
  /** Mean wait of the contacts that wait at all [s]. */
  readonly meanWaitOfWaitingSeconds: number;
  /** Mean number of contacts waiting. */
  readonly meanQueue: number;
  /** Share of the people's time spent serving, 0-1. */
  readonly occupancy: number;
}

/**
 * The steady state of M/M/n, patience without end: P(wait) = B / (1 - ρ(1 - B)) and a wait that is
 * exponential with rate nμ - λ once positive (Erlang 1917; Poisson arrivals, exponential service, first come
 * first served).
 *
 * @param input arrivals [1/s], service time [s], people and threshold [s]
 * @returns shares 0-1, waits [s]
 * @throws RangeError when the load is not below the people: the queue then grows without end
 */
export function erlangC(input: QueueInput): ErlangC {
  const { arrivalsPerSecond, serviceSeconds, people, thresholdSeconds } = input;
  const loadErlangs = arrivalsPerSecond * serviceSeconds;
  if (!(loadErlangs < people)) {
    throw new RangeError(
      `overloaded, no steady state: a load of ${loadErlangs} erlangs needs more than ${people} people ` +
        "(Erlang A, with a finite patience, has an answer)",
    );
  }
  const occupancy = loadErlangs / people;
  const refusedShare = erlangB(loadErlangs, people);
  const waitShare = refusedShare / (1 - occupancy * (1 - refusedShare));
  const spareAnswersPerSecond = (people - loadErlangs) / serviceSeconds;
  const meanWaitSeconds = waitShare / spareAnswersPerSecond;
  return {
    waitShare,
    answeredWithinShare: 1 - waitShare * Math.exp(-spareAnswersPerSecond * thresholdSeconds),
    meanWaitSeconds,
    meanWaitOfWaitingSeconds: 1 / spareAnswersPerSecond,
    meanQueue: arrivalsPerSecond * meanWaitSeconds,
    occupancy,
  };
}
