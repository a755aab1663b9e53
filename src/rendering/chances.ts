import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { Chance } from "../planning/objectives.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import { sentence } from "./context.ts";
import { percentText } from "./numbers.ts";
import { judgeChance } from "./verdicts.ts";

/**
 * Says whether an objective that asks for a probability is met, and how many simulated periods reached it.
 *
 * @param chance of reaching it
 * @returns a clause without a full stop
 */
export function chanceWords(chance: Chance): Bilingual {
  const { atLeast, probability, reached } = chance;
  const fr = `l'objectif de ${objectivePercent(atLeast, "fr")} avec une probabilité de ${objectivePercent(probability, "fr")}`;
  const en = `the objective of ${objectivePercent(atLeast, "en")} with a probability of ${objectivePercent(probability, "en")}`;
  if (reached === undefined)
    return {
      fr: `${fr} ne peut pas être jugé, faute de quoi compter`,
      en: `${en} cannot be judged, for want of anything to count`,
    };
  const number = Math.round(reached.mean * reached.count);
  const many = reached.count > 1 ? "s" : "";
  const range = (language: Language): string => {
    const [low, high] = [reached.low ?? 0, reached.high ?? 1].map((end) => Math.round(end * 100));
    return language === "fr" ? `soit de ${low} à ${high} %` : `that is, ${low} to ${high}%`;
  };
  const counted: Bilingual = {
    fr: `${number} période${number > 1 ? "s" : ""} sur ${reached.count} simulée${many} ${number > 1 ? "l'atteignent" : "l'atteint"}, ${range("fr")}`,
    en: `${number} of ${reached.count} simulated period${many} ${number === 1 ? "reaches" : "reach"} it, ${range("en")}`,
  };
  switch (judgeChance(chance)) {
    case "met":
      return { fr: `${fr} est atteint (${counted.fr})`, en: `${en} is met (${counted.en})` };
    case "missed":
      return { fr: `${fr} n'est pas atteint (${counted.fr})`, en: `${en} is not met (${counted.en})` };
    default:
      return {
        fr: `on ne peut pas dire si ${fr} est atteint (${counted.fr})`,
        en: `whether ${en} is met cannot be told (${counted.en})`,
      };
  }
}

/**
 * Says of each objective that asks for a probability whether it is met.
 *
 * @param result of the scenario
 * @param language of the reader
 * @returns one sentence for each, with the name of the flow that it is about
 */
export function chanceSentences(
  { scenario, chances }: Pick<ScenarioResult, "scenario" | "chances">,
  language: Language,
): readonly string[] {
  return chances.map((chance) => {
    const { kind, key } = chance.slice;
    const words = chanceWords(chance)[language];
    const flow = scenario.demand[key]?.title?.[language] ?? key;
    const colon = language === "fr" ? " :" : ":";
    const text =
      kind === "flow" ? `${flow}${colon} ${words}.` : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
    return sentence(text, language);
  });
}

/**
 * Writes what an objective asks for as it was written: without a decimal where it has none.
 *
 * @param share 0–1
 * @param language of the reader
 * @returns as `90 %`
 */
export function objectivePercent(share: number, language: Language): string {
  return percentText(share, Number.isInteger(Number((share * 100).toFixed(6))) ? 0 : 1, language);
}
