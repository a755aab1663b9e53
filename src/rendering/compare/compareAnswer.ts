import type { Estimate } from "../../engine/statistics/intervals.ts";
import type { Bilingual, Language } from "../../models/scenario/bilingual.ts";
import type { CompareResult, VariantResult } from "../../planning/compare.ts";
import type { Selected } from "../../planning/selecting.ts";
import { quotedName, sentence, titleOf, type WordedContext } from "../context.ts";
import { decimalsOf, valueText } from "../estimates.ts";
import { headlineOf } from "../headline.ts";
import { numberText } from "../numbers.ts";
import { pointWord } from "../rateSentence.ts";
import { NO_BREAK_SPACE } from "../textLayout.ts";
import { fillBoth } from "../words.ts";
import { guaranteeText, pointsText } from "./compareWords.ts";
import { priceSentence } from "./priceSentence.ts";

/**
 * Answers in words: for one variant, whether the difference is real; for several, which scenario is the best and with which
 * guarantee, or which cannot be told apart.
 *
 * @param result of the comparison
 * @param context of the report
 * @returns one or two sentences
 */
export function compareAnswer(result: CompareResult, context: WordedContext): string {
  const { language } = context;
  const text =
    result.variants.length === 1
      ? pairSentence(result.variants[0]!, result, context) +
        priceSentence(result.variants[0]!, result, context)
      : bestSentence(result, context) + priceOfBest(result, context);
  return sentence(text, language);
}

function pairSentence(variant: VariantResult, result: CompareResult, context: WordedContext): string {
  const { language } = context;
  const rate = rateName(result, context);
  const name = quotedName(titleOf(result.scenarios[variant.scenario]!, result, language), language);
  const { verdict, before, after } = variant;
  const difference = result.scenarios[variant.scenario]!.differences?.[result.measure];
  const [was, is] = [before[result.measure], after[result.measure]];
  if (verdict === undefined || !difference || !was || !is) {
    return language === "fr"
      ? `Rien à comparer : ${rate.fr} n'a pas de valeur.`
      : `Nothing to compare: ${rate.en} has no value.`;
  }
  const gap = pointsText(difference, language);
  const small = limitText(result, language);
  if (verdict.isIdentical) {
    return language === "fr"
      ? `Avec ${name}, ${rate.fr} est exactement le même dans chacune des ${variant.pairs} répétitions.`
      : `With ${name}, ${rate.en} is exactly the same in each of the ${variant.pairs} replications.`;
  }
  if (verdict.sign === "none") {
    if (verdict.isSmall) {
      return language === "fr"
        ? `Avec ${name}, aucune différence qui compte : ${rate.fr} change de ${gap}, moins que ${small} en tout cas.`
        : `With ${name}, no difference that matters: ${rate.en} changes by ${gap}, less than ${small} in any case.`;
    }
    return language === "fr"
      ? `${variant.pairs} répétitions ne suffisent pas à dire si ${name} change ${rate.fr} : l'écart est de ${gap}.`
      : `${variant.pairs} replications do not tell whether ${name} changes ${rate.en}: the difference is ${gap}.`;
  }
  const decimals = decimalsOf(difference, "share");
  const value = ({ mean }: Estimate): string => valueText(mean, "share", decimals, language);
  const isUp = verdict.sign === "higher";
  const confidence = guaranteeText(result.confidence, language);
  const fr = `Avec ${name}, ${rate.fr} passe de ${value(was)} à ${value(is)}, soit ${gap} :`;
  const en = `With ${name}, ${rate.en} goes from ${value(was)} to ${value(is)}, ${gap}:`;
  if (verdict.isSmall) {
    return language === "fr"
      ? `${fr} la ${isUp ? "hausse" : "baisse"} est réelle (confiance de ${confidence}), mais ne compte pas, étant de moins de ${small}.`
      : `${en} the ${isUp ? "rise" : "fall"} is real (confidence ${confidence}), but does not matter, being below ${small}.`;
  }
  return language === "fr"
    ? `${fr} la ${isUp ? "hausse" : "baisse"} est réelle (confiance de ${confidence}).`
    : `${en} the ${isUp ? "rise" : "fall"} is real (confidence ${confidence}).`;
}

function bestSentence(result: CompareResult, context: WordedContext): string {
  const { language } = context;
  const { selected, scenarios } = result;
  const rate = rateName(result, context);
  if (selected === undefined) {
    return language === "fr"
      ? `Rien à comparer : ${rate.fr} n'a pas de valeur dans tous les scénarios.`
      : `Nothing to compare: ${rate.en} has no value in every scenario.`;
  }
  const name = (scenario: number): string => {
    const text = quotedName(titleOf(scenarios[scenario]!, result, language), language);
    if (scenario !== 0) return text;
    return `${text} (${language === "fr" ? "la base" : "the base"})`;
  };
  const [best = 0] = selected.order;
  const figure = scenarios[best]!.figures[result.measure];
  const value = figure ? valueText(figure.mean, "share", decimalsOf(figure, "share"), language) : "";
  const confidence = guaranteeText(result.confidence, language);
  const small = limitText(result, language);
  const names = selected.contenders.map(name);
  if (selected.contenders.length > 1) {
    const count = scenarios[best]!.replications;
    const list = `${names.slice(0, -1).join(", ")} ${language === "fr" ? "et" : "and"} ${names.at(-1)}`;
    if (selected.isTied) {
      return language === "fr"
        ? `${list} donnent exactement le même taux (${value}), et aucun autre ne fait mieux (garantie de ${confidence} pour un écart d'au moins ${small}).`
        : `${list} give exactly the same rate (${value}), and no other does better (guarantee of ${confidence} for a lead of at least ${small}).`;
    }
    return language === "fr"
      ? `${count} répétitions ne départagent pas ${list} : l'un d'eux a le meilleur taux, sans qu'on puisse dire lequel.`
      : `${count} replications do not tell ${list} apart: one of them has the best rate, and which one cannot be said.`;
  }
  const fr = `Des ${scenarios.length} scénarios, ${name(best)} a le meilleur taux (${value}) ; garantie : si l'un des scénarios devance tous les autres d'au moins ${small}, il est choisi avec une probabilité d'au moins ${confidence}.`;
  const en = `Of the ${scenarios.length} scenarios, ${name(best)} has the best rate (${value}); guarantee: if one scenario is ahead of all others by at least ${small}, it is chosen with a probability of at least ${confidence}.`;
  return (language === "fr" ? fr : en) + closeBehind(selected, name, result, language);
}

/** What the best one costs in other measures; nothing when it is the base. */
function priceOfBest(result: CompareResult, context: WordedContext): string {
  const { selected, variants } = result;
  if (selected === undefined || (selected.contenders.length > 1 && !selected.isTied)) return "";
  const variant = variants.find(({ scenario }) => scenario === selected.order[0]);
  return variant ? priceSentence(variant, result, context) : "";
}

/** Who is chosen may be ahead by next to nothing, which the guarantee does not speak of. */
function closeBehind(
  { order, behind }: Selected,
  name: (scenario: number) => string,
  { indifference }: CompareResult,
  language: Language,
): string {
  const close = order.filter((scenario) => {
    const difference = behind[scenario];
    return difference !== undefined && (difference.high ?? 1) > -indifference;
  });
  const [next] = close;
  if (next === undefined) return "";
  const gap = pointsText(behind[next]!, language);
  return language === "fr"
    ? ` ${name(next)} le suit de près (${gap}) : l'avance est peut-être trop faible pour compter.`
    : ` ${name(next)} follows closely (${gap}): the lead may be too small to matter.`;
}

/** "le taux d'appels traités". */
function rateName(result: CompareResult, { words }: WordedContext): Bilingual {
  const { of } = headlineOf(result.scenarios[0]!.scenario);
  const { fr, en } = fillBoth(of, words);
  return {
    fr: fr.replace(/^du /, "le ").replace(/^de la /, "la "),
    en: en.replace(/^of /, ""),
  };
}

function limitText({ indifference }: CompareResult, language: Language): string {
  const points = numberText(indifference * 100, indifference * 100 < 0.1 ? 2 : 1, language);
  return `${points}${NO_BREAK_SPACE}${pointWord(indifference, language)}`;
}
