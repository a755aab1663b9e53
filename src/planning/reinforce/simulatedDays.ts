import { type Estimate, meanInterval, ratioInterval } from "../../engine/statistics/intervals.ts";
import { createPairTally } from "../../engine/statistics/pairTally.ts";
import { compile } from "../../models/compile.ts";
import { MEASURES, type MeasureId } from "../../models/measures/catalogue.ts";
import { createSlices } from "../../models/measures/slices.ts";
import { TOTAL_INDEX, TOTALS } from "../../models/measures/totalNames.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import { inOrder } from "../inOrder.ts";
import type { Runner } from "../runner.ts";
import { compileMeasure } from "../summary.ts";
import type { SoFar } from "./underWay/soFar.ts";

/** One plan for the day, lived again and again with other chance. */
export interface SimulatedDays {
  readonly count: number;
  /** Handling rate of each simulated day, in order; 1 where nobody calls. */
  readonly rates: readonly number[];
  /** Totals of the whole of each day. */
  readonly wholes: readonly Float64Array[];
  /** Days on which a rate is reached. */
  reached(target: number): number;
  /** Most positions that were called up on one of them. */
  mostCalledUp(): number;
  /** Handling rate of what is simulated alone, without what was counted before; who waits at its start counts in it. */
  restRate(): Estimate | undefined;
  /** A measure of the whole; undefined where there is nothing to divide by. */
  measure(id: MeasureId): Estimate | undefined;
  /** The same of a half-hour of the grid. */
  measureAt(halfHour: number, id: MeasureOfHalfHours): Estimate | undefined;
  /** Runs further days, until there are so many. */
  runTo(count: number): Promise<void>;
}

/** What is kept of each half-hour. */
type MeasureOfHalfHours = "callsPresented" | "handlingRate" | "presentSeconds";

const handlingRate = compiled("handlingRate");

/**
 * Prepares a day's scenario to be run. Day i of all of them has the same callers (common random numbers), so that plans
 * differ by their people alone.
 * @param onRun - told after each run
 * @param soFar - of a day that is taken up in the middle: counts in the whole, with the rest of the day
 */
export function createSimulatedDays(
  scenario: Scenario,
  runner: Runner,
  seed: number,
  onRun: () => void = () => {},
  soFar?: SoFar | undefined,
): SimulatedDays {
  const index = runner.add(scenario);
  const plan = compile(scenario);
  const slices = createSlices(plan);
  const rates: number[] = [];
  const wholes: Float64Array[] = [];
  const rest = createPairTally();
  const halfHours = Array.from({ length: plan.grid.halfHours }, () => ({
    callsPresented: createPairTally(),
    handlingRate: createPairTally(),
    presentSeconds: createPairTally(),
  }));

  function take(totals: Float64Array): void {
    const whole = totals.slice(0, TOTALS.length);
    rest.add(handlingRate.numerator(whole, 0), handlingRate.denominator!(whole, 0));
    if (soFar) {
      // Who waits when the day is taken up was presented before, and is again.
      whole[TOTAL_INDEX.presented]! += soFar.presented - soFar.waiting;
      whole[TOTAL_INDEX.handled]! += soFar.handled;
    }
    const presented = handlingRate.denominator!(whole, 0);
    rates.push(presented === 0 ? 1 : handlingRate.numerator(whole, 0) / presented);
    wholes.push(whole);
    halfHours.forEach((tallies, place) => {
      const at = slices.halfHour(place) * TOTALS.length;
      const came = handlingRate.denominator!(totals, at);
      tallies.callsPresented.add(came, 1);
      tallies.handlingRate.add(handlingRate.numerator(totals, at), came);
      tallies.presentSeconds.add(totals[at + TOTAL_INDEX.present]!, 1);
    });
    onRun();
  }

  return {
    rates,
    wholes,
    get count() {
      return rates.length;
    },
    reached: (target) => rates.filter((rate) => rate >= target).length,
    mostCalledUp: () => Math.max(0, ...wholes.map((totals) => totals[TOTAL_INDEX.calledUp]!)),
    restRate: () => ratioInterval(rest.snapshot()),
    measure(id) {
      const { numerator, denominator } = compiled(id);
      const tally = createPairTally();
      for (const totals of wholes) tally.add(numerator(totals, 0), denominator?.(totals, 0) ?? 1);
      return denominator ? ratioInterval(tally.snapshot()) : meanOf(tally);
    },
    measureAt(halfHour, id) {
      const tally = halfHours[halfHour]![id];
      return id === "handlingRate" ? ratioInterval(tally.snapshot()) : meanOf(tally);
    },
    async runTo(count) {
      const first = rates.length;
      const replications = Array.from({ length: Math.max(0, count - first) }, (_, i) => first + i);
      const run = (replication: number) => runner.run({ scenario: index, seed, replication });
      await inOrder(replications, runner.parallel * 2, run, take);
    },
  };
}

function compiled(id: MeasureId): ReturnType<typeof compileMeasure> {
  return compileMeasure(MEASURES.find((measure) => measure.id === id)!);
}

function meanOf(tally: ReturnType<typeof createPairTally>): Estimate | undefined {
  const { count, meanX: mean, varianceX: variance } = tally.snapshot();
  return meanInterval({ count, mean, variance, minimum: 0, maximum: 0 });
}

/**
 * The rate that is reached on at least a share of the simulated days: the highest that one of them had and that so many
 * reached.
 * @param rates - of the days, at least one
 * @param share - of the days, 0–1
 */
export function rateReached(rates: readonly number[], share: number): number {
  const sorted = [...rates].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, missesAllowed(sorted.length, share))]!;
}

/** Days of so many on which a target may be missed while it is still reached on the wanted share of them. */
export function missesAllowed(count: number, share: number): number {
  // Rounding must not ask for a day more.
  return Math.floor(count * (1 - share) + 1e-9);
}
