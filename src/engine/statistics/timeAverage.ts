import { InvariantError } from "../errors.ts";

/** The average over time of a level that stays put between changes. */
export interface TimeAverage {
  /** The level since the last change. */
  readonly level: number;
  /**
   * Changes the level.
   * @param level the level from `time` on, finite
   * @param time when it changes [s], not before the last change
   * @throws InvariantError if time runs backwards
   */
  set(level: number, time: number): void;
  /**
   * Integrates the level from the start.
   * @param time until when [s], not before the last change
   * @returns the integral [unit of the level × s]
   * @throws InvariantError if time runs backwards
   */
  areaUntil(time: number): number;
  /**
   * Averages the level from the start.
   * @param time until when [s], not before the last change
   * @returns the average [unit of the level]; undefined if no time has passed
   * @throws InvariantError if time runs backwards
   */
  averageUntil(time: number): number | undefined;
}

const LEVEL = 0;
const SINCE = 1;
const AREA = 2;

/**
 * Creates the time average of a piecewise-constant level.
 * @param level the level at the start, finite
 * @param startTime when the average starts [s]
 * @returns the time average
 */
export function createTimeAverage(level = 0, startTime = 0): TimeAverage {
  const state = new Float64Array([level, startTime, 0]);
  const areaUntil = (time: number) => {
    const since = state[SINCE]!;
    if (!(time >= since))
      throw new InvariantError(`time average: expected a time from ${since} s on, received ${time}`);
    return state[AREA]! + state[LEVEL]! * (time - since);
  };
  return {
    get level() {
      return state[LEVEL]!;
    },
    set(level, time) {
      state[AREA] = areaUntil(time);
      state[SINCE] = time;
      state[LEVEL] = level;
    },
    areaUntil,
    averageUntil(time) {
      const area = areaUntil(time);
      return time > startTime ? area / (time - startTime) : undefined;
    },
  };
}
