import type { Scenario } from "../../models/scenario/schema.ts";
import type { Writer } from "./write.ts";

/**
 * Says when a reinforcement is called up, by how much, and what it costs where it comes from.
 *
 * @param team in question
 * @param writer of the page
 * @returns sentences; nothing for a team that is always there
 */
export function calledUpLines(
  { calledUp }: Scenario["teams"][string],
  { say, number, share, delay }: Writer,
): readonly string[] {
  if (calledUp === undefined) return [];
  const { forecastAbove, callsPerPosition, upToPositions, duringDay, filesLost, documentsLost } = calledUp;
  const most = number(upToPositions);
  const who =
    callsPerPosition === "all"
      ? say("toute l'équipe", "the whole team")
      : say(
          `de quoi compter une personne pour ${number(callsPerPosition)} appels prévus`,
          `as many as make one person for every ${number(callsPerPosition)} calls forecast`,
        );
  const when =
    forecastAbove === "never"
      ? undefined
      : forecastAbove === 0
        ? say("chaque matin selon la prévision", "each morning by the forecast")
        : say(
            `les jours où l'on prévoit plus de ${number(forecastAbove)} appels`,
            `on days with a forecast of more than ${number(forecastAbove)} calls`,
          );
  const lost = [
    ...(filesLost > 0 ? [say(`${number(filesLost)} dossiers`, `${number(filesLost)} files`)] : []),
    ...(documentsLost > 0
      ? [say(`${number(documentsLost)} documents`, `${number(documentsLost)} documents`)]
      : []),
  ].join(say(" et ", " and "));
  const triggers = duringDay && [
    ...(duringDay.queueAbove === undefined
      ? []
      : [
          say(
            `dès que plus de ${number(duringDay.queueAbove)} attendent`,
            `as soon as more than ${number(duringDay.queueAbove)} wait`,
          ),
        ]),
    ...(duringDay.handlingRateBelow === undefined
      ? []
      : [
          say(
            `si moins de ${share(duringDay.handlingRateBelow)} des appels du jour ont eu une réponse`,
            `if less than ${share(duringDay.handlingRateBelow)} of the day's calls were answered`,
          ),
        ]),
  ];
  return [
    say("Ne vient qu'en renfort.", "Comes only as a reinforcement."),
    ...(when === undefined
      ? []
      : [
          say(
            `Appelée ${when} : ${who}, ${most} présents en tout au plus.`,
            `Called up ${when}: ${who}, at most ${most} present in all.`,
          ),
        ]),
    ...(duringDay && triggers
      ? [
          say(
            `En cours de journée, ${number(duringDay.positions)} de plus ${triggers.join(" ou ")}, ${delay(duringDay.leadTime)} après l'appel et pour ${delay(duringDay.minimumStay)} au moins, ${most} présents en tout au plus.`,
            `During the day, ${number(duringDay.positions)} more ${triggers.join(" or ")}, ${delay(duringDay.leadTime)} after the call and for ${delay(duringDay.minimumStay)} at least, at most ${most} present in all.`,
          ),
        ]
      : []),
    ...(lost === ""
      ? []
      : [
          say(
            `Chacun laisse ${lost} par jour là d'où il vient.`,
            `Each leaves ${lost} a day where they come from.`,
          ),
        ]),
  ];
}
