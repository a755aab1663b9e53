import type { Estimate } from "../engine/statistics/intervals.ts";
import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { ScenarioResult, SimulationResult } from "../planning/simulate.ts";
import { quotedName, sentence, titleOf } from "./context.ts";
import { decimalsOf, marginText, valueText } from "./estimates.ts";
import { numberText, percentText, signedText } from "./numbers.ts";
import { NO_BREAK_SPACE } from "./textLayout.ts";
import { judgeDifference, judgeObjective, type ObjectiveVerdict } from "./verdicts.ts";

/**
 * Answers in words: the handling rate that the baseline or only scenario gets, whether the objective is met and, for
 * several, what changes most among the clear differences.
 *
 * @param result of the run
 * @param language of the reader
 * @returns one or two sentences
 */
export function answer(result: SimulationResult, language: Language): string {
  const baseline = result.scenarios[result.baseline]!;
  const first = rateSentence(baseline, titleOf(baseline, result, language), language);
  const others = result.scenarios.filter((scenario) => scenario !== baseline);
  const text = others.length === 0 ? first : `${first} ${changesSentence(others, result, language)}`;
  return sentence(text, language);
}

function rateSentence({ scenario, figures }: ScenarioResult, title: string, language: Language): string {
  const { handlingRate: rate, callersServedRate: perCaller, mailsHandled } = figures;
  if (rate === undefined) {
    const mails = mailsHandled?.mean ?? 0;
    const text = numberText(mails, 0, language);
    return language === "fr"
      ? `${title} : aucun appel présenté${mails > 0 ? ` ; ${text} courriels traités` : ""}.`
      : `${title}: no calls presented${mails > 0 ? `; ${text} mails handled` : ""}.`;
  }
  const decimals = decimalsOf(rate, "share");
  const share = `${valueText(rate.mean, "share", decimals, language)}${uncertainty(rate, language)}`;
  const callers = perCaller && valueText(perCaller.mean, "share", decimalsOf(perCaller, "share"), language);
  const { handlingRate: objective } = scenario.objectives;
  const verdict =
    objective === undefined
      ? ""
      : `${language === "fr" ? " ;" : ";"} ${objectiveWords(judgeObjective(rate, objective), objective)[language]}`;
  return language === "fr"
    ? `${title} : ${share} des appels présentés sont traités${callers ? `, et ${callers} des appelants finissent par être servis` : ""}${verdict}.`
    : `${title}: ${share} of the calls presented are handled${callers ? `, and ${callers} of callers are served in the end` : ""}${verdict}.`;
}

/** " (± 0,2 point)", or that a single replication has no interval; nothing where nothing varies. */
function uncertainty(rate: Estimate, language: Language): string {
  if (rate.halfWidth === null)
    return language === "fr" ? " (une seule répétition, sans intervalle)" : " (one replication, no interval)";
  const margin = marginText(rate, "share", language);
  if (margin === undefined) return "";
  return ` (±${NO_BREAK_SPACE}${margin}${NO_BREAK_SPACE}${pointWord(rate.halfWidth, language)})`;
}

/** In French what is below two is singular; in English only one itself. */
function pointWord(share: number, language: Language): string {
  if (language === "en") return "points";
  return Math.abs(share) * 100 < 2 ? "point" : "points";
}

function objectiveWords(verdict: ObjectiveVerdict, objective: number): Bilingual {
  const decimals = Number.isInteger(Number((objective * 100).toFixed(6))) ? 0 : 1;
  const fr = `l'objectif de ${percentText(objective, decimals, "fr")}`;
  const en = `the objective of ${percentText(objective, decimals, "en")}`;
  switch (verdict) {
    case "met":
      return { fr: `${fr} est atteint`, en: `${en} is met` };
    case "missed":
      return { fr: `${fr} n'est pas atteint`, en: `${en} is not met` };
    case "unclear":
      return {
        fr: `l'intervalle ne permet pas de dire si ${fr} est atteint`,
        en: `the interval does not tell whether ${en} is met`,
      };
    case "metOnce":
      return { fr: `${fr} est atteint dans cette répétition`, en: `${en} is met in this replication` };
    case "missedOnce":
      return {
        fr: `${fr} n'est pas atteint dans cette répétition`,
        en: `${en} is not met in this replication`,
      };
  }
}

function changesSentence(
  others: readonly ScenarioResult[],
  result: SimulationResult,
  language: Language,
): string {
  const rated = others.flatMap((other) => {
    const difference = other.differences?.handlingRate;
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
    const interval = margin === undefined ? "" : ` ±${NO_BREAK_SPACE}${margin}`;
    return `${value}${interval}${NO_BREAK_SPACE}${word}`;
  }
}
