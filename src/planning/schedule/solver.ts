/** One row of a programme: low ≤ Σ coefficient × variable ≤ high. */
export interface Row {
  /** −Infinity where there is none. */
  readonly low: number;
  /** Infinity where there is none. */
  readonly high: number;
  readonly terms: readonly Term[];
}

/** A variable, by its place, and its coefficient. */
export type Term = readonly [variable: number, coefficient: number];

/** A linear programme in whole numbers: the variables, from 0 up, for which the costs are lowest and every row holds. */
export interface Programme {
  /** Cost of one of each variable. */
  readonly costs: readonly number[];
  /** Most of each variable; Infinity where nothing limits it. */
  readonly most: readonly number[];
  readonly rows: readonly Row[];
}

/** What a solver found. */
export type Solved =
  | {
      readonly kind: "solved";
      /** Whole numbers, by variable. */
      readonly values: readonly number[];
      readonly cost: number;
      /** No solution costs less than this; the cost itself where that is proven. */
      readonly bound: number;
      readonly isProven: boolean;
    }
  | { readonly kind: "infeasible" }
  /** Nothing was found within the limit, and nothing is proven. */
  | { readonly kind: "limit" };

/** How far a solver goes. */
export interface Effort {
  /** Share of the cost that it may be above the bound; 0 unless told. */
  readonly gap?: number;
}

/**
 * The port behind which programmes are solved. The same programme has the same solution, so that the same file gives the
 * same roster; only a limit of time may say otherwise, and then the solution is not proven.
 */
export interface Solver {
  solve(programme: Programme, effort?: Effort): Solved;
}
