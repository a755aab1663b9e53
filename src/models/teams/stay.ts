import type { Scenario } from "../scenario/schema.ts";
import { learningFactor } from "./learning.ts";

/** A team's days: when it trains, when it works, and how fast. */
export interface Stay {
  /** By open day: 1 where the team is in training. */
  readonly trains: Uint8Array;
  /** By open day: 1 where the team works. */
  readonly works: Uint8Array;
  /** By open day: handle time ÷ the flow's own. */
  readonly handleTimeFactors: Float64Array;
}

/**
 * Lays out a team's days. Training and learning are counted in open days on which the team is there, whether or not each
 * of its people works on all of them.
 * @param dates - the open days of the horizon, ISO
 * @param daysBefore - open days between the team's first day and the horizon, when it is there already
 */
export function layStay(team: Scenario["teams"][string], dates: readonly string[], daysBefore: number): Stay {
  const trains = new Uint8Array(dates.length);
  const works = new Uint8Array(dates.length);
  const handleTimeFactors = new Float64Array(dates.length).fill(team.handleTime);
  let daysThere = daysBefore;
  dates.forEach((date, day) => {
    if (team.from !== undefined && date < team.from) return;
    if (team.until !== undefined && date > team.until) return;
    if (daysThere < team.trainingDays) {
      trains[day] = 1;
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
  return { trains, works, handleTimeFactors };
}
