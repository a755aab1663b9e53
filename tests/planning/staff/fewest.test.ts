import { describe, expect, it } from "vitest";
import { createStreams } from "../../../src/engine/random/stream.ts";
import { quantileRanks } from "../../../src/planning/staff/exactShare.ts";
import { type Fewest, type FewestTask, fewest } from "../../../src/planning/staff/fewest.ts";
import type { Trial } from "../../../src/planning/staff/trials.ts";

/** The rate of a replication with so many people. */
type Curve = (replication: number, number: number) => number;

const LEAST = 0;
const MOST = 100;

function taskOf(curve: Curve, more: Partial<FewestTask> = {}) {
  const runs: string[] = [];
  const trials = new Map<number, Trial>();
  const makeTrial = (number: number): Trial => {
    const known = new Set<number>();
    const include = async (replications: readonly number[]): Promise<void> => {
      for (const replication of replications) {
        if (known.has(replication)) continue;
        known.add(replication);
        runs.push(`${number}/${replication}`);
      }
    };
    let count = 0;
    const trial: Pick<Trial, "include" | "extendTo" | "figure" | "count"> = {
      include,
      get count() {
        return count;
      },
      async extendTo(to) {
        await include(Array.from({ length: to }, (_, i) => i));
        count = to;
      },
      figure(_, replication) {
        if (!known.has(replication)) throw new Error(`${number}/${replication} was not run`);
        return curve(replication, number);
      },
    };
    return trial as Trial;
  };
  const task: FewestTask = {
    guess: 40,
    least: LEAST,
    most: MOST,
    measure: "handlingRate",
    target: 0.9,
    confidence: 0.9,
    replications: 36,
    trialOf(number) {
      const trial = trials.get(number) ?? makeTrial(number);
      trials.set(number, trial);
      return trial;
    },
    ...more,
  };
  return { task, runs };
}

/** The ends of the interval by trying every number with every replication. */
function exhaustive(curve: Curve, { target, confidence, replications }: FewestTask) {
  const needs = Array.from({ length: replications }, (_, replication) => {
    let need = MOST + 1;
    while (need > LEAST && curve(replication, need - 1) >= target) need -= 1;
    return need;
  }).sort((a, b) => a - b);
  const { low, high } = quantileRanks(replications, confidence);
  const end = (rank: number): number | undefined => {
    const need = rank === 0 ? LEAST : needs[rank - 1]!;
    return need > MOST ? undefined : need;
  };
  return { perhaps: end(low), enough: end(high) };
}

/** Needs that are drawn, about `mean`, and the ways in which a rate may rise to the target there. */
function curvesOf(seed: number, mean: number, spread: number): Readonly<Record<string, Curve>> {
  const needs = Array.from({ length: 200 }, (_, replication) => {
    const stream = createStreams(seed, replication)("need");
    return mean + spread * (stream() + stream() + stream() - 1.5);
  });
  return {
    smooth: (replication, number) => 1 / (1 + (1 / 9) * Math.exp((needs[replication]! - number) / 6)),
    straight: (replication, number) => Math.min(1, Math.max(0, 0.9 + 0.01 * (number - needs[replication]!))),
    steps: (replication, number) => (number >= needs[replication]! ? 1 : 0),
    late: (replication, number) => (number >= needs[replication]! ? 0.9 : 0.899 * (number / MOST) ** 9),
    early: (replication, number) => (number >= needs[replication]! ? 1 : 0.8999),
  };
}

describe("the fewest people", () => {
  it("are those that trying every number with every replication finds, whatever the rates, guess and probability", async () => {
    for (let seed = 0; seed < 8; seed++)
      for (const [mean, spread] of [
        [50, 12],
        [3, 4],
        [95, 20],
      ] as const)
        for (const curve of Object.values(curvesOf(seed, mean, spread))) {
          const more = [
            {},
            { guess: 0 },
            { guess: MOST, replications: 100 },
            { confidence: 0.6, replications: 9 },
          ][seed % 4]!;
          const { task, runs } = taskOf(curve, more);
          const { perhaps, enough, setbacks, isDone } = await fewest(task);
          expect({ perhaps, enough }).toEqual(exhaustive(curve, task));
          expect({ setbacks, isDone }).toEqual({ setbacks: 0, isDone: true });
          expect(new Set(runs).size).toBe(runs.length);
        }
  });

  it("take few trials where rates are smooth: not four per replication", async () => {
    for (let seed = 0; seed < 20; seed++) {
      const { smooth } = curvesOf(seed, 50, 6);
      const { task, runs } = taskOf(smooth!, { guess: 38 });
      await fewest(task);
      expect(runs.length).toBeLessThan(4 * task.replications);
    }
  });

  it("are tried with every replication before they are said to be enough", async () => {
    const { task, runs } = taskOf(curvesOf(1, 50, 12).smooth!);
    const { enough, reached } = await fewest(task);
    expect(runs.filter((run) => run.startsWith(`${enough}/`))).toHaveLength(task.replications);
    expect(reached(enough!)!.low).toBeGreaterThanOrEqual(0.9);
  });

  it("are more where more people are seen to miss what fewer reach", async () => {
    const { smooth } = curvesOf(1, 50, 12);
    const { enough: before } = await fewest(taskOf(smooth!).task);
    // One replication that reaches the target with few people misses it with as many as were enough.
    const curve: Curve = (replication, number) =>
      replication === 5 && number === before
        ? 0.5
        : Math.max(smooth!(replication, number), replication === 5 ? 0.95 : 0);
    const { enough, setbacks, isDone } = await fewest(taskOf(curve).task);
    expect({ enough, setbacks, isDone }).toEqual({ enough: before! + 1, setbacks: 1, isDone: true });
  });

  it("are not given when not even the most allowed are enough, nor may any be when all miss", async () => {
    const half = await fewest(taskOf((replication) => (replication % 2 === 0 ? 1 : 0.5)).task);
    expect(half).toMatchObject({ isDone: true, enough: undefined, perhaps: undefined });
    const nearly = await fewest(taskOf((replication) => (replication === 3 ? 0.5 : 1)).task);
    expect(nearly).toMatchObject({ isDone: true, enough: undefined, perhaps: 0 });
    expect(nearly.verdict(MOST)).toBe("undecided");
  });

  it("are zero where nobody is needed", async () => {
    expect((await fewest(taskOf(() => 1).task)).enough).toBe(0);
  });

  it("are never contradicted by what was known on the way", async () => {
    const { task } = taskOf(curvesOf(4, 50, 12).smooth!, { guess: 30 });
    const steps: Pick<Fewest, "enough" | "perhaps" | "isDone">[] = [];
    const { enough, perhaps } = await fewest(task, (known) => steps.push({ ...known }));
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps) {
      expect(step.isDone).toBe(false);
      expect(step.enough ?? MOST).toBeGreaterThanOrEqual(enough!);
      expect(step.perhaps!).toBeLessThanOrEqual(perhaps!);
    }
  });

  it("have a share and a verdict that follow from the needs", async () => {
    const { smooth } = curvesOf(2, 50, 12);
    const { task } = taskOf(smooth!, { isPerhapsShown: true });
    const { enough, perhaps, reached, verdict } = await fewest(task);
    expect(reached(perhaps!)!.high).toBeGreaterThanOrEqual(0.9);
    expect([perhaps! - 1, perhaps!, enough! - 1, enough!].map(verdict)).toEqual([
      "tooFew",
      "undecided",
      "undecided",
      "enough",
    ]);
    for (let number = LEAST; number <= MOST; number++) {
      const share = reached(number);
      if (share === undefined) continue;
      const reaching = Array.from({ length: 36 }, (_, i) => smooth!(i, number)).filter((rate) => rate >= 0.9);
      expect(share.mean).toBe(reaching.length / 36);
    }
  });
});
