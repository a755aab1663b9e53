import type { SweepAnswer, SweepRequest } from "../../planning/sweep/answer.ts";

/** What the words of `plateau sweep` are made of. */
export interface SweepReport {
  readonly request: SweepRequest;
  readonly answer: SweepAnswer;
  readonly isPartial: boolean;
}
