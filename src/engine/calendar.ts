import { CapacityError } from "./errors.ts";

/**
 * Future events, ordered by (time, rank, sequence), with true cancel.
 *
 * An event is an integer that its owner composes (`contact << bits | kind`), so no event record exists, and each integer
 * is in the calendar at most once. A binary heap over typed arrays remembers where each event stands, so that a cancelled
 * event leaves at once. A popped root stays a hole until the next add, which then costs one sift instead of two.
 */
export interface Calendar {
  /**
   * Adds an event.
   * @param time - when it happens [s], finite
   * @param rank - order among events of the same time, 0–31, lower first; equal ranks keep the order of scheduling
   * @param event - the owner's integer, in [0, eventLimit), not yet in the calendar
   * @throws CapacityError when `capacity` events are scheduled already
   */
  schedule(time: number, rank: number, event: number): void;
  /** Removes an event; true if it was scheduled. */
  cancel(event: number): boolean;
  /** True while the event is scheduled. */
  isScheduled(event: number): boolean;
  /** Time of the next event [s]; Infinity when there is none. */
  nextTime(): number;
  /** Rank of the next event; only meaningful while there is one. */
  nextRank(): number;
  /** Takes the next event out; only while there is one. */
  pop(): number;
  /** Events scheduled. */
  size(): number;
  /** Removes all events. */
  clear(): void;
}

/** One rank's share of an order key: 2^48 events may be scheduled before sequence numbers would overlap. */
const SEQUENCES_PER_RANK = 2 ** 48;

/**
 * Creates an empty calendar.
 * @param capacity - events that can be scheduled at once
 * @param eventLimit - events are integers below this
 */
export function createCalendar(capacity: number, eventLimit: number): Calendar {
  const times = new Float64Array(capacity);
  /** By event, since only ties look at it. */
  const orders = new Float64Array(eventLimit);
  const events = new Int32Array(capacity);
  const places = new Int32Array(eventLimit).fill(-1);
  // NOTE: counters in a typed array, not `let`: a captured `let` that changes costs 8–20 % (bench, Erlang A year).
  const counts = new Float64Array(2);
  const SEQUENCE = 0;
  const cells = new Int32Array(2);
  const SIZE = 0; // heap cells in use, the hole included
  const HOLE = 1; // 1 while the root is a hole

  // The sifts take a place and read the rest from the arrays: a number that travels as an argument may become an object.

  function siftUp(start: number): void {
    const time = times[start]!;
    const event = events[start]!;
    let place = start;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const parentTime = times[parent]!;
      if (parentTime < time || (parentTime === time && orders[events[parent]!]! < orders[event]!)) break;
      const moved = events[parent]!;
      times[place] = parentTime;
      events[place] = moved;
      places[moved] = place;
      place = parent;
    }
    times[place] = time;
    events[place] = event;
    places[event] = place;
  }

  /** Lets the event that stands at `from` sink from `start` on. */
  function siftDown(start: number, from: number): void {
    const time = times[from]!;
    const event = events[from]!;
    const size = cells[SIZE]!;
    let place = start;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      let childTime = times[child]!;
      if (child + 1 < size) {
        const other = times[child + 1]!;
        if (
          other < childTime ||
          (other === childTime && orders[events[child + 1]!]! < orders[events[child]!]!)
        ) {
          child += 1;
          childTime = other;
        }
      }
      if (time < childTime || (time === childTime && orders[event]! < orders[events[child]!]!)) break;
      const moved = events[child]!;
      times[place] = childTime;
      events[place] = moved;
      places[moved] = place;
      place = child;
    }
    times[place] = time;
    events[place] = event;
    places[event] = place;
  }

  function fillHole(): void {
    cells[HOLE] = 0;
    const last = cells[SIZE]! - 1;
    cells[SIZE] = last;
    if (last > 0) siftDown(0, last);
  }

  function put(place: number, time: number, rank: number, event: number): void {
    const sequence = counts[SEQUENCE]!;
    counts[SEQUENCE] = sequence + 1;
    times[place] = time;
    orders[event] = rank * SEQUENCES_PER_RANK + sequence;
    events[place] = event;
  }

  function schedule(time: number, rank: number, event: number): void {
    if (cells[HOLE] === 1) {
      cells[HOLE] = 0;
      put(0, time, rank, event);
      siftDown(0, 0);
      return;
    }
    const size = cells[SIZE]!;
    if (size === capacity) throw new CapacityError(`calendar: more than ${capacity} events`);
    cells[SIZE] = size + 1;
    put(size, time, rank, event);
    siftUp(size);
  }

  function cancel(event: number): boolean {
    if (places[event]! < 0) return false;
    if (cells[HOLE] === 1) fillHole();
    const place = places[event]!;
    places[event] = -1;
    const last = cells[SIZE]! - 1;
    cells[SIZE] = last;
    if (place === last) return true;
    times[place] = times[last]!;
    events[place] = events[last]!;
    const parent = (place - 1) >> 1;
    const rises =
      place > 0 &&
      (times[place]! < times[parent]! ||
        (times[place] === times[parent] && orders[events[place]!]! < orders[events[parent]!]!));
    if (rises) siftUp(place);
    else siftDown(place, place);
    return true;
  }

  function nextTime(): number {
    const size = cells[SIZE]!;
    if (cells[HOLE] === 0) return size > 0 ? times[0]! : Number.POSITIVE_INFINITY;
    // The hole stays: one of its children is next, and whoever looks may be about to add an event.
    if (size < 3) return size === 2 ? times[1]! : Number.POSITIVE_INFINITY;
    const left = times[1]!;
    const right = times[2]!;
    return Math.min(left, right);
  }

  return {
    schedule,
    cancel,
    isScheduled: (event) => places[event]! >= 0,
    nextTime,
    nextRank() {
      if (cells[HOLE] === 1) fillHole();
      return Math.floor(orders[events[0]!]! / SEQUENCES_PER_RANK);
    },
    pop() {
      if (cells[HOLE] === 1) fillHole();
      const event = events[0]!;
      places[event] = -1;
      cells[HOLE] = 1;
      return event;
    },
    size: () => cells[SIZE]! - cells[HOLE]!,
    clear() {
      for (let place = cells[HOLE]!; place < cells[SIZE]!; place++) {
        places[events[place] as number] = -1;
      }
      cells[SIZE] = 0;
      cells[HOLE] = 0;
    },
  };
}
