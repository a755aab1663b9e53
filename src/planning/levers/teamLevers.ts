import { dateOfDayNumber, dayNumber } from "../../models/calendar/civilDate.ts";
import { openDays } from "../../models/calendar/openDays.ts";
import type { LoadedScenario } from "../../models/scenario/loadedScenario.ts";
import type { Scenario } from "../../models/scenario/schema.ts";
import type { Lever } from "./lever.ts";
import { simpleLever } from "./simpleLever.ts";

/** Four months, more than any training for this work. */
const LONGEST_TRAINING_DAYS = 80;

type Team = Scenario["teams"][string];

/** What can be moved about the teams: their posts, when they arrive, how they learn, how they are called up. */
export function teamLevers(loaded: LoadedScenario): readonly Lever[] {
  return Object.keys(loaded.scenario.teams).flatMap((team) => [
    ...postsLever(loaded, team),
    ...arrivalLever(loaded, team),
    ...reinforcementLevers(loaded, team),
    ...learningLevers(loaded, team),
  ]);
}

function postsLever(loaded: LoadedScenario, team: string): readonly Lever[] {
  const { posts, calledUp } = loaded.scenario.teams[team]!;
  return simpleLever(loaded, {
    kind: calledUp === undefined ? "posts" : "reinforcementPosts",
    subject: team,
    path: `teams.${team}.posts`,
    unit: "people",
    least: 0,
    most: Math.min(5_000, Math.ceil(Math.max(posts + 10, posts * 1.5))),
    step: 1,
    read: reader(team, (each) => each.posts),
    write: String,
  });
}

function arrivalLever(loaded: LoadedScenario, team: string): readonly Lever[] {
  const { horizon, opening, teams } = loaded.scenario;
  const { trainingDays, from } = teams[team]!;
  const last = lastDay(loaded, team);
  // Whoever comes later would not be through with the training by the end, which a scenario may not ask.
  const latest =
    trainingDays === 0 ? last : openDays(opening, { from: horizon.from, to: last }).at(-trainingDays);
  return simpleLever(loaded, {
    kind: "arrival",
    subject: team,
    path: `teams.${team}.from`,
    unit: "date",
    least: dayNumber(horizon.from),
    most: dayNumber(latest ?? from ?? horizon.from),
    step: 1,
    read: reader(team, ({ from }) => (from === undefined ? undefined : dayNumber(from))),
    write: dateOfDayNumber,
  });
}

function reinforcementLevers(loaded: LoadedScenario, team: string): readonly Lever[] {
  const upTo = loaded.scenario.teams[team]!.calledUp?.upToPositions ?? 0;
  return [
    ...simpleLever(loaded, {
      kind: "upToPositions",
      subject: team,
      path: `teams.${team}.calledUp.upToPositions`,
      unit: "count",
      least: 0,
      most: Math.ceil(upTo * 1.5),
      step: 1,
      read: reader(team, ({ calledUp }) => calledUp?.upToPositions),
      write: String,
    }),
    ...simpleLever(loaded, {
      kind: "callsPerPosition",
      subject: team,
      path: `teams.${team}.calledUp.callsPerPosition`,
      unit: "contacts",
      least: 20,
      most: 150,
      step: 1,
      read: reader(team, ({ calledUp }) =>
        calledUp === undefined || calledUp.callsPerPosition === "all" ? undefined : calledUp.callsPerPosition,
      ),
      write: String,
    }),
  ];
}

function learningLevers(loaded: LoadedScenario, team: string): readonly Lever[] {
  const { horizon, opening, teams } = loaded.scenario;
  const { learning, trainingDays, from } = teams[team]!;
  const stay = { from: from ?? horizon.from, to: lastDay(loaded, team) };
  // Whoever is in place since always has nothing to learn, and a lever for it would only confuse.
  if (learning === undefined && trainingDays === 0) return [];
  return [
    ...simpleLever(loaded, {
      kind: "trainingDays",
      subject: team,
      path: `teams.${team}.trainingDays`,
      unit: "days",
      least: 0,
      most: Math.min(LONGEST_TRAINING_DAYS, openDays(opening, stay).length),
      step: 1,
      read: reader(team, (each) => each.trainingDays),
      write: String,
    }),
    ...simpleLever(loaded, {
      kind: "learningStart",
      subject: team,
      path: `teams.${team}.learning.start`,
      unit: "factor",
      least: 1,
      most: 2.5,
      step: 0.05,
      read: reader(team, (each) => each.learning?.start),
      write: String,
    }),
    ...simpleLever(loaded, {
      kind: "learningHalfLife",
      subject: team,
      path: `teams.${team}.learning.halfLifeDays`,
      unit: "days",
      least: 1,
      most: 60,
      step: 1,
      read: reader(team, (each) => each.learning?.halfLifeDays),
      write: String,
    }),
  ];
}

function lastDay({ scenario: { horizon, teams } }: LoadedScenario, team: string): string {
  const { until } = teams[team]!;
  return until === undefined || until > horizon.to ? horizon.to : until;
}

function reader(team: string, pick: (team: Team) => number | undefined) {
  return ({ teams }: Scenario): number | undefined => {
    const found = teams[team];
    return found === undefined ? undefined : pick(found);
  };
}
