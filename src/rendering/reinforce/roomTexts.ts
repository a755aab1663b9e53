import type { ReinforceResult } from "../../planning/reinforce/reinforce.ts";
import type { SoFar } from "../../planning/reinforce/underWay/soFar.ts";
import type { Writer } from "../check/write.ts";
import { clockText } from "../clock.ts";
import { estimateText } from "../estimates.ts";
import { percentText } from "../numbers.ts";

/**
 * Whether nobody more can come, however many are asked for.
 *
 * @param result of the question
 * @returns true where the curve holds no position but none
 */
export function isFull({ curve }: ReinforceResult): boolean {
  return curve.at(-1)!.positions === 0;
}

/**
 * Says why nobody more can come, where nobody can: the platform is full, or everybody is there.
 *
 * @param result of the question
 * @param soFar what was counted; undefined on the evening before
 * @param writer for the reader
 * @returns a clause without its end
 */
export function fullText({ reserves }: ReinforceResult, soFar: SoFar | undefined, writer: Writer): string {
  const { say, number, language } = writer;
  if (reserves.length === 0) {
    const arrive = soFar ? clockText(soFar.arriveSeconds, language) : "";
    return say(
      `tous ceux que l'on peut appeler sont déjà là, ou ont fini leur horaire à ${arrive}`,
      `everybody who can be called up is there already, or has ended the shift by ${arrive}`,
    );
  }
  const most = ceilingOf(reserves);
  if (soFar === undefined || most === undefined || soFar.present + soFar.calledUp < Math.floor(most)) {
    return say(
      "la plateforme est pleine sans autre renfort, jusqu'au plafond du fichier",
      "the platform is full without anybody else, up to the ceiling of the file",
    );
  }
  return say(
    `la plateforme est pleine (${number(soFar.present)} présents et ${number(soFar.calledUp)} renforts déjà appelés, pour un plafond de ${number(most)})`,
    `the platform is full (${number(soFar.present)} present and ${number(soFar.calledUp)} reinforcements already called up, for a ceiling of ${number(most)})`,
  );
}

/**
 * Says where the day ends when nothing can change it any more.
 *
 * @param result of the question
 * @param writer for the reader
 * @returns a clause without its end: the mean rate and its range of eight days in ten
 */
export function endText({ curve }: ReinforceResult, { say, language }: Writer): string {
  const { figures, band } = curve[0]!;
  const mean = figures.handlingRate ? estimateText(figures.handlingRate, "share", language) : "";
  const [low, high] = [band.low, band.high].map((each) => percentText(each, 0, language));
  return say(
    `attendue à ${mean} en moyenne, 8 jours sur 10 entre ${low} et ${high}`,
    `expected at ${mean} on average, 8 days in 10 between ${low} and ${high}`,
  );
}

/**
 * Says why fewer can come than are available, where that is so.
 *
 * @param result of the question
 * @param writer for the reader
 * @returns the end of a sentence, or nothing
 */
export function roomText({ reserves, curve, day }: ReinforceResult, { say, number }: Writer): string {
  const available = reserves.reduce((sum, reserve) => sum + reserve.available, 0);
  const room = curve.at(-1)!.positions;
  if (room >= available) return "";
  const most = ceilingOf(reserves);
  const ceiling = {
    fr: `sous le plafond${most === undefined ? "" : ` de ${number(most)} présents`}`,
    en: `under the ceiling${most === undefined ? "" : ` of ${number(most)} present`}`,
  };
  // On the evening before it is not known who will be absent.
  return day.soFar
    ? say(
        ` ; ${number(available)} disponibles, dont ${number(room)} ${room < 2 ? "seulement tient" : "seulement tiennent"} ${ceiling.fr}`,
        `; ${number(available)} available, of whom only ${number(room)} ${room === 1 ? "fits" : "fit"} ${ceiling.en}`,
      )
    : say(
        ` ; ${number(available)} disponibles, dont ${number(room)} au plus ${room < 2 ? "tient" : "tiennent"} ${ceiling.fr}, selon les absents`,
        `; ${number(available)} available, of whom at most ${number(room)} ${room === 1 ? "fits" : "fit"} ${ceiling.en}, depending on who is absent`,
      );
}

/** Undefined where the reserves have different ceilings. */
function ceilingOf(reserves: ReinforceResult["reserves"]): number | undefined {
  const [first, ...others] = reserves.map(({ upToPositions }) => upToPositions);
  return others.every((each) => each === first) ? first : undefined;
}
