import { DAY_SECONDS, type PlanDay } from "../plan.ts";
import type { Scenario } from "../scenario/schema.ts";

type Incident = Scenario["incidents"][string];
type Hours = NonNullable<Incident["hours"]>;

const WHOLE_DAY: Hours = { fromSeconds: 0, toSeconds: DAY_SECONDS };

/** A factor on the contacts that come between two times of a day. */
export interface DayFactor extends Hours {
  readonly factor: number;
}

/**
 * What incidents do to the volume of a flow on a day.
 *
 * @param incidents of the scenario
 * @param flow its name
 * @param date ISO date
 * @returns factors, in file order; empty on an ordinary day
 */
export function factorsOn(
  incidents: Scenario["incidents"],
  flow: string,
  date: string,
): readonly DayFactor[] {
  return Object.values(incidents).flatMap((incident) => {
    const factor = incident.demand[flow];
    if (factor === undefined || factor === 1 || !hits(incident, date)) return [];
    return [{ ...(incident.hours ?? WHOLE_DAY), factor }];
  });
}

/**
 * The factor that a stretch of a day has on average, its contacts coming evenly.
 *
 * @param factors of the day
 * @param fromSeconds start of the stretch [s since midnight]
 * @param toSeconds its end, after the start
 * @returns the product over the factors, each for the part of the stretch that it covers
 */
export function meanFactor(factors: readonly DayFactor[], fromSeconds: number, toSeconds: number): number {
  // Between the borders of all factors the product is constant.
  const borders = [fromSeconds, toSeconds];
  for (const each of factors) {
    for (const time of [each.fromSeconds, each.toSeconds]) {
      if (time > fromSeconds && time < toSeconds) borders.push(time);
    }
  }
  borders.sort((a, b) => a - b);
  let sum = 0;
  for (let i = 1; i < borders.length; i++) {
    const [from, to] = [borders[i - 1]!, borders[i]!];
    let product = 1;
    for (const each of factors) if (each.fromSeconds <= from && each.toSeconds >= to) product *= each.factor;
    sum += product * (to - from);
  }
  return sum / (toSeconds - fromSeconds);
}

/**
 * When nobody gets through to a flow, on each open day.
 *
 * @param incidents of the scenario
 * @param flow its name
 * @param days the open days
 * @param hours opening hours of the flow
 * @returns times [s since midnight: from, to, from, to, …] in order and apart, within the hours; undefined on a day
 *   without a cut
 */
export function cutsOf(
  incidents: Scenario["incidents"],
  flow: string,
  days: readonly PlanDay[],
  hours: Hours,
): readonly (Float64Array | undefined)[] {
  const cutting = Object.values(incidents).filter(({ cut }) => cut.includes(flow));
  return days.map(({ date }) => {
    const spans = cutting
      .filter((incident) => hits(incident, date))
      .map((incident) => incident.hours ?? WHOLE_DAY)
      .map(({ fromSeconds, toSeconds }) => [
        Math.max(fromSeconds, hours.fromSeconds),
        Math.min(toSeconds, hours.toSeconds),
      ])
      .filter(([from, to]) => from! < to!)
      .sort(([a], [b]) => a! - b!);
    const apart: number[] = [];
    for (const [from, to] of spans) {
      const last = apart.at(-1);
      if (last !== undefined && from! <= last) apart[apart.length - 1] = Math.max(last, to!);
      else apart.push(from!, to!);
    }
    return apart.length > 0 ? Float64Array.from(apart) : undefined;
  });
}

function hits({ from, to }: Incident, date: string): boolean {
  return from <= date && date <= to;
}
