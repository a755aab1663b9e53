import { exponential } from "../../engine/random/exponential.ts";
import { createPiecewiseArrivals } from "../../engine/random/piecewiseArrivals.ts";
import type { Streams } from "../../engine/random/stream.ts";
import { createStreamBank } from "../../engine/random/streamBank.ts";
import type { Simulation } from "../../engine/simulation.ts";
import { createBusyness } from "../demand/busyness.ts";
import { halfHoursOf } from "../demand/dayProfiles.ts";
import type { ImmediatePlan, Plan } from "../plan.ts";
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
  const flows = plan.immediate.map((flow) => {
    const own = plan.immediateTypes.slice(flow.firstType, flow.firstType + flow.types);
    const breakpoints = halfHoursOf({ fromSeconds: flow.openSeconds, toSeconds: flow.closeSeconds });
    return {
      flow,
      breakpoints,
      isMorning: morningsOf(flow, breakpoints),
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
      for (const { flow, breakpoints, isMorning, busyness, types } of flows) {
        const factors = busyness.draw(streams, date);
        const shares = flow.shapes[flow.shapeOf[openIndex]!]!;
        types.forEach(({ type, caisseName, rates, arrivals, source }, i) => {
          const volume = flow.volumes[openIndex * flow.types + i]!;
          const { foreseen, morning, afternoon } = factors[i]!;
          forecast += volume * foreseen;
          for (let halfHour = 0; halfHour < rates.length; halfHour++) {
            const seconds = breakpoints[halfHour + 1]! - breakpoints[halfHour]!;
            const expected = volume * (isMorning[halfHour] ? morning : afternoon) + reminded[type]!;
            rates[halfHour] = (expected * shares[halfHour]!) / seconds;
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

/** By half-hour: whether its middle lies in the first half of the opening hours. */
function morningsOf({ openSeconds, closeSeconds }: ImmediatePlan, breakpoints: Float64Array): boolean[] {
  const middle = (openSeconds + closeSeconds) / 2;
  return Array.from(
    { length: breakpoints.length - 1 },
    (_, i) => (breakpoints[i]! + breakpoints[i + 1]!) / 2 < middle,
  );
}
