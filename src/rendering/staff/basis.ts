import type { Bilingual, Language } from "../../models/scenario/bilingual.ts";
import type { StaffAnswer, StaffBy } from "../../planning/staff/staff.ts";
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
      fr: "Chaque demi-heure atteint le niveau visé en moyenne des jours simulés, avec le moins de personnes. Ce niveau est le plus bas, par points à partir de l'objectif, pour lequel la simulation montre que le jour entier a la probabilité demandée (borne basse de l'intervalle de Wilson à 95 %) ; un niveau d'un ou deux points plus bas suffirait peut-être.",
      en: "Each half-hour reaches the level aimed at in the mean of simulated days, with the fewest people. This level is the lowest, by points from the target up, for which simulation shows that the whole day has the probability asked (lower end of the 95% Wilson interval); one or two points less might be enough.",
    },
    {
      fr: "Entre parenthèses, prévu − qu'il faut : équipes du fichier sans les renforts, en moyenne de la période, pauses, absences et formation déduites. Les {mails} se font entre les {calls} ; leur stock n'est pas un but ici.",
      en: "In brackets, planned − needed: the teams of the file without reinforcements, in the mean of the period, less breaks, absence and training. {Mails} are done between {calls}; their backlog is no aim here.",
    },
  ],
};

/** Of what one answer is, by what the people are asked for. */
const EACH: Readonly<Record<StaffBy, Bilingual>> = {
  horizon: { fr: "", en: "" },
  month: { fr: ", pour chaque mois pris seul", en: ", for each month taken by itself" },
  day: { fr: ", pour chaque ligne prise seule", en: ", for each line taken by itself" },
  "half-hour": { fr: "", en: "" },
};

/** How the replications decide, where numbers are searched for with `fewest`. */
function decision({ request: { by, confidence } }: StaffReport, setbacks: number): readonly Bilingual[] {
  const asked = (language: Language): string => askedShare(confidence, language);
  const lines: Bilingual[] = [
    {
      fr: `« a–b » : moins de a ne suffit pas, b suffit, entre les deux la simulation ne tranche pas. Le besoin d'une période simulée est le plus petit nombre avec lequel elle atteint l'objectif ; a et b sont l'intervalle exact à 95 % du besoin que ${asked("fr")} des périodes ne dépassent pas : a est faux dans 2,5 % des cas au plus, b de même${EACH[by].fr}.`,
      en: `“a–b”: fewer than a are not enough, b are, and between them simulation does not decide. The need of a simulated period is the smallest number with which it reaches the target; a and b are the exact 95% interval of the need that ${asked("en")} of the periods do not exceed: a is wrong in at most 2.5% of cases, and so is b${EACH[by].en}.`,
    },
    {
      fr: "Le nombre de périodes simulées est fixé d'avance, et un essai n'est omis que s'il ne peut plus changer la réponse : suivre les résultats en cours de calcul n'ajoute aucun risque.",
      en: "The number of simulated periods is fixed beforehand, and a trial is left out only where it can no longer change the answer: following the results on the way adds no risk.",
    },
    {
      fr: "Admis : avec les mêmes {callers}, si un nombre atteint l'objectif, un nombre plus grand l'atteint aussi ; b est essayé sur toutes les périodes.",
      en: "Taken for granted: with the same {callers}, where a number reaches the target a larger one does too; b is tried on all periods.",
    },
  ];
  if (setbacks > 0) {
    lines.push({
      fr: `Un essai a contredit cela dans ${setbacks === 1 ? "1 période simulée" : `${setbacks} périodes simulées`} : le plus grand nombre y compte.`,
      en: `A trial contradicted this in ${setbacks === 1 ? "1 simulated period" : `${setbacks} simulated periods`}: there the larger number counts.`,
    });
  }
  return lines;
}

/** How many periods are behind the answer. */
function runText(report: StaffReport, version: string, language: Language): Bilingual {
  const { request, answer } = report;
  const count = numberText(request.replications, 0, language);
  const end = {
    fr: `graine ${request.seed} ; Plateau ${version}. La théorie (Erlang A) dit où commencer, la simulation décide.`,
    en: `seed ${request.seed}; Plateau ${version}. Theory (Erlang A) says where to begin, simulation decides.`,
  };
  if (request.by === "half-hour") {
    return {
      fr: `${count} répétitions au plus par nombre essayé, mêmes {callers} pour tous ; ${end.fr}`,
      en: `${count} replications at most for each number tried, the same {callers} for all; ${end.en}`,
    };
  }
  const plan = plannedReplications(answer);
  const planned =
    plan === undefined || plan === request.replications
      ? { fr: "", en: "" }
      : {
          fr: ` (taux du plan : les ${plan} premières)`,
          en: ` (rate of the plan: the first ${plan})`,
        };
  return {
    fr: `${count} périodes simulées${planned.fr}, mêmes {callers} pour tous les nombres ; ${end.fr}`,
    en: `${count} simulated periods${planned.en}, the same {callers} for all numbers; ${end.en}`,
  };
}

function plannedReplications(answer: StaffAnswer): number | undefined {
  if (answer.by === "horizon") return answer.posts.planned.figures?.replications;
  return answer.by === "month" ? answer.months[0]?.planned.figures?.replications : undefined;
}

function setbacksOf(answer: StaffAnswer): number {
  switch (answer.by) {
    case "horizon":
      return answer.posts.setbacks;
    case "month":
      return answer.months.reduce((sum, { setbacks }) => sum + setbacks, 0);
    case "day":
      return answer.classes.reduce((sum, { setbacks }) => sum + setbacks, 0);
    case "half-hour":
      return 0;
  }
}

/**
 * Says what the answer rests on: the run, the definition of the measure, what is simulated, how it was decided, and how
 * much is assumed.
 *
 * @param report request and answer
 * @param context of the report
 * @returns entries of a list
 */
export function basisLines(report: StaffReport, context: WordedContext): readonly string[] {
  const { request, loaded, answer } = report;
  const { language, version, words } = context;
  const { label, definition } = measureOf(context, request.measure);
  const target = askedShare(request.target, language);
  const confidence = askedShare(request.confidence, language);
  const assumed = loaded.evidence.filter(({ kind }) => kind === "assumed").length;
  const texts: Bilingual[] = [
    {
      fr: `${label.fr} : ${definition.fr}. À atteindre : ${target}, dans au moins ${confidence} des périodes.`,
      en: `${label.en}: ${definition.en}. To reach: ${target}, in at least ${confidence} of the periods.`,
    },
    ...MEANING[request.by],
    ...(request.by === "half-hour" ? [] : decision(report, setbacksOf(answer))),
    runText(report, version, language),
    {
      fr: `Valeurs supposées dans le fichier : ${assumed} ; plateau check ${loaded.file} les montre avec leurs fourchettes. Les intervalles disent le hasard des simulations, non l'incertitude de ces valeurs.`,
      en: `Values assumed in the file: ${assumed}; plateau check ${loaded.file} shows them with their ranges. The intervals tell the chance of simulation, not the uncertainty of these values.`,
    },
  ];
  return texts.flatMap((text) => bullet(sentence(fill(text[language], words, language), language), context));
}
