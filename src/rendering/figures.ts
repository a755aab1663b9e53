import type { Estimate } from "../engine/statistics/intervals.ts";
import type { Measure, MeasureId } from "../models/measures/catalogue.ts";
import type { Total } from "../models/measures/totalNames.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { Figures } from "../planning/summary.ts";
import { fillBoth, type Words } from "./words.ts";

/**
 * Picks the figure of a measure where it has a value.
 *
 * @param figures of the whole or of a slice
 * @param measure from the catalogue
 * @returns undefined where there is nothing to measure
 */
export function figureOf(figures: Figures, measure: Pick<Measure, "id">): Estimate | undefined {
  return figures[measure.id as MeasureId];
}

const NO_CALLS: Bilingual = { fr: "pas {de call}", en: "no {calls}" };
const NONE_HANDLED: Bilingual = { fr: "{aucun call} traité{e}", en: "no {call} handled" };
const NOBODY: Bilingual = { fr: "personne en poste", en: "nobody present" };
const NO_MAIL: Bilingual = { fr: "{aucun mail} traité{me}", en: "no {mail} handled" };

const REASONS: Partial<Record<Total, Bilingual>> = {
  fresh: NO_CALLS,
  presented: NO_CALLS,
  handled: NONE_HANDLED,
  withWaits: NONE_HANDLED,
  abandoned: { fr: "aucun abandon", en: "none gave up" },
  presentedOnPeakDays: { fr: "aucun jour de pointe", en: "no peak day" },
  present: NOBODY,
  positions: NOBODY,
  mailsHandled: NO_MAIL,
  callbacksAccepted: { fr: "aucun rappel accepté", en: "no callback accepted" },
  fullDays: { fr: "aucun jour de renfort complet", en: "no day of full reinforcement" },
  openDays: { fr: "aucun jour ouvré", en: "no open day" },
  presentedToFullCapacity: { fr: "capacité non publiée", en: "capacity not published" },
};

/**
 * Says why a measure has no value.
 *
 * @param measure without a value
 * @param figures beside it
 * @param words nouns for its contacts
 * @returns a few words
 */
export function reasonOf(measure: Measure, figures: Figures, words: Words): Bilingual {
  const total = (measure.denominator ?? measure.numerator)[0]!.replace("-", "") as Total;
  const reason = REASONS[total] ?? { fr: "sans objet", en: "not applicable" };
  const isUncalled = reason === NONE_HANDLED && figures.callsPresented?.mean === 0;
  return fillBoth(isUncalled ? NO_CALLS : reason, words);
}
