import type { MeasureId } from "../models/measures/catalogue.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { SimulationResult } from "../planning/simulate.ts";
import { answer } from "./answer.ts";
import { applies } from "./applies.ts";
import { evidenceLines, interruptionLines, runLines, variantEvidenceLines } from "./basis.ts";
import { chanceSentences } from "./chances.ts";
import { type ReportContext, titleOf, type WordedContext, wordContext } from "./context.ts";
import { definitionLines } from "./definitions.ts";
import { findingLines } from "./findings.ts";
import { flowTables } from "./flowTables.ts";
import { bullet, section } from "./headings.ts";
import { publishedTable } from "./publishedTable.ts";
import { scenarioFigures } from "./scenarioFigures.ts";
import { sliceTables } from "./sliceTables.ts";
import { studyTable } from "./studyTable.ts";
import { wrap } from "./textLayout.ts";
import { variantLines } from "./variantChanges.ts";
import { wordsOf } from "./words.ts";

const TITLES = {
  figures: { fr: "Tous les chiffres", en: "All figures" },
  study: { fr: "Scénarios comparés", en: "Scenarios compared" },
  chances: { fr: "Objectifs avec une probabilité", en: "Objectives with a probability" },
  published: { fr: "Le publié à côté du simulé", en: "Published beside simulated" },
  findings: { fr: "Ce qui ne se referme pas", en: "What does not close" },
  run: { fr: "Ce calcul", en: "This run" },
  evidence: { fr: "Sur quoi repose la réponse", en: "What the answer rests on" },
  variants: { fr: "Ce qui change d'un scénario à l'autre", en: "What differs between scenarios" },
  definitions: { fr: "Définitions", en: "Definitions" },
} as const satisfies Record<string, Bilingual>;

/**
 * Writes the report of a run: the answer in words, the figures, what was published beside them, what does not close, and
 * what all of it rests on.
 *
 * @param result of the run
 * @param given language, width, colours, catalogue
 * @returns the whole text, ending in a line break
 */
export function textReport(result: SimulationResult, given: ReportContext): string {
  const context = wordContext(given, wordsOf(result.scenarios.map(({ scenario }) => scenario)));
  const { language, palette, width } = context;
  const baseline = result.scenarios[result.baseline]!;
  const isStudy = result.scenarios.length > 1;
  const shown = context.measures
    .filter((measure) => applies(measure, baseline.scenario, baseline.figures))
    .map(({ id }) => id as MeasureId);
  const part = (title: Bilingual, lines: readonly string[]): readonly string[] =>
    section(title[language], lines, context);
  const study = isStudy ? studyTable(result, context) : undefined;
  const lines = [
    ...wrap(answer(result, language), width).map(palette.strong),
    ...interruptionLines(result, context),
    ...(study
      ? part(context.title ?? TITLES.study, study.lines)
      : [
          ...part(TITLES.figures, scenarioFigures(baseline, context)),
          ...flowTables(baseline, given),
          ...sliceTables(baseline, context),
        ]),
    ...part(TITLES.chances, chanceLines(result, context)),
    ...part(TITLES.published, publishedTable(baseline, given)),
    ...part(TITLES.findings, findingLines(baseline, context)),
    ...part(TITLES.run, runLines(result, context)),
    ...(isStudy ? part(TITLES.variants, variantLines(result, context)) : []),
    ...part(TITLES.evidence, [
      ...evidenceLines(baseline, context),
      ...(isStudy ? variantEvidenceLines(result, context) : []),
    ]),
    ...part(TITLES.definitions, definitionLines(study?.shown ?? shown, context)),
  ];
  return `${lines.join("\n")}\n`;
}

/** What is asked of each period, scenario by scenario where there are several. */
function chanceLines(result: SimulationResult, context: WordedContext): readonly string[] {
  const { language, palette, width } = context;
  return result.scenarios
    .filter(({ chances }) => chances.length > 0)
    .flatMap((scenario) => [
      ...(result.scenarios.length > 1
        ? wrap(titleOf(scenario, result, language), width).map(palette.strong)
        : []),
      ...chanceSentences(scenario, language).flatMap((text) => bullet(text, context)),
    ]);
}
