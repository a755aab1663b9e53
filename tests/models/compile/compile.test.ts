import { describe, expect, it } from "vitest";
import { compile } from "../../../src/models/compile.ts";
import type { Plan } from "../../../src/models/plan.ts";
import { scenarioOf, type WrittenScenario } from "../../support/scenarios.ts";

const YEAR = { horizon: { from: "2017-01-01", to: "2017-12-31" } };

const planFrom = (overrides: WrittenScenario = {}) => compile(scenarioOf(overrides));

const sharesOf = (plan: Plan) => plan.immediate[0]!.shapes[0]!;

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe("the calendar of a plan", () => {
  it("has 365 days and 251 open ones in 2017", () => {
    const plan = planFrom(YEAR);
    expect(plan.days).toHaveLength(365);
    expect(plan.openDays).toHaveLength(251);
    expect(plan.days[0]).toMatchObject({ date: "2017-01-01", month: 0, weekday: 6, openIndex: -1 });
    expect(plan.days.at(-1)).toMatchObject({ date: "2017-12-31", month: 11, weekday: 6, openIndex: -1 });
  });

  it("numbers open days through, and tells of every day which open day comes next", () => {
    const { days, openDays } = planFrom(YEAR);
    openDays.forEach((day, openIndex) => {
      expect(days[day]!.openIndex).toBe(openIndex);
      expect(days[day]!.nextOpenIndex).toBe(openIndex);
    });
    days.forEach((day, i) => {
      const next = openDays.findIndex((open) => open >= i);
      expect(day.nextOpenIndex).toBe(next < 0 ? 251 : next);
    });
  });

  it("closes on the dates that the scenario names, and on holidays only where France has them", () => {
    const opening = (more: WrittenScenario) => planFrom({ ...YEAR, opening: more }).openDays.length;
    expect(opening({ closed: ["2017-05-26"] })).toBe(250);
    // Nine holidays fall on a weekday in 2017.
    expect(opening({ holidays: "none" })).toBe(260);
  });
});

describe("the volumes of a plan", () => {
  it("give the scenario's volume over the open days, split between caisses by their shares", () => {
    const plan = planFrom(YEAR);
    expect(sum(plan.immediate[0]!.volumes)).toBeCloseTo(500, 9);
    expect(sum(plan.immediate[0]!.volumes.filter((_, i) => i % 2 === 0))).toBeCloseTo(300, 9);
    expect(plan.caisses).toEqual(["gironde", "landes"]);
  });

  it("follow months, weekdays and special days", () => {
    const plan = planFrom({
      demand: {
        calls: {
          weekdays: { monday: 2 },
          months: { march: 3 },
          specialDays: { payment: { dates: ["2017-03-07"], factor: 4 } },
        },
      },
    });
    const byDay = plan.openDays.map(
      (_, day) => plan.immediate[0]!.volumes[2 * day]! / plan.immediate[0]!.volumes[4]!,
    );
    expect(byDay).toEqual([2, 4, 1, 1, 1].map((value) => expect.closeTo(value, 12)));
  });

  it("spread mails over all days, closed ones included", () => {
    const mails = {
      kind: "deferred",
      volume: 70,
      handling: { law: "constant", mean: "5 min" },
      dueOpenDays: 2,
      backlog: 12.6,
    };
    const plan = planFrom({ demand: { mails } });
    expect([...plan.deferred[0]!.volumes]).toEqual(new Array(7).fill(10));
    expect(plan.deferred[0]).toMatchObject({
      fromSeconds: 0,
      toSeconds: 86_400,
      backlog: Int32Array.of(13),
      dueIn: { days: 2, of: "open" },
      dailyLimit: Number.POSITIVE_INFINITY,
    });
    expect(planFrom().deferred).toEqual([]);
  });
});

describe("the half-hours of a plan", () => {
  const profile = (phone: string, halfHours: readonly number[]) =>
    planFrom({ opening: { phone }, demand: { calls: { halfHours } } });

  it("share the day's calls as the profile says", () => {
    expect([...sharesOf(profile("9h00 - 11h00", [1, 2, 3, 2]))]).toEqual([0.125, 0.25, 0.375, 0.25]);
  });

  it("are flat where no profile is given", () => {
    expect([...sharesOf(planFrom())]).toEqual(new Array(14).fill(0).map(() => expect.closeTo(1 / 14)));
  });

  it("end in an interval shorter than half an hour that receives calls in proportion", () => {
    // 9:00–10:40: three half-hours and ten minutes.
    const flat = sharesOf(profile("9h00 - 10h40", []));
    expect([...flat]).toEqual([0.3, 0.3, 0.3, 0.1].map((share) => expect.closeTo(share, 12)));
    const steep = sharesOf(profile("9h00 - 10h40", [1, 1, 1, 3]));
    expect([...steep]).toEqual([0.25, 0.25, 0.25, 0.25].map((share) => expect.closeTo(share, 12)));
  });

  it("cover phone hours and every shift, aligned with opening", () => {
    const grid = (phone: string, ...hours: string[]) =>
      planFrom({
        opening: { phone },
        shifts: { day: undefined, ...Object.fromEntries(hours.map((h, i) => [`s${i}`, { hours: h }])) },
        teams: { advisers: { shift: "s0" } },
      }).grid;
    expect(grid("9h00 - 16h00", "9h00 - 16h00")).toEqual({ fromSeconds: 9 * 3600, halfHours: 14 });
    expect(grid("9h00 - 16h00", "8h15 - 12h00", "11h00 - 17h10")).toEqual({
      fromSeconds: 8 * 3600,
      halfHours: 19,
    });
    expect(grid("9h10 - 16h00", "10h00 - 12h00")).toEqual({ fromSeconds: 33_000, halfHours: 14 });
    expect(grid("9h10 - 16h00", "9h00 - 16h30")).toEqual({ fromSeconds: 31_200, halfHours: 16 });
  });
});

describe("the laws of a plan", () => {
  it("have the mean and the spread that the scenario gives", () => {
    const plan = planFrom({
      demand: {
        calls: {
          talk: { law: "lognormal", mean: "3 min 27 s", cv: 1.2 },
          wrapUp: { law: "gamma", mean: "40 s", cv: 0.5 },
          patience: { law: "weibull", mean: "2 min", shape: 1 },
          redial: { share: "50 %", delay: "45 min", attempts: 4 },
        },
      },
    }).immediate[0]!;
    expect([plan.talk.mean, Math.sqrt(plan.talk.variance) / 207]).toEqual([207, expect.closeTo(1.2, 12)]);
    expect([plan.wrapUp!.mean, Math.sqrt(plan.wrapUp!.variance)]).toEqual([40, expect.closeTo(20, 9)]);
    expect([plan.patience!.mean, plan.patience!.cdf(120)]).toEqual([
      expect.closeTo(120, 9),
      expect.closeTo(1 - Math.exp(-1), 9),
    ]);
    expect(plan.redial).toMatchObject({ share: 0.5, attempts: 4 });
    expect(plan.redial!.delay.mean).toBe(2700);
  });

  it("let callers wait for ever, without limit and without redials, where the scenario says so", () => {
    const plan = planFrom({ demand: { calls: { patience: "endless" } } }).immediate[0]!;
    expect(plan).toMatchObject({ patience: undefined, wrapUp: undefined, redial: undefined });
    expect(plan.waitingPlaces).toBe(Number.POSITIVE_INFINITY);
    expect(planFrom({ demand: { calls: { waitingPlaces: 5 } } }).immediate[0]!.waitingPlaces).toBe(5);
  });
});

describe("the teams of a plan", () => {
  const team = (options: WrittenScenario, more: WrittenScenario = {}) =>
    planFrom({ ...more, teams: { advisers: options } }).teams[0]!;

  it("turn 7 posts with an absence of 1/7 into 6 positions expected", () => {
    const { people, presence } = team({ posts: 7, absence: "1/7" });
    expect(people).toBe(7);
    expect(sum(presence)).toBeCloseTo(6, 12);
  });

  it("have one part-time person for a broken number of posts", () => {
    expect([...team({ posts: 2.25, absence: "20 %" }).presence]).toEqual([0.8, 0.8, expect.closeTo(0.2, 12)]);
    expect(team({ posts: 0 }).people).toBe(0);
  });

  it("work from their first day to their last, both included", () => {
    const dates = { from: "2017-03-07", until: "2017-03-09" };
    expect([...team(dates).works]).toEqual([0, 1, 1, 1, 0]);
  });

  it("train before they work, off the floor, and learn from the first day of work on", () => {
    const recruits = team({
      posts: 4,
      absence: "25 %",
      from: "2017-03-07",
      trainingDays: 2,
      handleTime: 1.5,
      learning: { start: 2, halfLifeDays: 1 },
    });
    expect([...recruits.works]).toEqual([0, 0, 0, 1, 1]);
    // Three people expected for eight hours.
    expect([...recruits.trainingSeconds]).toEqual([0, 86_400, 86_400, 0, 0]);
    expect([...recruits.handleTimeFactors].slice(3)).toEqual([3, 2.25]);
  });

  it("count their training without the breaks of the shift", () => {
    const breaks = [{ lasts: "45 min", within: "11h30 - 14h00" }];
    const shifts = { day: { breaks } };
    expect(team({ trainingDays: 1, posts: 1 }, { shifts }).trainingSeconds[0]).toBe(7.25 * 3600);
  });

  it("count training and learning from their first day also when the horizon begins later", () => {
    const options = { from: "2017-03-02", trainingDays: 3, learning: { start: 2, halfLifeDays: 1 } };
    const whole = team(options, { horizon: { from: "2017-02-27" } });
    const late = team(options);
    // Thursday 2, Friday 3 and Monday 6 March in training.
    expect([...whole.works]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
    expect([...late.works]).toEqual([...whole.works.slice(5)]);
    expect([...late.trainingSeconds]).toEqual([...whole.trainingSeconds.slice(5)]);
    expect([...late.handleTimeFactors]).toEqual([...whole.handleTimeFactors.slice(5)]);
  });

  it("count open days only: a holiday is no day of training", () => {
    const options = { from: "2017-04-14", trainingDays: 2 };
    // Good Friday is a working day, Easter Monday is not.
    const plan = planFrom({
      horizon: { from: "2017-04-14", to: "2017-04-19" },
      teams: { advisers: options },
    });
    expect(plan.openDays.map((day) => plan.days[day]!.date)).toEqual([
      "2017-04-14",
      "2017-04-18",
      "2017-04-19",
    ]);
    expect([...plan.teams[0]!.works]).toEqual([0, 0, 1]);
  });
});
