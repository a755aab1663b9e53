import { weekdayIndex } from "../calendar/civilDate.ts";
import { DAY_SECONDS, type Plan, type TeamPlan } from "../plan.ts";
import type { Scenario } from "../scenario/schema.ts";
import { absencesOf, incidentsHitting, leftByIncidents } from "./absences.ts";
import { compileShifts, workingSeconds } from "./shifts.ts";
import { compileSkills } from "./skills.ts";
import { layStay } from "./stay.ts";
import { compileCalledUp, compileLeavers, compileListening, compileOvertime } from "./teamRules.ts";

type Team = Scenario["teams"][string];

/** What a team is compiled against. */
export interface TeamContext {
  readonly scenario: Scenario;
  /** The open days of the horizon, ISO. */
  readonly dates: readonly string[];
  /** The flows of the plan, and their types. */
  readonly demand: Pick<Plan, "immediate" | "deferred" | "immediateTypes" | "deferredTypes">;
  /** Open days from a team's first day to the eve of the horizon; 0 for a team that comes within it. */
  readonly daysBefore: (from: string | undefined) => number;
}

/** Makes all teams of a scenario ready to run, in file order. */
export function compileTeams(
  scenario: Scenario,
  dates: readonly string[],
  demand: TeamContext["demand"],
  daysBefore: TeamContext["daysBefore"],
): readonly TeamPlan[] {
  const context = { scenario, dates, demand, daysBefore };
  return Object.entries(scenario.teams).map(([name, team]) => compileTeam(name, team, context));
}

/** Makes a team ready to run: who is in it and when, what it does and how fast, and which rules it follows. */
export function compileTeam(name: string, team: Team, context: TeamContext): TeamPlan {
  const { scenario, dates, demand } = context;
  const people = Math.ceil(team.posts);
  const presence = Float64Array.from(
    { length: people },
    (_, i) => Math.min(1, team.posts - i) * (1 - team.absence),
  );
  const shifts = compileShifts(team.shift, scenario.shifts, people);
  const { trains, works, handleTimeFactors } = layStay(team, dates, context.daysBefore(team.from));
  const incidents = incidentsHitting(scenario.incidents, name, team.site);
  const left = leftByIncidents(incidents, dates);
  const activities = Object.values(scenario.activities).filter(({ teams }) => teams.includes(name));
  return {
    name,
    site: team.site,
    people,
    presence,
    ...shifts,
    ...compileSkills(team, scenario.demand, demand),
    works,
    leftByIncidents: left,
    trainingSeconds: Float64Array.from(dates, (date, day) =>
      trains[day] === 1 ? left[day]! * secondsOnWeekday(shifts, presence, weekdayIndex(date)) : 0,
    ),
    handleTimeFactors,
    spread: team.spread,
    absences: absencesOf(incidents, activities, dates),
    leavers: compileLeavers(team, scenario.horizon, dates.length),
    overtime: compileOvertime(team.overtime, demand.deferred),
    listening: compileListening(team.listening, Object.keys(scenario.teams)),
    calledUp: compileCalledUp(team.calledUp, phoneHours(context)),
  };
}

/** Working time that a team's people may be expected to have together on a weekday [s]. */
function secondsOnWeekday(
  { shifts, shiftOf }: Pick<TeamPlan, "shifts" | "shiftOf">,
  presence: Float64Array,
  weekday: number,
): number {
  return presence.reduce((sum, probability, person) => {
    const shift = shifts[shiftOf[person]!]!;
    return sum + probability * shift.weekdays[weekday]! * workingSeconds(shift);
  }, 0);
}

/** The hours of `opening`, or those from the first immediate flow that opens to the last that closes. */
function phoneHours({ scenario, demand }: TeamContext) {
  const { phone } = scenario.opening;
  if (phone !== undefined) return phone;
  if (demand.immediate.length === 0) return { fromSeconds: 0, toSeconds: DAY_SECONDS };
  return {
    fromSeconds: Math.min(...demand.immediate.map(({ openSeconds }) => openSeconds)),
    toSeconds: Math.max(...demand.immediate.map(({ closeSeconds }) => closeSeconds)),
  };
}
