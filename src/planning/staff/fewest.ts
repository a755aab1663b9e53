import type { Estimate } from "../../engine/statistics/intervals.ts";
import { normalQuantile } from "../../engine/statistics/normalQuantile.ts";
import { type Brackets, createBrackets } from "./brackets.ts";
import { exactShare, quantileRanks } from "./exactShare.ts";
import type { StaffMeasure } from "./theory.ts";
import type { Trial } from "./trials.ts";

/** What the replications say of a number: the share that reach the target is, for sure, at least the confidence, or not. */
export type Verdict = "enough" | "tooFew" | "undecided";

/** What to search for. */
export interface FewestTask {
  /** The number to begin with. */
  readonly guess: number;
  /** Numbers that are allowed. */
  readonly least: number;
  readonly most: number;
  readonly measure: StaffMeasure;
  readonly target: number;
  readonly confidence: number;
  /** Replications behind the answer, at least `fewestToDecide(confidence)`. */
  readonly replications: number;
  /** A number that was tried already, whose trial says with how many replications. */
  readonly tried?: number;
  /** Whether to find out how many replications reach the target with the fewest that may be enough, for who shows it. */
  readonly isPerhapsShown?: boolean;
  /** The scenario with a number, the same trial each time. */
  trialOf(number: number): Trial;
}

/** What was found, or is known so far. */
export interface Fewest {
  /** Whether the search is at its end. */
  readonly isDone: boolean;
  /** The number that is enough for sure; undefined when none is known, and at the end when not even the largest allowed is. */
  readonly enough: number | undefined;
  /** The fewest that may be enough; the same as `enough` when the replications decide. Undefined when all are too few. */
  readonly perhaps: number | undefined;
  /** Replications in which more people were seen to miss the target that fewer reach. */
  readonly setbacks: number;
  /** Share of the replications that need at most so many; undefined where it is not known of all. */
  reached(number: number): Estimate | undefined;
  verdict(number: number): Verdict;
}

/** Replications that show about where the answer lies, and how often they may be moved. */
const SCOUTS = 4;
const MOST_MOVES = 6;
/** How many times more replications follow those that are known. */
const GROWTH = 3;
/** Waves that go by the rates seen so far; later ones halve what is left, so that the search ends whatever the rates. */
const WAVES_BY_RATE = 8;

/**
 * Finds the fewest people with whom a share of replications reaches the target.
 *
 * Each replication has a need: the fewest people with whom its own rate reaches the target, on its own callers. The share of
 * replications that so many people are enough for is the distribution function of the need, so that the answer is a
 * quantile of it, with the exact interval of a quantile: `enough` is its upper end, `perhaps` its lower one (`quantileRanks`).
 * The number of replications is fixed beforehand, and a trial is left out only where it cannot change either end
 * (curtailment), so that no look at the results costs confidence: the answer is what all trials of all replications would
 * give. The interval is of one quantile, and holds for all numbers at once, however many were tried.
 *
 * Needs are found by few trials: some scouts go by secants to where the mean rate crosses the target, then each replication
 * is tried where its rates so far let one expect the ends of the interval. The number that is given as enough is then tried
 * with all replications, so that it does not rest on the assumption of `Brackets`.
 *
 * @param task what to search for
 * @param onStep told after each wave of trials what is known
 */
export async function fewest(task: FewestTask, onStep: (known: Fewest) => void = () => {}): Promise<Fewest> {
  const { replications, target, confidence, least, most, guess } = task;
  const brackets = createBrackets(replications, task, target, target / Math.max(1, guess));
  const ranks = quantileRanks(replications, confidence);
  const run = async (trials: readonly Ask[]): Promise<void> => {
    await tryAll(task, trials, brackets);
    onStep(knownOf(task, brackets, false));
  };
  const whole = (number: number): readonly Ask[] =>
    Array.from({ length: task.trialOf(number).count }, (_, replication) => ({ number, replication }));
  if (task.tried !== undefined) await run(whole(task.tried));
  const confirmed = new Set<number>();
  await scout(task, brackets, run, ranks.low);
  for (let wave = 0; ; wave++) {
    const asked = [ranks.low, ranks.high].flatMap((rank) =>
      toDecide(rank, brackets, replications, wave < WAVES_BY_RATE, { least, most }),
    );
    if (asked.length > 0) {
      await run(asked);
      continue;
    }
    const { high: perhaps } = brackets.rank(ranks.low);
    const open = task.isPerhapsShown === true ? brackets.undecided(perhaps) : [];
    if (open.length > 0) {
      await run(open.map((replication) => ({ number: perhaps, replication })));
      continue;
    }
    const { high: enough } = brackets.rank(ranks.high);
    if (enough > most || confirmed.has(enough)) break;
    confirmed.add(enough);
    await task.trialOf(enough).extendTo(replications);
    await run(whole(enough));
  }
  return knownOf(task, brackets, true);
}

/** A replication to be tried with a number. */
interface Ask {
  readonly number: number;
  readonly replication: number;
}

/**
 * Finds where the needs lie: scouts go to where they cross the target in the mean, then every replication is tried where
 * those before it let one expect the lower end of the interval.
 */
async function scout(
  { guess, least, most, replications }: FewestTask,
  brackets: Brackets,
  run: (trials: readonly Ask[]) => Promise<void>,
  rank: number,
): Promise<void> {
  const clamp = (number: number): number => Math.min(most, Math.max(least, Math.round(number)));
  let known = Math.min(SCOUTS, replications);
  const needs = (): readonly number[] => Array.from({ length: known }, (_, i) => brackets.expected(i));
  const mean = (): number => needs().reduce((sum, need) => sum + need, 0) / known;
  let number = clamp(guess);
  for (let move = 0; move < MOST_MOVES; move++) {
    await run(needs().map((_, replication) => ({ number, replication })));
    const next = clamp(mean());
    if (Math.abs(next - number) <= 1) break;
    number = next;
  }
  while (known < replications) {
    const centre = mean();
    const squares = needs().reduce((sum, need) => sum + (need - centre) ** 2, 0);
    const spread = Math.sqrt(squares / Math.max(1, known - 1));
    const place = clamp(centre + spread * normalQuantile((rank + 0.5) / (replications + 1)));
    const more = Math.min(replications, GROWTH * known);
    await run(
      brackets
        .undecided(place)
        .filter((replication) => replication < more)
        .map((replication) => ({ number: place, replication })),
    );
    known = more;
  }
}

/**
 * The trials that show that the need of a rank is what it seems to be: as many replications that reach the target with that
 * number, and as many that miss it with one fewer, as the rank takes; the likeliest first.
 */
function toDecide(
  rank: number,
  brackets: Brackets,
  replications: number,
  isByRate: boolean,
  { least, most }: Pick<FewestTask, "least" | "most">,
): readonly Ask[] {
  const { low, high } = brackets.rank(rank);
  if (low === high) return [];
  const expected = Array.from({ length: replications }, (_, i) => brackets.expected(i));
  const likely = Math.ceil([...expected].sort((a, b) => a - b)[rank - 1]!);
  const place = isByRate ? Math.max(low, likely) : Math.floor((low + high) / 2);
  const reaching = rank - brackets.reaching(place);
  const missing = replications - rank + 1 - brackets.missing(place - 1);
  const ascending = (number: number): number[] =>
    number < least || number > most
      ? []
      : [...brackets.undecided(number)].sort((a, b) => expected[a]! - expected[b]! || a - b);
  return [
    ...ascending(place)
      .slice(0, Math.max(0, reaching))
      .map((replication) => ({ number: place, replication })),
    ...ascending(place - 1)
      .reverse()
      .slice(0, Math.max(0, missing))
      .map((replication) => ({ number: place - 1, replication })),
  ];
}

async function tryAll(task: FewestTask, asked: readonly Ask[], brackets: Brackets): Promise<void> {
  const byNumber = new Map<number, Set<number>>();
  for (const { number, replication } of asked)
    byNumber.set(number, (byNumber.get(number) ?? new Set()).add(replication));
  const groups = [...byNumber].map(([number, its]) => ({
    number,
    trial: task.trialOf(number),
    replications: [...its].sort((a, b) => a - b),
  }));
  await Promise.all(groups.map(({ trial, replications }) => trial.include(replications)));
  for (const { number, trial, replications } of groups)
    for (const replication of replications)
      brackets.note(replication, number, trial.figure(task.measure, replication));
}

function knownOf(
  { confidence, replications, most }: FewestTask,
  brackets: Brackets,
  isDone: boolean,
): Fewest {
  const ranks = quantileRanks(replications, confidence);
  const { high: enough } = brackets.rank(ranks.high);
  const { low: perhaps } = brackets.rank(ranks.low);
  return {
    isDone,
    enough: enough > most ? undefined : enough,
    perhaps: perhaps > most ? undefined : perhaps,
    setbacks: brackets.setbacks,
    verdict: (number) => (number >= enough ? "enough" : number < perhaps ? "tooFew" : "undecided"),
    reached(number) {
      const reaching = brackets.reaching(number);
      if (reaching + brackets.missing(number) < replications) return undefined;
      return exactShare(reaching, replications);
    },
  };
}
