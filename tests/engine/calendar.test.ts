import { describe, expect, it } from "vitest";
import { type Calendar, createCalendar } from "../../src/engine/calendar.ts";
import { CapacityError } from "../../src/engine/errors.ts";
import { createStreams } from "../../src/engine/random/index.ts";

interface Entry {
  readonly time: number;
  readonly rank: number;
  readonly event: number;
}

/** What a calendar must do, done the slow way: an array kept in order of (time, rank, scheduling). */
function shadowCalendar() {
  const entries: Entry[] = [];
  return {
    entries,
    schedule(entry: Entry): void {
      // Behind all that come before it or tie with it.
      let low = 0;
      let high = entries.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const { time, rank } = entries[middle]!;
        if (time < entry.time || (time === entry.time && rank <= entry.rank)) low = middle + 1;
        else high = middle;
      }
      entries.splice(low, 0, entry);
    },
    cancel(event: number): boolean {
      const place = entries.findIndex((entry) => entry.event === event);
      if (place >= 0) entries.splice(place, 1);
      return place >= 0;
    },
  };
}

/** How often each operation is tried, in parts of the whole; the rest pops. */
interface Mix {
  readonly operations: number;
  readonly capacity: number;
  readonly schedule: number;
  readonly cancel: number;
  /** Different times: few make many ties. */
  readonly times: number;
  readonly ranks: number;
}

/** Holds a calendar to its shadow through random operations; throws at the first difference. */
function compare(mix: Mix, seed: number): void {
  const { capacity } = mix;
  const events = 2 * capacity;
  const next = createStreams(seed, 0)("operations");
  const below = (n: number) => Math.floor(next() * n);
  const calendar = createCalendar(capacity, events);
  const shadow = shadowCalendar();
  const scheduled = new Uint8Array(events);
  let now = 0;
  const fail = (step: number, what: string): never => {
    throw new Error(`step ${step} of seed ${seed}: ${what}`);
  };
  for (let step = 0; step < mix.operations; step++) {
    const choice = next();
    if (choice < mix.schedule) {
      const event = below(events);
      if (scheduled[event] === 1 || shadow.entries.length === capacity) continue;
      const entry = { time: now + below(mix.times), rank: below(mix.ranks), event };
      calendar.schedule(entry.time, entry.rank, event);
      shadow.schedule(entry);
      scheduled[event] = 1;
    } else if (choice < mix.schedule + mix.cancel) {
      const event = below(events);
      if (calendar.cancel(event) !== shadow.cancel(event)) fail(step, `cancel ${event}`);
      scheduled[event] = 0;
    } else {
      const first = shadow.entries.shift();
      // Not every owner looks at the time before it pops: the hole must be filled either way.
      if (step % 2 === 0 && calendar.nextTime() !== (first?.time ?? Number.POSITIVE_INFINITY)) {
        fail(step, `next time ${calendar.nextTime()}, expected ${first?.time}`);
      }
      if (first === undefined) continue;
      if (step % 4 === 0 && calendar.nextRank() !== first.rank) fail(step, `rank ${calendar.nextRank()}`);
      const event = calendar.pop();
      if (event !== first.event) fail(step, `popped ${event}, expected ${first.event}`);
      scheduled[event] = 0;
      now = first.time;
    }
    if (calendar.size() !== shadow.entries.length) fail(step, `size ${calendar.size()}`);
    const asked = below(events);
    if (calendar.isScheduled(asked) !== (scheduled[asked] === 1)) fail(step, `isScheduled ${asked}`);
  }
  for (const { event } of shadow.entries)
    if (calendar.pop() !== event) fail(mix.operations, "order at the end");
}

/** Takes out all events, in order. */
function drain(calendar: Calendar): number[] {
  const events: number[] = [];
  while (calendar.nextTime() < Number.POSITIVE_INFINITY) events.push(calendar.pop());
  return events;
}

describe("the calendar against a sorted array", () => {
  it("agrees over a million operations with few ties", () => {
    compare({ operations: 1e6, capacity: 200, schedule: 0.45, cancel: 0.2, times: 1e9, ranks: 3 }, 1);
  });

  it("agrees over a million operations in which most times and ranks tie", () => {
    compare({ operations: 1e6, capacity: 200, schedule: 0.45, cancel: 0.2, times: 4, ranks: 3 }, 2);
  });

  it("agrees over a million operations on a calendar that is empty again and again", () => {
    compare({ operations: 1e6, capacity: 3, schedule: 0.4, cancel: 0.2, times: 5, ranks: 32 }, 3);
  });

  it("agrees over half a million operations on a calendar that is nearly always full", () => {
    compare({ operations: 5e5, capacity: 64, schedule: 0.7, cancel: 0.25, times: 50, ranks: 2 }, 4);
  });
});

describe("the calendar's order", () => {
  it("is that of time, then rank, then scheduling", () => {
    const calendar = createCalendar(8, 8);
    calendar.schedule(5, 0, 0);
    calendar.schedule(3, 31, 1);
    calendar.schedule(3, 2, 2);
    calendar.schedule(3, 2, 3);
    calendar.schedule(3, 0, 4);
    expect(calendar.nextRank()).toBe(0);
    expect(drain(calendar)).toEqual([4, 2, 3, 1, 0]);
  });

  it("puts an event that is cancelled and scheduled again behind those it ties with", () => {
    const calendar = createCalendar(4, 4);
    for (const event of [0, 1, 2]) calendar.schedule(1, 1, event);
    calendar.cancel(0);
    calendar.schedule(1, 1, 0);
    expect(drain(calendar)).toEqual([1, 2, 0]);
  });

  it("takes times of any sign and size", () => {
    const calendar = createCalendar(4, 4);
    [1e300, -7, 0, -1e-300].forEach((time, event) => {
      calendar.schedule(time, 0, event);
    });
    expect(drain(calendar)).toEqual([1, 3, 2, 0]);
  });
});

describe("the hole that a popped event leaves", () => {
  function popped(): Calendar {
    const calendar = createCalendar(4, 8);
    for (const event of [0, 1, 2, 3]) calendar.schedule(event, event, event);
    expect(calendar.pop()).toBe(0);
    return calendar;
  }

  it("counts no more as an event", () => {
    const calendar = popped();
    expect(calendar.size()).toBe(3);
    expect(calendar.isScheduled(0)).toBe(false);
    expect(calendar.cancel(0)).toBe(false);
    expect(drain(calendar)).toEqual([1, 2, 3]);
  });

  it("leaves room for one event in a full calendar, and for no second", () => {
    const calendar = popped();
    calendar.schedule(2.5, 0, 4);
    expect(() => calendar.schedule(9, 0, 5)).toThrow(CapacityError);
    expect(drain(calendar)).toEqual([1, 2, 4, 3]);
  });

  it("does not hide the rank of the next event", () => {
    expect(popped().nextRank()).toBe(1);
  });

  it("does not disturb a cancellation, of the next event or of the last", () => {
    for (const [cancelled, left] of [
      [1, [2, 3]],
      [2, [1, 3]],
      [3, [1, 2]],
    ] as const) {
      const calendar = popped();
      expect(calendar.cancel(cancelled)).toBe(true);
      expect(calendar.size()).toBe(2);
      expect(drain(calendar)).toEqual(left);
    }
  });

  it("is gone when the calendar is cleared, and nothing of before comes back", () => {
    const calendar = popped();
    calendar.clear();
    expect(calendar.size()).toBe(0);
    expect(calendar.nextTime()).toBe(Number.POSITIVE_INFINITY);
    for (const event of [0, 1, 2, 3]) expect(calendar.isScheduled(event)).toBe(false);
    for (const event of [3, 2, 1, 0]) calendar.schedule(7, 0, event);
    expect(drain(calendar)).toEqual([3, 2, 1, 0]);
  });

  it("serves again when the last event was popped, or cancelled after a pop", () => {
    const calendar = createCalendar(2, 2);
    calendar.schedule(1, 0, 0);
    calendar.pop();
    expect(calendar.size()).toBe(0);
    calendar.schedule(2, 0, 0);
    calendar.schedule(1, 0, 1);
    expect(calendar.pop()).toBe(1);
    expect(calendar.cancel(0)).toBe(true);
    expect(calendar.size()).toBe(0);
    expect(calendar.nextTime()).toBe(Number.POSITIVE_INFINITY);
    calendar.schedule(5, 0, 1);
    expect(drain(calendar)).toEqual([1]);
  });
});

describe("a calendar of fixed capacity", () => {
  it("refuses one event too many and keeps the others", () => {
    const calendar = createCalendar(2, 4);
    calendar.schedule(1, 0, 0);
    calendar.schedule(2, 0, 1);
    expect(() => calendar.schedule(0, 0, 2)).toThrow(CapacityError);
    expect(calendar.isScheduled(2)).toBe(false);
    expect(drain(calendar)).toEqual([0, 1]);
  });

  it("is empty after a clear, and forgets every event of before", () => {
    const calendar = createCalendar(3, 3);
    for (const event of [2, 0, 1]) calendar.schedule(event, 0, event);
    calendar.clear();
    expect([0, 1, 2].map((event) => calendar.isScheduled(event))).toEqual([false, false, false]);
    expect([0, 1, 2].map((event) => calendar.cancel(event))).toEqual([false, false, false]);
    expect([calendar.size(), calendar.nextTime()]).toEqual([0, Number.POSITIVE_INFINITY]);
  });

  it("may have no room at all", () => {
    const calendar = createCalendar(0, 1);
    expect(calendar.nextTime()).toBe(Number.POSITIVE_INFINITY);
    expect(() => calendar.schedule(1, 0, 0)).toThrow(CapacityError);
  });
});
