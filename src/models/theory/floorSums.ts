import { type FloorShape, rowStart } from "./floorState.ts";

/** What a floor's probabilities, or their integral over time, add up to. */
export interface FloorSums {
  /** Mass of the states with somebody free. */
  readonly free: number;
  /** Mass of the states with everybody busy and a place to wait. */
  readonly room: number;
  /** Mass of the states with every place taken. */
  readonly full: number;
  /** Contacts in service × mass. */
  readonly busy: number;
  /** Contacts waiting × mass. */
  readonly waiting: number;
}

/**
 * Adds up the states of a floor.
 *
 * @param shape the layout
 * @param floor probabilities, or their integral [s]
 * @returns sums, in the unit of `floor`
 */
export function floorSums(shape: FloorShape, floor: Float64Array): FloorSums {
  const sums = { free: 0, room: 0, full: 0, busy: 0, waiting: 0 };
  for (let busy = 0; busy < shape.people; busy++) {
    sums.free += floor[busy]!;
    sums.busy += busy * floor[busy]!;
  }
  for (let extra = 0; extra <= shape.overhang; extra++) {
    const row = rowStart(shape, extra);
    let rowMass = 0;
    for (let q = 0; q <= shape.places; q++) {
      rowMass += floor[row + q]!;
      sums.waiting += q * floor[row + q]!;
    }
    sums.busy += (shape.people + extra) * rowMass;
    sums.full += floor[row + shape.places]!;
    sums.room += rowMass - floor[row + shape.places]!;
  }
  return sums;
}

/**
 * Adds up tagged callers who are still in the queue.
 *
 * @param shape the layout
 * @param tagged masses by place, or their integral [s]
 * @returns the sum, in the unit of `tagged`
 */
export function placesSum(shape: FloorShape, tagged: Float64Array): number {
  let sum = 0;
  for (let extra = 0; extra <= shape.overhang; extra++) {
    const row = rowStart(shape, extra);
    for (let place = 1; place <= shape.places; place++) sum += tagged[row + place]!;
  }
  return sum;
}
