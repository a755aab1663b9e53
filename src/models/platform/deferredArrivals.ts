import { exponential } from "../../engine/random/exponential.ts";
import { createPiecewiseArrivals } from "../../engine/random/piecewiseArrivals.ts";
import type { Streams } from "../../engine/random/stream.ts";
import { createStreamBank } from "../../engine/random/streamBank.ts";
import type { Simulation } from "../../engine/simulation.ts";
import { normalQuantile } from "../../engine/statistics/normalQuantile.ts";
import { lognormalFactor } from "../demand/busyness.ts";
import type { Plan } from "../plan.ts";
import { RANK } from "./ranks.ts";
import type { Today } from "./today.ts";

/** Deferred contacts, as each calendar day brings them. */
export interface DeferredArrivals {
  /** Lets the contacts of a calendar day arrive. */
  beginDay(streams: Streams): void;
}

/**
 * Creates the arrivals of the deferred flows of a plan: a Poisson process per type, even over the hours of arrival.
 * @param arrives - one of a type has come; `uniform` decides whether it is settled before the backlog
 */
export function createDeferredArrivals(
  plan: Plan,
  simulation: Simulation,
  today: Today,
  arrives: (type: number, uniform: number) => void,
): DeferredArrivals {
  const types = plan.deferredTypes.map(({ flow, caisseName }, type) => {
    const { name, fromSeconds, toSeconds, settledBefore, firstType } = plan.deferred[flow]!;
    const rates = new Float64Array(1);
    const chance = createStreamBank([exponential(1), undefined]);
    // Of a day that is taken up in the middle, those until then have come.
    const from = Math.max(fromSeconds, plan.start?.atSeconds ?? fromSeconds);
    const isOver = from >= toSeconds;
    const breakpoints = Float64Array.of(isOver ? fromSeconds : from, toSeconds);
    const arrivals = createPiecewiseArrivals(breakpoints, rates, () => chance.next(0));
    const source = simulation.addSource(RANK.mailArrives, () => {
      simulation.setSource(source, arrivals.next());
      arrives(type, settledBefore > 0 ? chance.next(1) : 1);
    });
    return { flow, place: type - firstType, name, caisseName, isOver, rates, arrivals, chance, source };
  });

  return {
    beginDay(streams) {
      const { date, day, dayStart } = today;
      const factors = plan.deferred.map(({ name, busyness }) =>
        lognormalFactor(busyness, normalQuantile(streams("busyness", date, name)())),
      );
      for (const { flow, place, name, caisseName, isOver, rates, arrivals, chance, source } of types) {
        const { volumes, types: width, fromSeconds, toSeconds, settledBefore } = plan.deferred[flow]!;
        rates[0] = isOver ? 0 : (volumes[day * width + place]! * factors[flow]!) / (toSeconds - fromSeconds);
        chance.open(0, streams.key("arrivals", date, name, caisseName));
        if (settledBefore > 0) chance.open(1, streams.key("settled", date, name, caisseName));
        arrivals.reset(dayStart);
        simulation.setSource(source, arrivals.next());
      }
    },
  };
}
