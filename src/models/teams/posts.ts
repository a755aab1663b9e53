import type { Stream, Streams } from "../../engine/random/stream.ts";
import type { LeaversPlan, TeamPlan } from "../plan.ts";

/** Who holds each post of a team, day by day, as people leave and are replaced. */
export interface Posts {
  /** Begins a replication: the first holders are in their posts. */
  reset(streams: Streams): void;
  /** Goes on to an open day, not before the last one. */
  beginDay(openIndex: number): void;
  /** By post: open days that the holder has been there, training included; below 0 while the post is vacant. */
  readonly daysThere: Float64Array;
  /** By post: the holder's own place (0–1) among people, of quick and slow ones. */
  readonly own: Float64Array;
}

/**
 * Creates the posts of a team in which people leave.
 *
 * A holder's stint is a whole number of open days of at least 1, geometric with the chance of the plan; then the post is
 * vacant for the days of the plan, and a newcomer's stint begins, whose training is part of it. The first stints begin
 * when the team begins to work. Each post has its own stream, which gives every newcomer a stint and a place of their
 * own, so that no other post, and no other rule, is disturbed.
 * @param leavers - chance above 0
 */
export function createPosts(team: TeamPlan, leavers: LeaversPlan): Posts {
  const firstDay = team.works.indexOf(1);
  const arrivesOn = new Float64Array(team.people);
  const leavesOn = new Float64Array(team.people);
  const daysThere = new Float64Array(team.people);
  const own = new Float64Array(team.people);
  let streams: readonly Stream[] = [];

  return {
    daysThere,
    own,
    reset(finder) {
      const ofTeam = finder("person", team.name);
      streams = Array.from(own, (_, i) => finder("leaver", team.name, String(i)));
      for (let i = 0; i < own.length; i++) {
        own[i] = ofTeam();
        arrivesOn[i] = Number.NEGATIVE_INFINITY;
        leavesOn[i] = firstDay < 0 ? Number.POSITIVE_INFINITY : firstDay + stint(leavers, streams[i]!());
      }
    },
    beginDay(openIndex) {
      for (let i = 0; i < own.length; i++) {
        while (openIndex >= leavesOn[i]!) {
          const stream = streams[i]!;
          arrivesOn[i] = leavesOn[i]! + leavers.replacedAfterOpenDays;
          leavesOn[i] = arrivesOn[i]! + stint(leavers, stream());
          own[i] = stream();
        }
        daysThere[i] = openIndex - arrivesOn[i]!;
      }
    },
  };
}

/** Open days that somebody stays: P(more than k) = (1 − p)^k, by inversion. */
function stint({ perOpenDay }: LeaversPlan, uniform: number): number {
  return 1 + Math.floor(Math.log1p(-uniform) / Math.log1p(-perOpenDay));
}
