/**
 * What becomes of a caller who has to wait, summed over the states that callers find; per arrival of any
 * kind.
 */
export interface CallerWaits {
  /** Probability of having to wait. */
  waitShare: number;
  /** Probability of waiting and being answered. */
  answeredShare: number;
  /** Probability of waiting and being answered by the threshold. */
  answeredWithinShare: number;
  /** Probability of hanging up. */
  abandonedShare: number;
  /** Probability of hanging up by the threshold. */
  abandonedWithinShare: number;
  /** Probability of having to wait, where endless patience would be answered by the threshold. */
  virtualWaitWithinShare: number;
  /** Expected wait, counted when answered [s]. */
  answeredWaitSeconds: number;
  /** Expected wait, counted when hanging up [s]. */
  abandonedWaitSeconds: number;
}

/** The rates that a waiting caller lives with. */
export interface WaitingRates {
  /** Contacts finished while all are busy, nμ [1/s]. */
  readonly answersPerSecond: number;
  /** One waiting caller's rate of hanging up, θ [1/s], finite. */
  readonly hangUpsPerSecond: number;
  /** The wait that still counts as answered in time, T [s]. */
  readonly thresholdSeconds: number;
}

/**
 * Follows a tagged caller from every place in the queue to her answer or her hanging up (pure-death chain;
 * exponential service and patience, first come first served, the team does not change).
 *
 * In place k (k - 1 ahead): P(answered) = nμ / (nμ + kθ), with a wait of mean Σ 1/(nμ + iθ), i = 1..k, if so.
 * Hanging up is summed by first step, E(k) = [P(k) + (nμ + (k-1)θ) E(k-1)] / (nμ + kθ), with P(k) the
 * probability of hanging up: no differences, hence no cancellation when patience is long.
 *
 * @param rates the rates [1/s] and the threshold [s]; not both rates 0
 * @param placeShares placeShares[k - 1] is the probability that an arrival takes place k in the queue, 0-1
 * @returns probabilities 0-1 and expected waits [s]
 */
export function callerWaits(rates: WaitingRates, placeShares: Iterable<number>): CallerWaits {
  const { answersPerSecond, hangUpsPerSecond, thresholdSeconds } = rates;
  const answered = new GrowingCount(answersPerSecond + hangUpsPerSecond, hangUpsPerSecond, thresholdSeconds);
  const virtual = new GrowingCount(answersPerSecond, hangUpsPerSecond, thresholdSeconds);
  const stillPatientShare = Math.exp(-hangUpsPerSecond * thresholdSeconds);
  const sums = nothing();
  let answeredMeanSeconds = 0;
  let abandonedSeconds = 0;
  let place = 0;
  for (const share of placeShares) {
    place++;
    const leavesPerSecond = answersPerSecond + place * hangUpsPerSecond;
    const answeredShare = answersPerSecond / leavesPerSecond;
    const abandonedShare = (place * hangUpsPerSecond) / leavesPerSecond;
    answeredMeanSeconds += 1 / leavesPerSecond;
    abandonedSeconds =
      (abandonedShare + (leavesPerSecond - hangUpsPerSecond) * abandonedSeconds) / leavesPerSecond;
    const answeredLater = answered.nextAtMost();
    const virtuallyLater = virtual.nextAtMost();
    const goneWithin = 1 - stillPatientShare * virtuallyLater;
    const answeredWithin = answeredShare * (1 - answeredLater);
    sums.waitShare += share;
    sums.answeredShare += share * answeredShare;
    sums.answeredWithinShare += share * answeredWithin;
    sums.abandonedShare += share * abandonedShare;
    sums.abandonedWithinShare += share * Math.max(0, goneWithin - answeredWithin);
    sums.virtualWaitWithinShare += share * (1 - virtuallyLater);
    sums.answeredWaitSeconds += share * answeredShare * answeredMeanSeconds;
    sums.abandonedWaitSeconds += share * abandonedSeconds;
  }
  return sums;
}

function nothing(): CallerWaits {
  return {
    waitShare: 0,
    answeredShare: 0,
    answeredWithinShare: 0,
    abandonedShare: 0,
    abandonedWithinShare: 0,
    virtualWaitWithinShare: 0,
    answeredWaitSeconds: 0,
    abandonedWaitSeconds: 0,
  };
}

/**
 * The distribution function of a count that steps at rates a, a + θ, a + 2θ... (birth process with
 * immigration, Kendall 1949), read at 0, 1, 2...: P(0) = exp(-at), P(i+1)/P(i) = (a + iθ) (1 - exp(-θt)) / (θ
 * (i + 1)), kept as a logarithm because exp(-at) may underflow where the sum does not. With θ = 0 it is
 * Poisson.
 */
class GrowingCount {
  readonly #firstPerSecond: number;
  readonly #stepPerSecond: number;
  readonly #effectiveSeconds: number;
  #logShare: number;
  #count = 0;
  #sum = 0;

  constructor(firstPerSecond: number, stepPerSecond: number, seconds: number) {
    this.#firstPerSecond = firstPerSecond;
    this.#stepPerSecond = stepPerSecond;
    this.#effectiveSeconds =
      stepPerSecond > 0 ? -Math.expm1(-stepPerSecond * seconds) / stepPerSecond : seconds;
    this.#logShare = -firstPerSecond * seconds;
  }

  /** Probability of a count of at most 0 at the first call, at most 1 at the second, and so on. */
  nextAtMost(): number {
    this.#sum += Math.exp(this.#logShare);
    const rate = this.#firstPerSecond + this.#count * this.#stepPerSecond;
    this.#count++;
    this.#logShare += Math.log((rate * this.#effectiveSeconds) / this.#count);
    return Math.min(1, this.#sum);
  }
}
