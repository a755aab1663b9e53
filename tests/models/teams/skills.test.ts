import { describe, expect, it } from "vitest";
import { compileSkills } from "../../../src/models/teams/skills.ts";
import { planOf } from "../../support/plans.ts";
import { scenarioOf, type WrittenScenario } from "../../support/scenarios.ts";

const DEMAND = planOf({
  immediate: [{ name: "calls", caisses: ["gironde", "landes"] }, { name: "visits" }],
  deferred: [{ name: "mails" }, { name: "files", caisses: ["gironde", "landes"] }],
});

const MEAN = { law: "exponential", mean: "3 min" };
const DEFERRED = { kind: "deferred", volume: 100, handling: MEAN, dueOpenDays: 2 };

/** Skills of a team against calls of two caisses, visits, mails, and files of two caisses. */
function skillsOf(team: WrittenScenario, calls: WrittenScenario = {}) {
  const scenario = scenarioOf({
    demand: {
      calls,
      visits: { kind: "immediate", volume: 100, patience: "endless", talk: MEAN, priority: 3 },
      mails: { ...DEFERRED, priority: 2 },
      files: { ...DEFERRED, caisses: { gironde: "50 %", landes: "50 %" } },
    },
    teams: { advisers: team },
  });
  return compileSkills(scenario.teams.advisers!, scenario.demand, DEMAND);
}

const AT_ONCE = { overflowAfterSeconds: 0, overflowAbove: Number.POSITIVE_INFINITY };
const GIRONDE = { caisses: ["gironde"] };

/** When the team helps with calls of a caisse that is not its own. */
function helpsLandes(routing: WrittenScenario, team: WrittenScenario = GIRONDE) {
  const skill = skillsOf(team, { routing }).skills[1];
  return skill && [skill.overflowAfterSeconds, skill.overflowAbove];
}

describe("the skills of a team", () => {
  it("are all flows unless told, at once, with the flow's own priority", () => {
    const { skills, deferredSkills } = skillsOf({});
    const ordinary = { preference: 1, priority: 1, handleTime: 1, ...AT_ONCE };
    expect(skills).toEqual([ordinary, ordinary, { ...ordinary, priority: 3 }]);
    expect(deferredSkills).toEqual([{ ...ordinary, priority: 2 }, ordinary, ordinary]);
  });

  it("are only those that the team names, as it names them", () => {
    const { skills, deferredSkills } = skillsOf({
      skills: { visits: { preference: 4, priority: 7, handleTime: 1.5 }, mails: {} },
    });
    expect(skills).toEqual([
      undefined,
      undefined,
      { preference: 4, priority: 7, handleTime: 1.5, ...AT_ONCE },
    ]);
    expect(deferredSkills.map((skill) => skill?.priority)).toEqual([2, undefined, undefined]);
    expect(skillsOf({ skills: {} }).skills).toEqual([undefined, undefined, undefined]);
  });

  it("take the caisse's handle time into account", () => {
    const { skills } = skillsOf(
      { skills: { calls: { handleTime: 2 } } },
      { handleTimeOfCaisse: { landes: 1.25 } },
    );
    expect(skills.map((skill) => skill?.handleTime)).toEqual([2, 2.5, undefined]);
  });

  it("leave deferred contacts of another caisse to the teams whose own they are", () => {
    const { deferredSkills } = skillsOf(GIRONDE);
    expect(deferredSkills.map((skill) => skill !== undefined)).toEqual([true, true, false]);
  });
});

describe("calls of another caisse", () => {
  it("are taken at once in one pooled queue, and take longer there too", () => {
    const routing = { policy: "pooled", overflowAfter: "1 min", otherCaisse: 1.5 };
    const { skills } = skillsOf(GIRONDE, { routing });
    expect(skills.slice(0, 2)).toEqual([
      { preference: 1, priority: 1, handleTime: 1, ...AT_ONCE },
      { preference: 1, priority: 1, handleTime: 1.5, ...AT_ONCE },
    ]);
  });

  it("are never taken in separate queues, nor with own caisse first and no word about overflow", () => {
    expect(helpsLandes({ policy: "separate", overflowAfter: "1 min" })).toBeUndefined();
    expect(helpsLandes({ policy: "ownFirst" })).toBeUndefined();
    expect(helpsLandes({ policy: "separate" }, {})).toEqual([0, Number.POSITIVE_INFINITY]);
  });

  it("are taken after a delay, above a number, or after the first of both", () => {
    expect(helpsLandes({ policy: "ownFirst", overflowAfter: "1 min" })).toEqual([
      60,
      Number.POSITIVE_INFINITY,
    ]);
    expect(helpsLandes({ policy: "ownFirst", overflowAbove: 5 })).toEqual([Number.POSITIVE_INFINITY, 5]);
    expect(helpsLandes({ policy: "ownFirst", overflowAfter: "1 min", overflowAbove: 5 })).toEqual([60, 5]);
  });

  it("leave one's own caisse as it was", () => {
    const { skills } = skillsOf(GIRONDE, {
      routing: { policy: "ownFirst", overflowAfter: "1 min", otherCaisse: 1.5 },
    });
    expect(skills[0]).toEqual({ preference: 1, priority: 1, handleTime: 1, ...AT_ONCE });
    expect(skills[1]!.handleTime).toBe(1.5);
    expect(skills[2]).toMatchObject({ handleTime: 1, ...AT_ONCE });
  });
});

describe("a second level", () => {
  const helps = (skill: WrittenScenario, routing?: WrittenScenario) =>
    skillsOf({ ...GIRONDE, skills: { calls: skill } }, routing && { routing }).skills.map(
      (compiled) => compiled && [compiled.overflowAfterSeconds, compiled.overflowAbove],
    );

  it("helps with every caisse as its skill says", () => {
    expect(helps({ overflowAbove: 3 })).toEqual([
      [Number.POSITIVE_INFINITY, 3],
      [Number.POSITIVE_INFINITY, 3],
      undefined,
    ]);
  });

  it("waits for the longer delay and the larger number where the caisse's overflow names them too", () => {
    const own = { policy: "ownFirst", overflowAfter: "1 min", overflowAbove: 5 };
    expect(helps({ overflowAfter: "30 s", overflowAbove: 8 }, own).slice(0, 2)).toEqual([
      [30, 8],
      [60, 8],
    ]);
    expect(helps({ overflowAfter: "2 min" }, own)[1]).toEqual([120, 5]);
    expect(helps({ overflowAbove: 8 }, { policy: "ownFirst", overflowAfter: "1 min" })[1]).toEqual([60, 8]);
  });
});
