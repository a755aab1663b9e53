import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import { flowTitle } from "./check/flowTitle.ts";
import { sentence } from "./context.ts";

/** What keys of a scenario are called, by the end of their path; `*` stands for a name. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  volume: { fr: "volume de la période", en: "volume of the period" },
  caisses: { fr: "répartition entre les caisses", en: "split between the caisses" },
  months: { fr: "profil de l'année", en: "profile of the year" },
  weekdays: { fr: "profil de la semaine", en: "profile of the week" },
  halfHours: { fr: "profil de la journée", en: "profile of the day" },
  "specialDays.*.factor": { fr: "hausse les jours « * »", en: "rise on “*” days" },
  busyness: { fr: "variabilité d'un jour à l'autre", en: "variation between days" },
  "busyness.foreseen": { fr: "variabilité prévisible des jours", en: "foreseen variation of days" },
  "busyness.day": { fr: "variabilité imprévue des jours", en: "unforeseen variation of days" },
  "busyness.partOfDay": {
    fr: "variabilité des demi-journées",
    en: "variation of mornings and afternoons",
  },
  "busyness.commonShare": {
    fr: "part de la variabilité commune aux caisses",
    en: "share of the variation common to the caisses",
  },
  "patience.mean": { fr: "patience moyenne", en: "mean patience" },
  "redial.share": { fr: "part de ceux qui rappellent", en: "share who call again" },
  "redial.delay": { fr: "délai avant de rappeler", en: "delay before calling again" },
  "redial.attempts": { fr: "nombre maximal de tentatives", en: "attempts at most" },
  "talk.mean": { fr: "temps moyen de communication", en: "mean talk time" },
  "talk.cv": { fr: "dispersion du temps de communication", en: "spread of talk times" },
  "wrapUp.mean": { fr: "travail après appel", en: "after-call work" },
  "wrapUp.cv": { fr: "dispersion du travail après appel", en: "spread of after-call work" },
  waitingPlaces: { fr: "places d'attente", en: "waiting places" },
  arrive: { fr: "heures d'arrivée", en: "hours of arrival" },
  "handling.mean": { fr: "temps moyen de traitement", en: "mean handle time" },
  "handling.cv": { fr: "dispersion du temps de traitement", en: "spread of handle times" },
  dueOpenDays: { fr: "délai promis, en jours ouvrés", en: "promised delay, in open days" },
  dueDays: { fr: "délai promis, en jours", en: "promised delay, in days" },
  backlog: { fr: "stock au premier matin", en: "backlog on the first morning" },
  posts: { fr: "nombre de postes", en: "number of posts" },
  absence: { fr: "absence", en: "absence" },
  from: { fr: "date d'arrivée", en: "date of arrival" },
  trainingDays: { fr: "jours de formation", en: "training days" },
  "learning.start": { fr: "lenteur des débuts", en: "slowness at the start" },
  "learning.halfLifeDays": { fr: "durée de la montée en charge", en: "length of the ramp-up" },
  "calledUp.upToPositions": { fr: "positions au plus", en: "positions at most" },
  "calledUp.callsPerPosition": { fr: "appels par position à appeler", en: "calls per position called up" },
  "calledUp.forecastAbove": { fr: "seuil de déclenchement", en: "threshold of calling up" },
  "calledUp.filesLost": { fr: "dossiers non traités par position", en: "files not processed per position" },
  hours: { fr: "heures de travail", en: "hours of work" },
  breaks: { fr: "pauses", en: "breaks" },
  betweenCalls: { fr: "courriels entre les appels", en: "mails between calls" },
  keepFree: { fr: "personnes gardées libres", en: "people kept free" },
  outsidePhoneHours: { fr: "courriels hors des heures d'appel", en: "mails outside phone hours" },
  answerWithin: { fr: "seuil du niveau de service", en: "threshold of the service level" },
  peakDayAbove: { fr: "seuil des jours de pointe", en: "threshold of peak days" },
};

/**
 * Says in words what a value of a scenario is.
 *
 * @param path keys from the root, as `demand.calls.patience.mean`
 * @param scenario that has it
 * @param language of the reader
 * @returns what the value is, and of which flow or team: `Patience moyenne (Appels)`; the path itself where there are no
 * words for it
 */
export function assumptionName(path: string, scenario: Scenario, language: Language): string {
  const [room = "", name = "", ...rest] = path.split(".");
  const isOwned = room === "demand" || room === "teams" || room === "shifts";
  const keys = isOwned ? rest : [room, name, ...rest].filter((key) => key !== "");
  const tail = isOwned ? keys.join(".") : keys.slice(room === "blending" ? 1 : 0).join(".");
  const words = wordsFor(tail, language);
  if (words === undefined) return path;
  const owner = ownerOf(room, name, scenario, language);
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return sentence(owner === undefined ? text : `${text} (${owner})`, language);
}

function wordsFor(tail: string, language: Language): string | undefined {
  const direct = Object.hasOwn(NAMES, tail) ? NAMES[tail] : undefined;
  if (direct !== undefined) return direct[language];
  const parts = tail.split(".");
  if (parts.length !== 3) return undefined;
  const pattern = `${parts[0]}.*.${parts[2]}`;
  return Object.hasOwn(NAMES, pattern) ? NAMES[pattern]![language].replace("*", () => parts[1]!) : undefined;
}

function ownerOf(room: string, name: string, scenario: Scenario, language: Language): string | undefined {
  if (room === "demand" && Object.hasOwn(scenario.demand, name))
    return flowTitle(name, scenario, { language });
  if (room === "teams") return scenario.teams[name]?.title?.[language] ?? name;
  if (room === "shifts") return language === "fr" ? `horaire ${name}` : `shift ${name}`;
  return undefined;
}
