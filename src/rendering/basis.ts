import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { EvidenceEntry } from "../models/scenario/evidence.ts";
import type { EvidenceKind } from "../models/scenario/evidenceMap.ts";
import type { ScenarioResult, SimulationResult } from "../planning/simulate.ts";
import { hasFlow } from "./applies.ts";
import { type ReportContext, sentence, titleOf, type WordedContext } from "./context.ts";
import { bullet } from "./headings.ts";
import { numberText, percentText } from "./numbers.ts";
import { type ScenarioDifference, scenarioDifferences } from "./scenarioDifferences.ts";
import { truncate, wrap } from "./textLayout.ts";
import { fillBoth } from "./words.ts";

const KINDS: Readonly<Record<EvidenceKind, Bilingual>> = {
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
 * Says how the run was made: replications, seed, level of the intervals, files.
 *
 * @param result of the run
 * @param context of the report
 * @returns sentences
 */
export function runLines(
  result: SimulationResult,
  { language, width, version, words }: WordedContext,
): readonly string[] {
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
  return wrap(sentence(language === "fr" ? `${fr.join(" ; ")}.` : `${en.join("; ")}.`, language), width);
}

/**
 * Lists what the answer rests on without a published source: every assumption and estimate of a scenario, with its range
 * and reason.
 *
 * @param result of the scenario
 * @param context of the report
 * @returns how many values are published, estimated, assumed and unstated, then a list
 */
export function evidenceLines(
  { evidence, unstated }: ScenarioResult,
  context: ReportContext,
): readonly string[] {
  const { language, width } = context;
  const of = (kind: EvidenceKind): readonly EvidenceEntry[] =>
    evidence.filter((entry) => entry.kind === kind);
  const [published, estimated, assumed] = [of("published"), of("estimated"), of("assumed")];
  const summary =
    evidence.length === 0
      ? `${NOTHING_STATED[language]} ${unstatedWords(unstated, language)}`
      : language === "fr"
        ? `Valeurs dont le scénario dit la provenance : ${evidence.length} (publiées : ${published.length} ; estimées : ${estimated.length} ; supposées : ${assumed.length}). ${unstatedWords(unstated, language)}`
        : `Values that the scenario states the origin of: ${evidence.length} (published: ${published.length}; estimated: ${estimated.length}; assumed: ${assumed.length}). ${unstatedWords(unstated, language)}`;
  return [
    ...wrap(sentence(summary, language), width),
    ...[...estimated, ...assumed].flatMap((entry) => entryLines(entry, context)),
  ];
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
  const baseline = result.scenarios[result.baseline]!;
  const key = ({ path, writtenValue, text }: EvidenceEntry): string => `${path}\n${writtenValue}\n${text}`;
  const known = new Set(baseline.evidence.map(key));
  return result.scenarios
    .filter((scenario) => scenario !== baseline)
    .flatMap((variant) => {
      const own = variant.evidence.filter((entry) => entry.kind !== "published" && !known.has(key(entry)));
      const unstated = variant.unstated.filter((path) => !baseline.unstated.includes(path));
      if (own.length === 0 && unstated.length === 0) return [];
      return [
        ...wrap(`${titleOf(variant, result, language)} (${variant.file})`, width).map(palette.strong),
        ...(unstated.length > 0 ? wrap(sentence(unstatedWords(unstated, language), language), width) : []),
        ...own.flatMap((entry) => entryLines(entry, context)),
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
  const range =
    entry.range === undefined ? "" : ` (${entry.range.replace(" .. ", language === "fr" ? " à " : " to ")})`;
  const value = truncate(`  ${entry.path} = ${entry.writtenValue}${range}`, width);
  const colon = language === "fr" ? " :" : ":";
  const reason = sentence(`${KINDS[entry.kind][language]}${colon} ${entry.text}`, language);
  return [value, ...wrap(reason, width, ["      ", "      "]).map(palette.faint)];
}

/**
 * Lists, for each scenario of a study, the values that differ from the baseline.
 *
 * @param result of the study
 * @param context of the report
 * @returns a list by scenario
 */
export function variantLines(result: SimulationResult, context: ReportContext): readonly string[] {
  const { language, width, palette } = context;
  const baseline = result.scenarios[result.baseline]!;
  return result.scenarios
    .filter((scenario) => scenario !== baseline)
    .flatMap((variant) => {
      const differences = scenarioDifferences(baseline, variant);
      const title = wrap(`${titleOf(variant, result, language)} (${variant.file})`, width).map(
        palette.strong,
      );
      if (differences.length === 0) {
        const none = { fr: "mêmes valeurs que la référence", en: "the same values as the baseline" };
        return [...title, ...bullet(none[language], context)];
      }
      return [
        ...title,
        ...differences.map((difference) => truncate(differenceLine(difference, language), width)),
      ];
    });
}

function differenceLine({ path, before, after }: ScenarioDifference, language: Language): string {
  const french = language === "fr";
  const colon = french ? " :" : ":";
  const change =
    before === undefined
      ? `${french ? "ajouté" : "added"} ${after ?? ""}`
      : after === undefined
        ? `${french ? "retiré" : "removed"} ${before}`
        : `${before} → ${after}`;
  return sentence(`  ${path}${colon} ${change}`, language);
}

/**
 * Says that the figures are those of an interrupted run.
 *
 * @param result what was kept
 * @param context of the report
 * @returns a sentence; nothing for a complete run
 */
export function interruptionLines(result: SimulationResult, context: ReportContext): readonly string[] {
  const { interruptedOf, language, palette, width } = context;
  if (interruptedOf === undefined) return [];
  const done = result.scenarios[0]!.replications;
  const text =
    language === "fr"
      ? `Résultat partiel : calcul interrompu après ${done} répétition${done > 1 ? "s" : ""} de chaque scénario, sur ${interruptedOf} au plus.`
      : `Partial result: interrupted after ${done} replication${done > 1 ? "s" : ""} of each scenario, of at most ${interruptedOf}.`;
  return wrap(sentence(text, language), width).map(palette.bad);
}
