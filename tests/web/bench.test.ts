import { describe, expect, test } from "vitest";
import { createLocalRunner, createTaskRunner } from "../../src/planning/runner.ts";
import { simulate } from "../../src/planning/simulate.ts";
import { createBench, type Wanted } from "../../src/web/engine/bench.ts";
import type { RunMessage } from "../../src/web/engine/messages.ts";
import type { Threads } from "../../src/web/engine/threads.ts";
import { scenarioOf } from "../support/scenarios.ts";

const SEED = 3;

const loadedWith = (posts: number) => ({
  scenario: scenarioOf({ teams: { advisers: { posts } } }),
  evidence: [],
  unstated: [],
  file: "small.yaml",
});

const wantedOf = (posts: number, replications: number): Wanted => ({
  key: `posts ${posts}`,
  loaded: loadedWith(posts),
  seed: SEED,
  replications,
});

/** Threads whose replications come back when the test says so. */
function slowThreads(count: number) {
  const runner = new Map<string, ReturnType<typeof createTaskRunner>>();
  const begun: (RunMessage & { readonly end: (failure?: string) => void })[] = [];
  let busy = 0;
  const threads: Threads = {
    idle: () => count - busy,
    run(message) {
      busy += 1;
      return new Promise((resolve, reject) => {
        begun.push({
          ...message,
          end(failure) {
            busy -= 1;
            const own = runner.get(message.key) ?? createTaskRunner([message.scenario]);
            runner.set(message.key, own);
            if (failure !== undefined) reject(new Error(failure));
            else resolve(own.run({ scenario: 0, seed: message.seed, replication: message.replication }));
          },
        });
      });
    },
  };
  return { threads, begun };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const named = (begun: readonly RunMessage[]): readonly string[] =>
  begun.map(({ key, replication }) => `${key} no ${replication}`);

describe("the bench", () => {
  test("gives what the command line gives, in whatever order the replications come back", async () => {
    const { threads, begun } = slowThreads(3);
    const counts: number[] = [];
    const bench = createBench(threads, {
      progressed: (key) => counts.push(bench.run(key)!.summary.count),
      failed: () => expect.unreachable(),
    });
    bench.want([wantedOf(3, 5)]);
    begun[2]!.end();
    begun[1]!.end();
    await turn();
    expect(counts).toEqual([]);
    begun[0]!.end();
    await turn();
    expect(counts).toEqual([1, 2, 3]);
    begun[4]!.end();
    begun[3]!.end();
    await turn();
    expect(begun.length).toBe(5);

    const request = { scenarios: [loadedWith(3)], baseline: 0, seed: SEED, replications: { count: 5 } };
    const expected = await simulate(request, createLocalRunner([loadedWith(3).scenario]));
    expect(bench.run("posts 3")!.result(undefined)).toEqual(expected.scenarios[0]);
  });

  test("runs the variant and its reference abreast, and what is kept after them", async () => {
    const { threads, begun } = slowThreads(1);
    const bench = createBench(threads, { progressed: () => {}, failed: () => expect.unreachable() });
    bench.want([wantedOf(3, 2), wantedOf(2, 2), wantedOf(1, 1)]);
    for (let i = 0; i < 5; i++) {
      begun[i]!.end();
      await turn();
    }
    expect(named(begun)).toEqual([
      "posts 3 no 0",
      "posts 2 no 0",
      "posts 3 no 1",
      "posts 2 no 1",
      "posts 1 no 0",
    ]);
  });

  test("turns to what is wanted now, and goes on where it left off when that is wanted again", async () => {
    const { threads, begun } = slowThreads(1);
    const bench = createBench(threads, { progressed: () => {}, failed: () => expect.unreachable() });
    bench.want([wantedOf(3, 3)]);
    bench.want([wantedOf(2, 1)]);
    begun[0]!.end();
    await turn();
    begun[1]!.end();
    await turn();
    bench.want([wantedOf(3, 3)]);
    begun[2]!.end();
    await turn();
    begun[3]!.end();
    await turn();
    expect(named(begun)).toEqual(["posts 3 no 0", "posts 2 no 0", "posts 3 no 1", "posts 3 no 2"]);
    expect(bench.run("posts 3")!.summary.count).toBe(3);
  });

  test("tells of a run that failed and does not try it again and again", async () => {
    const { threads, begun } = slowThreads(1);
    const failures: string[] = [];
    const bench = createBench(threads, {
      progressed: () => {},
      failed: (key, message) => failures.push(`${key}: ${message}`),
    });
    bench.want([wantedOf(3, 4)]);
    begun[0]!.end("no room");
    await turn();
    bench.want([wantedOf(3, 4), wantedOf(2, 1)]);
    await turn();
    expect(failures).toEqual(["posts 3: no room"]);
    expect(named(begun)).toEqual(["posts 3 no 0", "posts 2 no 0"]);
  });
});
