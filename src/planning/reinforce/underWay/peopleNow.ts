import { compile } from "../../../models/compile.ts";
import type { TeamPlan } from "../../../models/plan.ts";
import { type Scenario, WEEKDAYS } from "../../../models/scenario/schema.ts";
import type { DayState } from "../../../models/state/dayState.ts";
import { largestRemainder } from "../../../models/teams/dealOut.ts";
import { dealPositions, reservesOf } from "../reserves.ts";

/**
 * Lists who may be counted in the middle of a day.
 * @param day - scenario of one day
 * @returns people of each team that works on the day, and those that each reinforcement can send
 */
export function peopleOf(day: Scenario): {
  readonly teams: ReadonlyMap<string, number>;
  readonly reserves: ReadonlyMap<string, number>;
} {
  const plan = compile(day);
  const { weekday } = plan.days[0]!;
  const teams = plan.teams.filter((team) => !team.calledUp && works(team, weekday));
  return {
    teams: new Map(teams.map(({ name, people }) => [name, people])),
    reserves: new Map(reservesOf(day).map(({ team, available }) => [team, available])),
  };
}

/**
 * Puts those who are there into a day, and nobody else: absence is known by then, of people and by incidents of the whole
 * day. A number for all teams is dealt out in proportion to the people expected of each. Those of a reinforcement who are
 * there already stay until the end of their shift; the others can still be called up.
 * @param day - scenario of one day
 * @param state - as it was checked against the day
 */
export function withPeopleNow(
  day: Scenario,
  { present, calledUp }: Pick<DayState, "present" | "calledUp">,
): Scenario {
  const plan = compile(day);
  const { weekday } = plan.days[0]!;
  const there =
    typeof present === "number" ? dealt(plan.teams, weekday, present) : new Map(Object.entries(present));
  const called = calledNow(day, calledUp);
  const stay = Object.entries(day.teams).flatMap(([name, team]): [string, Scenario["teams"][string]][] => {
    const { calledUp: _, ...without } = team;
    const posts = called.get(name) ?? 0;
    return posts > 0 ? [[`${name} there`, { ...without, posts, absence: 0 }]] : [];
  });
  const teams = Object.entries(day.teams).map(([name, team]) => {
    if (team.calledUp) return [name, { ...team, posts: team.posts - (called.get(name) ?? 0) }] as const;
    const { leavers: _, ...settled } = team;
    return [
      name,
      {
        ...settled,
        shift: workedShift(day, team.shift, weekday),
        posts: there.get(name) ?? 0,
        absence: 0,
      },
    ] as const;
  });
  const incidents = Object.entries(day.incidents).map(
    ([name, incident]) =>
      [name, incident.hours === undefined ? { ...incident, absent: 0 } : incident] as const,
  );
  return { ...day, teams: Object.fromEntries([...stay, ...teams]), incidents: Object.fromEntries(incidents) };
}

function works({ works: onDays, shifts }: TeamPlan, weekday: number): boolean {
  return onDays[0] === 1 && shifts.some((shift) => shift.weekdays[weekday] === 1);
}

/** People expected of a team on the weekday. */
function expectedOf({ presence, shifts, shiftOf }: TeamPlan, weekday: number): number {
  return presence.reduce((sum, there, i) => sum + there * shifts[shiftOf[i]!]!.weekdays[weekday]!, 0);
}

/** Deals people out in proportion to those expected, never more than a team has. */
function dealt(all: readonly TeamPlan[], weekday: number, present: number): ReadonlyMap<string, number> {
  const teams = all.filter((team) => !team.calledUp && works(team, weekday));
  const counts = teams.map(() => 0);
  for (let left = present; left > 0; ) {
    const shares = teams.map((team, i) => (counts[i]! < team.people ? expectedOf(team, weekday) : 0));
    // Whoever is there against all expectation sits where there is room.
    const open = teams.map((team, i) => team.people - counts[i]!);
    const parts = largestRemainder(shares.some((share) => share > 0) ? shares : open, left);
    parts.forEach((part, i) => {
      const taken = Math.min(part, open[i]!);
      counts[i]! += taken;
      left -= taken;
    });
  }
  return new Map(teams.map(({ name }, i) => [name, counts[i]!]));
}

/** By reinforcement team: who is there already; a number for all is taken from those that cost least. */
function calledNow(day: Scenario, calledUp: DayState["calledUp"]): ReadonlyMap<string, number> {
  if (typeof calledUp !== "number") return new Map(Object.entries(calledUp));
  const reserves = reservesOf(day);
  const parts = dealPositions(reserves, calledUp);
  return new Map(reserves.map(({ team }, i) => [team, parts[i]!]));
}

/** Those who are there work one of the shifts of this weekday. */
function workedShift({ shifts }: Scenario, shift: Scenario["teams"][string]["shift"], weekday: number) {
  if (typeof shift === "string") return shift;
  const isWorked = ([name]: readonly [string, number]): boolean =>
    shifts[name]!.days?.includes(WEEKDAYS[weekday]!) ?? true;
  return Object.fromEntries(Object.entries(shift).filter(isWorked));
}
