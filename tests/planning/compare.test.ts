import { describe, expect, it } from "vitest";
import { createStreams } from "../../src/engine/random/stream.ts";
import { meanInterval } from "../../src/engine/statistics/intervals.ts";
import { normalQuantile } from "../../src/engine/statistics/normalQuantile.ts";
import { createTally } from "../../src/engine/statistics/tally.ts";
import type { LoadedScenario } from "../../src/models/scenario/loadedScenario.ts";
import { type CompareRequest, compare, looksOf } from "../../src/planning/compare.ts";
import { createLocalRunner, createTaskRunner, type Runner } from "../../src/planning/runner.ts";
import { simulate } from "../../src/planning/simulate.ts";
import { isDecided, verdictOn } from "../../src/planning/verdict.ts";
import { scenarioOf, type WrittenScenario } from "../support/scenarios.ts";

/** Three half-hours of one day, quick enough to try everything. */
const THREE_INTERVALS: WrittenScenario = {
  horizon: { from: "2017-03-06", to: "2017-03-06" },
  opening: { phone: "9h00 - 10h30" },
  demand: { calls: { volume: 60 } },
};

function loaded(name: string, posts: number, more: WrittenScenario = {}): LoadedScenario {
  const scenario = scenarioOf({ ...THREE_INTERVALS, name, teams: { advisers: { posts } }, ...more });
  return { scenario, file: `${name}.yaml`, evidence: [], unstated: [] };
}

const BASE = loaded("base", 3);
const MORE = loaded("more", 4);
const SAME = loaded("same", 3);

function request(
  scenarios: readonly LoadedScenario[],
  changes: Partial<CompareRequest> = {},
): CompareRequest {
  return {
    scenarios,
    seed: 5,
    measure: "handlingRate",
    replications: { most: 60 },
    confidence: 0.95,
    indifference: 0.002,
    ...changes,
  };
}

const run = (asked: CompareRequest, runner = local(asked)) => compare(asked, runner);
const local = ({ scenarios }: CompareRequest) => createLocalRunner(scenarios.map(({ scenario }) => scenario));

/** A pool that finishes its tasks in an order of its own. */
function shuffled({ scenarios }: CompareRequest): Runner {
  const tasks = createTaskRunner(scenarios.map(({ scenario }) => scenario));
  return {
    parallel: 5,
    add: tasks.add,
    async run(task) {
      for (let turn = (task.replication * 7 + task.scenario * 3) % 11; turn > 0; turn--)
        await Promise.resolve();
      return tasks.run(task);
    },
    close: () => Promise.resolve(),
  };
}

describe("comparing", () => {
  it("looks after 10, 20, 40 replications and when the budget is spent", () => {
    expect(looksOf({ most: 60 })).toEqual([10, 20, 40, 60]);
    expect(looksOf({ most: 40 })).toEqual([10, 20, 40]);
    expect(looksOf({ most: 8 })).toEqual([8]);
    expect(looksOf({ count: 25 })).toEqual([25]);
  });

  it("stops at the first look when the difference is clear, and widens its intervals for all looks", async () => {
    const result = await run(request([BASE, MORE]));
    expect(result.scenarios.map(({ replications }) => replications)).toEqual([10, 10]);
    expect(result.isDecided).toBe(true);
    expect(result.level).toBeCloseTo(1 - 0.05 / 4, 12);
    const [variant] = result.variants;
    expect(variant!.verdict).toEqual({ sign: "higher", isSmall: false, isIdentical: false });
    expect(variant!.better!.mean).toBeGreaterThan(0.99);
    expect(variant!.better!.periods!.count).toBe(10);
    expect(result.selected).toBeUndefined();
  });

  it("gives the differences that simulate gives for as many replications", async () => {
    const result = await run(request([BASE, MORE], { replications: { count: 12 } }));
    const simulated = await simulate(
      { scenarios: [BASE, MORE], baseline: 0, seed: 5, replications: { count: 12 } },
      local(request([BASE, MORE])),
    );
    // One look at one variant: nothing to widen for.
    expect(result.level).toBeCloseTo(0.95, 12);
    const [ours, theirs] = [result, simulated].map(
      ({ scenarios }) => scenarios[1]!.differences!.handlingRate!,
    );
    expect(ours!.mean).toBe(theirs!.mean);
    expect(ours!.halfWidth).toBeCloseTo(theirs!.halfWidth!, 12);
    const { before, after } = result.variants[0]!;
    expect(after.handlingRate!.mean - before.handlingRate!.mean).toBeCloseTo(ours!.mean, 12);
  });

  it("says of a variant that changes nothing that it is identical, without spending the budget", async () => {
    const result = await run(request([BASE, SAME]));
    expect(result.variants[0]!.verdict).toEqual({ sign: "none", isSmall: true, isIdentical: true });
    expect(result.variants[0]!.better).toMatchObject({ periods: { mean: 0 }, mean: undefined });
    expect(result.scenarios[1]!.replications).toBe(10);
  });

  it("leaves undecided what the budget does not decide", async () => {
    // A little more patience makes next to no difference.
    const nearly = loaded("nearly", 3, {
      demand: { calls: { volume: 60, patience: { law: "exponential", mean: "3 min 20 s" } } },
    });
    const result = await run(request([BASE, nearly], { indifference: 0.0001, replications: { most: 20 } }));
    expect(result.scenarios.map(({ replications }) => replications)).toEqual([20, 20]);
    expect(result.isDecided).toBe(false);
    const wide = await run(request([BASE, nearly], { indifference: 0.2, replications: { most: 20 } }));
    expect(wide.isDecided).toBe(true);
    expect(wide.variants[0]!.verdict).toMatchObject({ isSmall: true });
  });

  it("selects, of several, the one that an exhaustive search finds", async () => {
    // Positions moved between a quick team and a slow one: the best split is in none of the files' names.
    const splits = [0, 1, 2, 3].map((slow) =>
      loaded(`slow-${slow}`, 3 - slow + 1, {
        teams: {
          advisers: { posts: 4 - slow },
          ...(slow > 0 && {
            slow: { site: "here", posts: slow, shift: "day", skills: { calls: { handleTime: "×2" } } },
          }),
        },
      }),
    );
    const result = await run(request(splits, { indifference: 0.01 }));
    const all = await simulate(
      { scenarios: splits, baseline: 0, seed: 99, replications: { count: 150 } },
      local(request(splits)),
    );
    const rates = all.scenarios.map(({ figures }) => figures.handlingRate!.mean);
    const best = rates.indexOf(Math.max(...rates));
    expect(result.selected!.contenders).toEqual([best]);
    expect(result.selected!.order).toEqual([...rates.keys()].sort((a, b) => rates[b]! - rates[a]!));
    expect(result.selected!.droppedAfter[best]).toBeUndefined();
    expect(result.selected!.behind[best]).toBeUndefined();
  });

  it("says that the best ones are equal when they are, and stops", async () => {
    const result = await run(request([BASE, MORE, loaded("twin", 4)], { indifference: 0.02 }));
    expect(result.selected).toMatchObject({ contenders: [1, 2], isTied: true });
    expect(result.isDecided).toBe(true);
  });

  it("depends on the request alone, not on how many tasks run at once", async () => {
    const asked = request([
      BASE,
      SAME,
      loaded("slower", 3, {
        demand: { calls: { volume: 60, talk: { law: "exponential", mean: "3 min 10 s" } } },
      }),
    ]);
    expect(await run(asked, shuffled(asked))).toEqual(await run(asked));
  });

  it("makes what it can of an interrupted run", async () => {
    const asked = request([BASE, MORE]);
    const result = await compare(asked, local(asked), undefined, 4);
    expect(result.scenarios.map(({ replications }) => replications)).toEqual([4, 4]);
    expect(result.level).toBeCloseTo(1 - 0.05 / 4, 12);
  });

  it("finds a difference where there is none no oftener than it admits, though it looks four times", () => {
    const experiments = 2000;
    const looks = looksOf({ most: 60 });
    const level = 1 - 0.05 / looks.length;
    let wrong = 0;
    for (let seed = 0; seed < experiments; seed++) {
      const uniform = createStreams(seed, 0)("no difference");
      const tally = createTally();
      const judged = looks.map((look) => {
        while (tally.count < look) tally.add(normalQuantile(uniform()));
        return verdictOn(meanInterval(tally.snapshot(), level)!, 1e-9)!;
      });
      const first = judged.find(isDecided);
      if (first !== undefined && first.sign !== "none") wrong += 1;
    }
    // At most 5 %, plus four standard errors of such a share.
    const most = experiments * 0.05 + 4 * Math.sqrt(experiments * 0.05 * 0.95);
    expect(wrong, `${wrong} of ${experiments}, at most ${most}`).toBeLessThan(most);
  });
});
