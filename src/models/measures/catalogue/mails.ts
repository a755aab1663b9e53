import type { MeasureEntry } from "./measure.ts";

/** How many deferred contacts there are, how old they get, and what becomes of them. */
export const MAILS = [
  {
    id: "mailsArrived",
    label: { fr: "{Mails} reçu{me}s", en: "{Mails} received" },
    unit: "mails",
    numerator: ["mailsArrived"],
    definition: {
      fr: "{mails} arrivé{me}s, jours fermés compris, sans les retours",
      en: "{mails} arrived, closed days included, those that come back not",
    },
  },
  {
    id: "mailsHandled",
    label: { fr: "{Mails} traité{me}s", en: "{Mails} handled" },
    unit: "mails",
    numerator: ["mailsHandled"],
    definition: {
      fr: "{mails} traité{me}s par une personne ; ce qui reste en attente d'une pièce puis revient compte chaque fois",
      en: "{mails} that a person handled; what waits for something missing and comes back counts each time",
    },
  },
  {
    id: "mailBacklogEnd",
    label: { fr: "{Mails} en stock à la fin", en: "{Mail} backlog at the end" },
    unit: "mails",
    numerator: ["mailBacklogEnd"],
    definition: {
      fr: "{mails} en attente le dernier soir, sans ce qui attend une pièce",
      en: "{mails} waiting on the last evening, without what waits for something missing",
    },
  },
  {
    id: "backlogDaysOfProduction",
    label: { fr: "Stock en jours de production", en: "Backlog in days of production" },
    unit: "openDays",
    numerator: ["mailBacklogOpenDays"],
    denominator: ["mailsHandled"],
    definition: {
      fr: "stock à la fin ÷ {mails} traité{me}s par jour ouvré de la période",
      en: "backlog at the end ÷ {mails} handled per open day of the period",
    },
  },
  {
    id: "oldestMailAgeOpenDays",
    label: { fr: "Âge du plus ancien à la fin", en: "Age of the oldest at the end" },
    unit: "openDays",
    numerator: ["oldestMailAge"],
    definition: {
      fr: "jours ouvrés depuis l'arrivée du plus ancien du stock, le dernier soir",
      en: "open days since the arrival of the oldest in the backlog, on the last evening",
    },
  },
  {
    id: "mailsInTimeRate",
    label: { fr: "{Mails} dans le délai", en: "{Mails} in time" },
    unit: "share",
    numerator: ["mailsInTime"],
    denominator: ["mailsHandled"],
    definition: {
      fr: "{mails} traité{me}s dans le délai promis (dueOpenDays ou dueDays) ÷ traité{me}s",
      en: "{mails} handled within the promised delay (dueOpenDays or dueDays) ÷ handled",
    },
  },
  {
    id: "meanMailAgeOpenDays",
    label: { fr: "Âge moyen des {mails} traité{me}s", en: "Mean age of {mails} handled" },
    unit: "openDays",
    numerator: ["mailAge"],
    denominator: ["mailsHandled"],
    definition: {
      fr: "jours ouvrés entre l'arrivée et la réponse, en moyenne",
      en: "open days from arrival to answer, on average",
    },
  },
  {
    id: "mailsSettledBefore",
    whenUsed: true,
    label: { fr: "{Mails} réglé{me}s d'avance", en: "{Mails} settled before" },
    unit: "mails",
    numerator: ["mailsSettledBefore"],
    definition: {
      fr: "{mails} reçu{me}s et réglé{me}s avant d'entrer au stock, sans personne",
      en: "{mails} received and settled before the backlog, by nobody",
    },
  },
  {
    id: "mailsFromFlows",
    whenUsed: true,
    label: { fr: "{Mails} venu{me}s d'un autre flux", en: "{Mails} from another flow" },
    unit: "mails",
    numerator: ["mailsFromFlows"],
    definition: {
      fr: "parmi les reçu{me}s : transmissions, et personnes qui écrivent après avoir renoncé",
      en: "of those received: handed over, and people who write after giving up",
    },
  },
  {
    id: "mailsPendingRate",
    whenUsed: true,
    label: { fr: "{Mails} laissé{me}s en attente", en: "{Mails} left pending" },
    unit: "share",
    numerator: ["mailsPending"],
    denominator: ["mailsHandled"],
    definition: {
      fr: "{mails} auxquel{mle}s il manque une pièce ÷ traité{me}s",
      en: "{mails} that lack something and will come back ÷ handled",
    },
  },
  {
    id: "mailsRejectedRate",
    whenUsed: true,
    label: { fr: "{Mails} rejeté{me}s", en: "{Mails} rejected" },
    unit: "share",
    numerator: ["mailsRejected"],
    denominator: ["mailsHandled"],
    definition: { fr: "{mails} rejeté{me}s ÷ traité{me}s", en: "{mails} turned down ÷ handled" },
  },
  {
    id: "mailsReturned",
    whenUsed: true,
    label: { fr: "{Mails} revenu{me}s", en: "{Mails} come back" },
    unit: "mails",
    numerator: ["mailsReturned"],
    definition: {
      fr: "{mails} complété{me}s qui reviennent au stock",
      en: "{mails} that were completed and come back into the backlog",
    },
  },
  {
    id: "returnsPending",
    whenUsed: true,
    label: { fr: "{Mails} à revenir après la période", en: "{Mails} to come back after the period" },
    unit: "mails",
    numerator: ["returnsPending"],
    definition: {
      fr: "{mails} laissé{me}s en attente qui reviendront après le dernier jour",
      en: "{mails} left pending that will come back after the last day",
    },
  },
] as const satisfies readonly MeasureEntry[];
