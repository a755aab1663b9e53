import type { Flow, Scenario } from "../schema.ts";
import type { Finding } from "./finding.ts";
import { knownFlows, listedReferenceFindings, referenceFindings } from "./references.ts";

type Teams = Scenario["teams"];
type Team = Teams[string];

const NO_TEAM = { fr: "aucune équipe", en: "no team" };

/**
 * Checks that the flows and the caisses of each team are those of the demand, and that no skill waits before it helps
 * with a deferred flow, where waiting is what its contacts do.
 *
 * @param teams by name
 * @param demand flows by name
 * @returns what is wrong
 */
export function skillFindings(teams: Teams, demand: Scenario["demand"]): readonly Finding[] {
  const flows = knownFlows(demand);
  const caisses = {
    noun: { fr: "une caisse", en: "a caisse" },
    section: "demand",
    names: [...new Set(Object.values(demand).flatMap((flow) => Object.keys(flow.caisses ?? {})))],
  };
  return Object.entries(teams).flatMap(([name, team]) => [
    ...Object.keys(team.skills ?? {}).flatMap((flow) =>
      referenceFindings(["teams", name, "skills", flow], flow, flows),
    ),
    ...Object.entries(team.skills ?? {}).flatMap(([flow, skill]) =>
      demand[flow]?.kind === "deferred" ? overflowFindings(["teams", name, "skills", flow], skill) : [],
    ),
    ...listedReferenceFindings(["teams", name, "caisses"], team.caisses ?? [], caisses),
  ]);
}

function overflowFindings(
  path: readonly string[],
  skill: NonNullable<Team["skills"]>[string],
): readonly Finding[] {
  const expected = {
    fr: "un flux immédiat : seul un contact qui attend sur place déborde",
    en: "an immediate flow: only a contact that waits on the spot overflows",
  };
  return (["overflowAfter", "overflowAbove"] as const)
    .filter((key) => skill[key] !== undefined)
    .map((key) => ({
      path: [...path, key],
      expected,
      received: { fr: "un flux différé", en: "a deferred flow" },
    }));
}

/**
 * Checks that somebody handles each flow that brings contacts and, where contacts of a caisse go first or only to the
 * teams whose own it is, that there is such a team. A platform without any team is legal: nobody answers.
 *
 * @param demand flows by name
 * @param teams by name
 * @returns what is wrong
 */
export function handledFindings(demand: Scenario["demand"], teams: Teams): readonly Finding[] {
  if (Object.keys(teams).length === 0) return [];
  const fed = fedFlows(demand);
  return Object.entries(demand).flatMap(([name, flow]): readonly Finding[] => {
    if (!bringsContacts(flow) && !fed.has(name)) return [];
    const skilled = Object.values(teams).filter(
      ({ skills }) => skills === undefined || Object.hasOwn(skills, name),
    );
    if (skilled.length === 0) {
      const expected = { fr: "une équipe qui traite ce flux", en: "a team that handles this flow" };
      return [{ path: ["demand", name], expected, received: NO_TEAM }];
    }
    if (flow.kind === "immediate" && flow.routing.policy === "pooled") return [];
    return Object.entries(flow.caisses ?? {})
      .filter(([caisse, share]) => share > 0 && !skilled.some((team) => hasOwn(team, caisse)))
      .map(([caisse]) => ({
        path: ["demand", name, "caisses", caisse],
        expected: {
          fr: "une équipe qui traite ce flux et dont c'est la caisse",
          en: "a team that handles this flow and whose own caisse this is",
        },
        received: NO_TEAM,
      }));
  });
}

function bringsContacts(flow: Flow): boolean {
  if (flow.kind === "deferred" && flow.backlog > 0) return true;
  return flow.counts !== undefined || (flow.volume ?? 0) > 0;
}

/** Names of the flows to which contacts of others go on. */
function fedFlows(demand: Scenario["demand"]): ReadonlySet<string> {
  const ways = Object.values(demand).flatMap((flow) =>
    flow.kind === "immediate" ? [flow.handOver, flow.turnTo] : [flow.reminder],
  );
  return new Set(ways.flatMap((way) => (way !== undefined && way.share > 0 ? [way.flow] : [])));
}

function hasOwn({ caisses }: Pick<Team, "caisses">, caisse: string): boolean {
  return caisses === undefined || caisses.includes(caisse);
}
