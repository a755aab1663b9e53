import type { ContactType, DeferredPlan, Grid, ImmediatePlan, PlanDay } from "../plan.ts";
import type { DeferredFlow, ImmediateFlow, Scenario } from "../scenario/schema.ts";
import { compileDeferred } from "./compileDeferred.ts";
import { compileImmediate, type TypedFlows } from "./compileImmediate.ts";
import { layTypes, numberTypes } from "./contactTypes.ts";

/** The flows of a plan. */
export interface CompiledDemand {
  /** Names of the caisses of all flows, in order of appearance. */
  readonly caisses: readonly string[];
  readonly immediate: readonly ImmediatePlan[];
  readonly deferred: readonly DeferredPlan[];
  readonly immediateTypes: readonly ContactType[];
  readonly deferredTypes: readonly ContactType[];
}

/**
 * Makes the flows of a scenario ready to run.
 *
 * @param scenario as validated: nothing is checked again
 * @param days every calendar day of the horizon
 * @param openDays index in `days` of each open day
 * @param grid the half-hours in which figures are kept
 * @returns flows and their types, each kind in file order
 */
export function compileDemand(
  scenario: Scenario,
  days: readonly PlanDay[],
  openDays: readonly number[],
  grid: Grid,
): CompiledDemand {
  const flows = typedFlows(scenario.demand);
  const all = Object.keys(scenario.demand).map(
    (name) => [...flows.immediate, ...flows.deferred].find((flow) => flow.name === name)!,
  );
  const caisses = [...new Set(all.flatMap((flow) => flow.caisses))];
  const open = openDays.map((day) => days[day]!);
  return {
    caisses,
    immediate: flows.immediate.map((flow) => compileImmediate(flow, flows, scenario, open, grid)),
    deferred: flows.deferred.map((flow) => compileDeferred(flow, flows, scenario, days)),
    immediateTypes: layTypes(flows.immediate, caisses),
    deferredTypes: layTypes(flows.deferred, caisses),
  };
}

function typedFlows(demand: Scenario["demand"]): TypedFlows {
  const immediate: [string, ImmediateFlow][] = [];
  const deferred: [string, DeferredFlow][] = [];
  for (const [name, flow] of Object.entries(demand)) {
    if (flow.kind === "immediate") immediate.push([name, flow]);
    else deferred.push([name, flow]);
  }
  return { immediate: numberTypes(immediate), deferred: numberTypes(deferred) };
}
