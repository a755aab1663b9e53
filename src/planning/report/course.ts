import { createSlices } from "../../models/measures/slices.ts";
import { TOTAL_INDEX, TOTALS } from "../../models/measures/totalNames.ts";
import type { Plan } from "../../models/plan.ts";

/** How a period may go: quantiles over the replications, at some days of it. */
export interface Course {
  /** Replications behind the quantiles. */
  readonly replications: number;
  /** At most about sixty, in order; the last one is the last open day. */
  readonly points: readonly CoursePoint[];
}

export interface CoursePoint {
  /** ISO date of an open day. */
  readonly date: string;
  /** Contacts handled ÷ presented since the first day; undefined where nobody calls. */
  readonly handlingRate: Quantiles | undefined;
  /** Deferred contacts in the backlog at the end of the day; undefined where there are none. */
  readonly mailBacklog: Quantiles | undefined;
}

/** One replication in ten is below `low`, one in ten above `high` (R's type 7). */
export interface Quantiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Gathers the course of replications as they come in. */
export interface CourseTally {
  add(totals: Float64Array): void;
  /** @returns the course; undefined below the replications that quantiles need */
  course(): Course | undefined;
}

/** Days shown; a year has one a week or so. */
const MOST_POINTS = 60;
/** Fewer say nothing of one in ten. */
const FEWEST_REPLICATIONS = 10;
const TAIL = 0.1;

/**
 * Begins to follow a plan through its period. Keeps two numbers a point and replication, so its memory grows with the
 * replications by a kilobyte each.
 *
 * @param plan compiled; a single open day has no course
 */
export function createCourseTally(plan: Plan): CourseTally {
  const slices = createSlices(plan);
  const days = plan.openDays.map((day) => ({
    date: plan.days[day]!.date,
    at: slices.ofDay(day).at(-1)! * TOTALS.length,
  }));
  const shown = evenly(days.length, MOST_POINTS);
  const rates = shown.map((): number[] => []);
  const backlogs = shown.map((): number[] => []);
  let replications = 0;

  return {
    add(totals) {
      let [presented, handled, point] = [0, 0, 0];
      replications += 1;
      days.forEach(({ at }, day) => {
        presented += totals[at + TOTAL_INDEX.presented]!;
        handled += totals[at + TOTAL_INDEX.handled]!;
        if (day !== shown[point]) return;
        if (presented > 0) rates[point]!.push(handled / presented);
        backlogs[point]!.push(totals[at + TOTAL_INDEX.mailBacklogEnd]!);
        point += 1;
      });
    },
    course() {
      if (replications < FEWEST_REPLICATIONS || days.length < 2) return undefined;
      const points = shown.map((day, i) => ({
        date: days[day]!.date,
        handlingRate: rates[i]!.length === replications ? quantilesOf(rates[i]!) : undefined,
        mailBacklog: plan.deferred.length > 0 ? quantilesOf(backlogs[i]!) : undefined,
      }));
      return { replications, points };
    },
  };
}

/** Places of so many, at most so many of them, evenly spread and with the last. */
function evenly(count: number, most: number): readonly number[] {
  const points = Math.min(count, most);
  return Array.from({ length: points }, (_, i) => Math.ceil(((i + 1) * count) / points) - 1);
}

function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    low: quantileSorted(sorted, TAIL),
    median: quantileSorted(sorted, 0.5),
    high: quantileSorted(sorted, 1 - TAIL),
  };
}

/** R's type 7 (Hyndman & Fan 1996). */
function quantileSorted(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
}
