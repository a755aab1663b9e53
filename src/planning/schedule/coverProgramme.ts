import { HALF_HOUR_SECONDS } from "../../models/plan.ts";
import { draftProgramme, type ProgrammeDraft } from "./programme.ts";
import type { Programme, Term } from "./solver.ts";
import { BETWEEN_BREAKS, type Template } from "./templates.ts";

/** People that the roster is to have at work from the beginning of a half-hour on, whether they come or not. */
export interface HalfHourCover {
  /** [s since midnight] */
  readonly fromSeconds: number;
  readonly people: number;
}

/** What a set of days asks for, and what it may take. */
export interface CoverTask {
  /** By day, the half-hours in order. */
  readonly days: readonly (readonly HalfHourCover[])[];
  readonly templates: readonly Template[];
  /** On one day; Infinity where nothing limits them. */
  readonly mostPeople: number;
  /** Over all days [s]. */
  readonly mostPaidSeconds: number;
  /** Over all days. */
  readonly mostShifts: number;
  /** What is to be least: the people of the day, or the time paid. */
  readonly aim: "people" | "paidTime";
  /** Whether people may be missing; as few as possible then, whatever else is to be least. */
  readonly mayMiss: boolean;
}

/** How many people work each template on a day, and how many begin each break when. */
export interface DayShifts {
  /** By template. */
  readonly counts: readonly number[];
  /** By template, by break, by moment at which it may begin. */
  readonly breaks: readonly (readonly (readonly number[])[])[];
}

/** A programme and how its solution reads. */
export interface CoverProgramme {
  readonly programme: Programme;
  /** Seconds of paid time in one unit of cost, where the aim is paid time. */
  readonly unitSeconds: number;
  read(values: readonly number[]): readonly DayShifts[];
}

/**
 * Missing people weigh as the square of how many they are, in steps of this share of the people needed: a floor that is
 * half empty loses far more calls than two that lack a quarter.
 */
const STEP_SHARE = 0.05;
/** Steps after which what is missing weighs no more by the person. */
const STEPS = 8;
/** A missing person weighs once for so long [s]. */
const WEIGHED_SECONDS = 900;

/**
 * Writes the programme of the shifts of some days: whole people by template, and by moment at which each break of a
 * template begins (Aykin 1996, Management Science 42, 591–602), at least as many at work at every moment as are needed.
 */
export function coverProgramme(task: CoverTask): CoverProgramme {
  const { days, templates, aim } = task;
  const draft = draftProgramme();
  const unitSeconds = templates.reduce((unit, { paidSeconds }) => gcd(unit, paidSeconds), 0) || 1;
  const costOf = ({ paidSeconds }: Template): number => (aim === "people" ? 1 : paidSeconds / unitSeconds);
  const missingCost = 4 * Math.max(1, ...templates.map(costOf));
  const laid = days.map((halfHours) => {
    const day = layDay(draft, task, costOf);
    for (const { fromSeconds, people } of halfHours) {
      for (const { from, to } of stretchesOf(fromSeconds, templates)) {
        const weight = (missingCost * (to - from)) / WEIGHED_SECONDS;
        const missing = task.mayMiss ? missingTerms(draft, people, weight) : [];
        draft.row(people, Number.POSITIVE_INFINITY, [...atWorkTerms(from, templates, day), ...missing]);
      }
    }
    return day;
  });
  const all = laid.flatMap(({ counts }) => counts);
  if (Number.isFinite(task.mostShifts)) {
    draft.row(
      0,
      task.mostShifts,
      all.map((count) => [count, 1]),
    );
  }
  if (Number.isFinite(task.mostPaidSeconds)) {
    const most = Math.floor(task.mostPaidSeconds / unitSeconds + 1e-9);
    const paid = (place: number): number => templates[place % templates.length]!.paidSeconds / unitSeconds;
    draft.row(
      0,
      most,
      all.map((count, place): Term => [count, paid(place)]),
    );
  }
  return {
    programme: draft.finish(),
    unitSeconds,
    read: (values) =>
      laid.map(({ counts, breaks }) => ({
        counts: counts.map((place) => values[place]!),
        breaks: breaks.map((ofTemplate) => ofTemplate.map((starts) => starts.map((place) => values[place]!))),
      })),
  };
}

/** Places of a day's variables, in the form of `DayShifts`. */
type DayPlaces = DayShifts;

function layDay(
  draft: ProgrammeDraft,
  { templates, mostPeople }: CoverTask,
  costOf: (template: Template) => number,
): DayPlaces {
  const counts = templates.map((template) => draft.variable(costOf(template)));
  const breaks = templates.map(({ breaks: own }, i) =>
    own.map(({ starts }) => {
      const places = starts.map(() => draft.variable(0));
      draft.row(0, 0, [[counts[i]!, -1], ...places.map((place): Term => [place, 1])]);
      return places;
    }),
  );
  templates.forEach((template, i) => {
    spaceBreaks(draft, template, breaks[i]!);
  });
  if (Number.isFinite(mostPeople)) {
    draft.row(
      0,
      mostPeople,
      counts.map((count) => [count, 1]),
    );
  }
  return { counts, breaks };
}

/**
 * Keeps time between a break and the next: by any moment, no more people have begun the next one than have ended the first
 * so long ago (Bechtold & Jacobs 1990, Management Science 36, 1339–1351, forward constraints). Whoever pauses first pauses
 * first again.
 */
function spaceBreaks(draft: ProgrammeDraft, template: Template, places: DayPlaces["breaks"][number]): void {
  for (let k = 1; k < template.breaks.length; k++) {
    const before = template.breaks[k - 1]!;
    const next = template.breaks[k]!;
    for (const moment of next.starts) {
      const begun = next.starts.flatMap((start, at): Term[] =>
        start <= moment ? [[places[k]![at]!, 1]] : [],
      );
      const rested = before.starts.flatMap((start, at): Term[] =>
        start + before.lastsSeconds + BETWEEN_BREAKS <= moment ? [[places[k - 1]![at]!, -1]] : [],
      );
      draft.row(Number.NEGATIVE_INFINITY, 0, [...begun, ...rested]);
    }
  }
}

/** Each step of missing people weighs more than the one before: 1, 3, 5, …, so that in all they weigh as their square. */
function missingTerms(draft: ProgrammeDraft, people: number, weight: number): readonly Term[] {
  const step = Math.ceil(STEP_SHARE * people);
  return Array.from({ length: STEPS }, (_, k): Term => {
    const most = k === STEPS - 1 ? Number.POSITIVE_INFINITY : step;
    return [draft.variable((2 * k + 1) * weight, most), 1];
  });
}

/** Who is at work at a moment: the people of the shifts that it lies in, less those who pause. */
function atWorkTerms(
  moment: number,
  templates: readonly Template[],
  { counts, breaks }: DayPlaces,
): readonly Term[] {
  return templates.flatMap((template, i): Term[] => {
    if (!isIn(moment, template.fromSeconds, template.toSeconds)) return [];
    const off = template.breaks.flatMap(({ starts, lastsSeconds }, k) =>
      starts.flatMap((start, at): Term[] =>
        isIn(moment, start, start + lastsSeconds) ? [[breaks[i]![k]![at]!, -1]] : [],
      ),
    );
    return [[counts[i]!, 1], ...off];
  });
}

/** A time in which nobody comes, leaves or pauses [s since midnight]. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches of a half-hour, in order: whoever is at work at the beginning of one is so until its end. */
export function stretchesOf(fromSeconds: number, templates: readonly Template[]): readonly Stretch[] {
  const toSeconds = fromSeconds + HALF_HOUR_SECONDS;
  const moments = new Set([fromSeconds, toSeconds]);
  for (const template of templates) {
    const changes = [template.fromSeconds, template.toSeconds];
    for (const { starts, lastsSeconds } of template.breaks)
      for (const start of starts) changes.push(start, start + lastsSeconds);
    for (const change of changes) if (isIn(change, fromSeconds, toSeconds)) moments.add(change);
  }
  const sorted = [...moments].sort((a, b) => a - b);
  return sorted.slice(1).map((to, i) => ({ from: sorted[i]!, to }));
}

function isIn(moment: number, from: number, to: number): boolean {
  return from <= moment && moment < to;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
