import type { StaffAnswer } from "../../planning/staff/staff.ts";
import type { PostsNeeded } from "../../planning/staff/staffing.ts";
import { quotedName, sentence, type WordedContext } from "../context.ts";
import { numberText } from "../numbers.ts";
import { clockText, weekdayName } from "./halfHourTable.ts";
import { monthName } from "./monthTable.ts";
import { type StaffReport, teamTitle } from "./report.ts";
import { askedShare, countText, measureWords } from "./wording.ts";

type Answer<By extends StaffAnswer["by"]> = Extract<StaffAnswer, { by: By }>;

/**
 * Answers in words: how many people, against how many of the plan, and what is undecided or out of reach.
 *
 * @param report request and answer
 * @param context of the report
 * @returns a few sentences
 */
export function staffSentence(report: StaffReport, context: WordedContext): string {
  const { answer, isPartial } = report;
  const { language } = context;
  const partial = isPartial
    ? language === "fr"
      ? "Résultat partiel, interrompu avant la fin. "
      : "Partial result, interrupted before the end. "
    : "";
  return sentence(partial + sentencesOf(answer, report, context), language);
}

function sentencesOf(answer: StaffAnswer, report: StaffReport, context: WordedContext): string {
  switch (answer.by) {
    case "horizon":
      return ofHorizon(answer.posts, report, context);
    case "month":
      return ofMonths(answer, report, context);
    case "day":
      return ofDays(answer, report, context);
    case "half-hour":
      return ofHalfHours(answer, report, context);
  }
}

/** "pour un taux d'appels traités de 90 % avec une probabilité d'au moins 90 %" */
function aim(report: StaffReport, context: WordedContext): string {
  const { language } = context;
  const target = askedShare(report.request.target, language);
  const confidence = askedShare(report.request.confidence, language);
  const measure = measureWords(report, context);
  return language === "fr"
    ? `pour un ${measure} d'au moins ${target} avec une probabilité de ${confidence}`
    : `for a ${measure} of at least ${target} with a probability of ${confidence}`;
}

function ofHorizon(needed: PostsNeeded, report: StaffReport, context: WordedContext): string {
  const { language } = context;
  const isFrench = language === "fr";
  const team = quotedName(teamTitle(report, context), language);
  const { enough, perhaps, planned, isDone } = needed;
  if (!isDone && perhaps !== undefined) return ofSearch(needed, perhaps, report, context);
  if (enough === undefined) {
    const most = countText(needed.most, language);
    return isFrench
      ? `Hors de portée ${aim(report, context)} : dans l'équipe ${team}, la simulation ne montre pas que ${most} postes y suffisent.`
      : `Out of reach ${aim(report, context)}: in the team ${team}, the simulation does not show that ${most} posts are enough.`;
  }
  const posts = countText(enough.posts, language);
  const positions = numberText(enough.positions, 1, language);
  const against = againstPlan(planned, perhaps ?? enough.posts, enough.posts, context);
  const first = isFrench
    ? `${capital(aim(report, context))}, l'équipe ${team} a besoin de ${posts} postes (${positions} positions), ${against}.`
    : `${capital(aim(report, context))}, the team ${team} needs ${posts} posts (${positions} positions), ${against}.`;
  if (perhaps === undefined || perhaps === enough.posts) return first;
  const range = span(perhaps, enough.posts - 1, context);
  const periods = numberText(report.request.replications, 0, language);
  return isFrench
    ? `${first} Peut-être suffit-il de ${range} : ${periods} périodes simulées n'en décident pas.`
    : `${first} Perhaps ${range} would do: ${periods} simulated periods do not decide.`;
}

/** "contre 35 prévus : il en manque 14 à 17" */
function againstPlan(
  { posts, verdict }: PostsNeeded["planned"],
  perhaps: number,
  enough: number,
  context: WordedContext,
): string {
  const { language } = context;
  const isFrench = language === "fr";
  const plan = countText(posts, language);
  if (posts === enough) return isFrench ? "autant que prévu" : "as many as planned";
  if (posts > enough) {
    const more = countText(posts - enough, language);
    return isFrench
      ? `contre ${plan} prévus : ${more} de plus qu'il n'en faut`
      : `against ${plan} planned: ${more} more than needed`;
  }
  if (verdict === "undecided") {
    return isFrench
      ? `contre ${plan} prévus, dont la simulation ne dit pas s'ils suffisent`
      : `against ${plan} planned, of which simulation does not say whether they are enough`;
  }
  const missing = span(perhaps - posts, enough - posts, context);
  return isFrench
    ? `contre ${plan} prévus : il en manque ${missing}`
    : `against ${plan} planned: ${missing} are missing`;
}

/** What is known when the search was interrupted. */
function ofSearch(
  { enough }: PostsNeeded,
  perhaps: number,
  report: StaffReport,
  context: WordedContext,
): string {
  const { language } = context;
  const isFrench = language === "fr";
  const aimed = capital(aim(report, context));
  const team = quotedName(teamTitle(report, context), language);
  const least = countText(perhaps, language);
  if (enough !== undefined) {
    const most = countText(enough.posts, language);
    return isFrench
      ? `${aimed}, l'équipe ${team} a besoin d'au moins ${least} postes, et ${most} suffisent ; la recherche n'a pas pu resserrer cet écart.`
      : `${aimed}, the team ${team} needs at least ${least} posts, and ${most} are enough; the search could not narrow this gap.`;
  }
  if (perhaps === 0) {
    return isFrench
      ? `${aimed}, rien n'est encore établi pour l'équipe ${team}.`
      : `${aimed}, nothing is shown yet for the team ${team}.`;
  }
  return isFrench
    ? `${aimed}, l'équipe ${team} a besoin d'au moins ${least} postes ; combien suffisent n'est pas encore établi.`
    : `${aimed}, the team ${team} needs at least ${least} posts; how many are enough is not shown yet.`;
}

function span(least: number, most: number, { language }: WordedContext): string {
  if (least === most) return countText(least, language);
  return `${countText(least, language)} ${language === "fr" ? "à" : "to"} ${countText(most, language)}`;
}

function ofMonths({ months }: Answer<"month">, report: StaffReport, context: WordedContext): string {
  const { language } = context;
  const isFrench = language === "fr";
  const known = months.flatMap((month) => (month.enough ? [{ ...month, posts: month.enough.posts }] : []));
  const unknown = months.length - known.length;
  const [first, ...others] = known;
  if (first === undefined) {
    return isFrench
      ? `Hors de portée ${aim(report, context)}, quel que soit le mois.`
      : `Out of reach ${aim(report, context)}, whatever the month.`;
  }
  const most = others.reduce((best, each) => (each.posts > best.posts ? each : best), first);
  const least = others.reduce((best, each) => (each.posts < best.posts ? each : best), first);
  const short = months.filter(({ planned }) => planned.verdict === "tooFew").length;
  const open = months.filter(({ planned }) => planned.verdict === "undecided").length;
  const undecided =
    open === 0
      ? ""
      : isFrench
        ? ` ; dans ${open} la simulation ne tranche pas`
        : `; in ${open} simulation does not decide`;
  const of = (month: typeof first): string =>
    `${countText(month.posts, language)} (${monthName(month.month, context)})`;
  const team = quotedName(teamTitle(report, context), language);
  const reach =
    unknown > 0
      ? isFrench
        ? ` Hors de portée : ${unknown} mois.`
        : ` Out of reach: ${unknown} months.`
      : "";
  return isFrench
    ? `${capital(aim(report, context))} chaque mois, l'équipe ${team} a besoin de ${of(least)} à ${of(most)} postes, là où il en est montré assez ; le plan en a trop peu dans ${short} mois sur ${months.length}${undecided}.${reach}`
    : `${capital(aim(report, context))} each month, the team ${team} needs from ${of(least)} to ${of(most)} posts, where enough is shown; the plan has too few in ${short} of ${months.length} months${undecided}.${reach}`;
}

function ofDays({ classes, daysAbove }: Answer<"day">, report: StaffReport, context: WordedContext): string {
  const { language } = context;
  const isFrench = language === "fr";
  const days = classes.reduce((sum, each) => sum + each.days, 0) + daysAbove;
  const [common] = [...classes].sort((a, b) => b.days - a.days);
  const last = classes.at(-1);
  if (common === undefined || last === undefined)
    return isFrench ? "Aucun jour ouvré dans la période." : "No open day in the period.";
  const need = (count: number | undefined): string =>
    count === undefined ? (isFrench ? "un nombre hors de portée" : "a number out of reach") : String(count);
  const upTo = (calls: number): string => numberText(calls, 0, language);
  const above = daysAbove >= 0.05 ? numberText(daysAbove, 1, language) : undefined;
  return isFrench
    ? `${capital(aim(report, context))}, il faut ${need(common.enough)} positions présentes un jour prévu à ${upTo(common.to)} premiers appels au plus (le cas le plus fréquent, ${upTo(common.days)} jours sur ${upTo(days)}), et ${need(last.enough)} à ${upTo(last.to)}.${above === undefined ? "" : ` En moyenne, ${above} jour${daysAbove >= 2 ? "s" : ""} au-delà, sans ligne ici.`}`
    : `${capital(aim(report, context))}, a day forecast at up to ${upTo(common.to)} fresh calls (the most usual case, ${upTo(common.days)} days of ${upTo(days)}) needs ${need(common.enough)} positions present, and one at ${upTo(last.to)} needs ${need(last.enough)}.${above === undefined ? "" : ` In the mean ${above} days lie above that and have no line here.`}`;
}

function ofHalfHours({ weekdays }: Answer<"half-hour">, report: StaffReport, context: WordedContext): string {
  const { language } = context;
  const isFrench = language === "fr";
  const all = weekdays.flatMap(({ weekday, halfHours, planned }) =>
    halfHours.map(({ fromSeconds, positions }, i) => ({
      weekday,
      fromSeconds,
      positions,
      gap: planned[i]! - positions,
    })),
  );
  const [first, ...others] = all;
  if (first === undefined)
    return isFrench ? "Aucun jour ouvré dans la période." : "No open day in the period.";
  const most = others.reduce((best, each) => (each.positions > best.positions ? each : best), first);
  const short = all.filter(({ gap }) => Math.round(gap) < 0).length;
  const over = all.filter(({ gap }) => Math.round(gap) > 0).length;
  const when = `${weekdayName(most.weekday, context)} ${isFrench ? "à" : "at"} ${clockText(most.fromSeconds, language)}`;
  const missed = weekdays
    .filter(({ isReached }) => !isReached)
    .map(({ weekday }) => weekdayName(weekday, context));
  const reach =
    missed.length === 0
      ? ""
      : isFrench
        ? ` Non assuré avec ces effectifs : ${missed.join(", ")}.`
        : ` Not assured with these people: ${missed.join(", ")}.`;
  return isFrench
    ? `${capital(aim(report, context))}, un jour ordinaire, il faut jusqu'à ${most.positions} personnes au travail (${when}) ; le plan, renforts non compris, en a trop peu dans ${short} demi-heures sur ${all.length}, et trop dans ${over}.${reach}`
    : `${capital(aim(report, context))}, on an ordinary day, up to ${most.positions} people at work are needed (${when}); the plan, reinforcements left aside, has too few in ${short} half-hours of ${all.length}, and too many in ${over}.${reach}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
