import type { Scenario } from "../../models/scenario/schema.ts";
import type { Team, TransferAsk, TransferProblem } from "./ask.ts";

/** A side of a transfer: a site or a team with its people, or a caisse whose people are not in the file. */
export interface Party {
  readonly kind: "site" | "team" | "caisse";
  /** Permanent teams, by name. */
  readonly teams: readonly string[];
  readonly site: string | undefined;
  /** Reinforcements that sit there, which a transfer leaves alone. */
  readonly hasReinforcement: boolean;
}

/** Both sides. */
export interface Parties {
  readonly giver: Party;
  readonly receiver: Party;
}

/**
 * Finds both sides of a transfer. A name is a site's, else a team's, else, for the giver, a caisse's.
 *
 * @param scenario of the platform
 * @param ask what is asked
 * @returns the sides, or why there are none
 */
export function findParties(scenario: Scenario, ask: TransferAsk): Parties | TransferProblem {
  const giver = partyNamed(scenario, ask.from);
  const receiver = partyNamed(scenario, ask.to);
  const places = [...Object.keys(scenario.sites), ...Object.keys(scenario.teams)];
  const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
  if (giver === undefined)
    return { kind: "unknown", side: "from", known: unique([...places, ...caissesOf(scenario)]) };
  if (receiver === undefined || receiver.kind === "caisse")
    return { kind: "unknown", side: "to", known: unique(places) };
  if (giver.kind === "team" && giver.teams.length === 0) return { kind: "calledUp", side: "from" };
  if (receiver.kind === "team" && receiver.teams.length === 0) return { kind: "calledUp", side: "to" };
  const isSame =
    ask.from === ask.to ||
    (giver.kind === "team" && receiver.kind === "site" && giver.site === receiver.site) ||
    (giver.kind === "site" && receiver.kind === "team" && giver.site === receiver.site);
  return isSame ? { kind: "same" } : { giver, receiver };
}

function partyNamed(scenario: Scenario, name: string): Party | undefined {
  const { sites, teams } = scenario;
  if (Object.hasOwn(sites, name)) {
    const there = Object.entries(teams).filter(([, { site }]) => site === name);
    return {
      kind: "site",
      teams: there.filter(([, team]) => isPermanent(team)).map(([each]) => each),
      site: name,
      hasReinforcement: there.some(([, team]) => !isPermanent(team)),
    };
  }
  const team = Object.hasOwn(teams, name) ? teams[name] : undefined;
  if (team !== undefined)
    return { kind: "team", teams: isPermanent(team) ? [name] : [], site: team.site, hasReinforcement: false };
  return caissesOf(scenario).includes(name)
    ? { kind: "caisse", teams: [], site: undefined, hasReinforcement: false }
    : undefined;
}

function isPermanent({ calledUp }: Team): boolean {
  return calledUp === undefined;
}

/** The caisses whose callers the platform answers. */
export function caissesOf({ demand }: Scenario): readonly string[] {
  const names = Object.values(demand).flatMap((flow) =>
    flow.caisses === undefined ? [] : Object.keys(flow.caisses),
  );
  return [...new Set(names)];
}
