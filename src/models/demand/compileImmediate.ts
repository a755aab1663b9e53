import { InvariantError } from "../../engine/errors.ts";
import { exponential } from "../../engine/random/exponential.ts";
import { type Grid, HALF_HOUR_SECONDS, type ImmediatePlan, type PlanDay } from "../plan.ts";
import type { DeferredFlow, ImmediateFlow, Scenario } from "../scenario/schema.ts";
import { flowNamed, type TypedFlow, typeMap } from "./contactTypes.ts";
import { dayProfiles } from "./dayProfiles.ts";
import { distributionOf, patienceOf } from "./durationLaws.ts";
import { expectedVolumes } from "./expectedVolumes.ts";
import { cutsOf } from "./incidents.ts";

/** All flows with their types, by kind. */
export interface TypedFlows {
  readonly immediate: readonly TypedFlow<ImmediateFlow>[];
  readonly deferred: readonly TypedFlow<DeferredFlow>[];
}

/**
 * When the contacts of an immediate flow may come.
 *
 * @param flow as validated
 * @param opening of the scenario
 * @returns its own hours or the phone hours [s since midnight]
 * @throws InvariantError where neither is given; checks refuse such files
 */
export function hoursOf(
  flow: Pick<ImmediateFlow, "hours">,
  opening: Pick<Scenario["opening"], "phone">,
): NonNullable<ImmediateFlow["hours"]> {
  const hours = flow.hours ?? opening.phone;
  if (hours === undefined)
    throw new InvariantError("an immediate flow has no hours and the scenario no phone hours");
  return hours;
}

/**
 * Makes an immediate flow ready to run.
 *
 * @param typed the flow with its types
 * @param flows all flows, which it may hand contacts to
 * @param scenario as validated
 * @param days the open days
 * @param grid the half-hours of the plan
 * @returns its plan
 */
export function compileImmediate(
  typed: TypedFlow<ImmediateFlow>,
  flows: TypedFlows,
  scenario: Scenario,
  days: readonly PlanDay[],
  grid: Grid,
): ImmediatePlan {
  const { name, flow, firstType, types } = typed;
  const hours = hoursOf(flow, scenario.opening);
  const { shapes, shapeOf, factors } = dayProfiles(typed, days, hours, scenario.incidents);
  const { greeting, announcement, callback } = flow;
  return {
    name,
    contacts: flow.contacts ?? "calls",
    firstType,
    types,
    openSeconds: hours.fromSeconds,
    closeSeconds: hours.toSeconds,
    // Incidents come on top of the calendar: they must not change what other days get.
    volumes: expectedVolumes(typed, days).map((volume, i) => volume * factors[Math.floor(i / types)]!),
    shapes,
    shapeOf,
    busyness: flow.busyness,
    greeting: greeting && {
      lastsSeconds: greeting.lasts,
      servedShare: greeting.servedShare,
      leavesShare: greeting.leavesShare,
    },
    patience: patienceOf(flow),
    announcement: announcement && {
      afterSeconds: announcement.after,
      fromWaiting: announcement.fromWaiting,
      hangUpShare: announcement.hangUpShare,
      patienceFactor: announcement.patience,
    },
    callback: callback && {
      fromWaiting: callback.fromWaiting,
      acceptedShare: callback.acceptedShare,
      reachedShare: callback.reachedShare,
      attemptSeconds: callback.attempt,
    },
    redial: redialOf(flow.redial),
    turnTo: flow.turnTo && {
      deferredTypeOf: typeMap(typed, flowNamed(flows.deferred, flow.turnTo.flow)),
      share: flow.turnTo.share,
    },
    talk: distributionOf(flow.talk),
    wrapUp: flow.wrapUp && distributionOf(flow.wrapUp),
    handleTimeOfHalfHour: onGrid(flow.handleTimeOfHalfHour, hours.fromSeconds, grid),
    handOver: handOverOf(typed, flows),
    secondLevel: isSecondLevel(name, flow, scenario),
    waitingPlaces: limit(flow.waitingPlaces),
    lines: limit(flow.lines),
    cuts: cutsOf(scenario.incidents, name, days, hours),
    answerWithinSeconds: flow.answerWithin ?? scenario.answerWithin,
  };
}

/**
 * Says whether a flow has no contacts but those that others hand over: these were presented there already.
 *
 * @param name of the flow
 * @param flow itself
 * @param scenario with the other flows
 */
export function isSecondLevel(
  name: string,
  flow: Pick<ImmediateFlow, "volume" | "counts">,
  scenario: Pick<Scenario, "demand">,
): boolean {
  const isEmpty = flow.counts === undefined && (flow.volume ?? 0) === 0;
  return (
    isEmpty &&
    Object.values(scenario.demand).some((each) => each.kind === "immediate" && each.handOver?.flow === name)
  );
}

function redialOf(redial: ImmediateFlow["redial"]): ImmediatePlan["redial"] {
  return (
    redial && {
      share: redial.share,
      afterRefusal: redial.afterRefusal ?? redial.share,
      delay: exponential(redial.delay),
      nextDayShare: redial.nextDayShare,
      attempts: redial.attempts,
    }
  );
}

function handOverOf(typed: TypedFlow<ImmediateFlow>, flows: TypedFlows): ImmediatePlan["handOver"] {
  const { handOver } = typed.flow;
  if (handOver === undefined) return undefined;
  const isImmediate = flows.immediate.some(({ name }) => name === handOver.flow);
  const target = isImmediate
    ? flowNamed(flows.immediate, handOver.flow)
    : flowNamed(flows.deferred, handOver.flow);
  return {
    kind: isImmediate ? "immediate" : "deferred",
    typeOf: typeMap(typed, target),
    share: handOver.share,
  };
}

/**
 * Factors by half-hour from opening, moved onto the grid: each half-hour of it has the factor that holds at its middle;
 * before opening the first, after closing the last.
 */
function onGrid(factors: readonly number[], openSeconds: number, grid: Grid): Float64Array | undefined {
  if (factors.length === 0) return undefined;
  return Float64Array.from({ length: grid.halfHours }, (_, halfHour) => {
    const middle = grid.fromSeconds + (halfHour + 0.5) * HALF_HOUR_SECONDS;
    const place = Math.floor((middle - openSeconds) / HALF_HOUR_SECONDS);
    return factors[Math.min(Math.max(place, 0), factors.length - 1)]!;
  });
}

function limit(places: number | "unlimited"): number {
  return places === "unlimited" ? Number.POSITIVE_INFINITY : places;
}
