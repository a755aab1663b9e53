import type { Plan } from "../plan.ts";

/**
 * Deferred contacts waiting, first in, first out within a type, with their age. Those of the same type and day are alike,
 * so the backlog is a number for each type and calendar day, and its memory does not grow with the number of contacts.
 */
export interface DeferredBacklog {
  arrive(type: number, day: number): void;
  /**
   * Takes the oldest of a type; only while some wait.
   * @returns the calendar day on which it arrived
   */
  take(type: number): number;
  waiting(type: number): number;
  waitingInAll(): number;
  /** The calendar day of the oldest of a type; only while some wait. */
  oldestDay(type: number): number;
  /** The calendar day on which the oldest of a type is due; only while some wait. */
  nextDueDay(type: number): number;
  /** Those of a type that have an age in open days on an open day. */
  ofAge(type: number, age: number, openIndex: number): number;
  /** Begins with those that wait on the first morning, which count as arrived on that day. */
  reset(): void;
}

/** Creates the backlog of a plan. */
export function createDeferredBacklog(plan: Plan): DeferredBacklog {
  const days = plan.days.length;
  const types = plan.deferredTypes.length;
  const arrived = new Int32Array(types * days);
  const nextOpen = Int32Array.from(plan.days, (day) => day.nextOpenIndex);
  const dueDays = plan.deferred.map((flow) => layDueDays(plan, flow.dueIn));
  const dueOf = plan.deferredTypes.map(({ flow }) => dueDays[flow]!);
  const oldest = new Int32Array(types);
  const waiting = new Int32Array(types);
  const total = new Int32Array(1);

  function oldestDay(type: number): number {
    let day = oldest[type]!;
    while (arrived[type * days + day] === 0) day += 1;
    oldest[type] = day;
    return day;
  }

  return {
    arrive(type, day) {
      arrived[type * days + day]! += 1;
      waiting[type]! += 1;
      total[0]! += 1;
    },
    take(type) {
      const day = oldestDay(type);
      arrived[type * days + day]! -= 1;
      waiting[type]! -= 1;
      total[0]! -= 1;
      return day;
    },
    waiting: (type) => waiting[type]!,
    waitingInAll: () => total[0]!,
    oldestDay,
    nextDueDay: (type) => dueOf[type]![oldestDay(type)]!,
    ofAge(type, age, openIndex) {
      let sum = 0;
      for (let day = oldest[type]!; day < days; day++) {
        if (openIndex - nextOpen[day]! === age) sum += arrived[type * days + day]!;
      }
      return sum;
    },
    reset() {
      arrived.fill(0);
      oldest.fill(0);
      plan.deferred.forEach(({ firstType, backlog }) => {
        backlog.forEach((number, i) => {
          arrived[(firstType + i) * days] = number;
          waiting[firstType + i] = number;
        });
      });
      total[0] = waiting.reduce((sum, number) => sum + number, 0);
    },
  };
}

/** By calendar day of arrival: the calendar day on which a contact is due; beyond the horizon, about. */
function layDueDays(plan: Plan, { days, of }: Plan["deferred"][number]["dueIn"]): Float64Array {
  const calendarDaysPerOpenDay = plan.days.length / Math.max(1, plan.openDays.length);
  return Float64Array.from(plan.days, ({ nextOpenIndex }, day) => {
    if (of === "calendar") return day + days;
    const due = nextOpenIndex + days;
    const beyond = due - (plan.openDays.length - 1);
    return plan.openDays[due] ?? plan.days.length + beyond * calendarDaysPerOpenDay;
  });
}
