import type { MeasureId } from "../../models/measures/catalogue.ts";
import type { CompareResult, VariantResult } from "../../planning/compare.ts";
import { quotedName, titleOf, type WordedContext } from "../context.ts";
import { differenceText } from "../estimates.ts";
import { NO_BREAK_SPACE } from "../textLayout.ts";
import { judgeDifference } from "../verdicts.ts";
import { comparedMeasures } from "./variantTable.ts";

/** Which way is better; of what is not named here, neither. */
const BETTER: Partial<Record<MeasureId, "higher" | "lower">> = {
  handlingRate: "higher",
  callersServedRate: "higher",
  serviceLevel: "higher",
  mailsHandled: "higher",
  mailsInTimeRate: "higher",
  meanWaitSeconds: "lower",
  mailBacklogEnd: "lower",
  filesLost: "lower",
  documentsLost: "lower",
};

/** What a reader takes in at once. */
const MOST = 3;

/**
 * Says what a change of the rate hides: the other measures that clearly get worse when it rises, better when it falls, and
 * either when it does not change.
 *
 * @param variant that the answer is about
 * @param result of the comparison
 * @param context of the report
 * @returns a sentence after a space; nothing where there is nothing to say
 */
export function priceSentence(variant: VariantResult, result: CompareResult, context: WordedContext): string {
  const { language } = context;
  const scenario = result.scenarios[variant.scenario]!;
  const sign = variant.verdict?.sign ?? "none";
  const parts = comparedMeasures(result, context).flatMap(({ id, label, unit }) => {
    const measure = id as MeasureId;
    const difference = scenario.differences?.[measure];
    const wanted = BETTER[measure];
    if (measure === result.measure || difference === undefined || wanted === undefined) return [];
    const verdict = judgeDifference(difference);
    if (verdict !== "higher" && verdict !== "lower") return [];
    const isBetter = verdict === wanted;
    if (sign !== "none" && isBetter === (sign === "higher")) return [];
    const name = label[language].charAt(0).toLowerCase() + label[language].slice(1);
    const points = unit === "share" ? `${NO_BREAK_SPACE}${language === "fr" ? "pt" : "pts"}` : "";
    return [`${name} ${differenceText(difference, unit, language)}${points}`];
  });
  if (parts.length === 0) return "";
  const list = parts.slice(0, MOST).join(", ") + (parts.length > MOST ? ", …" : "");
  const title = quotedName(titleOf(scenario, result, language), language);
  const french = language === "fr";
  if (sign === "higher")
    return french ? ` Le prix de ${title} : ${list}.` : ` The price of ${title}: ${list}.`;
  if (sign === "lower") return french ? ` En contrepartie : ${list}.` : ` In return: ${list}.`;
  return french ? ` Mais d'autres mesures changent : ${list}.` : ` But other measures change: ${list}.`;
}
