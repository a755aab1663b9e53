import type { MeasureEntry } from "./measure.ts";

/** What people do with their time. */
export const PEOPLE = [
  {
    id: "meanTalkSeconds",
    needs: "calls",
    label: { fr: "Temps moyen {de talk}", en: "Mean talk time" },
    unit: "seconds",
    numerator: ["talk"],
    denominator: ["handled"],
    definition: {
      fr: "temps de parole ÷ {calls} traité{e}s, recrues comprises",
      en: "talk time ÷ {calls} handled, recruits included",
    },
  },
  {
    id: "meanWrapUpSeconds",
    whenUsed: true,
    needs: "calls",
    label: { fr: "Temps moyen après {call}", en: "Mean after-{call} work" },
    unit: "seconds",
    numerator: ["wrapUp"],
    denominator: ["handled"],
    definition: {
      fr: "travail après {call} ÷ {calls} traité{e}s",
      en: "after-{call} work ÷ {calls} handled",
    },
  },
  {
    id: "occupancy",
    label: { fr: "Taux d'occupation", en: "Occupancy" },
    unit: "share",
    numerator: ["onCalls", "onMails"],
    denominator: ["present"],
    definition: {
      fr: "temps sur les {contacts} ÷ temps de présence devant eux : pauses, réunions, doubles écoutes et contacts finis après l'horaire exclus",
      en: "time on {contacts} ÷ time present for them: breaks, meetings, listening sessions and contacts finished after the shift excluded",
    },
  },
  {
    id: "callOccupancy",
    needs: "both",
    label: { fr: "dont sur les {calls}", en: "of which on {calls}" },
    unit: "share",
    numerator: ["onCalls"],
    denominator: ["present"],
    definition: {
      fr: "temps sur les {calls} ÷ le même temps de présence",
      en: "time on {calls} ÷ the same time present",
    },
  },
  {
    id: "utilisation",
    label: { fr: "Taux d'utilisation", en: "Utilisation" },
    unit: "share",
    numerator: ["onCalls", "onMails"],
    denominator: ["present", "activities", "listeningSeconds", "training"],
    definition: {
      fr: "temps sur les {contacts} ÷ temps de travail : présence, réunions, doubles écoutes (superviseurs compris) et formation, sans les pauses ni les dépassements",
      en: "time on {contacts} ÷ time at work: present, in meetings, in listening sessions (supervisors included) and in training, without breaks and overtime",
    },
  },
  {
    id: "meanPositions",
    label: { fr: "Positions présentes par jour", en: "Positions present a day" },
    unit: "positions",
    numerator: ["positions"],
    denominator: ["openDays"],
    definition: {
      fr: "personnes présentes un jour ouvré, renforts compris, formations exclues ; pour un flux, celles des équipes qui le traitent, parmi d'autres flux ou non",
      en: "people present on an open day, reinforcements included, people in training not; for a flow, those of the teams that handle it, among other flows or not",
    },
  },
  {
    id: "callsPerPositionDay",
    needs: "calls",
    label: { fr: "{Calls} par position et jour", en: "{Calls} per position and day" },
    unit: "callsPerDay",
    numerator: ["teamCalls"],
    denominator: ["positions"],
    definition: {
      fr: "{calls} traité{e}s, second niveau compris ÷ positions présentes",
      en: "{calls} handled, second level included ÷ positions present",
    },
  },
  {
    id: "mailsPerPositionDay",
    needs: "mails",
    label: { fr: "{Mails} par position et jour", en: "{Mails} per position and day" },
    unit: "mailsPerDay",
    numerator: ["teamMails"],
    denominator: ["positions"],
    definition: {
      fr: "{mails} traité{me}s ÷ positions présentes",
      en: "{mails} handled ÷ positions present",
    },
  },
  {
    id: "trainingHours",
    whenUsed: true,
    label: { fr: "Heures de formation", en: "Training hours" },
    unit: "hours",
    numerator: ["training"],
    scale: 1 / 3600,
    definition: {
      fr: "heures des recrues en formation, hors {contacts}",
      en: "hours of recruits in training, off the {contacts}",
    },
  },
  {
    id: "activityHours",
    whenUsed: true,
    label: { fr: "Heures de réunion", en: "Meeting hours" },
    unit: "hours",
    numerator: ["activities"],
    scale: 1 / 3600,
    definition: {
      fr: "réunions et autres activités hors {contacts} (activities)",
      en: "meetings and other activities off the {contacts} (activities)",
    },
  },
  {
    id: "listeningSessions",
    whenUsed: true,
    label: { fr: "Doubles écoutes", en: "Listening sessions" },
    unit: "sessions",
    numerator: ["listeningSessions"],
    definition: {
      fr: "séances où un superviseur écoute un conseiller, puis lui en parle",
      en: "sessions in which a supervisor hears an adviser, then both talk about it",
    },
  },
  {
    id: "listeningHours",
    whenUsed: true,
    label: { fr: "Heures de double écoute", en: "Listening hours" },
    unit: "hours",
    numerator: ["listeningSeconds"],
    scale: 1 / 3600,
    definition: {
      fr: "temps que les doubles écoutes prennent aux conseillers et aux superviseurs ensemble",
      en: "time that listening sessions take of advisers and supervisors together",
    },
  },
  {
    id: "overtimeHours",
    label: { fr: "Heures de dépassement", en: "Overtime hours" },
    unit: "hours",
    numerator: ["overtime"],
    scale: 1 / 3600,
    definition: {
      fr: "travail après l'heure de départ : contact en cours à finir, ou heures décidées devant un stock trop grand",
      en: "work after the end of the shift: a contact in hand to finish, or hours decided upon because of a large backlog",
    },
  },
] as const satisfies readonly MeasureEntry[];
