import { describe, expect, it } from "vitest";
import { compile } from "../../../src/models/compile.ts";
import type { DeferredPlan, ImmediatePlan } from "../../../src/models/plan.ts";
import { tableOf } from "../../../src/models/scenario/schema/tables.ts";
import { scenarioOf, type WrittenScenario } from "../../support/scenarios.ts";

/** The flows of the small scenario (Monday 6 to Sunday 12 March 2017, 9:00–16:00) with changes. */
const demandOf = (demand: WrittenScenario, more: WrittenScenario = {}) =>
  compile(scenarioOf({ ...more, demand }));

const immediateOf = (calls: WrittenScenario, more: WrittenScenario = {}): ImmediatePlan =>
  demandOf({ calls }, more).immediate[0]!;

const MAILS = {
  kind: "deferred",
  volume: 70,
  handling: { law: "constant", mean: "5 min" },
  dueOpenDays: 2,
};

const deferredOf = (mails: WrittenScenario, more: WrittenScenario = {}): DeferredPlan =>
  demandOf({ mails: { ...MAILS, ...mails } }, more).deferred[0]!;

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));

describe("the types of a plan", () => {
  const VISITS = {
    kind: "immediate",
    volume: 10,
    patience: "endless",
    talk: { law: "constant", mean: "5 min" },
  };

  it("are a flow's caisses, or one for a flow that is not split, numbered by kind in file order", () => {
    const plan = demandOf({
      mails: { ...MAILS, caisses: { landes: "50 %", lot: "50 %" } },
      visits: { ...VISITS, contacts: "visits" },
    });
    expect(plan.caisses).toEqual(["gironde", "landes", "lot"]);
    expect(plan.immediateTypes).toEqual([
      { flow: 0, caisse: 0, caisseName: "gironde" },
      { flow: 0, caisse: 1, caisseName: "landes" },
      { flow: 1, caisse: undefined, caisseName: "" },
    ]);
    expect(plan.deferredTypes).toEqual([
      { flow: 0, caisse: 1, caisseName: "landes" },
      { flow: 0, caisse: 2, caisseName: "lot" },
    ]);
    expect(
      plan.immediate.map(({ name, contacts, firstType, types }) => [name, contacts, firstType, types]),
    ).toEqual([
      ["calls", "calls", 0, 2],
      ["visits", "visits", 2, 1],
    ]);
    expect(plan.deferred[0]).toMatchObject({ name: "mails", contacts: "mails", firstType: 0, types: 2 });
  });

  it("keep their caisse from flow to flow, and lose it where the other flow has one place only", () => {
    const caisses = { landes: "40 %", gironde: "60 %" };
    const plan = demandOf({
      calls: { turnTo: { flow: "mails", share: 0.1 }, handOver: { flow: "second", share: 0.2 } },
      second: { ...VISITS, volume: 0, caisses, handOver: { flow: "files", share: 1 } },
      mails: { ...MAILS, caisses, reminder: { flow: "calls", afterOpenDays: 3, share: 0.3 } },
      files: { ...MAILS, contacts: "files" },
    });
    const [calls, second] = plan.immediate;
    const [mails] = plan.deferred;
    expect(calls!.turnTo).toEqual({ deferredTypeOf: Int32Array.of(1, 0), share: 0.1 });
    expect(calls!.handOver).toEqual({ kind: "immediate", typeOf: Int32Array.of(3, 2), share: 0.2 });
    expect(second!.handOver).toEqual({ kind: "deferred", typeOf: Int32Array.of(2, 2), share: 1 });
    expect(mails!.reminder).toEqual({ immediateTypeOf: Int32Array.of(1, 0), afterOpenDays: 3, share: 0.3 });
  });

  it("of a second level are those that others hand over and that bring nothing of their own", () => {
    const handOver = { flow: "second", share: 0.2 };
    const isSecond = (second: WrittenScenario, calls: WrittenScenario = { handOver }) =>
      demandOf({ calls, second: { ...VISITS, ...second } }).immediate.map(({ secondLevel }) => secondLevel);
    expect(isSecond({ volume: 0 })).toEqual([false, true]);
    expect(isSecond({ volume: 5 })).toEqual([false, false]);
    expect(isSecond({ volume: 0 }, {})).toEqual([false, false]);
  });
});

describe("the volumes of a plan", () => {
  it("give the volume over the open days, split between caisses by their shares", () => {
    const { volumes } = immediateOf({});
    expect(volumes).toHaveLength(10);
    expect([...volumes]).toEqual(close([60, 40, 60, 40, 60, 40, 60, 40, 60, 40]));
  });

  it("follow months, weekdays and special days", () => {
    const { volumes } = immediateOf({
      weekdays: { monday: 2 },
      months: { march: 3 },
      specialDays: { payment: { dates: ["2017-03-07"], factor: 4 } },
    });
    const ratios = [0, 1, 2, 3, 4].map((day) => volumes[2 * day]! / volumes[4]!);
    expect(ratios).toEqual(close([2, 4, 1, 1, 1]));
  });

  it("spread deferred contacts over all days, closed ones included, special days too", () => {
    expect([...deferredOf({}).volumes]).toEqual(new Array(7).fill(10));
    const special = { specialDays: { form: { dates: ["2017-03-12"], factor: 4 } } };
    expect([...deferredOf(special).volumes]).toEqual(close([7, 7, 7, 7, 7, 7, 28]));
  });
});

describe("volumes from counts", () => {
  const WEEK = ["06", "07", "08", "09", "10"].map((day) => `2017-03-${day}`);
  const counts = (csv: readonly unknown[], more: WrittenScenario = {}) => ({
    volume: undefined,
    counts: { csv, ...more },
  });
  const daily = (countOf: (day: number) => number, caisse?: string) =>
    WEEK.map((date, day) => ({ date, fromSeconds: undefined, caisse, count: countOf(day) }));

  it("are those of the days, split by shares where all caisses were counted together", () => {
    const rows = tableOf(
      "counts",
      daily((day) => 100 + day),
    );
    const { volumes, shapes } = immediateOf(counts(rows));
    expect([...volumes].slice(0, 4)).toEqual(close([60, 40, 60.6, 40.4]));
    expect(shapes).toHaveLength(1);
  });

  it("are those of each caisse, whatever the order of the columns, and the caisses need not be named twice", () => {
    const rows = tableOf("counts", [...daily(() => 7, "landes"), ...daily((day) => day, "gironde")]);
    expect([...immediateOf(counts(rows)).volumes]).toEqual([0, 7, 1, 7, 2, 7, 3, 7, 4, 7]);
    const plan = demandOf({ calls: { ...counts(rows), caisses: undefined } });
    expect(plan.caisses).toEqual(["landes", "gironde"]);
    expect([...plan.immediate[0]!.volumes].slice(0, 4)).toEqual([7, 0, 7, 1]);
  });

  it("are first attempts: of all attempts counted, the share that are first ones", () => {
    const rows = tableOf(
      "counts",
      daily(() => 100),
    );
    const fresh = { of: "presented", freshShare: "80 %" };
    expect(sum(immediateOf(counts(rows, fresh)).volumes)).toBeCloseTo(400, 9);
    expect(sum(immediateOf(counts(rows)).volumes)).toBeCloseTo(500, 9);
  });

  it("leave rows outside the horizon alone", () => {
    const outside = { date: "2018-01-01", fromSeconds: undefined, caisse: undefined, count: 1e6 };
    const rows = tableOf("counts", [...daily(() => 100), outside]);
    expect(sum(immediateOf(counts(rows)).volumes)).toBeCloseTo(500, 9);
  });

  it("of half-hours give each day its volume and its own way through the day", () => {
    const half = (date: string, hours: number, count: number) => ({
      date,
      fromSeconds: hours * 3600,
      caisse: undefined,
      count,
    });
    const rows = tableOf(
      "counts",
      WEEK.flatMap((date, day) => [half(date, 9, 30), half(date, 15.5, day === 1 ? 90 : 10)]),
    );
    const { volumes, shapes, shapeOf } = immediateOf({ ...counts(rows), halfHours: [] });
    expect([volumes[0]! + volumes[1]!, volumes[2]! + volumes[3]!]).toEqual(close([40, 120]));
    const [monday, tuesday] = [shapes[shapeOf[0]!]!, shapes[shapeOf[1]!]!];
    expect([...monday]).toEqual(close([0.75, ...new Array(12).fill(0), 0.25]));
    expect([...tuesday]).toEqual(close([0.25, ...new Array(12).fill(0), 0.75]));
    // Days alike share one way.
    expect([...shapeOf]).toEqual([shapeOf[0], shapeOf[1], shapeOf[0], shapeOf[0], shapeOf[0]]);
    expect(shapes).toHaveLength(3);
  });

  it("of a deferred flow split its backlog as they split its volume", () => {
    const rows = tableOf("counts", [...daily(() => 1, "landes"), ...daily(() => 3, "gironde")]);
    const { backlog } = deferredOf({ ...counts(rows), backlog: 11 });
    expect([...backlog]).toEqual([3, 8]);
  });
});

describe("the half-hours of a plan", () => {
  const shapeOf = (phone: string, halfHours: readonly number[]) => [
    ...immediateOf({ halfHours }, { opening: { phone } }).shapes[0]!,
  ];

  it("share the day's calls as the profile says, evenly where there is none", () => {
    expect(shapeOf("9h00 - 11h00", [1, 2, 3, 2])).toEqual([0.125, 0.25, 0.375, 0.25]);
    expect(shapeOf("9h00 - 16h00", [])).toEqual(close(new Array(14).fill(1 / 14)));
  });

  it("end in an interval shorter than half an hour that receives calls in proportion", () => {
    // 9:00–10:40: three half-hours and ten minutes.
    expect(shapeOf("9h00 - 10h40", [])).toEqual(close([0.3, 0.3, 0.3, 0.1]));
    expect(shapeOf("9h00 - 10h40", [1, 1, 1, 3])).toEqual(close([0.25, 0.25, 0.25, 0.25]));
  });

  it("are those of the flow's own hours where it has some", () => {
    const calls = immediateOf({ hours: "10h00 - 11h00" });
    expect(calls).toMatchObject({ openSeconds: 36_000, closeSeconds: 39_600 });
    expect([...calls.shapes[0]!]).toEqual([0.5, 0.5]);
  });

  it("have their handle times moved onto the grid; before opening the first, after closing the last", () => {
    const more = { shifts: { day: { hours: "8h00 - 12h00" } }, opening: { phone: "9h00 - 10h30" } };
    const { handleTimeOfHalfHour } = immediateOf({ handleTimeOfHalfHour: [1, 1.2, 1.5] }, more);
    expect([...handleTimeOfHalfHour!]).toEqual([1, 1, 1, 1.2, 1.5, 1.5, 1.5, 1.5]);
    expect(immediateOf({}).handleTimeOfHalfHour).toBeUndefined();
  });
});

describe("incidents", () => {
  const DATES = { from: "2017-03-07", to: "2017-03-08" };
  const flat = { weekdays: { monday: 1 } };
  const withIncidents = (...incidents: readonly WrittenScenario[]) =>
    immediateOf(flat, {
      incidents: Object.fromEntries(incidents.map((each, i) => [`i${i}`, { ...DATES, ...each }])),
    });
  const byDay = ({ volumes }: ImmediatePlan) =>
    [0, 1, 2, 3, 4].map((day) => volumes[2 * day]! + volumes[2 * day + 1]!);

  it("multiply the volume of their days and leave the other days alone", () => {
    const plan = withIncidents({ demand: { calls: 2 } }, { to: "2017-03-07", demand: { calls: 1.5 } });
    expect(byDay(plan)).toEqual(close([100, 300, 200, 100, 100]));
    expect(plan.shapes).toHaveLength(1);
  });

  it("within some hours change the volume and the way through the day", () => {
    // 9:00–16:00 is flat: 14 half-hours. From 15:15 to 16:00 three times as many: 1.5 half-hours count thrice.
    const plan = withIncidents({ hours: "15h15 - 18h00", demand: { calls: 3 } });
    expect(byDay(plan)).toEqual(close([100, (100 * 17) / 14, (100 * 17) / 14, 100, 100]));
    expect([...plan.shapeOf]).toEqual([0, 1, 1, 0, 0]);
    expect([...plan.shapes[1]!]).toEqual(close([...new Array(12).fill(1 / 17), 2 / 17, 3 / 17]));
  });

  it("that overlap multiply where they do", () => {
    const plan = withIncidents(
      { hours: "9h00 - 9h30", demand: { calls: 2 } },
      { hours: "9h15 - 10h00", demand: { calls: 3 } },
    );
    // 9:00–9:30: ×2 for a quarter of an hour, ×6 for another; 9:30–10:00: ×3.
    expect(byDay(plan)[1]).toBeCloseTo((100 * (4 + 3 + 12)) / 14, 12);
  });

  it("may take all calls away, and leave a way through the day", () => {
    const halfHours = [1, 1, ...new Array<number>(12).fill(0)];
    const incidents = { i: { ...DATES, hours: "9h00 - 10h00", demand: { calls: 0 } } };
    const morning = immediateOf({ halfHours }, { incidents });
    expect(byDay(morning)).toEqual(close([100, 0, 0, 100, 100]));
    for (const shape of morning.shapes) expect(sum(shape)).toBeCloseTo(1, 12);
    const plan = withIncidents({ demand: { calls: 0 } });
    expect(byDay(plan)).toEqual(close([100, 0, 0, 100, 100]));
    for (const shape of plan.shapes) expect(sum(shape)).toBeCloseTo(1, 12);
  });

  it("change deferred contacts by the part of the hours of arrival that they cover", () => {
    const incidents = { i: { ...DATES, hours: "6h00 - 12h00", demand: { mails: 2 } } };
    const { volumes } = deferredOf({ arrive: "8h00 - 16h00" }, { incidents });
    expect([...volumes]).toEqual(close([10, 15, 15, 10, 10, 10, 10]));
  });

  it("cut the line within the opening hours, joined where they meet", () => {
    const cut = ["calls"];
    const { cuts } = withIncidents(
      { hours: "14h00 - 20h00", cut },
      { to: "2017-03-07", hours: "9h30 - 10h00", cut },
      { to: "2017-03-07", hours: "10h00 - 11h00", cut },
    );
    const at = (...hours: number[]) => Float64Array.from(hours, (hour) => hour * 3600);
    expect(cuts).toEqual([undefined, at(9.5, 11, 14, 16), at(14, 16), undefined, undefined]);
    expect(withIncidents({ cut }).cuts[1]).toEqual(at(9, 16));
    expect(withIncidents({ hours: "6h00 - 8h00", cut }).cuts[1]).toBeUndefined();
  });
});

describe("the laws of a flow", () => {
  it("have the mean and the spread that the scenario gives", () => {
    const plan = immediateOf({
      talk: { law: "lognormal", mean: "3 min 27 s", cv: 1.2 },
      wrapUp: { law: "gamma", mean: "40 s", cv: 0.5 },
      patience: { law: "weibull", mean: "2 min", shape: 1 },
      redial: { share: "50 %", delay: "45 min", attempts: 4 },
    });
    expect([plan.talk.mean, Math.sqrt(plan.talk.variance) / 207]).toEqual([207, expect.closeTo(1.2, 12)]);
    expect([plan.wrapUp!.mean, Math.sqrt(plan.wrapUp!.variance)]).toEqual([40, expect.closeTo(20, 9)]);
    expect(plan.patience!.mean).toBeCloseTo(120, 9);
    expect(plan.patience!.cdf(120)).toBeCloseTo(1 - Math.exp(-1), 9);
    expect(plan.redial).toMatchObject({ share: 0.5, afterRefusal: 0.5, attempts: 4, nextDayShare: 0 });
    expect(plan.redial!.delay.mean).toBe(2700);
  });

  it("let a share hang up at once, also where the others wait for ever", () => {
    const patience = (value: unknown) => immediateOf({ patience: value, hangUpAtOnce: "20 %" }).patience!;
    const exponential = patience({ law: "exponential", mean: "100 s" });
    expect([exponential.quantile(0.1), exponential.mean]).toEqual([0, 80]);
    const endless = patience("endless");
    expect([endless.quantile(0.1), endless.quantile(0.2), endless.cdf(1e9)]).toEqual([0, Infinity, 0.2]);
  });

  it("may be what Kaplan and Meier make of waits", () => {
    const csv = tableOf("waits", [
      { seconds: 30, answered: false },
      { seconds: 50, answered: false },
    ]);
    expect(immediateOf({ patience: { law: "empirical", mean: undefined, csv } }).patience!.mean).toBe(40);
  });

  it("let callers wait for ever, without limit and without redials, where the scenario says so", () => {
    const plan = immediateOf({ patience: "endless" });
    expect(plan).toMatchObject({ patience: undefined, wrapUp: undefined, redial: undefined });
    expect([plan.waitingPlaces, plan.lines]).toEqual([Infinity, Infinity]);
    expect(immediateOf({ waitingPlaces: 5, lines: 9 })).toMatchObject({ waitingPlaces: 5, lines: 9 });
  });

  it("come with what lies before and beside the line", () => {
    const plan = immediateOf({
      greeting: { lasts: "20 s", servedShare: "10 %" },
      announcement: { after: "1 min", patience: 0.5 },
      callback: { fromWaiting: 3, acceptedShare: "40 %" },
      answerWithin: "1 min",
    });
    expect(plan.greeting).toEqual({ lastsSeconds: 20, servedShare: 0.1, leavesShare: 0 });
    const announcement = { afterSeconds: 60, fromWaiting: 0, hangUpShare: 0, patienceFactor: 0.5 };
    expect(plan.announcement).toEqual(announcement);
    const callback = { fromWaiting: 3, acceptedShare: 0.4, reachedShare: 1, attemptSeconds: 30 };
    expect(plan.callback).toEqual(callback);
    expect([plan.answerWithinSeconds, immediateOf({}).answerWithinSeconds]).toEqual([60, 20]);
  });
});

describe("a deferred flow", () => {
  it("is due after open or calendar days", () => {
    expect(deferredOf({}).dueIn).toEqual({ days: 2, of: "open" });
    expect(deferredOf({ dueOpenDays: undefined, dueDays: 15 }).dueIn).toEqual({ days: 15, of: "calendar" });
  });

  it("begins with its backlog in whole contacts, none lost between caisses", () => {
    const caisses = { gironde: "33.4 %", landes: "33.3 %", lot: "33.3 %" };
    expect([...deferredOf({ backlog: 12.6 }).backlog]).toEqual([13]);
    expect([...deferredOf({ backlog: 100, caisses }).backlog]).toEqual([34, 33, 33]);
    expect([...deferredOf({ backlog: 101, caisses }).backlog]).toEqual([34, 34, 33]);
  });

  it("has what becomes of its contacts, and nothing where the scenario says nothing", () => {
    const fates = { settledBefore: "30 %", rejectedShare: "15 %", dailyLimit: 20, backlog: 0 };
    const pending = { share: "28 %", returnsAfterOpenDays: 10 };
    expect(deferredOf({ ...fates, pending })).toMatchObject({
      settledBefore: 0.3,
      rejectedShare: 0.15,
      dailyLimit: 20,
      pendingShare: 0.28,
      returnsAfterOpenDays: 10,
    });
    expect(deferredOf({})).toMatchObject({
      fromSeconds: 0,
      toSeconds: 86_400,
      settledBefore: 0,
      pendingShare: 0,
      rejectedShare: 0,
      dailyLimit: Infinity,
      reminder: undefined,
    });
  });
});
