import type { DayShifts } from "./coverProgramme.ts";
import type { Template } from "./templates.ts";

/** A break of somebody in particular. */
export interface RosterBreak {
  /** [s since midnight] */
  readonly fromSeconds: number;
  readonly lastsSeconds: number;
}

/** What one person works on one day. */
export interface RosterShift {
  /** [s since midnight] */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** [s] */
  readonly paidSeconds: number;
  readonly breaks: readonly RosterBreak[];
}

/** One person's week. */
export interface RosterPerson {
  /** By day of the week in question; undefined on a day off. */
  readonly days: readonly (RosterShift | undefined)[];
}

/**
 * Gives the people of each template of a day their breaks: whoever has the first break early has the next ones early, so
 * that breaks stay as far apart as they can.
 *
 * @returns by template, one shift for each person, in order of their breaks
 */
export function shiftsOfDay(
  { counts, breaks }: DayShifts,
  templates: readonly Template[],
): readonly (readonly RosterShift[])[] {
  return templates.map((template, i) => {
    const { fromSeconds, toSeconds, paidSeconds } = template;
    const starts = template.breaks.map((own, k) =>
      own.starts.flatMap((start, at) => Array.from({ length: breaks[i]![k]![at]! }, () => start)),
    );
    return Array.from({ length: counts[i]! }, (_, person) => ({
      fromSeconds,
      toSeconds,
      paidSeconds,
      breaks: template.breaks.map(({ lastsSeconds }, k) => ({
        fromSeconds: starts[k]![person]!,
        lastsSeconds,
      })),
    }));
  });
}

/**
 * The fewest people of the roster at work at any moment of a half-hour, if everybody comes.
 *
 * @param shifts of the day
 * @param fromSeconds beginning of the half-hour [s since midnight]
 * @param lastsSeconds its length [s]
 */
export function fewestAtWork(
  shifts: readonly RosterShift[],
  fromSeconds: number,
  lastsSeconds: number,
): number {
  const moments = new Set([fromSeconds]);
  for (const shift of shifts) {
    const changes = [shift.fromSeconds, shift.toSeconds];
    for (const pause of shift.breaks) changes.push(pause.fromSeconds, endOf(pause));
    for (const change of changes)
      if (change > fromSeconds && change < fromSeconds + lastsSeconds) moments.add(change);
  }
  return Math.min(...[...moments].map((moment) => atWork(shifts, moment)));
}

function atWork(shifts: readonly RosterShift[], moment: number): number {
  return shifts.filter(
    ({ fromSeconds, toSeconds, breaks }) =>
      fromSeconds <= moment &&
      moment < toSeconds &&
      breaks.every((pause) => moment < pause.fromSeconds || moment >= endOf(pause)),
  ).length;
}

function endOf({ fromSeconds, lastsSeconds }: RosterBreak): number {
  return fromSeconds + lastsSeconds;
}

/** The shifts that a roster has on one of its days. */
export function shiftsOn(roster: readonly RosterPerson[], day: number): readonly RosterShift[] {
  return roster.flatMap(({ days }) => days[day] ?? []);
}

/** Paid time of a person's week [s]. */
export function paidSecondsOf({ days }: RosterPerson): number {
  return days.reduce((sum, shift) => sum + (shift?.paidSeconds ?? 0), 0);
}
