import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import { flowLevers } from "./flowLevers.ts";
import { hoursLevers } from "./hoursLevers.ts";
import type { Lever } from "./lever.ts";
import { teamLevers } from "./teamLevers.ts";

/**
 * Finds what can be moved in a scenario. Each lever sets values as `--set` does, so that the page and the command line
 * give the same figures.
 *
 * @param loaded the scenario as its file has it, without settings
 * @returns the levers: teams, flows, hours
 */
export function leversOf(loaded: LoadedScenario): readonly Lever[] {
  return [...teamLevers(loaded), ...flowLevers(loaded), ...hoursLevers(loaded)];
}

export type { Lever, LeverKind, LeverUnit, Setting } from "./lever.ts";
