import type { ShiftPlan, TeamPlan } from "../plan.ts";
import type { Scenario } from "../scenario/schema.ts";
import { learningFactor } from "./learning.ts";

type Team = Scenario["teams"][string];

/**
 * Makes a team ready to run: who is in it, and on which days it works, trains and how fast it is.
 * @param dates - the open days of the horizon, ISO
 * @param daysBefore - open days between the team's first day and the horizon, when it is there already
 */
export function compileTeam(
  name: string,
  team: Team,
  shifts: Scenario["shifts"],
  dates: readonly string[],
  daysBefore: number,
): TeamPlan {
  const people = Math.ceil(team.posts);
  const days = dates.length;
  const works = new Uint8Array(days);
  const trainingSeconds = new Float64Array(days);
  const shift = compileShift(shifts[team.shift]!);
  const handleTimeFactors = new Float64Array(days).fill(team.handleTime);
  let daysThere = daysBefore;
  dates.forEach((date, day) => {
    if ((team.from !== undefined && date < team.from) || (team.until !== undefined && date > team.until))
      return;
    if (daysThere < team.trainingDays) {
      trainingSeconds[day] = team.posts * (1 - team.absence) * workingSeconds(shift);
    } else {
      works[day] = 1;
      if (team.learning) {
        const { start, halfLifeDays } = team.learning;
        const worked = daysThere - team.trainingDays;
        handleTimeFactors[day] = team.handleTime * learningFactor(start, halfLifeDays, worked);
      }
    }
    daysThere += 1;
  });
  return {
    name,
    site: team.site,
    people,
    presence: Float64Array.from(
      { length: people },
      (_, i) => Math.min(1, team.posts - i) * (1 - team.absence),
    ),
    shift,
    mails: team.mails,
    works,
    trainingSeconds,
    handleTimeFactors,
    calledUp: team.calledUp,
  };
}

function compileShift(shift: Scenario["shifts"][string]): ShiftPlan {
  return {
    fromSeconds: shift.hours.fromSeconds,
    toSeconds: shift.hours.toSeconds,
    breaks: shift.breaks.map(({ lasts, within }) => ({
      lastsSeconds: lasts,
      fromSeconds: within.fromSeconds,
      toSeconds: within.toSeconds,
    })),
  };
}

/** Length of a shift without its breaks [s]. */
function workingSeconds(shift: ShiftPlan): number {
  const pauses = shift.breaks.reduce((sum, pause) => sum + pause.lastsSeconds, 0);
  return shift.toSeconds - shift.fromSeconds - pauses;
}
