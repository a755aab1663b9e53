import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { EvidenceEntry } from "../models/scenario/evidence.ts";
import type { EvidenceKind } from "../models/scenario/evidenceMap.ts";
import type { ScenarioResult, SimulationResult } from "../planning/simulate.ts";
import { hasFlow } from "./applies.ts";
import { type ReportContext, sentence, titleOf, type WordedContext } from "./context.ts";
import { numberText, percentText } from "./numbers.ts";
import { truncate, wrap } from "./textLayout.ts";
import { fillBoth } from "./words.ts";

export const EVIDENCE_KINDS: Readonly<Record<EvidenceKind, Bilingual>> = {
  published: { fr: "publié", en: "published" },
  estimated: { fr: "estimé", en: "estimated" },
  assumed: { fr: "supposé", en: "assumed" },
};

const SAME_CALLERS: Bilingual = {
  fr: "mêmes {callers} dans tous les scénarios",
  en: "the same {callers} in every scenario",
};
const SAME_MAILS: Bilingual = {
  fr: "mêmes {mails} dans tous les scénarios",
  en: "the same {mails} in every scenario",
};

const MOST_UNSTATED = 8;

const NOTHING_STATED: Bilingual = {
  fr: "Le scénario ne dit d'aucune valeur d'où elle vient.",
  en: "The scenario states the origin of no value.",
};

/**
 * Says how the run was made, for a page of text; see `runSentence`.
 *
 * @param result of the run
 * @param context of the report
 * @returns the lines of one sentence
 */
export function runLines(result: SimulationResult, context: WordedContext): readonly string[] {
  return wrap(runSentence(result, context), context.width);
}

/**
 * Says how the run was made: replications, seed, level of the intervals, version.
 *
 * @param result of the run
 * @param context of the report
 * @returns one sentence
 */
export function runSentence(result: SimulationResult, { language, version, words }: WordedContext): string {
  const hasCallers = result.scenarios.some(({ scenario }) => hasFlow(scenario, "immediate"));
  const same = fillBoth(hasCallers ? SAME_CALLERS : SAME_MAILS, words);
  const counts = [...new Set(result.scenarios.map(({ replications }) => replications))];
  const least = numberText(Math.min(...counts), 0, language);
  const most = numberText(Math.max(...counts), 0, language);
  const isSeveral = result.scenarios.length > 1;
  const level = result.scenarios.flatMap(({ figures }) => Object.values(figures))[0]?.level;
  const intervals = level === undefined ? "" : percentText(level, 0, language);
  const isSingle = Math.max(...counts) === 1;
  const number =
    counts.length === 1 ? most : language === "fr" ? `${least} à ${most}` : `${least} to ${most}`;
  const fr = [
    isSingle
      ? `Une seule répétition${isSeveral ? " par scénario" : ""} : les chiffres n'ont pas d'intervalle`
      : `${number} répétitions${isSeveral ? " par scénario" : ""}, intervalles de confiance à ${intervals} de la moyenne`,
    `graine ${result.seed}`,
    ...(isSeveral ? [same.fr] : []),
    `Plateau ${version}`,
  ];
  const en = [
    isSingle
      ? `A single replication${isSeveral ? " of each scenario" : ""}: the figures have no interval`
      : `${number} replications${isSeveral ? " of each scenario" : ""}, ${intervals} confidence intervals of the mean`,
    `seed ${result.seed}`,
    ...(isSeveral ? [same.en] : []),
    `Plateau ${version}`,
  ];
  return sentence(language === "fr" ? `${fr.join(" ; ")}.` : `${en.join("; ")}.`, language);
}

/**
 * Lists what the answer rests on without a published source: every assumption and estimate of a scenario, with its range
 * and reason.
 *
 * @param result of the scenario
 * @param context of the report
 * @returns how many values are published, estimated, assumed and unstated, then a list
 */
export function evidenceLines(result: ScenarioResult, context: ReportContext): readonly string[] {
  const entries = unpublishedEntries(result.evidence);
  return [
    ...wrap(evidenceSentence(result, context.language), context.width),
    ...entries.flatMap((entry) => entryLines(entry, context)),
  ];
}

/** What the answer rests on without a published source: the estimates, then the assumptions. */
export function unpublishedEntries(evidence: readonly EvidenceEntry[]): readonly EvidenceEntry[] {
  const of = (kind: EvidenceKind): readonly EvidenceEntry[] =>
    evidence.filter((entry) => entry.kind === kind);
  return [...of("estimated"), ...of("assumed")];
}

/**
 * Says how many values of a scenario are published, estimated and assumed, and which have no origin.
 *
 * @param result of the scenario
 * @param language of the reader
 * @returns two sentences
 */
export function evidenceSentence(
  { evidence, unstated }: Pick<ScenarioResult, "evidence" | "unstated">,
  language: Language,
): string {
  const of = (kind: EvidenceKind): readonly EvidenceEntry[] =>
    evidence.filter((entry) => entry.kind === kind);
  const [published, estimated, assumed] = [of("published"), of("estimated"), of("assumed")];
  const summary =
    evidence.length === 0
      ? `${NOTHING_STATED[language]} ${unstatedWords(unstated, language)}`
      : language === "fr"
        ? `Valeurs dont le scénario dit la provenance : ${evidence.length} (publiées : ${published.length} ; estimées : ${estimated.length} ; supposées : ${assumed.length}). ${unstatedWords(unstated, language)}`
        : `Values that the scenario states the origin of: ${evidence.length} (published: ${published.length}; estimated: ${estimated.length}; assumed: ${assumed.length}). ${unstatedWords(unstated, language)}`;
  return sentence(summary, language);
}

/**
 * Lists what the other scenarios of a study rest on beyond the baseline: their own estimates and assumptions, and their
 * quantities without an origin.
 *
 * @param result of the study
 * @param context of the report
 * @returns a list by scenario; nothing for those that add nothing
 */
export function variantEvidenceLines(result: SimulationResult, context: ReportContext): readonly string[] {
  const { language, width, palette } = context;
  return variantEvidence(result, language).flatMap(({ title, unstated, entries }) => [
    ...wrap(title, width).map(palette.strong),
    ...(unstated === undefined ? [] : wrap(unstated, width)),
    ...entries.flatMap((entry) => entryLines(entry, context)),
  ]);
}

/** What a scenario of a study rests on beyond the baseline. */
export interface VariantEvidence {
  /** Its title and its file. */
  readonly title: string;
  /** A sentence that names its own quantities without an origin, if there are any. */
  readonly unstated: string | undefined;
  readonly entries: readonly EvidenceEntry[];
}

/**
 * Gathers what the other scenarios of a study rest on beyond the baseline.
 *
 * @param result of the study
 * @param language of the reader
 * @returns one for each scenario that adds something
 */
export function variantEvidence(result: SimulationResult, language: Language): readonly VariantEvidence[] {
  const baseline = result.scenarios[result.baseline]!;
  const key = ({ path, writtenValue, text }: EvidenceEntry): string => `${path}\n${writtenValue}\n${text.en}`;
  const known = new Set(baseline.evidence.map(key));
  return result.scenarios
    .filter((scenario) => scenario !== baseline)
    .flatMap((variant) => {
      const own = variant.evidence.filter((entry) => entry.kind !== "published" && !known.has(key(entry)));
      const unstated = variant.unstated.filter((path) => !baseline.unstated.includes(path));
      if (own.length === 0 && unstated.length === 0) return [];
      return [
        {
          title: `${titleOf(variant, result, language)} (${variant.file})`,
          unstated: unstated.length > 0 ? sentence(unstatedWords(unstated, language), language) : undefined,
          entries: own,
        },
      ];
    });
}

function unstatedWords(unstated: readonly string[], language: Language): string {
  if (unstated.length === 0) {
    return language === "fr" ? "Aucune quantité n'est sans provenance." : "No quantity is without one.";
  }
  const names = unstated.slice(0, MOST_UNSTATED).join(", ") + (unstated.length > MOST_UNSTATED ? ", …" : "");
  return language === "fr"
    ? `Quantités sans provenance : ${unstated.length} (${names}).`
    : `Quantities without one: ${unstated.length} (${names}).`;
}

function entryLines(entry: EvidenceEntry, { language, width, palette }: ReportContext): readonly string[] {
  const range = entry.range === undefined ? "" : ` (${rangeText(entry.range, language)})`;
  const value = truncate(`  ${entry.path} = ${entry.writtenValue}${range}`, width);
  const colon = language === "fr" ? " :" : ":";
  const reason = sentence(
    `${EVIDENCE_KINDS[entry.kind][language]}${colon} ${entry.text[language]}`,
    language,
  );
  return [value, ...wrap(reason, width, ["      ", "      "]).map(palette.faint)];
}

/** A range as a file writes it, in words: `1 min à 6 min`. */
export function rangeText(range: string, language: Language): string {
  return range.replace(" .. ", language === "fr" ? " à " : " to ");
}

/**
 * Says that the figures are those of an interrupted run.
 *
 * @param result what was kept
 * @param context of the report
 * @returns a sentence; nothing for a complete run
 */
export function interruptionLines(result: SimulationResult, context: ReportContext): readonly string[] {
  const { palette, width } = context;
  const text = interruptionSentence(result, context);
  return text === undefined ? [] : wrap(text, width).map(palette.bad);
}

/** Says that the figures are those of an interrupted run; undefined for a complete one. */
export function interruptionSentence(
  result: SimulationResult,
  { interruptedOf, language }: Pick<ReportContext, "interruptedOf" | "language">,
): string | undefined {
  if (interruptedOf === undefined) return undefined;
  const done = result.scenarios[0]!.replications;
  const text =
    language === "fr"
      ? `Résultat partiel : calcul interrompu après ${done} répétition${done > 1 ? "s" : ""} de chaque scénario, sur ${interruptedOf} au plus.`
      : `Partial result: interrupted after ${done} replication${done > 1 ? "s" : ""} of each scenario, of at most ${interruptedOf}.`;
  return sentence(text, language);
}
