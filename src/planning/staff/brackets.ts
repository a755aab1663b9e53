/** What is known of the people that one replication needs: more than `low`, and `high` are enough. */
interface Bracket {
  low: number;
  high: number;
  /** The rate with each number that was tried. */
  readonly rates: Map<number, number>;
}

/** Between which two numbers something lies; both are the same once it is known. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What is known of the people that each replication needs. */
export interface Brackets {
  /** Takes up a trial of one replication. */
  note(replication: number, number: number, rate: number): void;
  /** The k-th smallest need, k from 1; the least number allowed for k = 0. */
  rank(k: number): Bounds;
  /** Replications that are known to need at most so many. */
  reaching(number: number): number;
  /** Replications that are known to need more. */
  missing(number: number): number;
  /** Those of which neither is known. */
  undecided(number: number): readonly number[];
  /** Where the need is to be expected by the rates so far, as a real number between the two ends. */
  expected(replication: number): number;
  /** Replications of which a number is known that reached the target although a larger one missed it. */
  readonly setbacks: number;
}

/**
 * Keeps, for each replication, the numbers of people between which its need lies: the fewest with which its rate reaches
 * the target. It relies on more people never making a replication miss a target that fewer reach, on the same callers. Where a
 * trial contradicts that, the larger number counts: a need is above every number that was tried and missed.
 *
 * @param replications how many there are
 * @param numbers least and most that are allowed; a need of `most` + 1 is out of reach
 * @param target rate to reach
 * @param firstSlope rate that one person more brings, until trials say better
 */
export function createBrackets(
  replications: number,
  numbers: { readonly least: number; readonly most: number },
  target: number,
  firstSlope: number,
): Brackets {
  const { least, most } = numbers;
  const brackets = Array.from(
    { length: replications },
    (): Bracket => ({ low: least - 1, high: most + 1, rates: new Map() }),
  );
  const setbacks = new Set<number>();
  const sorted = (value: (bracket: Bracket) => number): readonly number[] =>
    brackets.map(value).sort((a, b) => a - b);

  let slope: number | undefined;

  /** What one person more brings near the target, all replications together. */
  function pooledSlope(): number {
    let rise = 0;
    let run = 0;
    for (const { rates } of brackets) {
      const [a, b] = [...rates].sort((x, y) => Math.abs(x[1] - target) - Math.abs(y[1] - target));
      if (a === undefined || b === undefined) continue;
      rise += Math.sign(b[0] - a[0]) * (b[1] - a[1]);
      run += Math.abs(b[0] - a[0]);
    }
    return rise > 0 ? rise / run : firstSlope;
  }

  return {
    note(replication, number, rate) {
      slope = undefined;
      const bracket = brackets[replication]!;
      bracket.rates.set(number, rate);
      const tried = [...bracket.rates];
      bracket.low = Math.max(least - 1, ...tried.flatMap(([at, its]) => (its < target ? [at] : [])));
      const enough = tried.flatMap(([at, its]) => (its >= target ? [at] : []));
      bracket.high = Math.min(most + 1, ...enough.filter((at) => at > bracket.low));
      if (enough.some((at) => at < bracket.low)) setbacks.add(replication);
    },
    rank: (k) =>
      k === 0
        ? { low: least, high: least }
        : { low: sorted(({ low }) => low + 1)[k - 1]!, high: sorted(({ high }) => high)[k - 1]! },
    reaching: (number) => brackets.filter(({ high }) => high <= number).length,
    missing: (number) => brackets.filter(({ low }) => low >= number).length,
    undecided: (number) => brackets.flatMap(({ low, high }, i) => (low < number && number < high ? [i] : [])),
    expected(replication) {
      const { low, high, rates } = brackets[replication]!;
      const below = rates.get(low);
      const above = rates.get(high);
      if (below === undefined && above === undefined) return (low + high) / 2;
      slope ??= pooledSlope();
      if (below === undefined) return Math.max(low, high - (above! - target) / slope);
      if (above === undefined) return Math.min(high, low + (target - below) / slope);
      return low + ((high - low) * (target - below)) / (above - below);
    },
    get setbacks() {
      return setbacks.size;
    },
  };
}
