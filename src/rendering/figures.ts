import type { Estimate } from "../engine/statistics/intervals.ts";
import type { Measure, MeasureId } from "../models/measures/catalogue.ts";
import type { SliceKind } from "../models/measures/slices.ts";
import type { Total } from "../models/measures/totalNames.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { Figures } from "../planning/summary.ts";

const OF_CALLS: readonly SliceKind[] = ["all", "caisse", "month", "weekday", "halfHour", "day"];
const OF_PRESENCE: readonly SliceKind[] = ["all", "team", "month", "weekday", "halfHour", "day"];
const OF_TEAMS: readonly SliceKind[] = ["all", "team", "month", "weekday", "day"];
const OF_DAYS: readonly SliceKind[] = ["all", "month", "weekday", "day"];

/** The breakdowns in which each total is counted; elsewhere it is zero for no reason of the platform. */
const COUNTED_IN: Readonly<Record<Total, readonly SliceKind[]>> = {
  fresh: OF_CALLS,
  presented: OF_CALLS,
  refused: OF_CALLS,
  abandoned: OF_CALLS,
  abandonedWithin: OF_CALLS,
  handled: OF_CALLS,
  handledAtOnce: OF_CALLS,
  handledWithin: OF_CALLS,
  waitHandled: OF_CALLS,
  waitAbandoned: OF_CALLS,
  talk: OF_CALLS,
  wrapUp: OF_CALLS,
  present: OF_PRESENCE,
  onCalls: OF_PRESENCE,
  onMails: OF_PRESENCE,
  positions: OF_TEAMS,
  teamCalls: OF_TEAMS,
  teamMails: OF_TEAMS,
  overtime: OF_TEAMS,
  training: OF_TEAMS,
  calledUp: OF_TEAMS,
  filesLost: OF_TEAMS,
  mailsArrived: OF_DAYS,
  mailsHandled: OF_DAYS,
  mailsInTime: OF_DAYS,
  mailAge: OF_DAYS,
  mailBacklogEnd: OF_DAYS,
  openDays: OF_DAYS,
  peakDays: OF_DAYS,
  presentedOnPeakDays: OF_DAYS,
  handledOnPeakDays: OF_DAYS,
  reinforcedDays: OF_DAYS,
  fullDays: OF_DAYS,
  handledOnFullDays: OF_DAYS,
  withinFullCapacity: OF_DAYS,
  presentedToFullCapacity: OF_DAYS,
  impliedCapacity: ["all"],
  withWaits: ["all", "caisse"],
  waitMedian: ["all", "caisse"],
  waitQuantile90: ["all", "caisse"],
  redialsPending: ["all"],
};

/**
 * Tells whether a measure means anything in a breakdown: mails belong to no caisse, presence to no caller.
 *
 * @param measure from the catalogue
 * @param kind of breakdown
 * @returns whether everything that it is made of is counted there
 */
export function isCountedIn(measure: Measure, kind: SliceKind): boolean {
  return [...measure.numerator, ...(measure.denominator ?? [])].every((signed) =>
    COUNTED_IN[signed.replace("-", "") as Total].includes(kind),
  );
}

/**
 * Picks the figure of a measure where it has a value.
 *
 * @param figures of the whole or of a slice
 * @param measure from the catalogue
 * @param kind of slice
 * @returns undefined where there is nothing to measure
 */
export function figureOf(figures: Figures, measure: Measure, kind: SliceKind = "all"): Estimate | undefined {
  if (!isCountedIn(measure, kind)) return undefined;
  return figures[measure.id as MeasureId];
}

const NO_CALLS: Bilingual = { fr: "pas d'appel", en: "no calls" };
const NONE_HANDLED: Bilingual = { fr: "aucun appel traité", en: "no call handled" };
const NOBODY: Bilingual = { fr: "personne en poste", en: "nobody present" };
const NO_MAIL: Bilingual = { fr: "aucun courriel traité", en: "no mail handled" };

const REASONS: Partial<Record<Total, Bilingual>> = {
  fresh: NO_CALLS,
  presented: NO_CALLS,
  handled: NONE_HANDLED,
  withWaits: NONE_HANDLED,
  abandoned: { fr: "aucun abandon", en: "none hung up" },
  presentedOnPeakDays: { fr: "aucun jour de pointe", en: "no peak day" },
  present: NOBODY,
  positions: NOBODY,
  mailsHandled: NO_MAIL,
  fullDays: { fr: "aucun jour de renfort complet", en: "no day of full reinforcement" },
  openDays: { fr: "aucun jour ouvré", en: "no open day" },
  presentedToFullCapacity: { fr: "capacité non publiée", en: "capacity not published" },
};

/**
 * Says why a measure has no value.
 *
 * @param measure without a value
 * @param figures beside it
 * @returns a few words
 */
export function reasonOf(measure: Measure, figures: Figures): Bilingual {
  const total = (measure.denominator ?? measure.numerator)[0]!.replace("-", "") as Total;
  const reason = REASONS[total] ?? { fr: "sans objet", en: "not applicable" };
  return reason === NONE_HANDLED && figures.callsPresented?.mean === 0 ? NO_CALLS : reason;
}
