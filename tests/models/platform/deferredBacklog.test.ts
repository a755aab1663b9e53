import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDeferredBacklog } from "../../../src/models/platform/deferredBacklog.ts";
import { type PlanOptions, planOf } from "../../support/plans.ts";

/** Two weeks from Monday on; the first day and the weekends are closed. */
const FORTNIGHT: PlanOptions = { days: 14, closed: [0, 5, 6, 12, 13] };

function backlogOf(options: PlanOptions) {
  const backlog = createDeferredBacklog(planOf({ ...FORTNIGHT, ...options }));
  backlog.reset();
  return backlog;
}

describe("the backlog", () => {
  it("begins with the contacts of the first morning, which count as arrived on that day", () => {
    const backlog = backlogOf({ mails: { backlog: 3 } });
    expect(backlog.waiting(0)).toBe(3);
    expect([backlog.take(0), backlog.take(0), backlog.take(0)]).toEqual([0, 0, 0]);
    expect(backlog.waiting(0)).toBe(0);
  });

  it("keeps each type apart, and counts all of them together", () => {
    const backlog = backlogOf({ deferred: [{ caisses: ["north", "south"], backlog: 2 }, { backlog: 1 }] });
    expect([backlog.waiting(0), backlog.waiting(1), backlog.waiting(2)]).toEqual([2, 2, 1]);
    backlog.arrive(2, 4);
    backlog.take(1);
    expect([backlog.waiting(0), backlog.waiting(1), backlog.waiting(2)]).toEqual([2, 1, 2]);
    expect(backlog.waitingInAll()).toBe(5);
    expect([backlog.take(2), backlog.take(2)]).toEqual([0, 4]);
  });

  it("tells the day of the oldest, and goes back to an earlier day never", () => {
    const backlog = backlogOf({ mails: { backlog: 1 } });
    backlog.arrive(0, 3);
    backlog.arrive(0, 8);
    expect(backlog.oldestDay(0)).toBe(0);
    expect([backlog.take(0), backlog.oldestDay(0)]).toEqual([0, 3]);
    expect([backlog.take(0), backlog.oldestDay(0)]).toEqual([3, 8]);
  });

  it("counts by age in open days, from the first open day on or after arrival", () => {
    const backlog = backlogOf({ mails: {} });
    for (const day of [4, 5, 6, 7]) backlog.arrive(0, day);
    // Friday 10 is open day 3, Monday 13 open day 4: the weekend's mails are new on Monday.
    expect([0, 1, 2].map((age) => backlog.ofAge(0, age, 4))).toEqual([3, 1, 0]);
    expect([0, 1, 2].map((age) => backlog.ofAge(0, age, 5))).toEqual([0, 3, 1]);
  });

  it("forgets everything at a reset", () => {
    const backlog = backlogOf({ mails: { backlog: 3 } });
    backlog.arrive(0, 3);
    backlog.take(0);
    backlog.reset();
    expect([backlog.waiting(0), backlog.waitingInAll()]).toEqual([3, 3]);
    backlog.arrive(0, 1);
    expect([0, 0, 0, 0].map(() => backlog.take(0))).toEqual([0, 0, 0, 1]);
  });

  it("gives back the oldest first, as an array kept in order of arrival does", () => {
    const step = fc.record({ arrive: fc.nat(6), take: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 14, maxLength: 14 }), fc.nat(5), (steps, first) => {
        const plan = planOf({ ...FORTNIGHT, mails: { backlog: first } });
        const backlog = createDeferredBacklog(plan);
        backlog.reset();
        const queue = new Array<number>(first).fill(0);
        plan.days.forEach(({ openIndex }, day) => {
          for (let i = 0; i < steps[day]!.arrive; i++) {
            backlog.arrive(0, day);
            queue.push(day);
          }
          for (let age = 0; openIndex >= 0 && age < 12; age++) {
            const openDaysSince = (arrived: number) =>
              plan.openDays.filter((open) => open >= arrived && open < day).length;
            const found = queue.filter((arrived) => openDaysSince(arrived) === age).length;
            expect(backlog.ofAge(0, age, openIndex)).toBe(found);
          }
          for (let i = 0; openIndex >= 0 && i < steps[day]!.take && queue.length > 0; i++) {
            expect(backlog.take(0)).toBe(queue.shift());
          }
          expect(backlog.waiting(0)).toBe(queue.length);
        });
      }),
    );
  });
});

describe("the day on which the oldest is due", () => {
  const dueOf = (days: number, of: "open" | "calendar", arrived: number) => {
    const backlog = backlogOf({ mails: { dueIn: { days, of } } });
    backlog.arrive(0, arrived);
    return backlog.nextDueDay(0);
  };

  it("is so many open days after the first open day on or after arrival", () => {
    // Thursday 9 is day 3; Friday 4, then Monday 7 and Tuesday 8.
    expect(dueOf(0, "open", 3)).toBe(3);
    expect(dueOf(2, "open", 3)).toBe(7);
    expect(dueOf(1, "open", 5)).toBe(8);
  });

  it("is so many calendar days after arrival, closed or not", () => {
    expect(dueOf(2, "calendar", 3)).toBe(5);
    expect(dueOf(10, "calendar", 12)).toBe(22);
  });

  it("goes on beyond the horizon at its own pace: later for later, and after every day of it", () => {
    // Day 11 is the last of nine open days in fourteen.
    expect(dueOf(8, "open", 1)).toBe(11);
    const due = [1, 2, 5].map((days) => dueOf(8 + days, "open", 1));
    expect(due[0]).toBeCloseTo(14 + 14 / 9, 12);
    due.reduce((before, day) => {
      expect(day).toBeGreaterThan(before);
      return day;
    });
  });
});
