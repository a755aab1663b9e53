import { createStreams } from "../../../engine/random/stream.ts";
import { compile } from "../../../models/compile.ts";
import { busynessGiven } from "../../../models/demand/busynessGiven.ts";
import { halfHoursOf } from "../../../models/demand/dayProfiles.ts";
import type { ImmediatePlan } from "../../../models/plan.ts";
import { type DayState, type Tally, totalOf } from "../../../models/state/dayState.ts";
import { largestRemainder } from "../../../models/teams/dealOut.ts";
import type { PlannedDay } from "../dayScenario.ts";
import { withPeopleNow } from "./peopleNow.ts";
import { redialsSoFar } from "./redialsSoFar.ts";
import type { Moment, SoFar } from "./soFar.ts";

/** The rest of a day, made to be simulated alone. */
interface RestOfDay extends PlannedDay {
  readonly soFar: SoFar;
}

/** Ways in which the rest of the day may be, of which each simulated day takes one. */
const WAYS = 500;

/**
 * Takes a day up in the middle: the hours that are over are replaced with what was counted in them.
 *
 * How busy the rest is, follows from the counts (`busynessGiven`); who is there, waits and will call again is as counted
 * or estimated. Numbers for the whole flow are split as the calendar splits it between caisses.
 * @param day - of the whole, with the backlog of now, one immediate flow, and no callers from other flows
 * @param state - as it was checked against the day
 * @param seed - names the chance by which the ways are drawn
 */
export function restOfDay(day: PlannedDay, state: DayState, moment: Moment, seed: number): RestOfDay {
  const plan = compile(day.scenario);
  const flow = plan.immediate[0]!;
  const { nowSeconds } = moment;
  const halfHours = halfHoursOf({ fromSeconds: flow.openSeconds, toSeconds: flow.closeSeconds });
  const profile = flow.shapes[flow.shapeOf[0]!]!;
  const volumes = [...flow.volumes.subarray(0, flow.types)];
  const names = plan.immediateTypes.map(({ caisseName }) => caisseName);
  const split = (tally: Tally): readonly number[] => byType(tally, names, volumes);

  const [presented, handled, abandoned, refused, waiting] = [
    totalOf(state.presented),
    totalOf(state.handled),
    totalOf(state.abandoned),
    totalOf(state.refused),
    totalOf(state.waiting),
  ] as const;
  const redialling = redialsSoFar(flow, halfHours, profile, nowSeconds, { presented, abandoned, refused });
  const [abandonedOf, refusedOf] = [split(state.abandoned), split(state.refused)];
  const gaveUp = abandonedOf.map((count, i) => count + refusedOf[i]!);
  const passed = passedShares(flow, halfHours, profile, nowSeconds);
  const ways = busynessGiven(
    flow.busyness,
    {
      morning: volumes.map((volume) => volume * passed.morning),
      afternoon: volumes.map((volume) => volume * passed.afternoon),
      redials: gaveUp.map((count) => count * redialling.calledAgainShare),
      presented: typeof state.presented === "number" ? presented : split(state.presented),
    },
    createStreams(seed, 0)("busynessGiven", day.date, flow.name),
    WAYS,
  );
  const failed = abandoned + refused;
  const redials = failed * redialling.calledAgainShare;
  const beforeClosing = flow.redial?.delay.cdf(flow.closeSeconds - nowSeconds) ?? 0;
  return {
    ...day,
    scenario: {
      ...withPeopleNow(day.scenario, state),
      start: {
        atSeconds: nowSeconds,
        flows: {
          [flow.name]: {
            waiting: split(state.waiting),
            gaveUp,
            callsAgainShare: redialling.callsAgainShare,
            morning: Float64Array.from(ways.flatMap((way) => way.morning)),
            afternoon: Float64Array.from(ways.flatMap((way) => way.afternoon)),
          },
        },
      },
    },
    soFar: {
      ...moment,
      presented,
      handled,
      abandoned,
      refused,
      waiting,
      present: totalOf(state.present),
      calledUp: totalOf(state.calledUp),
      redials,
      fresh: presented - redials,
      expectedFresh: volumes.reduce((sum, volume) => sum + volume, 0) * (passed.morning + passed.afternoon),
      redialsToCome: failed * redialling.callsAgainShare * beforeClosing,
    },
  };
}

/** A number in all is split as the calendar splits the flow; whole numbers. */
function byType(tally: Tally, names: readonly string[], volumes: readonly number[]): readonly number[] {
  if (typeof tally !== "number") return names.map((name) => tally[name]!);
  return largestRemainder(volumes.some((volume) => volume > 0) ? volumes : volumes.map(() => 1), tally);
}

/** Shares of the day's first contacts that the calendar lets one expect until a moment, by half of the opening hours. */
function passedShares(
  { openSeconds, closeSeconds }: Pick<ImmediatePlan, "openSeconds" | "closeSeconds">,
  halfHours: Float64Array,
  profile: Float64Array,
  atSeconds: number,
): { readonly morning: number; readonly afternoon: number } {
  const noon = (openSeconds + closeSeconds) / 2;
  const passed = { morning: 0, afternoon: 0 };
  profile.forEach((share, i) => {
    const [from, to] = [halfHours[i]!, halfHours[i + 1]!];
    const part = Math.max(0, Math.min(to, atSeconds) - from) / (to - from);
    // As the arrivals have it (callArrivals.ts): a half-hour belongs to the half in which its middle lies.
    passed[(from + to) / 2 < noon ? "morning" : "afternoon"] += share * part;
  });
  return passed;
}
