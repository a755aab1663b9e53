import type { Measure, MeasureId } from "../models/measures/catalogue.ts";
import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { ScenarioResult, SimulationResult } from "../planning/simulate.ts";
import type { Palette } from "./palette.ts";
import { NO_BREAK_SPACE } from "./textLayout.ts";
import { type Words, wordMeasure } from "./words.ts";

/** What a report needs beside the result. */
export interface ReportContext {
  readonly language: Language;
  /** [columns] of the page. */
  readonly width: number;
  readonly palette: Palette;
  /** The catalogue, in the order of reports. */
  readonly measures: readonly Measure[];
  /** Of the product. */
  readonly version: string;
  /** Of the study, when there is one. */
  readonly title?: Bilingual | undefined;
  /** Replications of each scenario that were asked for, when the run was interrupted before. */
  readonly interruptedOf?: number | undefined;
}

/** A context whose texts have their nouns. */
export interface WordedContext extends ReportContext {
  /** Of the whole. */
  readonly words: Words;
}

/**
 * Puts nouns into the texts of the catalogue.
 *
 * @param context of the report
 * @param words nouns of the whole
 * @returns a context to write with
 */
export function wordContext(context: ReportContext, words: Words): WordedContext {
  return { ...context, words, measures: context.measures.map((each) => wordMeasure(each, words)) };
}

/**
 * Finds a measure in the catalogue that the report was given.
 *
 * @param context of the report
 * @param id of a measure that exists
 * @returns its definition
 */
export function measureOf(context: Pick<ReportContext, "measures">, id: MeasureId): Measure {
  return context.measures.find((measure) => measure.id === id)!;
}

/**
 * Puts a name between the quotation marks of the language, which no line break separates from it.
 *
 * @param text a name
 * @param language of the reader
 * @returns « text » or “text”
 */
export function quotedName(text: string, language: Language): string {
  return language === "fr" ? `«${NO_BREAK_SPACE}${text}${NO_BREAK_SPACE}»` : `“${text}”`;
}

/**
 * Fixes the spaces of a French sentence: none of « ; : ! ? » begins a line.
 *
 * @param text a sentence, in any language
 * @param language of the sentence
 * @returns the same with no-break spaces before double punctuation
 */
export function sentence(text: string, language: Language): string {
  return language === "fr" ? text.replace(/ (?=[;:!?%»])|(?<=«) /g, NO_BREAK_SPACE) : text;
}

/**
 * Names a scenario for a reader.
 *
 * @param scenario one of the result
 * @param result of the run
 * @param language of the reader
 * @returns its title; with its name where another scenario has the same title, as one that extends it may
 */
export function titleOf(
  { scenario }: Pick<ScenarioResult, "scenario">,
  result: SimulationResult,
  language: Language,
): string {
  const title = scenario.title[language];
  const isShared = result.scenarios.filter((each) => each.scenario.title[language] === title).length > 1;
  return isShared ? `${title} [${scenario.name}]` : title;
}
