import { describe, expect, it } from "vitest";
import { readInput } from "../../../src/cli/readInput.ts";
import { planTransfer } from "../../../src/planning/transfer/planTransfer.ts";
import { ASK, planned, postsOn, twoSites } from "./platforms.ts";

const RECRUITS = {
  advisers: { site: "here", posts: 4.9, absence: "1/7", shift: "day" },
  others: { site: "there", posts: 3.5, absence: "1/7", shift: "day" },
  recruits: {
    site: "there",
    posts: 1,
    from: "2017-03-08",
    shift: "day",
    trainingDays: 5,
    learning: { start: "×1.5", halfLifeDays: 10 },
  },
};

describe("a transfer, planned", () => {
  it("takes positions ÷ (1 − absence) posts, without a fraction of a person too many", () => {
    const plan = planned(
      twoSites({ teams: { ...RECRUITS, advisers: { ...RECRUITS.advisers, posts: 35 } } }),
      {
        positions: 6,
      },
    );
    expect(plan.posts).toBe(7);
    expect(plan.giver.gives).toEqual([{ team: "advisers", posts: 7 }]);
  });

  it("conserves posts inside the pool on every day, and adds them from the date on otherwise", () => {
    const file = twoSites({ teams: RECRUITS });
    const plan = planned(file);
    const [inside, adds] = plan.readings;
    expect([inside!.kind, adds!.kind]).toEqual(["inside", "adds"]);
    for (const date of ["2017-03-06", "2017-03-14", "2017-03-15", "2017-04-14"]) {
      const before = postsOn(file, date);
      const moved = date >= ASK.on ? plan.posts : 0;
      expect(postsOn(plan.base.scenario, date), date).toBeCloseTo(before, 9);
      expect(postsOn(inside!.scenario, date), date).toBeCloseTo(before, 9);
      expect(postsOn(adds!.scenario, date), date).toBeCloseTo(before + moved, 9);
      const giver = postsOn(plan.base.scenario, date, plan.base.giver);
      expect(postsOn(inside!.scenario, date, inside!.giver), date).toBeCloseTo(giver - moved, 9);
      const receiver = postsOn(plan.base.scenario, date, plan.base.receiver);
      expect(postsOn(inside!.scenario, date, inside!.receiver), date).toBeCloseTo(receiver + moved, 9);
    }
  });

  it("takes from the largest team first, and no more than a side has", () => {
    const teams = { ...RECRUITS, small: { site: "here", posts: 2, shift: "day" } };
    const plan = planned(twoSites({ teams }), { positions: 5 });
    expect(plan.giver.gives).toEqual([
      { team: "advisers", posts: 4.9 },
      { team: "small", posts: 0.8 },
    ]);
    expect(planTransfer(twoSites({ teams }), { ...ASK, positions: 7 })).toEqual({
      kind: "tooFew",
      positions: 6.2,
    });
  });

  it("trains newcomers like the receiving site's recruits, unless told otherwise, and says whose", () => {
    const file = twoSites({ teams: RECRUITS });
    expect(planned(file)).toMatchObject({
      rampUp: { trainingDays: 5, learning: { start: 1.5, halfLifeDays: 10 } },
      rampUpOrigin: { kind: "team", team: "recruits" },
    });
    expect(planned(file, { trainingDays: 0, learning: "none" })).toMatchObject({
      rampUp: { trainingDays: 0, learning: undefined },
      rampUpOrigin: { kind: "told" },
    });
    expect(planned(twoSites())).toMatchObject({
      rampUp: { trainingDays: 0 },
      rampUpOrigin: { kind: "none" },
    });
  });

  it("has one reading where the giving side has nobody in the file: a caisse, or a site without people", () => {
    for (const from of ["gironde", "empty"]) {
      const plan = planned(twoSites({ teams: RECRUITS }), { from });
      expect(plan.readings.map(({ kind }) => kind)).toEqual(["adds"]);
      expect(plan.base.scenario.teams).toEqual(twoSites({ teams: RECRUITS }).teams);
    }
  });

  it("names in what the sides differ, and nothing where they do not", () => {
    expect(planned(twoSites())).toMatchObject({ differing: [], isSameWork: true });
    const slower = twoSites({
      teams: {
        ...RECRUITS,
        recruits: undefined,
        others: { ...RECRUITS.others, handleTime: "×1.2", absence: "20 %" },
      },
      activities: { meeting: { teams: ["others"], weekdays: ["monday"], hours: "9h00 - 10h00" } },
    });
    expect(planned(slower)).toMatchObject({
      differing: ["absence", "handleTime", "activities"],
      isSameWork: false,
      positionsThere: expect.closeTo((2 / (6 / 7)) * 0.8, 6),
    });
  });

  it("says what cannot be: an unknown name, one side twice, another period, a reinforcement", () => {
    const file = twoSites({
      teams: { ...RECRUITS, help: { site: "empty", posts: 3, shift: "day", calledUp: { upToPositions: 9 } } },
    });
    const plan = (ask: Partial<typeof ASK>) => planTransfer(file, { ...ASK, ...ask });
    expect(plan({ from: "nowhere" })).toMatchObject({ kind: "unknown", side: "from" });
    expect(plan({ to: "gironde" })).toMatchObject({ kind: "unknown", side: "to" });
    expect(plan({ to: "toString" })).toMatchObject({ kind: "unknown", side: "to" });
    expect(plan({ to: "here" })).toEqual({ kind: "same" });
    expect(plan({ from: "advisers", to: "here" })).toEqual({ kind: "same" });
    expect(plan({ on: "2018-01-01" })).toMatchObject({ kind: "outsidePeriod" });
    expect(plan({ from: "help" })).toEqual({ kind: "calledUp", side: "from" });
  });

  it("makes of the year without the published transfer the year with it", () => {
    const { scenarios } = readInput([
      "scenarios/sudo-2017-without-transfer.yaml",
      "scenarios/sudo-2017.yaml",
    ]);
    const [without, published] = scenarios.map(({ scenario }) => scenario);
    const ask = { from: "gironde", to: "landes", positions: 6, on: "2017-04-01" };
    const plan = planned(without!, ask);
    const { title: _, ...april } = published!.teams.april!;
    const { title: __, ...made } = plan.readings[0]!.scenario.teams[plan.team]!;
    expect(made).toEqual(april);
    expect(planned(published!, ask).already).toBe("april");
    expect(plan.already).toBeUndefined();
  });
});
