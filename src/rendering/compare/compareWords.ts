import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Bilingual, Language } from "../../models/scenario/bilingual.ts";
import type { Better, Verdict } from "../../planning/verdict.ts";
import { decimalsOf, differenceText } from "../estimates.ts";
import { percentText } from "../numbers.ts";
import { pointWord } from "../rateSentence.ts";
import { NO_BREAK_SPACE } from "../textLayout.ts";

/** Beyond this a probability is not told more exactly. */
const NEARLY_ONE = 0.999;

/**
 * Writes a difference of shares.
 *
 * @param difference with its interval
 * @param language of the reader
 * @returns as `+5,7 ± 0,2 points`
 */
export function pointsText(difference: Estimate, language: Language): string {
  const text = differenceText(difference, "share", language, finerDecimals(difference));
  return `${text}${NO_BREAK_SPACE}${pointWord(difference.mean, language)}`;
}

/** What would round to nothing shows one decimal more. */
function finerDecimals(difference: Estimate): number {
  const decimals = decimalsOf(difference, "share");
  return Math.abs(difference.mean) * 100 < 0.05 && difference.mean !== 0 ? Math.max(decimals, 2) : decimals;
}

/**
 * Writes a probability that was promised.
 *
 * @returns as `95 %`, with the decimals that it was given with
 */
export function guaranteeText(confidence: number, language: Language): string {
  const decimals = [0, 1].find(
    (each) => Math.abs(confidence * 100 - Number((confidence * 100).toFixed(each))) < 1e-9,
  );
  return percentText(confidence, decimals ?? 2, language);
}

/**
 * Says what is known of a difference in rate.
 *
 * @param verdict so far; undefined where the rate has no value
 * @returns some words
 */
export function verdictWords(verdict: Verdict | undefined): Bilingual {
  if (verdict === undefined) return { fr: "rien à comparer", en: "nothing to compare" };
  const { sign, isSmall, isIdentical } = verdict;
  if (isIdentical) return { fr: "exactement le même taux", en: "exactly the same rate" };
  if (sign === "none")
    return isSmall
      ? { fr: "aucune différence qui compte", en: "no difference that matters" }
      : { fr: "indécis", en: "undecided" };
  const real: Bilingual =
    sign === "higher"
      ? { fr: "hausse réelle", en: "a real rise" }
      : { fr: "baisse réelle", en: "a real fall" };
  return isSmall
    ? { fr: `${real.fr}, trop faible pour compter`, en: `${real.en}, too small to matter` }
    : real;
}

/**
 * Says how likely the variant is better, in one period and in the mean.
 *
 * @param better both probabilities
 * @returns sentences
 */
export function betterSentences({ periods, mean }: Better): readonly Bilingual[] {
  const sentences: Bilingual[] = [];
  if (periods !== undefined) {
    const count = Math.round(periods.mean * periods.count);
    const range = (language: Language): string =>
      `${percentText(periods.low ?? 0, 0, language)} ${language === "fr" ? "à" : "to"} ${percentText(periods.high ?? 1, 0, language)}`;
    sentences.push({
      fr: `Sur une période prise seule, la variante fait mieux ${count} fois sur ${periods.count} (intervalle : ${range("fr")}).`,
      en: `In a single period, the variant does better ${count} times in ${periods.count} (interval: ${range("en")}).`,
    });
  }
  if (mean !== undefined) {
    sentences.push({
      fr: `En moyenne sur de nombreuses périodes, elle fait mieux avec une probabilité ${probabilityText(mean, "fr")}.`,
      en: `In the mean over many periods, it does better with a probability ${probabilityText(mean, "en")}.`,
    });
  }
  return sentences;
}

function probabilityText(probability: number, language: Language): string {
  const french = language === "fr";
  if (probability > NEARLY_ONE)
    return `${french ? "supérieure à" : "above"} ${percentText(NEARLY_ONE, 1, language)}`;
  const least = 1 - NEARLY_ONE;
  if (probability < least) return `${french ? "inférieure à" : "below"} ${percentText(least, 1, language)}`;
  return `${french ? "de" : "of"} ${percentText(probability, 1, language)}`;
}
