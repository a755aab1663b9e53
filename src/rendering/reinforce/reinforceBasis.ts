import type { EvidenceEntry } from "../../models/scenario/evidence.ts";
import type { ReinforceResult } from "../../planning/reinforce/reinforce.ts";
import type { Writer } from "../check/write.ts";
import { type ReportContext, sentence } from "../context.ts";
import { bullet } from "../headings.ts";
import { numberText } from "../numbers.ts";

/** What the answer comes from, beside the result. */
export interface ReinforceSource {
  readonly evidence: readonly EvidenceEntry[];
  readonly file: string;
  /** The forecast of contacts presented that was converted into first contacts. */
  readonly presented: number | undefined;
}

/**
 * Says what the answer rests on: the run, what is known of the day, what people called up do, and what is left out.
 *
 * @param result of the question
 * @param source of the scenario
 * @param context of the report
 * @param writer for the reader
 * @returns a list
 */
export function reinforceBasis(
  result: ReinforceResult,
  { evidence, file }: ReinforceSource,
  context: ReportContext,
  { say, share, number, counted, language }: Writer,
): readonly string[] {
  const { day, reserves, seed, curve } = result;
  const counts = curve.map(({ count }) => numberText(count, 0, language));
  const days = [...new Set(counts)].join(say(" ou ", " or "));
  const flows = Object.values(day.scenario.demand);
  const deferred = flows.flatMap((flow) => (flow.kind === "deferred" ? [flow.backlog] : []));
  const backlog = deferred.reduce((sum, each) => sum + each, 0);
  const busyness = flows.flatMap((flow) => (flow.kind === "immediate" ? [flow.busyness] : []));
  const spread = (of: (each: (typeof busyness)[number]) => number): string =>
    share(Math.max(0, ...busyness.map(of)));
  const assumed = evidence.filter(({ kind }) => kind === "assumed").length;
  const available = reserves.reduce((sum, reserve) => sum + reserve.available, 0);
  const most = Math.min(...reserves.map(({ upToPositions }) => upToPositions));
  const costs = reserves.flatMap(({ filesLost, documentsLost }) => [
    ...(filesLost > 0 ? [counted(filesLost, { fr: ["dossier", "dossiers"], en: ["file", "files"] })] : []),
    ...(documentsLost > 0
      ? [counted(documentsLost, { fr: ["document", "documents"], en: ["document", "documents"] })]
      : []),
  ]);
  const texts = [
    say(
      `${days} jours simulés pour chaque nombre de positions, avec les mêmes {callers} d'un nombre à l'autre ; graine ${seed} ; intervalles à 95 % ; Plateau ${context.version}.`,
      `${days} simulated days for each number of positions, with the same {callers} from one number to the next; seed ${seed}; 95% intervals; Plateau ${context.version}.`,
    ),
    say(
      "Taux : {calls} traité{e}s ÷ {calls} présenté{e}s, de la journée entière, rappels compris. Probabilité : part des jours simulés qui atteignent l'objectif.",
      "Rate: {calls} handled ÷ {calls} presented, of the whole day, redials included. Probability: share of simulated days that reach the target.",
    ),
    day.forecast === undefined
      ? say(
          `Aucune prévision n'est donnée : le volume est celui du calendrier, et l'écart que la prévision verrait (${spread((each) => each.foreseen)}) reste dans l'incertitude, avec celui du jour (${spread((each) => each.day)}) et des demi-journées (${spread((each) => each.partOfDay)}).`,
          `No forecast is given: the volume is that of the calendar, and the spread that a forecast would see (${spread((each) => each.foreseen)}) remains uncertain, with that of the day (${spread((each) => each.day)}) and of its halves (${spread((each) => each.partOfDay)}).`,
        )
      : say(
          `La prévision est tenue pour juste en moyenne ; ce que personne ne voit la veille reste : ${spread((each) => each.day)} d'écart type sur le jour, ${spread((each) => each.partOfDay)} sur chaque demi-journée, et le hasard des {calls}.`,
          `The forecast is taken to be right on average; what nobody sees the evening before remains: a standard deviation of ${spread((each) => each.day)} of the day, ${spread((each) => each.partOfDay)} of each half of it, and the chance of the {calls}.`,
        ),
    ...(deferred.length === 0
      ? []
      : [
          say(
            `Stock du matin : ${number(Math.round(backlog))} {mails}, ${day.backlog === undefined ? "le stock initial du scénario ; --backlog N donne le vôtre" : "donné par --backlog"}.`,
            `Backlog of the morning: ${number(Math.round(backlog))} {mails}, ${day.backlog === undefined ? "the first backlog of the scenario; --backlog N gives yours" : "given by --backlog"}.`,
          ),
        ]),
    say(
      `Renfort : ${number(available)} positions disponibles, ${number(most)} présents en tout au plus, si bien qu'il en vient moins les jours où il y a peu d'absents ; qui est appelé est là${costs.length > 0 ? ` et laisse ${[...new Set(costs)].join(" ou ")} par jour là d'où il vient, en proportion de ses heures` : ""}. Sur une partie du jour, il prend les pauses qui y tombent. Ceux qui coûtent le moins viennent d'abord.`,
      `Reinforcement: ${number(available)} positions available, at most ${number(most)} present in all, so that fewer come on days with few absences; whoever is called up is there${costs.length > 0 ? ` and leaves ${[...new Set(costs)].join(" or ")} a day where they come from, in proportion to their hours` : ""}. For a part of the day, they take the breaks that lie within it. Those who cost least come first.`,
    ),
    say(
      "Les heures cherchées sont d'un seul tenant et les mêmes pour tous. Le jour est simulé seul : qui n'a pas eu de réponse la veille est compté dans la prévision ou absent, et un renfort appelé en cours de journée n'est pas dans cette réponse : ce jour-là, --now et --state reposent la question.",
      "The hours looked for are in one piece and the same for all. The day is simulated alone: whoever got no answer the day before is in the forecast or left out, and calling people up while the day runs is not in this answer: on that day --now and --state ask again.",
    ),
    say(
      `Valeurs supposées dans le fichier : ${assumed} ; plateau check ${file} les montre.`,
      `Values assumed in the file: ${assumed}; plateau check ${file} shows them.`,
    ),
  ];
  return texts.flatMap((text) => bullet(sentence(text, language), context));
}
