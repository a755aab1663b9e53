import type { Total } from "../totalNames.ts";

/** What a measure is counted in. */
export type Unit =
  | "calls"
  | "mails"
  | "callers"
  | "share"
  | "seconds"
  | "hours"
  | "days"
  | "openDays"
  | "positions"
  | "positionDays"
  | "files"
  | "documents"
  | "sessions"
  | "callsPerDay"
  | "mailsPerDay";

/** The parts of a report. */
export type Subject = "calls" | "waits" | "people" | "mails" | "reinforcement";

/**
 * What a platform must have for a measure to say anything about it: immediate flows, deferred flows, both, positions that
 * may be called up; or nothing in particular.
 */
export type Needs = "calls" | "mails" | "both" | "reinforcement" | "nothing";

/**
 * A text in both languages, with gaps that the noun of the contacts fills: calls or visits where it says `{calls}`, mails
 * or files where it says `{mails}`. `{e}` is the French feminine ending that agrees with the former, `{me}` with the
 * latter; the others are listed where they are filled, in rendering/words.ts.
 */
export interface Wording {
  readonly fr: string;
  readonly en: string;
}

/** A figure that the product shows, defined once: a sum of totals, or a quotient of two. */
export interface Measure {
  readonly id: string;
  readonly subject: Subject;
  readonly needs: Needs;
  /** Shown only where it is not zero: most platforms have no such thing. */
  readonly whenUsed?: true;
  /** About callers rather than attempts: says nothing of hours and days, since one caller's attempts lie in several. */
  readonly ofCallers?: true;
  readonly label: Wording;
  readonly unit: Unit;
  /** Totals added up; a leading minus subtracts. */
  readonly numerator: readonly SignedTotal[];
  /** With a denominator, replications are combined as a ratio of means; without, as a mean. */
  readonly denominator?: readonly SignedTotal[];
  /** Factor on the quotient, e.g. seconds to hours. */
  readonly scale?: number;
  /** The definition in words, with its source where it is a standard one. */
  readonly definition: Wording;
}

export type SignedTotal = Total | `-${Total}`;

/** A measure as a file of the catalogue writes it; what the file has in common is added in catalogue.ts. */
export type MeasureEntry = Omit<Measure, "subject" | "needs"> & { readonly needs?: Needs };
