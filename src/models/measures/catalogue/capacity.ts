import type { MeasureEntry } from "./measure.ts";

/** What a capacity of so many contacts a day would do: arithmetic on the days of the run. */
export const CAPACITY = [
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
      fr: "arithmétique : Σ min(présenté{e}s du jour, capacité publiée avec tous les renforts) ÷ présenté{e}s",
      en: "arithmetic: Σ min(presented on the day, published capacity with all reinforcements) ÷ presented",
    },
  },
  {
    id: "impliedCapacity",
    label: { fr: "Capacité journalière équivalente", en: "Equivalent daily capacity" },
    unit: "callsPerDay",
    numerator: ["impliedCapacity"],
    definition: {
      fr: "même capacité chaque jour qui traiterait autant {de calls} : Σ min(présenté{e}s du jour, capacité) = traité{e}s",
      en: "the same capacity every day that would handle as many {calls}: Σ min(presented, capacity) = handled",
    },
  },
] as const satisfies readonly MeasureEntry[];
