import { same } from "../bilingual.ts";
import type { Scenario } from "../schema.ts";
import { dateOfHorizon, type Finding, notBefore } from "./finding.ts";
import {
  knownFlows,
  knownSites,
  knownTeams,
  listedReferenceFindings,
  referenceFindings,
} from "./references.ts";
import type { SoundParts } from "./soundParts.ts";

const LARGEST_FACTOR = 100;

type Incident = Scenario["incidents"][string];

/**
 * Checks that each incident hits something, and something that is there.
 *
 * @param incidents by name
 * @param parts what they hit; a part that is wrong in itself is passed over
 * @returns what is wrong
 */
export function incidentFindings(
  incidents: Scenario["incidents"],
  { sites, teams, demand }: Pick<SoundParts, "sites" | "teams" | "demand">,
): readonly Finding[] {
  return Object.entries(incidents).flatMap(([name, incident]) => {
    const path = ["incidents", name];
    const findings: Finding[] = [];
    if (!hitsSomething(incident)) findings.push(hitsNothing(path));
    if (sites)
      findings.push(...listedReferenceFindings([...path, "sites"], incident.sites, knownSites(sites)));
    if (teams)
      findings.push(...listedReferenceFindings([...path, "teams"], incident.teams, knownTeams(teams)));
    if (demand) {
      const immediate = knownFlows(demand, "immediate");
      findings.push(...listedReferenceFindings([...path, "cut"], incident.cut, immediate));
      for (const flow of Object.keys(incident.demand)) {
        findings.push(...referenceFindings([...path, "demand", flow], flow, knownFlows(demand)));
      }
    }
    return findings;
  });
}

/**
 * Checks that incidents that fall on one day do not multiply a volume beyond any sense (and any number).
 *
 * @param incidents by name
 * @returns what is wrong, once for each flow
 */
export function incidentFactorFindings(incidents: Scenario["incidents"]): readonly Finding[] {
  const all = Object.entries(incidents);
  const flows = new Set(all.flatMap(([, { demand }]) => Object.keys(demand)));
  return [...flows].flatMap((flow): readonly Finding[] => {
    const factors = all.flatMap(([name, { demand, from, to }]) =>
      Object.hasOwn(demand, flow) ? [{ name, from, to, factor: demand[flow]! }] : [],
    );
    // The most fall on a day on which one of them begins.
    const tooMuch = factors.find(({ from: day }) => {
      const onDay = factors.filter(({ from, to }) => from <= day && to >= day);
      return onDay.reduce((product, { factor }) => product * Math.max(factor, 1), 1) > LARGEST_FACTOR;
    });
    if (tooMuch === undefined) return [];
    const expected = {
      fr: `au plus ×${LARGEST_FACTOR} pour tous les incidents d'un jour ensemble`,
      en: `at most ×${LARGEST_FACTOR} for all incidents of a day together`,
    };
    const received = { fr: `davantage le ${tooMuch.from}`, en: `more on ${tooMuch.from}` };
    return [{ path: ["incidents", tooMuch.name, "demand", flow], expected, received }];
  });
}

function hitsSomething({ sites, teams, absent, demand, cut }: Incident): boolean {
  return (
    ((sites.length > 0 || teams.length > 0) && absent > 0) || Object.keys(demand).length > 0 || cut.length > 0
  );
}

function hitsNothing(path: readonly string[]): Finding {
  return {
    path,
    expected: {
      fr: "ce qu'il touche : sites, teams (et absent), demand ou cut",
      en: "what it hits: sites, teams (and absent), demand or cut",
    },
    received: { fr: "rien", en: "nothing" },
  };
}

/**
 * Checks that each incident begins before it ends, and that a part of it lies in the horizon.
 *
 * @param incidents by name
 * @param horizon first and last date, in order
 * @returns what is wrong
 */
export function incidentDateFindings(
  incidents: Scenario["incidents"],
  horizon: Scenario["horizon"],
): readonly Finding[] {
  return Object.entries(incidents).flatMap(([name, { from, to }]): Finding[] => {
    const path = ["incidents", name];
    if (to < from) return [{ path: [...path, "to"], expected: notBefore(from), received: same(to) }];
    if (from <= horizon.to && to >= horizon.from) return [];
    const [key, date] = from > horizon.to ? ["from", from] : ["to", to];
    return [{ path: [...path, key], expected: dateOfHorizon(horizon), received: same(date) }];
  });
}
