import { describe, expect, it } from "vitest";
import { formatProblems, ScenarioError } from "../../src/models/scenario/problems.ts";
import type { StateContext } from "../../src/models/state/stateChecks.ts";
import { readState } from "../../src/reading/readState.ts";

const CONTEXT: StateContext = {
  caisses: ["gironde", "landes"],
  teams: new Map([
    ["sudo", 35],
    ["april", 7],
  ]),
  reserves: new Map([["reinforcement", 20]]),
  hasMails: true,
};
const SOUND = {
  presented: "1 105",
  handled: "1 003",
  abandoned: "96",
  waiting: "6",
  mails: "940",
  present: "31",
  calledUp: "6",
};

function read(values: Readonly<Record<string, string | undefined>>, context: Partial<StateContext> = {}) {
  const text = Object.entries({ ...SOUND, ...values })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}\n`]))
    .join("");
  const source = { read: () => ({ text }), beside: (_: string, name: string) => name, isSame: () => false };
  return readState(source, "state.yaml", { ...CONTEXT, ...context });
}

function problemsOf(
  values: Readonly<Record<string, string | undefined>>,
  context: Partial<StateContext> = {},
) {
  try {
    read(values, context);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return formatProblems(error.problems, "en").split("\n");
    throw error;
  }
}

describe("the state of a day", () => {
  it("is read, with nobody refused and nobody called up unless told", () => {
    expect(read({ calledUp: undefined, mails: undefined })).toEqual({
      presented: 1105,
      handled: 1003,
      abandoned: 96,
      refused: 0,
      waiting: 6,
      present: 31,
      calledUp: 0,
    });
  });

  it("may be told by caisse and by team", () => {
    expect(
      problemsOf({ presented: "{ gironde: 700, landes: 405 }", present: "{ sudo: 28, april: 3 }" }),
    ).toEqual([]);
  });

  it("tells every slip at once, with its place and the nearest key", () => {
    const found = problemsOf({ presented: undefined, presentd: "1 105", handled: "10,5", waiting: "-1" });
    expect(found).toHaveLength(3);
    expect(found.join("\n")).toMatch(/state\.yaml:7:1 presentd.*did you mean "presented"/);
    expect(found.join("\n")).toMatch(/state\.yaml:1:10 handled: expected a whole number/);
    expect(found.join("\n")).toMatch(/state\.yaml:3:10 waiting/);
  });

  it("is refused without what it cannot do without", () => {
    for (const key of ["presented", "handled", "abandoned", "waiting", "present"])
      expect(problemsOf({ [key]: undefined }).join()).toContain(`the key "${key}"`);
  });

  it("cannot have more contacts with an end than were presented, in all or in a caisse", () => {
    expect(problemsOf({ presented: "1 104" })[0]).toContain("1003 + 96 + 0 + 6 = 1105, received 1104");
    const split = {
      presented: "{ gironde: 700, landes: 405 }",
      handled: "{ gironde: 700, landes: 300 }",
      abandoned: "{ gironde: 1, landes: 95 }",
      waiting: "{ gironde: 0, landes: 6 }",
    };
    expect(problemsOf(split)).toHaveLength(1);
    expect(problemsOf(split)[0]).toMatch(/presented\.gironde.*received 700/);
  });

  it("cannot have more people than there are posts, nor more called up than there are", () => {
    expect(problemsOf({ present: "43" })[0]).toContain("at most 42 (posts), received 43");
    expect(problemsOf({ present: "{ sudo: 28, april: 8 }" })[0]).toContain(
      "present.april: expected at most 7",
    );
    expect(problemsOf({ calledUp: "21" })[0]).toContain("at most 20 (reinforcement positions)");
  });

  it("names caisses and teams of its scenario, and all of them", () => {
    expect(problemsOf({ waiting: "{ girnde: 3, landes: 3 }" })[0]).toContain('did you mean "gironde"?');
    expect(problemsOf({ waiting: "{ gironde: 3 }" })[0]).toContain("nothing for landes");
    expect(problemsOf({ present: "{ sudo: 28 }" })[0]).toContain("nothing for april");
    expect(problemsOf({ calledUp: "{ sudo: 2 }" })[0]).toContain("a reinforcement team (reinforcement)");
    expect(problemsOf({ waiting: "{ gironde: 3 }" }, { caisses: [] })[0]).toContain("the flow is not split");
  });

  it("has no mails where the scenario has none", () => {
    expect(problemsOf({}, { hasMails: false })[0]).toContain("no deferred flow");
  });

  it("says that its file cannot be read", () => {
    const source = {
      read: () => ({ received: { fr: "aucun fichier", en: "no file" } }),
      beside: (_: string, name: string) => name,
      isSame: () => false,
    };
    expect(() => readState(source, "none.yaml", CONTEXT)).toThrow(ScenarioError);
  });
});
