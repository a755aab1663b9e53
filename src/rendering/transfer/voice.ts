import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Measure, MeasureId, Unit } from "../../models/measures/catalogue.ts";
import type { EvidenceEntry } from "../../models/scenario/evidence.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { ReadingResult, TransferResult } from "../../planning/transfer/transfer.ts";
import { createWriter, type Writer } from "../check/write.ts";
import { quotedName, type ReportContext, sentence, type WordedContext, wordContext } from "../context.ts";
import { decimalsOf, marginText, valueText } from "../estimates.ts";
import { NO_BREAK_SPACE } from "../textLayout.ts";
import { wordsOf } from "../words.ts";

/** What the report of a transfer needs beside its result. */
export interface TransferContext extends ReportContext {
  /** Of the file. */
  readonly evidence: readonly EvidenceEntry[];
}

/** Writes about one transfer for one reader. */
export interface Voice extends Writer {
  readonly context: WordedContext;
  readonly scenario: Scenario;
  /** Both sides, as the reader knows them, between quotation marks. */
  readonly giver: string;
  readonly receiver: string;
  /** A team's title between quotation marks. */
  team(name: string): string;
  /** How much, without a sign, with its interval. */
  amount(estimate: Estimate, unit: Unit): string;
  measure(id: MeasureId): Measure;
  /** The French or the English sentence, its spaces fixed. */
  tell(fr: string, en: string): string;
}

/**
 * Creates the voice of a report.
 *
 * @param result of the transfer
 * @param given language, width, colours, catalogue
 * @returns what names and numbers are written with
 */
export function createVoice({ plan }: TransferResult, given: TransferContext): Voice {
  const { scenario } = plan.base;
  const { language } = given;
  const words = wordsOf([scenario]);
  const context = wordContext(given, words);
  const writer = createWriter(language, words);
  const name = (word: string): string => {
    const title = scenario.sites[word]?.[language] ?? scenario.teams[word]?.title?.[language] ?? word;
    return quotedName(title, language);
  };
  return {
    ...writer,
    context,
    scenario,
    giver: name(plan.ask.from),
    receiver: name(plan.ask.to),
    team: (each) => quotedName(scenario.teams[each]?.title?.[language] ?? each, language),
    amount(estimate, unit) {
      const decimals = decimalsOf(estimate, unit);
      const margin = marginText(estimate, unit, language, decimals);
      const value = valueText(Math.abs(estimate.mean), unit, decimals, language);
      return margin === undefined ? value : `${value}${NO_BREAK_SPACE}±${NO_BREAK_SPACE}${margin}`;
    },
    measure: (id) => context.measures.find((each) => each.id === id)!,
    tell: (fr, en) => sentence(writer.say(fr, en), language),
  };
}

/** The reading of a kind, where there is one. */
export function readingOf(
  { readings }: TransferResult,
  kind: ReadingResult["kind"],
): ReadingResult | undefined {
  return readings.find((reading) => reading.kind === kind);
}
