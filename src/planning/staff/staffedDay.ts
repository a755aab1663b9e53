import { HALF_HOUR_SECONDS } from "../../models/plan.ts";
import type { Scenario } from "../../models/scenario/schema.ts";

type Team = Scenario["teams"][string];

/** People needed from the beginning of a half-hour on. */
export interface HalfHourPositions {
  /** [s since midnight] */
  readonly fromSeconds: number;
  readonly positions: number;
}

/**
 * Puts so many people on the phone in each half-hour of a day, and nobody else: all present, without breaks, at the full
 * speed of one team, on a day without incidents and meetings.
 *
 * People are laid in layers, so that whoever is needed in two half-hours one after the other stays: person k works while
 * at least k are needed. Else everybody would change at each half-hour, finish the contact in hand beside the newcomers,
 * and the floor would seem larger than it is.
 *
 * @param day a scenario of one day
 * @param like the team whose skills and speed they have
 * @param needs by half-hour, in order and without gaps
 */
export function staffedDay(day: Scenario, like: Team, needs: readonly HalfHourPositions[]): Scenario {
  const runs = layersOf(needs.map(({ positions }) => positions));
  const shifts: Scenario["shifts"] = {};
  const teams: Scenario["teams"] = {};
  for (const [key, { first, end, people }] of runs) {
    const fromSeconds = needs[first]!.fromSeconds;
    const toSeconds = needs[end - 1]!.fromSeconds + HALF_HOUR_SECONDS;
    shifts[key] = { hours: { fromSeconds, toSeconds }, breaks: [] };
    teams[key] = fullPresence(like, key, people);
  }
  return { ...day, shifts: { ...day.shifts, ...shifts }, teams, activities: {}, incidents: {} };
}

/** So many people of a team who are all there and at full speed, whatever the date. */
export function fullPresence(like: Team, shift: Team["shift"], posts: number): Team {
  const { skills, caisses } = like;
  return {
    site: like.site,
    posts,
    absence: 0,
    shift,
    trainingDays: 0,
    handleTime: like.handleTime,
    spread: like.spread,
    ...(skills && { skills }),
    ...(caisses && { caisses }),
  };
}

interface LayerRun {
  readonly first: number;
  readonly end: number;
  readonly people: number;
}

/** Stretches of half-hours that people work through, and how many people each; first come first. */
function layersOf(counts: readonly number[]): ReadonlyMap<string, LayerRun> {
  const runs = new Map<string, LayerRun>();
  for (let layer = 1; layer <= Math.max(0, ...counts); layer++) {
    let first = -1;
    for (let i = 0; i <= counts.length; i++) {
      const isIn = (counts[i] ?? 0) >= layer;
      if (isIn && first < 0) first = i;
      if (isIn || first < 0) continue;
      const key = `half-hours-${first}-${i}`;
      runs.set(key, { first, end: i, people: (runs.get(key)?.people ?? 0) + 1 });
      first = -1;
    }
  }
  return runs;
}
