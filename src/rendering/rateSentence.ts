import type { Estimate } from "../engine/statistics/intervals.ts";
import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { DeferredFlow } from "../models/scenario/schema.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import { type Aim, aim, aimOfHeadline, aimWords } from "./aims.ts";
import { decimalsOf, marginText, valueText } from "./estimates.ts";
import { type Headline, sharedBy } from "./headline.ts";
import { delayText, numberText } from "./numbers.ts";
import { NO_BREAK_SPACE } from "./textLayout.ts";
import { deferredFlows, immediateFlows } from "./wholeFlows.ts";
import { fill, wordsOf } from "./words.ts";

/**
 * Says what a scenario gets: the share handled, answered within the threshold or done in time, with its interval and the
 * verdict on the objective.
 *
 * @param result of the scenario
 * @param headline the measure that counts
 * @param title of the scenario
 * @param language of the reader
 * @returns one sentence
 */
export function rateSentence(
  result: ScenarioResult,
  headline: Headline,
  title: string,
  language: Language,
): string {
  const { scenario } = result;
  const estimate = result.figures[headline.measure];
  const said = estimate
    ? whatIsReached(result, headline, estimate)[language]
    : nothing(result, headline)[language];
  const text = language === "fr" ? `${title} : ${said}.` : `${title}: ${said}.`;
  return fill(text, wordsOf([scenario]), language);
}

function whatIsReached(result: ScenarioResult, headline: Headline, estimate: Estimate): Bilingual {
  const { scenario, figures } = result;
  const fr = shareText(estimate, "fr");
  const en = shareText(estimate, "en");
  const end = verdictText(estimate, aimOfHeadline(result, headline));
  switch (headline.measure) {
    case "handlingRate": {
      const { callersServedRate: callers } = figures;
      const served = (language: Language): string | undefined =>
        callers && valueText(callers.mean, "share", decimalsOf(callers, "share"), language);
      return {
        fr: `${fr} des {calls} présenté{e}s sont traité{e}s${callers ? `, et ${served("fr")} des {callers} finissent par être servi{ce}s` : ""}${end.fr}`,
        en: `${en} of the {calls} presented are handled${callers ? `, and ${served("en")} of {callers} are served in the end` : ""}${end.en}`,
      };
    }
    case "serviceLevel": {
      const threshold = sharedBy(
        immediateFlows(scenario),
        (flow) => flow.answerWithin ?? scenario.answerWithin,
      );
      const within: Bilingual =
        threshold === undefined
          ? { fr: "dans le délai fixé", en: "within their threshold" }
          : { fr: `en ${delayText(threshold, "fr")} au plus`, en: `within ${delayText(threshold, "en")}` };
      const isVisits = wordsOf([scenario]).calls === "visits";
      return {
        fr: `${fr} des {calls} présenté{e}s ${isVisits ? "sont reçu{e}s" : "ont une réponse"} ${within.fr}${end.fr}`,
        en: `${en} of the {calls} presented are ${isVisits ? "received" : "answered"} ${within.en}${end.en}`,
      };
    }
    case "mailsInTimeRate": {
      const due = sharedBy(deferredFlows(scenario), (flow) => dueText(flow).en);
      if (due === undefined) return byFlow(result);
      const delay = dueText(deferredFlows(scenario)[0]!);
      return {
        fr: `${fr} des {mails} traité{me}s le sont ${delay.fr}${end.fr}`,
        en: `${en} of the {mails} handled are done ${delay.en}${end.en}`,
      };
    }
  }
}

/** Where flows have other delays, a share over all of them would say nothing. */
function byFlow({ scenario, slices, chances }: ScenarioResult): Bilingual {
  const parts = Object.entries(scenario.demand).flatMap(([name, flow]) => {
    const slice = slices.find(({ kind, key }) => kind === "flow" && key === name);
    const estimate = slice?.figures.mailsInTimeRate;
    if (flow.kind !== "deferred" || estimate === undefined) return [];
    const title = flow.title ?? { fr: name, en: name };
    const chance = chances.find((each) => each.slice.kind === "flow" && each.slice.key === name);
    const aimed = aim(flow.objectives.inTimeRate, chance);
    const [delay, end] = [dueText(flow), verdictText(estimate, aimed, ",")];
    return [
      {
        fr: `${title.fr} : ${shareText(estimate, "fr")} ${delay.fr}${end.fr}`,
        en: `${title.en}: ${shareText(estimate, "en")} ${delay.en}${end.en}`,
      },
    ];
  });
  return { fr: parts.map(({ fr }) => fr).join(" ; "), en: parts.map(({ en }) => en).join("; ") };
}

function dueText({ dueDays, dueOpenDays }: DeferredFlow): Bilingual {
  const days = dueOpenDays ?? dueDays ?? 0;
  if (days === 0) return { fr: "le jour même", en: "on the same day" };
  const isOpen = dueOpenDays !== undefined;
  const many = days > 1 ? "s" : "";
  return {
    fr: `dans le délai de ${days} jour${many}${isOpen ? ` ouvré${many}` : ""}`,
    en: `within ${days} ${isOpen ? "open " : ""}day${many}`,
  };
}

/** There was nothing to measure. */
function nothing({ figures }: ScenarioResult, { measure }: Headline): Bilingual {
  if (measure === "mailsInTimeRate") return { fr: "{aucun mail} traité{me}", en: "no {mails} handled" };
  const mails = figures.mailsHandled?.mean ?? 0;
  return {
    fr: `{aucun call} présenté{e}${mails > 0 ? ` ; ${numberText(mails, 0, "fr")} {mails} traité{me}s` : ""}`,
    en: `no {calls} presented${mails > 0 ? `; ${numberText(mails, 0, "en")} {mails} handled` : ""}`,
  };
}

function shareText(estimate: Estimate, language: Language): string {
  const value = valueText(estimate.mean, "share", decimalsOf(estimate, "share"), language);
  return `${value}${uncertainty(estimate, language)}`;
}

/** " (± 0,2 point)", or that a single replication has no interval; nothing where nothing varies. */
function uncertainty(rate: Estimate, language: Language): string {
  if (rate.halfWidth === null)
    return language === "fr" ? " (une seule répétition, sans intervalle)" : " (one replication, no interval)";
  const margin = marginText(rate, "share", language);
  if (margin === undefined) return "";
  return ` (±${NO_BREAK_SPACE}${margin}${NO_BREAK_SPACE}${pointWord(rate.halfWidth, language)})`;
}

/** In French what is below two is singular; in English only one itself. */
export function pointWord(share: number, language: Language): string {
  if (language === "en") return "points";
  return Math.abs(share) * 100 < 2 ? "point" : "points";
}

function verdictText(estimate: Estimate, aimed: Aim | undefined, sign = ";"): Bilingual {
  if (aimed === undefined) return { fr: "", en: "" };
  const { fr, en } = aimWords(estimate, aimed);
  return { fr: `${sign === ";" ? " ;" : sign} ${fr}`, en: `${sign} ${en}` };
}
