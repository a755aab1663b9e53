import type { Plan, ShiftPlan } from "../plan.ts";
import { firstPeople } from "./numbering.ts";
import { endOf, type Pause, pausesOf } from "./pauses.ts";

/** What a person does at a moment of the day. */
export const ACTION = { start: 0, pause: 1, end: 2 } as const;

/** Everybody's day, in order of time; people are numbered through all teams. */
export interface Timetable {
  /** When [s since midnight]. */
  readonly times: Float64Array;
  readonly people: Int32Array;
  /** One of `ACTION`; at the same instant people start before they pause, and pause before they end. */
  readonly actions: Uint8Array;
  /** Length of the pause that begins [s]; 0 for other actions. */
  readonly lengths: Float64Array;
  /** What kind of pause begins, one of `PAUSE` (pauses.ts); 0 for other actions. */
  readonly kinds: Uint8Array;
}

/** How long before a pause ends the one that follows within this time is announced [s]. */
const NOTICE_SECONDS = 1;

/**
 * Lays out each open day for all people whose shift is worked on it, present or not.
 *
 * The people of a team who work the same shift take each break one after the other, evenly over its window, so that the
 * floor is never empty at once. A pause that follows another without a gap is announced a second before the first one
 * ends: whoever is told during a pause goes from one to the other, where at its end they would be free for an instant and
 * take a contact.
 * Of a plan that is taken up in the middle of its day, only what is left of the day is laid out.
 * @returns by open day; days alike share one timetable
 */
export function layTimetables(plan: Plan): readonly Timetable[] {
  const laid = new Map<string, Timetable>();
  return plan.openDays.map((day, openIndex) => {
    const { weekday } = plan.days[day]!;
    const key = plan.teams
      .map(
        ({ shifts, absences }) =>
          shifts.map((shift) => shift.weekdays[weekday]).join("") +
          absences.map((absence) => absence.onDays[openIndex]).join(""),
      )
      .join(" ");
    const timetable =
      laid.get(key) ?? layTimetable(plan.teams, openIndex, weekday, plan.start?.atSeconds ?? 0);
    laid.set(key, timetable);
    return timetable;
  });
}

interface Entry {
  readonly time: number;
  readonly person: number;
  readonly action: number;
  readonly length: number;
  readonly kind: number;
}

function layTimetable(
  teams: Plan["teams"],
  openIndex: number,
  weekday: number,
  atSeconds: number,
): Timetable {
  const entries: Entry[] = [];
  const first = firstPeople(teams);
  teams.forEach((team, index) => {
    const places = placesInShift(team.shiftOf, team.shifts.length);
    for (let i = 0; i < team.people; i++) {
      const shift = team.shifts[team.shiftOf[i]!]!;
      if (shift.weekdays[weekday] === 0) continue;
      const person = first[index]! + i;
      const takesPart = team.absences.filter(
        ({ onDays, share }) => onDays[openIndex] === 1 && i < Math.round(share * team.people),
      );
      const day = stillToCome(shift, pausesOf(shift, places[i]!, takesPart), atSeconds);
      if (!day) continue;
      const of = { person, length: 0, kind: 0 };
      entries.push({ ...of, time: day.fromSeconds, action: ACTION.start });
      day.pauses.forEach((pause, at, pauses) => {
        const { length, kind } = pause;
        entries.push({
          time: announcedAt(pause, pauses[at - 1]),
          person,
          action: ACTION.pause,
          length,
          kind,
        });
      });
      entries.push({ ...of, time: shift.toSeconds, action: ACTION.end });
    }
  });
  entries.sort((a, b) => a.time - b.time || a.action - b.action || a.person - b.person);
  return {
    times: Float64Array.from(entries, ({ time }) => time),
    people: Int32Array.from(entries, ({ person }) => person),
    actions: Uint8Array.from(entries, ({ action }) => action),
    lengths: Float64Array.from(entries, ({ length }) => length),
    kinds: Uint8Array.from(entries, ({ kind }) => kind),
  };
}

/**
 * What is left of a person's day at a moment: from then on, or from the end of the pause under way. Undefined where nothing
 * is; a shift that has not begun is left as it is.
 */
function stillToCome(
  { fromSeconds, toSeconds }: ShiftPlan,
  pauses: readonly Pause[],
  atSeconds: number,
): { readonly fromSeconds: number; readonly pauses: readonly Pause[] } | undefined {
  if (fromSeconds >= atSeconds) return { fromSeconds, pauses };
  let from = atSeconds;
  for (const pause of pauses) if (pause.from <= from) from = Math.max(from, endOf(pause));
  if (from >= toSeconds) return undefined;
  return { fromSeconds: from, pauses: pauses.filter((pause) => pause.from > from) };
}

/** When a person is told to pause [s since midnight]. */
function announcedAt({ from }: Pause, before: Pause | undefined): number {
  const follows = before !== undefined && Math.abs(from - endOf(before)) < NOTICE_SECONDS;
  return follows ? Math.max(before.from, endOf(before) - NOTICE_SECONDS) : from;
}

/** By person: where they stand (0–1) in the order of those who work the same shift. */
function placesInShift(shiftOf: Uint8Array, shifts: number): Float64Array {
  const counts = new Int32Array(shifts);
  for (const shift of shiftOf) counts[shift]! += 1;
  const taken = new Int32Array(shifts);
  return Float64Array.from(shiftOf, (shift) => {
    const place = (taken[shift]! + 0.5) / counts[shift]!;
    taken[shift]! += 1;
    return place;
  });
}
