import type { Bilingual, Language } from "../models/scenario/bilingual.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import type { Finding } from "../planning/closure.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import { shareAimedAt } from "./aims.ts";
import { type ReportContext, sentence } from "./context.ts";
import { bullet } from "./headings.ts";
import { numberText, percentText } from "./numbers.ts";
import { fillBoth, wordsOf } from "./words.ts";

/** What a sentence rests on; it stands before it. */
type Basis = "arithmetic" | "simulated" | "unpublished";

const BASIS: Readonly<Record<Basis, Bilingual>> = {
  arithmetic: { fr: "Arithmétique sur le publié", en: "Arithmetic on what was published" },
  simulated: { fr: "Simulé", en: "Simulated" },
  unpublished: { fr: "Non publié", en: "Not published" },
};

interface Said {
  readonly basis: Basis;
  readonly text: Bilingual;
}

/** Numbers and shares as each language writes them, for a sentence in both. */
type Write = (value: number | undefined, decimals?: number) => Bilingual;

type Sayings = Readonly<Record<Finding["kind"], (values: Finding["values"], scenario: Scenario) => Said>>;

const count: Write = (value = 0, decimals = 0) =>
  bilingual((language) => numberText(value, decimals, language));
const share: Write = (value = 0, decimals = 1) =>
  bilingual((language) => percentText(value, decimals, language));

function bilingual(write: (language: Language) => string): Bilingual {
  return { fr: write("fr"), en: write("en") };
}

/** A sentence for each kind; a new kind does not compile until it has one. */
const SAYINGS: Sayings = {
  rateOfPublishedTotals({ callsHandled, callsPresented, rate }) {
    const [handled, presented, exact] = [count(callsHandled), count(callsPresented), share(rate, 2)];
    return {
      basis: "arithmetic",
      text: {
        fr: `${handled.fr} {calls} traité{e}s ÷ ${presented.fr} présenté{e}s = ${exact.fr}.`,
        en: `${handled.en} {calls} handled ÷ ${presented.en} presented = ${exact.en}.`,
      },
    };
  },
  targetStaffCapsRate({ targetStaff, callsPerPositionDay, openDays, rate = 0 }, { published }) {
    const [staff, each, days, cap] = [
      count(targetStaff),
      count(callsPerPositionDay),
      count(openDays),
      share(rate),
    ];
    const wasExceeded = rate < (published.handlingRate ?? 0);
    const most = Math.min(rate, 1) === 1;
    return {
      basis: "arithmetic",
      text: {
        fr: most
          ? `${staff.fr} personnes × ${each.fr} {calls} × ${days.fr} jours ouvrés suffiraient pour tous les {calls} présenté{e}s.`
          : `${staff.fr} personnes × ${each.fr} {calls} × ${days.fr} jours ouvrés ne font que ${cap.fr} des {calls} présenté{e}s${wasExceeded ? " : le taux publié demandait plus de capacité que l'effectif cible n'en donne à cet objectif" : ""}.`,
        en: most
          ? `${staff.en} people × ${each.en} {calls} × ${days.en} open days would be enough for every {call} presented.`
          : `${staff.en} people × ${each.en} {calls} × ${days.en} open days are only ${cap.en} of the {calls} presented${wasExceeded ? ": the published rate took more capacity than the target staff gives at that objective" : ""}.`,
      },
    };
  },
  impliedCapacity({ capacity }) {
    const daily = count(capacity, -1);
    return {
      basis: "simulated",
      text: {
        fr: `une même capacité d'environ ${daily.fr} {calls} chaque jour, devant les volumes journaliers simulés, traiterait autant {de calls} que la plateforme simulée.`,
        en: `the same capacity of about ${daily.en} {calls} every day, set against the simulated daily volumes, would handle as many {calls} as the simulated platform.`,
      },
    };
  },
  rateAtFullCapacity({ fullReinforcementCalls, rate }) {
    const [full, reached] = [count(fullReinforcementCalls), share(rate)];
    return {
      basis: "simulated",
      text: {
        fr: `si les ${full.fr} {calls} par jour publiés pour le renfort complet pouvaient être traité{e}s chaque jour, ${reached.fr} des {calls} des jours simulés le seraient (jour par jour, au plus la capacité ; sans compter que mieux répondre réduit les {redials}).`,
        en: `if the ${full.en} {calls} a day published for full reinforcement could be handled every day, ${reached.en} of the {calls} of the simulated days would be (day by day, up to the capacity; not counting that answering more reduces {redials}).`,
      },
    };
  },
  peakDayCap({ peakDayAbove, fullReinforcementCalls, rate = 0 }, { objectives }) {
    const [peak, full, cap] = [count(peakDayAbove), count(fullReinforcementCalls), share(rate, 0)];
    const objective = shareAimedAt(objectives.handlingRate);
    const isOut = objective !== undefined && objective > rate;
    const aim = share(objective, 0);
    return {
      basis: "arithmetic",
      text: {
        fr: `un jour de ${peak.fr} {calls}, ${full.fr} traité{e}s font ${cap.fr}${isOut ? ` : l'objectif de ${aim.fr} est hors d'atteinte un tel jour, même avec tous les renforts, à moins d'étaler les {calls}` : ""}.`,
        en: `on a day of ${peak.en} {calls}, ${full.en} handled are ${cap.en}${isOut ? `: the objective of ${aim.en} is out of reach on such a day, even with every reinforcement, unless the {calls} are spread` : ""}.`,
      },
    };
  },
  perPositionDay({ callsPerPositionDay = 0, mailsPerPositionDay = 0, calls = 0, mails = 0 }) {
    const [aimCalls, aimMails] = [count(callsPerPositionDay), count(mailsPerPositionDay)];
    const [ownCalls, ownMails] = [count(calls, 1), count(mails, 1)];
    return {
      basis: "simulated",
      text: {
        fr: `${ownCalls.fr} {calls} et ${ownMails.fr} {mails} par position présente et jour, pour un objectif publié de ${aimCalls.fr} et ${aimMails.fr}${comparison(calls, callsPerPositionDay, mails, mailsPerPositionDay).fr}.`,
        en: `${ownCalls.en} {calls} and ${ownMails.en} {mails} per position present and day, for a published objective of ${aimCalls.en} and ${aimMails.en}${comparison(calls, callsPerPositionDay, mails, mailsPerPositionDay).en}.`,
      },
    };
  },
  ratePerCaller({ redialShare, perAttempt, perCaller = 0 }, { objectives }) {
    const [redial, attempts, callers] = [share(redialShare, 0), share(perAttempt), share(perCaller)];
    const objective = shareAimedAt(objectives.handlingRate);
    const aim = share(objective, 0);
    const isMet = objective !== undefined && perCaller >= objective;
    const verdict: Bilingual =
      objective === undefined
        ? { fr: "", en: "" }
        : isMet
          ? {
              fr: ` ; compté par {caller}, l'objectif de ${aim.fr} serait atteint`,
              en: `; counted by {caller}, the objective of ${aim.en} would be met`,
            }
          : {
              fr: ` ; même compté par {caller}, l'objectif de ${aim.fr} ne serait pas atteint`,
              en: `; even counted by {caller}, the objective of ${aim.en} would not be met`,
            };
    return {
      basis: "simulated",
      text: {
        fr: `quand ${redial.fr} de ceux qui n'ont pas eu de réponse rappellent, ${attempts.fr} des tentatives traitées font ${callers.fr} des {callers} servi{ce}s${verdict.fr}.`,
        en: `when ${redial.en} of those who got no answer call again, ${attempts.en} of attempts handled make ${callers.en} of {callers} served${verdict.en}.`,
      },
    };
  },
  peakLoad({ erlangs = 0, positions = 0 }, { demand }) {
    const apart = Object.values(demand).some(({ kind }) => kind === "deferred");
    const [load, present] = [count(erlangs, 1), count(positions, 1)];
    const isOverload = erlangs > positions;
    return {
      basis: "simulated",
      text: {
        fr: `à la demi-heure la plus chargée d'un jour moyen, les {calls} présenté{e}s font ${load.fr} erlangs de travail ${apart ? "(sans les {mails}) " : ""}pour ${present.fr} positions présentes dans la journée${isOverload ? " : c'est une surcharge, où la formule d'Erlang C n'a pas de solution ; Erlang A et la simulation en ont une, par les abandons" : ""}.`,
        en: `in the busiest half-hour of an average day, the {calls} presented are ${load.en} erlangs of work ${apart ? "({mails} apart) " : ""}for ${present.en} positions present in the day${isOverload ? ": an overload, for which the Erlang C formula has no solution; Erlang A and the simulation have one, through abandonment" : ""}.`,
      },
    };
  },
  waitsUnpublished: () => ({
    basis: "unpublished",
    text: {
      fr: "les temps d'attente. Le taux fixe à peu près la capacité et dit peu de la patience des {callers} : les attentes simulées dépendent de la patience supposée.",
      en: "waiting times. The rate fixes the capacity more or less and says little about the {callers}' patience: simulated waits depend on the patience assumed.",
    },
  }),
  profilesUnpublished: () => ({
    basis: "unpublished",
    text: {
      fr: "la répartition des {calls} dans l'année, la semaine et la journée. Celle du scénario est une hypothèse, à remplacer par des comptages.",
      en: "how {calls} spread over the year, the week and the day. The scenario's profiles are assumptions, to be replaced by real counts.",
    },
  }),
};

function comparison(calls: number, aimCalls: number, mails: number, aimMails: number): Bilingual {
  const fewer = { fr: "moins", en: "fewer" };
  const more = { fr: "plus", en: "more" };
  const ofCalls = calls < aimCalls ? fewer : more;
  const ofMails = mails < aimMails ? fewer : more;
  return {
    fr: ` : ${ofCalls.fr} {de calls} et ${ofMails.fr} {de mails} que l'objectif`,
    en: `: ${ofCalls.en} {calls} and ${ofMails.en} {mails} than the objective`,
  };
}

/**
 * Says what the published figures imply together, each sentence after the word for what it rests on.
 *
 * @param result of the scenario with the published figures
 * @param language of the reader
 * @returns one sentence for each finding
 */
export function findingSentences(
  { closure, scenario }: ScenarioResult,
  language: Language,
): readonly string[] {
  const words = wordsOf([scenario]);
  return closure.findings.map(({ kind, values }) => {
    const { basis, text } = SAYINGS[kind](values, scenario);
    const colon = language === "fr" ? " :" : ":";
    return sentence(`${BASIS[basis][language]}${colon} ${fillBoth(text, words)[language]}`, language);
  });
}

/**
 * Lists what the published figures imply together.
 *
 * @param result of the scenario with the published figures
 * @param context of the report
 * @returns a list
 */
export function findingLines(result: ScenarioResult, context: ReportContext): readonly string[] {
  return findingSentences(result, context.language).flatMap((text) => bullet(text, context));
}
