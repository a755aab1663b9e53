import { edgesOf, isEarlyShift, isLateShift } from "./assignWeek.ts";
import { paidSecondsOf, type RosterPerson, type RosterShift } from "./roster.ts";

/** The least and the most that one person of a roster has. */
export interface Spread {
  readonly least: number;
  readonly most: number;
}

/** How evenly a week is shared out. */
export interface Spreads {
  /** [s] */
  readonly paidSeconds: Spread;
  readonly days: Spread;
  /** Shifts that begin within an hour of the first of the week. */
  readonly early: Spread;
  /** Shifts that end within an hour of the last of the week. */
  readonly late: Spread;
}

/** @param roster of at least one person */
export function spreadsOf(roster: readonly RosterPerson[]): Spreads {
  const { first, last } = edgesOf(roster.flatMap(({ days }) => days.filter((shift) => shift !== undefined)));
  const counting = (isOne: (shift: RosterShift) => boolean) =>
    spreadOf(roster, ({ days }) => days.filter((shift) => shift !== undefined && isOne(shift)).length);
  return {
    paidSeconds: spreadOf(roster, paidSecondsOf),
    days: counting(() => true),
    early: counting((shift) => isEarlyShift(shift, first)),
    late: counting((shift) => isLateShift(shift, last)),
  };
}

function spreadOf(roster: readonly RosterPerson[], of: (person: RosterPerson) => number): Spread {
  const values = roster.map(of);
  return { least: Math.min(...values), most: Math.max(...values) };
}
