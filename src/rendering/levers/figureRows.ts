import type { Measure, MeasureId } from "../../models/measures/catalogue.ts";
import type { Bilingual, Language } from "../../models/scenario/bilingual.ts";
import type { ScenarioResult } from "../../planning/simulate.ts";
import { applies } from "../applies.ts";
import { differenceText, estimateText, NO_VALUE } from "../estimates.ts";
import { figureOf, reasonOf } from "../figures.ts";
import { type DifferenceVerdict, judgeDifference } from "../verdicts.ts";
import { wordMeasure, wordsOf } from "../words.ts";

/** The measures that answer most questions; the page shows the others on demand. */
const MAIN: ReadonlySet<MeasureId> = new Set<MeasureId>([
  "callsPresented",
  "callsHandled",
  "handlingRate",
  "callersServedRate",
  "handlingRateOnPeakDays",
  "peakDays",
  "meanWaitSeconds",
  "waitQuantile90Seconds",
  "serviceLevel",
  "occupancy",
  "mailsHandled",
  "mailBacklogEnd",
  "mailsInTimeRate",
  "reinforcementPositionDays",
  "filesLost",
]);

const VERDICTS: Readonly<Record<DifferenceVerdict, Bilingual>> = {
  higher: { fr: "▲ hausse nette", en: "▲ clearly higher" },
  lower: { fr: "▼ baisse nette", en: "▼ clearly lower" },
  unclear: { fr: "≈ pas de différence nette", en: "≈ no clear difference" },
  identical: { fr: "= identique", en: "= identical" },
  single: { fr: "sans intervalle : une seule répétition", en: "no interval: one replication" },
};

/** One measure of the page's table, in words. */
export interface FigureRow {
  readonly id: string;
  readonly isMain: boolean;
  readonly label: string;
  readonly definition: string;
  readonly value: string;
  readonly baseline: string;
  /** Empty where nothing is compared. */
  readonly difference: string;
  readonly verdict: string;
}

/**
 * Puts a result beside its baseline, measure by measure.
 *
 * @param result of the variant, with its differences where there are any
 * @param baseline what it is compared with, as far as it has been run
 * @param measures the catalogue
 * @param language of the reader
 * @returns a row for each measure that says something about one of the two
 */
export function figureRows(
  result: ScenarioResult,
  baseline: ScenarioResult | undefined,
  measures: readonly Measure[],
  language: Language,
): readonly FigureRow[] {
  const words = wordsOf([result.scenario]);
  const shown = (each: ScenarioResult | undefined, measure: Measure): boolean =>
    each !== undefined && applies(measure, each.scenario, each.figures);
  return measures
    .filter((measure) => shown(result, measure) || shown(baseline, measure))
    .map((measure) => {
      const worded = wordMeasure(measure, words);
      const figure = figureOf(result.figures, measure);
      const before = baseline && figureOf(baseline.figures, measure);
      const difference = result.differences?.[measure.id as MeasureId];
      return {
        id: measure.id,
        isMain: MAIN.has(measure.id as MeasureId),
        label: worded.label[language],
        definition: worded.definition[language],
        value: figure
          ? estimateText(figure, measure.unit, language)
          : `${NO_VALUE} (${reasonOf(measure, result.figures, words)[language]})`,
        baseline: before ? estimateText(before, measure.unit, language) : NO_VALUE,
        difference: difference ? differenceText(difference, measure.unit, language) : "",
        verdict: difference ? VERDICTS[judgeDifference(difference)][language] : "",
      };
    });
}
