import { describe, expect, it } from "vitest";
import { createStreams } from "../../../src/engine/random/index.ts";
import { normalQuantile } from "../../../src/engine/statistics/normalQuantile.ts";
import type { LeaversPlan } from "../../../src/models/plan.ts";
import { createPeople } from "../../../src/models/teams/people.ts";
import { expectWithinFour } from "../../engine/statistics/fourStandardErrors.ts";
import { at, planOf, type TeamOptions } from "../../support/plans.ts";

const STREAMS = createStreams(3, 0);

/** What `read` sees of the people on each open day. */
function live<T>(
  days: number,
  teams: readonly TeamOptions[],
  read: (people: ReturnType<typeof createPeople>) => T,
  streams = STREAMS,
): T[] {
  const plan = planOf({ days, teams });
  const people = createPeople(plan);
  people.reset(streams);
  return plan.openDays.map((_, day) => {
    people.beginDay(day);
    return read(people);
  });
}

describe("people who stay", () => {
  it("are as fast as their team on the day, and in post when it works", () => {
    const days = live(
      2,
      [{ people: 2, handleTime: [2, 1.5], works: [0, 1], trainingSeconds: Float64Array.of(99, 0) }, {}],
      ({ inPost, handleTime, trainingSeconds }) => [[...inPost], [...handleTime], [...trainingSeconds]],
    );
    expect(days).toEqual([
      [
        [0, 0, 1],
        [2, 2, 1],
        [99, 0],
      ],
      [
        [1, 1, 1],
        [1.5, 1.5, 1],
        [0, 0],
      ],
    ]);
  });

  it("differ by factors of mean 1 with the spread of the team, the same every day", () => {
    const people = 4000;
    const [first, second] = live(2, [{ people, spread: 0.3, handleTime: [1, 2] }], ({ handleTime }) =>
      handleTime.slice(),
    );
    const mean = first!.reduce((sum, factor) => sum + factor, 0) / people;
    expectWithinFour(mean, 1, 0.3 / Math.sqrt(people));
    // ln factor is normal: its variance has the standard error σ² √(2/n).
    const logs = first!.map(Math.log);
    const middle = logs.reduce((sum, log) => sum + log, 0) / people;
    const variance = logs.reduce((sum, log) => sum + (log - middle) ** 2, 0) / (people - 1);
    const truth = Math.log(1.09);
    expectWithinFour(variance, truth, truth * Math.sqrt(2 / people));
    expect([...second!]).toEqual([...first!].map((factor) => 2 * factor));
  });

  it("do not change when a post or a team is added, and differ between replications", () => {
    const factors = (teams: TeamOptions[], streams = STREAMS) =>
      live(1, teams, ({ handleTime }) => [...handleTime], streams)[0]!;
    const team = { name: "old", people: 3, spread: 0.2 };
    const before = factors([team]);
    expect(
      factors([
        { name: "new", people: 2, spread: 0.2 },
        { ...team, people: 4 },
      ]).slice(2, 5),
    ).toEqual(before);
    expect(factors([team], createStreams(3, 1))).not.toEqual(before);
  });
});

const LEAVERS: LeaversPlan = {
  perOpenDay: 0.1,
  replacedAfterOpenDays: 3,
  trainingDays: 2,
  fullSpeed: 1,
  learningFactors: Float64Array.of(1.5, 1.25),
};

/** The first post over the days: "." in post at the team's speed, "-" vacant, "t" in training, or the learning factor. */
function lifeOf(team: TeamOptions, days: number, leavers: LeaversPlan) {
  return live(days, [{ ...team, leavers }], ({ inPost, handleTime, trainingSeconds }) =>
    inPost[0] === 1
      ? handleTime[0] === 1
        ? "."
        : String(handleTime[0])
      : trainingSeconds[0]! > 0
        ? "t"
        : "-",
  );
}

describe("a post that somebody leaves", () => {
  it("is vacant, then trained for, then learned, then as before", () => {
    // Everybody stays for one day in the post; the recruit's day is the first one of training.
    const oneDay = { ...LEAVERS, perOpenDay: 1 };
    expect(lifeOf({}, 9, oneDay).join("")).toBe(".---t---t");
    expect(lifeOf({}, 4, { ...oneDay, replacedAfterOpenDays: 0, trainingDays: 0 })).toEqual([
      ".",
      "1.5",
      "1.5",
      "1.5",
    ]);
    const life = lifeOf({}, 400, { ...LEAVERS, perOpenDay: 0.02 }).join(" ");
    expect(life).toMatch(/^[. ]+ - - - t t 1.5 1.25 \./);
  });

  it("is left after a geometric number of days in it", () => {
    const people = 2000;
    const leavers = { ...LEAVERS, replacedAfterOpenDays: 1000 };
    const days = live(30, [{ people, leavers }], ({ inPost }) => inPost.reduce((sum, is) => sum + is, 0));
    days.forEach((there, day) => {
      const truth = 0.9 ** day;
      expectWithinFour(there / people, truth, Math.sqrt((truth * (1 - truth)) / people));
    });
  });

  it("is filled in the long run for its share of a stint, a vacancy and a training", () => {
    // Renewal theory: a stint of 10 days on average, then 3 vacant ones; of the stint the first 2 are training, so that
    // P(stint > k) = 0.9^k leaves 0.9² × 10 days. After 200 days the first holders' days are forgotten, and posts are
    // independent of one another.
    const people = 3000;
    const counts = live(200, [{ people, leavers: LEAVERS }], ({ inPost }) =>
      inPost.reduce((sum, is) => sum + is, 0),
    );
    const truth = 8.1 / 13;
    expectWithinFour(counts.at(-1)! / people, truth, Math.sqrt((truth * (1 - truth)) / people));
  });

  it("has a newcomer with a speed of their own", () => {
    const leavers = {
      ...LEAVERS,
      perOpenDay: 1,
      replacedAfterOpenDays: 0,
      trainingDays: 0,
      learningFactors: new Float64Array(),
    };
    const factors = live(2000, [{ spread: 0.3, leavers }], ({ handleTime }) => handleTime[0]!);
    expect(new Set(factors).size).toBe(2000);
    const mean = factors.reduce((sum, factor) => sum + factor, 0) / 2000;
    expectWithinFour(mean, 1, 0.3 / Math.sqrt(2000));
    // The first holder is the one whom the team would have without leavers.
    const sigma = Math.sqrt(Math.log(1.09));
    const own = STREAMS("person", "team-0")();
    expect(factors[0]).toBeCloseTo(Math.exp(sigma * normalQuantile(own) - sigma ** 2 / 2), 12);
  });

  it("has a recruit learn from full speed, not with a team that is new itself", () => {
    const leavers = { ...LEAVERS, perOpenDay: 1, replacedAfterOpenDays: 0, trainingDays: 0, fullSpeed: 1.2 };
    const days = live(2, [{ handleTime: [3, 2.8], leavers }], ({ handleTime }) => handleTime[0]);
    expect(days).toEqual([3, 1.2 * 1.5]);
  });

  it("is not left before the team begins, nor held or trained for when it does not work", () => {
    const leavers = { ...LEAVERS, perOpenDay: 1, replacedAfterOpenDays: 1 };
    const days = live(6, [{ works: [0, 0, 1, 1, 0, 1], leavers }], ({ inPost, trainingSeconds }) => [
      inPost[0],
      trainingSeconds[0],
    ]);
    expect(days).toEqual([
      [0, 0],
      [0, 0],
      [1, 0],
      [0, 0],
      // The first day of a recruit's training, were the team there; the post is vacant the day after.
      [0, 0],
      [0, 0],
    ]);
  });

  it("counts a recruit's training as far as people come and the shift is worked", () => {
    const leavers = { ...LEAVERS, perOpenDay: 1, replacedAfterOpenDays: 0 };
    const shift = {
      fromSeconds: at(9),
      toSeconds: at(17),
      weekdays: Uint8Array.of(1, 1, 1, 0, 1, 1, 1),
      breaks: [{ lastsSeconds: 3600, fromSeconds: at(12), toSeconds: at(13) }],
    };
    const days = live(
      5,
      [{ presence: 0.5, leftByIncidents: [1, 1, 0.5, 1, 1], shifts: [shift], leavers }],
      ({ trainingSeconds }) => trainingSeconds[0]! / 3600,
    );
    expect(days).toEqual([0, 3.5, 1.75, 0, 3.5]);
  });

  it("is held again by the first one when another replication begins", () => {
    const plan = planOf({ days: 50, teams: [{ people: 5, spread: 0.2, leavers: LEAVERS }] });
    const people = createPeople(plan);
    const year = () => {
      people.reset(STREAMS);
      return plan.openDays.map((_, day) => {
        people.beginDay(day);
        return [[...people.inPost], [...people.handleTime], [...people.trainingSeconds]];
      });
    };
    expect(year()).toEqual(year());
  });
});
