import type { MeasureId } from "../../models/measures/catalogue.ts";
import type { Bilingual } from "../../models/scenario/bilingual.ts";
import type { CompareResult } from "../../planning/compare.ts";
import { aimOfHeadline, aimWords } from "../aims.ts";
import { chanceSentences } from "../chances.ts";
import {
  quotedName,
  type ReportContext,
  sentence,
  titleOf,
  type WordedContext,
  wordContext,
} from "../context.ts";
import { definitionLines } from "../definitions.ts";
import { bullet, section } from "../headings.ts";
import { headlineOf } from "../headline.ts";
import { wrap } from "../textLayout.ts";
import { variantLines } from "../variantChanges.ts";
import { wordsOf } from "../words.ts";
import { compareAnswer } from "./compareAnswer.ts";
import { compareBasis } from "./compareBasis.ts";
import { rankingTable } from "./rankingTable.ts";
import { comparedMeasures, variantTable } from "./variantTable.ts";

const TITLES = {
  changes: { fr: "Ce qui change par rapport à la base", en: "What changes from the base" },
  ranking: { fr: "Classement", en: "Ranking" },
  differences: { fr: "Écarts avec la base", en: "Differences from the base" },
  objectives: { fr: "Objectifs", en: "Objectives" },
  basis: { fr: "Sur quoi repose la réponse", en: "What the answer rests on" },
  definitions: { fr: "Définitions", en: "Definitions" },
} as const satisfies Record<string, Bilingual>;

/**
 * Writes the answer of `plateau compare`: in words, what changes, the ranking, the differences, the objectives, and what all
 * of it rests on.
 *
 * @param result of the comparison
 * @param given language, width, colours, catalogue
 * @returns the whole text, ending in a line break
 */
export function comparePage(result: CompareResult, given: ReportContext): string {
  const context = wordContext(given, wordsOf(result.scenarios.map(({ scenario }) => scenario)));
  const { language, palette, width } = context;
  const part = (title: Bilingual, lines: readonly string[]): readonly string[] =>
    section(title[language], lines, context);
  const tables = result.variants.map((variant) => variantTable(variant, result, context));
  const shown = comparedMeasures(result, context).map(({ id }) => id as MeasureId);
  const lines = [
    ...wrap(compareAnswer(result, context), width).map(palette.strong),
    ...part(TITLES.changes, variantLines(result, context)),
    ...part(TITLES.ranking, result.selected ? rankingTable(result, result.selected, context) : []),
    ...part(
      TITLES.differences,
      tables.flatMap((table, i) => (i === 0 ? table.lines : ["", ...table.lines])),
    ),
    ...part(TITLES.objectives, objectiveLines(result, context)),
    ...part(
      TITLES.basis,
      compareBasis(
        result,
        tables.some(({ isShortened }) => isShortened),
        context,
      ),
    ),
    ...part(TITLES.definitions, definitionLines(shown, context)),
  ];
  return `${lines.join("\n")}\n`;
}

/** Whether each scenario meets its objective for the rate, and what its flows aim at with a probability. */
function objectiveLines(result: CompareResult, context: WordedContext): readonly string[] {
  const { language } = context;
  const headline = headlineOf(result.scenarios[0]!.scenario);
  return result.scenarios.flatMap((scenario) => {
    const name = quotedName(titleOf(scenario, result, language), language);
    const figure = scenario.figures[headline.measure];
    const aimed = aimOfHeadline(scenario, headline);
    const colon = language === "fr" ? " :" : ":";
    const own = figure && aimed ? [`${aimWords(figure, aimed)[language]}.`] : [];
    const others = scenario.chances.filter((chance) => chance !== aimed?.chance);
    const texts = [...own, ...chanceSentences({ scenario: scenario.scenario, chances: others }, language)];
    return texts.flatMap((text) => bullet(sentence(`${name}${colon} ${text}`, language), context));
  });
}
