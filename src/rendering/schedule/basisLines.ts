import type { Bilingual } from "../../models/scenario/bilingual.ts";
import { measureOf, quotedName, sentence, type WordedContext } from "../context.ts";
import { bullet } from "../headings.ts";
import { numberText, percentText } from "../numbers.ts";
import { fill } from "../words.ts";
import { askedShare, type ScheduleReport } from "./report.ts";

/**
 * Says what the answer rests on: definitions, what was solved and what was simulated, and how much is assumed.
 *
 * @param report request and answer
 * @param context of the report
 * @returns entries of a list
 */
export function basisLines(report: ScheduleReport, context: WordedContext): readonly string[] {
  const { request, loaded, schedule } = report;
  const { language, version, words } = context;
  const { label, definition } = measureOf(context, request.measure);
  const target = askedShare(request.target, context);
  const confidence = askedShare(request.confidence, context);
  const title = request.scenario.teams[request.team]!.title?.[language] ?? request.team;
  const team = quotedName(title, language);
  const absence = percentText(schedule.absence, 1, language);
  const days = numberText(request.replications, 0, language);
  const assumed = loaded.evidence.filter(({ kind }) => kind === "assumed").length;
  const texts: Bilingual[] = [
    {
      fr: `${label.fr} : ${definition.fr}. À atteindre : ${target}, dans au moins ${confidence} des jours (intervalle de Wilson à 95 % compris).`,
      en: `${label.en}: ${definition.en}. To reach: ${target}, on at least ${confidence} of the days (95% Wilson interval included).`,
    },
    request.week === undefined
      ? {
          fr: "Jour ordinaire : la moyenne des jours ouvrés de ce nom, prévision connue. Un jour plus chargé demande davantage : --week DATE planifie une semaine du calendrier.",
          en: "Ordinary day: the mean of the open days of that name, its forecast known. A busier day takes more: --week DATE plans a week of the calendar.",
        }
      : {
          fr: "Volumes de cette semaine : ceux que le calendrier du fichier donne, prévision connue.",
          en: "Volumes of this week: those that the file's calendar gives, forecast known.",
        },
    {
      fr: "Tableau : personnes au travail nécessaires (comme plateau staff --by half-hour) et, entre parenthèses, présents − nécessaires ; présents = personnes au travail du planning × (1 − absence), au moment le plus creux de la demi-heure.",
      en: "Table: people at work needed (as plateau staff --by half-hour) and, in brackets, present − needed; present = people of the roster at work × (1 − absence), at the lowest moment of the half-hour.",
    },
    {
      fr: `Absence de ${absence}, compétences et vitesse de l'équipe ${team} pour tous, à plein régime ; ni renforts, ni réunions, ni incidents. Les {mails} se font entre les {calls} ; leur stock n'est pas un but ici.`,
      en: `Absence of ${absence}, skills and speed of the team ${team} for everybody, at full speed; no reinforcements, meetings or incidents. {Mails} are done between {calls}; their backlog is no aim here.`,
    },
    costText(report),
    checkText(report, days),
    {
      fr: `Programme en nombres entiers résolu par HiGHS, besoin et contrôle par simulation ; graine ${request.seed} ; Plateau ${version}. Même fichier, même planning.`,
      en: `Integer programme solved by HiGHS, need and check by simulation; seed ${request.seed}; Plateau ${version}. Same file, same roster.`,
    },
    {
      fr: `Valeurs supposées dans le fichier : ${assumed} ; plateau check ${loaded.file} les montre avec leurs fourchettes. Les intervalles disent le hasard des simulations, non l'incertitude de ces valeurs.`,
      en: `Values assumed in the file: ${assumed}; plateau check ${loaded.file} shows them with their ranges. The intervals tell the chance of simulation, not the uncertainty of these values.`,
    },
  ];
  return texts.flatMap((text) => bullet(sentence(fill(text[language], words, language), language), context));
}

function costText({ request, schedule }: ScheduleReport): Bilingual {
  if (request.posts !== undefined) {
    return {
      fr: "Avec les personnes données, le moins de manques, chacun pesé selon son carré (par tranches d'un vingtième du besoin) pour qu'aucun moment ne soit laissé vide ; puis le moins d'heures planifiées.",
      en: "With the people given, the fewest missing, each lack weighed by its square (in steps of a twentieth of the need) so that no moment is left empty; then the fewest hours scheduled.",
    };
  }
  const isProven = schedule.leastPeople === schedule.people && schedule.gap <= 1e-6;
  const proof: Bilingual = isProven
    ? {
        fr: " Prouvé pour ce besoin par demi-heure ; qui répartirait les présents autrement atteindrait peut-être l'objectif avec un peu moins de monde.",
        en: " Proven for this need by half-hour; whoever spread people otherwise might reach the target with slightly fewer.",
      }
    : { fr: "", en: "" };
  return {
    fr: `Moindre coût : le moins de personnes, chacune payée les heures de son contrat, puis le moins d'heures planifiées. Les heures de contrat non planifiées restent pour le reste du travail, ou permettent des temps partiels.${proof.fr}`,
    en: `Least cost: the fewest people, each paid the hours of the contract, then the fewest hours scheduled. Contract hours that are not scheduled are left for other work, or allow part time.${proof.en}`,
  };
}

function checkText({ request, schedule }: ScheduleReport, days: string): Bilingual {
  const simulated: Bilingual = {
    fr: `Contrôle : ${days} jours simulés pour chaque jour de la semaine, avec ces personnes, chacune présente ou absente par tirage.`,
    en: `Check: ${days} days simulated for each day of the week, with these people, each of them present or absent by chance.`,
  };
  if (request.posts !== undefined) return simulated;
  const fresh: Bilingual = {
    fr: "Les taux montrés viennent de jours tirés à part, qui n'ont servi ni au besoin ni à ces retouches.",
    en: "The rates shown are of days drawn apart, which had no part in the need or in these changes.",
  };
  const { rounds } = schedule;
  const raised = schedule.days.flatMap(({ halfHours }) => halfHours).filter(({ added }) => added > 0);
  const more = raised.reduce((sum, { added }) => sum + added, 0);
  if (rounds === 0 && schedule.days.some(({ check }) => !check.holds)) {
    return { fr: `${simulated.fr} ${fresh.fr}`, en: `${simulated.en} ${fresh.en}` };
  }
  if (rounds === 0) {
    return {
      fr: `${simulated.fr} Le premier planning a suffi. ${fresh.fr}`,
      en: `${simulated.en} The first roster was enough. ${fresh.en}`,
    };
  }
  return {
    fr: `${simulated.fr} Là où un jour n'atteignait pas l'objectif, ses demi-heures les plus faibles ont reçu plus de monde et le planning a été recalculé : ${rounds} fois, ${raised.length} demi-heures relevées, de ${more} personnes en tout. ${fresh.fr}`,
    en: `${simulated.en} Where a day did not reach the target, its weakest half-hours were given more people and the roster was made again: ${rounds} times, ${raised.length} half-hours raised, by ${more} people in all. ${fresh.en}`,
  };
}
