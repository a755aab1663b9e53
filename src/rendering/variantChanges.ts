import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { SimulationResult } from "../planning/simulate.ts";
import { type ReportContext, sentence, titleOf } from "./context.ts";
import { bullet } from "./headings.ts";
import { type ScenarioDifference, scenarioDifferences } from "./scenarioDifferences.ts";
import { truncate, wrap } from "./textLayout.ts";

/**
 * Lists, for each scenario of a study, the values that differ from the baseline.
 *
 * @param result of the study
 * @param context of the report
 * @returns a list by scenario
 */
export function variantLines(result: SimulationResult, context: ReportContext): readonly string[] {
  const { language, width, palette } = context;
  return variantChanges(result, language).flatMap(({ title, changes }) => [
    ...wrap(title, width).map(palette.strong),
    ...(changes.length === 0
      ? bullet(SAME_VALUES[language], context)
      : changes.map((change) => truncate(`  ${change}`, width))),
  ]);
}

export const SAME_VALUES: Bilingual = {
  fr: "mêmes valeurs que la référence",
  en: "the same values as the baseline",
};

/** The values by which a scenario of a study differs from the baseline. */
export interface VariantChanges {
  /** Its title and its file. */
  readonly title: string;
  /** As `teams.april.posts : 7 → 14`. */
  readonly changes: readonly string[];
}

/**
 * Gathers, for each scenario of a study, the values that differ from the baseline.
 *
 * @param result of the study
 * @param language of the reader
 * @returns one for each scenario but the baseline
 */
export function variantChanges(result: SimulationResult, language: Language): readonly VariantChanges[] {
  const baseline = result.scenarios[result.baseline]!;
  return result.scenarios
    .filter((scenario) => scenario !== baseline)
    .map((variant) => ({
      title: `${titleOf(variant, result, language)} (${variant.file})`,
      changes: scenarioDifferences(baseline, variant).map((each) => changeText(each, language)),
    }));
}

function changeText({ path, before, after }: ScenarioDifference, language: Language): string {
  const french = language === "fr";
  const colon = french ? " :" : ":";
  const change =
    before === undefined
      ? `${french ? "ajouté" : "added"} ${after ?? ""}`
      : after === undefined
        ? `${french ? "retiré" : "removed"} ${before}`
        : `${before} → ${after}`;
  return sentence(`${path}${colon} ${change}`, language);
}
