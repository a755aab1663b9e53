import { draftProgramme } from "./programme.ts";
import type { RosterPerson, RosterShift } from "./roster.ts";
import type { Rules } from "./rules.ts";
import type { Solved, Solver, Term } from "./solver.ts";
import { type ShiftClass, type WeekGraph, type WeekState, type WeekStep, weekGraph } from "./weekFlow.ts";

/** What is to be shared out. */
export interface AssignTask {
  /** By day, the shifts that somebody has to work. */
  readonly shifts: readonly (readonly RosterShift[])[];
  /** By day, its date in days from the first. */
  readonly offsets: readonly number[];
  readonly people: number;
  readonly rules: Rules;
  readonly solver: Solver;
  /** Whether shifts may be left to nobody; as few as possible then. */
  readonly mayLeave: boolean;
}

/** Who works what. */
export interface Assigned {
  readonly roster: readonly RosterPerson[];
  /** Whether, in this roster, nobody has more early or late shifts above another than the rules allow. */
  readonly isFair: boolean;
  /** Whether it is proven that no way of sharing all the shifts out is fair. */
  readonly isUnfairProven: boolean;
  /** Shifts that nobody could work. */
  readonly left: number;
}

/** A shift counts as early or late when it begins or ends within this time of the beginning or end of all [s]. */
const EDGE_SECONDS = 3600;
/** Hours are shared out evenly up to this share of what could still be won. */
const EVEN_GAP = 0.02;
/** A shift that is left weighs more than any unevenness of hours. */
const LEFT_COST = 1e6;

/**
 * Gives the shifts of a week to people, each at most one a day, within the rules: a flow of people through all that a week
 * can be, in whole numbers. Weekly hours are as even as they can be; early and late shifts differ by no more than the
 * rules' spread.
 *
 * @returns undefined where so many people cannot work them, or the solver gave up
 */
export function assignWeek(task: AssignTask): Assigned | undefined {
  if (task.people === 0) {
    const left = task.shifts.flat().length;
    return task.mayLeave || left === 0
      ? { roster: [], isFair: true, isUnfairProven: false, left }
      : undefined;
  }
  const classesOfDay = task.shifts.map((shifts) => classesOf(shifts, task));
  const graph = weekGraph(
    classesOfDay.map((classes) => classes.map(({ shift }) => shift)),
    task.offsets,
    task.rules,
  );
  let isUnfairProven = true;
  const tryOut = (windows: Windows | undefined, mayLeave: boolean): Made | undefined => {
    const solved = solveFlow(graph, classesOfDay, { ...task, mayLeave }, windows);
    if (windows !== undefined && solved.kind !== "infeasible") isUnfairProven = false;
    return solved.kind === "solved" ? rosterOf(graph, solved.values, classesOfDay, task) : undefined;
  };
  const [usual, ...others] = windowsOf(classesOfDay, task);
  const fair = tryOut(usual, task.mayLeave);
  if (fair?.isFair) return { ...fair, isUnfairProven: false };
  const free = tryOut(undefined, task.mayLeave);
  if (free === undefined || free.isFair) return free && { ...free, isUnfairProven: false };
  for (const windows of others) {
    // Fairness is no reason to leave more shifts to nobody.
    const made = tryOut(windows, free.left > 0);
    if (made?.isFair && made.left <= free.left) return { ...made, isUnfairProven: false };
  }
  // Where shifts are left, those that are worked might be others: the windows say nothing of these.
  return { ...free, isUnfairProven: isUnfairProven && free.left === 0 };
}

type Made = Pick<Assigned, "roster" | "isFair" | "left">;

/** Hands the shifts to the people of a flow. */
function rosterOf(
  graph: WeekGraph,
  flow: readonly number[],
  classesOfDay: readonly (readonly ClassOfDay[])[],
  { people, rules }: AssignTask,
): Made {
  const waiting = classesOfDay.map((classes) => classes.map(({ shifts }) => [...shifts]));
  const roster = walk(graph, flow, people).map((steps) => ({
    days: steps.map(({ day, class: place }) =>
      place === undefined ? undefined : waiting[day]![place]!.shift()!,
    ),
  }));
  const worked = roster.map(({ days }) => days.filter((shift) => shift !== undefined));
  const { first, last } = edgesOf(worked.flat());
  const isWithin = (isOne: (shift: RosterShift) => boolean): boolean => {
    const counts = worked.map((shifts) => shifts.filter(isOne).length);
    return Math.max(...counts) - Math.min(...counts) <= rules.spread;
  };
  const isFair =
    isWithin((shift) => isEarlyShift(shift, first)) && isWithin((shift) => isLateShift(shift, last));
  return { roster, isFair, left: waiting.flat(2).length };
}

/** Fewest early and late shifts of a person; the most are the rules' spread above. */
interface Windows {
  readonly early: number;
  readonly late: number;
}

/** All windows within which the shifts can be shared out fairly, the most even first and then those nearest to it. */
function windowsOf(
  classes: readonly (readonly ClassOfDay[])[],
  { people, rules: { spread } }: AssignTask,
): readonly Windows[] {
  const all = classes.flat();
  const around = (isOne: (shift: ShiftClass) => boolean) => {
    const total = all.reduce((sum, { shift, shifts }) => sum + (isOne(shift) ? shifts.length : 0), 0);
    const highest = Math.floor(total / people);
    // Where the mean is whole, the window that ends there holds nothing but the mean, as those above it do.
    const lowest = Math.max(0, highest + 1 - spread);
    const usual = Math.max(0, highest - Math.floor((spread - 1) / 2));
    const leasts = Array.from({ length: highest - lowest + 1 }, (_, i) => highest - i);
    return leasts.map((least) => ({ least, away: Math.abs(least - usual) }));
  };
  const late = around(({ isLate }) => isLate);
  return around(({ isEarly }) => isEarly)
    .flatMap((one) => late.map((other) => ({ early: one, late: other })))
    .sort((a, b) => a.early.away + a.late.away - b.early.away - b.late.away)
    .map((windows) => ({ early: windows.early.least, late: windows.late.least }));
}

interface ClassOfDay {
  readonly shift: ShiftClass;
  readonly shifts: readonly RosterShift[];
}

/** The shifts of a day, those together that the rules do not tell apart; in order of time. */
function classesOf(shifts: readonly RosterShift[], task: AssignTask): readonly ClassOfDay[] {
  const { first, last } = edgesOf(task.shifts.flat());
  const classes = new Map<string, { shift: ShiftClass; shifts: RosterShift[] }>();
  for (const shift of shifts) {
    const { fromSeconds, toSeconds, paidSeconds } = shift;
    const key = [fromSeconds, toSeconds, paidSeconds].join();
    const isEarly = isEarlyShift(shift, first);
    const isLate = isLateShift(shift, last);
    const known = classes.get(key);
    if (known === undefined)
      classes.set(key, {
        shift: { paidSeconds, fromSeconds, toSeconds, isEarly, isLate },
        shifts: [shift],
      });
    else known.shifts.push(shift);
  }
  return [...classes.values()].sort(
    (a, b) => a.shift.fromSeconds - b.shift.fromSeconds || a.shift.toSeconds - b.shift.toSeconds,
  );
}

/** Begins within an hour of the first shift of the week. */
export function isEarlyShift({ fromSeconds }: RosterShift, first: number): boolean {
  return fromSeconds < first + EDGE_SECONDS;
}

/** Ends within an hour of the end of the last shift of the week. */
export function isLateShift({ toSeconds }: RosterShift, last: number): boolean {
  return toSeconds > last - EDGE_SECONDS;
}

/** When the first shift of a week begins and the last one ends [s since midnight]. */
export function edgesOf(shifts: readonly RosterShift[]): { readonly first: number; readonly last: number } {
  return {
    first: Math.min(...shifts.map(({ fromSeconds }) => fromSeconds)),
    last: Math.max(...shifts.map(({ toSeconds }) => toSeconds)),
  };
}

/** People on each step; anything goes without windows. */
function solveFlow(
  { states, steps }: WeekGraph,
  classes: readonly (readonly ClassOfDay[])[],
  { people, rules, solver, mayLeave }: AssignTask,
  windows: Windows | undefined,
): Solved {
  const draft = draftProgramme();
  const last = classes.length - 1;
  const all = classes.flat();
  const sum = (of: (each: ClassOfDay) => number): number => all.reduce((total, each) => total + of(each), 0);
  const meanHours = sum(({ shift, shifts }) => (shift.paidSeconds / 3600) * shifts.length) / people;
  const within = (count: number, least: number): boolean => count >= least && count <= least + rules.spread;
  const isAllowed = (state: WeekState): boolean =>
    windows === undefined || (within(state.early, windows.early) && within(state.late, windows.late));
  steps.forEach(({ day, to }) => {
    const end = states[day + 1]![to]!;
    const isEnd = day === last;
    const uneven = isEnd ? (end.paidSeconds / 3600 - meanHours) ** 2 : 0;
    draft.variable(uneven, isEnd && !isAllowed(end) ? 0 : people);
  });
  const into = new Map<string, Term[]>();
  const add = (key: string, term: Term): void => {
    into.set(key, [...(into.get(key) ?? []), term]);
  };
  steps.forEach(({ day, from, to, class: place }, variable) => {
    add(`state ${day} ${from}`, [variable, -1]);
    if (day < last) add(`state ${day + 1} ${to}`, [variable, 1]);
    if (place !== undefined) add(`class ${day} ${place}`, [variable, 1]);
  });
  for (const [key, terms] of into) {
    if (!key.startsWith("state")) continue;
    const isFirst = key === "state 0 0";
    draft.row(isFirst ? -people : 0, isFirst ? -people : 0, terms);
  }
  classes.forEach((ofDay, day) => {
    ofDay.forEach(({ shifts }, place) => {
      const terms = into.get(`class ${day} ${place}`) ?? [];
      const left: readonly Term[] = mayLeave ? [[draft.variable(LEFT_COST, shifts.length), 1]] : [];
      draft.row(shifts.length, shifts.length, [...terms, ...left]);
    });
  });
  return solver.solve(draft.finish(), { gap: EVEN_GAP });
}

/** Takes a flow apart into the weeks of single people. */
function walk(
  { steps }: WeekGraph,
  flow: readonly number[],
  people: number,
): readonly (readonly WeekStep[])[] {
  const left = [...flow];
  const days = 1 + Math.max(...steps.map(({ day }) => day));
  const byStart = new Map<string, number[]>();
  steps.forEach(({ day, from }, i) => {
    const key = `${day} ${from}`;
    byStart.set(key, [...(byStart.get(key) ?? []), i]);
  });
  return Array.from({ length: people }, () => {
    const taken: WeekStep[] = [];
    for (let day = 0, at = 0; day < days; day++) {
      const next = byStart.get(`${day} ${at}`)!.find((i) => left[i]! > 0)!;
      left[next]! -= 1;
      taken.push(steps[next]!);
      at = steps[next]!.to;
    }
    return taken;
  });
}
