import type { Distribution } from "../../engine/random/distribution.ts";
import { logNormal } from "../../engine/random/logNormal.ts";
import type { Streams } from "../../engine/random/stream.ts";
import type { Plan, TeamPlan } from "../plan.ts";
import { firstPeople } from "./numbering.ts";
import { createPosts, type Posts } from "./posts.ts";
import { workingSeconds } from "./shifts.ts";

/** Who is in which post today, and how fast; people are numbered through all teams. */
export interface People {
  /** Begins a replication: draws how people differ. */
  reset(streams: Streams): void;
  /** Goes on to an open day; days come in order. */
  beginDay(openIndex: number): void;
  /** By person, today: 1 for who is in post and out of training. */
  readonly inPost: Uint8Array;
  /** By person, today: handle time ÷ the flow's own. */
  readonly handleTime: Float64Array;
  /** By team, today: time spent in training, of a new team and of recruits [s]. */
  readonly trainingSeconds: Float64Array;
}

/**
 * Creates the people of a plan.
 *
 * A person's handle time is the team's of the day × their own factor, lognormal with mean 1. A recruit who replaces
 * somebody has the team's at full speed × the learning curve since their own training × their own factor.
 */
export function createPeople(plan: Plan): People {
  const first = firstPeople(plan.teams);
  const people = first.at(-1)!;
  const inPost = new Uint8Array(people);
  const handleTime = new Float64Array(people);
  const trainingSeconds = new Float64Array(plan.teams.length);
  const ownFactor = new Float64Array(people);
  const laws = plan.teams.map((team): Distribution | undefined =>
    team.spread > 0 ? logNormal(1, team.spread) : undefined,
  );
  const posts = plan.teams.map((team): Posts | undefined => team.leavers && createPosts(team, team.leavers));

  /** A team whose people stay. */
  function beginSettled(index: number, team: TeamPlan, openIndex: number): void {
    const factor = team.handleTimeFactors[openIndex]!;
    for (let person = first[index]!; person < first[index + 1]!; person++) {
      inPost[person] = team.works[openIndex]!;
      handleTime[person] = factor * ownFactor[person]!;
    }
  }

  /** A team in which people leave. */
  function beginChanging(index: number, team: TeamPlan, openIndex: number, { daysThere, own }: Posts): void {
    const { fullSpeed, learningFactors, trainingDays } = team.leavers!;
    const { weekday } = plan.days[plan.openDays[openIndex]!]!;
    const law = laws[index];
    for (let i = 0; i < team.people; i++) {
      const person = first[index]! + i;
      const workedDays = daysThere[i]! - trainingDays;
      const isRecruit = workedDays < Number.POSITIVE_INFINITY;
      inPost[person] = workedDays >= 0 ? team.works[openIndex]! : 0;
      handleTime[person] =
        (isRecruit ? fullSpeed * (learningFactors[workedDays] ?? 1) : team.handleTimeFactors[openIndex]!) *
        (law === undefined ? 1 : law.quantile(own[i]!));
      if (workedDays < 0 && daysThere[i]! >= 0 && team.works[openIndex] === 1) {
        const shift = team.shifts[team.shiftOf[i]!]!;
        trainingSeconds[index]! +=
          team.presence[i]! *
          team.leftByIncidents[openIndex]! *
          shift.weekdays[weekday]! *
          workingSeconds(shift);
      }
    }
  }

  return {
    inPost,
    handleTime,
    trainingSeconds,
    reset(streams) {
      plan.teams.forEach((team, index) => {
        const changing = posts[index];
        if (changing) {
          changing.reset(streams);
          return;
        }
        const law = laws[index];
        const stream = law && streams("person", team.name);
        for (let person = first[index]!; person < first[index + 1]!; person++) {
          ownFactor[person] = law === undefined || stream === undefined ? 1 : law.quantile(stream());
        }
      });
    },
    beginDay(openIndex) {
      for (let index = 0; index < plan.teams.length; index++) {
        const team = plan.teams[index]!;
        const changing = posts[index];
        trainingSeconds[index] = team.trainingSeconds[openIndex]!;
        changing?.beginDay(openIndex);
        if (changing) beginChanging(index, team, openIndex, changing);
        else beginSettled(index, team, openIndex);
      }
    },
  };
}
