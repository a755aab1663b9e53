import type { LoadedScenario } from "../models/scenario/loadedScenario.ts";
import { type Lever, leversOf } from "../planning/levers/levers.ts";
import { pairedDifferences } from "../planning/pairedDifference.ts";
import type { ScenarioRun } from "../planning/scenarioRun.ts";
import { isComparable, type ScenarioResult } from "../planning/simulate.ts";
import type { SourceFiles } from "../reading/sourceFiles.ts";
import type { Bench, Wanted } from "./engine/bench.ts";
import { type Loaded, loadVariant } from "./files/loadVariant.ts";
import { memoryFiles } from "./files/memoryFiles.ts";
import { SHIPPED_FILES } from "./files/shippedFiles.ts";
import type { Model, Played } from "./model.ts";
import { baselineOf, isSameVariant, type PageState, type Variant } from "./state/pageState.ts";

/** What the page shows, and what is to be run for it. */
interface Made {
  readonly model: Model;
  readonly wanted: readonly Wanted[];
}

/** Variants whose files need not be read again. */
const MOST_READ = 60;

/** Creates what derives the model from a state; it keeps what it has read. */
export function createModelMaker(bench: Bench): (state: PageState) => Made {
  const read = new Map<string, Loaded>();
  let dropped: PageState["dropped"] | undefined;
  let source: SourceFiles = memoryFiles(SHIPPED_FILES);
  let generation = 0;
  const levers = new WeakMap<LoadedScenario, readonly Lever[]>();

  function useFiles(files: PageState["dropped"]): void {
    if (files === dropped) return;
    dropped = files;
    generation += 1;
    read.clear();
    source = memoryFiles(new Map([...files, ...[...SHIPPED_FILES].filter(([path]) => !files.has(path))]));
  }

  function load(variant: Variant): Loaded {
    const key = JSON.stringify(variant);
    const known = read.get(key) ?? loadVariant(source, variant);
    read.set(key, known);
    const [oldest] = read.keys();
    if (read.size > MOST_READ) read.delete(oldest!);
    return known;
  }

  function leversIn(loaded: LoadedScenario): readonly Lever[] {
    const known = levers.get(loaded) ?? leversOf(loaded);
    levers.set(loaded, known);
    return known;
  }

  const keyOf = (variant: Variant, seed: number): string =>
    JSON.stringify([generation, variant.file, variant.settings, seed]);

  function play(variant: Variant, state: PageState, against: Variant | undefined): Played | undefined {
    const found = load(variant);
    if (!("loaded" in found)) return undefined;
    const run = bench.run(keyOf(variant, state.seed));
    const base = against && comparableRun(variant, against, state);
    return { variant, loaded: found.loaded, result: run && resultOf(run, base) };
  }

  /** The run of what a variant is held against; undefined where that is itself, or of another period. */
  function comparableRun(variant: Variant, against: Variant, state: PageState): ScenarioRun | undefined {
    const [one, other] = [load(variant), load(against)];
    const fits = "loaded" in one && "loaded" in other && isComparable(one.loaded, other.loaded);
    return fits && !isSameVariant(variant, against) ? bench.run(keyOf(against, state.seed)) : undefined;
  }

  return (state) => {
    useFiles(state.dropped);
    const plain: Variant = { file: state.variant.file, settings: [] };
    const baseline = baselineOf(state);
    const [file, now, before] = [load(plain), load(state.variant), load(baseline)];
    const isFit = "loaded" in now && "loaded" in before && isComparable(now.loaded, before.loaded);
    const wantedOf = (variant: Variant): readonly Wanted[] => {
      const found = load(variant);
      const { seed, replications } = state;
      return "loaded" in found
        ? [{ key: keyOf(variant, seed), loaded: found.loaded, seed, replications }]
        : [];
    };
    const wanted = [state.variant, baseline, ...state.kept].flatMap(wantedOf);
    return {
      wanted: [...new Map(wanted.map((each) => [each.key, each] as const)).values()],
      model: {
        state,
        own: [...state.dropped.keys()].filter((name) => /\.ya?ml$/i.test(name)),
        file,
        levers: "loaded" in file ? leversIn(file.loaded) : [],
        current: play(state.variant, state, baseline),
        baseline: play(baseline, state, undefined),
        trouble: "loaded" in file ? ("loaded" in now ? undefined : now) : file,
        isComparable: isFit,
        kept: state.kept.flatMap((kept) => {
          const played = play({ file: kept.file, settings: kept.settings }, state, baseline);
          return played ? [{ ...played, kept }] : [];
        }),
        failure: undefined,
      },
    };
  };
}

function resultOf(run: ScenarioRun, base: ScenarioRun | undefined): ScenarioResult | undefined {
  if (run.summary.count === 0) return undefined;
  const isPaired = base !== undefined && base.summary.count > 0;
  return run.result(isPaired ? pairedDifferences(base.wholes, run.wholes) : undefined);
}
