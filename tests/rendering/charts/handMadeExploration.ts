import type { Course } from "../../../src/planning/report/course.ts";
import type {
  Exploration,
  PositionsCurve,
  RequiredDay,
  Sensitivity,
} from "../../../src/planning/report/exploration.ts";
import { estimate } from "../handMadeResult.ts";

const HALF_HOUR_SECONDS = 1800;

/** A day of half-hours from 9:00 on: people required and planned in each. */
export function requiredDay(pairs: readonly (readonly [required: number, planned: number])[]): RequiredDay {
  return {
    weekday: 0,
    freshCalls: 3_587,
    target: 0.9,
    replications: 200,
    halfHours: pairs.map(([required, planned], i) => ({
      fromSeconds: 9 * 3600 + i * HALF_HOUR_SECONDS,
      required,
      isSharp: true,
      planned,
    })),
  };
}

/** A Monday with too few people in the morning and too many in the afternoon. */
export const MONDAY = requiredDay([
  [31, 36.2],
  [38, 35.1],
  [41, 34.3],
  [40, 33.6],
  [36, 33.4],
  [32, 28.2],
  [25, 24.6],
  [22, 25.9],
  [23, 29.1],
  [28, 34.8],
  [30, 35.5],
  [29, 35.6],
  [26, 35.9],
  [22, 36.2],
]);

/** A team with fewer and with more posts. */
export function positionsCurve(rates: readonly number[], planned = 35): PositionsCurve {
  const first = planned - 2 * Math.floor(rates.length / 2);
  const base = rates[Math.floor(rates.length / 2)]!;
  return {
    team: "sudo",
    planned,
    replications: 8,
    points: rates.map((rate, i) => {
      const posts = first + 2 * i;
      return {
        posts,
        positions: (posts * 6) / 7,
        handlingRate: estimate(rate, 0.005),
        difference: posts === planned ? undefined : estimate(rate - base, 0.002),
      };
    }),
  };
}

/** An assumption at its ends, by the differences [0–1] that they make. */
export function sensitivity(path: string, low: number, high: number, halfWidth = 0.001): Sensitivity {
  return {
    path,
    value: "4 min",
    low: { value: "1 min", difference: estimate(low, halfWidth) },
    high: { value: "6 min", difference: estimate(high, halfWidth) },
    replications: 8,
  };
}

/** What was run around the reference. */
export function exploration(changes: Partial<Exploration> = {}): Exploration {
  return {
    day: MONDAY,
    positions: positionsCurve([0.78, 0.803, 0.822, 0.84, 0.856, 0.87, 0.883]),
    sensitivities: [
      sensitivity("demand.calls.patience.mean", -0.065, 0.021),
      sensitivity("demand.calls.redial.share", 0.019, -0.027),
      sensitivity("demand.mails.dueOpenDays", 0, 0, 0),
    ],
    ...changes,
  };
}

/** A quarter, of which eight in ten end between two rates. */
export function course(low: number, high: number): Course {
  return {
    replications: 20,
    points: ["2017-01-02", "2017-02-01", "2017-03-01", "2017-03-31"].map((date, i) => ({
      date,
      handlingRate: { low: low - (3 - i) / 50, median: (low + high) / 2, high: high + (3 - i) / 50 },
      mailBacklog: { low: 800, median: 1_000, high: 1_300 },
    })),
  };
}
