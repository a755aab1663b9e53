import type { Plan, TeamPlan } from "../plan.ts";
import { type Counts, STAFF_COUNTERS, TEAM_COUNTERS, TEAM_POSITIONS } from "./counters.ts";
import type { Slices } from "./slices.ts";
import { type AddTotal, TOTAL_INDEX } from "./totalNames.ts";

const FIRST_STAFF = TOTAL_INDEX.present;
const FIRST_TEAM = TOTAL_INDEX.positions;

/** Adds people's time by half-hour, and what teams did by day; to a flow, the positions of the teams that handle it. */
export function addPeopleTotals(plan: Plan, counts: Counts, slices: Slices, add: AddTotal): void {
  const { halfHours } = plan.grid;
  const teams = plan.teams.length;
  const flowsOf = plan.teams.map((team) => flowSlices(plan, team, slices));
  plan.openDays.forEach((day, openIndex) => {
    const daySlices = [slices.all, ...slices.ofDay(day)];
    for (let team = 0; team < teams; team++) {
      for (let halfHour = 0; halfHour < halfHours; halfHour++) {
        const cell = ((openIndex * halfHours + halfHour) * teams + team) * STAFF_COUNTERS;
        for (let i = 0; i < STAFF_COUNTERS; i++) {
          const value = counts.staff[cell + i]!;
          if (value === 0) continue;
          for (const slice of daySlices) add(slice, FIRST_STAFF + i, value);
          add(slices.halfHour(halfHour), FIRST_STAFF + i, value);
          add(slices.halfHourOfDay(day, halfHour), FIRST_STAFF + i, value);
          add(slices.team(team), FIRST_STAFF + i, value);
        }
      }
      const cell = (openIndex * teams + team) * TEAM_COUNTERS;
      for (let i = 0; i < TEAM_COUNTERS; i++) {
        const value = counts.teams[cell + i]!;
        if (value === 0) continue;
        for (const slice of daySlices) add(slice, FIRST_TEAM + i, value);
        add(slices.team(team), FIRST_TEAM + i, value);
      }
      const positions = counts.teams[cell + TEAM_POSITIONS]!;
      for (const slice of flowsOf[team]!) add(slice, TOTAL_INDEX.positions, positions);
    }
  });
}

/** The slices of the flows that a team has a skill for. */
function flowSlices(plan: Plan, team: TeamPlan, slices: Slices): readonly number[] {
  const immediate = plan.immediateTypes.flatMap(({ flow }, type) =>
    team.skills[type] ? [slices.immediateFlow(flow)] : [],
  );
  const deferred = plan.deferredTypes.flatMap(({ flow }, type) =>
    team.deferredSkills[type] ? [slices.deferredFlow(flow)] : [],
  );
  // A team may handle several caisses of a flow, and is there once.
  return [...new Set([...immediate, ...deferred])];
}
