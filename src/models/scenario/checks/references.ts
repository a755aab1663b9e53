import { type Bilingual, quoted, same } from "../bilingual.ts";
import { nearestHint } from "../problems.ts";
import type { Path } from "../written.ts";
import type { Finding } from "./finding.ts";

/** What a name in a scenario stands for, and which names there are. */
export interface Known {
  /** With its article, as "a site". */
  readonly noun: Bilingual;
  /** Key of the file under which it is described, as "sites". */
  readonly section: string;
  readonly names: readonly string[];
}

/**
 * Checks that a name is one that the file describes.
 *
 * @param path where the name is used
 * @param written the name
 * @param known what it may be
 * @returns what is wrong
 */
export function referenceFindings(path: Path, written: string, known: Known): readonly Finding[] {
  const { noun, section, names } = known;
  if (names.includes(written)) return [];
  const list =
    names.length === 0 ? { fr: "aucun n'est décrit", en: "none is described" } : same(names.join(", "));
  const expected = {
    fr: `${noun.fr} de « ${section} » (${list.fr})`,
    en: `${noun.en} of "${section}" (${list.en})`,
  };
  return [{ path, expected, received: quoted(written), hint: nearestHint(written, names) }];
}

/**
 * Checks a list of names, each at its place.
 *
 * @param path of the list
 * @param written the names
 * @param known what they may be
 * @returns what is wrong
 */
export function listedReferenceFindings(
  path: Path,
  written: readonly string[],
  known: Known,
): readonly Finding[] {
  return written.flatMap((name, place) => referenceFindings([...path, place], name, known));
}

/**
 * @param teams by name
 * @returns what the name of a team may be
 */
export function knownTeams(teams: object): Known {
  return { noun: { fr: "une équipe", en: "a team" }, section: "teams", names: Object.keys(teams) };
}

/**
 * @param sites by name
 * @returns what the name of a site may be
 */
export function knownSites(sites: object): Known {
  return { noun: { fr: "un site", en: "a site" }, section: "sites", names: Object.keys(sites) };
}

/**
 * @param demand flows by name
 * @param kind only flows of this kind; all of them unless told
 * @returns what the name of a flow may be
 */
export function knownFlows(
  demand: Readonly<Record<string, { readonly kind: "immediate" | "deferred" }>>,
  kind?: "immediate" | "deferred",
): Known {
  const names = Object.entries(demand)
    .filter(([, flow]) => kind === undefined || flow.kind === kind)
    .map(([name]) => name);
  return { noun: kind === undefined ? FLOW : FLOW_OF_KIND[kind], section: "demand", names };
}

const FLOW = { fr: "un flux", en: "a flow" };
const FLOW_OF_KIND = {
  immediate: { fr: "un flux immédiat", en: "an immediate flow" },
  deferred: { fr: "un flux différé", en: "a deferred flow" },
};
