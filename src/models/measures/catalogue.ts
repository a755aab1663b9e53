import { CALLS } from "./catalogue/calls.ts";
import { CAPACITY } from "./catalogue/capacity.ts";
import { MAILS } from "./catalogue/mails.ts";
import type { Measure, MeasureEntry, Needs, Subject } from "./catalogue/measure.ts";
import { PEOPLE } from "./catalogue/people.ts";
import { REINFORCEMENT } from "./catalogue/reinforcement.ts";
import { SERVICE_LEVELS } from "./catalogue/serviceLevels.ts";
import { WAITS } from "./catalogue/waits.ts";

/** Every measure, in the order in which reports show them. */
export const MEASURES = [
  ...about("calls", "calls", CALLS),
  ...about("waits", "calls", WAITS),
  ...about("waits", "calls", SERVICE_LEVELS),
  ...about("people", "nothing", PEOPLE),
  ...about("mails", "mails", MAILS),
  ...about("reinforcement", "reinforcement", REINFORCEMENT),
  ...about("reinforcement", "reinforcement", CAPACITY),
] as const satisfies readonly Measure[];

/** Identifies a measure in every output. */
export type MeasureId = (typeof MEASURES)[number]["id"];

export type { Measure, Needs, SignedTotal, Subject, Unit, Wording } from "./catalogue/measure.ts";

/** Adds to measures what those of a file have in common; what one of them needs itself goes first. */
function about<const Entry extends MeasureEntry>(subject: Subject, needs: Needs, entries: readonly Entry[]) {
  return entries.map((entry) => ({ subject, needs, ...entry }) as Measure & { readonly id: Entry["id"] });
}
