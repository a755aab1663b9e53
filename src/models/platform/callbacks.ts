import { createEntityLists } from "../../engine/entityLists.ts";
import type { Routing } from "../routing/routing.ts";
import type { Callers } from "./callers.ts";

/** Callers who have hung up because they will be called back, first in, first out, from one day to the next. */
export interface Callbacks {
  append(caller: number): void;
  /** Takes out the caller whom a free person of a pool calls back; −1 when there is none. */
  takeFor(pool: number): number;
  pending(): number;
  clear(): void;
}

/**
 * Creates an empty list of callbacks for each line.
 * @param capacity - callers at once
 */
export function createCallbacks(routing: Routing, capacity: number, callers: Callers): Callbacks {
  const list = createEntityLists(routing.lines, capacity);
  const pending = new Int32Array(1);
  return {
    append(caller) {
      list.append(routing.lineOf[callers.type[caller]!]!, caller);
      pending[0]! += 1;
    },
    takeFor(pool) {
      if (pending[0] === 0) return -1;
      for (const group of routing.work[pool]!) {
        let chosen = -1;
        let longest = Number.POSITIVE_INFINITY;
        for (const line of group) {
          const caller = list.first(line);
          // Helping others out is for who waits in the line.
          if (caller < 0 || routing.overflowAfter[pool * routing.lines + line] !== 0) continue;
          if (callers.since[caller]! >= longest) continue;
          chosen = caller;
          longest = callers.since[caller]!;
        }
        if (chosen < 0) continue;
        list.remove(routing.lineOf[callers.type[chosen]!]!, chosen);
        pending[0]! -= 1;
        return chosen;
      }
      return -1;
    },
    pending: () => pending[0]!,
    clear() {
      list.clear();
      pending[0] = 0;
    },
  };
}
