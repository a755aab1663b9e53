import { type FloorShape, rowStart } from "./floorState.ts";

/** The rates that move a floor from state to state, constant for a while. */
export interface FloorRates {
  /** Poisson arrivals, λ [1/s]. */
  readonly arrivalsPerSecond: number;
  /** One busy person's rate of finishing, μ [1/s]. */
  readonly finishesPerSecond: number;
  /** One waiting caller's rate of hanging up, θ [1/s], finite. */
  readonly hangUpsPerSecond: number;
}

/**
 * The fastest rate at which any state is left, with which uniformisation must beat.
 *
 * @param shape the layout
 * @param rates the rates [1/s]
 * @returns rate [1/s]
 */
export function fastestRate(shape: FloorShape, rates: FloorRates): number {
  const mostBusy = shape.people + shape.overhang;
  return rates.arrivalsPerSecond + mostBusy * rates.finishesPerSecond + shape.places * rates.hangUpsPerSecond;
}

/**
 * One uniformised step of the floor itself, out = x (I + Q / Λ), with Q the generator of M/M/n/n+k+M plus the
 * people who still finish a contact. An arrival that finds every place taken changes nothing.
 *
 * @param shape the layout
 * @param rates the rates [1/s]
 * @param beat Λ, at least `fastestRate` [1/s]
 * @param x state before
 * @param out state after, overwritten
 */
export function stepFloor(
  shape: FloorShape,
  rates: FloorRates,
  beat: number,
  x: Float64Array,
  out: Float64Array,
): void {
  const { people, overhang, places } = shape;
  const arrive = rates.arrivalsPerSecond / beat;
  const finish = rates.finishesPerSecond / beat;
  const hangUp = rates.hangUpsPerSecond / beat;
  for (let busy = 0; busy < people; busy++) {
    const arrived = busy > 0 ? x[busy - 1]! * arrive : 0;
    out[busy] = x[busy]! * (1 - arrive - busy * finish) + arrived + x[busy + 1]! * (busy + 1) * finish;
  }
  for (let extra = 0; extra <= overhang; extra++) {
    const busy = people + extra;
    const row = rowStart(shape, extra);
    const rowAbove = row + places + 1;
    const finishAbove = extra < overhang ? (busy + 1) * finish : 0;
    const shorten = extra === 0 ? busy * finish : 0;
    for (let q = 0; q <= places; q++) {
      const leave = (q < places ? arrive : 0) + busy * finish + q * hangUp;
      let share = x[row + q]! * (1 - leave);
      if (q > 0) share += x[row + q - 1]! * arrive;
      if (q < places) share += x[row + q + 1]! * (shorten + (q + 1) * hangUp);
      if (finishAbove > 0) share += x[rowAbove + q]! * finishAbove;
      out[row + q] = share;
    }
    if (extra === 0 && people > 0) out[row]! += x[row - 1]! * arrive;
  }
}

/**
 * One uniformised step of tagged callers by place in the queue: those ahead are answered or hang up, those
 * behind do not matter, those answered collect in cell (0, 0). The cells below it are left alone.
 *
 * @param shape the layout
 * @param rates the rates [1/s]; arrivals play no part
 * @param ownHangUpsPerSecond the tagged caller's own rate of hanging up, 0 for endless patience [1/s]
 * @param beat Λ, at least `fastestRate` [1/s]
 * @param x masses before
 * @param out masses after, overwritten
 */
export function stepTagged(
  shape: FloorShape,
  rates: FloorRates,
  ownHangUpsPerSecond: number,
  beat: number,
  x: Float64Array,
  out: Float64Array,
): void {
  const { people, overhang, places } = shape;
  const finish = rates.finishesPerSecond / beat;
  const hangUp = rates.hangUpsPerSecond / beat;
  const ownHangUp = ownHangUpsPerSecond / beat;
  for (let extra = 0; extra <= overhang; extra++) {
    const busy = people + extra;
    const row = rowStart(shape, extra);
    const rowAbove = row + places + 1;
    const finishAbove = extra < overhang ? (busy + 1) * finish : 0;
    const shorten = extra === 0 ? busy * finish : 0;
    for (let place = 1; place <= places; place++) {
      let mass = x[row + place]! * (1 - busy * finish - (place - 1) * hangUp - ownHangUp);
      if (place < places) mass += x[row + place + 1]! * (shorten + place * hangUp);
      if (finishAbove > 0) mass += x[rowAbove + place]! * finishAbove;
      out[row + place] = mass;
    }
    if (extra === 0) out[row] = x[row]! + (places > 0 ? x[row + 1]! * shorten : 0);
  }
}
