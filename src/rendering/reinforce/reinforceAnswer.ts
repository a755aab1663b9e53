import type { Language } from "../../models/scenario/bilingual.ts";
import type { CurvePoint } from "../../planning/reinforce/positionsCurve.ts";
import type { ReinforceResult } from "../../planning/reinforce/reinforce.ts";
import type { Writer } from "../check/write.ts";
import { quotedName, sentence } from "../context.ts";
import { estimateText } from "../estimates.ts";
import { numberText, percentText } from "../numbers.ts";
import { NO_BREAK_SPACE } from "../textLayout.ts";
import { fullText, isFull, roomText } from "./roomTexts.ts";

/**
 * Answers in words: how many positions, or that the target is out of reach and what is within it.
 *
 * @param result of the question
 * @param writer for the reader
 * @returns sentences
 */
export function reinforceAnswer(result: ReinforceResult, writer: Writer): string {
  const { enough, curve } = result;
  const text =
    enough === undefined
      ? outOfReach(result, curve.at(-1)!, writer)
      : enough === 0
        ? noneNeeded(result, curve[0]!, writer)
        : needed(result, curve.find(({ positions }) => positions === enough)!, writer);
  return sentence(text, writer.language);
}

function noneNeeded({ target, confidence, day }: ReinforceResult, point: CurvePoint, writer: Writer): string {
  const { say, share } = writer;
  return say(
    `Aucun renfort n'est nécessaire le ${dayText(day, writer)} : sans lui, au moins ${share(target)} des {calls} sont traité{e}s ${daysText(point, writer)} ; on le veut au moins ${share(confidence)} des jours.`,
    `No reinforcement is needed on ${dayText(day, writer)}: without it, at least ${share(target)} of {calls} are handled on ${daysText(point, writer)}; that is wanted on at least ${share(confidence)} of days.`,
  );
}

function needed(result: ReinforceResult, point: CurvePoint, writer: Writer): string {
  const { target, confidence, day, enough, certain } = result;
  const { say, share } = writer;
  const doubt =
    certain === undefined
      ? say(
          `La marge est mince : l'intervalle descend sous les ${share(confidence)} de jours demandés, et tout le renfort ne l'en écarte pas ; plus de jours simulés (--replications) peuvent trancher.`,
          `The margin is thin: the interval goes below the ${share(confidence)} of days asked for, and everybody does not lift it clear; more simulated days (--replications) may decide.`,
        )
      : certain > enough!
        ? say(
            `La marge est mince : l'intervalle descend sous les ${share(confidence)} de jours demandés ; avec ${positionsText(certain, writer)}, il n'y descend plus.`,
            `The margin is thin: the interval goes below the ${share(confidence)} of days asked for; with ${positionsText(certain, writer)} it no longer does.`,
          )
        : "";
  return [
    say(
      `Il faut ${positionsText(enough!, writer)} pour traiter au moins ${share(target)} des {calls} le ${dayText(day, writer)} avec une probabilité de ${share(confidence)} : ce taux est atteint ${daysText(point, writer)}.`,
      `${positionsText(enough!, writer)} ${enough === 1 ? "is" : "are"} needed to handle at least ${share(target)} of {calls} on ${dayText(day, writer)} with a probability of ${share(confidence)}: that rate is reached on ${daysText(point, writer)}.`,
    ),
    doubt,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function outOfReach(result: ReinforceResult, point: CurvePoint, writer: Writer): string {
  const { target, confidence, day } = result;
  const { say, share } = writer;
  const { meanPositions: present } = point.figures;
  const people = present ? numberText(present.mean, 0, writer.language) : "";
  const everybody = isFull(result)
    ? say(
        `Aucun renfort ne peut venir : ${fullText(result, undefined, writer)} (${people} positions présentes en moyenne) ;`,
        `No reinforcement can come: ${fullText(result, undefined, writer)} (${people} positions present on average);`,
      )
    : say(
        `Même avec tout le renfort possible (${people} positions présentes en moyenne),`,
        `Even with every reinforcement possible (${people} positions present on average),`,
      );
  const withAll = isFull(result)
    ? say("Sans renfort", "Without reinforcement")
    : say("Avec tout le monde", "With everybody");
  return say(
    `Hors d'atteinte le ${dayText(day, writer)} : on veut traiter au moins ${share(target)} des {calls}, et cela au moins ${share(confidence)} des jours. ${everybody} ${managedText(point, writer)}. ${withAll}, ${expectedText(point, confidence, writer)}.`,
    `Out of reach on ${dayText(day, writer)}: at least ${share(target)} of {calls} are to be handled, and that on at least ${share(confidence)} of days. ${everybody} ${managedText(point, writer)}. ${withAll}, ${expectedText(point, confidence, writer)}.`,
  );
}

/**
 * Says from when to when, from where and at what cost.
 *
 * @param result of the question
 * @param siteTitle names a site
 * @param writer for the reader
 * @returns sentences; none where nobody is to come
 */
export function reinforceTerms(
  result: ReinforceResult,
  siteTitle: (site: string) => string,
  writer: Writer,
): readonly string[] {
  const { day, enough, curve, reserves, from, hours, confidence } = result;
  const { say, language, list } = writer;
  if (enough === 0 || isFull(result)) return [];
  const everybody = curve.at(-1)!;
  const point = curve.find(({ positions }) => positions === enough) ?? everybody;
  const sources = reserves.flatMap(({ site }, i) =>
    from[i]! > 0 ? [`${numberText(from[i]!, 0, language)} (${quotedName(siteTitle(site), language)})`] : [],
  );
  // The search stops at the last stretch that holds, so that it often does by chance alone.
  const isBare = hours !== undefined && (hours.point.reached.low ?? 0) < confidence;
  const barely = isBare ? { fr: ", mais sans marge", en: ", but without a margin" } : { fr: "", en: "" };
  const came = point.figures.reinforcementPositionDays;
  const fewer =
    came === undefined || came.mean > point.positions - 0.05
      ? ""
      : say(
          ` ; il en vient ${estimateText(came, "positions", language)} en moyenne, faute de place`,
          `; ${estimateText(came, "positions", language)} of them come on average, for want of room`,
        );
  const whole = costText(point, writer);
  const part = hours && costText(hours.point, writer);
  const longest = day.soFar
    ? { fr: "jusqu'à la fin de l'horaire", en: "until the end of the shift" }
    : { fr: "la journée entière", en: "for the whole day" };
  const cost = say(
    `Coût là d'où l'on vient : ${part ?? whole}${part && part !== whole ? ` à ces heures, ${whole} ${longest.fr}` : ""}.`,
    `Cost where they come from: ${part ?? whole}${part && part !== whole ? ` at these hours, ${whole} ${longest.en}` : ""}.`,
  );
  return [
    ...(hours && !day.soFar
      ? [
          say(
            `${enough === 1 ? "Elle doit" : "Elles doivent"} être là ${writer.hours(hours)} : l'objectif tient alors encore${barely.fr}, ${daysText(hours.point, writer)}.`,
            `${enough === 1 ? "It" : "They"} must be there ${writer.hours(hours)}: the target then still holds${barely.en}, on ${daysText(hours.point, writer)}.`,
          ),
        ]
      : []),
    say(
      `D'où : ${list(sources)}${fewer}${roomText(result, writer)}.`,
      `From where: ${list(sources)}${fewer}${roomText(result, writer)}.`,
    ),
    ...(whole === undefined ? [] : [cost]),
  ].map((text) => sentence(text, language));
}

function costText({ figures }: CurvePoint, { say, language }: Writer): string | undefined {
  const { filesLost, documentsLost } = figures;
  const parts = [
    ...(filesLost && filesLost.mean > 0
      ? [
          say(
            `${estimateText(filesLost, "files", language)} dossiers non traités`,
            `${estimateText(filesLost, "files", language)} files not processed`,
          ),
        ]
      : []),
    ...(documentsLost && documentsLost.mean > 0
      ? [
          say(
            `${estimateText(documentsLost, "documents", language)} documents non traités`,
            `${estimateText(documentsLost, "documents", language)} documents not processed`,
          ),
        ]
      : []),
  ];
  return parts.length === 0 ? undefined : parts.join(say(" et ", " and "));
}

/** "93 jours simulés sur 100 (intervalle à 95 % : 86 % à 97 %)". */
export function daysText({ reached, count }: CurvePoint, { say, language }: Writer): string {
  const days = numberText(Math.round(reached.mean * count), 0, language);
  const of = numberText(count, 0, language);
  const [low, high] = [reached.low ?? 0, reached.high ?? 1].map((share) => percentText(share, 0, language));
  return say(
    `${days}${NO_BREAK_SPACE}${reached.mean * count < 1.5 ? "jour simulé" : "jours simulés"} sur${NO_BREAK_SPACE}${of} (intervalle à 95 % : ${low} à ${high})`,
    `${days}${NO_BREAK_SPACE}of ${of} simulated days (95% interval: ${low} to ${high})`,
  );
}

/**
 * Says on how few days a target that is out of reach is reached: "aucun des 100 jours simulés n'y arrive (…)".
 *
 * @param point of the curve
 * @param writer for the reader
 * @returns a clause without its end
 */
export function managedText(point: CurvePoint, writer: Writer): string {
  const { say, language } = writer;
  const { reached, count } = point;
  const days = Math.round(reached.mean * count);
  const [low, high] = [reached.low ?? 0, reached.high ?? 1].map((share) => percentText(share, 0, language));
  const interval = say(`(intervalle à 95 % : ${low} à ${high})`, `(95% interval: ${low} to ${high})`);
  const of = numberText(count, 0, language);
  if (days === 0) {
    return count === 1
      ? say(
          `le seul jour simulé n'y arrive pas ${interval}`,
          `the one simulated day does not get there ${interval}`,
        )
      : say(
          `aucun des ${of}${NO_BREAK_SPACE}jours simulés n'y arrive ${interval}`,
          `none of the ${of}${NO_BREAK_SPACE}simulated days gets there ${interval}`,
        );
  }
  const number = numberText(days, 0, language);
  return say(
    `${number}${NO_BREAK_SPACE}${days === 1 ? "jour simulé" : "jours simulés"} sur${NO_BREAK_SPACE}${of} seulement y ${days === 1 ? "arrive" : "arrivent"} ${interval}`,
    `only ${number}${NO_BREAK_SPACE}of ${of} simulated days ${days === 1 ? "gets" : "get"} there ${interval}`,
  );
}

/**
 * Says which rate can be counted on, and apart from it what the days are on average.
 *
 * @param point of the curve
 * @param confidence share of the days, 0–1
 * @param writer for the reader
 * @returns a clause without its end
 */
export function expectedText(
  { rateReached, figures }: CurvePoint,
  confidence: number,
  writer: Writer,
): string {
  const { say, language } = writer;
  const { handlingRate, callsHandled } = figures;
  const handled = callsHandled && estimateText(callsHandled, "calls", language);
  const counted =
    handled === undefined
      ? ""
      : say(`, soit ${handled} {calls} traité{e}s`, `, that is ${handled} {calls} handled`);
  const mean = handlingRate && estimateText(handlingRate, "share", language);
  const onAverage =
    mean === undefined ? "" : say(` ; en moyenne ${mean}${counted}`, `; on average ${mean}${counted}`);
  const rate = reachedText(rateReached, language);
  const days = shareOfDaysText(confidence, writer);
  return say(`${days} atteignent au moins ${rate}${onAverage}`, `${days} reach at least ${rate}${onAverage}`);
}

/** "9 jours sur 10"; in per cent where neither tenths nor twentieths say it. */
function shareOfDaysText(confidence: number, { say, share, number }: Writer): string {
  const of = [10, 20].find((each) => Math.abs(confidence * each - Math.round(confidence * each)) < 1e-9);
  if (of === undefined || confidence * of < 1.5)
    return say(`${share(confidence)} des jours`, `${share(confidence)} of days`);
  const days = number(Math.round(confidence * of));
  return say(
    `${days}${NO_BREAK_SPACE}jours sur${NO_BREAK_SPACE}${of}`,
    `${days}${NO_BREAK_SPACE}days in${NO_BREAK_SPACE}${of}`,
  );
}

function positionsText(positions: number, { counted }: Writer): string {
  return counted(positions, {
    fr: ["position de renfort", "positions de renfort"],
    en: ["reinforcement position", "reinforcement positions"],
  });
}

/** A rate that is reached is never rounded up. */
export function reachedText(rate: number, language: Language): string {
  return percentText(Math.floor(rate * 1000 + 1e-9) / 1000, 1, language);
}

/** "mardi 14 mars 2017". */
export function dayText({ date, weekday }: ReinforceResult["day"], { weekdays, date: text }: Writer): string {
  const name = weekdays([weekday]).replace(/^(le|on) /, "");
  return `${name} ${text(date)}`;
}
