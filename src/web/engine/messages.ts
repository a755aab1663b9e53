import type { Scenario } from "../../models/scenario/schema.ts";
import type { DayFilm } from "../../planning/dayFilm.ts";

/** One replication for a worker. */
export interface RunMessage {
  /** Names the scenario: the same key is the same scenario, whose platform the worker may have kept. */
  readonly key: string;
  readonly scenario: Scenario;
  readonly seed: number;
  /** From 0. */
  readonly replication: number;
}

/** One day of a replication to be filmed. */
export interface FilmMessage {
  readonly film: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly replication: number;
}

/** What comes back: the totals or the film, or in what way the run failed. */
export type RunAnswer =
  | { readonly totals: Float64Array }
  | { readonly film: DayFilm }
  | { readonly failure: string };
