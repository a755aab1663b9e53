import type { Total } from "./totalNames.ts";

/** What a measure is counted in. */
export type Unit =
  | "calls"
  | "mails"
  | "callers"
  | "share"
  | "seconds"
  | "hours"
  | "days"
  | "openDays"
  | "positions"
  | "positionDays"
  | "files"
  | "callsPerDay"
  | "mailsPerDay";

/** A figure that the product shows, defined once: a sum of totals, or a quotient of two. */
export interface Measure {
  readonly id: string;
  readonly label: { readonly fr: string; readonly en: string };
  readonly unit: Unit;
  /** Totals added up; a leading minus subtracts. */
  readonly numerator: readonly SignedTotal[];
  /** With a denominator, replications are combined as a ratio of means; without, as a mean. */
  readonly denominator?: readonly SignedTotal[];
  /** Factor on the quotient, e.g. seconds to hours. */
  readonly scale?: number;
  /** The definition in words, with its source where it is a standard one. */
  readonly definition: { readonly fr: string; readonly en: string };
}

export type SignedTotal = Total | `-${Total}`;

const THRESHOLD = {
  fr: "dans le délai fixé par le scénario (answerWithin, 20 s par défaut)",
  en: "within the scenario's threshold (answerWithin, 20 s by default)",
};

/** Every measure, in the order in which reports show them. */
export const MEASURES = [
  {
    id: "callsPresented",
    label: { fr: "Appels présentés", en: "Calls presented" },
    unit: "calls",
    numerator: ["presented"],
    definition: {
      fr: "tentatives d'appel, rappels compris",
      en: "attempts to call, redials included",
    },
  },
  {
    id: "callsHandled",
    label: { fr: "Appels traités", en: "Calls handled" },
    unit: "calls",
    numerator: ["handled"],
    definition: {
      fr: "tentatives auxquelles un conseiller a répondu",
      en: "attempts answered by an adviser",
    },
  },
  {
    id: "handlingRate",
    label: { fr: "Taux d'appels traités", en: "Handling rate" },
    unit: "share",
    numerator: ["handled"],
    denominator: ["presented"],
    definition: {
      fr: "appels traités ÷ appels présentés (définition du rapport d'activité 2017 de la Caf des Landes)",
      en: "calls handled ÷ calls presented (as in the 2017 report of the Caf des Landes)",
    },
  },
  {
    id: "callersServedRate",
    label: { fr: "Appelants servis", en: "Callers served" },
    unit: "share",
    numerator: ["handled"],
    denominator: ["fresh"],
    definition: {
      fr: "appelants auxquels il a été répondu, à la première tentative ou à une suivante ÷ appelants",
      en: "callers answered, at the first attempt or a later one ÷ callers",
    },
  },
  {
    id: "handlingRateOnPeakDays",
    label: { fr: "Taux les jours de pointe", en: "Handling rate on peak days" },
    unit: "share",
    numerator: ["handledOnPeakDays"],
    denominator: ["presentedOnPeakDays"],
    definition: {
      fr: "taux d'appels traités des jours au-dessus du seuil de pointe (peakDayAbove)",
      en: "handling rate of the days above the peak threshold (peakDayAbove)",
    },
  },
  {
    id: "peakDays",
    label: { fr: "Jours de pointe", en: "Peak days" },
    unit: "days",
    numerator: ["peakDays"],
    definition: {
      fr: "jours dont les appels présentés dépassent le seuil de pointe (peakDayAbove)",
      en: "days whose calls presented exceed the peak threshold (peakDayAbove)",
    },
  },
  {
    id: "callers",
    label: { fr: "Appelants", en: "Callers" },
    unit: "callers",
    numerator: ["fresh"],
    definition: { fr: "premières tentatives, sans les rappels", en: "first attempts, without redials" },
  },
  {
    id: "redialShare",
    label: { fr: "Part des rappels", en: "Share of redials" },
    unit: "share",
    numerator: ["presented", "-fresh"],
    denominator: ["presented"],
    definition: { fr: "rappels ÷ appels présentés", en: "redials ÷ calls presented" },
  },
  {
    id: "callsAbandoned",
    label: { fr: "Appels abandonnés", en: "Calls abandoned" },
    unit: "calls",
    numerator: ["abandoned"],
    definition: { fr: "l'appelant a raccroché en attente", en: "the caller hung up while waiting" },
  },
  {
    id: "callsRefused",
    label: { fr: "Appels dissuadés", en: "Calls refused" },
    unit: "calls",
    numerator: ["refused"],
    definition: { fr: "refusés faute de place d'attente", en: "turned away for want of a waiting place" },
  },
  {
    id: "meanWaitSeconds",
    label: { fr: "Attente moyenne des appels traités", en: "Mean wait of calls handled" },
    unit: "seconds",
    numerator: ["waitHandled"],
    denominator: ["handled"],
    definition: {
      fr: "attente des appels traités ÷ appels traités",
      en: "waits of calls handled ÷ calls handled",
    },
  },
  {
    id: "waitMedianSeconds",
    label: { fr: "Attente médiane des appels traités", en: "Median wait of calls handled" },
    unit: "seconds",
    numerator: ["waitMedian"],
    denominator: ["withWaits"],
    definition: {
      fr: "moyenne, sur les répétitions, de la médiane de chacune",
      en: "mean over replications of the median of each",
    },
  },
  {
    id: "waitQuantile90Seconds",
    label: { fr: "Attente dépassée par 1 appel traité sur 10", en: "Wait exceeded by 1 handled call in 10" },
    unit: "seconds",
    numerator: ["waitQuantile90"],
    denominator: ["withWaits"],
    definition: {
      fr: "moyenne, sur les répétitions, du neuvième décile de chacune",
      en: "mean over replications of the ninth decile of each",
    },
  },
  {
    id: "meanWaitAbandonedSeconds",
    label: { fr: "Attente moyenne avant abandon", en: "Mean wait before hanging up" },
    unit: "seconds",
    numerator: ["waitAbandoned"],
    denominator: ["abandoned"],
    definition: {
      fr: "attente des appels abandonnés ÷ abandons",
      en: "waits of calls abandoned ÷ abandonments",
    },
  },
  {
    id: "answeredAtOnceRate",
    label: { fr: "Répondus sans attente", en: "Answered at once" },
    unit: "share",
    numerator: ["handledAtOnce"],
    denominator: ["presented"],
    definition: {
      fr: "appels traités sans attente ÷ présentés",
      en: "calls handled without waiting ÷ presented",
    },
  },
  {
    id: "serviceLevel",
    label: { fr: "Niveau de service", en: "Service level" },
    unit: "share",
    numerator: ["handledWithin"],
    denominator: ["presented"],
    definition: {
      fr: `traités ${THRESHOLD.fr} ÷ présentés`,
      en: `handled ${THRESHOLD.en} ÷ presented`,
    },
  },
  {
    id: "serviceLevelOfHandled",
    label: { fr: "Niveau de service des appels traités", en: "Service level of calls handled" },
    unit: "share",
    numerator: ["handledWithin"],
    denominator: ["handled"],
    definition: { fr: `traités ${THRESHOLD.fr} ÷ traités`, en: `handled ${THRESHOLD.en} ÷ handled` },
  },
  {
    id: "serviceLevelWithoutQuickAbandons",
    label: { fr: "Niveau de service hors abandons rapides", en: "Service level without quick abandons" },
    unit: "share",
    numerator: ["handledWithin"],
    denominator: ["presented", "-abandonedWithin"],
    definition: {
      fr: `traités ${THRESHOLD.fr} ÷ (présentés − abandonnés dans ce délai)`,
      en: `handled ${THRESHOLD.en} ÷ (presented − abandoned within it)`,
    },
  },
  {
    id: "serviceLevelAbandonsAsMet",
    label: { fr: "Niveau de service, abandons rapides comptés", en: "Service level, quick abandons counted" },
    unit: "share",
    numerator: ["handledWithin", "abandonedWithin"],
    denominator: ["presented"],
    definition: {
      fr: `(traités + abandonnés) ${THRESHOLD.fr} ÷ présentés`,
      en: `(handled + abandoned) ${THRESHOLD.en} ÷ presented`,
    },
  },
  {
    id: "meanTalkSeconds",
    label: { fr: "Temps moyen de communication", en: "Mean talk time" },
    unit: "seconds",
    numerator: ["talk"],
    denominator: ["handled"],
    definition: {
      fr: "temps de parole ÷ appels traités, recrues comprises",
      en: "talk time ÷ calls handled, recruits included",
    },
  },
  {
    id: "meanWrapUpSeconds",
    label: { fr: "Temps moyen après appel", en: "Mean after-call work" },
    unit: "seconds",
    numerator: ["wrapUp"],
    denominator: ["handled"],
    definition: { fr: "travail après appel ÷ appels traités", en: "after-call work ÷ calls handled" },
  },
  {
    id: "occupancy",
    label: { fr: "Taux d'occupation", en: "Occupancy" },
    unit: "share",
    numerator: ["onCalls", "onMails"],
    denominator: ["present"],
    definition: {
      fr: "temps sur les appels et les courriels ÷ temps de présence, pauses et dépassements exclus",
      en: "time on calls and mails ÷ time present, breaks and overtime excluded",
    },
  },
  {
    id: "callOccupancy",
    label: { fr: "dont sur les appels", en: "of which on calls" },
    unit: "share",
    numerator: ["onCalls"],
    denominator: ["present"],
    definition: {
      fr: "temps sur les appels ÷ temps de présence, pauses et dépassements exclus",
      en: "time on calls ÷ time present, breaks and overtime excluded",
    },
  },
  {
    id: "meanPositions",
    label: { fr: "Positions présentes par jour", en: "Positions present a day" },
    unit: "positions",
    numerator: ["positions"],
    denominator: ["openDays"],
    definition: {
      fr: "personnes présentes un jour ouvré, renforts compris, formations exclues",
      en: "people present on an open day, reinforcements included, people in training not",
    },
  },
  {
    id: "callsPerPositionDay",
    label: { fr: "Appels par position et jour", en: "Calls per position and day" },
    unit: "callsPerDay",
    numerator: ["teamCalls"],
    denominator: ["positions"],
    definition: { fr: "appels traités ÷ positions présentes", en: "calls handled ÷ positions present" },
  },
  {
    id: "mailsPerPositionDay",
    label: { fr: "Courriels par position et jour", en: "Mails per position and day" },
    unit: "mailsPerDay",
    numerator: ["teamMails"],
    denominator: ["positions"],
    definition: { fr: "courriels traités ÷ positions présentes", en: "mails handled ÷ positions present" },
  },
  {
    id: "mailsArrived",
    label: { fr: "Courriels reçus", en: "Mails received" },
    unit: "mails",
    numerator: ["mailsArrived"],
    definition: { fr: "courriels arrivés, jours fermés compris", en: "mails arrived, closed days included" },
  },
  {
    id: "mailsHandled",
    label: { fr: "Courriels traités", en: "Mails handled" },
    unit: "mails",
    numerator: ["mailsHandled"],
    definition: { fr: "courriels auxquels il a été répondu", en: "mails answered" },
  },
  {
    id: "mailBacklogEnd",
    label: { fr: "Courriels en stock à la fin", en: "Mail backlog at the end" },
    unit: "mails",
    numerator: ["mailBacklogEnd"],
    definition: { fr: "courriels en attente le dernier soir", en: "mails waiting on the last evening" },
  },
  {
    id: "mailsInTimeRate",
    label: { fr: "Courriels dans le délai", en: "Mails in time" },
    unit: "share",
    numerator: ["mailsInTime"],
    denominator: ["mailsHandled"],
    definition: {
      fr: "courriels traités dans le délai promis (dueOpenDays) ÷ traités",
      en: "mails handled within the promised delay (dueOpenDays) ÷ handled",
    },
  },
  {
    id: "meanMailAgeOpenDays",
    label: { fr: "Âge moyen des courriels traités", en: "Mean age of mails handled" },
    unit: "openDays",
    numerator: ["mailAge"],
    denominator: ["mailsHandled"],
    definition: {
      fr: "jours ouvrés entre l'arrivée et la réponse, en moyenne",
      en: "open days from arrival to answer, on average",
    },
  },
  {
    id: "reinforcedDays",
    label: { fr: "Jours avec renfort", en: "Days with reinforcement" },
    unit: "days",
    numerator: ["reinforcedDays"],
    definition: { fr: "jours où un renfort a été appelé", en: "days on which a reinforcement was called up" },
  },
  {
    id: "reinforcementPositionDays",
    label: { fr: "Renforts, en positions × jours", en: "Reinforcements, in position-days" },
    unit: "positionDays",
    numerator: ["calledUp"],
    definition: {
      fr: "positions appelées, additionnées sur les jours",
      en: "positions called up, summed over days",
    },
  },
  {
    id: "filesLost",
    label: { fr: "Dossiers non traités ailleurs", en: "Files not processed elsewhere" },
    unit: "files",
    numerator: ["filesLost"],
    definition: {
      fr: "positions de renfort × dossiers qu'elles auraient traités là d'où elles viennent",
      en: "reinforcement positions × files that they would have processed where they come from",
    },
  },
  {
    id: "callsHandledOnFullDay",
    label: {
      fr: "Appels traités un jour de renfort complet",
      en: "Calls handled on a day of full reinforcement",
    },
    unit: "callsPerDay",
    numerator: ["handledOnFullDays"],
    denominator: ["fullDays"],
    definition: {
      fr: "appels traités par jour de pointe où toutes les positions de renfort sont là",
      en: "calls handled per peak day on which all reinforcement positions are there",
    },
  },
  {
    id: "trainingHours",
    label: { fr: "Heures de formation", en: "Training hours" },
    unit: "hours",
    numerator: ["training"],
    scale: 1 / 3600,
    definition: {
      fr: "heures des recrues en formation, hors téléphone",
      en: "hours of recruits in training, off the phone",
    },
  },
  {
    id: "overtimeHours",
    label: { fr: "Heures de dépassement", en: "Overtime hours" },
    unit: "hours",
    numerator: ["overtime"],
    scale: 1 / 3600,
    definition: {
      fr: "fin du contact en cours après l'heure de départ",
      en: "contacts in hand finished after the end of the shift",
    },
  },
  {
    id: "rateAtFullCapacity",
    label: {
      fr: "Taux si tout le renfort était là chaque jour",
      en: "Rate with full reinforcement every day",
    },
    unit: "share",
    numerator: ["withinFullCapacity"],
    denominator: ["presentedToFullCapacity"],
    definition: {
      fr: "arithmétique : Σ min(présentés du jour, capacité publiée avec tous les renforts) ÷ présentés",
      en: "arithmetic: Σ min(presented on the day, published capacity with all reinforcements) ÷ presented",
    },
  },
  {
    id: "impliedCapacity",
    label: { fr: "Capacité journalière équivalente", en: "Equivalent daily capacity" },
    unit: "callsPerDay",
    numerator: ["impliedCapacity"],
    definition: {
      fr: "même capacité chaque jour qui traiterait autant d'appels : Σ min(présentés du jour, capacité) = traités",
      en: "the same capacity every day that would handle as many calls: Σ min(presented, capacity) = handled",
    },
  },
] as const satisfies readonly Measure[];

/** Identifies a measure in every output. */
export type MeasureId = (typeof MEASURES)[number]["id"];
