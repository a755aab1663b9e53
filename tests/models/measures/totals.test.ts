import { describe, expect, it } from "vitest";
import { createStreams } from "../../../src/engine/random/index.ts";
import { createLogLinearHistogram } from "../../../src/engine/statistics/logLinearHistogram.ts";
import {
  CALL_COUNTERS,
  type Counts,
  MAIL_COUNTERS,
  STAFF_COUNTERS,
  TEAM_COUNTERS,
} from "../../../src/models/measures/counters.ts";
import { createSlices, type SliceKind } from "../../../src/models/measures/slices.ts";
import { TOTAL_INDEX, TOTALS, type Total } from "../../../src/models/measures/totalNames.ts";
import { sumTotals } from "../../../src/models/measures/totals.ts";
import { at, planOf } from "../../support/plans.ts";

/** From 6 March to 14 April, closed on weekends and on the last day. */
const CLOSED = [5, 6, 12, 13, 19, 20, 26, 27, 33, 34, 39];
const PLAN = planOf({
  days: 40,
  closed: CLOSED,
  caisses: ["north", "south", "west"],
  phone: [at(9), at(11)],
  teams: [{ hours: [at(8), at(11)] }, { hours: [at(9), at(11)] }],
  mails: { volume: 5 },
});

const CALL = TOTALS.slice(0, CALL_COUNTERS);
const STAFF = TOTALS.slice(CALL_COUNTERS, CALL_COUNTERS + STAFF_COUNTERS);
const TEAM = TOTALS.slice(CALL_COUNTERS + STAFF_COUNTERS, CALL_COUNTERS + STAFF_COUNTERS + TEAM_COUNTERS);
const MAIL: readonly Total[] = ["mailsArrived", "mailsHandled", "mailsInTime", "mailAge"];

/** Counts that no run gave: a whole number, different in every cell, so that sums are exact. */
function anyCounts(): Counts {
  const next = createStreams(5, 0)("counts");
  const numbers = (length: number) => Float64Array.from({ length }, () => Math.floor(next() * 1000));
  const cells = PLAN.openDays.length * PLAN.grid.halfHours;
  const waits = PLAN.caisses.map(() => createLogLinearHistogram());
  waits.forEach((histogram, caisse) => {
    for (let i = 0; i < 100; i++) histogram.add(64 * caisse + i / 2);
  });
  return {
    calls: numbers(cells * 3 * CALL_COUNTERS),
    staff: numbers(cells * 2 * STAFF_COUNTERS),
    teams: numbers(PLAN.openDays.length * 2 * TEAM_COUNTERS),
    mails: numbers(PLAN.days.length * MAIL_COUNTERS),
    waits,
    redialsPending: 17,
  };
}

const COUNTS = anyCounts();
const { names } = createSlices(PLAN);
const SUMS = sumTotals(PLAN, COUNTS);
const read = (slice: number, total: Total) => SUMS[slice * TOTALS.length + TOTAL_INDEX[total]]!;
const sliceOf = (kind: SliceKind, key: string) =>
  names.findIndex((name) => name.kind === kind && name.key === key);
const sumOver = (kind: SliceKind, total: Total) =>
  names.reduce((sum, name, slice) => (name.kind === kind ? sum + read(slice, total) : sum), 0);

describe("the slices of a plan", () => {
  it("are the whole first, then every part by its name", () => {
    expect(names[0]).toEqual({ kind: "all", key: "" });
    const keys = (kind: SliceKind) => names.flatMap((name) => (name.kind === kind ? [name.key] : []));
    expect(keys("caisse")).toEqual(["north", "south", "west"]);
    expect(keys("team")).toEqual(["team-0", "team-1"]);
    expect(keys("halfHour")).toEqual(["08:00", "08:30", "09:00", "09:30", "10:00", "10:30"]);
    expect(keys("month")).toEqual(["3", "4"]);
    expect(keys("weekday")).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(keys("day")).toHaveLength(29);
    expect(keys("day").slice(4, 6)).toEqual(["2017-03-10", "2017-03-13"]);
  });

  it("number each part as they name it", () => {
    const slices = createSlices(PLAN);
    expect(names[slices.all]!.kind).toBe("all");
    expect(names[slices.caisse(2)]).toEqual({ kind: "caisse", key: "west" });
    expect(names[slices.team(1)]).toEqual({ kind: "team", key: "team-1" });
    expect(names[slices.halfHour(3)]).toEqual({ kind: "halfHour", key: "09:30" });
    const of = (day: number) => slices.ofDay(day).map((slice) => names[slice]!.key);
    expect(of(7)).toEqual(["3", "1", "2017-03-13"]);
    expect(of(5)).toEqual(["3", "6"]);
    expect(of(26)).toEqual(["4", "6"]);
  });
});

describe("totals", () => {
  it("of calls add up to the whole over caisses, days, half-hours, months and weekdays alike", () => {
    CALL.forEach((total, counter) => {
      const ofThisKind = COUNTS.calls.filter((_, i) => i % CALL_COUNTERS === counter);
      expect(read(0, total), total).toBe(ofThisKind.reduce((sum, value) => sum + value, 0));
      for (const kind of ["caisse", "day", "halfHour", "month", "weekday"] as const) {
        expect(sumOver(kind, total), `${total} by ${kind}`).toBe(read(0, total));
      }
    });
  });

  it("of people's time add up to the whole over teams, days, half-hours, months and weekdays alike", () => {
    for (const total of STAFF) {
      for (const kind of ["team", "day", "halfHour", "month", "weekday"] as const) {
        expect(sumOver(kind, total), `${total} by ${kind}`).toBe(read(0, total));
      }
      expect(read(0, total)).toBeGreaterThan(0);
    }
  });

  it("of teams add up to the whole over teams, days, months and weekdays alike", () => {
    for (const total of TEAM) {
      for (const kind of ["team", "day", "month", "weekday"] as const) {
        expect(sumOver(kind, total), `${total} by ${kind}`).toBe(read(0, total));
      }
      expect(read(0, total)).toBeGreaterThan(0);
    }
  });

  it("of mails add up to the whole over months and weekdays, closed days included", () => {
    for (const total of MAIL) {
      expect(sumOver("month", total), total).toBe(read(0, total));
      expect(sumOver("weekday", total), total).toBe(read(0, total));
      expect(sumOver("day", total), total).toBeLessThan(read(0, total));
    }
  });

  it("put each cell where it belongs", () => {
    const counts = { ...COUNTS, calls: new Float64Array(COUNTS.calls.length) };
    // Open day 6 is Tuesday 14 March; half-hour 9:30; caisse south; calls handled.
    counts.calls[((6 * 6 + 3) * 3 + 1) * CALL_COUNTERS + CALL.indexOf("handled")] = 42;
    const totals = sumTotals(PLAN, counts);
    const found = names.filter((_, slice) => totals[slice * TOTALS.length + TOTAL_INDEX.handled]! === 42);
    expect(found.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      "all ",
      "caisse south",
      "halfHour 09:30",
      "month 3",
      "weekday 2",
      "day 2017-03-14",
    ]);
  });

  it("take the backlog of the last day, not the sum over days", () => {
    const backlogOf = (day: number) => COUNTS.mails[day * MAIL_COUNTERS + 4]!;
    expect(read(0, "mailBacklogEnd")).toBe(backlogOf(39));
    expect(read(sliceOf("month", "3"), "mailBacklogEnd")).toBe(backlogOf(25));
    expect(read(sliceOf("weekday", "1"), "mailBacklogEnd")).toBe(backlogOf(35));
    expect(read(sliceOf("day", "2017-03-14"), "mailBacklogEnd")).toBe(backlogOf(8));
  });

  it("take the quantiles of waits from the histograms, of each caisse and of all", () => {
    expect(read(sliceOf("caisse", "north"), "waitMedian")).toBe(COUNTS.waits[0]!.quantile(0.5));
    expect(read(sliceOf("caisse", "west"), "waitQuantile90")).toBe(COUNTS.waits[2]!.quantile(0.9));
    // 300 waits from 0 to 177.5 s: the 150th is the 50th of south, 64 + 24.5.
    expect(Math.abs(read(0, "waitMedian") - 88.5)).toBeLessThan(1);
    expect(COUNTS.waits.map(({ count }) => count)).toEqual([100, 100, 100]);
  });

  it("carry the redials that are still to come", () => {
    expect(read(0, "redialsPending")).toBe(17);
  });

  it("are those of the same counts again, in an array of their own", () => {
    const again = sumTotals(PLAN, COUNTS);
    expect(again).not.toBe(SUMS);
    expect(again).toEqual(SUMS);
  });
});
