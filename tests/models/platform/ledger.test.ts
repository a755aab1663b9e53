import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CALL_COUNTERS, STAFF_ON_CALLS, STAFF_PRESENT } from "../../../src/models/measures/counters.ts";
import { DAY_SECONDS } from "../../../src/models/plan.ts";
import { createLedger } from "../../../src/models/platform/ledger.ts";
import { at, planOf } from "../../support/plans.ts";
import { secondsIn } from "../../support/readCounts.ts";

/** 8:30 to 12:00 in seven half-hours, two teams, two caisses, three open days. */
const PLAN = planOf({
  days: 4,
  closed: [1],
  phone: [at(9), at(12)],
  caisses: ["north", "south"],
  teams: [{ hours: [at(8, 30), at(12)] }, { hours: [at(9), at(12)] }],
});

const NOTHING_PENDING = { redialsPending: 0, callbacksPending: 0, returnsPending: 0 };

/** Time by half-hour after spreading one stretch over the second open day, which is the third day. */
function spread(from: number, to: number, team = 1): number[] {
  const ledger = createLedger(PLAN);
  const midnight = 2 * DAY_SECONDS;
  ledger.openDay(1, midnight);
  ledger.spread(team, STAFF_ON_CALLS, midnight + from, midnight + to);
  const counts = ledger.counts(NOTHING_PENDING);
  const all = secondsIn(PLAN, counts, STAFF_ON_CALLS);
  const here = Array.from({ length: 7 }, (_, i) =>
    secondsIn(PLAN, counts, STAFF_ON_CALLS, { openDay: 1, team, halfHours: [i, i + 1] }),
  );
  expect(here.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(all, 9);
  expect(secondsIn(PLAN, counts, STAFF_PRESENT)).toBe(0);
  return here;
}

describe("time spread over half-hours", () => {
  it("stays in its half-hour, or is cut where half-hours meet", () => {
    expect(spread(at(9, 5), at(9, 20))).toEqual([0, 900, 0, 0, 0, 0, 0]);
    expect(spread(at(9, 20), at(10, 40))).toEqual([0, 600, 1800, 1800, 600, 0, 0]);
    expect(spread(at(9), at(9, 30))).toEqual([0, 1800, 0, 0, 0, 0, 0]);
  });

  it("before or after the grid counts in its first or last half-hour", () => {
    expect(spread(at(8), at(9, 10))).toEqual([3600, 600, 0, 0, 0, 0, 0]);
    expect(spread(at(11, 50), at(13))).toEqual([0, 0, 0, 0, 0, 0, 4200]);
    expect(spread(at(12, 30), at(13))).toEqual([0, 0, 0, 0, 0, 0, 1800]);
  });

  it("is nothing where it ends before it begins", () => {
    expect(spread(at(10), at(10))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(spread(at(10), at(9, 59))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("loses nothing and overfills no half-hour inside the grid", () => {
    const moment = fc.double({ min: at(8, 30), max: at(12), noNaN: true });
    fc.assert(
      fc.property(moment, moment, fc.nat(1), (x, y, team) => {
        const [from, to] = [Math.min(x, y), Math.max(x, y)];
        const cells = spread(from, to, team);
        cells.forEach((seconds, i) => {
          const start = at(8, 30) + i * 1800;
          const overlap = Math.max(0, Math.min(to, start + 1800) - Math.max(from, start));
          expect(Math.abs(seconds - overlap)).toBeLessThan(1e-8);
        });
      }),
    );
  });
});

describe("the cell of a call", () => {
  it("is that of its day, half-hour and caisse", () => {
    const ledger = createLedger(PLAN);
    ledger.openDay(2, 3 * DAY_SECONDS);
    const cell = (clock: number, caisse: number) => ledger.callCell(3 * DAY_SECONDS + clock, caisse);
    const row = (openDay: number, halfHour: number, caisse: number) =>
      ((openDay * 7 + halfHour) * 2 + caisse) * CALL_COUNTERS;
    expect(cell(at(9), 0)).toBe(row(2, 1, 0));
    expect(cell(at(9, 29, 59), 1)).toBe(row(2, 1, 1));
    expect(cell(at(9, 30), 1)).toBe(row(2, 2, 1));
    expect(cell(at(7), 0)).toBe(row(2, 0, 0));
    expect(cell(at(23), 0)).toBe(row(2, 6, 0));
  });
});

describe("a reset", () => {
  it("empties every cell and every histogram", () => {
    const ledger = createLedger(PLAN);
    ledger.openDay(0, 0);
    ledger.spread(0, STAFF_PRESENT, at(9), at(11));
    for (const array of [ledger.calls, ledger.teams, ledger.mails]) array.fill(3);
    ledger.waits[1]!.add(5);
    ledger.reset();
    const counts = ledger.counts(NOTHING_PENDING);
    for (const array of [counts.calls, counts.staff, counts.teams, counts.mails]) {
      expect(array.every((value) => value === 0)).toBe(true);
    }
    expect(counts.waits.map(({ count }) => count)).toEqual([0, 0]);
  });
});
