import { compile } from "../../models/compile.ts";
import type { Scenario } from "../../models/scenario/schema.ts";

/** Hours of the day [s since midnight]. */
export interface Hours {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** Positions that can be called up from one team. */
export interface Reserve {
  readonly team: string;
  readonly site: string;
  /** Whole positions: posts less those absent. */
  readonly available: number;
  /** From the first of its shifts to the last. */
  readonly hours: Hours;
  /** Mean length of its shifts [s], for which the costs are given. */
  readonly shiftSeconds: number;
  /** Not processed where the people come from, per position and day. */
  readonly filesLost: number;
  readonly documentsLost: number;
  /** Positions present in all, of every team, that are never exceeded. */
  readonly upToPositions: number;
}

/**
 * Lists who can be called up on a day, those that cost least where they come from first, then as the file has them.
 * @param day - scenario of one day
 * @returns teams with a rule of reinforcement that are in place on that day
 */
export function reservesOf(day: Scenario): readonly Reserve[] {
  const plan = compile(day);
  const { weekday } = plan.days[0]!;
  return plan.teams
    .flatMap((team): Reserve[] => {
      const { calledUp } = team;
      if (calledUp === undefined || team.works[0] !== 1) return [];
      const shifts = [...team.shiftOf].map((shift) => team.shifts[shift]!);
      const expected = team.presence.reduce(
        (sum, there, i) => sum + there * shifts[i]!.weekdays[weekday]!,
        0,
      );
      // Rounding must not take away a position that is whole.
      const available = Math.floor(expected + 1e-9);
      if (available === 0) return [];
      const lengths = shifts.map((shift) => shift.toSeconds - shift.fromSeconds);
      return [
        {
          team: team.name,
          site: team.site,
          available,
          hours: {
            fromSeconds: Math.min(...shifts.map((shift) => shift.fromSeconds)),
            toSeconds: Math.max(...shifts.map((shift) => shift.toSeconds)),
          },
          shiftSeconds: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
          filesLost: calledUp.filesLost,
          documentsLost: calledUp.documentsLost,
          upToPositions: calledUp.upToPositions,
        },
      ];
    })
    .sort((a, b) => a.filesLost - b.filesLost || a.documentsLost - b.documentsLost);
}

/**
 * Says who comes when so many positions are called up.
 * @param positions - at most all that are available
 * @returns positions by reserve, in their order
 */
export function dealPositions(reserves: readonly Reserve[], positions: number): readonly number[] {
  let left = positions;
  return reserves.map(({ available }) => {
    const taken = Math.min(available, left);
    left -= taken;
    return taken;
  });
}

/**
 * Calls up so many positions on a day, whatever the rule of the scenario says; only its most positions in all stay.
 *
 * Whoever is called is there. For a part of the day, breaks that lie within it are taken, the others belong to the rest of
 * the day; what is not processed elsewhere is in proportion.
 * @param day - scenario of one day
 * @param positions - at most all that are available
 * @param hours - undefined: the whole shift
 */
export function withPositions(
  day: Scenario,
  reserves: readonly Reserve[],
  positions: number,
  hours?: Hours,
): Scenario {
  const dealt = dealPositions(reserves, positions);
  const teams = { ...day.teams };
  const shifts = { ...day.shifts };
  for (const [name, team] of Object.entries(day.teams)) {
    if (team.calledUp === undefined) continue;
    const place = reserves.findIndex((each) => each.team === name);
    const reserve = reserves[place];
    const { filesLost, documentsLost, upToPositions } = team.calledUp;
    const part = reserve && hours ? overlap(reserve.hours, hours) : undefined;
    const share = reserve && part ? (part.toSeconds - part.fromSeconds) / reserve.shiftSeconds : 1;
    teams[name] = {
      ...team,
      posts: dealt[place] ?? 0,
      absence: 0,
      calledUp: {
        forecastAbove: 0,
        callsPerPosition: "all",
        upToPositions,
        filesLost: filesLost * share,
        documentsLost: documentsLost * share,
      },
    };
    if (part) {
      const own = `${name} ${part.fromSeconds}`;
      shifts[own] = partOfShift(day.shifts[mainShift(team.shift)]!, part);
      teams[name] = { ...teams[name]!, shift: own };
    }
  }
  return { ...day, shifts, teams };
}

/** Undefined where the hours leave the whole shift. */
function overlap(shift: Hours, hours: Hours): Hours | undefined {
  const fromSeconds = Math.max(shift.fromSeconds, hours.fromSeconds);
  const toSeconds = Math.max(fromSeconds, Math.min(shift.toSeconds, hours.toSeconds));
  const isWhole = fromSeconds === shift.fromSeconds && toSeconds === shift.toSeconds;
  return isWhole ? undefined : { fromSeconds, toSeconds };
}

function mainShift(shift: Scenario["teams"][string]["shift"]): string {
  if (typeof shift === "string") return shift;
  return Object.entries(shift).sort(([, a], [, b]) => b - a)[0]![0];
}

function partOfShift(shift: Scenario["shifts"][string], hours: Hours): Scenario["shifts"][string] {
  return {
    ...shift,
    hours,
    breaks: shift.breaks.filter(
      ({ within }) => within.fromSeconds >= hours.fromSeconds && within.toSeconds <= hours.toSeconds,
    ),
  };
}
