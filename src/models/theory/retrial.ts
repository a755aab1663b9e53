import { probabilitiesFromRatios } from "./probabilitiesFromRatios.ts";

/** Long-run figures of one person whose callers come back when the line is busy. */
export interface Retrial {
  /** Mean number of callers who will try again. */
  readonly meanOrbit: number;
  /** Share of the person's time spent serving, 0-1. */
  readonly occupancy: number;
}

/** What a busy line with callers who try again is asked about. */
export interface RetrialInput {
  /** Poisson arrivals of fresh callers, λ [1/s]. */
  readonly arrivalsPerSecond: number;
  /** Mean of the exponential service time [s], above 0. */
  readonly serviceSeconds: number;
  /** Mean of the exponential time to each caller's next try [s], above 0. */
  readonly redialSeconds: number;
}

/**
 * The steady state of M/M/1 with classical retrials: whoever finds the line busy tries again, each on her
 * own, without end (Falin 1990). The cut between j and j + 1 in orbit, (j + 1) ν p(0, j + 1) = λ p(1, j), and
 * the balance of the idle state, (λ + jν) p(0, j) = μ p(1, j), give p(1, j+1) / p(1, j) = λ (λ + (j + 1) ν) /
 * (μ (j + 1) ν), which is summed from its mode; the mean is known in closed form as ρ (λ + ρν) / (ν (1 - ρ)).
 *
 * @param input arrivals [1/s], service [s] and time to the next try [s]
 * @returns mean number in orbit and occupancy 0-1
 * @throws RangeError when the load is not below 1 erlang
 */
export function retrial(input: RetrialInput): Retrial {
  const { arrivalsPerSecond, serviceSeconds, redialSeconds } = input;
  const loadErlangs = arrivalsPerSecond * serviceSeconds;
  if (!(loadErlangs < 1)) {
    throw new RangeError(`overloaded, no steady state: one person cannot serve ${loadErlangs} erlangs`);
  }
  const busy = probabilitiesFromRatios(
    (orbit) => loadErlangs * ((arrivalsPerSecond * redialSeconds) / (orbit + 1) + 1),
    Infinity,
  );
  let busyWeight = 0;
  let idleWeight = 0;
  let orbitWeight = 0;
  busy.shares.forEach((share, i) => {
    const orbit = busy.first + i;
    const idle = share / (serviceSeconds * (arrivalsPerSecond + orbit / redialSeconds));
    busyWeight += share;
    idleWeight += idle;
    orbitWeight += orbit * (share + idle);
  });
  return {
    meanOrbit: orbitWeight / (busyWeight + idleWeight),
    occupancy: busyWeight / (busyWeight + idleWeight),
  };
}
