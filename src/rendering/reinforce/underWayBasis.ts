import type { ReinforceResult } from "../../planning/reinforce/reinforce.ts";
import type { SoFar } from "../../planning/reinforce/underWay/soFar.ts";
import type { Writer } from "../check/write.ts";
import { clockText } from "../clock.ts";
import { type ReportContext, sentence } from "../context.ts";
import { bullet } from "../headings.ts";
import { numberText } from "../numbers.ts";
import type { ReinforceSource } from "./reinforceBasis.ts";

/**
 * Says what an answer in the middle of a day rests on: what was counted, what was estimated from it, what is supposed.
 *
 * @param result of the question
 * @param soFar what was counted
 * @param source of the scenario
 * @param context of the report
 * @param writer for the reader
 * @returns a list
 */
export function underWayBasis(
  result: ReinforceResult,
  soFar: SoFar,
  { evidence, file }: ReinforceSource,
  context: ReportContext,
  { say, number, language }: Writer,
): readonly string[] {
  const { day, reserves, seed, curve } = result;
  const whole = (value: number): string => numberText(Math.round(value), 0, language);
  const counts = curve.map((point) => numberText(point.count, 0, language));
  const days = [...new Set(counts)].join(say(" ou ", " or "));
  const now = clockText(soFar.nowSeconds, language);
  const flows = Object.values(day.scenario.demand);
  const calls = flows.find((flow) => flow.kind === "immediate");
  const backlog = flows.reduce((sum, flow) => sum + (flow.kind === "deferred" ? flow.backlog : 0), 0);
  const isDeferred = flows.some(({ kind }) => kind === "deferred");
  const available = reserves.reduce((sum, reserve) => sum + reserve.available, 0);
  const most = Math.min(...reserves.map(({ upToPositions }) => upToPositions));
  const assumed = evidence.filter(({ kind }) => kind === "assumed").length;
  const { presented, handled, abandoned, refused, waiting } = soFar;
  const unexplained = presented - handled - abandoned - refused - waiting;
  const patience = calls?.kind === "immediate" ? calls.patience : undefined;
  const forgets = typeof patience !== "object" || ("law" in patience && patience.law === "exponential");
  const texts = [
    say(
      `${days} fins de journée simulées à partir de ${now} pour chaque nombre de positions, avec les mêmes {callers} d'un nombre à l'autre ; graine ${seed} ; intervalles à 95 % ; Plateau ${context.version}.`,
      `${days} rests of the day simulated from ${now} on for each number of positions, with the same {callers} from one number to the next; seed ${seed}; 95% intervals; Plateau ${context.version}.`,
    ),
    say(
      "Taux : {calls} traité{e}s ÷ {calls} présenté{e}s, de la journée entière, ce qui est compté et ce qui est simulé ; celui du reste du jour compte aussi les {calls} en attente à cette heure.",
      "Rate: {calls} handled ÷ {calls} presented, of the whole day, what was counted and what is simulated; that of the rest of the day counts the {calls} that wait now as well.",
    ),
    ...(unexplained === 0
      ? []
      : [
          say(
            `${whole(unexplained)} {calls} présenté{e}s ne sont ni traité{e}s, ni abandonné{e}s, ni refusé{e}s, ni en attente : le dénominateur les garde, et nul n'est supposé rappeler.`,
            `${whole(unexplained)} {calls} presented are neither handled, abandoned, refused nor waiting: the denominator keeps them, and none of them is supposed to call again.`,
          ),
        ]),
    say(
      `Estimé, car aucun compteur ne le dit : ${whole(soFar.redials)} des présenté{e}s sont des rappels, donc ${whole(soFar.fresh)} premiers {calls} pour ${whole(soFar.expectedFresh)} attendu{e}s à cette heure ; ${whole(soFar.redialsToCome)} rappels restent à venir avant la fermeture. Cela suit la part et le délai de rappel du fichier, les abandons étant répartis comme les {calls}.`,
      `Estimated, since no counter says it: ${whole(soFar.redials)} of the presented are redials, hence ${whole(soFar.fresh)} first {calls} for ${whole(soFar.expectedFresh)} expected by this time; ${whole(soFar.redialsToCome)} redials are still to come before closing. That follows the file's share and delay of redials, with those who gave up spread as {calls} are.`,
    ),
    say(
      `L'affluence du reste du jour est celle du fichier, corrigée par ces comptes (formule de Bayes) ; l'après-midi peut encore s'écarter du matin, et chaque fin de journée simulée tire sa propre valeur.`,
      "The busyness of the rest of the day is that of the file, corrected by these counts (Bayes' rule); the afternoon may still differ from the morning, and each simulated rest of the day draws its own value.",
    ),
    say(
      `Le jour est repris seul : qui rappelle d'hier faute de réponse${isDeferred ? " et qui appelle en attendant la réponse à {un mail}" : ""} est compté parmi les premiers {calls} du matin, et lu comme de l'affluence d'aujourd'hui, ce qui peut faire attendre une fin de journée trop chargée.`,
      `The day is taken up alone: whoever calls again for want of an answer yesterday${isDeferred ? ", or calls while waiting for the answer to a {mail}," : ""} is counted among the first {calls} of the morning and read as busyness of today, so that the rest of the day may be expected to be busier than it will be.`,
    ),
    say(
      `Présents : ${number(soFar.present)}${soFar.calledUp > 0 ? `, et ${number(soFar.calledUp)} renforts déjà là qui restent jusqu'à la fin de leur horaire` : ""} ; ils prennent les pauses qui restent, et finissent d'abord chacun {un call} en cours, déjà compté{e} comme traité{e}. Stock : ${whole(backlog)} {mails}.`,
      `Present: ${number(soFar.present)}${soFar.calledUp > 0 ? `, and ${number(soFar.calledUp)} reinforcements who are there already and stay until the end of their shift` : ""}; they take the breaks that are left, and each first finishes a {call} in hand, counted as handled. Backlog: ${whole(backlog)} {mails}.`,
    ),
    ...(forgets
      ? []
      : [
          say(
            "Qui attend maintenant reçoit une patience nouvelle : c'est une approximation, car la patience du fichier n'est pas exponentielle.",
            "Whoever waits now is given a new patience: an approximation, since the file's patience is not exponential.",
          ),
        ]),
    reserves.length === 0
      ? say(
          `Renfort : aucune position n'est encore disponible à ${clockText(soFar.arriveSeconds, language)} (--lead).`,
          `Reinforcement: no position is still available at ${clockText(soFar.arriveSeconds, language)} (--lead).`,
        )
      : say(
          `Renfort : ${number(available)} positions encore disponibles, là à ${clockText(soFar.arriveSeconds, language)} au plus tôt (--lead), ${number(most)} présents en tout au plus ; le coût est celui des positions de plus, en proportion de leurs heures. Les heures cherchées sont d'un seul tenant et les mêmes pour tous.`,
          `Reinforcement: ${number(available)} positions still available, there at ${clockText(soFar.arriveSeconds, language)} at the earliest (--lead), at most ${number(most)} present in all; the cost is that of the further positions, in proportion to their hours. The hours looked for are in one piece and the same for all.`,
        ),
    say(
      `Valeurs supposées dans le fichier : ${assumed} ; plateau check ${file} les montre.`,
      `Values assumed in the file: ${assumed}; plateau check ${file} shows them.`,
    ),
  ];
  return texts.flatMap((text) => bullet(sentence(text, language), context));
}
