import type { MeasureId } from "../../models/measures/catalogue.ts";
import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { Exploration } from "../../planning/report/exploration.ts";
import type { SimulationResult } from "../../planning/simulate.ts";
import { applies } from "../applies.ts";
import { runSentence } from "../basis.ts";
import type { DocumentPort } from "../charts/chart.ts";
import { type ReportContext, type WordedContext, wordContext } from "../context.ts";
import { studyColumns } from "../studyColumns.ts";
import { wordsOf } from "../words.ts";
import {
  definitionsSection,
  evidenceSection,
  publishedSections,
  variantsSection,
  warningsSection,
} from "./basisSections.ts";
import { chartsSection } from "./chartsSection.ts";
import { figuresSection } from "./figuresSection.ts";
import { html } from "./markup.ts";
import { objectivesSection } from "./objectivesSection.ts";
import { type Section, writePage } from "./page.ts";
import { scenariosSection } from "./scenariosSection.ts";
import { reportTitle, topPart } from "./topPart.ts";
import { warnings } from "./warnings.ts";

const FIGURES: Bilingual = { fr: "Tous les chiffres", en: "All figures" };
const FIGURES_OF_BASELINE: Bilingual = {
  fr: "Tous les chiffres de la référence",
  en: "All figures of the baseline",
};
const UNITS: Bilingual = {
  fr: "Tout chiffre suivi de ± est une moyenne avec la moitié de son intervalle de confiance ; les écarts de taux sont en points.",
  en: "Every figure with ± is a mean with half of its confidence interval; differences of rates are in points.",
};

/** What an HTML report needs; `width` and `palette` are of texts and play no part. */
export type HtmlContext = ReportContext & {
  /** To draw the charts with. */
  readonly document: DocumentPort;
};

/**
 * Writes the report of a run as one HTML page that stands by itself: the answer, the objectives, the scenarios, the charts,
 * and last what all of it rests on.
 *
 * @param result of the run
 * @param exploration further runs around the baseline; undefined where none were made
 * @param given language, catalogue, version and a document to draw with
 * @returns the whole file
 */
export function htmlReport(
  result: SimulationResult,
  exploration: Exploration | undefined,
  given: HtmlContext,
): string {
  const context = wordContext(given, wordsOf(result.scenarios.map(({ scenario }) => scenario)));
  const { language } = context;
  const baseline = result.scenarios[result.baseline]!;
  const isStudy = result.scenarios.length > 1;
  const told = warnings(result, exploration, given);
  const charts = chartsSection(result, exploration, context, given.document);
  const figures = figuresSection(
    baseline,
    (isStudy ? FIGURES_OF_BASELINE : FIGURES)[language],
    context,
    given,
  );
  const sections: readonly Section[] = [
    objectivesSection(result, given),
    ...(isStudy ? [scenariosSection(result, context)] : []),
    ...(charts ? [charts] : []),
    figures,
    ...publishedSections(result, given),
    ...(isStudy ? [variantsSection(result, context)] : []),
    evidenceSection(result, context),
    definitionsSection(shownMeasures(result, context), context),
    ...warningsSection(told, context),
  ];
  return writePage({
    language,
    title: reportTitle(result, context),
    top: topPart(result, told.length, context),
    sections,
    foot: html`<p>${runSentence(result, context)}</p><p>${UNITS[language]}</p>`,
  });
}

/** Those of the baseline that say something about it, and those of the scenarios. */
function shownMeasures(result: SimulationResult, context: WordedContext): readonly MeasureId[] {
  const { scenario, figures } = result.scenarios[result.baseline]!;
  const own = context.measures
    .filter((measure) => applies(measure, scenario, figures))
    .map(({ id }) => id as MeasureId);
  const { keys, extras } = studyColumns(result, context);
  const compared = [...keys, ...extras].flatMap(({ id }) => (id === undefined ? [] : [id]));
  return [...own, ...compared];
}
