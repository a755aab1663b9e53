import type { MeasureEntry } from "./measure.ts";

/** Positions that work elsewhere and are called up, and what they cost there. */
export const REINFORCEMENT = [
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
    id: "reinforcementHours",
    label: { fr: "Heures de renfort", en: "Reinforcement hours" },
    unit: "hours",
    numerator: ["calledUpSeconds"],
    scale: 1 / 3600,
    definition: {
      fr: "temps pendant lequel les positions appelées étaient là",
      en: "time that the positions called up were there",
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
    id: "documentsLost",
    whenUsed: true,
    label: { fr: "Documents non traités ailleurs", en: "Documents not processed elsewhere" },
    unit: "documents",
    numerator: ["documentsLost"],
    definition: {
      fr: "positions de renfort × documents qu'elles auraient traités là d'où elles viennent",
      en: "reinforcement positions × documents that they would have processed where they come from",
    },
  },
  {
    id: "callsHandledOnFullDay",
    label: {
      fr: "{Calls} traité{e}s un jour de renfort complet",
      en: "{Calls} handled on a day of full reinforcement",
    },
    unit: "callsPerDay",
    numerator: ["handledOnFullDays"],
    denominator: ["fullDays"],
    definition: {
      fr: "{calls} traité{e}s par jour de pointe où toutes les positions de renfort sont là",
      en: "{calls} handled per peak day on which all reinforcement positions are there",
    },
  },
] as const satisfies readonly MeasureEntry[];
