import type { Estimate } from "../engine/statistics/intervals.ts";
import type { Language } from "../models/scenario/bilingual.ts";
import type { ScenarioResult, SimulationResult } from "../planning/simulate.ts";
import { quotedName, sentence, titleOf } from "./context.ts";
import { decimalsOf, marginText } from "./estimates.ts";
import { type Headline, headlineOf } from "./headline.ts";
import { signedText } from "./numbers.ts";
import { pointWord, rateSentence } from "./rateSentence.ts";
import { NO_BREAK_SPACE } from "./textLayout.ts";
import { judgeDifference } from "./verdicts.ts";

/**
 * Answers in words: the rate that the baseline or only scenario gets, whether the objective is met and, for several, what
 * changes most among the clear differences.
 *
 * @param result of the run
 * @param language of the reader
 * @returns one or two sentences
 */
export function answer(result: SimulationResult, language: Language): string {
  return answerSentences(result, language).join(" ");
}

/**
 * The sentences of the answer: what the baseline gets; then, with several scenarios, what changes most.
 *
 * @param result of the run
 * @param language of the reader
 * @returns one sentence or two
 */
export function answerSentences(result: SimulationResult, language: Language): readonly string[] {
  const baseline = result.scenarios[result.baseline]!;
  const headline = headlineOf(baseline.scenario);
  const first = rateSentence(baseline, headline, titleOf(baseline, result, language), language);
  const others = result.scenarios.filter((scenario) => scenario !== baseline);
  const texts = others.length === 0 ? [first] : [first, changesSentence(others, headline, result, language)];
  return texts.map((text) => sentence(text, language));
}

/**
 * Says which scenarios change the headline most, among the clear differences.
 *
 * @param others scenarios but the baseline
 * @param headline the measure that counts
 * @param result of the run
 * @param language of the reader
 * @returns one sentence, to be passed to `sentence`
 */
export function changesSentence(
  others: readonly ScenarioResult[],
  { measure }: Pick<Headline, "measure">,
  result: SimulationResult,
  language: Language,
): string {
  const rated = others.flatMap((other) => {
    const difference = other.differences?.[measure];
    return difference
      ? [{ title: titleOf(other, result, language), difference, verdict: judgeDifference(difference) }]
      : [];
  });
  if (rated.length === 0) {
    return language === "fr"
      ? "Les écarts de taux n'ont pas de valeur."
      : "The differences in rate have no value.";
  }
  if (rated.every(({ verdict }) => verdict === "single")) {
    return language === "fr"
      ? "Avec une seule répétition, on ne peut pas dire si les écarts sont réels."
      : "One replication cannot tell whether the differences are real.";
  }
  const best = extreme("higher", 1);
  const worst = extreme("lower", -1);
  const gain = best && `${quotedName(best.title, language)} (${points(best.difference)})`;
  const loss = worst && `${quotedName(worst.title, language)} (${points(worst.difference)})`;
  if (language === "fr") {
    if (gain && loss) return `Le taux monte le plus avec ${gain} et baisse le plus avec ${loss}.`;
    if (gain) return `Le taux monte le plus avec ${gain} ; rien ne le fait baisser nettement.`;
    if (loss) return `Le taux baisse le plus avec ${loss} ; rien ne le fait monter nettement.`;
    return "Aucun autre scénario ne change nettement ce taux.";
  }
  if (gain && loss) return `The rate rises most with ${gain} and falls most with ${loss}.`;
  if (gain) return `The rate rises most with ${gain}; nothing clearly lowers it.`;
  if (loss) return `The rate falls most with ${loss}; nothing clearly raises it.`;
  return "No other scenario clearly changes this rate.";

  function extreme(wanted: "higher" | "lower", sign: 1 | -1) {
    return rated
      .filter(({ verdict }) => verdict === wanted)
      .sort((a, b) => sign * (b.difference.mean - a.difference.mean))[0];
  }

  function points(difference: Estimate): string {
    const decimals = decimalsOf(difference, "share");
    const value = signedText(difference.mean * 100, decimals, language);
    const margin = marginText(difference, "share", language, decimals);
    const word = pointWord(difference.mean, language);
    const interval = margin === undefined ? "" : `${NO_BREAK_SPACE}±${NO_BREAK_SPACE}${margin}`;
    return `${value}${interval}${NO_BREAK_SPACE}${word}`;
  }
}
