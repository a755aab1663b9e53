import { describe, expect, it } from "vitest";
import { createStreams } from "../../../src/engine/random/index.ts";
import {
  CALL_COUNTERS,
  CALL_HANDLED,
  type Counts,
  MAIL_BACKLOG,
  MAIL_COUNTERS,
  MAIL_HANDLED,
  MAIL_OLDEST_AGE,
  STAFF_COUNTERS,
  TEAM_COUNTERS,
  TEAM_POSITIONS,
} from "../../../src/models/measures/counters.ts";
import { createSlices, type SliceKind } from "../../../src/models/measures/slices.ts";
import { TOTAL_INDEX, TOTALS, type Total } from "../../../src/models/measures/totalNames.ts";
import { sumTotals } from "../../../src/models/measures/totals.ts";
import { at, planOf } from "../../support/plans.ts";
import { noCounts } from "./noCounts.ts";

/** From 6 March to 14 April, closed on weekends and on the last day. */
const CLOSED = [5, 6, 12, 13, 19, 20, 26, 27, 33, 34, 39];
/** Types of calls: calls of north, south, west, the partner line, the second level; of mails: mails of each, files. */
const CAISSES = ["north", "south", "west"];
const PHONE = [at(9), at(11)] as const;
const PLAN = planOf({
  days: 40,
  closed: CLOSED,
  immediate: [
    { name: "calls", caisses: CAISSES, phone: PHONE },
    { name: "partners", phone: PHONE },
    { name: "experts", secondLevel: true, phone: PHONE },
  ],
  deferred: [{ name: "mails", caisses: CAISSES }, { name: "files" }],
  teams: [
    { hours: [at(8), at(11)], skills: [{}, {}, {}, null, null], deferredSkills: [{}, {}, {}, null] },
    { hours: [at(9), at(11)], skills: [{}, {}, {}, {}, {}], deferredSkills: [null, null, null, {}] },
  ],
});
const EXPERTS = 4;
const FILES = 3;

const CALL = TOTALS.slice(0, CALL_COUNTERS);
const STAFF = TOTALS.slice(CALL_COUNTERS, CALL_COUNTERS + STAFF_COUNTERS);
const TEAM = TOTALS.slice(CALL_COUNTERS + STAFF_COUNTERS, CALL_COUNTERS + STAFF_COUNTERS + TEAM_COUNTERS);
const FIRST_MAIL = CALL_COUNTERS + STAFF_COUNTERS + TEAM_COUNTERS;
const LEVELS: readonly Total[] = ["mailBacklogEnd", "oldestMailAge"];
const MAIL = TOTALS.slice(FIRST_MAIL, FIRST_MAIL + MAIL_COUNTERS).filter((total) => !LEVELS.includes(total));

/** Counts that no run gave: a whole number, different in every cell, so that sums are exact. */
function anyCounts(): Counts {
  const next = createStreams(5, 0)("counts");
  const numbers = ({ length }: Float64Array) =>
    Float64Array.from({ length }, () => Math.floor(next() * 1000));
  const { calls, staff, teams, mails, waits } = noCounts(PLAN);
  waits.forEach((histogram, type) => {
    for (let i = 0; i < 100; i++) histogram.add(64 * type + i / 2);
  });
  return {
    calls: numbers(calls),
    staff: numbers(staff),
    teams: numbers(teams),
    mails: numbers(mails),
    waits,
    redialsPending: 17,
    callbacksPending: 3,
    returnsPending: 5,
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
/** Sums a counter over the cells of some types. */
const sumOf = (
  counts: Float64Array,
  [counters, counter]: readonly [number, number],
  types: number,
  isCounted = (_type: number) => true,
) =>
  counts.reduce((sum, value, i) => {
    const type = Math.floor(i / counters) % types;
    return i % counters === counter && isCounted(type) ? sum + value : sum;
  }, 0);

describe("the slices of a plan", () => {
  it("are the whole first, then every part by its name", () => {
    expect(names[0]).toEqual({ kind: "all", key: "" });
    const keys = (kind: SliceKind) => names.flatMap((name) => (name.kind === kind ? [name.key] : []));
    expect(keys("flow")).toEqual(["calls", "partners", "experts", "mails", "files"]);
    expect(keys("caisse")).toEqual(["north", "south", "west"]);
    expect(keys("team")).toEqual(["team-0", "team-1"]);
    expect(keys("halfHour")).toEqual(["08:00", "08:30", "09:00", "09:30", "10:00", "10:30"]);
    expect(keys("month")).toEqual(["3", "4"]);
    expect(keys("weekday")).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(keys("day")).toHaveLength(29);
    // Nobody comes on Saturdays and Sundays.
    expect(keys("weekdayHalfHour")).toHaveLength(5 * 6);
    expect(keys("weekdayHalfHour").slice(5, 7)).toEqual(["1 10:30", "2 08:00"]);
    expect(keys("day").slice(4, 6)).toEqual(["2017-03-10", "2017-03-13"]);
  });

  it("number each part as they name it", () => {
    const slices = createSlices(PLAN);
    expect(names[slices.all]!.kind).toBe("all");
    expect(names[slices.immediateFlow(1)]).toEqual({ kind: "flow", key: "partners" });
    expect(names[slices.deferredFlow(0)]).toEqual({ kind: "flow", key: "mails" });
    expect(names[slices.caisse(2)]).toEqual({ kind: "caisse", key: "west" });
    expect(names[slices.team(1)]).toEqual({ kind: "team", key: "team-1" });
    expect(names[slices.halfHour(3)]).toEqual({ kind: "halfHour", key: "09:30" });
    // Day 8 is Tuesday 14 March.
    expect(names[slices.halfHourOfDay(8, 3)]).toEqual({ kind: "weekdayHalfHour", key: "2 09:30" });
    const of = (day: number) => slices.ofDay(day).map((slice) => names[slice]!.key);
    expect(of(7)).toEqual(["3", "1", "2017-03-13"]);
    expect(of(5)).toEqual(["3", "6"]);
    expect(of(26)).toEqual(["4", "6"]);
  });
});

describe("totals", () => {
  it("of calls leave the second level out of the whole, of days, half-hours, months and weekdays alike", () => {
    CALL.forEach((total, counter) => {
      const expected = sumOf(COUNTS.calls, [CALL_COUNTERS, counter], 5, (type) => type !== EXPERTS);
      expect(read(0, total), total).toBe(expected);
      for (const kind of ["day", "halfHour", "month", "weekday", "weekdayHalfHour"] as const) {
        expect(sumOver(kind, total), `${total} by ${kind}`).toBe(expected);
      }
    });
  });

  it("of calls are in a flow those of the flow, the second level's too, and in caisses those of split flows", () => {
    CALL.forEach((total, counter) => {
      const of = (isCounted: (type: number) => boolean) =>
        sumOf(COUNTS.calls, [CALL_COUNTERS, counter], 5, isCounted);
      expect(read(sliceOf("flow", "calls"), total), total).toBe(of((type) => type < 3));
      expect(read(sliceOf("flow", "experts"), total), total).toBe(of((type) => type === EXPERTS));
      expect(sumOver("caisse", total), total).toBe(of((type) => type < 3));
    });
  });

  it("of people's time add up to the whole over teams, days, half-hours, months and weekdays alike", () => {
    for (const total of STAFF) {
      for (const kind of ["team", "day", "halfHour", "month", "weekday", "weekdayHalfHour"] as const) {
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

  it("of mails add up to the whole over flows, months and weekdays, closed days included", () => {
    for (const total of MAIL) {
      expect(sumOver("flow", total), total).toBe(read(0, total));
      expect(sumOver("month", total), total).toBe(read(0, total));
      expect(sumOver("weekday", total), total).toBe(read(0, total));
      expect(sumOver("day", total), total).toBeLessThan(read(0, total));
      expect(sumOver("caisse", total), total).toBe(read(sliceOf("flow", "mails"), total));
    }
  });

  it("give a flow the positions of the teams that handle it, and what was handled of it alone", () => {
    const positions = (team: number) => read(sliceOf("team", `team-${team}`), "positions");
    expect(read(sliceOf("flow", "mails"), "positions")).toBe(positions(0));
    expect(read(sliceOf("flow", "partners"), "positions")).toBe(positions(1));
    // Both teams handle three caisses of it, and each is there once.
    expect(read(sliceOf("flow", "calls"), "positions")).toBe(positions(0) + positions(1));
    for (const flow of ["calls", "partners", "experts"]) {
      const slice = sliceOf("flow", flow);
      expect(read(slice, "teamCalls"), flow).toBe(read(slice, "handled"));
      expect(read(slice, "openDays"), flow).toBe(29);
    }
    expect(read(sliceOf("flow", "files"), "teamMails")).toBe(
      sumOf(COUNTS.mails, [MAIL_COUNTERS, MAIL_HANDLED], 4, (type) => type === FILES),
    );
  });

  it("put each cell where it belongs", () => {
    const counts = { ...COUNTS, calls: new Float64Array(COUNTS.calls.length) };
    // Open day 6 is Tuesday 14 March; half-hour 9:30; calls of south.
    counts.calls[((6 * 6 + 3) * 5 + 1) * CALL_COUNTERS + CALL_HANDLED] = 42;
    const totals = sumTotals(PLAN, counts);
    const found = names.filter((_, slice) => totals[slice * TOTALS.length + TOTAL_INDEX.handled]! === 42);
    expect(found.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      "all ",
      "flow calls",
      "caisse south",
      "halfHour 09:30",
      "month 3",
      "weekday 2",
      "day 2017-03-14",
      "weekdayHalfHour 2 09:30",
    ]);
  });

  it("put the positions of a team and a day where they belong", () => {
    const counts = { ...COUNTS, teams: new Float64Array(COUNTS.teams.length) };
    counts.teams[(6 * 2 + 1) * TEAM_COUNTERS + TEAM_POSITIONS] = 42;
    const totals = sumTotals(PLAN, counts);
    const found = names.filter((_, slice) => totals[slice * TOTALS.length + TOTAL_INDEX.positions]! === 42);
    expect(found.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      "all ",
      "flow calls",
      "flow partners",
      "flow experts",
      "flow files",
      "team team-1",
      "month 3",
      "weekday 2",
      "day 2017-03-14",
    ]);
  });

  it("take the backlog of the last day over all types, not the sum over days", () => {
    const backlogOf = (day: number, types = [0, 1, 2, 3]) =>
      types.reduce((sum, type) => sum + COUNTS.mails[(day * 4 + type) * MAIL_COUNTERS + MAIL_BACKLOG]!, 0);
    expect(read(0, "mailBacklogEnd")).toBe(backlogOf(39));
    expect(read(sliceOf("flow", "mails"), "mailBacklogEnd")).toBe(backlogOf(39, [0, 1, 2]));
    expect(read(sliceOf("flow", "files"), "mailBacklogEnd")).toBe(backlogOf(39, [FILES]));
    expect(read(sliceOf("caisse", "south"), "mailBacklogEnd")).toBe(backlogOf(39, [1]));
    expect(read(sliceOf("month", "3"), "mailBacklogEnd")).toBe(backlogOf(25));
    expect(read(sliceOf("weekday", "1"), "mailBacklogEnd")).toBe(backlogOf(35));
    expect(read(sliceOf("day", "2017-03-14"), "mailBacklogEnd")).toBe(backlogOf(8));
  });

  it("take the age of the oldest over all types on the last day", () => {
    const ageOf = (day: number, type: number) =>
      COUNTS.mails[(day * 4 + type) * MAIL_COUNTERS + MAIL_OLDEST_AGE]!;
    expect(read(0, "oldestMailAge")).toBe(Math.max(...[0, 1, 2, 3].map((type) => ageOf(39, type))));
    expect(read(sliceOf("flow", "files"), "oldestMailAge")).toBe(ageOf(39, FILES));
    expect(read(sliceOf("month", "3"), "oldestMailAge")).toBe(
      Math.max(...[0, 1, 2, 3].map((type) => ageOf(25, type))),
    );
  });

  it("multiply the backlog at the end by the open days of the slice", () => {
    expect(read(0, "mailBacklogOpenDays")).toBe(29 * read(0, "mailBacklogEnd"));
    const files = sliceOf("flow", "files");
    expect(read(files, "mailBacklogOpenDays")).toBe(29 * read(files, "mailBacklogEnd"));
    // March has 20 open days from the 6th on.
    const march = sliceOf("month", "3");
    expect(read(march, "mailBacklogOpenDays")).toBe(20 * read(march, "mailBacklogEnd"));
  });

  it("take the quantiles of waits from the histograms, of each caisse, of each flow and of all", () => {
    expect(read(sliceOf("caisse", "north"), "waitMedian")).toBe(COUNTS.waits[0]!.quantile(0.5));
    expect(read(sliceOf("caisse", "west"), "waitQuantile90")).toBe(COUNTS.waits[2]!.quantile(0.9));
    expect(read(sliceOf("flow", "experts"), "waitQuantile95")).toBe(COUNTS.waits[EXPERTS]!.quantile(0.95));
    // The whole is without the experts: 400 waits from 0 to 241.5 s.
    const first = [0, 1, 2, 3].flatMap((type) => Array.from({ length: 100 }, (_, i) => 64 * type + i / 2));
    const sorted = first.sort((a, b) => a - b);
    for (const [total, rank] of [
      ["waitMedian", 200],
      ["waitQuantile90", 360],
      ["waitQuantile95", 380],
    ] as const) {
      // Buckets of a histogram are at most 0.8 % wide.
      expect(Math.abs(read(0, total) / sorted[rank - 1]! - 1), total).toBeLessThan(0.008);
    }
    expect(COUNTS.waits.map(({ count }) => count)).toEqual([100, 100, 100, 100, 100]);
  });

  it("carry what is still to come", () => {
    expect([read(0, "redialsPending"), read(0, "callbacksPending"), read(0, "returnsPending")]).toEqual([
      17, 3, 5,
    ]);
  });

  it("are those of the same counts again, in an array of their own", () => {
    const again = sumTotals(PLAN, COUNTS);
    expect(again).not.toBe(SUMS);
    expect(again).toEqual(SUMS);
  });
});
