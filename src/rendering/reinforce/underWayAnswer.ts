import type { CurvePoint } from "../../planning/reinforce/positionsCurve.ts";
import type { ReinforceResult } from "../../planning/reinforce/reinforce.ts";
import type { Outlook } from "../../planning/reinforce/underWay/outlook.ts";
import type { SoFar } from "../../planning/reinforce/underWay/soFar.ts";
import type { Writer } from "../check/write.ts";
import { clockText } from "../clock.ts";
import { sentence } from "../context.ts";
import { estimateText } from "../estimates.ts";
import { numberText, percentText } from "../numbers.ts";
import { daysText, dayText, expectedText, managedText, reachedText } from "./reinforceAnswer.ts";
import { endText, fullText, isFull } from "./roomTexts.ts";

/**
 * Answers in words in the middle of a day: where it stands, how many further positions it takes, or why no number of them
 * is enough.
 *
 * @param result of the question
 * @param soFar what was counted
 * @param outlook what the day is going to be
 * @param writer for the reader
 * @returns sentences
 */
export function underWayAnswer(
  result: ReinforceResult,
  soFar: SoFar,
  outlook: Outlook,
  writer: Writer,
): string {
  const { enough, curve, target } = result;
  const everybody = curve.at(-1)!;
  const answer =
    enough === 0
      ? noneNeeded(result, soFar, curve[0]!, writer)
      : enough !== undefined
        ? needed(result, curve.find(({ positions }) => positions === enough)!, writer)
        : outlook.ceiling < target
          ? beyondEverybody(result, soFar, outlook, writer)
          : outOfReach(result, soFar, everybody, writer);
  return sentence(`${standsText(soFar, writer)} ${answer}`, writer.language);
}

function standsText(soFar: SoFar, { say, number, language }: Writer): string {
  const { presented, handled, abandoned, waiting } = soFar;
  const now = clockText(soFar.nowSeconds, language);
  const rate = presented > 0 ? ` (${percentText(handled / presented, 1, language)})` : "";
  return say(
    `À ${now}, ${number(presented)} {calls} présenté{e}s, ${number(handled)} traité{e}s${rate}, ${number(abandoned)} abandonné{e}s, ${number(waiting)} en attente.`,
    `At ${now}, ${number(presented)} {calls} presented, ${number(handled)} handled${rate}, ${number(abandoned)} abandoned, ${number(waiting)} waiting.`,
  );
}

function noneNeeded(result: ReinforceResult, soFar: SoFar, point: CurvePoint, writer: Writer): string {
  const { target, confidence, day } = result;
  const { say, share } = writer;
  const full = isFull(result)
    ? say(
        ` Il n'en viendrait d'ailleurs aucun : ${fullText(result, soFar, writer)}.`,
        ` Nor could any come: ${fullText(result, soFar, writer)}.`,
      )
    : "";
  return say(
    `Aucun renfort de plus n'est nécessaire : sans lui, au moins ${share(target)} des {calls} du ${dayText(day, writer)} sont traité{e}s ${daysText(point, writer)} ; on le veut au moins ${share(confidence)} des jours.${full}`,
    `No further reinforcement is needed: without it, at least ${share(target)} of the {calls} of ${dayText(day, writer)} are handled on ${daysText(point, writer)}; that is wanted on at least ${share(confidence)} of days.${full}`,
  );
}

function needed(result: ReinforceResult, point: CurvePoint, writer: Writer): string {
  const { target, confidence, day, enough, certain, hours } = result;
  const { say, share, number } = writer;
  const when = hours ? ` ${writer.hours(hours)}` : "";
  const held = hours?.point ?? point;
  const doubt =
    (held.reached.low ?? 0) >= confidence
      ? ""
      : certain === undefined || certain <= enough!
        ? say(
            " La marge est mince : l'intervalle descend sous la probabilité demandée.",
            " The margin is thin: the interval goes below the probability asked for.",
          )
        : say(
            ` La marge est mince : l'intervalle descend sous la probabilité demandée ; avec ${number(certain)} jusqu'au soir, il n'y descend plus.`,
            ` The margin is thin: the interval goes below the probability asked for; with ${number(certain)} until the evening it no longer does.`,
          );
  return say(
    `Il faut ${furtherText(enough!, writer)}${when} pour finir le ${dayText(day, writer)} avec au moins ${share(target)} des {calls} traité{e}s, avec une probabilité de ${share(confidence)} : ce taux est atteint ${daysText(held, writer)}.${doubt}`,
    `${furtherText(enough!, writer)} ${enough === 1 ? "is" : "are"} needed${when} to end ${dayText(day, writer)} with at least ${share(target)} of {calls} handled, with a probability of ${share(confidence)}: that rate is reached on ${daysText(held, writer)}.${doubt}`,
  );
}

/** How many redials are still to come is an estimate, and the most that can be reached depends on it. */
function beyondEverybody(
  result: ReinforceResult,
  soFar: SoFar,
  { ceiling }: Outlook,
  writer: Writer,
): string {
  const { target, confidence, curve } = result;
  const { say, share, language } = writer;
  const most = reachedText(ceiling, language);
  const within = reachedText(curve.at(-1)!.rateReached, language);
  const verdict = say(
    `D'après la part de rappels du fichier, l'objectif de ${share(target)} ne peut plus être tenu avec une probabilité de ${share(confidence)}, quel que soit le renfort : même en traitant la totalité des {calls} à venir, le taux de la journée atteint avec cette probabilité serait de ${most}.`,
    `By the file's share of redials, the target of ${share(target)} can no longer be kept with a probability of ${share(confidence)}, whatever the reinforcement: even if all {calls} to come were handled, the day's rate reached with that probability would be ${most}.`,
  );
  const rest = isFull(result)
    ? unchangedText(result, soFar, writer)
    : say(
        `Avec tout le renfort encore disponible, il est de ${within}.`,
        `With every reinforcement still available it is ${within}.`,
      );
  return `${verdict} ${rest}`;
}

function unchangedText(result: ReinforceResult, soFar: SoFar, writer: Writer): string {
  const [full, end] = [fullText(result, soFar, writer), endText(result, writer)];
  return writer.say(
    `Aucun renfort de plus ne change la fin de la journée, ${end} : ${full}.`,
    `No further reinforcement changes the end of the day, ${end}: ${full}.`,
  );
}

function outOfReach(result: ReinforceResult, soFar: SoFar, everybody: CurvePoint, writer: Writer): string {
  const { target, confidence, day } = result;
  const { say, share } = writer;
  const wanted = say(
    `Hors d'atteinte : on veut au moins ${share(target)} des {calls} du ${dayText(day, writer)} traité{e}s, et cela au moins ${share(confidence)} des jours.`,
    `Out of reach: at least ${share(target)} of the {calls} of ${dayText(day, writer)} are to be handled, and that on at least ${share(confidence)} of days.`,
  );
  const managed = managedText(everybody, writer);
  const rest = isFull(result)
    ? say(
        `${unchangedText(result, soFar, writer)} Ainsi, ${managed}.`,
        `${unchangedText(result, soFar, writer)} So ${managed}.`,
      )
    : say(
        `Même avec tout le renfort encore disponible (${furtherText(everybody.positions, writer)}), ${managed} ; ${expectedText(everybody, confidence, writer)}.`,
        `Even with every reinforcement still available (${furtherText(everybody.positions, writer)}), ${managed}; ${expectedText(everybody, confidence, writer)}.`,
      );
  return `${wanted} ${rest}`;
}

/**
 * Says how the day looks now: the first contacts that it will bring against those that were expected, and what becomes of
 * the rest of it without and with a further reinforcement.
 *
 * @param result of the question
 * @param soFar what was counted
 * @param outlook what the day is going to be
 * @param writer for the reader
 * @returns sentences
 */
export function outlookTexts(
  { day, curve, enough, hours }: ReinforceResult,
  soFar: SoFar,
  { fresh }: Outlook,
  { say, language, number }: Writer,
): readonly string[] {
  const rounded = (value: number): string => numberText(value, -1, language);
  const plan =
    day.forecast === undefined
      ? say("d'après le calendrier", "by the calendar")
      : say("prévus la veille", "forecast");
  const without = curve[0]!;
  const chosen = curve.find(({ positions }) => positions === enough) ?? curve.at(-1)!;
  const withIt = enough !== undefined && hours ? hours.point : chosen;
  const rest = (point: CurvePoint): string => (point.rest ? estimateText(point.rest, "share", language) : "");
  const day0 = without.figures.handlingRate
    ? estimateText(without.figures.handlingRate, "share", language)
    : "";
  const presented =
    without.figures.callsPresented && estimateText(without.figures.callsPresented, "calls", language);
  const presentedText =
    presented === undefined
      ? ""
      : say(
          `, sur ${presented} {calls} présenté{e}s, rappels compris`,
          `, of ${presented} {calls} presented, redials included`,
        );
  const onTop =
    enough === 0 || chosen.positions === 0
      ? ""
      : say(
          `, à ${rest(withIt)} avec ${number(chosen.positions)} de plus`,
          `, with ${number(chosen.positions)} more at ${rest(withIt)}`,
        );
  const called =
    soFar.calledUp === 0
      ? say("Sans renfort de plus", "Without further reinforcement")
      : say(
          `Avec les seules ${number(soFar.calledUp)} positions déjà appelées`,
          `With the ${number(soFar.calledUp)} positions already called up and no others`,
        );
  return [
    say(
      `La journée s'annonce à ${rounded(fresh.mean)} premiers {calls} (8 jours sur 10 entre ${rounded(fresh.low)} et ${rounded(fresh.high)}), au lieu de ${numberText(Math.round(day.fresh), 0, language)} ${plan}.`,
      `The day is heading for ${rounded(fresh.mean)} first {calls} (8 days in 10 between ${rounded(fresh.low)} and ${rounded(fresh.high)}), instead of ${numberText(Math.round(day.fresh), 0, language)} ${plan}.`,
    ),
    say(
      `${called}, elle finirait à ${day0} en moyenne${presentedText} ; le reste du jour, pris seul, à ${rest(without)}${onTop}.`,
      `${called}, it would end at ${day0} on average${presentedText}; the rest of it alone at ${rest(without)}${onTop}.`,
    ),
  ].map((text) => sentence(text, language));
}

function furtherText(positions: number, { counted }: Writer): string {
  return counted(positions, {
    fr: ["position de renfort de plus", "positions de renfort de plus"],
    en: ["further reinforcement position", "further reinforcement positions"],
  });
}
