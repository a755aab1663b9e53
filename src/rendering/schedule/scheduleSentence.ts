import { sentence, type WordedContext } from "../context.ts";
import { dateText } from "../dates.ts";
import { numberText, percentText } from "../numbers.ts";
import { clockText } from "../staff/halfHourTable.ts";
import {
  askedShare,
  dayName,
  hoursText,
  lacksOf,
  listText,
  measureWords,
  plural,
  type ScheduleReport,
} from "./report.ts";

/**
 * Answers in words: how many people and paid hours cover the week, or what stays uncovered; what the simulation says of
 * it; and what the file has today.
 *
 * @param report request and answer
 * @param context of the report
 * @returns a few sentences
 */
export function scheduleSentence(report: ScheduleReport, context: WordedContext): string {
  const isFrench = context.language === "fr";
  const partial = isFrench
    ? "Résultat partiel, interrompu avant la fin du contrôle."
    : "Partial result, interrupted before the end of the check.";
  const parts = [
    report.isPartial ? partial : "",
    coverSentence(report, context),
    checkSentence(report, context),
    plannedSentence(report, context),
    costSentence(report, context),
  ];
  return sentence(parts.filter((part) => part !== "").join(" "), context.language);
}

/** "une semaine ordinaire", "la semaine du 6 mars 2017" */
function weekWords({ request, schedule: { days } }: ScheduleReport, { language }: WordedContext): string {
  if (request.week === undefined) return language === "fr" ? "une semaine ordinaire" : "an ordinary week";
  const first = dateText(days[0]!.date, language);
  return language === "fr" ? `la semaine du ${first}` : `the week of ${first}`;
}

function peopleWords(count: number, language: "fr" | "en"): string {
  const number = numberText(count, 0, language);
  if (language === "fr") return `${number} personne${plural(count, language)}`;
  return count === 1 ? "1 person" : `${number} people`;
}

function coverSentence(report: ScheduleReport, context: WordedContext): string {
  const { schedule } = report;
  const { language } = context;
  const isFrench = language === "fr";
  const people = peopleWords(schedule.people, language);
  const contract = hoursText(schedule.contractSeconds, context);
  const paid = hoursText(schedule.paidSeconds, context);
  const lacks = lacksOf(schedule);
  if (lacks.length === 0) {
    return isFrench
      ? `${people} (${contract} heures de contrat par semaine, dont ${paid} planifiées) couvrent ${weekWords(report, context)}.`
      : `${people} (${contract} contract hours a week, of which ${paid} are scheduled) cover ${weekWords(report, context)}.`;
  }
  const all = schedule.days.reduce((sum, { halfHours }) => sum + halfHours.length, 0);
  const worst = lacks.reduce((most, each) => (each.people > most.people ? each : most));
  const when = `${dayName(worst.day, context)} ${isFrench ? "à" : "at"} ${clockText(worst.halfHour.fromSeconds, language)}`;
  const most = numberText(worst.people, 1, language);
  const hours = numberText(lacks.reduce((sum, each) => sum + each.people, 0) / 2, 0, language);
  const outside = lacks.filter(({ halfHour }) => halfHour.isOutside).length;
  const noShift =
    outside === 0
      ? ""
      : isFrench
        ? ` ; aucun horaire possible ne couvre ${outside} d'entre elles`
        : `; no possible shift covers ${outside} of them`;
  return isFrench
    ? `Hors d'atteinte avec ${people} (${contract} heures de contrat par semaine, dont ${paid} planifiées) : ${weekWords(report, context)}, il manque du monde dans ${lacks.length} demi-heures sur ${all}, jusqu'à ${most} présents (${when}), ${hours} heures de présence en tout${noShift}.`
    : `Out of reach with ${people} (${contract} contract hours a week, of which ${paid} are scheduled): in ${weekWords(report, context)} people are missing in ${lacks.length} half-hours of ${all}, up to ${most} present (${when}), ${hours} hours of presence in all${noShift}.`;
}

function checkSentence(report: ScheduleReport, context: WordedContext): string {
  const { request, schedule } = report;
  const { language } = context;
  const isFrench = language === "fr";
  const aim = isFrench
    ? `un ${measureWords(report, context)} d'au moins ${askedShare(request.target, context)} avec une probabilité de ${askedShare(request.confidence, context)}`
    : `a ${measureWords(report, context)} of at least ${askedShare(request.target, context)} with a probability of ${askedShare(request.confidence, context)}`;
  const missed = schedule.days.filter(({ check }) => !check.holds).map((day) => dayName(day, context));
  if (missed.length === 0) {
    return isFrench
      ? `Simulé avec ces horaires, ces pauses et des absences au hasard, chaque jour atteint ${aim}.`
      : `Simulated with these shifts, these breaks and absence by chance, each day reaches ${aim}.`;
  }
  if (missed.length === schedule.days.length) {
    return isFrench
      ? `Simulé avec ces horaires, ces pauses et des absences au hasard, aucun jour n'atteint de façon sûre ${aim}.`
      : `Simulated with these shifts, these breaks and absence by chance, no day reaches for sure ${aim}.`;
  }
  return isFrench
    ? `Simulé avec ces horaires, ces pauses et des absences au hasard, ${aim} n'est pas assuré : ${listText(missed, language)}.`
    : `Simulated with these shifts, these breaks and absence by chance, ${aim} is not assured: ${listText(missed, language)}.`;
}

function plannedSentence({ request, schedule }: ScheduleReport, context: WordedContext): string {
  const { language } = context;
  const isFrench = language === "fr";
  const { posts, paidSeconds } = schedule.planned;
  const decimals = Math.abs(posts - Math.round(posts)) < 0.05 ? 0 : 1;
  const number = numberText(posts, decimals, language);
  const hours = hoursText(paidSeconds, context);
  const gap = schedule.people - posts;
  const size = numberText(Math.abs(gap), decimals, language);
  const mean = request.week === undefined && decimals > 0;
  const plan = isFrench
    ? `Le fichier prévoit ${number} postes${mean ? " en moyenne" : ""}, renforts non compris (${hours} heures planifiées par semaine)`
    : `The file has ${number} posts${mean ? " in the mean" : ""}, reinforcements left aside (${hours} scheduled hours a week)`;
  // People who do not cover the week say nothing of how many it takes.
  if (request.posts !== undefined || lacksOf(schedule).length > 0) return `${plan}.`;
  if (Math.abs(gap) < 0.05) return isFrench ? `${plan} : autant.` : `${plan}: as many.`;
  return isFrench
    ? `${plan} : ${gap > 0 ? `il en manque ${size}` : `${size} de plus qu'il n'en faut`}.`
    : `${plan}: ${gap > 0 ? `${size} are missing` : `${size} more than needed`}.`;
}

/** Whether somebody could do better, where it is not proven that nobody can. */
function costSentence({ schedule }: ScheduleReport, { language }: WordedContext): string {
  const isFrench = language === "fr";
  const { people, leastPeople, gap } = schedule;
  const parts: string[] = [];
  if (leastPeople !== undefined && leastPeople < people) {
    parts.push(
      isFrench
        ? `Il n'est pas prouvé que ce soit le moins : il en faut au moins ${leastPeople}.`
        : `It is not proven to be the fewest: it takes at least ${leastPeople}.`,
    );
  }
  if (gap > 1e-6) {
    const share = percentText(gap, 2, language);
    parts.push(
      isFrench
        ? `Le calcul s'est arrêté à ${share} au plus du meilleur planning.`
        : `The calculation stopped within ${share} of the best roster.`,
    );
  }
  return parts.join(" ");
}
