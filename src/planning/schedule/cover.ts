import {
  type CoverTask,
  coverProgramme,
  type DayShifts,
  type HalfHourCover,
  stretchesOf,
} from "./coverProgramme.ts";
import type { Rules } from "./rules.ts";
import type { Solver } from "./solver.ts";
import type { Template } from "./templates.ts";

/** The shifts of a week, before anybody in particular works them. */
export interface WeekCover {
  readonly days: readonly DayShifts[];
  readonly paidSeconds: number;
  /** Share of the paid time, or of what is missing, that a better cover might save; 0 where none does. */
  readonly gap: number;
}

/** What the covers of a week are made from. */
export interface CoverContext {
  readonly templates: readonly Template[];
  readonly rules: Rules;
  readonly solver: Solver;
}

/** The covers of a week by its number of people; each day is solved once for each. */
export interface WeekCovers {
  /** No week takes fewer people than this. */
  readonly leastPeople: number;
  /**
   * The cheapest shifts that need no more than so many people.
   *
   * @returns undefined where so many people cannot work them
   */
  withPeople(people: number): WeekCover | undefined;
  /** Whether it is proven that so many people are too few. */
  isTooFew(people: number): boolean;
}

/**
 * Prepares the covers of a week. As long as a number of people is given, days have nothing to do with each other but for
 * the time that these people may work in all, so that each day is a programme of its own.
 *
 * @param days needs of each day, of which every half-hour lies within some template
 */
export function weekCovers(days: readonly (readonly HalfHourCover[])[], context: CoverContext): WeekCovers {
  const { rules } = context;
  const solved = new Map<string, Found | undefined>();
  const solve = (day: number, mostPeople: number, aim: CoverTask["aim"]): Found | undefined => {
    const key = `${days[day]!.map(({ people }) => people).join()} ${mostPeople} ${aim}`;
    if (!solved.has(key)) solved.set(key, solveDays([days[day]!], context, { mostPeople, aim }));
    return solved.get(key);
  };
  const all = (mostPeople: number, aim: CoverTask["aim"]) =>
    days.map((_, day) => solve(day, mostPeople, aim));
  const fewest = all(Number.POSITIVE_INFINITY, "people");
  const cheapest = all(Number.POSITIVE_INFINITY, "paidTime");
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const bounds = fewest.map((found) => roundUp(found?.bound ?? 0));
  const leastSeconds = sum(cheapest.map((found) => (found?.bound ?? 0) * (found?.unitSeconds ?? 1)));
  return {
    leastPeople: Math.max(
      0,
      ...bounds,
      roundUp(leastSeconds / rules.hoursPerWeek),
      roundUp(sum(bounds) / rules.daysPerWeek),
    ),
    withPeople(people) {
      const found = all(people, "paidTime");
      if (!found.every((each) => each !== undefined)) return undefined;
      const paidSeconds = sum(found.map(({ cost, unitSeconds }) => cost * unitSeconds));
      const shifts = sum(found.flatMap(({ days: [day] }) => day!.counts));
      if (paidSeconds > people * rules.hoursPerWeek + 1e-6 || shifts > people * rules.daysPerWeek)
        return undefined;
      const bound = sum(found.map((each) => each.bound * each.unitSeconds));
      return { days: found.flatMap((each) => each.days), paidSeconds, gap: gapOf(paidSeconds, bound) };
    },
    isTooFew(people) {
      const found = all(people, "paidTime");
      if (found.some((each) => each === undefined)) return bounds.some((bound) => bound > people);
      const bound = sum(found.map((each) => each!.bound * each!.unitSeconds));
      return bound > people * rules.hoursPerWeek + 1e-6;
    },
  };
}

/**
 * The shifts with which fewest people are missing, when there are no more than so many.
 *
 * @returns undefined where the solver gave up
 */
export function coverWithMissing(
  days: readonly (readonly HalfHourCover[])[],
  people: number,
  context: CoverContext,
): WeekCover | undefined {
  const { rules, templates } = context;
  const found = solveDays(days, context, {
    mostPeople: people,
    aim: "paidTime",
    mayMiss: true,
    mostPaidSeconds: people * rules.hoursPerWeek,
    mostShifts: people * rules.daysPerWeek,
  });
  if (found === undefined) return undefined;
  const paidSeconds = found.days.reduce(
    (sum, { counts }) =>
      sum + counts.reduce((ofDay, count, i) => ofDay + count * templates[i]!.paidSeconds, 0),
    0,
  );
  return { days: found.days, paidSeconds, gap: gapOf(found.cost, found.bound) };
}

/** Whether some template is at work, its breaks well placed, at every moment of a half-hour. */
export function canBeCovered(fromSeconds: number, templates: readonly Template[]): boolean {
  return stretchesOf(fromSeconds, templates).every(({ from: moment }) =>
    templates.some(
      (template) =>
        template.fromSeconds <= moment &&
        moment < template.toSeconds &&
        template.breaks.every(({ starts, lastsSeconds }) =>
          starts.some((start) => moment < start || moment >= start + lastsSeconds),
        ),
    ),
  );
}

interface Found {
  readonly days: readonly DayShifts[];
  readonly cost: number;
  readonly bound: number;
  readonly unitSeconds: number;
}

function solveDays(
  days: CoverTask["days"],
  { templates, solver }: CoverContext,
  asked: Pick<CoverTask, "mostPeople" | "aim"> & Partial<CoverTask>,
): Found | undefined {
  const { programme, unitSeconds, read } = coverProgramme({
    days,
    templates,
    mayMiss: false,
    mostPaidSeconds: Number.POSITIVE_INFINITY,
    mostShifts: Number.POSITIVE_INFINITY,
    ...asked,
  });
  const solved = solver.solve(programme);
  if (solved.kind !== "solved") return undefined;
  const { cost, bound, values } = solved;
  return { days: read(values), cost, bound, unitSeconds };
}

function gapOf(cost: number, bound: number): number {
  return cost <= 0 ? 0 : Math.max(0, (cost - bound) / cost);
}

/** A bound that is whole but for its last digits is not rounded up. */
function roundUp(value: number): number {
  return Math.ceil(value - 1e-6);
}
