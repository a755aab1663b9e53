import type { AbsencePlan, BreakPlan, ShiftPlan } from "../plan.ts";

/** Why a person pauses. */
export const PAUSE = { break: 0, activity: 1, incident: 2 } as const;

/** Below this, a remainder is a rounding error [s]. */
const SHORTEST_SECONDS = 1e-6;

/** A time off the contacts. */
export interface Pause {
  /** Beginning [s since midnight]. */
  readonly from: number;
  /** Length [s], above 0. */
  readonly length: number;
  /** One of `PAUSE`. */
  readonly kind: number;
}

/**
 * Lays out the pauses of one person in one shift. Nobody is in two of them at once: an incident leaves nothing of a break
 * or a meeting, and a break that falls into a meeting is taken during it. Only breaks are left as they are among
 * themselves: each keeps its length, and one that comes due during another follows it.
 * @param place - where the person stands among those who take their breaks in turn, 0–1
 * @param absences - in which the person takes part that day
 * @returns in order of time
 */
export function pausesOf(
  shift: ShiftPlan,
  place: number,
  absences: readonly AbsencePlan[],
): readonly Pause[] {
  const incidents = absences.filter(({ isWork }) => !isWork).map((absence) => within(shift, absence));
  const meetings = absences.filter(({ isWork }) => isWork).map((absence) => within(shift, absence));
  const closed = disjoint(incidents, []);
  const breaks = shift.breaks.flatMap((pause) => without(breakOf(pause, place), closed));
  const off = [...closed, ...breaks];
  return [...off, ...disjoint(meetings, off)].sort((a, b) => a.from - b.from);
}

/** End of a pause [s since midnight]. */
export function endOf(pause: Pause): number {
  return pause.from + pause.length;
}

/** The break of the one who stands at `place` (0–1) in the order. */
function breakOf({ lastsSeconds, fromSeconds, toSeconds }: BreakPlan, place: number): Pause {
  const from = fromSeconds + place * (toSeconds - lastsSeconds - fromSeconds);
  return { from, length: lastsSeconds, kind: PAUSE.break };
}

/** The part of an absence that lies in the shift; of length 0 or less when none does. */
function within(shift: ShiftPlan, { fromSeconds, toSeconds, isWork }: AbsencePlan): Pause {
  const from = Math.max(fromSeconds, shift.fromSeconds);
  const length = Math.min(toSeconds, shift.toSeconds) - from;
  return { from, length, kind: isWork ? PAUSE.activity : PAUSE.incident };
}

/** What is left of each pause without `taken` and without those before it. */
function disjoint(pauses: readonly Pause[], taken: readonly Pause[]): readonly Pause[] {
  const laid: Pause[] = [];
  for (const pause of pauses) laid.push(...without(pause, [...taken, ...laid]));
  return laid;
}

/** What is left of a pause without others; untouched when none meets it, so that a break keeps its exact length. */
function without(pause: Pause, others: readonly Pause[]): readonly Pause[] {
  return others.reduce<readonly Pause[]>(
    (left, other) => left.flatMap((part) => remainder(part, other)),
    pause.length > 0 ? [pause] : [],
  );
}

function remainder(part: Pause, other: Pause): readonly Pause[] {
  const lost = Math.min(endOf(part), endOf(other)) - Math.max(part.from, other.from);
  if (lost <= 0) return [part];
  const before = { ...part, length: other.from - part.from };
  const after = { ...part, from: endOf(other), length: endOf(part) - endOf(other) };
  return [before, after].filter(({ length }) => length > SHORTEST_SECONDS);
}
