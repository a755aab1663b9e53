import { compile } from "../models/compile.ts";
import type { Glance } from "../models/platform/glance.ts";
import { createPlatform } from "../models/platform/platform.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import { dayScenario } from "./reinforce/dayScenario.ts";

/** One moment of a day. */
export interface Frame extends Glance {
  /** [s since midnight] */
  readonly time: number;
}

/** One simulated day, look by look: what one day may be like, and no more. */
export interface DayFilm {
  readonly date: string;
  readonly seed: number;
  readonly replication: number;
  /** [s] between two frames. */
  readonly everySeconds: number;
  /** From when the first is there until the last has left, in order of time. */
  readonly frames: readonly Frame[];
}

/** Which day, and how often one looks. */
export interface FilmRequest {
  /** ISO date, an open day of the horizon. */
  readonly date: string;
  readonly seed: number;
  readonly replication: number;
  readonly everySeconds: number;
}

/**
 * Plays one day of a scenario, as the calendar lets one expect it.
 *
 * @param scenario whole
 * @param request an open day
 */
export function filmDay(scenario: Scenario, request: FilmRequest): DayFilm {
  const { date, seed, replication, everySeconds } = request;
  const day = dayScenario(scenario, { date, forecast: undefined, backlog: undefined });
  const frames = new Map<number, Frame>();
  createPlatform(compile(day.scenario)).run(seed, replication, {
    everySeconds,
    // A replication that needs more room begins again and looks at the same moments.
    look: (_, time, glance) => frames.set(time, { time, ...glance }),
  });
  return { ...request, frames: withoutEmptyEnds([...frames.values()]) };
}

/** The night before and after is left out, but for one frame on either side. */
function withoutEmptyEnds(frames: readonly Frame[]): readonly Frame[] {
  const isAlive = ({ waiting, onCalls, onMails, idle, paused }: Frame): boolean =>
    waiting + onCalls + onMails + idle + paused > 0;
  const first = frames.findIndex(isAlive);
  if (first < 0) return [];
  return frames.slice(Math.max(0, first - 1), frames.findLastIndex(isAlive) + 2);
}
