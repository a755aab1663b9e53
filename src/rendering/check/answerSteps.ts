import type { ImmediateFlow, Scenario } from "../../models/scenario/schema.ts";
import { flowTitle } from "./flowTitle.ts";
import type { Writer } from "./write.ts";

/**
 * Says what happens to one who is answered, by whom, and to one who is not.
 *
 * @param flow that the contact is of
 * @param scenario that has it
 * @param writer of the page, with the flow's own nouns
 * @returns sentences, in the order in which it happens
 */
export function answerSteps(flow: ImmediateFlow, scenario: Scenario, writer: Writer): readonly string[] {
  return [
    ...handlingLines(flow, scenario, writer),
    ...routingLines(flow, writer),
    ...givingUpLines(flow, scenario, writer),
  ];
}

function handlingLines(flow: ImmediateFlow, scenario: Scenario, writer: Writer): readonly string[] {
  const { say, share, number, law, delay, list } = writer;
  const next = (name: string): string => flowTitle(name, scenario, writer);
  const { talk, wrapUp, handOver } = flow;
  const after =
    wrapUp === undefined
      ? ""
      : say(
          ` ; travail qui suit : ${law(wrapUp)} ; soit ${delay(Math.round(talk.mean + wrapUp.mean))} en tout`,
          `; work after it: ${law(wrapUp)}; ${delay(Math.round(talk.mean + wrapUp.mean))} in all`,
        );
  const caisses = Object.entries(flow.handleTimeOfCaisse).map(
    ([name, factor]) => `${name} × ${number(factor)}`,
  );
  const by = [
    ...(caisses.length > 0
      ? [say(`la caisse (${caisses.join(", ")})`, `the caisse (${caisses.join(", ")})`)]
      : []),
    ...(flow.handleTimeOfHalfHour.length > 0 ? [say("l'heure", "the hour")] : []),
  ];
  return [
    say(`Durée de l'échange : ${law(talk)}${after}.`, `Length of the conversation: ${law(talk)}${after}.`),
    ...(by.length > 0 ? [say(`Cette durée change selon ${list(by)}.`, `It changes with ${list(by)}.`)] : []),
    ...(handOver
      ? [
          say(
            `Ensuite ${share(handOver.share)} des {contacts} traité{e}s passent au flux « ${next(handOver.flow)} ».`,
            `Then ${share(handOver.share)} of the {contacts} handled go on to the flow “${next(handOver.flow)}”.`,
          ),
        ]
      : []),
  ];
}

function routingLines(
  { routing, caisses }: ImmediateFlow,
  { say, delay, number }: Writer,
): readonly string[] {
  if (caisses === undefined) return [];
  const { policy, overflowAfter, overflowAbove, otherCaisse } = routing;
  const conditions = [
    ...(overflowAfter === undefined
      ? []
      : [say(`après ${delay(overflowAfter)} d'attente`, `after a wait of ${delay(overflowAfter)}`)]),
    ...(overflowAbove === undefined
      ? []
      : [say(`au-delà de ${number(overflowAbove)} en attente`, `above ${number(overflowAbove)} waiting`)]),
  ].join(say(" ou ", " or "));
  const rule = {
    pooled: say(
      "Une seule file pour toutes les caisses : chaque équipe répond à toutes.",
      "One line for all caisses: each team answers all of them.",
    ),
    ownFirst: say(
      `Chaque équipe répond d'abord à ses caisses ; les autres équipes l'aident ${conditions}.`,
      `Each team answers its own caisses first; other teams help ${conditions}.`,
    ),
    separate: say(
      "Une file par caisse : chaque équipe ne répond qu'aux siennes.",
      "A line for each caisse: a team answers only its own.",
    ),
  }[policy];
  const slower =
    otherCaisse === 1
      ? []
      : [
          say(
            `Traiter pour une autre caisse prend ${number(otherCaisse)} fois le temps habituel.`,
            `Handling for another caisse takes ${number(otherCaisse)} times the usual time.`,
          ),
        ];
  return [rule, ...slower];
}

function givingUpLines(flow: ImmediateFlow, scenario: Scenario, writer: Writer): readonly string[] {
  const { say, share, delay, number } = writer;
  const next = (name: string): string => flowTitle(name, scenario, writer);
  const { redial, turnTo } = flow;
  const answerWithin = flow.answerWithin ?? scenario.answerWithin;
  const again = redial && [
    say(
      `Sans réponse, ${share(redial.share)} refont une tentative, ${delay(redial.delay)} plus tard en moyenne${redial.nextDayShare > 0 ? ` ou, pour ${share(redial.nextDayShare)} d'entre eux, le jour ouvré suivant` : ""}, ${number(redial.attempts)} tentatives au plus.`,
      `Without an answer, ${share(redial.share)} try again, ${delay(redial.delay)} later on average${redial.nextDayShare > 0 ? ` or, for ${share(redial.nextDayShare)} of them, on the next open day` : ""}, ${number(redial.attempts)} attempts at most.`,
    ),
  ];
  const refused =
    redial?.afterRefusal === undefined
      ? []
      : [
          say(
            `Après un refus, ce sont ${share(redial.afterRefusal)}.`,
            `After a refusal it is ${share(redial.afterRefusal)}.`,
          ),
        ];
  const turned = turnTo && [
    say(
      `De ceux qui renoncent, ${share(turnTo.share)} passent par le flux « ${next(turnTo.flow)} ».`,
      `Of those who give up, ${share(turnTo.share)} turn to the flow “${next(turnTo.flow)}”.`,
    ),
  ];
  const within = say(
    `Répondre dans les ${delay(answerWithin)} compte pour le niveau de service.`,
    `An answer within ${delay(answerWithin)} counts for the service level.`,
  );
  return [...(again ?? []), ...refused, ...(turned ?? []), within];
}
