import { createEntityLists } from "../../engine/entityLists.ts";
import type { Routing } from "../routing/routing.ts";
import type { Callers } from "./callers.ts";
import type { Staff } from "./staff.ts";

/** The lines in which callers wait, and who takes whom. */
export interface CallLines {
  /** Lets a caller wait in the line of its type. */
  append(caller: number): void;
  remove(caller: number): void;
  /** The first in a line; −1 when it is empty. */
  first(line: number): number;
  /** Callers of an immediate flow who wait. */
  waiting(flow: number): number;
  waitingInAll(): number;
  /** Callers in lines that a pool serves, be it later. */
  waitingFor(pool: number): number;
  /** The caller whom a free person of a pool takes next; −1 when there is none. */
  nextFor(pool: number, now: number): number;
  /** The idle person who takes a contact that has just come into a line; −1 when nobody helps at once. */
  helperAtOnce(line: number): number;
  /** The idle person who takes a waiting caller, others than those who help at once included; −1 when nobody does. */
  helperFor(caller: number, now: number): number;
  clear(): void;
}

/**
 * Creates empty lines: first come, first served among those of the same priority; longest idle among those of the same
 * preference.
 * @param capacity - callers at once
 */
export function createCallLines(
  routing: Routing,
  flows: number,
  capacity: number,
  callers: Callers,
  staff: Staff,
): CallLines {
  const { lines, lineOf, flowOf, work, helpersAtOnce, helpers, overflowAfter, overflowAbove } = routing;
  const { type: typeOf, since } = callers;
  const list = createEntityLists(lines, capacity);
  const waiting = new Int32Array(flows);
  const total = new Int32Array(1);
  /** The one line of a pool that serves no other and at once, which is the usual case; −1 for all others. */
  const soleLine = Int32Array.from(work, (groups, pool) => {
    const line = groups.length === 1 && groups[0]!.length === 1 ? groups[0]![0]! : -1;
    return line >= 0 && overflowAfter[pool * lines + line] === 0 ? line : -1;
  });
  const linesOf = work.map((groups) => Uint16Array.from(groups.flatMap((group) => [...group])));

  function mayHelp(pool: number, line: number, caller: number, now: number): boolean {
    const cell = pool * lines + line;
    return now >= since[caller]! + overflowAfter[cell]! || list.length(line) > overflowAbove[cell]!;
  }

  function mostUrgent(pool: number, now: number): number {
    const groups = work[pool]!;
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i]!;
      let chosen = -1;
      let longest = Number.POSITIVE_INFINITY;
      for (let j = 0; j < group.length; j++) {
        const line = group[j]!;
        const caller = list.first(line);
        if (caller < 0 || since[caller]! >= longest || !mayHelp(pool, line, caller, now)) continue;
        chosen = caller;
        longest = since[caller]!;
      }
      if (chosen >= 0) return chosen;
    }
    return -1;
  }

  return {
    append(caller) {
      const line = lineOf[typeOf[caller]!]!;
      list.append(line, caller);
      waiting[flowOf[line]!]! += 1;
      total[0]! += 1;
    },
    remove(caller) {
      const line = lineOf[typeOf[caller]!]!;
      list.remove(line, caller);
      waiting[flowOf[line]!]! -= 1;
      total[0]! -= 1;
    },
    first: (line) => list.first(line),
    waiting: (flow) => waiting[flow]!,
    waitingInAll: () => total[0]!,
    waitingFor(pool) {
      const own = linesOf[pool]!;
      let sum = 0;
      for (let i = 0; i < own.length; i++) sum += list.length(own[i]!);
      return sum;
    },
    nextFor(pool, now) {
      if (total[0] === 0) return -1;
      const line = soleLine[pool]!;
      return line >= 0 ? list.first(line) : mostUrgent(pool, now);
    },
    helperAtOnce(line) {
      const groups = helpersAtOnce[line]!;
      for (let i = 0; i < groups.length; i++) {
        const person = staff.longestIdle(groups[i]!);
        if (person >= 0) return person;
      }
      return -1;
    },
    helperFor(caller, now) {
      const line = lineOf[typeOf[caller]!]!;
      for (const group of helpers[line]!) {
        const willing = group.filter((pool) => mayHelp(pool, line, caller, now));
        const person = staff.longestIdle(willing);
        if (person >= 0) return person;
      }
      return -1;
    },
    clear() {
      list.clear();
      waiting.fill(0);
      total[0] = 0;
    },
  };
}
