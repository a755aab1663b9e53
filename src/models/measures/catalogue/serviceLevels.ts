import type { MeasureEntry } from "./measure.ts";

const THRESHOLD = {
  fr: "dans le délai fixé par le scénario (answerWithin, 20 s par défaut)",
  en: "within the scenario's threshold (answerWithin, 20 s by default)",
};

/** The four usual formulas of the service level, by name. */
export const SERVICE_LEVELS = [
  {
    id: "serviceLevel",
    label: { fr: "Niveau de service", en: "Service level" },
    unit: "share",
    numerator: ["handledWithin"],
    denominator: ["presented"],
    definition: {
      fr: `traité{e}s ${THRESHOLD.fr} ÷ présenté{e}s`,
      en: `handled ${THRESHOLD.en} ÷ presented`,
    },
  },
  {
    id: "serviceLevelOfHandled",
    label: { fr: "Niveau de service des {calls} traité{e}s", en: "Service level of {calls} handled" },
    unit: "share",
    numerator: ["handledWithin"],
    denominator: ["handled", "-callbacksHandled"],
    definition: {
      fr: `traité{e}s ${THRESHOLD.fr} ÷ traité{e}s, hors rappels promis`,
      en: `handled ${THRESHOLD.en} ÷ handled, those called back apart`,
    },
  },
  {
    id: "serviceLevelWithoutQuickAbandons",
    label: { fr: "Niveau de service hors abandons rapides", en: "Service level without quick abandons" },
    unit: "share",
    numerator: ["handledWithin"],
    denominator: ["presented", "-abandonedWithin"],
    definition: {
      fr: `traité{e}s ${THRESHOLD.fr} ÷ (présenté{e}s − abandonné{e}s dans ce délai)`,
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
      fr: `(traité{e}s + abandonné{e}s) ${THRESHOLD.fr} ÷ présenté{e}s`,
      en: `(handled + abandoned) ${THRESHOLD.en} ÷ presented`,
    },
  },
] as const satisfies readonly MeasureEntry[];
