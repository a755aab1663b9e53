import { describe, expect, it } from "vitest";
import type { LoadedScenario } from "../../src/models/scenario/loadedScenario.ts";
import { createLocalRunner, createTaskRunner, type Runner, type Task } from "../../src/planning/runner.ts";
import { isComparable, type SimulationRequest, simulate } from "../../src/planning/simulate.ts";
import { scenarioOf, type WrittenScenario } from "../support/scenarios.ts";

function loaded(overrides: WrittenScenario): LoadedScenario {
  return { scenario: scenarioOf(overrides), file: "test.yaml", evidence: [], unstated: [] };
}

const BASE = loaded({ name: "base" });
const BIGGER = loaded({ name: "bigger", teams: { advisers: { posts: 5 } } });
const SLOWER = loaded({
  name: "slower",
  demand: { calls: { talk: { mean: "5 min" }, redial: { share: "50 %", delay: "20 min", attempts: 3 } } },
});

const REQUEST: SimulationRequest = {
  scenarios: [BASE, BIGGER, SLOWER],
  baseline: 0,
  seed: 42,
  replications: { count: 6 },
};

const run = (request: SimulationRequest, runner = runnerFor(request)) => simulate(request, runner);
const runnerFor = ({ scenarios }: SimulationRequest) =>
  createLocalRunner(scenarios.map(({ scenario }) => scenario));

/** A pool that works on many tasks at once and finishes them in an order of its own. */
function shuffledRunner(request: SimulationRequest, parallel: number, done: Task[] = []): Runner {
  const { run: runTask } = createTaskRunner(request.scenarios.map(({ scenario }) => scenario));
  return {
    parallel,
    add: () => request.scenarios.length,
    async run(task) {
      // Later tasks finish sooner: each waits for some turns of the loop.
      for (let turn = (task.replication * 7 + task.scenario * 3) % 11; turn > 0; turn--)
        await Promise.resolve();
      done.push(task);
      return runTask(task);
    },
    close: () => Promise.resolve(),
  };
}

describe("a simulation of scenarios", () => {
  it("runs each as often as asked, and compares all but the baseline with it", async () => {
    const result = await run(REQUEST);
    expect(result.scenarios.map(({ replications }) => replications)).toEqual([6, 6, 6]);
    expect(result.scenarios.map(({ scenario }) => scenario.name)).toEqual(["base", "bigger", "slower"]);
    expect(result.scenarios[0]!.differences).toBeUndefined();
    const [, bigger, slower] = result.scenarios;
    expect(bigger!.differences!.callers).toMatchObject({ mean: 0, halfWidth: 0 });
    expect(bigger!.differences!.handlingRate!.mean).toBeCloseTo(
      bigger!.figures.handlingRate!.mean - result.scenarios[0]!.figures.handlingRate!.mean,
      12,
    );
    expect(slower!.differences!.redialShare!.mean).toBeGreaterThan(0);
    expect(bigger!.figures).toBe(bigger!.slices[0]!.figures);
  });

  it("gives what the seed gives: the same again, and another for another seed", async () => {
    expect(await run(REQUEST)).toEqual(await run(REQUEST));
    expect(await run({ ...REQUEST, seed: 43 })).not.toEqual(await run(REQUEST));
  });

  it("gives the same bytes whatever the number of workers and the order in which they finish", async () => {
    const expected = JSON.stringify(await run(REQUEST));
    for (const parallel of [1, 2, 4, 16]) {
      const done: Task[] = [];
      const found = await run(REQUEST, shuffledRunner(REQUEST, parallel, done));
      expect(JSON.stringify(found), `${parallel} workers`).toBe(expected);
      expect(done).toHaveLength(18);
      if (parallel === 16) expect(done.map(({ replication }) => replication)).not.toEqual([...done.keys()]);
    }
  });

  it("gives a scenario the same result alone and in company", async () => {
    const together = await run(REQUEST);
    const alone = await run({ ...REQUEST, scenarios: [SLOWER] });
    expect(alone.scenarios[0]!.figures).toEqual(together.scenarios[2]!.figures);
  });

  it("compares with whichever scenario is the baseline", async () => {
    const result = await run({ ...REQUEST, baseline: 2 });
    expect(result.baseline).toBe(2);
    expect(result.scenarios.map(({ differences }) => differences === undefined)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("stops when the handling rate is precise enough, the same way for any number of workers", async () => {
    const replications = { relativePrecision: 0.01, minimum: 5, maximum: 400 };
    const request = { ...REQUEST, replications };
    const result = await run(request);
    for (const { figures, replications: count } of result.scenarios) {
      const { mean, halfWidth } = figures.handlingRate!;
      expect(count).toBeGreaterThanOrEqual(5);
      expect(halfWidth! / mean).toBeLessThanOrEqual(0.01 / 1.01);
    }
    // One needs more replications than another: the difference is over those that both have.
    const counts = result.scenarios.map(({ replications: count }) => count);
    expect(new Set(counts).size).toBeGreaterThan(1);
    const pairs = result.scenarios.slice(1).map(({ differences }) => differences!.handlingRate!.count);
    expect(pairs).toEqual(counts.slice(1).map((count) => Math.min(count, counts[0]!)));
    expect(JSON.stringify(await run(request, shuffledRunner(request, 4)))).toBe(JSON.stringify(result));
  });

  it("stops on mails where nobody calls, and at the maximum where nothing is precise", async () => {
    const mails = {
      kind: "deferred",
      volume: 70,
      handling: { law: "exponential", mean: "5 min" },
      dueOpenDays: 2,
    };
    const quiet = loaded({ demand: { calls: { volume: 0 }, mails } });
    const replications = { relativePrecision: 0.2, minimum: 3, maximum: 30 };
    const found = await run({ ...REQUEST, scenarios: [quiet], replications });
    const { replications: count, figures } = found.scenarios[0]!;
    expect(count).toBeGreaterThanOrEqual(3);
    expect(count).toBeLessThan(30);
    expect(figures.mailsHandled!.halfWidth! / figures.mailsHandled!.mean).toBeLessThanOrEqual(0.2 / 1.2);
    const nothing = loaded({ demand: { calls: { volume: 0 } } });
    const idle = await run({ ...REQUEST, scenarios: [nothing], replications });
    expect(idle.scenarios[0]!.replications).toBeLessThanOrEqual(30);
    expect(idle.scenarios[0]!.figures.handlingRate).toBeUndefined();
  });

  it("tells how far it is, one replication after the other", async () => {
    const seen: (readonly [number, number])[] = [];
    await simulate(REQUEST, runnerFor(REQUEST), (done, total) => seen.push([done, total]));
    expect(seen).toEqual(Array.from({ length: 18 }, (_, i) => [i + 1, 18]));
  });

  it("keeps only a few tasks in flight", async () => {
    let [inFlight, most] = [0, 0];
    const { run: runTask } = createTaskRunner(REQUEST.scenarios.map(({ scenario }) => scenario));
    const counting: Runner = {
      parallel: 2,
      add: () => REQUEST.scenarios.length,
      async run(task) {
        inFlight += 1;
        most = Math.max(most, inFlight);
        await Promise.resolve();
        inFlight -= 1;
        return runTask(task);
      },
      close: () => Promise.resolve(),
    };
    await simulate({ ...REQUEST, replications: { count: 20 } }, counting);
    expect(most).toBeLessThanOrEqual(5);
    expect(most).toBeGreaterThanOrEqual(2);
  });

  it("fails as its runner fails, and leaves no promise unhandled", async () => {
    const failing: Runner = {
      parallel: 4,
      add: () => REQUEST.scenarios.length,
      run: ({ replication }) =>
        replication === 2
          ? Promise.reject(new Error("the worker died"))
          : runnerFor(REQUEST).run({
              scenario: 0,
              seed: 1,
              replication,
            }),
      close: () => Promise.resolve(),
    };
    await expect(simulate(REQUEST, failing)).rejects.toThrow("the worker died");
  });
});

describe("a local runner", () => {
  it("gives a task the same totals whatever it ran before", async () => {
    const scenarios = REQUEST.scenarios.map(({ scenario }) => scenario);
    const task = { scenario: 2, seed: 9, replication: 3 };
    const fresh = await createLocalRunner(scenarios).run(task);
    const used = createLocalRunner(scenarios);
    for (let replication = 0; replication < 5; replication++)
      await used.run({ scenario: replication % 3, seed: 9, replication });
    expect(await used.run(task)).toEqual(fresh);
    await used.close();
  });
});

describe("scenarios that can be compared", () => {
  it("have the same period and the same flows, whatever else differs", () => {
    const mails = {
      kind: "deferred",
      volume: 10,
      handling: { law: "constant", mean: "1 min" },
      dueOpenDays: 1,
    };
    expect(isComparable(BASE, SLOWER)).toBe(true);
    expect(isComparable(BASE, loaded({ demand: { mails } }))).toBe(false);
    expect(isComparable(BASE, loaded({ horizon: { to: "2017-03-11" } }))).toBe(false);
  });
});
