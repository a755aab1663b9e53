import type { Estimate } from "../engine/statistics/intervals.ts";
import { createTally } from "../engine/statistics/tally.ts";
import type { Measure, MeasureId } from "../models/measures/catalogue.ts";
import { createSelection, type Selection } from "./kimNelson.ts";
import { linearise, pairedDifferences } from "./pairedDifference.ts";
import type { ScenarioRun } from "./scenarioRun.ts";

/** Which of several scenarios is the best. */
export interface Selected {
  /** Those that may still be the best, by index; one when it was found. */
  readonly contenders: readonly number[];
  /** By scenario: replications after which it was dropped; undefined for a contender. */
  readonly droppedAfter: readonly (number | undefined)[];
  /** Scenarios by what they reach, the best first. */
  readonly order: readonly number[];
  /** By scenario: its difference from the first of `order`; undefined for that one. */
  readonly behind: readonly (Estimate | undefined)[];
  /** The contenders are equal to the last digit in every replication. */
  readonly isTied: boolean;
}

/** A selection that looks at runs while they grow. */
export interface Selecting {
  /** Looks at every number of replications that all contenders have by now. */
  look(): void;
  /** @returns scenarios of which more replications are needed; none when one is left or all that are left are equal */
  wanted(): readonly number[];
  /** @param level of the intervals of `behind` */
  selected(level: number): Selected | undefined;
}

/**
 * Selects the best scenario by procedure KN (kimNelson.ts). The first stage is what is there at the first look. A rate over
 * replications is a ratio of means; the observations are what each replication adds to it to first order, so that their
 * mean is that ratio, and their differences have the variance that the paired intervals have.
 *
 * @param measure of which more is better
 * @param runs of the scenarios, at least 2
 * @param guarantee confidence and indifference zone
 */
export function createSelecting(
  measure: Measure,
  runs: readonly ScenarioRun[],
  guarantee: { readonly confidence: number; readonly indifference: number },
): Selecting {
  const droppedAfter: (number | undefined)[] = runs.map(() => undefined);
  const id = measure.id as MeasureId;
  let selection: Selection | undefined;
  let looked = 0;
  const meansAfter = (r: number): readonly (number | undefined)[] =>
    runs.map(({ wholes }) => linearise(measure, wholes.slice(0, r))?.value);

  function begin(firstStage: number): void {
    if (firstStage < 2) return;
    const residuals = runs.map(({ wholes }) => linearise(measure, wholes.slice(0, firstStage))?.residuals);
    if (residuals.some((each) => each === undefined)) return;
    selection = createSelection({ ...guarantee, systems: runs.length, firstStage }, (one, other) =>
      varianceOf(residuals[one]!.map((value, i) => value - residuals[other]![i]!)),
    );
    looked = firstStage - 1;
  }

  function isTied(contenders: readonly number[]): boolean {
    const [first, ...others] = contenders;
    return others.every((other) => {
      const difference = pairedDifferences(runs[first!]!.wholes, runs[other]!.wholes)[id];
      return difference?.mean === 0 && difference.halfWidth === 0;
    });
  }

  return {
    look() {
      const counts = (selection?.contenders ?? [...runs.keys()]).map((i) => runs[i]!.summary.count);
      const available = Math.min(...counts);
      if (selection === undefined) begin(available);
      if (selection === undefined) return;
      while (looked < available && selection.contenders.length > 1) {
        looked += 1;
        const before = selection.contenders;
        selection.look(
          looked,
          meansAfter(looked).map((mean) => mean ?? Number.NEGATIVE_INFINITY),
        );
        for (const scenario of before)
          if (!selection.contenders.includes(scenario)) droppedAfter[scenario] = looked;
      }
    },
    wanted() {
      const contenders = selection?.contenders ?? [];
      return contenders.length < 2 || isTied(contenders) ? [] : contenders;
    },
    selected(level) {
      if (selection === undefined) return undefined;
      const { contenders } = selection;
      // Contenders have as many replications as one another; all others are ordered by how far they are behind.
      const value = (scenario: number): number => runs[scenario]!.summary.whole(id)?.mean ?? 0;
      const [best = 0] = [...contenders].sort((a, b) => value(b) - value(a) || a - b);
      const behind = runs.map((run, scenario) =>
        scenario === best ? undefined : pairedDifferences(runs[best]!.wholes, run.wholes, level)[id],
      );
      const lead = (scenario: number): number => behind[scenario]?.mean ?? 0;
      const isIn = (scenario: number): number => Number(contenders.includes(scenario));
      const others = [...runs.keys()].filter((scenario) => scenario !== best);
      others.sort((a, b) => isIn(b) - isIn(a) || lead(b) - lead(a) || a - b);
      return {
        contenders,
        droppedAfter,
        order: [best, ...others],
        behind,
        isTied: contenders.length > 1 && isTied(contenders),
      };
    },
  };
}

function varianceOf(values: readonly number[]): number {
  const tally = createTally();
  for (const value of values) tally.add(value);
  return tally.variance ?? 0;
}
