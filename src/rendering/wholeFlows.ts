import type { DeferredFlow, Flow, ImmediateFlow, Scenario } from "../models/scenario/schema.ts";

/**
 * @param scenario of a platform
 * @returns the immediate flows that figures of the whole are of: all but second levels, as the compiled plan has it
 */
export function immediateFlows({ demand }: Scenario): readonly ImmediateFlow[] {
  const fed = new Set(
    Object.values(demand).map((flow) => (flow.kind === "immediate" ? flow.handOver?.flow : undefined)),
  );
  return Object.entries(demand).flatMap(([name, flow]) =>
    flow.kind === "immediate" && !(hasNoneOfItsOwn(flow) && fed.has(name)) ? [flow] : [],
  );
}

/**
 * @param scenario of a platform
 * @returns its deferred flows
 */
export function deferredFlows({ demand }: Scenario): readonly DeferredFlow[] {
  return Object.values(demand).filter((flow) => flow.kind === "deferred");
}

function hasNoneOfItsOwn({ counts, volume = 0 }: Pick<Flow, "counts" | "volume">): boolean {
  return counts === undefined && volume === 0;
}
