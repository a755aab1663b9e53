import { createStreams } from "../../engine/random/stream.ts";
import { compile } from "../../models/compile.ts";
import { createBusyness } from "../../models/demand/busyness.ts";
import type { Scenario } from "../../models/scenario/schema.ts";

/** Days of the horizon with about the same forecast. */
export interface DayClass {
  /** Fresh calls forecast: above `from`, up to `to`. */
  readonly from: number;
  readonly to: number;
  /** Mean open days of the horizon in the class. */
  readonly days: number;
}

/** The classes in ascending order, and the days that are too rare and too large for any. */
export interface DayClasses {
  readonly classes: readonly DayClass[];
  readonly daysAbove: number;
}

/** Years of forecasts behind the number of days of a class; only random factors are drawn, so they cost little. */
const YEARS = 200;
/** Days of the horizon, or share of its days, that are too rare for a class of their own. */
const RARE_DAYS = 1;
const RARE_SHARE = 0.01;

/**
 * Sorts the open days of a horizon by the fresh calls that hypervision forecasts the evening before: what the calendar
 * lets one expect × the busyness that is foreseen, as the platform draws it.
 *
 * @param width [fresh calls] of a class
 * @returns classes; the first takes in the quietest days, and what lies above the last is given in days
 */
export function classesOfDays(scenario: Scenario, seed: number, width: number): DayClasses {
  const counts = new Map<number, number>();
  const plan = compile(scenario);
  const flows = plan.immediate.map((flow) => ({
    flow,
    busyness: createBusyness(flow, plan.immediateTypes.slice(flow.firstType, flow.firstType + flow.types)),
  }));
  for (let year = 0; year < YEARS; year++) {
    const streams = createStreams(seed, year);
    for (const { busyness } of flows) busyness.reset();
    plan.openDays.forEach((day, openIndex) => {
      let forecast = 0;
      for (const { flow, busyness } of flows) {
        busyness.draw(streams, plan.days[day]!.date).forEach(({ foreseen }, i) => {
          forecast += flow.volumes[openIndex * flow.types + i]! * foreseen;
        });
      }
      const place = Math.max(0, Math.ceil(forecast / width) - 1);
      counts.set(place, (counts.get(place) ?? 0) + 1 / YEARS);
    });
  }
  const places = [...counts.keys()].sort((a, b) => a - b);
  const rare = Math.min(RARE_DAYS, RARE_SHARE * plan.openDays.length);
  const daysAbove = (place: number): number =>
    [...counts].reduce((sum, [at, days]) => sum + (at > place ? days : 0), 0);
  const daysUpTo = (place: number): number => plan.openDays.length - daysAbove(place);
  const first = places.find((place) => daysUpTo(place) >= rare) ?? 0;
  const last = places.find((place) => daysAbove(place) < rare) ?? first;
  return {
    daysAbove: daysAbove(last),
    classes: Array.from({ length: last - first + 1 }, (_, i) => ({
      from: i === 0 ? 0 : (first + i) * width,
      to: (first + i + 1) * width,
      days: i === 0 ? daysUpTo(first) : (counts.get(first + i) ?? 0),
    })),
  };
}

/** A round width that gives at least about so many classes over the days that are usual. */
export function classWidth(scenario: Scenario, classes: number): number {
  const plan = compile(scenario);
  const mean =
    plan.immediate.reduce((sum, { volumes }) => sum + volumes.reduce((a, b) => a + b, 0), 0) /
    Math.max(1, plan.openDays.length);
  const rough = Math.max(1, (1.5 * mean) / classes);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  return [5, 2, 1].map((step) => step * magnitude).find((width) => width <= rough)!;
}
