import type { DeferredFlow, Scenario } from "../../models/scenario/schema.ts";
import { flowTitle } from "./flowTitle.ts";
import { type Counted, OPEN_DAYS, type Writer } from "./write.ts";

const DAYS: Counted = { fr: ["jour", "jours"], en: ["day", "days"] };

const DAY_SECONDS = 86_400;

/**
 * Says what happens to a mail, a file, a complaint: how it arrives, waits, is handled, and may come back.
 *
 * @param flow that it is of
 * @param scenario that has it
 * @param writer of the page, with the flow's own nouns
 * @returns sentences, in the order in which it happens
 */
export function deferredSteps(flow: DeferredFlow, scenario: Scenario, writer: Writer): readonly string[] {
  const { say, share, number, hours, law, counted } = writer;
  const { arrive, settledBefore, backlog, dailyLimit, pending, rejectedShare, reminder } = flow;
  const isAllDay = arrive.fromSeconds === 0 && arrive.toSeconds === DAY_SECONDS;
  const some = (isThere: boolean, fr: string, en: string): readonly string[] =>
    isThere ? [say(fr, en)] : [];
  return [
    ...some(!isAllDay, `Les {contacts} arrivent ${hours(arrive)}.`, `{Contacts} arrive ${hours(arrive)}.`),
    ...some(
      settledBefore > 0,
      `${share(settledBefore)} sont réglé{e}s avant d'entrer dans le stock.`,
      `${share(settledBefore)} are settled before they enter the backlog.`,
    ),
    ...some(
      backlog > 0,
      `${number(backlog)} attendent déjà le premier matin.`,
      `${number(backlog)} wait already on the first morning.`,
    ),
    promiseLine(flow, writer),
    scenario.blending.order === "due"
      ? say("On prend d'abord ce qui est à rendre le plus tôt.", "What is due first is taken first.")
      : say("On prend d'abord ce qui est arrivé le premier.", "What came first is taken first."),
    say(`Temps de traitement : ${law(flow.handling)}.`, `Time to handle one: ${law(flow.handling)}.`),
    ...(dailyLimit === "unlimited"
      ? []
      : [
          say(
            `Au plus ${number(dailyLimit)} par personne présente et par jour.`,
            `At most ${number(dailyLimit)} for each person present and day.`,
          ),
        ]),
    ...(pending
      ? [
          say(
            `${share(pending.share)} attendent une pièce et reviennent ${counted(pending.returnsAfterOpenDays, OPEN_DAYS)} plus tard.`,
            `${share(pending.share)} wait for something missing and come back ${counted(pending.returnsAfterOpenDays, OPEN_DAYS)} later.`,
          ),
        ]
      : []),
    ...some(
      rejectedShare > 0,
      `${share(rejectedShare)} sont rejeté{e}s une fois traité{e}s.`,
      `${share(rejectedShare)} are turned down once handled.`,
    ),
    ...(reminder
      ? [
          say(
            `Sans réponse au bout de ${counted(reminder.afterOpenDays, OPEN_DAYS)}, ${share(reminder.share)} relancent par le flux « ${flowTitle(reminder.flow, scenario, writer)} ».`,
            `Without an answer after ${counted(reminder.afterOpenDays, OPEN_DAYS)}, ${share(reminder.share)} ask again through the flow “${flowTitle(reminder.flow, scenario, writer)}”.`,
          ),
        ]
      : []),
  ];
}

function promiseLine({ dueOpenDays, dueDays }: DeferredFlow, { say, counted }: Writer): string {
  const days = dueOpenDays ?? dueDays ?? 0;
  if (days === 0) return say("Réponse promise le jour même.", "An answer is promised the same day.");
  const delay = counted(days, dueOpenDays === undefined ? DAYS : OPEN_DAYS);
  return say(`Réponse promise en ${delay} au plus.`, `An answer is promised within ${delay}.`);
}
