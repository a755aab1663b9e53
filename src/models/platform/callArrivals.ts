import { exponential } from "../../engine/random/exponential.ts";
import { createPiecewiseArrivals } from "../../engine/random/piecewiseArrivals.ts";
import type { Stream, Streams } from "../../engine/random/stream.ts";
import { createStreamBank } from "../../engine/random/streamBank.ts";
import type { Simulation } from "../../engine/simulation.ts";
import { createBusyness, type DayBusyness } from "../demand/busyness.ts";
import { halfHoursOf } from "../demand/dayProfiles.ts";
import type { ImmediatePlan, Plan } from "../plan.ts";
import type { FlowStart } from "../scenario/dayStart.ts";
import { RANK } from "./ranks.ts";
import type { Today } from "./today.ts";

/** The first calls of callers, as the day brings them. */
export interface CallArrivals {
  /**
   * Lets the callers of an open day arrive.
   * @param reminded - by type: calls to be expected in addition, of people who wait for an answer in writing
   * @returns fresh calls that hypervision expected the evening before
   */
  beginDay(streams: Streams, reminded: Float64Array): number;
  reset(): void;
}

/** Creates the arrivals of a plan: a Poisson process per type, with the day's own rate in each half-hour. */
export function createCallArrivals(
  plan: Plan,
  simulation: Simulation,
  today: Today,
  callerIsBorn: (type: number) => void,
): CallArrivals {
  const chance = createStreamBank(plan.immediateTypes.map(() => exponential(1)));
  const flows = plan.immediate.map((flow, index) => {
    const own = plan.immediateTypes.slice(flow.firstType, flow.firstType + flow.types);
    const halfHours = halfHoursOf({ fromSeconds: flow.openSeconds, toSeconds: flow.closeSeconds });
    const { first, breakpoints } = stillToCome(halfHours, plan.start?.atSeconds ?? flow.openSeconds);
    return {
      flow,
      halfHours,
      first,
      isMorning: morningsOf(flow, halfHours),
      start: plan.start?.flows[index],
      busyness: createBusyness(flow, own),
      types: own.map(({ caisseName }, i) => createSource(flow.firstType + i, breakpoints, caisseName)),
    };
  });

  function createSource(type: number, breakpoints: Float64Array, caisseName: string) {
    const rates = new Float64Array(breakpoints.length - 1);
    const arrivals = createPiecewiseArrivals(breakpoints, rates, () => chance.next(type));
    const source = simulation.addSource(RANK.callArrives, () => {
      simulation.setSource(source, arrivals.next());
      callerIsBorn(type);
    });
    return { type, caisseName, rates, arrivals, source };
  }

  return {
    beginDay(streams, reminded) {
      const { date, dayStart, openIndex } = today;
      let forecast = 0;
      for (const { flow, halfHours, first, isMorning, start, busyness, types } of flows) {
        const factors = start
          ? drawStart(start, flow.types, streams("start", date, flow.name))
          : busyness.draw(streams, date);
        const shares = flow.shapes[flow.shapeOf[openIndex]!]!;
        types.forEach(({ type, caisseName, rates, arrivals, source }, i) => {
          const volume = flow.volumes[openIndex * flow.types + i]!;
          const { foreseen, morning, afternoon } = factors[i]!;
          forecast += volume * foreseen;
          for (let halfHour = first; halfHour < first + rates.length; halfHour++) {
            const seconds = halfHours[halfHour + 1]! - halfHours[halfHour]!;
            const expected = volume * (isMorning[halfHour] ? morning : afternoon) + reminded[type]!;
            rates[halfHour - first] = (expected * shares[halfHour]!) / seconds;
          }
          chance.open(type, streams.key("arrivals", date, flow.name, caisseName));
          arrivals.reset(dayStart);
          simulation.setSource(source, arrivals.next());
        });
      }
      return forecast;
    },
    reset() {
      for (const { busyness } of flows) busyness.reset();
    },
  };
}

/** The half-hours that are not over at a moment, the one under way cut off, and the place of the first of them. */
function stillToCome(
  halfHours: Float64Array,
  atSeconds: number,
): { readonly first: number; readonly breakpoints: Float64Array } {
  const first = Math.max(
    0,
    halfHours.findLastIndex((border) => border <= atSeconds),
  );
  const breakpoints = halfHours.slice(first);
  breakpoints[0] = Math.max(breakpoints[0]!, atSeconds);
  return { first, breakpoints };
}

/** One of the ways in which a day that is under way may go on. */
function drawStart({ morning, afternoon }: FlowStart, types: number, stream: Stream): readonly DayBusyness[] {
  const first = Math.floor((stream() * morning.length) / types) * types;
  return Array.from({ length: types }, (_, i) => ({
    foreseen: 1,
    morning: morning[first + i]!,
    afternoon: afternoon[first + i]!,
  }));
}

/** By half-hour: whether its middle lies in the first half of the opening hours. */
function morningsOf({ openSeconds, closeSeconds }: ImmediatePlan, breakpoints: Float64Array): boolean[] {
  const middle = (openSeconds + closeSeconds) / 2;
  return Array.from(
    { length: breakpoints.length - 1 },
    (_, i) => (breakpoints[i]! + breakpoints[i + 1]!) / 2 < middle,
  );
}
