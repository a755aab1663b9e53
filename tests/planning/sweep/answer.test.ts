import { describe, expect, it } from "vitest";
import { MEASURES } from "../../../src/models/measures/catalogue.ts";
import { pairedDifferences } from "../../../src/planning/pairedDifference.ts";
import { createLocalRunner, type Runner } from "../../../src/planning/runner.ts";
import { answerSweep, type SweepRequest } from "../../../src/planning/sweep/answer.ts";
import { gridPoints, type SweepPoint } from "../../../src/planning/sweep/design.ts";
import { differenceOver, meanOver, responsesOf } from "../../../src/planning/sweep/response.ts";
import { type PointTotals, runSweep } from "../../../src/planning/sweep/sweep.ts";
import type { Variable } from "../../../src/planning/sweep/variable.ts";
import { totalsOf } from "../../support/handmadeTotals.ts";
import { scenarioOf } from "../../support/scenarios.ts";

const RATE = MEASURES.find(({ id }) => id === "handlingRate")!;

function counted(path: string, values: readonly number[], base: number): Variable {
  const levels = values.map((value) => ({ setting: String(value), value, factor: undefined }));
  return { path, kind: "count", base, spread: { shape: "list", levels } };
}

const POSTS = counted("teams.advisers.posts", [2, 3, 4], 3);
const VOLUME = counted("demand.calls.volume", [400, 500], 500);
const VARIABLES = [POSTS, VOLUME];
const POINTS = gridPoints(VARIABLES);
const scenarios = POINTS.map(({ levels: [posts, volume] }) =>
  scenarioOf({
    horizon: { from: "2017-03-06", to: "2017-03-07" },
    teams: { advisers: { posts: posts!.value } },
    demand: { calls: { volume: volume!.value } },
  }),
);
const RUN = { scenarios, seed: 5, replications: 4 };

function requestOf(points: readonly SweepPoint[], objective: unknown = 0.9): SweepRequest {
  return {
    loaded: {
      scenario: scenarioOf({ objectives: { handlingRate: objective } }),
      file: "small.yaml",
      evidence: [],
      unstated: [],
    },
    variables: VARIABLES,
    design: "grid",
    points,
    seed: 5,
    replications: 4,
    measure: "handlingRate",
  };
}

/** Takes its time in another order than it was asked, as workers do. */
function shuffling(runner: Runner, parallel: number): Runner {
  let asked = 0;
  return {
    ...runner,
    parallel,
    async run(task) {
      asked += 1;
      for (let i = 0; i < (asked * 7) % 5; i++) await Promise.resolve();
      return runner.run(task);
    },
  };
}

function byPoint(totals: readonly PointTotals[]): ReadonlyMap<number, PointTotals> {
  return new Map(totals.map((each, point) => [point, each]));
}

describe("the points of a sweep", () => {
  it("are the same for any number of calculations at once, and told in order when they are whole", async () => {
    const alone = await runSweep(RUN, createLocalRunner([]));
    const told: number[] = [];
    const three = await runSweep(RUN, shuffling(createLocalRunner([]), 3), new Map(), (point) => {
      told.push(point);
    });
    expect(three).toEqual(alone);
    expect(told).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("that are done already are not run again, and change nothing", async () => {
    const whole = await runSweep(RUN, createLocalRunner([]));
    let runs = 0;
    const counting = createLocalRunner([]);
    const runner: Runner = {
      ...counting,
      run: (task) => {
        runs += 1;
        return counting.run(task);
      },
    };
    const rest = await runSweep(RUN, runner, new Map([0, 3, 4].map((point) => [point, whole[point]!])));
    expect(rest).toEqual(whole);
    expect(runs).toBe(3 * RUN.replications);
  });
});

describe("effects over a grid", () => {
  it("are means of the points with a level and paired differences of them", async () => {
    const totals = await runSweep(RUN, createLocalRunner([]));
    const { effects, points } = answerSweep(requestOf(POINTS), byPoint(totals));
    if (effects?.kind !== "grid") throw new Error("no grid");
    const rateAt = (point: number): number => points[point]!.figures.handlingRate!.mean;
    expect(effects.levels[0]!.map(({ mean }) => mean.mean)).toEqual(
      [0, 2, 4].map((first) => expect.closeTo((rateAt(first) + rateAt(first + 1)) / 2, 12)),
    );
    expect(effects.levels[0]!.map(({ isBase }) => isBase)).toEqual([false, true, false]);
    expect(effects.levels[0]![1]!.difference).toBeUndefined();
    expect(effects.levels[1]![0]!.difference!.mean).toBeGreaterThan(0);
    expect(effects.map!.variables).toEqual([0, 1]);
    expect(effects.map!.cells.map((row) => row.map((cell) => cell.points))).toEqual([
      [[0], [1]],
      [[2], [3]],
      [[4], [5]],
    ]);
    const { variables, interaction, chance } = effects.shares!;
    const sum = variables.reduce((all, { mean }) => all + mean, 0) + interaction.mean + chance;
    expect(sum).toBeCloseTo(1, 12);
  });

  it("between two points are the paired difference that plateau compare takes", async () => {
    const totals = await runSweep(RUN, createLocalRunner([]));
    const responses = responsesOf(RATE, totals)!;
    const ours = differenceOver([responses[4]!], [responses[2]!]);
    const theirs = pairedDifferences(totals[2]!, totals[4]!).handlingRate!;
    expect(ours.mean).toBeCloseTo(theirs.mean, 12);
    expect(ours.halfWidth).toBeCloseTo(theirs.halfWidth!, 12);
    expect(meanOver([responses[0]!, responses[1]!]).mean).toBeCloseTo(
      (responses[0]!.value + responses[1]!.value) / 2,
      12,
    );
  });

  it("wait until every point is done, and until the measure has a value at each", () => {
    const some = totalsOf({ presented: 10, handled: 9 });
    const none = totalsOf({});
    const done = (totals: Float64Array): PointTotals => [totals, totals, totals, totals];
    const five = new Map([0, 1, 2, 3, 4].map((point) => [point, done(some)]));
    const partial = answerSweep(requestOf(POINTS), five);
    expect(partial.effects).toBeUndefined();
    expect(partial.points.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    const empty = answerSweep(requestOf(POINTS), new Map([...five, [5, done(none)]]));
    expect(empty.effects).toBeUndefined();
    expect(empty.points).toHaveLength(6);
  });

  it("count the periods that reach an objective with a probability", () => {
    const totals = [0.8, 0.89, 0.9, 0.95].map((rate) => totalsOf({ presented: 100, handled: 100 * rate }));
    const objective = { atLeast: "90 %", probability: "80 %" };
    const { points } = answerSweep(requestOf(POINTS, objective), new Map([[0, totals]]));
    expect(points[0]!.reached!.mean).toBe(0.5);
  });
});
