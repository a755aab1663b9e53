import type { Estimate } from "../engine/statistics/intervals.ts";
import type { Bilingual } from "../models/scenario/bilingual.ts";
import type { Objective } from "../models/scenario/schema.ts";
import type { Chance } from "../planning/objectives.ts";
import type { ScenarioResult } from "../planning/simulate.ts";
import { chanceWords, objectivePercent } from "./chances.ts";
import { type Headline, sharedBy } from "./headline.ts";
import { judgeChance, judgeObjective, type ObjectiveVerdict } from "./verdicts.ts";
import { deferredFlows, immediateFlows } from "./wholeFlows.ts";

/** What a share is held against. */
export interface Aim {
  /** 0–1. */
  readonly share: number;
  /** Where a probability is asked of each period; else the mean counts. */
  readonly chance: Chance | undefined;
}

/**
 * What an objective asks the share to reach, in either form.
 *
 * @returns 0–1; undefined where there is none
 */
export function shareAimedAt(objective: Objective | undefined): number | undefined {
  return typeof objective === "object" ? objective.atLeast : objective;
}

/**
 * Finds the objective for the headline of a scenario: its own, else the one that all flows of the kind share.
 *
 * @param result of the scenario
 * @param headline its measure
 * @returns undefined where there is none, or another for each flow
 */
export function aimOfHeadline(
  { scenario, chances }: Pick<ScenarioResult, "scenario" | "chances">,
  { measure }: Headline,
): Aim | undefined {
  const of = (objective: Objective | undefined): Aim | undefined =>
    aim(
      objective,
      chances.find((chance) => chance.measure === measure),
    );
  const immediate = immediateFlows(scenario);
  switch (measure) {
    case "handlingRate": {
      const { handlingRate } = scenario.objectives;
      return of(handlingRate ?? sharedObjective(immediate, (flow) => flow.objectives.handlingRate));
    }
    case "serviceLevel":
      return of(sharedObjective(immediate, (flow) => flow.objectives.serviceLevel));
    case "mailsInTimeRate":
      return of(sharedObjective(deferredFlows(scenario), (flow) => flow.objectives.inTimeRate));
  }
}

/**
 * Puts an objective and the chance of reaching it together.
 *
 * @returns undefined without an objective
 */
export function aim(objective: Objective | undefined, chance: Chance | undefined): Aim | undefined {
  const share = shareAimedAt(objective);
  return share === undefined
    ? undefined
    : { share, chance: typeof objective === "object" ? chance : undefined };
}

/** The chance of a flow is not that of the whole: only the mean can be asked of several flows at once. */
function sharedObjective<Flow>(
  flows: readonly Flow[],
  pick: (flow: Flow) => Objective | undefined,
): Objective | undefined {
  const [first] = flows;
  if (first !== undefined && flows.length === 1) return pick(first);
  const shared = sharedBy(flows, pick);
  return typeof shared === "number" ? shared : undefined;
}

/** @returns what the figure, or the chance where one is asked for, says about the objective */
export function judgeAim(figure: Estimate, { share, chance }: Aim): ObjectiveVerdict {
  return chance ? judgeChance(chance) : judgeObjective(figure, share);
}

/**
 * Says whether an objective is met.
 *
 * @param figure what came out in the mean
 * @param aimed the objective
 * @returns a clause without a full stop
 */
export function aimWords(figure: Estimate, aimed: Aim): Bilingual {
  return aimed.chance ? chanceWords(aimed.chance) : objectiveWords(judgeAim(figure, aimed), aimed.share);
}

function objectiveWords(verdict: ObjectiveVerdict, share: number): Bilingual {
  const fr = `l'objectif de ${objectivePercent(share, "fr")}`;
  const en = `the objective of ${objectivePercent(share, "en")}`;
  switch (verdict) {
    case "met":
      return { fr: `${fr} est atteint`, en: `${en} is met` };
    case "missed":
      return { fr: `${fr} n'est pas atteint`, en: `${en} is not met` };
    case "unclear":
      return {
        fr: `l'intervalle ne permet pas de dire si ${fr} est atteint`,
        en: `the interval does not tell whether ${en} is met`,
      };
    case "metOnce":
      return { fr: `${fr} est atteint dans cette répétition`, en: `${en} is met in this replication` };
    case "missedOnce":
      return {
        fr: `${fr} n'est pas atteint dans cette répétition`,
        en: `${en} is not met in this replication`,
      };
  }
}
