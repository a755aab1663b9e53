import { describe, expect, it } from "vitest";
import { layRouting } from "../../../src/models/routing/routing.ts";
import { type PlanOptions, planOf, type TeamOptions } from "../../support/plans.ts";

/** Routing with its lists as plain arrays. */
function routingOf(options: PlanOptions) {
  const { teams, immediateTypes, deferredTypes } = planOf(options);
  const routing = layRouting(teams, immediateTypes, deferredTypes);
  const plain = (groups: readonly (readonly Uint16Array[])[]) =>
    groups.map((ranks) => ranks.map((group) => [...group]));
  return {
    ...routing,
    poolOf: [...routing.poolOf],
    lineOf: [...routing.lineOf],
    flowOf: [...routing.flowOf],
    helpersAtOnce: plain(routing.helpersAtOnce),
    helpers: plain(routing.helpers),
    work: plain(routing.work),
    deferredWork: plain(routing.deferredWork),
  };
}

const FOUR_CAISSES = ["gironde", "landes", "vienne", "correze"];
const specialist = (...types: number[]): TeamOptions => ({
  skills: [0, 1, 2, 3].map((type) => (types.includes(type) ? {} : null)),
});

describe("pools and lines", () => {
  it("are one of each on a pooled platform, whatever the number of caisses and teams", () => {
    const routing = routingOf({ caisses: FOUR_CAISSES, teams: [{}, { people: 5 }, {}] });
    expect([routing.pools, routing.lines]).toEqual([1, 1]);
    expect([routing.poolOf, routing.lineOf, routing.flowOf]).toEqual([[0, 0, 0], [0, 0, 0, 0], [0]]);
    expect([routing.work, routing.helpersAtOnce, routing.helpers]).toEqual([[[[0]]], [[[0]]], [[[0]]]]);
  });

  it("are one for each caisse where each has people of its own", () => {
    const teams = [specialist(0), specialist(1), specialist(2), specialist(3)];
    const routing = routingOf({ caisses: FOUR_CAISSES, teams });
    expect([routing.pools, routing.lines]).toEqual([4, 4]);
    expect(routing.work).toEqual([[[0]], [[1]], [[2]], [[3]]]);
    expect(routing.helpers).toEqual([[[0]], [[1]], [[2]], [[3]]]);
  });

  it("do not tell teams apart by how long they take, but keep how long each takes", () => {
    const teams = [{ skills: [{ handleTime: 1.2 }, {}] }, { skills: [{}, { handleTime: 0.9 }] }];
    const routing = routingOf({ caisses: ["north", "south"], teams });
    expect([routing.pools, routing.lines]).toEqual([1, 1]);
    expect([...routing.handleTime]).toEqual([1.2, 1, 1, 0.9]);
  });

  it("tell flows apart though the same people serve them alike", () => {
    const routing = routingOf({ immediate: [{ caisses: ["north", "south"] }, {}], teams: [{}] });
    expect([routing.lineOf, routing.flowOf]).toEqual([
      [0, 0, 1],
      [0, 1],
    ]);
    expect(routing.work).toEqual([[[0, 1]]]);
  });

  it("tell teams apart by their deferred work too", () => {
    const routing = routingOf({ mails: {}, teams: [{}, { mails: false }] });
    expect(routing.pools).toBe(2);
    expect(routing.deferredWork).toEqual([[[0]], []]);
    expect(routing.helpers).toEqual([[[0, 1]]]);
    expect([...routing.deferredPreference]).toEqual([1, Number.POSITIVE_INFINITY]);
  });

  it("may be lines without anybody, and platforms without teams or flows", () => {
    const nobody = routingOf({ caisses: FOUR_CAISSES, teams: [specialist(0)] });
    expect([nobody.lineOf, nobody.helpers]).toEqual([
      [0, 1, 1, 1],
      [[[0]], []],
    ]);
    expect(routingOf({ teams: [] })).toMatchObject({ pools: 0, lines: 1, helpers: [[]] });
    expect(routingOf({ immediate: [] })).toMatchObject({ pools: 1, lines: 0, work: [[]] });
  });
});

describe("order", () => {
  it("of helpers is by preference, those of the same together", () => {
    const teams = [3, 1, 3, 2].map(
      (preference, team): TeamOptions => ({ skills: [{ preference, priority: team + 1 }] }),
    );
    expect(routingOf({ teams }).helpers).toEqual([[[1], [3], [0, 2]]]);
  });

  it("of work is by priority, for calls and for mails", () => {
    const priorities = [2, 1, 2, 5].map((priority) => ({ priority }));
    const routing = routingOf({
      immediate: [{}, {}, {}, {}],
      deferred: [{}, {}, {}, {}],
      teams: [{ skills: priorities, deferredSkills: [...priorities].reverse() }],
    });
    expect(routing.work).toEqual([[[1], [0, 2], [3]]]);
    expect(routing.deferredWork).toEqual([[[2], [1, 3], [0]]]);
  });
});

describe("own caisse first", () => {
  /** Each team helps the other caisse after so long a wait, or above so many waiting. */
  const ownFirst = (overflowAfterSeconds: number, overflowAbove = Number.POSITIVE_INFINITY): PlanOptions => {
    const other = { preference: 2, priority: 2, overflowAfterSeconds, overflowAbove };
    return { caisses: ["north", "south"], teams: [{ skills: [{}, other] }, { skills: [other, {}] }] };
  };

  it("has one's own help at once, the others later", () => {
    const routing = routingOf(ownFirst(60));
    expect(routing.helpersAtOnce).toEqual([[[0]], [[1]]]);
    expect(routing.helpers).toEqual([
      [[0], [1]],
      [[1], [0]],
    ]);
    expect(routing.work).toEqual([
      [[0], [1]],
      [[1], [0]],
    ]);
    expect(routing.overflowTimes.map((times) => [...times])).toEqual([[60], [60]]);
    expect([...routing.overflowAfter]).toEqual([0, 60, 60, 0]);
    expect([...routing.shortestOverflow]).toEqual([Infinity, Infinity]);
  });

  it("has the others help above a length, the shortest of all counting", () => {
    const routing = routingOf(ownFirst(Number.POSITIVE_INFINITY, 4));
    expect([...routing.shortestOverflow]).toEqual([4, 4]);
    expect(routing.overflowTimes.map((times) => [...times])).toEqual([[], []]);
  });

  it("looks once at each wait at which somebody begins to help, in order", () => {
    const teams = [0, 90, 20, 90, Number.POSITIVE_INFINITY].map((overflowAfterSeconds, team): TeamOptions => {
      return { skills: [{ overflowAfterSeconds, priority: team + 1 }] };
    });
    const routing = routingOf({ teams });
    expect([...routing.overflowTimes[0]!]).toEqual([20, 90]);
    expect(routing.helpersAtOnce).toEqual([[[0]]]);
  });
});
