import type { Bilingual } from "../../models/scenario/bilingual.ts";
import { measureOf, sentence, type WordedContext } from "../context.ts";
import { bullet } from "../headings.ts";
import { numberText } from "../numbers.ts";
import { fill } from "../words.ts";
import type { StaffReport } from "./report.ts";
import { askedShare } from "./wording.ts";

/** What is simulated, and who is counted, by what the people are asked for. */
const MEANING: Readonly<Record<StaffReport["answer"]["by"], readonly Bilingual[]>> = {
  horizon: [
    {
      fr: "Seuls changent les postes de cette équipe ; les autres équipes, la montée en charge et la règle de renfort restent celles du fichier. Plus il y a de postes, moins la règle appelle de renforts.",
      en: "Only the posts of this team change; the other teams, ramp-up and the reinforcement rule stay as in the file. The more posts, the fewer reinforcements the rule calls up.",
    },
  ],
  month: [
    {
      fr: "Chaque mois est simulé pour lui-même, avec les {calls} que le calendrier de toute la période lui donne ; il commence sans rappels de la veille et avec le stock de {mails} du premier matin du fichier.",
      en: "Each month is simulated by itself, with the {calls} that the calendar of the whole period gives it; it begins without redials of the day before and with the {mail} backlog of the file's first morning.",
    },
    {
      fr: "Seuls changent les postes de cette équipe ; les autres équipes et la règle de renfort restent celles du fichier. Écart : postes prévus − postes qu'il faut.",
      en: "Only the posts of this team change; the other teams and the reinforcement rule stay as in the file. Gap: posts planned − posts needed.",
    },
  ],
  day: [
    {
      fr: "Chaque ligne est simulée à sa borne haute : la prévision est connue la veille, le reste de l'affluence (jour, partie du jour) ne l'est pas. Tous sont présents, à pleine vitesse, avec les horaires et les pauses de l'équipe ; ni renforts, ni réunions, ni incidents.",
      en: "Each line is simulated at its upper end: the forecast is known the evening before, the rest of the busyness (day, part of day) is not. Everybody is present, at full speed, with the shifts and breaks of the team; no reinforcements, meetings or incidents.",
    },
    {
      fr: "Postes = positions ÷ (1 − absence), arrondis vers le haut : ceux qui donnent ces positions en moyenne, non chaque jour.",
      en: "Posts = positions ÷ (1 − absence), rounded up: those that give these positions in the mean, not every day.",
    },
  ],
  "half-hour": [
    {
      fr: "Jour ordinaire : la moyenne des jours ouvrés de ce nom, prévision connue. Personnes au travail, toutes présentes et à pleine vitesse ; pauses et absences viennent en plus.",
      en: "Ordinary day: the mean of the open days of that name, its forecast known. People at work, all of them present and at full speed; breaks and absence come on top.",
    },
    {
      fr: "Chaque demi-heure atteint le niveau visé en moyenne des jours simulés, avec le moins de personnes. Ce niveau est le plus bas, par points à partir de l'objectif, qui donne au jour entier la probabilité demandée.",
      en: "Each half-hour reaches the level aimed at in the mean of simulated days, with the fewest people. This level is the lowest, by points from the target up, that gives the whole day the probability asked.",
    },
    {
      fr: "Entre parenthèses, prévu − qu'il faut : équipes du fichier sans les renforts, en moyenne de la période, pauses, absences et formation déduites. Les {mails} se font entre les {calls} ; leur stock n'est pas un but ici.",
      en: "In brackets, planned − needed: the teams of the file without reinforcements, in the mean of the period, less breaks, absence and training. {Mails} are done between {calls}; their backlog is no aim here.",
    },
  ],
};

const DECISION: Bilingual = {
  fr: "« a–b » : b suffit, a suffit peut-être. Un nombre suffit quand l'intervalle à 95 % (Wilson) de la part des périodes simulées qui atteignent l'objectif est tout entier au-dessus de la probabilité demandée ; indécis, il ne suffit pas. Davantage de --replications resserrent l'écart.",
  en: "“a–b”: b is enough, a perhaps. A number is enough when the 95% interval (Wilson) of the share of simulated periods that reach the target lies wholly above the probability asked; undecided is not enough. More --replications narrow the gap.",
};

/**
 * Says what the answer rests on: the run, the definition of the measure, what is simulated, how it was decided, and how
 * much is assumed.
 *
 * @param report request and answer
 * @param context of the report
 * @returns entries of a list
 */
export function basisLines({ request, loaded }: StaffReport, context: WordedContext): readonly string[] {
  const { language, version, words } = context;
  const { label, definition } = measureOf(context, request.measure);
  const count = numberText(request.replications, 0, language);
  const target = askedShare(request.target, language);
  const confidence = askedShare(request.confidence, language);
  const assumed = loaded.evidence.filter(({ kind }) => kind === "assumed").length;
  const texts: Bilingual[] = [
    {
      fr: `${label.fr} : ${definition.fr}. À atteindre : ${target}, dans au moins ${confidence} des périodes.`,
      en: `${label.en}: ${definition.en}. To reach: ${target}, in at least ${confidence} of the periods.`,
    },
    ...MEANING[request.by],
    ...(request.by === "half-hour" ? [] : [DECISION]),
    {
      fr: `${count} répétitions au plus par nombre essayé, mêmes {callers} pour tous ; graine ${request.seed} ; Plateau ${version}. La théorie (Erlang A) dit où commencer, la simulation décide.`,
      en: `${count} replications at most for each number tried, the same {callers} for all; seed ${request.seed}; Plateau ${version}. Theory (Erlang A) says where to begin, simulation decides.`,
    },
    {
      fr: `Valeurs supposées dans le fichier : ${assumed} ; plateau check ${loaded.file} les montre avec leurs fourchettes. Les intervalles disent le hasard des simulations, non l'incertitude de ces valeurs.`,
      en: `Values assumed in the file: ${assumed}; plateau check ${loaded.file} shows them with their ranges. The intervals tell the chance of simulation, not the uncertainty of these values.`,
    },
  ];
  return texts.flatMap((text) => bullet(sentence(fill(text[language], words, language), language), context));
}
