import type { ImmediateFlow, Scenario } from "../../models/scenario/schema.ts";
import { answerSteps } from "./answerSteps.ts";
import type { Writer } from "./write.ts";

/**
 * Says what happens to one who calls or comes, from the first tone to the last attempt.
 *
 * @param flow that the contact is of
 * @param scenario that has it
 * @param writer of the page, with the flow's own nouns
 * @returns sentences, in the order in which it happens
 */
export function immediateSteps(flow: ImmediateFlow, scenario: Scenario, writer: Writer): readonly string[] {
  const { say, hours } = writer;
  const own = flow.hours
    ? [
        say(
          `Les {contacts} sont reçu{e}s ${hours(flow.hours)}.`,
          `{Contacts} are received ${hours(flow.hours)}.`,
        ),
      ]
    : [];
  return [
    ...own,
    ...limitLines(flow, writer),
    ...greetingLines(flow, writer),
    ...waitingLines(flow, writer),
    ...offerLines(flow, writer),
    ...answerSteps(flow, scenario, writer),
  ];
}

function limitLines({ lines }: ImmediateFlow, { say, number }: Writer): readonly string[] {
  if (lines === "unlimited") return [];
  return [
    say(
      `Quand ${number(lines)} {contacts} sont déjà là, en attente ou en cours, le suivant est refusé.`,
      `When ${number(lines)} {contacts} are there already, waiting or in progress, the next is refused.`,
    ),
  ];
}

function greetingLines({ greeting }: ImmediateFlow, { say, delay, share }: Writer): readonly string[] {
  if (greeting === undefined) return [];
  const { lasts, servedShare, leavesShare } = greeting;
  return [
    say(
      `D'abord un accueil de ${delay(lasts)} : ${share(servedShare)} y trouvent leur réponse et ${share(leavesShare)} s'en vont.`,
      `First a greeting of ${delay(lasts)}: ${share(servedShare)} find their answer in it and ${share(leavesShare)} leave.`,
    ),
  ];
}

function waitingLines(
  { waitingPlaces, hangUpAtOnce, patience }: ImmediateFlow,
  { say, number, share, law }: Writer,
): readonly string[] {
  const places =
    waitingPlaces === "unlimited"
      ? say(
          "Si personne n'est libre, on attend, sans limite au nombre de ceux qui attendent.",
          "If nobody is free they wait, with no limit to how many do.",
        )
      : say(
          `Si personne n'est libre, on attend ; quand ${number(waitingPlaces)} attendent déjà, le suivant est refusé.`,
          `If nobody is free they wait; when ${number(waitingPlaces)} wait already, the next is refused.`,
        );
  const atOnce =
    hangUpAtOnce > 0
      ? [
          say(
            `Devant une attente, ${share(hangUpAtOnce)} renoncent aussitôt.`,
            `Facing a wait, ${share(hangUpAtOnce)} give up at once.`,
          ),
        ]
      : [];
  return [places, ...atOnce, patienceLine(patience, { say, law })];
}

function patienceLine(
  patience: ImmediateFlow["patience"],
  { say, law }: Pick<Writer, "say" | "law">,
): string {
  if (patience === "endless") return say("Personne ne renonce à attendre.", "Nobody gives up waiting.");
  if (patience.law === "empirical") {
    return say(
      "On renonce comme dans les attentes réelles du fichier indiqué.",
      "They give up as in the real waits of the file named.",
    );
  }
  return say(
    `On accepte d'attendre ${law(patience)} ; au-delà, on renonce.`,
    `They are ready to wait ${law(patience)}; then they give up.`,
  );
}

/** What is said and offered to those who wait. */
function offerLines(
  { announcement, callback }: ImmediateFlow,
  { say, number, share, delay }: Writer,
): readonly string[] {
  const condition = (fromWaiting: number): string =>
    fromWaiting > 0
      ? say(` quand ${number(fromWaiting)} attendent déjà`, ` when ${number(fromWaiting)} wait already`)
      : "";
  const heard = announcement && [
    say(
      `Après ${delay(announcement.after)} d'attente, un message${condition(announcement.fromWaiting)} : ${share(announcement.hangUpShare)} renoncent, et les autres attendent encore ${number(announcement.patience)} fois ce qu'ils auraient attendu.`,
      `After a wait of ${delay(announcement.after)}, a message${condition(announcement.fromWaiting)}: ${share(announcement.hangUpShare)} give up, and the others go on waiting ${number(announcement.patience)} times as long as they would have.`,
    ),
  ];
  const offered = callback && [
    say(
      `Un rappel est proposé${condition(callback.fromWaiting)} : ${share(callback.acceptedShare)} l'acceptent, et ${share(callback.reachedShare)} d'entre eux décrochent quand on les rappelle.`,
      `Being called back is offered${condition(callback.fromWaiting)}: ${share(callback.acceptedShare)} accept, and ${share(callback.reachedShare)} of them pick up when called.`,
    ),
  ];
  return [...(heard ?? []), ...(offered ?? [])];
}
