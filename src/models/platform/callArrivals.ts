import { exponential } from "../../engine/random/exponential.ts";
import { createPiecewiseArrivals } from "../../engine/random/piecewiseArrivals.ts";
import type { Streams } from "../../engine/random/stream.ts";
import { createStreamBank } from "../../engine/random/streamBank.ts";
import type { Simulation } from "../../engine/simulation.ts";
import { drawBusyness } from "../demand/busyness.ts";
import { HALF_HOUR_SECONDS, type Plan } from "../plan.ts";
import { RANK } from "./ranks.ts";
import type { Today } from "./today.ts";

/** The first calls of callers, as the day brings them. */
export interface CallArrivals {
  /**
   * Lets the callers of an open day arrive.
   * @returns fresh calls that hypervision expected the evening before
   */
  beginDay(streams: Streams): number;
}

/** Creates the arrivals of a plan: a Poisson process per caisse, with the day's own rate in each half-hour. */
export function createCallArrivals(
  plan: Plan,
  simulation: Simulation,
  today: Today,
  callerIsBorn: (caisse: number) => void,
): CallArrivals {
  const { openSeconds, closeSeconds, halfHourShares, volumes } = plan.calls;
  const halfHours = halfHourShares.length;
  const breakpoints = Float64Array.from({ length: halfHours + 1 }, (_, i) =>
    Math.min(openSeconds + i * HALF_HOUR_SECONDS, closeSeconds),
  );
  const middle = (openSeconds + closeSeconds) / 2;
  const isMorning = Array.from(
    halfHourShares,
    (_, i) => (breakpoints[i]! + breakpoints[i + 1]!) / 2 < middle,
  );

  const chance = createStreamBank(plan.caisses.map(() => exponential(1)));
  const caisses = plan.caisses.map((name, caisse) => {
    const rates = new Float64Array(halfHours);
    const arrivals = createPiecewiseArrivals(breakpoints, rates, () => chance.next(caisse));
    const source = simulation.addSource(RANK.callArrives, () => {
      simulation.setSource(source, arrivals.next());
      callerIsBorn(caisse);
    });
    return { name, rates, arrivals, source };
  });

  return {
    beginDay(streams) {
      const { date, dayStart, openIndex } = today;
      const busyness = drawBusyness(plan.calls.busyness, streams, date, plan.caisses);
      let forecast = 0;
      caisses.forEach(({ name, rates, arrivals, source }, caisse) => {
        const volume = volumes[openIndex * caisses.length + caisse]!;
        const { foreseen, morning, afternoon } = busyness[caisse]!;
        forecast += volume * foreseen;
        for (let i = 0; i < halfHours; i++) {
          const seconds = breakpoints[i + 1]! - breakpoints[i]!;
          rates[i] = (volume * halfHourShares[i]! * (isMorning[i] ? morning : afternoon)) / seconds;
        }
        chance.open(caisse, streams.key("arrivals", date, name));
        arrivals.reset(dayStart);
        simulation.setSource(source, arrivals.next());
      });
      return forecast;
    },
  };
}
