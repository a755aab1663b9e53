import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMailBacklog } from "../../../src/models/platform/mailBacklog.ts";
import { planOf } from "../../support/plans.ts";

/** Two weeks; the first day and the weekends are closed. */
const PLAN = planOf({ days: 14, closed: [0, 5, 6, 12, 13], mails: { backlog: 3 } });

describe("the mail backlog", () => {
  it("begins with the mails of the first morning, which age from the first open day", () => {
    const backlog = createMailBacklog(PLAN);
    backlog.reset();
    expect(backlog.waiting()).toBe(3);
    expect([backlog.take(0), backlog.take(1), backlog.take(5)]).toEqual([0, 1, 5]);
    expect(backlog.waiting()).toBe(0);
  });

  it("counts age in open days, from the first open day on or after arrival", () => {
    const backlog = createMailBacklog(planOf({ days: 14, closed: [0, 5, 6, 12, 13] }));
    backlog.reset();
    for (const day of [4, 5, 6, 7]) backlog.arrive(day);
    // Friday 10 is open day 3, Monday 13 open day 4: the weekend's mails are new on Monday.
    expect([4, 4, 4, 4].map((openDay) => backlog.take(openDay))).toEqual([1, 0, 0, 0]);
  });

  it("forgets everything at a reset", () => {
    const backlog = createMailBacklog(PLAN);
    backlog.reset();
    backlog.arrive(3);
    backlog.take(4);
    backlog.reset();
    expect(backlog.waiting()).toBe(3);
    backlog.arrive(1);
    expect([0, 0, 0, 0].map(() => backlog.take(1))).toEqual([1, 1, 1, 1]);
  });

  it("gives back the oldest first and the ages of an array kept in order of arrival", () => {
    const step = fc.record({ arrive: fc.nat(6), take: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 14, maxLength: 14 }), fc.nat(5), (steps, first) => {
        const plan = planOf({ days: 14, closed: [0, 5, 6, 12, 13], mails: { backlog: first } });
        const backlog = createMailBacklog(plan);
        backlog.reset();
        const queue = new Array<number>(first).fill(0);
        plan.days.forEach(({ openIndex }, day) => {
          for (let i = 0; i < steps[day]!.arrive; i++) {
            backlog.arrive(day);
            queue.push(day);
          }
          for (let i = 0; openIndex >= 0 && i < steps[day]!.take && queue.length > 0; i++) {
            const arrived = queue.shift()!;
            const openDaysSince = plan.openDays.filter((open) => open >= arrived && open < day).length;
            expect(backlog.take(openIndex)).toBe(openDaysSince);
          }
          expect(backlog.waiting()).toBe(queue.length);
        });
      }),
    );
  });
});
