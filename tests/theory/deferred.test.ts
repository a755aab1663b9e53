import { describe, expect, it } from "vitest";
import { constant } from "../../src/engine/random/index.ts";
import { MAIL_ARRIVED, MAIL_BACKLOG, MAIL_HANDLED } from "../../src/models/measures/counters.ts";
import { createDeferredBacklog } from "../../src/models/platform/deferredBacklog.ts";
import { createPlatform } from "../../src/models/platform/platform.ts";
import { deferred } from "../../src/models/theory/index.ts";
import { at, planOf } from "../support/plans.ts";
import { mailsByDay } from "../support/readCounts.ts";
import { SEED } from "./floorDays.ts";

describe("deferred work (case 13)", () => {
  it("carries over 5, 10, 15, 10, 5, 0 in the platform's own backlog", () => {
    const plan = planOf({ days: 6, mails: {} });
    const backlog = createDeferredBacklog(plan);
    backlog.reset();
    const ages: number[][] = [];
    const carriedOver = [10, 10, 10, 0, 0, 0].map((arrivals, day) => {
      for (let i = 0; i < arrivals; i++) backlog.arrive(0, day);
      ages.push(Array.from({ length: 5 }, () => day - backlog.take(0)));
      return backlog.waiting(0);
    });
    expect(carriedOver).toEqual([5, 10, 15, 10, 5, 0]);
    expect(ages.map(([age]) => age)).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it("is what the platform does with any arrivals: the recursion of Lindley, day by day", () => {
    // Mails come before the shift, one person does at most five a day, and on two days in seven nobody does any.
    const closed = Array.from({ length: 16 }, (_, week) => [7 * week + 5, 7 * week + 6]).flat();
    const plan = planOf({
      days: 112,
      closed,
      volume: 0,
      mails: {
        volume: Array.from({ length: 112 }, (_, day) => [10, 8, 2, 0, 0, 2, 1][day % 7]!),
        toSeconds: at(8),
        handling: constant(60),
        dailyLimit: 5,
      },
    });
    const counts = createPlatform(plan).run(SEED, 0);
    const arrived = mailsByDay(plan, counts, MAIL_ARRIVED);
    const capacity = plan.days.map(({ openIndex }) => (openIndex >= 0 ? 5 : 0));
    const truth = deferred(arrived, capacity);
    expect(mailsByDay(plan, counts, MAIL_BACKLOG)).toEqual(truth.map((day) => day.carriedOver));
    expect(mailsByDay(plan, counts, MAIL_HANDLED)).toEqual(truth.map((day) => day.handled));
    // Somebody had to wait, and somebody was idle.
    expect(Math.max(...truth.map((day) => day.carriedOver))).toBeGreaterThan(10);
    expect(truth.filter((day) => day.handled > 0 && day.handled < 5).length).toBeGreaterThan(3);
  });
});
