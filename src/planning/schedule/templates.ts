import type { Scenario } from "../../models/scenario/schema.ts";
import type { Rules } from "./rules.ts";

/** A break of a template. */
export interface TemplateBreak {
  readonly lastsSeconds: number;
  /** Moments at which it may begin, ascending [s since midnight]. */
  readonly starts: readonly number[];
}

/** A shift that people may be given, its breaks still to be placed. */
export interface Template {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Without the breaks that are not paid. */
  readonly paidSeconds: number;
  /** One after the other, of which the second begins `BETWEEN_BREAKS` after the end of the first at least. */
  readonly breaks: readonly TemplateBreak[];
  /** The shift of the scenario that it is; undefined where the rules make it. */
  readonly shift: string | undefined;
}

/** What may be worked, and which shifts of the scenario may not. */
export interface Templates {
  readonly templates: readonly Template[];
  /** Shifts that break a rule, or whose breaks overlap. */
  readonly leftOut: readonly string[];
}

type Shift = Scenario["shifts"][string];
type Break = Shift["breaks"][number];

/** Breaks begin so often [s]. */
const BREAK_EVERY = 15 * 60;
/** From the end of a break to the beginning of the next, at least [s]. */
export const BETWEEN_BREAKS = 3600;
/** A break of the rules lies at least so long after the beginning of a shift, and before its end [s]. */
const FROM_THE_EDGE = 3600;
/** After so much work at the latest, there is a break of at least so long (Code du travail, L3121-16) [s]. */
const LONGEST_STRETCH = 6 * 3600;
const RESPITE = 20 * 60;
/** Most that is worked in a day, paid (Code du travail, L3121-18) [s]. */
const LONGEST_DAY = 10 * 3600;

/**
 * The shifts that people may be given: those of the rules, at each moment and of each length, and those that the teams
 * work now.
 *
 * @param scenario whose teams' shifts are taken; reinforcements are left aside
 * @param rules of the roster
 */
export function templatesOf(scenario: Scenario, rules: Rules): Templates {
  const made = new Map<string, Template>();
  const add = (template: Template): void => {
    const key = JSON.stringify({ ...template, shift: undefined });
    if (!made.has(key)) made.set(key, template);
  };
  const leftOut: string[] = [];
  for (const name of shiftsInUse(scenario)) {
    const template = templateOfShift(name, scenario.shifts[name]!, rules);
    if (template === undefined) leftOut.push(name);
    else add(template);
  }
  const { fromSeconds, toSeconds } = rules.hours;
  for (let from = fromSeconds; from < toSeconds; from += rules.startsEvery) {
    for (const length of rules.lengths) {
      const template = templateOfLength(from, length, rules);
      if (template !== undefined) add(template);
    }
  }
  return { templates: [...made.values()], leftOut };
}

function shiftsInUse({ teams, shifts }: Scenario): readonly string[] {
  const used = Object.values(teams)
    .filter(({ calledUp }) => calledUp === undefined)
    .flatMap(({ shift }) => (typeof shift === "string" ? [shift] : Object.keys(shift)));
  return Object.keys(shifts).filter((name) => used.includes(name));
}

function templateOfShift(name: string, { hours, breaks }: Shift, rules: Rules): Template | undefined {
  const isWithin = hours.fromSeconds >= rules.hours.fromSeconds && hours.toSeconds <= rules.hours.toSeconds;
  return isWithin ? lawful(hours.fromSeconds, hours.toSeconds, breaks, rules, name) : undefined;
}

/** The shift of a paid length that begins at a moment, with those breaks of the rules that fall well within it. */
function templateOfLength(from: number, length: number, rules: Rules): Template | undefined {
  let to = from + length;
  let breaks: readonly Break[] = [];
  // Breaks that are not paid make the shift longer, and a longer shift may have room for one more.
  for (let round = 0; round <= rules.breaks.length; round++) {
    breaks = rules.breaks.flatMap(({ lasts, within }) => {
      const fromSeconds = Math.max(within.fromSeconds, from + FROM_THE_EDGE);
      const toSeconds = Math.min(within.toSeconds, to - FROM_THE_EDGE);
      return toSeconds - fromSeconds >= lasts ? [{ lasts, within: { fromSeconds, toSeconds } }] : [];
    });
    const end = from + length + unpaidSeconds(breaks, rules);
    if (end === to) break;
    to = end;
  }
  if (to > rules.hours.toSeconds || to - unpaidSeconds(breaks, rules) - from !== length) return undefined;
  return lawful(from, to, breaks, rules, undefined);
}

/** A template of which every placing of the breaks keeps the law; undefined where there is none. */
function lawful(
  fromSeconds: number,
  toSeconds: number,
  breaks: readonly Break[],
  rules: Rules,
  shift: string | undefined,
): Template | undefined {
  const ordered = [...breaks].sort((a, b) => a.within.fromSeconds - b.within.fromSeconds);
  const paidSeconds = toSeconds - fromSeconds - unpaidSeconds(ordered, rules);
  const overlap = ordered.some(
    ({ within }, i) => i > 0 && within.fromSeconds < ordered[i - 1]!.within.toSeconds,
  );
  if (overlap || paidSeconds > LONGEST_DAY || paidSeconds > rules.hoursPerWeek) return undefined;
  const free = ordered.map(({ lasts, within }) => ({ lastsSeconds: lasts, starts: startsIn(lasts, within) }));
  if (toSeconds - fromSeconds <= LONGEST_STRETCH)
    return canFollow(free) ? { fromSeconds, toSeconds, paidSeconds, breaks: free, shift } : undefined;
  for (const [i, { lastsSeconds, starts }] of free.entries()) {
    const timely = starts.filter(
      (start) =>
        start - fromSeconds <= LONGEST_STRETCH && toSeconds - (start + lastsSeconds) <= LONGEST_STRETCH,
    );
    const breaks = free.with(i, { lastsSeconds, starts: timely });
    if (lastsSeconds < RESPITE || !canFollow(breaks)) continue;
    return { fromSeconds, toSeconds, paidSeconds, breaks, shift };
  }
  return undefined;
}

/** Whether the breaks can be placed one after the other, with time between them. */
function canFollow(breaks: readonly TemplateBreak[]): boolean {
  let earliest = Number.NEGATIVE_INFINITY;
  for (const { starts, lastsSeconds } of breaks) {
    const start = starts.find((each) => each >= earliest);
    if (start === undefined) return false;
    earliest = start + lastsSeconds + BETWEEN_BREAKS;
  }
  return true;
}

function startsIn(lasts: number, { fromSeconds, toSeconds }: Break["within"]): readonly number[] {
  const count = Math.floor((toSeconds - lasts - fromSeconds) / BREAK_EVERY) + 1;
  return Array.from({ length: count }, (_, i) => fromSeconds + i * BREAK_EVERY);
}

/** Time of the breaks that are not paid [s]. */
export function unpaidSeconds(breaks: readonly Pick<Break, "lasts">[], { unpaidFrom }: Rules): number {
  return breaks.reduce((sum, { lasts }) => sum + (lasts >= unpaidFrom ? lasts : 0), 0);
}
