import type { Language } from "../../models/scenario/bilingual.ts";
import type { GridEffects, LatinEffects, LevelEffect } from "../../planning/sweep/effects.ts";
import { measureOf, sentence, type WordedContext } from "../context.ts";
import { differenceText, sharedDecimals, valueText } from "../estimates.ts";
import { percentText } from "../numbers.ts";
import { pointWord } from "../rateSentence.ts";
import { NO_BREAK_SPACE } from "../textLayout.ts";
import { levelPhrase, measureName, variableWords } from "./naming.ts";
import { objectiveSentences } from "./objectiveSentences.ts";
import type { SweepReport } from "./report.ts";
import { judgePoint, objectiveName } from "./verdict.ts";

/**
 * Answers in words: what matters most, and where the objective is met.
 *
 * @param report of the sweep
 * @param context of the report
 * @returns a few sentences
 */
export function sweepSentence(report: SweepReport, context: WordedContext): string {
  const { answer, isPartial } = report;
  const { language } = context;
  const { effects } = answer;
  const texts = isPartial
    ? [partialText(report, context)]
    : effects === undefined
      ? [nothingText(report, context)]
      : effects.kind === "grid"
        ? [gridText(effects, report, context), ...objectiveSentences(effects, report, context)]
        : [latinText(effects, report, context), ...metCount(report, context)];
  return sentence(texts.join(" "), language);
}

function partialText({ answer, request }: SweepReport, { language }: WordedContext): string {
  const [done, all] = [answer.points.length, request.points.length];
  return language === "fr"
    ? `Résultat partiel : ${done} points sur ${all} sont faits. Ce qui compte le plus ne se dit que sur le plan entier ; voici les points faits.`
    : `Partial result: ${done} of ${all} points are done. What matters most can only be told of the whole design; these are the points done.`;
}

function nothingText({ answer, request }: SweepReport, context: WordedContext): string {
  const { language } = context;
  const name = measureName(request, context);
  const isMissing = answer.points.some(({ figures }) => figures[request.measure] === undefined);
  if (isMissing) {
    return language === "fr"
      ? `${name} n'a pas de valeur à certains points au moins : rien à y mesurer. Voici les points.`
      : `${name} has no value at some points at least: there is nothing to measure. These are the points.`;
  }
  return language === "fr"
    ? `${name} ne se laisse pas expliquer : la mesure ne varie pas, ou les variables disent la même chose. Voici les points.`
    : `${name} cannot be explained: it does not vary, or the variables say the same. These are the points.`;
}

function gridText(effects: GridEffects, report: SweepReport, context: WordedContext): string {
  const { language } = context;
  const { request } = report;
  const measure = measureName(request, context);
  const isFrench = language === "fr";
  const { shares, levels } = effects;
  if (shares === undefined) {
    return isFrench
      ? `Rien ne change : ${measure} a exactement la même valeur à tous les points.`
      : `Nothing changes: ${measure} is exactly the same at every point.`;
  }
  const name = (at: number): string => variableWords(request.variables[at]!, request, language);
  const range = rangeText(levels[shares.first]!, shares.first, report, context);
  if (levels.length === 1) {
    return isFrench ? `${measure} va de ${range}.` : `${measure} goes from ${range}.`;
  }
  const share = (at: number): string => percentText(shares.variables[at]!.mean, 0, language);
  const others = request.variables
    .map((_, at) => at)
    .filter((at) => at !== shares.first)
    .sort((a, b) => shares.variables[b]!.mean - shares.variables[a]!.mean);
  const second = others[0]!;
  if (shares.chance > 0.5) {
    const chance = percentText(shares.chance, 0, language);
    return isFrench
      ? `Aucune variable ne se détache du hasard : il fait ${chance} de la variation de ${measure} sur cette grille. Plus de répétitions (--replications) pourraient montrer davantage.`
      : `No variable stands out from chance, which makes ${chance} of the variation of ${measure} over this grid. More replications could show more.`;
  }
  const isClear = (shares.lead?.low ?? -1) > 0;
  if (!isClear) {
    return isFrench
      ? `On ne peut pas dire ce qui compte le plus : ${name(shares.first)} fait ${share(shares.first)} de la variation de ${measure} sur cette grille, ${name(second)} ${share(second)}.`
      : `Which of the two matters more cannot be told: ${name(shares.first)} makes ${share(shares.first)} of the variation of ${measure} over this grid, ${name(second)} ${share(second)}.`;
  }
  const together = togetherText(shares.interaction.mean, language);
  return isFrench
    ? `Sur cette grille, ce qui compte le plus est ${name(shares.first)} : ${share(shares.first)} de la variation de ${measure} (en moyenne, de ${range}), contre ${share(second)} pour ${name(second)}${together}.`
    : `Over this grid, ${name(shares.first)} matters most: ${share(shares.first)} of the variation of ${measure} (in the mean, from ${range}), against ${share(second)} for ${name(second)}${together}.`;
}

/** From this share on, what variables do together is part of the answer. */
const WORTH_TELLING = 0.1;

function togetherText(share: number, language: Language): string {
  if (share < WORTH_TELLING) return "";
  const text = percentText(share, 0, language);
  return language === "fr" ? ` ; ${text} tient à leur effet conjugué` : `; ${text} is their joint effect`;
}

/** `73,6 % (28 postes) à 95,8 % (45 postes)`: the first level and the last. */
function rangeText(
  levels: readonly LevelEffect[],
  at: number,
  { request }: SweepReport,
  context: WordedContext,
): string {
  const { language } = context;
  const { unit } = measureOf(context, request.measure);
  const ends = [levels[0]!, levels.at(-1)!];
  const decimals = sharedDecimals(
    ends.map(({ mean }) => mean),
    unit,
  );
  return ends
    .map(({ mean, level }) => {
      const phrase = levelPhrase([level], request.variables[at]!, language);
      return `${valueText(mean.mean, unit, decimals, language)} (${phrase})`;
    })
    .join(language === "fr" ? " à " : " to ");
}

function latinText(effects: LatinEffects, { request }: SweepReport, context: WordedContext): string {
  const { language } = context;
  const isFrench = language === "fr";
  const variable = request.variables[effects.first]!;
  const { from, to, change } = effects.variables[effects.first]!;
  const { unit } = measureOf(context, request.measure);
  const word = unit === "share" ? `${NO_BREAK_SPACE}${pointWord(change.mean, language)}` : "";
  const difference = `${differenceText(change, unit, language)}${word}`;
  const range = levelPhrase([from, to], variable, language);
  const name = variableWords(variable, request, language);
  const measure = measureName(request, context);
  const count = request.points.length;
  if (effects.variables.length === 1 && !effects.isFirstClear) {
    return isFrench
      ? `Sur ${count} valeurs tirées, rien n'assure que ${name} compte : de ${range}, ${measure} change de ${difference}.`
      : `Over ${count} values that were drawn, it is not sure that ${name} matters: from ${range}, ${measure} changes by ${difference}.`;
  }
  if (isFrench) {
    const most = effects.isFirstClear
      ? "ce qui compte le plus est"
      : "ce qui semble compter le plus, sans que ce soit sûr, est";
    return `Sur ${count} combinaisons tirées, ${most} ${name} : de ${range}, ${measure} change de ${difference}, les autres variables restant les mêmes.`;
  }
  const most = effects.isFirstClear ? "matters most" : "seems to matter most, which is not sure";
  return `Over ${count} combinations that were drawn, ${name} ${most}: from ${range}, ${measure} changes by ${difference}, the other variables held.`;
}

function metCount(report: SweepReport, { language }: WordedContext): readonly string[] {
  const { answer, request } = report;
  if (answer.objective === undefined) return [];
  const verdicts = answer.points.map((point) => judgePoint(point, answer, request));
  const met = verdicts.filter((verdict) => verdict === "met").length;
  const unclear = verdicts.filter((verdict) => verdict === "unclear").length;
  const name = objectiveName(answer, language);
  const open =
    unclear === 0 ? "" : language === "fr" ? `, indécis dans ${unclear}` : `, undecided in ${unclear}`;
  const text =
    language === "fr"
      ? `${name} est atteint dans ${met} d'entre elles${open}.`
      : `${name} is met in ${met} of them${open}.`;
  return [`${text.charAt(0).toUpperCase()}${text.slice(1)}`];
}
