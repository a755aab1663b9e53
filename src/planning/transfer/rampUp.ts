import type { Scenario } from "../../models/scenario/schema.ts";
import type { RampUp, RampUpOrigin, Team, TransferAsk } from "./ask.ts";
import type { Party } from "./parties.ts";

/**
 * Chooses the team that the newcomers will work like: the receiving team; at a site its recruits, else its largest team;
 * at a site without people the largest giving team, else the largest of all.
 *
 * @param scenario of the platform
 * @param receiver where they go
 * @param giver where they come from
 * @returns the team's name; undefined where the file has no permanent team
 */
export function teamToBeLike(scenario: Scenario, receiver: Party, giver: Party): string | undefined {
  const all = Object.keys(scenario.teams).filter((name) => scenario.teams[name]!.calledUp === undefined);
  const recruits = receiver.teams.filter((name) => isRecruited(scenario.teams[name]!));
  return [recruits, receiver.teams, giver.teams, all]
    .map((names) => largest(names, scenario))
    .find((name) => name !== undefined);
}

/**
 * Lays down training and learning: what is told, else those of the receiving side's recruits, else none.
 *
 * @param scenario of the platform
 * @param receiver where the people go
 * @param ask what is asked
 * @returns the ramp-up, and where it comes from
 */
export function rampUpOf(
  scenario: Scenario,
  receiver: Party,
  ask: TransferAsk,
): { readonly rampUp: RampUp; readonly origin: RampUpOrigin } {
  const atSite = Object.keys(scenario.teams).filter((name) => scenario.teams[name]!.site === receiver.site);
  const recruits = [receiver.teams, atSite].map((names) => names.filter((name) => isRecruit(scenario, name)));
  const team = recruits.map((names) => largest(names, scenario)).find((name) => name !== undefined);
  const model = team === undefined ? undefined : scenario.teams[team]!;
  const isTold = ask.trainingDays !== undefined && ask.learning !== undefined;
  const isPartlyTold = ask.trainingDays !== undefined || ask.learning !== undefined;
  return {
    rampUp: {
      trainingDays: ask.trainingDays ?? model?.trainingDays ?? 0,
      learning: ask.learning === "none" ? undefined : (ask.learning ?? model?.learning),
    },
    origin:
      isTold || (isPartlyTold && team === undefined)
        ? { kind: "told" }
        : team === undefined
          ? { kind: "none" }
          : { kind: "team", team },
  };
}

function isRecruit({ teams }: Scenario, name: string): boolean {
  const team = teams[name]!;
  return team.calledUp === undefined && isRecruited(team);
}

/** Whether a team's people arrive as recruits. */
export function isRecruited({ trainingDays, learning }: Team): boolean {
  return trainingDays > 0 || learning !== undefined;
}

function largest(names: readonly string[], { teams }: Scenario): string | undefined {
  return [...names].sort((a, b) => teams[b]!.posts - teams[a]!.posts)[0];
}
