import { describe, expect, it } from "vitest";
import { CapacityError, InvariantError } from "../../src/engine/errors.ts";
import { createStreams } from "../../src/engine/random/index.ts";
import { createSimulation } from "../../src/engine/simulation.ts";

const SIZE = { events: 16, entities: 16 };

/** A simulation that writes down what happens, as `name entity @ time`. */
function logged() {
  const simulation = createSimulation(SIZE);
  const log: string[] = [];
  return {
    simulation,
    log,
    kind: (name: string, rank: number) =>
      simulation.on(rank, (entity) => log.push(`${name} ${entity} @ ${simulation.now()}`)),
    source: (name: string, rank: number) =>
      simulation.addSource(rank, () => log.push(`${name} @ ${simulation.now()}`)),
  };
}

describe("the loop", () => {
  it("handles events in order of time, then rank, then scheduling", () => {
    const { simulation, log, kind } = logged();
    const late = kind("late", 5);
    const early = kind("early", 1);
    simulation.schedule(2, early, 0);
    simulation.schedule(1, late, 1);
    simulation.schedule(1, late, 2);
    simulation.schedule(1, early, 3);
    simulation.runUntil(10);
    expect(log).toEqual(["early 3 @ 1", "late 1 @ 1", "late 2 @ 1", "early 0 @ 2"]);
  });

  it("puts a source before events of its own time and rank, whichever was set first", () => {
    for (const sourceFirst of [true, false]) {
      const { simulation, log, kind, source } = logged();
      const event = kind("event", 3);
      const stream = source("source", 3);
      if (sourceFirst) simulation.setSource(stream, 4);
      simulation.schedule(4, event, 0);
      if (!sourceFirst) simulation.setSource(stream, 4);
      simulation.runUntil(5);
      expect(log).toEqual(["source @ 4", "event 0 @ 4"]);
    }
  });

  it("lets rank decide between a source and an event of the same time", () => {
    const { simulation, log, kind, source } = logged();
    const [before, after] = [kind("before", 1), kind("after", 5)];
    const stream = source("source", 3);
    simulation.setSource(stream, 4);
    simulation.schedule(4, after, 0);
    simulation.schedule(4, before, 1);
    simulation.runUntil(5);
    expect(log).toEqual(["before 1 @ 4", "source @ 4", "after 0 @ 4"]);
  });

  it("puts sources of the same time in order of rank, then of declaration", () => {
    const { simulation, log, source } = logged();
    const streams = [source("c", 5), source("a", 1), source("d", 5), source("b", 1)];
    for (const stream of [...streams].reverse()) simulation.setSource(stream, 7);
    simulation.runUntil(8);
    expect(log).toEqual(["a @ 7", "b @ 7", "c @ 7", "d @ 7"]);
  });

  it("handles what a handler schedules for the same instant in that instant", () => {
    const simulation = createSimulation(SIZE);
    const log: number[] = [];
    const chain: number = simulation.on(0, (entity) => {
      log.push(entity);
      if (entity < 5) simulation.schedule(simulation.now(), chain, entity + 1);
    });
    simulation.schedule(3, chain, 0);
    simulation.runUntil(4);
    expect(log).toEqual([0, 1, 2, 3, 4, 5]);
    expect(simulation.now()).toBe(4);
  });

  it("keeps kinds and entities apart, the largest entity included", () => {
    const { simulation, log, kind } = logged();
    const kinds = Array.from({ length: 8 }, (_, i) => kind(`kind${i}`, i));
    for (const i of kinds) simulation.schedule(1, i, 15);
    expect(simulation.cancel(kinds[3]!, 15)).toBe(true);
    expect(simulation.cancel(kinds[3]!, 15)).toBe(false);
    expect(simulation.cancel(kinds[4]!, 14)).toBe(false);
    simulation.runUntil(2);
    expect(log).toEqual([0, 1, 2, 4, 5, 6, 7].map((i) => `kind${i} 15 @ 1`));
  });

  it("lets a handler cancel what would have come next", () => {
    const simulation = createSimulation(SIZE);
    const seen: number[] = [];
    const second = simulation.on(1, (entity) => seen.push(entity));
    const first = simulation.on(0, () => simulation.cancel(second, 1));
    simulation.schedule(1, second, 1);
    simulation.schedule(1, second, 2);
    simulation.schedule(1, first, 0);
    simulation.runUntil(2);
    expect(seen).toEqual([2]);
  });
});

describe("running until a time", () => {
  it("leaves what happens at the end or later for the next call", () => {
    const { simulation, log, kind, source } = logged();
    const event = kind("event", 0);
    const stream = source("source", 0);
    simulation.schedule(5, event, 0);
    simulation.schedule(4, event, 1);
    simulation.setSource(stream, 5);
    simulation.runUntil(5);
    expect(log).toEqual(["event 1 @ 4"]);
    simulation.runUntil(5);
    expect(log).toEqual(["event 1 @ 4"]);
    simulation.runUntil(5.5);
    expect(log).toEqual(["event 1 @ 4", "source @ 5", "event 0 @ 5"]);
  });

  it("leaves a source that comes due at the end for the next call, and stands at the end meanwhile", () => {
    const { simulation, log, source } = logged();
    simulation.setSource(source("source", 0), 5);
    simulation.runUntil(5);
    expect(log).toEqual([]);
    expect(simulation.now()).toBe(5);
    simulation.runUntil(6);
    expect(log).toEqual(["source @ 5"]);
    expect(simulation.now()).toBe(6);
  });

  it("cut into pieces gives what one run gives", () => {
    const run = (ends: readonly number[]) => {
      const { simulation, log, kind } = logged();
      const next = createStreams(3, 0)("times");
      const kinds = [kind("a", 0), kind("b", 1)];
      const stream: number = simulation.addSource(1, () => {
        log.push(`source @ ${simulation.now()}`);
        simulation.setSource(stream, simulation.now() + 1 + Math.floor(next() * 3));
      });
      simulation.setSource(stream, 0);
      for (let i = 0; i < 16; i++) simulation.schedule(Math.floor(next() * 20), kinds[i % 2]!, i);
      for (const end of ends) simulation.runUntil(end);
      return log;
    };
    const whole = run([30]);
    expect(whole.length).toBeGreaterThan(25);
    expect(run([0, 1, 2, 3, 5, 8, 13, 21, 30])).toEqual(whole);
  });

  it("ends when nothing is left, though its end is never", () => {
    const { simulation, log, kind } = logged();
    simulation.schedule(1, kind("event", 0), 0);
    simulation.runUntil(Number.POSITIVE_INFINITY);
    simulation.runUntil(Number.POSITIVE_INFINITY);
    expect(log).toHaveLength(1);
  });

  it("works without any source, and without any kind", () => {
    const empty = createSimulation(SIZE);
    empty.runUntil(100);
    const seen: number[] = [];
    const stream = empty.addSource(0, () => seen.push(empty.now()));
    empty.setSource(stream, 200);
    empty.runUntil(300);
    expect(seen).toEqual([200]);
  });
});

describe("a source", () => {
  it("falls silent unless it is set again", () => {
    const simulation = createSimulation(SIZE);
    const times: number[] = [];
    const stream: number = simulation.addSource(0, () => {
      times.push(simulation.now());
      if (times.length < 3) simulation.setSource(stream, simulation.now() + 10);
    });
    simulation.setSource(stream, 1);
    simulation.runUntil(1000);
    expect(times).toEqual([1, 11, 21]);
    simulation.setSource(stream, 2000);
    simulation.runUntil(3000);
    expect(times).toEqual([1, 11, 21, 2000]);
  });

  it("can be moved, sooner, later or to never, and stops no other", () => {
    const { simulation, log, source } = logged();
    const [a, b, c] = [source("a", 0), source("b", 0), source("c", 0)];
    simulation.setSource(a, 5);
    simulation.setSource(b, 6);
    simulation.setSource(c, 7);
    simulation.setSource(a, 8);
    simulation.setSource(c, 1);
    simulation.setSource(b, Number.POSITIVE_INFINITY);
    simulation.runUntil(10);
    expect(log).toEqual(["c @ 1", "a @ 8"]);
  });

  it("can be set by another source's handler", () => {
    const { simulation, log, source } = logged();
    const woken = source("woken", 0);
    const alarm = simulation.addSource(1, () => simulation.setSource(woken, simulation.now()));
    simulation.setSource(alarm, 3);
    simulation.runUntil(10);
    expect(log).toEqual(["woken @ 3"]);
  });
});

describe("a reset", () => {
  it("forgets events and sources, so that the next run gives what the first gave", () => {
    const { simulation, log, kind, source } = logged();
    const event = kind("event", 0);
    const stream = source("source", 0);
    const live = () => {
      simulation.schedule(1, event, 0);
      simulation.schedule(2, event, 1);
      simulation.schedule(50, event, 2);
      simulation.setSource(stream, 60);
      simulation.runUntil(10);
      simulation.reset();
    };
    live();
    simulation.runUntil(100);
    expect(log).toEqual(["event 0 @ 1", "event 1 @ 2"]);
    live();
    expect(log).toHaveLength(4);
    expect(simulation.cancel(event, 2)).toBe(false);
  });
});

describe("a simulation of fixed size", () => {
  it("says so when an event has no room", () => {
    const simulation = createSimulation({ events: 1, entities: 4 });
    const kind = simulation.on(0, () => {});
    simulation.schedule(1, kind, 0);
    expect(() => simulation.schedule(1, kind, 1)).toThrow(CapacityError);
  });

  it("refuses more kinds, sources or entities than its integers can tell apart", () => {
    const simulation = createSimulation(SIZE);
    for (let i = 0; i < 16; i++) simulation.on(0, () => {});
    expect(() => simulation.on(0, () => {})).toThrow(InvariantError);
    for (let i = 0; i < 4096; i++) simulation.addSource(0, () => {});
    expect(() => simulation.addSource(0, () => {})).toThrow(InvariantError);
    expect(() => createSimulation({ events: 1, entities: 2 ** 27 + 1 })).toThrow(InvariantError);
  });
});
