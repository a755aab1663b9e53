import type { Language } from "../../models/scenario/bilingual.ts";
import { sentence } from "../context.ts";
import { fill, type Words } from "../words.ts";

/** A drawing with everything that a reader needs who does not see it. */
export interface Chart {
  /** Unique in a page, together with the suffix of the context. */
  readonly id: string;
  /** What the chart shows, in words and with its number. */
  readonly title: string;
  /** How it is drawn, for who does not see it. */
  readonly description: string;
  /** A whole `<svg>` element, its texts escaped. */
  readonly svg: string;
  /** The same values. */
  readonly table: ChartTable;
  /** How to read it, and what not to read into it. */
  readonly note?: string;
}

export interface ChartTable {
  readonly headers: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly string[])[];
}

/** As much of a `Document` as drawing needs; that of a browser is one, that of linkedom too. */
export interface DocumentPort {
  createElementNS(namespace: string, name: string): unknown;
}

/** For whom, and on what, a chart is drawn. */
export interface ChartContext {
  readonly language: Language;
  readonly document: DocumentPort;
  /** [px] of the drawing. */
  readonly width: number;
  /** Nouns of the contacts. */
  readonly words: Words;
  /** Ends every id, for pages that show a chart twice. */
  readonly idSuffix?: string;
}

/** [px] Below this a chart is laid out for a phone. */
const NARROW = 500;

/** @returns whether the drawing is for a phone */
export function isNarrow({ width }: ChartContext): boolean {
  return width < NARROW;
}

/**
 * Picks the language of a text and puts the nouns in.
 *
 * @param fr in French, with gaps as in `fill`
 * @param en in English
 * @param context of the chart
 * @returns the text
 */
export function say(fr: string, en: string, { language, words }: ChartContext): string {
  return sentence(fill(language === "fr" ? fr : en, words, language), language);
}
