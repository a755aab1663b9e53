import type { MeasureId, Wording } from "../models/measures/catalogue.ts";
import type { Scenario } from "../models/scenario/schema.ts";
import { deferredFlows, immediateFlows } from "./wholeFlows.ts";

/** The measure that answers the question first. */
export interface Headline {
  readonly measure: MeasureId & ("handlingRate" | "serviceLevel" | "mailsInTimeRate");
  /** "of the …", to be filled. */
  readonly of: Wording;
  /** Above its column, to be filled. */
  readonly header: Wording;
}

const HEADLINES: Readonly<Record<Headline["measure"], Headline>> = {
  handlingRate: {
    measure: "handlingRate",
    of: { fr: "du taux {de calls} traité{e}s", en: "of the handling rate" },
    header: { fr: "Taux {de calls} traité{e}s", en: "Handling rate" },
  },
  serviceLevel: {
    measure: "serviceLevel",
    of: { fr: "du niveau de service", en: "of the service level" },
    header: { fr: "Niveau de service", en: "Service level" },
  },
  mailsInTimeRate: {
    measure: "mailsInTimeRate",
    of: { fr: "de la part {de mails} dans le délai", en: "of the share of {mails} in time" },
    header: { fr: "{Mails} dans le délai", en: "{Mails} in time" },
  },
};

/**
 * Chooses what a scenario is about: the handling rate where contacts come on the spot, the service level where that is
 * what is published of them or aimed at (visits are all received, the question is when), and what is done in time where all
 * contacts are deferred.
 *
 * @param scenario the baseline
 * @returns the measure, with words for it
 */
export function headlineOf(scenario: Scenario): Headline {
  const immediate = immediateFlows(scenario);
  if (immediate.length === 0 && deferredFlows(scenario).length > 0) return HEADLINES.mailsInTimeRate;
  const gives = (key: "handlingRate" | "serviceLevel"): boolean =>
    immediate.some(({ published, objectives }) => (published[key] ?? objectives[key]) !== undefined);
  const isAboutRate =
    gives("handlingRate") ||
    (scenario.objectives.handlingRate ?? scenario.published.handlingRate) !== undefined;
  return gives("serviceLevel") && !isAboutRate ? HEADLINES.serviceLevel : HEADLINES.handlingRate;
}

/** @returns what all have in common; undefined where they differ or one has nothing */
export function sharedBy<Item, Value>(
  items: readonly Item[],
  pick: (item: Item) => Value | undefined,
): Value | undefined {
  const [first, ...others] = items.map(pick);
  return others.every((each) => each === first) ? first : undefined;
}
