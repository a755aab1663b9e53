import { type Assigned, assignWeek } from "./assignWeek.ts";
import { type CoverContext, coverWithMissing, type WeekCover, weekCovers } from "./cover.ts";
import type { HalfHourCover } from "./coverProgramme.ts";
import { shiftsOfDay } from "./roster.ts";

/** A week of shifts, and who works them. */
export interface WeekRoster extends Assigned {
  readonly people: number;
  /** No roster that covers the week takes fewer people; undefined where people are limited. */
  readonly leastPeople: number | undefined;
  /** Share of the paid time, or of what is missing, that a better roster of so many people might save. */
  readonly gap: number;
}

/** People tried beyond the fewest that could do, before it is given up. */
const MOST_MORE = 60;

/**
 * The cheapest roster that covers a week: with the fewest people, since each is paid for the time of the contract, and
 * with the least time of shifts among those.
 *
 * @param days needs of each day; every half-hour lies within some template
 * @param offsets of the days, from the first
 * @returns undefined where the solver gave up
 */
export function cheapestRoster(
  days: readonly (readonly HalfHourCover[])[],
  offsets: readonly number[],
  context: CoverContext,
): WeekRoster | undefined {
  const covers = weekCovers(days, context);
  let leastPeople = covers.leastPeople;
  for (let people = covers.leastPeople; people <= covers.leastPeople + MOST_MORE; people++) {
    const cover = covers.withPeople(people);
    const assigned = cover && assign(cover, offsets, people, context, false);
    if (assigned !== undefined) return { ...assigned, people, leastPeople, gap: cover!.gap };
    if (leastPeople === people && covers.isTooFew(people)) leastPeople = people + 1;
  }
  return undefined;
}

/** The roster of so many people with which fewest are missing. */
export function rosterOf(
  people: number,
  days: readonly (readonly HalfHourCover[])[],
  offsets: readonly number[],
  context: CoverContext,
): WeekRoster | undefined {
  const cover = coverWithMissing(days, people, context);
  const assigned = cover && assign(cover, offsets, people, context, true);
  return assigned && { ...assigned, people, leastPeople: undefined, gap: cover!.gap };
}

function assign(
  { days }: WeekCover,
  offsets: readonly number[],
  people: number,
  { templates, rules, solver }: CoverContext,
  mayLeave: boolean,
): Assigned | undefined {
  const shifts = days.map((day) => shiftsOfDay(day, templates).flat());
  return assignWeek({ shifts, offsets, people, rules, solver, mayLeave });
}
