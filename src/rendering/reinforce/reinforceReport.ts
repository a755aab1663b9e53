import type { ReinforceResult } from "../../planning/reinforce/reinforce.ts";
import { createWriter, type Writer } from "../check/write.ts";
import { type ReportContext, sentence } from "../context.ts";
import { estimateText } from "../estimates.ts";
import { section } from "../headings.ts";
import { numberText } from "../numbers.ts";
import { wrap } from "../textLayout.ts";
import { wordsOf } from "../words.ts";
import { halfHoursTable } from "./halfHoursTable.ts";
import { positionsTable } from "./positionsTable.ts";
import { reinforceAnswer, reinforceTerms } from "./reinforceAnswer.ts";
import { type ReinforceSource, reinforceBasis } from "./reinforceBasis.ts";
import { outlookTexts, underWayAnswer } from "./underWayAnswer.ts";
import { underWayBasis } from "./underWayBasis.ts";

/**
 * Writes the answer to `plateau reinforce`: in words, the curve by number of positions, the day by half-hour, and what it
 * rests on.
 *
 * @param result of the question
 * @param source of the scenario
 * @param context of the report
 * @returns the whole text, ending in a line break
 */
export function reinforceReport(
  result: ReinforceResult,
  source: ReinforceSource,
  context: ReportContext,
): string {
  const { language, width, palette } = context;
  const { scenario } = result.day;
  const writer = createWriter(language, wordsOf([scenario]));
  const { say } = writer;
  const terms = reinforceTerms(result, (site) => scenario.sites[site]![language], writer);
  const { outlook } = result;
  const { soFar } = result.day;
  const isUnderWay = soFar !== undefined && outlook !== undefined;
  const answer = isUnderWay
    ? underWayAnswer(result, soFar, outlook, writer)
    : reinforceAnswer(result, writer);
  const day = isUnderWay
    ? outlookTexts(result, soFar, outlook, writer)
    : [forecastText(result, source, writer)];
  const lines = [
    ...wrap(answer, width).map(palette.strong),
    ...wrap([...terms, ...day].join(" "), width),
    ...partialLines(result, context, writer),
    ...section(
      say("Selon le nombre de positions appelées", "By number of positions called up"),
      positionsTable(result, context, writer),
      context,
    ),
    ...section(
      say("Demi-heure par demi-heure", "Half-hour by half-hour"),
      result.hours ? halfHoursTable(result.hours, context, writer) : [],
      context,
    ),
    ...section(
      say("Sur quoi repose la réponse", "What the answer rests on"),
      soFar
        ? underWayBasis(result, soFar, source, context, writer)
        : reinforceBasis(result, source, context, writer),
      context,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** First contacts and contacts presented are not the same number, and hypervision knows the second. */
function forecastText(
  { day, curve, enough }: ReinforceResult,
  { presented }: ReinforceSource,
  { say, language }: Writer,
): string {
  const fresh = numberText(Math.round(day.fresh), 0, language);
  const usual = numberText(Math.round(day.usual), 0, language);
  const asked =
    presented === undefined
      ? undefined
      : say(
          `Prévision : ${numberText(presented, 0, language)} {calls} présenté{e}s, soit environ ${fresh} premiers {calls} si l'on appelle les renforts comme le prévoit le fichier`,
          `Forecast: ${numberText(presented, 0, language)} {calls} presented, which are about ${fresh} first {calls} if reinforcements are called up as the file has it`,
        );
  const given =
    day.forecast === undefined
      ? say(`D'après le calendrier : ${fresh} premiers {calls}`, `By the calendar: ${fresh} first {calls}`)
      : say(`Prévision : ${fresh} premiers {calls}`, `Forecast: ${fresh} first {calls}`);
  const calendar =
    day.forecast === undefined
      ? ""
      : say(` (d'après le calendrier seul : ${usual})`, ` (by the calendar alone: ${usual})`);
  const shown =
    enough === undefined || enough === 0
      ? [curve[0]!, curve.at(-1)!]
      : [curve[0]!, curve.find(({ positions }) => positions === enough)!];
  const presentedWith = [...new Set(shown)].flatMap(({ positions, figures }) =>
    figures.callsPresented
      ? [
          say(
            `${estimateText(figures.callsPresented, "calls", language)} ${positions === 0 ? "sans renfort" : `avec ${numberText(positions, 0, language)}`}`,
            `${estimateText(figures.callsPresented, "calls", language)} ${positions === 0 ? "without reinforcement" : `with ${numberText(positions, 0, language)}`}`,
          ),
        ]
      : [],
  );
  return sentence(
    say(
      `${asked ?? given}${calendar} ; présenté{e}s, rappels compris : ${presentedWith.join(", ")}.`,
      `${asked ?? given}${calendar}; presented, redials included: ${presentedWith.join(", ")}.`,
    ),
    language,
  );
}

function partialLines(
  { curve }: ReinforceResult,
  { interruptedOf, width, palette, language }: ReportContext,
  { say }: Writer,
): readonly string[] {
  if (interruptedOf === undefined) return [];
  const least = Math.min(...curve.map(({ count }) => count));
  const text = say(
    `Résultat partiel : calcul interrompu après ${least} jours sur ${interruptedOf} ; tous les nombres de positions n'ont pas été essayés, ni les heures.`,
    `Partial result: interrupted after ${least} of ${interruptedOf} days; not every number of positions was tried, and no hours.`,
  );
  return wrap(sentence(text, language), width).map(palette.bad);
}
