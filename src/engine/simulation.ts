import { createCalendar } from "./calendar.ts";
import { InvariantError } from "./errors.ts";

/** What happens when an event of one kind comes due for an entity. */
export type EventHandler = (entity: number) => void;

/** What happens when a source comes due; it falls silent unless it is set again. */
export type SourceHandler = () => void;

/**
 * The loop: takes events in order of (time, rank, sequence) and hands each to the handler of its kind.
 *
 * Events that each entity causes stand in the calendar. Streams of which only the next moment is ever known (arrivals, a
 * timetable) are *sources*: their next times are kept beside the calendar, so that they cost no sift.
 */
export interface Simulation {
  /** Declares a kind of event; kinds are numbered in order of declaration. */
  on(rank: number, handler: EventHandler): number;
  /** Declares a source, silent until its time is set; sources are numbered in order of declaration. */
  addSource(rank: number, handler: SourceHandler): number;
  /** Time of the event being handled, or to which the simulation has run [s]. */
  now(): number;
  /** Sets when a source comes due next [s]. */
  setSource(source: number, time: number): void;
  /** Schedules the event (kind, entity), which is not scheduled already, at a time [s]. */
  schedule(time: number, kind: number, entity: number): void;
  /** Cancels the event (kind, entity); true if it was scheduled. */
  cancel(kind: number, entity: number): boolean;
  /** Handles every event before `end` [s], and leaves the others for the next call. */
  runUntil(end: number): void;
  /** Forgets all events and silences all sources. */
  reset(): void;
}

/** How large a simulation may grow. */
export interface SimulationSize {
  /** Events scheduled at once. */
  readonly events: number;
  /** Entities are integers in [0, entities). */
  readonly entities: number;
}

/** Kinds of event that fit in the low bits of an event's integer. */
const KIND_BITS = 4;
const KIND_MASK = (1 << KIND_BITS) - 1;
/** Costs 64 kB; a step looks at those only that are declared. */
const MAXIMUM_SOURCES = 4096;

/**
 * Creates a simulation without kinds or sources.
 * @throws InvariantError when the entities do not fit into 31 bits with their kind
 */
export function createSimulation(size: SimulationSize): Simulation {
  if (size.entities > 2 ** (31 - KIND_BITS))
    throw new InvariantError(`simulation: ${size.entities} entities`);
  const calendar = createCalendar(size.events, size.entities << KIND_BITS);
  const handlers: EventHandler[] = [];
  const ranks = new Int32Array(1 << KIND_BITS);
  const sourceHandlers: SourceHandler[] = [];
  const sourceTimes = new Float64Array(MAXIMUM_SOURCES).fill(Number.POSITIVE_INFINITY);
  const sourceRanks = new Int32Array(MAXIMUM_SOURCES);
  // NOTE: the time is read from here and not handed to the handlers, where it would become an object at each call
  // (bench, Erlang A year: half of all allocation).
  const clock = new Float64Array(1);
  /** The one source that comes due first. */
  const dueSource = new Int32Array(1);

  function findDueSource(): void {
    let due = 0;
    let dueTime = sourceTimes[0]!;
    for (let source = 1; source < sourceHandlers.length; source++) {
      const time = sourceTimes[source]!;
      if (time < dueTime || (time === dueTime && sourceRanks[source]! < sourceRanks[due]!)) {
        due = source;
        dueTime = time;
      }
    }
    dueSource[0] = due;
  }

  return {
    on(rank, handler) {
      if (handlers.length > KIND_MASK)
        throw new InvariantError(`simulation: more than ${KIND_MASK + 1} kinds`);
      ranks[handlers.length] = rank;
      return handlers.push(handler) - 1;
    },
    addSource(rank, handler) {
      if (sourceHandlers.length === MAXIMUM_SOURCES) {
        throw new InvariantError(`simulation: more than ${MAXIMUM_SOURCES} sources`);
      }
      sourceRanks[sourceHandlers.length] = rank;
      return sourceHandlers.push(handler) - 1;
    },
    now: () => clock[0]!,
    setSource(source, time) {
      sourceTimes[source] = time;
      findDueSource();
    },
    schedule(time, kind, entity) {
      calendar.schedule(time, ranks[kind] as number, (entity << KIND_BITS) | kind);
    },
    cancel: (kind, entity) => calendar.cancel((entity << KIND_BITS) | kind),
    runUntil(end) {
      for (;;) {
        const source = dueSource[0]!;
        const sourceTime = sourceTimes[source]!;
        const eventTime = calendar.nextTime();
        // At the same time and rank a source goes first: what arrives was on its way before anything was scheduled.
        if (
          sourceTime < eventTime ||
          (sourceTime === eventTime && sourceTime < end && sourceRanks[source]! <= calendar.nextRank())
        ) {
          if (sourceTime >= end) break;
          clock[0] = sourceTime;
          sourceTimes[source] = Number.POSITIVE_INFINITY;
          const handle = sourceHandlers[source]!;
          handle();
          if (sourceTimes[source] === Number.POSITIVE_INFINITY) findDueSource();
        } else {
          if (eventTime >= end) break;
          clock[0] = eventTime;
          const event = calendar.pop();
          const handle = handlers[event & KIND_MASK]!;
          handle(event >> KIND_BITS);
        }
      }
      clock[0] = end;
    },
    reset() {
      calendar.clear();
      sourceTimes.fill(Number.POSITIVE_INFINITY);
      dueSource[0] = 0;
    },
  };
}
