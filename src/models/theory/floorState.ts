/**
 * How the states of a team and its queue lie in one array. While s < people are busy nobody waits: index s.
 * Then rows of queue lengths 0..places: row 0 with exactly `people` busy, row e with e more, who were at work
 * on a contact when the team shrank, finish it and take no other. So s = people + e, q waiting: index people
 * + e (places + 1) + q.
 *
 * The same shape serves a tagged caller: q is then her place in the queue, and cell (0, 0) collects those
 * answered.
 */
export interface FloorShape {
  /** People who take contacts now. */
  readonly people: number;
  /** The most people who may be finishing a contact beyond those. */
  readonly overhang: number;
  /** The longest queue. */
  readonly places: number;
}

/**
 * Index of the first cell of a row, the one with nobody waiting.
 *
 * @param shape the layout
 * @param extra people busy beyond those who take contacts, 0 to the overhang
 * @returns index in the state array
 */
export function rowStart(shape: FloorShape, extra: number): number {
  return shape.people + extra * (shape.places + 1);
}

/**
 * Number of cells of a state array.
 *
 * @param shape the layout
 * @returns cells
 */
export function stateSize(shape: FloorShape): number {
  return rowStart(shape, shape.overhang + 1);
}

/**
 * The layout after the number of people has changed: whoever leaves in the middle of a contact stays as
 * overhang.
 *
 * @param shape the layout before
 * @param people people who take contacts from now on
 * @returns the layout after
 */
export function shapeAfterChange(shape: FloorShape, people: number): FloorShape {
  const mostBusy = shape.people + shape.overhang;
  return { people, overhang: Math.max(0, mostBusy - people), places: shape.places };
}

/**
 * Moves the probabilities of a floor to another layout: newcomers answer those who wait longest at once.
 *
 * @param state probabilities in the layout `from`
 * @param from the layout before
 * @param to the layout after, with as many places, and room for everybody who is busy
 * @returns probabilities in the layout `to`
 */
export function moveFloor(state: Float64Array, from: FloorShape, to: FloorShape): Float64Array {
  return move(state, from, to, (busy, waiting) => {
    const taken = Math.min(waiting, Math.max(0, to.people - busy));
    return cellOf(to, busy + taken, waiting - taken);
  });
}

/**
 * Moves tagged callers to another layout: newcomers answer the first in the queue at once.
 *
 * @param state masses by (busy, place in the queue) in the layout `from`, those answered in cell (0, 0)
 * @param from the layout before
 * @param to the layout after
 * @returns masses in the layout `to`
 */
export function moveTagged(state: Float64Array, from: FloorShape, to: FloorShape): Float64Array {
  const answered = rowStart(to, 0);
  return move(state, from, to, (busy, place) => {
    const taken = Math.max(0, to.people - busy);
    return place <= taken ? answered : cellOf(to, busy + taken, place - taken);
  });
}

/**
 * Forgets overhang that has ended: what little is left in the rows dropped is counted with the last row kept.
 *
 * @param state masses in the layout `from`, of a floor or of tagged callers
 * @param from the layout before
 * @param to the same layout with less overhang
 * @returns masses in the layout `to`
 */
export function foldOverhang(state: Float64Array, from: FloorShape, to: FloorShape): Float64Array {
  const mostBusy = to.people + to.overhang;
  return move(state, from, to, (busy, waiting) => cellOf(to, Math.min(busy, mostBusy), waiting));
}

function move(
  state: Float64Array,
  from: FloorShape,
  to: FloorShape,
  target: (busy: number, waiting: number) => number,
): Float64Array {
  const moved = new Float64Array(stateSize(to));
  for (let busy = 0; busy < from.people; busy++) moved[target(busy, 0)]! += state[busy]!;
  for (let extra = 0; extra <= from.overhang; extra++) {
    const start = rowStart(from, extra);
    for (let q = 0; q <= from.places; q++) moved[target(from.people + extra, q)]! += state[start + q]!;
  }
  return moved;
}

function cellOf(shape: FloorShape, busy: number, waiting: number): number {
  return busy < shape.people ? busy : rowStart(shape, busy - shape.people) + waiting;
}
