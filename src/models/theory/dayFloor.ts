import { type FloorRates, fastestRate, stepFloor, stepTagged } from "./floorFlows.ts";
import {
  type FloorShape,
  foldOverhang,
  moveFloor,
  moveTagged,
  rowStart,
  shapeAfterChange,
  stateSize,
} from "./floorState.ts";
import { uniformise } from "./uniformise.ts";

/** Overhang less likely than this is forgotten. */
const NEGLIGIBLE_SHARE = 1e-15;

/**
 * Three linear systems that move together: the floor's state probabilities; the waiting time that those now
 * in the queue have behind them, by place; and the number of imagined callers of endless patience, one born
 * with every contact let in, by place.
 */
export interface DayFloor {
  readonly shape: FloorShape;
  readonly floor: Float64Array;
  readonly waited: Float64Array;
  readonly virtual: Float64Array;
}

/** A floor some time later, with the time integrals on the way of the first and the third system. */
export interface DayFloorLater {
  readonly later: DayFloor;
  /** ∫ floor dt [s]. */
  readonly floorSeconds: Float64Array;
  /** ∫ virtual dt [s]. */
  readonly virtualSeconds: Float64Array;
}

/**
 * A floor at opening.
 *
 * @param people people who take contacts
 * @param places the longest queue
 * @param presentShares probabilities of 0, 1, 2... contacts present
 * @returns the floor; nobody has waited yet
 * @throws RangeError when more contacts are present than people and places hold
 */
export function openFloor(people: number, places: number, presentShares: readonly number[]): DayFloor {
  const shape: FloorShape = { people, overhang: 0, places };
  const size = stateSize(shape);
  const beyond = presentShares.findIndex((share, contacts) => share > 0 && contacts >= size);
  if (beyond >= 0) {
    throw new RangeError(`${beyond} contacts at opening do not fit ${people} people and ${places} places`);
  }
  const floor = Float64Array.from({ length: size }, (_, contacts) => presentShares[contacts] ?? 0);
  return { shape, floor, waited: new Float64Array(size), virtual: new Float64Array(size) };
}

/**
 * The same moment with another number of people: whoever leaves finishes the contact in hand, newcomers
 * answer at once.
 *
 * @param day the floor before
 * @param people people who take contacts from now on
 * @returns the floor after
 */
export function changePeople(day: DayFloor, people: number): DayFloor {
  const shape = shapeAfterChange(day.shape, people);
  return {
    shape,
    floor: moveFloor(day.floor, day.shape, shape),
    waited: moveTagged(day.waited, day.shape, shape),
    virtual: moveTagged(day.virtual, day.shape, shape),
  };
}

/**
 * The floor after a while at constant rates.
 *
 * @param day the floor before
 * @param rates the rates [1/s]
 * @param seconds how long [s], 0 or more
 * @returns the floor after, in the same layout, and the integrals
 */
export function advance(day: DayFloor, rates: FloorRates, seconds: number): DayFloorLater {
  const { shape } = day;
  const size = stateSize(shape);
  const beat = beatOf(shape, rates);
  const together = new Float64Array(3 * size);
  together.set(day.floor, 0);
  together.set(day.waited, size);
  together.set(day.virtual, 2 * size);
  const part = (all: Float64Array, which: number) => all.subarray(which * size, (which + 1) * size);
  const step = (x: Float64Array, out: Float64Array) => {
    const floor = part(x, 0);
    stepFloor(shape, rates, beat, floor, part(out, 0));
    stepTagged(shape, rates, rates.hangUpsPerSecond, beat, part(x, 1), part(out, 1));
    growWaited(shape, beat, floor, part(out, 1));
    stepTagged(shape, rates, 0, beat, part(x, 2), part(out, 2));
    addNewcomers(shape, rates.arrivalsPerSecond / beat, floor, part(out, 2));
  };
  const { state, integral } = uniformise(step, together, beat, seconds);
  const later = { shape, floor: part(state, 0), waited: part(state, 1), virtual: part(state, 2) };
  return { later, floorSeconds: part(integral, 0), virtualSeconds: part(integral, 2) };
}

/**
 * How many of some tagged callers are answered by a deadline.
 *
 * @param waiting floor probabilities, times anything, of those whom the tagged callers find on arrival
 * @param start the layout of `waiting`
 * @param rates the rates [1/s]
 * @param seconds the deadline, from their arrival [s]
 * @param changes when the people change before the deadline, from their arrival [s], ascending
 * @returns the mass answered, those who did not have to wait left out
 */
export function answeredBy(
  waiting: Float64Array,
  start: FloorShape,
  rates: FloorRates,
  seconds: number,
  changes: readonly { readonly afterSeconds: number; readonly people: number }[],
): number {
  let shape = start;
  let tagged: Float64Array = new Float64Array(stateSize(shape));
  addNewcomers(shape, 1, waiting, tagged);
  let passedSeconds = 0;
  const wait = (untilSeconds: number) => {
    const beat = beatOf(shape, rates);
    const step = (x: Float64Array, out: Float64Array) =>
      stepTagged(shape, rates, rates.hangUpsPerSecond, beat, x, out);
    tagged = uniformise(step, tagged, beat, untilSeconds - passedSeconds).state;
    passedSeconds = untilSeconds;
  };
  for (const change of changes) {
    wait(change.afterSeconds);
    const next = shapeAfterChange(shape, change.people);
    tagged = moveTagged(tagged, shape, next);
    shape = next;
  }
  wait(seconds);
  return tagged[rowStart(shape, 0)]!;
}

/**
 * The same floor without the overhang that is practically over.
 *
 * @param day the floor before
 * @returns the floor in the smallest layout that holds it
 */
export function forgetOverhang(day: DayFloor): DayFloor {
  let { overhang } = day.shape;
  while (overhang > 0 && rowSum(day.shape, day.floor, overhang) < NEGLIGIBLE_SHARE) overhang--;
  if (overhang === day.shape.overhang) return day;
  const shape = { ...day.shape, overhang };
  return {
    shape,
    floor: foldOverhang(day.floor, day.shape, shape),
    waited: foldOverhang(day.waited, day.shape, shape),
    virtual: foldOverhang(day.virtual, day.shape, shape),
  };
}

function beatOf(shape: FloorShape, rates: FloorRates): number {
  return fastestRate(shape, rates) || rates.finishesPerSecond;
}

/** Everybody in the queue ages one second a second: place k is taken whenever k or more wait. */
function growWaited(shape: FloorShape, beat: number, floor: Float64Array, out: Float64Array): void {
  for (let extra = 0; extra <= shape.overhang; extra++) {
    const row = rowStart(shape, extra);
    let longerShare = 0;
    for (let place = shape.places; place >= 1; place--) {
      longerShare += floor[row + place]!;
      out[row + place]! += longerShare / beat;
    }
  }
}

/** A newcomer who finds q waiting takes place q + 1. */
function addNewcomers(shape: FloorShape, factor: number, floor: Float64Array, out: Float64Array): void {
  for (let extra = 0; extra <= shape.overhang; extra++) {
    const row = rowStart(shape, extra);
    for (let q = 0; q < shape.places; q++) out[row + q + 1]! += floor[row + q]! * factor;
  }
}

function rowSum(shape: FloorShape, floor: Float64Array, extra: number): number {
  const row = rowStart(shape, extra);
  let sum = 0;
  for (let q = 0; q <= shape.places; q++) sum += floor[row + q]!;
  return sum;
}
