import { type Language, quoted } from "../models/scenario/bilingual.ts";
import type { SweepRequest } from "../planning/sweep/answer.ts";
import { durationText, numberText } from "../rendering/numbers.ts";

/** Of the SUDO year on one core, platforms taking turns [s]. */
const SECONDS_PER_CONTACT = 0.75e-6;
/** Reading, checking and laying out the scenario of a point [s]. */
const SECONDS_PER_POINT = 0.02;
/** Below this nobody waits [s]. */
const WORTH_TELLING_SECONDS = 5;

/**
 * Says before a long run what is to be done, and about how long it takes.
 *
 * @param request of the sweep
 * @param missing points that are not done yet
 * @param workers threads at most
 * @param language of the reader
 * @returns a line for standard error; empty where it is over in a moment
 */
export function runNote(
  { points, replications, loaded }: SweepRequest,
  missing: number,
  workers: number,
  language: Language,
): string {
  const contacts = Object.values(loaded.scenario.demand).reduce(
    (sum, { volume, counts }) =>
      sum + (volume ?? 0) + (counts?.csv ?? []).reduce((counted, { count }) => counted + count, 0),
    0,
  );
  const seconds =
    missing * (SECONDS_PER_POINT + (replications * contacts * SECONDS_PER_CONTACT) / Math.max(1, workers));
  const number = (value: number): string => numberText(value, 0, language);
  const kept = points.length - missing;
  const isFrench = language === "fr";
  const known =
    kept === 0
      ? ""
      : isFrench
        ? `${number(kept)} points sur ${number(points.length)} sont déjà faits ; `
        : `${number(kept)} of ${number(points.length)} points are done already; `;
  if (seconds < WORTH_TELLING_SECONDS && kept === 0) return "";
  const about = durationText(roundedUp(seconds), 0, language);
  return isFrench
    ? `plateau : ${known}${number(missing)} points à simuler ${number(replications)} fois, environ ${about} si la machine ne fait rien d'autre\n`
    : `plateau: ${known}${number(missing)} points to simulate ${number(replications)} times, about ${about} if the machine does nothing else\n`;
}

/** Nobody knows it to the second. */
function roundedUp(seconds: number): number {
  const step = seconds > 600 ? 60 : seconds > 60 ? 10 : 1;
  return Math.ceil(seconds / step) * step;
}

/**
 * Says what is left of an interrupted sweep.
 *
 * @param done points
 * @param request of the sweep
 * @param out folder that keeps them
 * @param language of the reader
 * @returns a line for standard error
 */
export function interruptedText(
  done: number,
  { points }: SweepRequest,
  out: string | undefined,
  language: Language,
): string {
  const total = points.length;
  if (done === 0) {
    return language === "fr"
      ? "plateau : interrompu avant qu'un point soit fait ; il n'y a rien à montrer\n"
      : "plateau: interrupted before a point was done; there is nothing to show\n";
  }
  if (language === "fr") {
    const kept =
      out === undefined
        ? "rien n'est gardé (--out DOSSIER le permet)"
        : `ils sont gardés dans ${quoted(out).fr} : la même commande reprendra la suite`;
    return `plateau : interrompu ; ${done} points sur ${total} sont faits, ${kept}\n`;
  }
  const kept =
    out === undefined
      ? "nothing is kept (--out DIR does so)"
      : `kept in ${quoted(out).en}: the same command goes on from there`;
  return `plateau: interrupted; ${done} of ${total} points are done, ${kept}\n`;
}
