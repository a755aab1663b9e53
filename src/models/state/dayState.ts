import { z } from "zod";
import { count } from "../scenario/quantities.ts";
import { name } from "../scenario/schema/leaves.ts";

const MOST_CONTACTS = 1_000_000;
const MOST_PEOPLE = 5_000;

const contacts = () => count({ max: MOST_CONTACTS, whole: true });
const byCaisse = () => z.union([contacts(), z.record(name, contacts())]);
const byTeam = () =>
  z.union([
    count({ max: MOST_PEOPLE, whole: true }),
    z.record(name, count({ max: MOST_PEOPLE, whole: true })),
  ]);

/**
 * What the counters of a platform say in the middle of a day, as hypervision writes it down. Numbers of contacts are one for
 * the whole flow, or a map by caisse; numbers of people one for all teams, or a map by team.
 */
export const dayStateSchema = z.strictObject({
  presented: byCaisse().describe("Attempts to call since opening, redials included."),
  handled: byCaisse().describe("Of these, answered by an adviser; a call under way counts."),
  abandoned: byCaisse().describe("Of these, hung up in the line."),
  refused: byCaisse().prefault(0).describe("Of these, not let into the line; none unless told."),
  waiting: byCaisse().describe("Of these, in the line now."),
  mails: contacts().optional().describe("Backlog now; the scenario's first backlog unless told."),
  present: byTeam().describe(
    "People who work today, on a break or later in the day included, reinforcement not included.",
  ),
  calledUp: byTeam().prefault(0).describe("Reinforcement that is there already; none unless told."),
});

/** The middle of a day, as validated. */
export type DayState = z.output<typeof dayStateSchema>;

/** A number in all, or by name. */
export type Tally = DayState["presented"];

/** Sums a tally. */
export function totalOf(tally: Tally): number {
  return typeof tally === "number" ? tally : Object.values(tally).reduce((sum, each) => sum + each, 0);
}
