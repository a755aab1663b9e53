import { advance, answeredBy, changePeople, type DayFloor, forgetOverhang, openFloor } from "./dayFloor.ts";
import type { DayInput, DayInterval } from "./dayInput.ts";
import { type DayTotals, noTotals } from "./dayTotals.ts";
import { type FloorRates, fastestRate } from "./floorFlows.ts";
import { type FloorShape, rowStart } from "./floorState.ts";
import { floorSums, placesSum } from "./floorSums.ts";
import { GAUSS_LEGENDRE } from "./gaussLegendre.ts";

/**
 * Uniformised steps in one go: enough to spread the cost of the Poisson tail, few enough to drop overhang
 * early.
 */
const STEPS_PER_BLOCK = 512;
/** Uniformised steps between which eight quadrature points leave an error below 1e-12. */
const STEPS_PER_PANEL = 4;
/** After closing, the day ends when this share of its contacts, on expectation, still waits. */
const NEGLIGIBLE_SHARE = 1e-14;

interface PeopleChange {
  readonly atSeconds: number;
  readonly people: number;
}

/**
 * Expected totals of one day with a queue of at most `places`.
 *
 * @param input the day
 * @param places the longest queue, at most the waiting places of the input
 * @returns totals; the contacts turned away are the measure of what a queue cut short leaves out
 */
export function solveDay(input: DayInput, places: number): DayTotals {
  const run = new DayRun(input, places);
  return run.totals();
}

class DayRun {
  readonly #input: DayInput;
  readonly #changes: readonly PeopleChange[];
  readonly #totals = noTotals();
  #day: DayFloor;
  #nowSeconds = 0;

  constructor(input: DayInput, places: number) {
    this.#input = input;
    this.#changes = peopleChanges(input.intervals);
    this.#day = openFloor(input.intervals[0]?.people ?? 0, places, input.presentAtStartShares ?? [1]);
  }

  totals(): DayTotals {
    const totals = this.#totals;
    totals.waitingAtStart = floorSums(this.#day.shape, this.#day.floor).waiting;
    for (const interval of this.#input.intervals) this.#passInterval(interval);
    totals.waitingAtClosing = floorSums(this.#day.shape, this.#day.floor).waiting;
    totals.queueSecondsByClosing = totals.queueSeconds;
    this.#passAfterClosing();
    totals.answeredWaitSeconds = this.#day.waited[rowStart(this.#day.shape, 0)]!;
    return totals;
  }

  #passInterval(interval: DayInterval): void {
    if (interval.people !== this.#day.shape.people) this.#day = changePeople(this.#day, interval.people);
    if (interval.seconds <= 0) return;
    const rates = this.#ratesAt(interval.arrivalsPerSecond);
    const endSeconds = this.#nowSeconds + interval.seconds;
    for (const untilSeconds of this.#breaks(endSeconds)) {
      const middle = (this.#nowSeconds + untilSeconds) / 2;
      if (this.#changesWithin(middle).length === 0) this.#passInBlocks(interval, rates, untilSeconds);
      else this.#passInPanels(interval, rates, untilSeconds);
      this.#nowSeconds = untilSeconds;
    }
  }

  /**
   * No arrival of this stretch sees the team change before its threshold: all of them can be followed as one.
   */
  #passInBlocks(interval: DayInterval, rates: FloorRates, untilSeconds: number): void {
    const lengthSeconds = untilSeconds - this.#nowSeconds;
    const blocks = this.#parts(rates, lengthSeconds, STEPS_PER_BLOCK);
    for (let block = 0; block < blocks; block++) {
      const { shape } = this.#day;
      const floorSeconds = this.#pass(interval, rates, lengthSeconds / blocks);
      this.#followArrivals(floorSeconds, shape, rates, []);
      this.#day = forgetOverhang(this.#day);
    }
  }

  /**
   * The team changes before the threshold, after a time that differs by arrival: follow those of chosen
   * moments.
   */
  #passInPanels(interval: DayInterval, rates: FloorRates, untilSeconds: number): void {
    const fromSeconds = this.#nowSeconds;
    const panels = this.#parts(rates, untilSeconds - fromSeconds, STEPS_PER_PANEL);
    const panelSeconds = (untilSeconds - fromSeconds) / panels;
    let atSeconds = fromSeconds;
    const passUntil = (seconds: number) => {
      this.#pass(interval, rates, Math.max(0, seconds - atSeconds));
      atSeconds = seconds;
    };
    for (let panel = 0; panel < panels; panel++) {
      for (const point of GAUSS_LEGENDRE) {
        passUntil(fromSeconds + (panel + point.at) * panelSeconds);
        const { shape, floor } = this.#day;
        const found = floor.map((share) => share * point.weight * panelSeconds);
        this.#followArrivals(found, shape, rates, this.#changesWithin(atSeconds));
      }
      this.#day = forgetOverhang(this.#day);
    }
    passUntil(untilSeconds);
  }

  #pass(interval: DayInterval, rates: FloorRates, seconds: number): Float64Array {
    const totals = this.#totals;
    const { shape } = this.#day;
    const { later, floorSeconds, virtualSeconds } = advance(this.#day, rates, seconds);
    this.#day = later;
    const sums = floorSums(shape, floorSeconds);
    totals.arrivals += rates.arrivalsPerSecond * seconds;
    totals.answeredAtOnce += rates.arrivalsPerSecond * sums.free;
    totals.answeredWithin += rates.arrivalsPerSecond * sums.free;
    totals.turnedAway += rates.arrivalsPerSecond * sums.full;
    totals.waited += rates.arrivalsPerSecond * sums.room;
    totals.busySeconds += sums.busy;
    totals.peopleSeconds += interval.people * seconds;
    totals.queueSeconds += sums.waiting;
    totals.virtualWaitSeconds += placesSum(shape, virtualSeconds);
    return floorSeconds;
  }

  #followArrivals(
    found: Float64Array,
    shape: FloorShape,
    rates: FloorRates,
    changes: readonly { readonly afterSeconds: number; readonly people: number }[],
  ): void {
    if (rates.arrivalsPerSecond === 0) return;
    const quiet = { ...rates, arrivalsPerSecond: 0 };
    const answered = answeredBy(found, shape, quiet, this.#input.thresholdSeconds, changes);
    this.#totals.answeredWithin += rates.arrivalsPerSecond * answered;
  }

  #passAfterClosing(): void {
    const totals = this.#totals;
    const rates = this.#ratesAt(0);
    const enoughWaiting = NEGLIGIBLE_SHARE * (totals.arrivals + totals.waitingAtStart);
    const waiting = () =>
      floorSums(this.#day.shape, this.#day.floor).waiting + placesSum(this.#day.shape, this.#day.virtual);
    while (waiting() > enoughWaiting) {
      const { shape } = this.#day;
      const { later, floorSeconds, virtualSeconds } = advance(this.#day, rates, this.#input.serviceSeconds);
      totals.queueSeconds += floorSums(shape, floorSeconds).waiting;
      totals.virtualWaitSeconds += placesSum(shape, virtualSeconds);
      this.#day = forgetOverhang(later);
    }
  }

  /** Where, from now to the end, the changes that an arrival meets before its threshold become others. */
  #breaks(endSeconds: number): number[] {
    const inside = this.#changes
      .map((change) => change.atSeconds - this.#input.thresholdSeconds)
      .filter((seconds) => seconds > this.#nowSeconds && seconds < endSeconds);
    return [...inside, endSeconds];
  }

  #changesWithin(arrivalSeconds: number): { afterSeconds: number; people: number }[] {
    return this.#changes
      .map(({ atSeconds, people }) => ({ afterSeconds: atSeconds - arrivalSeconds, people }))
      .filter(({ afterSeconds }) => afterSeconds > 0 && afterSeconds < this.#input.thresholdSeconds);
  }

  #parts(rates: FloorRates, seconds: number, steps: number): number {
    return Math.max(1, Math.ceil((fastestRate(this.#day.shape, rates) * seconds) / steps));
  }

  #ratesAt(arrivalsPerSecond: number): FloorRates {
    return {
      arrivalsPerSecond,
      finishesPerSecond: 1 / this.#input.serviceSeconds,
      hangUpsPerSecond: 1 / this.#input.patienceSeconds,
    };
  }
}

function peopleChanges(intervals: readonly DayInterval[]): PeopleChange[] {
  const changes: PeopleChange[] = [];
  let atSeconds = 0;
  let before = intervals[0]?.people ?? 0;
  for (const { seconds, people } of intervals) {
    if (people !== before) {
      changes.push({ atSeconds, people });
      before = people;
    }
    atSeconds += seconds;
  }
  return changes;
}
