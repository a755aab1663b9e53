import type { Measure } from "../models/measures/catalogue.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import type { Figures } from "../planning/summary.ts";
import { figureOf } from "./figures.ts";

/**
 * Tells whether a measure says anything about a platform: it does not where there is no flow of its kind, nobody to call
 * up, or nothing of a thing that most platforms have not.
 *
 * @param measure from the catalogue
 * @param scenario of the platform
 * @param figures of the whole
 * @returns whether a report shows it
 */
export function applies(measure: Measure, scenario: Scenario, figures: Figures): boolean {
  if (!hasWhatItNeeds(measure, scenario)) return false;
  if (measure.whenUsed === undefined) return true;
  const figure = figureOf(figures, measure);
  return figure !== undefined && !(figure.mean === 0 && (figure.halfWidth ?? 0) === 0);
}

function hasWhatItNeeds({ needs }: Measure, scenario: Scenario): boolean {
  const hasCalls = hasFlow(scenario, "immediate");
  const hasMails = hasFlow(scenario, "deferred");
  switch (needs) {
    case "calls":
      return hasCalls;
    case "mails":
      return hasMails;
    case "both":
      return hasCalls && hasMails;
    case "reinforcement":
      // Positions are called up for immediate contacts.
      return hasCalls && Object.values(scenario.teams).some(({ calledUp }) => calledUp !== undefined);
    case "nothing":
      return true;
  }
}

/**
 * @param scenario of a platform
 * @param kind of flow
 * @returns whether contacts of that kind come to it
 */
export function hasFlow({ demand }: Scenario, kind: "immediate" | "deferred"): boolean {
  return Object.values(demand).some((flow) => flow.kind === kind);
}
