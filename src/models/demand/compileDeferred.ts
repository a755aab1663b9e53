import { DAY_SECONDS, type DeferredPlan, type PlanDay } from "../plan.ts";
import type { DeferredFlow, Scenario } from "../scenario/schema.ts";
import type { TypedFlows } from "./compileImmediate.ts";
import { flowNamed, type TypedFlow, typeMap } from "./contactTypes.ts";
import { distributionOf } from "./durationLaws.ts";
import { expectedVolumes } from "./expectedVolumes.ts";
import { sharesOf } from "./flowCaisses.ts";
import { factorsOn, meanFactor } from "./incidents.ts";

/**
 * Makes a deferred flow ready to run.
 *
 * @param typed the flow with its types
 * @param flows all flows, of which one may get the calls of those who wait too long
 * @param scenario as validated
 * @param days every calendar day
 * @returns its plan
 */
export function compileDeferred(
  typed: TypedFlow<DeferredFlow>,
  flows: TypedFlows,
  scenario: Scenario,
  days: readonly PlanDay[],
): DeferredPlan {
  const { name, flow, firstType, types } = typed;
  const fromSeconds = flow.arrive.fromSeconds;
  const toSeconds = Math.min(flow.arrive.toSeconds, DAY_SECONDS);
  // An incident within the day changes how many come, not when: a deferred contact waits for days anyway.
  const factors = days.map(({ date }) =>
    meanFactor(factorsOn(scenario.incidents, name, date), fromSeconds, toSeconds),
  );
  return {
    name,
    contacts: flow.contacts ?? "mails",
    firstType,
    types,
    volumes: expectedVolumes(typed, days).map((volume, i) => volume * factors[Math.floor(i / types)]!),
    fromSeconds,
    toSeconds,
    busyness: flow.busyness,
    handling: distributionOf(flow.handling),
    dueIn:
      flow.dueDays === undefined
        ? { days: flow.dueOpenDays ?? 0, of: "open" }
        : { days: flow.dueDays, of: "calendar" },
    backlog: wholeParts(Math.round(flow.backlog), sharesOf(flow)),
    dailyLimit: flow.dailyLimit === "unlimited" ? Number.POSITIVE_INFINITY : flow.dailyLimit,
    settledBefore: flow.settledBefore,
    pendingShare: flow.pending?.share ?? 0,
    returnsAfterOpenDays: flow.pending?.returnsAfterOpenDays ?? 0,
    rejectedShare: flow.rejectedShare,
    reminder: flow.reminder && {
      immediateTypeOf: typeMap(typed, flowNamed(flows.immediate, flow.reminder.flow)),
      afterOpenDays: flow.reminder.afterOpenDays,
      share: flow.reminder.share,
    },
  };
}

/**
 * Splits a whole number into whole parts by shares, those with the largest remainders rounded up (Hamilton's method).
 *
 * @param total whole, at least 0
 * @param shares at least 0; they sum to 1
 * @returns parts that sum to the total
 */
export function wholeParts(total: number, shares: readonly number[]): Int32Array {
  const sum = shares.reduce((a, b) => a + b, 0);
  const exact = shares.map((share) => (sum > 0 ? (total * share) / sum : total / shares.length));
  const parts = Int32Array.from(exact, Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  const places = exact
    .map((_, i) => i)
    .sort((a, b) => exact[b]! - parts[b]! - (exact[a]! - parts[a]!) || a - b);
  for (const place of places.slice(0, left)) parts[place]! += 1;
  return parts;
}
