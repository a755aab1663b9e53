import { describe, expect, it } from "vitest";
import { constant } from "../../../src/engine/random/index.ts";
import {
  CALL_FRESH,
  CALL_HANDLED,
  CALL_TALK,
  CALL_WAIT_HANDLED,
  TEAM_CALLS_HANDLED,
} from "../../../src/models/measures/counters.ts";
import type { SkillPlan } from "../../../src/models/plan.ts";
import { at, type PlanOptions } from "../../support/plans.ts";
import { burstAt, live, sumOver } from "./lived.ts";

/** Calls of three minutes each, of one flow at 9:00 and of another at 9:01. */
const TWO_BURSTS = [burstAt(9), burstAt(9, 1)];

describe("a person who becomes free", () => {
  it("takes the flow of higher priority first, and of each the longest waiting", () => {
    const { calls } = live({
      immediate: TWO_BURSTS,
      teams: [{ skills: [{ priority: 2 }, { priority: 1 }] }],
    });
    const [later, sooner] = [0, 1].map((flow) => calls(CALL_HANDLED, { flow })) as [number, number];
    expect([later, sooner]).toEqual([0, 1].map((flow) => calls(CALL_FRESH, { flow })));
    // One call of the first flow is in hand at 9:01; at 9:03 all of the second follow, and then the rest.
    expect(calls(CALL_WAIT_HANDLED, { flow: 1 })).toBeCloseTo(
      sumOver(sooner, (i) => 120 + 180 * i),
      0,
    );
    expect(calls(CALL_WAIT_HANDLED, { flow: 0 })).toBeCloseTo(
      sumOver(later - 1, (i) => 180 * (sooner + i + 1)),
      0,
    );
  });

  it("takes who has waited longest, whatever the line, where flows have the same priority", () => {
    const { calls } = live({ immediate: TWO_BURSTS });
    const [first, second] = [0, 1].map((flow) => calls(CALL_HANDLED, { flow })) as [number, number];
    expect(calls(CALL_WAIT_HANDLED, { flow: 0 })).toBeCloseTo(
      sumOver(first, (i) => 180 * i),
      0,
    );
    expect(calls(CALL_WAIT_HANDLED, { flow: 1 })).toBeCloseTo(
      sumOver(second, (i) => 180 * (first + i) - 60),
      0,
    );
  });

  it("takes only what they have learnt, and their time for it", () => {
    const { calls, teams } = live({
      immediate: TWO_BURSTS,
      teams: [{ skills: [null, { handleTime: 1.5 }] }, { skills: [{ handleTime: 0.5 }, null] }],
    });
    const [first, second] = [0, 1].map((flow) => calls(CALL_FRESH, { flow })) as [number, number];
    expect([0, 1].map((team) => teams(TEAM_CALLS_HANDLED, { team }))).toEqual([second, first]);
    expect([0, 1].map((flow) => calls(CALL_TALK, { flow }))).toEqual([90 * first, 270 * second]);
  });
});

describe("a call", () => {
  /** So few and so short that everybody is always free. */
  const FEW: PlanOptions = { volume: 60, calls: { talk: constant(0.001) } };

  it("goes to the preferred team while one of it is free", () => {
    const skills = (preference: number) => ({ skills: [{ preference }] });
    const { calls, teams } = live({ ...FEW, teams: [skills(2), skills(1), skills(3)] });
    expect([0, 1, 2].map((team) => teams(TEAM_CALLS_HANDLED, { team }))).toEqual([0, calls(CALL_FRESH), 0]);
  });

  it("goes to others once the preferred are busy", () => {
    const skills = (people: number, preference: number) => ({ people, skills: [{ preference }] });
    const { teams } = live({
      ...burstAt(9),
      calls: { waitingPlaces: 0 },
      teams: [skills(5, 2), skills(3, 1), skills(0, 3)],
    });
    expect([0, 1].map((team) => teams(TEAM_CALLS_HANDLED, { team }))).toEqual([5, 3]);
  });

  it("goes to whoever has been idle longest, teams with other work beside included", () => {
    const { calls, teams } = live({ ...FEW, mails: {}, teams: [{}, { mails: false }] });
    const [first, second] = [0, 1].map((team) => teams(TEAM_CALLS_HANDLED, { team })) as [number, number];
    expect(first + second).toBe(calls(CALL_FRESH));
    expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
  });
});

describe("own caisse first", () => {
  /** All calls are of the north, where there is one person, and one in the south who helps out. */
  const northOnly = (help: Partial<SkillPlan>): PlanOptions => ({
    ...burstAt(9),
    caisses: ["north", "south"],
    volume: [50, 0],
    teams: [
      { skills: [{}, null], hours: [at(8), at(22)] },
      { skills: [{ preference: 2, priority: 2, ...help }, {}], hours: [at(8), at(22)] },
    ],
  });

  it("has others help once a call has waited so long", () => {
    const { calls, teams } = live(northOnly({ overflowAfterSeconds: 600 }));
    const callers = calls(CALL_FRESH);
    // One begins a call every three minutes from 9:00 on, the other from 9:10 on.
    const begins = [...Array(callers).keys()].flatMap((i) => [180 * i, 600 + 180 * i]).sort((a, b) => a - b);
    const waits = begins.slice(0, callers);
    const byOthers = waits.filter((wait) => wait % 180 !== 0).length;
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo(
      sumOver(callers, (i) => waits[i]!),
      0,
    );
    expect([0, 1].map((team) => teams(TEAM_CALLS_HANDLED, { team }))).toEqual([callers - byOthers, byOthers]);
  });

  it("has others help while more than so many wait", () => {
    const { calls, teams } = live(
      northOnly({ overflowAfterSeconds: Number.POSITIVE_INFINITY, overflowAbove: 3 }),
    );
    const callers = calls(CALL_FRESH);
    // Each takes one at 9:00, the south the fifth caller's arrival; then in turn, the north first.
    let waiting = callers - 2;
    let byOthers = 1;
    while (waiting > 0) {
      waiting -= 1;
      if (waiting > 3) {
        waiting -= 1;
        byOthers += 1;
      }
    }
    expect([0, 1].map((team) => teams(TEAM_CALLS_HANDLED, { team }))).toEqual([callers - byOthers, byOthers]);
  });

  it("never has others help where neither wait nor length lets them", () => {
    const { calls, teams } = live(northOnly({ overflowAfterSeconds: Number.POSITIVE_INFINITY }));
    expect([0, 1].map((team) => teams(TEAM_CALLS_HANDLED, { team }))).toEqual([calls(CALL_FRESH), 0]);
  });

  it("has who helps out take their own callers first", () => {
    const { calls } = live({
      ...northOnly({ overflowAfterSeconds: 60 }),
      volume: [50, 50],
    });
    const own = calls(CALL_HANDLED, { caisse: 1 });
    // Undisturbed by the north's, which wait until the south's line is empty.
    expect(calls(CALL_WAIT_HANDLED, { caisse: 1 })).toBeCloseTo(
      sumOver(own, (i) => 180 * i),
      0,
    );
  });

  it("looks at every wait at which further people begin to help", () => {
    const helpingAfter = (overflowAfterSeconds: number) => ({
      skills: [{ overflowAfterSeconds, priority: 1 + overflowAfterSeconds }],
    });
    // Calls of a day: each person takes one, after 0, 30, 90 and 200 seconds.
    const { calls, teams } = live({
      ...burstAt(9),
      calls: { talk: constant(6 * 3600), patience: constant(300) },
      teams: [helpingAfter(90), helpingAfter(0), helpingAfter(200), helpingAfter(30)],
    });
    expect([0, 1, 2, 3].map((team) => teams(TEAM_CALLS_HANDLED, { team }))).toEqual([1, 1, 1, 1]);
    expect(calls(CALL_WAIT_HANDLED)).toBeCloseTo(30 + 90 + 200, 1);
  });
});
