import { caissesOf } from "../../demand/flowCaisses.ts";
import { type Bilingual, both, quoted, same } from "../bilingual.ts";
import type { Flow, Scenario } from "../schema.ts";
import type { Path } from "../written.ts";
import type { Finding } from "./finding.ts";
import { knownFlows, referenceFindings } from "./references.ts";

type Demand = Scenario["demand"];

/** A flow to which contacts of another go on. */
interface Link {
  readonly path: Path;
  readonly target: string;
  /** What the target must be; undefined for either kind. */
  readonly kind: Flow["kind"] | undefined;
}

/**
 * Checks that the flows to which contacts go on exist, are of the right kind and have a place for each caisse.
 *
 * @param name of the flow from which they go
 * @param demand all flows
 * @returns what is wrong
 */
export function goingOnFindings(name: string, demand: Demand): readonly Finding[] {
  const flow = demand[name]!;
  return linksOf(name, flow).flatMap(({ path, target, kind }): readonly Finding[] => {
    const wrongName = referenceFindings(path, target, knownFlows(demand, kind));
    const other = demand[target];
    return wrongName.length > 0 || other === undefined ? wrongName : placeFindings(path, name, flow, other);
  });
}

function linksOf(name: string, flow: Flow): readonly Link[] {
  const at = (key: string) => ["demand", name, key, "flow"];
  if (flow.kind === "deferred") {
    return flow.reminder ? [{ path: at("reminder"), target: flow.reminder.flow, kind: "immediate" }] : [];
  }
  const links: Link[] = [];
  const { turnTo, handOver } = flow;
  if (turnTo) links.push({ path: at("turnTo"), target: turnTo.flow, kind: "deferred" });
  if (handOver) links.push({ path: at("handOver"), target: handOver.flow, kind: undefined });
  return links;
}

/** Contacts stay with their caisse, or lose it where the other flow has only one place. */
function placeFindings(path: Path, name: string, source: Flow, target: Flow): readonly Finding[] {
  const places = caissesOf(target);
  if (places.length < 2) return [];
  const own = caissesOf(source);
  const lost = own.filter((caisse) => !places.includes(caisse));
  if (own.length > 0 && lost.length === 0) return [];
  const expected: Bilingual = {
    fr: `un flux qui ait une place pour les caisses de « ${name} »`,
    en: `a flow with a place for the caisses of "${name}"`,
  };
  const hint: Bilingual =
    own.length === 0
      ? {
          fr: `« ${name} » n'est pas partagé entre des caisses`,
          en: `"${name}" is not split between caisses`,
        }
      : both((pick, language) => {
          const list = lost.map((caisse) => pick(quoted(caisse))).join(", ");
          return language === "fr" ? `il manque ${list}` : `${list} is missing`;
        });
  return [{ path, expected, received: same(places.join(", ")), hint }];
}

/**
 * Checks that no contact comes back to where it was handed over: the chains of hand-overs end.
 *
 * @param demand all flows
 * @returns what is wrong, once for each cycle
 */
export function handOverCycleFindings(demand: Demand): readonly Finding[] {
  const next = (name: string | undefined) => {
    const flow = name === undefined ? undefined : demand[name];
    return flow?.kind === "immediate" ? flow.handOver?.flow : undefined;
  };
  const seen = new Set<string>();
  return Object.keys(demand).flatMap((first): Finding[] => {
    const chain: string[] = [];
    let name: string | undefined = first;
    while (name !== undefined && !seen.has(name)) {
      seen.add(name);
      chain.push(name);
      name = next(name);
    }
    if (name === undefined || !chain.includes(name)) return [];
    return [
      {
        path: ["demand", chain.at(-1)!, "handOver", "flow"],
        expected: {
          fr: "un flux d'où les contacts ne reviennent pas ici",
          en: "a flow from which contacts do not come back here",
        },
        received: same([...chain.slice(chain.indexOf(name)), name].join(" → ")),
      },
    ];
  });
}
