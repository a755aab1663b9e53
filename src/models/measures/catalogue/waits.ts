import type { MeasureEntry } from "./measure.ts";

/** How long immediate contacts wait. Whoever is called back waits elsewhere, and is not in here. */
export const WAITS = [
  {
    id: "meanWaitSeconds",
    label: { fr: "Attente moyenne des {calls} traité{e}s", en: "Mean wait of {calls} handled" },
    unit: "seconds",
    numerator: ["waitHandled"],
    denominator: ["handled", "-callbacksHandled"],
    definition: {
      fr: "attente des {calls} traité{e}s ÷ {calls} traité{e}s, hors rappels promis",
      en: "waits of {calls} handled ÷ {calls} handled, those called back apart",
    },
  },
  {
    id: "waitMedianSeconds",
    label: { fr: "Attente médiane des {calls} traité{e}s", en: "Median wait of {calls} handled" },
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
    label: {
      fr: "Attente dépassée par 1 {call} traité{e} sur 10",
      en: "Wait exceeded by 1 handled {call} in 10",
    },
    unit: "seconds",
    numerator: ["waitQuantile90"],
    denominator: ["withWaits"],
    definition: {
      fr: "moyenne, sur les répétitions, du neuvième décile de chacune",
      en: "mean over replications of the ninth decile of each",
    },
  },
  {
    id: "waitQuantile95Seconds",
    label: {
      fr: "Attente dépassée par 1 {call} traité{e} sur 20",
      en: "Wait exceeded by 1 handled {call} in 20",
    },
    unit: "seconds",
    numerator: ["waitQuantile95"],
    denominator: ["withWaits"],
    definition: {
      fr: "moyenne, sur les répétitions, du quantile à 95 % de chacune",
      en: "mean over replications of the 95th percentile of each",
    },
  },
  {
    id: "meanWaitAbandonedSeconds",
    label: { fr: "Attente moyenne avant abandon", en: "Mean wait before {givingUp}" },
    unit: "seconds",
    numerator: ["waitAbandoned"],
    denominator: ["abandoned"],
    definition: {
      fr: "attente des {calls} abandonné{e}s ÷ abandons",
      en: "waits of {calls} abandoned ÷ abandonments",
    },
  },
  {
    id: "answeredAtOnceRate",
    label: { fr: "Traité{e}s sans attente", en: "Handled at once" },
    unit: "share",
    numerator: ["handledAtOnce"],
    denominator: ["presented"],
    definition: {
      fr: "{calls} traité{e}s sans attente ÷ présenté{e}s",
      en: "{calls} handled without waiting ÷ presented",
    },
  },
] as const satisfies readonly MeasureEntry[];
