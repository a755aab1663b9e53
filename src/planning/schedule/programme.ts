import type { Programme, Row, Term } from "./solver.ts";

/** A programme that is being written. */
export interface ProgrammeDraft {
  /** Adds a variable from 0 to `most`. @returns its place */
  variable(cost: number, most?: number): number;
  /** Adds a row low ≤ Σ terms ≤ high. */
  row(low: number, high: number, terms: readonly Term[]): void;
  finish(): Programme;
}

/** Begins an empty programme. */
export function draftProgramme(): ProgrammeDraft {
  const costs: number[] = [];
  const most: number[] = [];
  const rows: Row[] = [];
  return {
    variable(cost, limit = Number.POSITIVE_INFINITY) {
      most.push(limit);
      return costs.push(cost) - 1;
    },
    row(low, high, terms) {
      rows.push({ low, high, terms });
    },
    finish: () => ({ costs, most, rows }),
  };
}
