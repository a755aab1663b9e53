import type { ShiftPlan, TeamPlan } from "../plan.ts";

/** What a person does at a moment of the day. */
export const ACTION = { start: 0, pause: 1, end: 2 } as const;

/** Everybody's day, in order of time; people are numbered through all teams. */
export interface Timetable {
  /** When [s since midnight]. */
  readonly times: Float64Array;
  readonly people: Int32Array;
  /** One of `ACTION`. */
  readonly actions: Uint8Array;
  /** Length of the break that begins [s]; 0 for other actions. */
  readonly lengths: Float64Array;
}

/**
 * Lays out the day of all people of all teams, present or not. The people of a team take each break one after the other,
 * evenly over its window, so that the floor is never empty at once.
 */
export function layTimetable(teams: readonly TeamPlan[]): Timetable {
  const entries: { time: number; person: number; action: number; length: number }[] = [];
  let person = 0;
  for (const team of teams) {
    for (let i = 0; i < team.people; i++, person++) {
      const { shift } = team;
      entries.push({ time: shift.fromSeconds, person, action: ACTION.start, length: 0 });
      for (const pause of shift.breaks) {
        const time = breakStart(pause, (i + 0.5) / team.people);
        entries.push({ time, person, action: ACTION.pause, length: pause.lastsSeconds });
      }
      entries.push({ time: shift.toSeconds, person, action: ACTION.end, length: 0 });
    }
  }
  entries.sort((a, b) => a.time - b.time || a.action - b.action || a.person - b.person);
  return {
    times: Float64Array.from(entries, (entry) => entry.time),
    people: Int32Array.from(entries, (entry) => entry.person),
    actions: Uint8Array.from(entries, (entry) => entry.action),
    lengths: Float64Array.from(entries, (entry) => entry.length),
  };
}

/** Start [s since midnight] of the break of the one who stands at `place` (0–1) in the team's order. */
function breakStart(pause: ShiftPlan["breaks"][number], place: number): number {
  return pause.fromSeconds + place * (pause.toSeconds - pause.lastsSeconds - pause.fromSeconds);
}
