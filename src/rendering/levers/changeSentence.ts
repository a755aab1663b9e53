import type { Language } from "../../models/scenario/bilingual.ts";
import type { ScenarioResult } from "../../planning/simulate.ts";
import { sentence } from "../context.ts";
import { decimalsOf, differenceText } from "../estimates.ts";
import { headlineOf } from "../headline.ts";
import { numberText } from "../numbers.ts";
import { pointWord } from "../rateSentence.ts";
import { NO_BREAK_SPACE } from "../textLayout.ts";
import { judgeDifference } from "../verdicts.ts";
import { fill, wordsOf } from "../words.ts";

/**
 * Says in a sentence what the settings change in the figure that counts.
 *
 * @param result of the variant, with its differences
 * @param language of the reader
 * @returns the sentence; undefined where nothing is compared
 */
export function changeSentence(result: ScenarioResult, language: Language): string | undefined {
  const { measure, of } = headlineOf(result.scenario);
  const difference = result.differences?.[measure];
  if (difference === undefined) return undefined;
  const french = language === "fr";
  const points = `${differenceText(difference, "share", language, decimalsOf(difference, "share"))}${NO_BREAK_SPACE}${pointWord(difference.mean, language)}`;
  const named = fill(of[language], wordsOf([result.scenario]), language);
  const pairs = numberText(difference.count, 0, language);
  switch (judgeDifference(difference)) {
    case "identical":
      return french
        ? `Aucun écart ${named} avec la référence.`
        : `No difference ${named} from the reference.`;
    case "single":
      return sentence(
        french
          ? `Écart ${named} avec la référence : ${points}, sur une seule répétition : on ne peut pas encore dire s'il est réel.`
          : `Difference ${named} from the reference: ${points}, from one replication: too early to say whether it is real.`,
        language,
      );
    case "unclear":
      return sentence(
        french
          ? `Écart ${named} avec la référence : ${points} ; pas de différence nette sur ${pairs} répétitions.`
          : `Difference ${named} from the reference: ${points}; no clear difference over ${pairs} replications.`,
        language,
      );
    case "higher":
    case "lower": {
      const verdict =
        difference.mean > 0
          ? { fr: "hausse nette", en: "clearly higher" }
          : { fr: "baisse nette", en: "clearly lower" };
      return sentence(
        french
          ? `Écart ${named} avec la référence : ${points}, ${verdict.fr} sur ${pairs} répétitions.`
          : `Difference ${named} from the reference: ${points}, ${verdict.en} over ${pairs} replications.`,
        language,
      );
    }
  }
}
