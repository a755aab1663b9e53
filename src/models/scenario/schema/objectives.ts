import { z } from "zod";
import { share } from "../quantities.ts";

/** A share to be reached by a period with a probability, rather than in the mean. */
const probableShare = z.strictObject({
  atLeast: share().describe("What the share is to reach."),
  probability: share().describe("How likely a single period is to reach it: 80 % is four periods in five."),
});

/** A share that is aimed at: by the mean over many periods, or by each period with a probability. */
export const objective = z.union([share(), probableShare]);

/** What is aimed at, 0–1. */
export type Objective = z.output<typeof objective>;

/**
 * What an objective asks the share to reach.
 *
 * @param aimed an objective of either form; undefined where there is none
 * @returns 0–1; undefined where there is none
 */
export function aimOf(aimed: Objective): number;
export function aimOf(aimed: Objective | undefined): number | undefined;
export function aimOf(aimed: Objective | undefined): number | undefined {
  return typeof aimed === "object" ? aimed.atLeast : aimed;
}
