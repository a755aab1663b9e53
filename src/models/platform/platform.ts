import { CapacityError } from "../../engine/errors.ts";
import { createStreams } from "../../engine/random/stream.ts";
import type { Counts } from "../measures/counters.ts";
import type { Plan } from "../plan.ts";
import { createFloor } from "./floor.ts";
import type { Watch } from "./glance.ts";

/** A platform that can live its horizon again and again, each time with other chance. */
export interface Platform {
  /**
   * Runs one replication.
   * @param seed - names the chance of all replications
   * @param replication - number of this one, from 0
   * @param watch - looks at the floor as it goes; begins again where the replication does
   * @returns what was counted; the arrays are the platform's own until the next run
   */
  run(seed: number, replication: number, watch?: Watch): Counts;
}

/** Callers at once for whom there is room at first. */
const FIRST_CAPACITY = 4096;

/**
 * Creates the platform of a plan. Its memory is laid out once; a replication that needs more is run again from its
 * beginning with twice as much, which changes nothing in its result.
 */
export function createPlatform(plan: Plan): Platform {
  let capacity = FIRST_CAPACITY;
  let floor = createFloor(plan, capacity);
  return {
    run(seed, replication, watch) {
      for (;;) {
        try {
          return floor.run(createStreams(seed, replication), watch);
        } catch (error) {
          if (!(error instanceof CapacityError)) throw error;
          capacity *= 2;
          floor = createFloor(plan, capacity);
        }
      }
    },
  };
}
